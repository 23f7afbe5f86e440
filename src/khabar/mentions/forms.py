"""Words without the clitics that they wear, and where a name without them begins in the text."""

from collections.abc import Iterator
from typing import NamedTuple

from khabar.records import Span
from khabar.words.letters import fold_with_map
from khabar.words.prose import Prose
from khabar.words.remembered import remembered

_CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")

_FIRST_LETTERS = frozenset(clitic[0] for clitic in _CLITICS)


class Form(NamedTuple):
    """A folded word with `letters` of it taken for clitics; `lam`: the article of `form` was hidden in «لل»."""

    letters: int
    form: str
    lam: bool = False


@remembered(1 << 16)
def bare_forms(folded: str) -> tuple[Form, ...]:
    """The word as it is, then without each clitic that its first letters may be. «للجيش» gives «الجيش»."""
    return (Form(0, folded), *_without_clitics(folded)) if folded[:1] in _FIRST_LETTERS else (Form(0, folded),)


def _without_clitics(folded: str) -> Iterator[Form]:
    for clitic in _CLITICS:
        if not folded.startswith(clitic) or len(folded) - len(clitic) < 2:
            continue
        rest = folded[len(clitic) :]
        yield Form(len(clitic), rest)
        if clitic[-1] == "ل" and rest[0] == "ل" and len(rest) >= 3:
            yield Form(len(clitic), "ا" + rest, True)


@remembered(1 << 13)
def worn_forms(form: str) -> tuple[str, ...]:
    """The word as it is and with every clitic: all words of which `bare_forms` gives this one."""
    lam = [clitic + form[1:] for clitic in _CLITICS if clitic[-1] == "ل" and form.startswith("ال")]
    return (form, *(clitic + form for clitic in _CLITICS), *lam)


def bare_start(prose: Prose, at: int, letters: int) -> int:
    """Where in the text word `at` begins once `letters` folded letters are taken off."""
    word = prose.words[at]
    if not letters:
        return word.start
    if word.end - word.start == len(word.fold):
        return word.start + letters
    return word.start + fold_with_map(prose.text[word.start : word.end]).back(letters, letters + 1)[0]


def bare_span(prose: Prose, first: int, last: int, letters: int) -> Span:
    return Span(bare_start(prose, first, letters), prose.words[last - 1].end)
