"""Years: «عام 2003», «2010م», «العام الماضي», «العام المالي 2011-2012», «عامي 2010 و2011», «1436هـ», and bare «2015»."""

from khabar.mentions.times import stretches
from khabar.mentions.times.forms import Fixed, Side
from khabar.mentions.times.part_forms import Fiscal
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, skipped, term_at
from khabar.mentions.times.unit_forms import Running
from khabar.words.calendar import hijri_year
from khabar.words.tokens import Word

_STEPS: dict[str, int] = {"past": -1, "next": 1, "this": 0}
_ERAS = frozenset(["م", "ميلادي", "ميلاديه", "الميلادي", "للميلاد"])
_HIJRI = frozenset(["ه", "هجري", "هجريه", "الهجري", "للهجره"])
_FISCAL = frozenset(["المالي", "الماليه", "مالي", "ماليه"])
_SCHOOL = frozenset(["الدراسي", "الدراسيه", "دراسي", "دراسيه", "الجامعي", "الجامعيه", "التاميني", "الزراعي", "الرياضي"])
_DASHES = frozenset(["-", "–", "—", "/", "\\", "_"])
_QUOTES = frozenset(["'", '"', "(", "«", "“", "‘"])
_AFTER_QUOTE = frozenset(["'", '"', ")", "»", "”", "’"])
_BUDGETS = frozenset(["موازنه", "ميزانيه", "الموازنه", "الميزانيه", "بموازنه", "بميزانيه", "لموازنه", "لميزانيه"])
_OLDEST, _NEWEST = 1900, 2100  # a bare number is a year only in this range


def number_of(word: Word) -> int | None:
    """A whole number of four digits that may be a year, or None."""
    text = word.fold
    if word.kind != "number" or len(text) != 4 or not text.isdecimal():
        return None
    value = int(text)
    return value if stretches.FIRST_YEAR <= value <= stretches.LAST_YEAR else None


def year_at(line: Line, at: int) -> Reading | None:
    """Any way of saying a year that begins at word `at`; it also ends dates, quarters and seasons."""
    return _called_year(line, at) or _running_year(line, at) or number_year(line, at)


def called_year(line: Line, at: int) -> Reading | None:
    """A year that its own words call one: «عام 2003», «العام الماضي», «هذا العام», «2010م»."""
    return _called_year(line, at) or _running_year(line, at)


def _called_year(line: Line, at: int) -> Reading | None:
    unit = term_at("unit", line, at)
    if unit is None:
        return _years(line, at)
    if unit.value != "year:1":
        return None
    kind = line[unit.last].fold if unit.last < len(line) else ""
    after = unit.last + (kind in _FISCAL or kind in _SCHOOL or kind in _ERAS)
    after = skipped(line, after, _QUOTES) if after < len(line) and _has_year(line, after + 1) else after
    fiscal = kind in _FISCAL
    found = _pair(line, after, fiscal or (unit.definite and kind not in _SCHOOL) or _is_budget(line, at)) or _single(line, after)
    if found is None and fiscal:
        found = _running_fiscal(line, after)
    if found is None:
        return None
    last = found.last + (found.last < len(line) and after > unit.last and line[found.last].fold in _AFTER_QUOTE)
    return Reading(found.form, at, last, unit.lead)


def _is_budget(line: Line, at: int) -> bool:
    return at > 0 and line[at - 1].fold in _BUDGETS


def _has_year(line: Line, at: int) -> bool:
    return at < len(line) and number_of(line[at]) is not None


def _running_fiscal(line: Line, at: int) -> Reading | None:
    side = term_at("side", line, at)
    if side is None or side.value not in _STEPS:
        return None
    return Reading(Fiscal(None, _STEPS[side.value]), at, side.last)


def _single(line: Line, at: int) -> Reading | None:
    """A number and its era: «2010», «2010م», «1436 هـ»."""
    if at >= len(line):
        return None
    number = number_of(line[at])
    if number is None:
        return None
    era = line[at + 1].fold if at + 1 < len(line) else ""
    if era in _HIJRI or (1300 <= number <= 1460 and era not in _ERAS):
        span = hijri_year(number)
        if span is None:
            return None
        months = stretches.Stretch(span[0].isoformat()[:7], span[1].isoformat()[:7])
        return Reading(Fixed(months), at, at + 1 + (era in _HIJRI))
    return Reading(Fixed(stretches.year(number)), at, at + 1 + (era in _ERAS and line[at + 1].start - line[at].end <= 1))


