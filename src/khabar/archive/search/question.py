"""What was typed into the search box: words, phrases in quotation marks, words that must not stand («-كرة»).

A folded word asks for itself and for what it is without the article. All groups must be met, each by any of its choices.
"""

import re

import msgspec

from khabar.archive.search.entry import words_of_text
from khabar.archive.search.stems import without_article

MOST_WORDS = 24  # of one question
_LATIN_ARTICLES = frozenset("al el ul as ash ar an at ad az".split())
_PIECE = re.compile(r'(?P<no>(?<!\S)-)?(?:"(?P<plain>[^"]*)"|“(?P<curly>[^”]*)”|«(?P<arabic>[^»]*)»|(?P<word>[^\s"“«]+))')


class Phrase(msgspec.Struct, frozen=True):
    """Words as they stand, one behind the other. exact: as written; else one word, behind clitics too."""

    words: tuple[str, ...]
    exact: bool


class Group(msgspec.Struct, frozen=True):
    """One demand, met by any of its choices."""

    written: str
    choices: tuple[Phrase, ...]

    def of_words(self, words: tuple[str, ...]) -> "Group":
        """The same demand, met by these words too."""
        known = {choice.words for choice in self.choices}
        return Group(self.written, self.choices + tuple(Phrase((word,), False) for word in words if (word,) not in known))


class Question(msgspec.Struct, frozen=True):
    """A typed question, read. `without`: none of these may stand in what is found."""

    groups: tuple[Group, ...] = ()
    without: tuple[Group, ...] = ()


def question_of(typed: str) -> Question:
    """Read what was typed: never an error, whatever it is; marks and operators that mean nothing are left out."""
    groups: list[Group] = []
    without: list[Group] = []
    words = 0
    for piece in _PIECE.finditer(typed[:2000]):
        quoted = piece["plain"] or piece["curly"] or piece["arabic"]
        found = words_of_text(quoted or piece["word"] or "").words[: MOST_WORDS - words]
        words += len(found)
        if found:
            (without if piece["no"] else groups).append(_group(quoted or piece["word"], found, quoted is not None))
    return Question(tuple(groups), tuple(without))


def _group(written: str, words: tuple[str, ...], quoted: bool) -> Group:
    if not quoted and len(words) == 2 and words[0] in _LATIN_ARTICLES:
        words = words[1:]  # «al-Ghasri»
    if quoted or len(words) > 1:  # «2024-05-17» is a phrase too
        return Group(written, (Phrase(words, True),))
    (word,) = words
    return Group(written, tuple(Phrase((choice,), False) for choice in (word, *without_article(word))))
