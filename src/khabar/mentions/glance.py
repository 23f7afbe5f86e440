"""What may begin at a word: one look at it, kept for the next time the word is met.

Most words of a text begin no name at all. Each word is looked at once, and every search goes only to the words where what
it looks for may begin; whether it does is for the search to find out.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from khabar.mentions.forms import Form, bare_forms
from khabar.mentions.gazetteer import gazetteer
from khabar.mentions.known_names import known_names, outlet_words
from khabar.mentions.name_starts import may_open
from khabar.mentions.names import is_name, particles
from khabar.mentions.organization_heads import opening_head
from khabar.mentions.place_names import heads
from khabar.words.prose import Prose
from khabar.words.remembered import remembered

PLACE = 1  # a name of the gazetteer, or a noun that heads a place
KNOWN = 2  # a name of the tables of organizations, outlets and people
OUTLET = 4  # what announces an outlet
BODY = 8  # a noun that heads an organization
PERSON = 16  # a name of a person, whatever word follows
NAME = 32  # the word is a name and nothing else: one may begin at the word before it


_WITH = {what: bytes(bits & what for bits in range(256)) for what in (PLACE, KNOWN, OUTLET, BODY, PERSON, NAME)}


def glances(prose: Prose) -> bytes:
    """What may begin at each word of the text, as bits, one byte a word. Cost: one look-up a word."""
    return bytes(map(glance, prose.folds))


def words_with(seen: bytes, what: int) -> Iterator[int]:
    """The words that have the bit `what`."""
    return compress(range(len(seen)), seen.translate(_WITH[what]))


def spots(prose: Prose, seen: bytes, what: int) -> Iterator[tuple[int, int, int]]:
    """Each word that has the bit `what`, and the sentence [first, last) in which it stands."""
    return with_sentences(prose, words_with(seen, what))


def with_sentences(prose: Prose, words: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    """Each of these words with its sentence [first, last)."""
    sentences, first, last = iter(prose.sentences), 0, 0
    for at in words:
        while at >= last:
            first, last = next(sentences)
        yield at, first, last


@remembered(1 << 17)
def glance(folded: str) -> int:
    """What may begin at a folded word, clitics before it allowed, as bits."""
    forms = bare_forms(folded)
    bits = OUTLET if _tells(folded, forms) else 0
    places, known, place_heads = gazetteer(), known_names(), heads()
    for form in forms:
        word = form.form
        if word in places.index or word in places.longest or word in place_heads:
            bits |= PLACE
        if word in known:
            bits |= KNOWN
    if opening_head(folded) is not None:
        bits |= BODY
    if is_name(folded) or folded == "بنت":
        bits |= NAME
    opens = may_open(folded) or any(folded in particles(place) for place in ("initial", "clan", "of_god"))
    return bits | PERSON if opens else bits


def _tells(folded: str, forms: Sequence[Form]) -> bool:
    """Whether a word can begin what announces an outlet: a head with or without its article, or «لـ» and «بـ» alone."""
    if folded in ("ل", "ب") or folded.startswith("لل"):
        return True
    announcing = outlet_words("head")
    return any(form.form.removeprefix("ال") in announcing for form in forms)