def _pair(line: Line, at: int, fiscal: bool) -> Reading | None:
    """«2011 - 2012», «2013/2012» (as a right-to-left page shows it), «1436/1437هـ»."""
    if at + 2 >= len(line) or line[at + 1].fold not in _DASHES:
        return None
    first, last = number_of(line[at]), number_of(line[at + 2])
    if first is None or last is None or first == last:
        return None
    if first > last:
        first, last = last, first
    end = at + 3
    era = line[end].fold if end < len(line) else ""
    if era in _HIJRI or last < 1500:
        span = hijri_year(first)
        if span is None or last != first + 1:
            return None
        # two Hijri years that touch are named for the Gregorian one in which they meet
        return Reading(Fixed(stretches.year(span[1].year)), at, end + (era in _HIJRI))
    end += era in _ERAS
    if fiscal and last == first + 1:
        return Reading(Fiscal(first), at, end)
    return Reading(Fixed(stretches.years(first, last)), at, end)


def _running_year(line: Line, at: int) -> Reading | None:
    """«العام الماضي», «هذه السنة», «العام الجاري 2012»."""
    this = term_at("this", line, at)
    unit = term_at("unit", line, this.last if this else at)
    if unit is None or unit.value != "year:1" or not unit.definite:
        return None
    lead = this.lead if this else unit.lead
    side = term_at("side", line, unit.last)
    if this is None and (side is None or side.value == "last"):
        back = before_last(line, unit.last)
        return Reading(Running("year", -2), at, back, lead) if back else None
    last = side.last if side else unit.last
    inside = last < len(line) - 1 and line[last].fold == "("
    number = number_of(line[last + inside]) if last + inside < len(line) else None
    if number is not None and number >= _OLDEST:
        closed = inside and last + 2 < len(line) and line[last + 2].fold == ")"
        return Reading(Fixed(stretches.year(number)), at, last + 1 + inside + closed, lead)
    steps = _STEPS.get(side.value, 0) if side else 0
    return Reading(Running("year", steps), at, last, lead)


def before_last(line: Line, at: int) -> int | None:
    """The word behind «قبل الماضي», «ما قبل الماضي», where it begins at word `at`."""
    at += at < len(line) and line[at].fold == "ما"
    if at >= len(line) or line[at].fold != "قبل":
        return None
    side = term_at("side", line, at + 1)
    return side.last if side and side.value == "past" else None


def _years(line: Line, at: int) -> Reading | None:
    """«عامي 2010 و2011», «الأعوام 2010 و2011 و2012», «سنوات 2011-2014»."""
    word = line[at].fold if at < len(line) else ""
    lead = next((lead for lead in ("", "و", "ب", "ل", "وب") if word.startswith(lead) and word[len(lead) :] in _YEAR_WORDS), None)
    if lead is None:
        return None
    found: list[int] = []
    last = at + 1
    for _ in range(8):
        linked = last < len(line) and line[last].fold in ("و", "الي", "حتي", "-", "/", "،") and bool(found)
        number = number_of(line[last + linked]) if last + linked < len(line) else None
        if number is None:
            break
        last += linked
        found.append(number)
        last += 1
    if len(found) < 2 or found[0] >= found[-1]:
        return None
    return Reading(Fixed(stretches.years(found[0], found[-1])), at, last, len(lead))


def year_words() -> frozenset[str]:
    """Words that open a row of years, with their clitics."""
    return frozenset(lead + word for lead in ("", "و", "ب", "ل", "وب") for word in _YEAR_WORDS)


_YEAR_WORDS = frozenset(["عامي", "سنتي", "اعوام", "الاعوام", "سنوات", "السنوات", "العامين", "موسم", "موسمي"])


def number_year(line: Line, at: int) -> Reading | None:
    """A bare number that may be a year, with its era or as one of a pair."""
    if at >= len(line):
        return None
    number = number_of(line[at])
    if number is None or not (_OLDEST <= number <= _NEWEST or _single_hijri(line, at)):
        return None
    return _pair(line, at, _is_budget(line, at)) or _single(line, at)


def _single_hijri(line: Line, at: int) -> bool:
    """«1436 هـ», «1436/1437هـ»."""
    return any(n < len(line) and line[n].fold in _HIJRI and line[n - 1].kind == "number" for n in (at + 1, at + 3))


def side_of(value: str) -> Side | None:
    return value if value in ("past", "next", "this") else None  # type: ignore[return-value]
