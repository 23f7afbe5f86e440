"""Filters from what a person or a program writes: names become the things that they may mean."""

from datetime import date

from khabar.archive.models import Article
from khabar.archive.search.filters import Filters
from khabar.archive.search.rough import things_named
from khabar.words.letters import fold

_SPEAKERS = ("person", "organization", "outlet")


def filters_for(
    *,
    speaker: str | None = None,
    place: str | None = None,
    stance: str | None = None,
    kind: str | None = None,
    outlet: str | None = None,
    section: str | None = None,
    first_day: date | None = None,
    last_day: date | None = None,
) -> Filters:
    """A name is a thing's key («thing:12») or its name. One that nothing bears finds nothing."""
    return Filters(
        speakers=_keys(speaker, _SPEAKERS),
        places=_keys(place, ("place",)),
        stance=stance or None,
        kind=kind or None,
        outlet=_as_written("outlet", outlet),
        section=_as_written("section", section),
        first_day=first_day,
        last_day=last_day,
    )


def _keys(name: str | None, kinds: tuple[str, ...]) -> tuple[int, ...] | None:
    if not name or not name.strip():
        return None
    number = name.removeprefix("thing:")
    if number != name and number.isascii() and number.isdigit() and len(number) < 19:
        return (int(number),)
    return tuple(thing.pk for thing in things_named(name, kinds))


def _as_written(column: str, wanted: str | None) -> str | None:
    """The value that the archive has for this one, whatever the letters left open («الشرق الاوسط»)."""
    if not wanted or not wanted.strip():
        return None
    if Article.objects.filter(**{column: wanted}).exists():
        return wanted
    folded = fold(wanted.strip())
    values = Article.objects.exclude(**{column: None}).order_by().values_list(column, flat=True).distinct()
    return next((value for value in values if fold(value) == folded), wanted)
