"""What a search is narrowed down to: of articles their outlet, section, days and places, of statements who and how."""

from datetime import date
from typing import Any

import msgspec
from django.core.exceptions import EmptyResultSet
from django.db.models import Q, QuerySet

from khabar.archive.models import Article, Attribution, Link


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """Empty: everything. `speakers` and `places` are keys of things; a filter that names nothing known has ()."""

    speakers: tuple[int, ...] | None = None
    places: tuple[int, ...] | None = None
    stance: str | None = None
    kind: str | None = None  # of the source
    outlet: str | None = None
    section: str | None = None
    first_day: date | None = None
    last_day: date | None = None

    @property
    def of_statements(self) -> bool:
        return self.speakers is not None or self.stance is not None or self.kind is not None

    @property
    def of_articles(self) -> bool:
        return any((self.outlet, self.section, self.first_day, self.last_day)) or self.places is not None


def articles(filters: Filters) -> QuerySet[Article]:
    """The articles that meet the filters on articles."""
    wanted = Q()
    if filters.outlet:
        wanted &= Q(outlet=filters.outlet)
    if filters.section:
        wanted &= Q(section=filters.section)
    if filters.first_day:
        wanted &= Q(day__gte=filters.first_day)
    if filters.last_day:
        wanted &= Q(day__lte=filters.last_day)
    found = Article.objects.filter(wanted)
    if filters.places is not None:
        found = found.filter(pk__in=Link.objects.filter(thing__in=filters.places).order_by().values("article"))
    return found


def statements(filters: Filters) -> QuerySet[Attribution]:
    """The attributions that meet the filters on statements, and stand in articles that meet those on articles."""
    wanted = Q()
    if filters.speakers is not None:
        wanted &= Q(thing__in=filters.speakers)
    if filters.stance:
        wanted &= Q(stance=filters.stance)
    if filters.kind:
        wanted &= Q(kind=filters.kind)
    found = Attribution.objects.filter(wanted)
    return found.filter(article__in=articles(filters)) if filters.of_articles else found


def wanted_articles(filters: Filters) -> QuerySet[Article]:
    """The articles that meet all filters: those on statements by one statement at least."""
    found = articles(filters)
    if filters.of_statements:
        found = found.filter(pk__in=statements(filters).order_by().values("article"))
    return found


class Narrow(msgspec.Struct, frozen=True):
    """Filters as a condition on the hits of the index; `table` is what a hit is a row of."""

    table: str
    select: str  # of the keys that pass; "" where all do
    values: tuple[Any, ...] = ()

    def sql(self, hit: str) -> str:
        """The condition, asked of each hit by its key: hits are fewer than the rows that pass a filter. hit: its column."""
        if not self.select:
            return ""
        joined = "AND" if " WHERE " in self.select else "WHERE"
        return f'AND EXISTS ({self.select} {joined} "{self.table}"."id" = {hit})'


def narrowed(filters: Filters, said: bool) -> Narrow:
    """said: the hits are attributions, else articles."""
    if not (filters.of_statements or filters.of_articles):
        return Narrow("", "")
    found: QuerySet[Any] = statements(filters) if said else wanted_articles(filters)
    table = found.model._meta.db_table
    try:
        sql, values = found.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:  # a speaker or place that nothing bears
        return Narrow(table, f'SELECT 1 FROM "{table}" WHERE 1 = 0')
    return Narrow(table, sql, tuple(values))
