"""Stretches of time as a report writes them: «2016-05-17», «2016-W19», «2016-05», «2016», «2011/2014»."""

from datetime import date, timedelta
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1000, 2199  # years that news speaks of by number


class Stretch(NamedTuple):
    """A day, week, month or year, or the span from one of them to another. `last` is None for a single one."""

    first: str
    last: str | None = None

    @property
    def value(self) -> str:
        return self.first if self.last is None or self.last == self.first else f"{self.first}/{self.last}"

    @property
    def end(self) -> str:
        return self.last or self.first


def day(of: date) -> Stretch:
    return Stretch(of.isoformat())


def days(first: date, last: date) -> Stretch:
    return Stretch(first.isoformat(), last.isoformat())


def week(of: date) -> Stretch:
    """The ISO week of a day."""
    year, number, _ = of.isocalendar()
    return Stretch(f"{year:04d}-W{number:02d}")


def month(year: int, number: int) -> Stretch:
    """Month 1 to 12 of a year; 13 is January of the next, 0 December of the one before."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Stretch(f"{year:04d}-{number:02d}")


def months(year: int, first: int, last: int) -> Stretch:
    return Stretch(month(year, first).first, month(year, last).first)


def year(number: int) -> Stretch:
    return Stretch(f"{number:04d}")


def years(first: int, last: int) -> Stretch:
    return Stretch(f"{first:04d}", f"{last:04d}")


def joined(first: Stretch, last: Stretch) -> Stretch | None:
    """From the one to the other; None where they do not follow each other."""
    return Stretch(first.first, last.end) if _opens(first.first) <= _opens(last.end) else None


def first_day(moment: str) -> date:
    """The first day of a moment («2016-05» is 1 May 2016)."""
    if "W" in moment:
        return date.fromisocalendar(int(moment[:4]), int(moment[6:]), 1)
    parts = [int(part) for part in moment.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _opens(moment: str) -> date:
    return first_day(moment)


def moved(of: date, by: timedelta) -> date | None:
    """Another day, or None beyond the calendar's ends."""
    try:
        return of + by
    except OverflowError:
        return None
