"""When somebody spoke: statements by day, month or year of the articles that carry them."""

from datetime import date, timedelta

import msgspec
from django.db.models import Count, QuerySet

from khabar.archive.ingest.rows import days_of
from khabar.archive.models import Attribution

MOST = 14  # rows


class Spell(msgspec.Struct, frozen=True, kw_only=True):
    """A day, a month or a year, and how many statements fall into it. width: per cent of the fullest one."""

    when: str  # ISO 8601: 2024, 2024-05 or 2024-05-17
    number: int
    width: int

    @property
    def rest(self) -> int:
        return 100 - self.width


def spells(said: QuerySet[Attribution]) -> list[Spell]:
    """The whole time from the first statement to the last in days, or months, or years: in the finest that fits.

    Spells in which nothing was said stand among them; of very many years the newest are told.
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
    return [Spell(when=name, number=number, width=round(100 * number / most)) for name, number in numbers.items()]


def said_in(said: QuerySet[Attribution], when: str) -> QuerySet[Attribution]:
    """Those of a spell; all where it is none."""
    first, last = days_of(when[:10]) if when else (None, None)
    return said.filter(article__day__gte=first, article__day__lte=last) if first and last else said


def _days(first: date, last: date) -> list[str]:
    return [(first + timedelta(days=n)).isoformat() for n in range(min((last - first).days, MOST) + 1)]


def _months(first: date, last: date) -> list[str]:
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, min(end, start + MOST) + 1)]
