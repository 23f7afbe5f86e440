"""When somebody spoke: statements by day, month or year of the articles that carry them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

import msgspec
from django.db.models import Count, QuerySet

from khabar.archive.ingest.rows import days_of
from khabar.archive.models import Attribution

MOST = 14  # rows


class Spell(msgspec.Struct, frozen=True, kw_only=True):
    """A day, a month or a year, and how many statements fall into it. width: per cent of the fullest one."""

    when: str  # ISO 8601: 2024, 2024-05 or 2024-05-17; silence may last from one to another: 2024-06/2024-09
    number: int
    width: int

    @property
    def rest(self) -> int:
        return 100 - self.width


def spells(said: QuerySet[Attribution]) -> list[Spell]:
    """The whole time from the first statement to the last in days, or months, or years: in the finest that fits.

    Silence stands among them, as one spell however long; of very many years the newest are told.
    """
    days = said.exclude(article__day=None).order_by().values_list("article__day").annotate(number=Count("id"))
    counts: dict[date, int] = {day: number for day, number in days if day}
    if not counts:
        return []
    first, last = min(counts), max(counts)
    names = next((names for names in (_days(first, last), _months(first, last)) if len(names) <= MOST), None)
    names = names or [f"{year:04}" for year in range(first.year, last.year + 1)][-MOST:]
    numbers = {name: sum(number for day, number in counts.items() if day.isoformat().startswith(name)) for name in names}
    most = max(*numbers.values(), 1)
    return list(_told(numbers, most))


def said_in(said: QuerySet[Attribution], when: str) -> QuerySet[Attribution]:
    """Those of a spell; all where it is none."""
    first, last = days_of(when[:10]) if when else (None, None)
    return said.filter(article__day__gte=first, article__day__lte=last) if first and last else said


def _told(numbers: dict[str, int], most: int) -> Iterator[Spell]:
    for silent, names in groupby(numbers, key=lambda name: not numbers[name]):
        if silent:
            silence = list(names)
            yield Spell(when="/".join(dict.fromkeys((silence[0], silence[-1]))), number=0, width=0)
        else:
            yield from (Spell(when=name, number=numbers[name], width=round(100 * numbers[name] / most)) for name in names)


def _days(first: date, last: date) -> list[str]:
    return [(first + timedelta(days=n)).isoformat() for n in range(min((last - first).days, MOST) + 1)]


def _months(first: date, last: date) -> list[str]:
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, min(end, start + MOST) + 1)]
