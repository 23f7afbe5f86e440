"""Dates: «10-7-2012», «25 شوال 1436 هـ», «الثامن والعشرين من يوليو/تموز الماضي», «3-7 مايو», «مارس (آذار) المنصرم»."""

from functools import cache

from khabar.mentions.times import stretches
from khabar.mentions.times.day_forms import MonthDay
from khabar.mentions.times.forms import Fixed, Form, Frame, Side
from khabar.mentions.times.part_forms import Span
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, cues, ordinal_at, term_at
from khabar.mentions.times.unit_forms import DayOfMonth, Month, MonthOf, Running
from khabar.mentions.times.units import running_at
from khabar.mentions.times.years import number_of, side_of, year_at
from khabar.words.calendar import MonthAt, gregorian_day, hijri_day, hijri_month, month_at, month_names

FIRST_DAY = frozenset(["اول", "فاتح"])  # «فاتح مايو»
_SEPARATORS = frozenset(["/", "-", "–", "\\", "."])
_HIJRI = frozenset(["ه", "هجري", "هجريه"])
_ERAS = frozenset(["م", "ميلادي", "ميلاديه"])
_BEFORE_MONTH = frozenset(
    ["في", "وفي", "منذ", "ومنذ", "خلال", "وخلال", "حتي", "اواخر", "مطلع", "شهر", "بدايه", "نهايه", "منتصف", "اوائل"]
)
_RANGE = frozenset(["-", "–", "و", "الي", "حتي"])
_LEADS = ("", "و", "ف", "ب", "ل", "وب", "ول", "ال")
_YEAR_LINKS = frozenset(["من", "،", ",", "-", "/", "–", "ل"])


@cache
def month_triggers() -> dict[str, tuple[str, int]]:
    """Every first word of a month with its clitics: the bare word, letters before it."""
    found: dict[str, tuple[str, int]] = {}
    for bare in month_names():
        if not bare.isdecimal():
            for lead in _LEADS if not bare.isascii() else ("",):
                found.setdefault(lead + bare, (bare, len(lead)))
    return found


def _month(line: Line, at: int) -> tuple[MonthAt, int] | None:
    """A month at word `at`, and the letters of clitics before it."""
    if at >= len(line):
        return None
    trigger = month_triggers().get(line[at].fold)
    if trigger is None:
        return None
    found = month_at((trigger[0], *(word.fold for word in line[at + 1 : at + 8])), 0)
    return (found, trigger[1]) if found else None


def date_at(line: Line, at: int) -> Reading | None:
    """A date in figures or with a month's name that begins at word `at`."""
    return numeric_date_at(line, at) or named_date_at(line, at)


def numeric_date_at(line: Line, at: int) -> Reading | None:
    """Three numbers, year first or last; the day stands before the month unless it cannot."""
    read = _three(line, at)
    if read is None:
        return None
    a, b, c, last = read
    era = line[last].fold if last < len(line) else ""
    year, day, month = (a, c, b) if a > 31 else (c, a, b)
    if month > 12 and day <= 12:
        day, month = month, day
    if 1300 <= year <= 1500 or era in _HIJRI:
        there = hijri_day(year, month, day)
        last += era in _HIJRI
    else:
        there = gregorian_day(year + 2000 if year < 100 else year, month, day)
        last += era in _ERAS and line[last].start == line[last - 1].end
    if there is None or not stretches.FIRST_YEAR <= there.year <= stretches.LAST_YEAR:
        return None
    return Reading(Fixed(stretches.day(there)), at, last)


def _three(line: Line, at: int) -> tuple[int, int, int, int] | None:
    """Three numbers of a date and the word behind them."""
    if line[at].kind != "number":
        return None
    parts = line[at].fold.split(".")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        numbers, last = [int(part) for part in parts], at + 1
    elif at + 4 < len(line) and line[at + 1].fold in _SEPARATORS and line[at + 1].fold == line[at + 3].fold:
        parts = [line[at + n].fold for n in (0, 2, 4)]
        if not all(part.isdecimal() and len(part) <= 4 for part in parts):
            return None
        numbers, last = [int(part) for part in parts], at + 5
    else:
        return None
    wide = [len(part) == 4 for part in parts]
    if sum(wide) != 1 and not (sum(wide) == 0 and len(parts[2]) == 2 and last - at == 5 and numbers[1] <= 12):
        return None
    return (numbers[0], numbers[1], numbers[2], last) if not wide[1] else None


def named_date_at(line: Line, at: int) -> Reading | None:
    """A day or days and a month's name, with what tells the year."""
    days = _days(line, at)
    if days is None:
        return None
    first, final, last = days
    last += last < len(line) and line[last].fold in ("من", "-", "/", "ل")
    running = running_at(line, last) if final is None else None
    if running is not None and isinstance(running.form, Running) and running.form.unit == "month":
        return Reading(DayOfMonth(first, running.form.steps), at, running.last)
    last += last < len(line) and line[last].fold in ("شهر", "لشهر")
    found = _month(line, last)
    if found is None or found[1]:
        return None
    month, last = found[0], last + found[0].words
    year = _year_after(line, last)
    if month.sure == "between" and not (year and not year[0].relative):
        return None
    side, end = _side(line, last) if year is None else (None, year[1])
    if year is None and side is None and at and line[at - 1].fold in cues("before_date"):
        return None  # «ميدان 25 يناير»
    form = _dated(month, first, year[0] if year else None, side)
    if form is not None and final is not None:
        closing = _dated(month, final, year[0] if year else None, side)
        form = Span(form, closing) if closing else None
    return Reading(form, at, end) if form else None


