"""What a number counts or measures: the unit, the currency, the counted noun behind it."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from khabar.mentions.amounts.vocabulary import (
    Line,
    counted_plurals,
    counted_singulars,
    cues,
    currencies,
    currency_names,
    duals,
    units,
)
from khabar.words.calendar import month_names
from khabar.words.numbers import number_words
from khabar.words.prose import Prose
from khabar.words.remembered import remembered

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₽": "RUB", "₹": "INR", "﷼": "SAR"}
_NOT_COUNTED_STARTS = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_DOUBTFUL_STARTS = ("سي", "ست", "و", "ي", "ب", "ل")  # verbs of the future and present, words behind a clitic
_NOT_PARTED = frozenset(["عمره", "عمرها", "العمر", "عمرهم", "عمري", "اصل", "الشهر", "شهر", "العام", "القرن", "الاسبوع"])


class Counted(NamedTuple):
    """What stands behind a number: words [first, last), its unit's code, whether it is a measure or currency."""

    first: int
    last: int
    unit: str | None
    measured: bool


class Countries:
    """Which country's money an article speaks of: how often each of its words stands there; counted when it is first asked."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(self._prose.folds)

    def code(self, name: str) -> str | None:
        """The code of a currency whose country is not said beside it; None where the article leaves it open."""
        known = currencies().get(name, ())
        codes = {code for code, _, _ in known}
        if len(codes) == 1:
            return codes.pop()
        if name == "دولار":
            return "USD"
        votes: Counter[str] = Counter()
        for code, adjective, words in known:
            votes[code] += sum(self.words[form] for form in (*words, *_inflected(adjective)))
        best = votes.most_common(2)
        if not best or not best[0][1] or (len(best) > 1 and best[1][1] * 2 > best[0][1]):
            return None
        return best[0][0]


@remembered(256)
def _inflected(adjective: str) -> frozenset[str]:
    forms = {adjective, adjective + "ا", adjective + "ه"}
    return frozenset(forms | {"ال" + form for form in forms})


def counted_at(line: Line, at: int, countries: Countries, definite: bool = False) -> Counted | None:
    """The unit, currency or noun that begins at word `at`, behind a number."""
    if at >= len(line):
        return None
    return sign_at(line, at) or _currency(line, at, countries) or unit_at(line, at) or _of(line, at) or _noun(line, at, definite)


def sign_at(line: Line, at: int) -> Counted | None:
    """«$», «%»: also what may stand before a number."""
    mark = line[at].fold
    if mark in _SIGNS:
        return Counted(at, at + 1, _SIGNS[mark], True)
    return Counted(at, at + 1, "%", True) if mark in ("%", "٪") else None


def unit_at(line: Line, at: int) -> Counted | None:
    for phrase in units().get(line[at].fold, ()):
        last = at + 1 + len(phrase.others)
        if last <= len(line) and all(line[at + 1 + n].fold == word for n, word in enumerate(phrase.others)):
            return Counted(at, last, phrase.value, True)
    return None


def _currency(line: Line, at: int, countries: Countries) -> Counted | None:
    name = currency_names().get(line[at].fold)
    if name is None:
        return None
    behind = line[at + 1].fold if at + 1 < len(line) else ""
    for code, adjective, _ in currencies().get(name, ()):
        if behind in _inflected(adjective):
            return Counted(at, at + 2, code, True)
    return Counted(at, at + 1, countries.code(name), True)


def _of(line: Line, at: int) -> Counted | None:
    """«من عناصر الأمن»: the noun behind «من» (and the one that it is joined to, if that is definite)."""
    if (
        line[at].fold != "من"
        or at + 1 >= len(line)
        or line[at + 1].kind != "word"
        or line[at + 1].fold in _NOT_PARTED
        or _stops(line[at + 1].fold)
    ):
        return None
    return Counted(at + 1, at + 2, None, False)


def _noun(line: Line, at: int, definite: bool) -> Counted | None:
    word = line[at]
    if word.kind != "word" or len(word.fold) < 3 or word.fold.isascii() or _stops(word.fold):
        return None
    if word.fold.startswith(_NOT_COUNTED_STARTS) or word.start == line[at - 1].end:
        return None
    if (definite or word.fold.startswith(_DOUBTFUL_STARTS)) and not _is_known(word.fold):
        return None
    return Counted(at, at + 1, None, False)


def _is_known(word: str) -> bool:
    """A counted noun, or a word whose ending only nouns have."""
    singular = word.removesuffix("ا")
    if word in counted_singulars() or singular in counted_singulars() or word in counted_plurals():
        return True
    return word[0] not in "وبل" and word.endswith(("ي", "يين", "يا", "ات", "ه"))


def _stops(word: str) -> bool:
    return (
        word in cues("noun_stop") or word in month_names() or word in number_words() or (word in duals() and duals()[word][0] > 0)
    )
