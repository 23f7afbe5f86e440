"""Calendars: the month names of every Arab month system, and days that are there or not.

Gregorian names (Egyptian and Gulf, Levantine, Maghrebi, Libyan), Hijri ones, and English and French ones for the
metadata of pages. Hijri dates are turned by the Umm al-Qura calendar (hijridate), which knows 1343 to 1500 AH.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

import msgspec
from hijridate import Gregorian, Hijri

from khabar.lexicons import load
from khabar.words.letters import fold
from khabar.words.tokens import words_of

CalendarName = Literal["gregorian", "hijri"]
Sureness = Literal["sure", "beside", "between"]
_JOINERS = frozenset(["/", "-", "–", "—", "(", "\\", "|", "،", "ـ"])


class MonthName(msgspec.Struct, frozen=True):
    """A row of months.csv."""

    month: int
    calendar: CalendarName
    system: str
    sure: Sureness
    name: str


class MonthAt(NamedTuple):
    """A month that stands somewhere: 1 to 12, its calendar, how many words it takes, whether the name alone is sure."""

    month: int
    calendar: CalendarName
    words: int
    sure: Sureness


@cache
def month_names() -> dict[str, tuple[tuple[tuple[str, ...], MonthName], ...]]:
    """Month names by their first folded word: the words that follow it, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], MonthName]]] = {}
    for row in load.rows("months.csv", MonthName, "name"):
        first, *rest = (word.fold for word in words_of(fold(row.name)))
        found.setdefault(first, []).append((tuple(rest), row))
    return {first: tuple(sorted(names, key=lambda name: -len(name[0]))) for first, names in found.items()}


def month_at(folded: Sequence[str], at: int) -> MonthAt | None:
    """The month whose name begins with folded word `at`, or None.

    A second name of the same month belongs to the first: «مايو/أيار», «نيسان (أبريل)», «مارس آذار». Words may hold marks, each by
    itself, as `words_of` cuts them.
    """
    first = _one_month(folded, at)
    if first is None:
        return None
    month, calendar, words, _ = first
    after = at + words
    again = _one_month(folded, after)  # «مارس آذار»
    if again is not None and again[:2] == (month, calendar):
        return MonthAt(month, calendar, words + again.words, "sure")
    if after < len(folded) and folded[after] in _JOINERS:
        second = _one_month(folded, after + 1)
        if second is not None and second[:2] == (month, calendar):
            words += 1 + second.words
            closed = folded[after] == "(" and at + words < len(folded) and folded[at + words] == ")"
            return MonthAt(month, calendar, words + closed, "sure")
    return first


def _one_month(folded: Sequence[str], at: int) -> MonthAt | None:
    if at >= len(folded):
        return None
    for rest, row in month_names().get(folded[at], ()):
        if all(at + 1 + n < len(folded) and folded[at + 1 + n] == word for n, word in enumerate(rest)):
            return MonthAt(row.month, row.calendar, 1 + len(rest), row.sure)
    return None


def gregorian_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one; None where there is no such day or the year is not in 1343 to 1500 AH.

    The 30th of a month of 29 days is the day after it: sighted and tabular months differ by one.
    """
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1343 <= year <= 1500):
        return None
    try:
        first = Hijri(year, month, 1).to_gregorian().toordinal()
        return date.fromordinal(first + day - 1)
    except (ValueError, OverflowError):
        return None


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri month."""
    first = hijri_day(year, month, 1)
    if first is None:
        return None
    return first, date.fromordinal(first.toordinal() + Hijri(year, month, 1).month_length() - 1)


def hijri_year(year: int) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri year."""
    first, last = hijri_month(year, 1), hijri_month(year, 12)
    return (first[0], last[1]) if first and last else None


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of a Gregorian day in the Hijri calendar; None outside 1343 to 1500 AH."""
    try:
        there = Gregorian.fromdate(day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return there.year, there.month, there.day