def _days(line: Line, at: int) -> tuple[int, int | None, int] | None:
    """A day's number, in figures or as an ordinal, or two of them; the word behind."""
    one = _day_number(line, at)
    if one is None:
        return None
    day, last = one
    if last + 1 < len(line) and line[last].fold in _RANGE and line[at].kind == line[last + 1].kind == "number":
        other = _day_number(line, last + 1)
        if other is not None and other[0] > day and _month(line, other[1]):
            return day, other[0], other[1]
    return day, None, last


def _day_number(line: Line, at: int) -> tuple[int, int] | None:
    word = line[at]
    if word.kind == "number":
        return (int(word.fold), at + 1) if len(word.fold) <= 2 and word.fold.isdecimal() and 1 <= int(word.fold) <= 31 else None
    ordinal = ordinal_at(line, at)
    if ordinal is None and word.fold in FIRST_DAY:
        return 1, at + 1
    return ordinal if ordinal and ordinal[0] <= 31 else None


def _dated(month: MonthAt, day: int, year: Form | None, side: Side | None) -> Form | None:
    if year is None:
        return MonthDay(month.month, day, month.calendar, side)
    if year.relative:
        return MonthOf(month.month, day, year) if month.calendar == "gregorian" else None
    number = _number(year)
    there = hijri_day(number, month.month, day) if month.calendar == "hijri" else gregorian_day(number, month.month, day)
    return Fixed(stretches.day(there)) if there else None


def _number(year: Form) -> int:
    """The number of a year that is not relative; a Hijri one stands as it is called."""
    stretch = year.resolve(Frame(None))
    return int(stretch.first[:4]) if stretch else 0


def _year_after(line: Line, at: int) -> tuple[Form, int] | None:
    """The year behind a month: «2011», «من عام 2011», «، 2011», «العام الماضي»; a Hijri one keeps its number."""
    if at < len(line) and line[at].fold in _YEAR_LINKS:
        at += 1
    if at >= len(line):
        return None
    number = number_of(line[at])
    if number is None and at + 1 < len(line) and line[at].fold in ("عام", "سنه", "لعام", "لسنه"):
        number, at = number_of(line[at + 1]), at + 1
    if number is not None:
        era = line[at + 1].fold if at + 1 < len(line) else ""
        last = at + 1 + ((era in _HIJRI or era in _ERAS) and line[at + 1].start - line[at].end <= 1)
        return Fixed(stretches.year(number)), last
    read = year_at(line, at)
    return (read.form, read.last) if read and not read.lead else None


def _side(line: Line, at: int) -> tuple[Side | None, int]:
    side = term_at("side", line, at)
    if side is None or side.value == "last":
        return None, at
    return side_of(side.value), side.last


def month_reading(line: Line, at: int) -> Reading | None:
    """A month without a day: «مارس (آذار) المنصرم», «شهر مايو 2015», «يوليو من العام الماضي»."""
    called = line[at].fold.removeprefix("ال") in _MONTH_CALLS
    found = _month(line, at + called)
    if found is None or (called and found[1]):
        return None
    month, lead = found
    last = at + called + month.words
    year = _year_after(line, last)
    side, end = _side(line, last) if year is None else (None, year[1])
    if not (called or year or side or month.sure == "sure" or _placed(line, at, month, lead)):
        return None
    if month.sure == "between":
        return None
    form = _whole(month, year[0] if year else None, side)
    if form is None:
        return None
    return _two_months(line, at, end, form, month, lead) or Reading(form, at, end, lead if not called else 0)


_MONTH_CALLS = frozenset(["شهر", "لشهر", "بشهر", "وشهر", "شهري"])


@cache
def month_words() -> frozenset[str]:
    """Words at which `month_reading` may begin."""
    return frozenset(month_triggers()) | _MONTH_CALLS | {"ال" + word for word in _MONTH_CALLS}


def _placed(line: Line, at: int, month: MonthAt, lead: int) -> bool:
    """A doubtful name («مارس») is a month behind a word of time."""
    return at > 0 and line[at - 1].fold in _BEFORE_MONTH and not lead and month.calendar == "gregorian"


def _whole(month: MonthAt, year: Form | None, side: Side | None) -> Form | None:
    if year is None:
        return Month(month.month, month.calendar, side)
    if year.relative:
        return MonthOf(month.month, None, year) if month.calendar == "gregorian" else None
    number = _number(year)
    if month.calendar == "gregorian":
        return Fixed(stretches.month(number, month.month))
    span = hijri_month(number, month.month)
    return Fixed(stretches.days(*span)) if span else None


def _two_months(line: Line, at: int, end: int, first: Form, month: MonthAt, lead: int) -> Reading | None:
    """«نوفمبر او ديسمبر القادمين», «شهري مايو ويونيو»: one span, where a dual word holds the two together."""
    joint = end < len(line) and line[end].fold in ("و", "او", "أو")
    other = _month(line, end + joint)
    if other is None or other[0].calendar != month.calendar or not (joint or line[end].fold.startswith("و")):
        return None
    last = end + joint + other[0].words
    year = _year_after(line, last)
    side, after = _side(line, last) if year is None else (None, year[1])
    dual = line[after - 1].fold.endswith("ين") and side is not None
    if not (dual or line[at].fold.endswith("شهري")):
        return None
    if year is not None and isinstance(first, Month):
        first = _whole(month, year[0], None) or first
    elif isinstance(first, Month):
        first = Month(first.month, first.calendar, side)
    second = _whole(other[0], year[0] if year else None, side)
    return Reading(Span(first, second), at, after, lead) if second else None
