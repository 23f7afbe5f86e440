"""What stands around an expression of time: the verb's tense, what makes a number a year, the country's fiscal year."""

from datetime import date
from functools import cache

from khabar.mentions.amounts.vocabulary import counted_singulars, currency_names, units
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, cues, fiscal_hints, term_at
from khabar.mentions.times.years import number_of, number_year
from khabar.words.numbers import number_at
from khabar.words.prose import Prose

_LOOK_BACK = 14  # words
_STOPS = frozenset([".", "؟", "!", "؛", ":", "..", "..."])
_JUNE_BUDGET = 7
_DATING = frozenset(["في", "وفي", "منذ", "ومنذ", "بحلول", "حتي", "وحتي", "خلال"])


def day_of(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, None where there is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def lies_ahead(line: Line, read: Reading) -> bool:
    """Whether the verb nearest before an expression is in the future: «من المقرر أن», «ستجري»."""
    for at in range(read.first - 1, max(-1, read.first - _LOOK_BACK), -1):
        word = line[at].fold
        if word in _STOPS or word in cues("past"):
            return False
        if word in cues("future") or is_future_verb(word):
            return True
    return False


def is_future_verb(word: str) -> bool:
    """«سيلتقي», «وستجري», «سنعود»: a sin before a prefix of the imperfect, and no noun that begins so."""
    stem = word[1:] if word.startswith(("وس", "فس")) else word
    return len(stem) >= 5 and stem[0] == "س" and stem[1] in "يتن" and not stem.startswith(_nouns())


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(sorted(cues("noun")))


def fiscal_month(prose: Prose) -> int:
    """The month in which the fiscal year of the article's country begins; July where no country is told."""
    hints = fiscal_hints()
    return next((hints[word.fold] for word in prose.words if word.fold in hints), _JUNE_BUDGET)


def bare_year_at(line: Line, at: int) -> Reading | None:
    """A number of four digits that nothing counts or measures: «في 2014», «موازنة 2013/2012»."""
    if number_of(line[at]) is None or _is_numbered(line, at):
        return None
    read = number_year(line, at)
    return None if read is None or (read.last == at + 1 and _counts(line, at)) else read


def _is_numbered(line: Line, at: int) -> bool:
    """A mark or word before it makes it the number of something: «القرار 2216», «F-2000», «رقم 1990»."""
    if at and line[at - 1].end == line[at].start and (line[at - 1].fold in "-/+$€£.:#" or line[at - 1].fold.isascii()):
        return not line[at - 1].fold.startswith(("(", "'", '"'))
    words = [word.fold for word in line[max(0, at - 6) : at]]
    if len(words) > 1 and words[-1] in cues("approx") and words[-2] in _DATING:
        return False
    return bool(words) and (words[-1] in cues("before_number") or any(word in cues("numbered") for word in words))


def _runs_on(line: Line, at: int) -> bool:
    """Further digits hang on the number: it is a telephone's, a score or a code."""
    return at + 1 < len(line) and line[at].fold in "/-" and line[at].end == line[at + 1].start and line[at + 1].kind == "number"


def _is_counted_noun(word: str, dated: bool) -> bool:
    """«1959 فرعا»: an accusative, or (but behind «في», where a year is likelier) a noun that news counts."""
    return (word in counted_singulars() and not dated) or (word.endswith("ا") and word[:-1] in counted_singulars())


def _counts(line: Line, at: int) -> bool:
    """A counted noun, a unit, a scale or a mark of measure stands behind the number."""
    number = number_at(line, at)
    if number is None or number.last != at + 1:
        return True
    if at + 1 >= len(line):
        return False
    behind = line[at + 1]
    if behind.fold in ("%", "٪", "$", "€", ":") or (_runs_on(line, at + 1)):
        return True
    if (
        behind.fold in units()
        or behind.fold in currency_names()
        or _is_counted_noun(behind.fold, at > 0 and line[at - 1].fold in _DATING)
    ):
        return True
    return term_at("unit", line, at + 1) is not None and not behind.fold.startswith(("ال", "و"))
