"""Which place of several a name means, decided for the whole article at once."""

import math
from collections import Counter
from collections.abc import Sequence

import msgspec

from khabar.mentions.gazetteer import Place
from khabar.mentions.places import PlaceMention
from khabar.records import Precision


class Location(msgspec.Struct, frozen=True):
    """Where a mention lies. `same` is equal for mentions of one place.

    lat, lon: degrees, WGS 84; None where nothing tells. precision "city" or "region" for a name that no table holds says
    that it lies in or near that one.
    """

    same: str
    latin: str | None
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None
    country: str | None = None
    ref: str | None = None
    place: Place | None = None


def locate(mentions: Sequence[PlaceMention]) -> tuple[Location | None, ...]:
    """Each mention's place; None where the mention is not to be taken for a place. Cost: linear in the mentions."""
    taken = _taken(mentions)
    countries = _countries([m for m, ok in zip(mentions, taken, strict=True) if ok])
    states = _headed_keys(mentions, "state")
    found: list[Location | None] = []
    last: Place | None = None
    for mention, ok in zip(mentions, taken, strict=True):
        if not ok:
            found.append(None)
        elif mention.places:
            place = _chosen(mention, countries, states)
            last = place
            found.append(_known(mention, place))
        else:
            found.append(_unknown(mention, last))
    return tuple(found)


def _taken(mentions: Sequence[PlaceMention]) -> list[bool]:
    """A doubtful mention is taken where the same name is taken for better reasons elsewhere."""
    good = {m.key for m in mentions if m.sure != "doubtful"}
    return [m.key in good for m in mentions]


def _countries(mentions: Sequence[PlaceMention]) -> Counter[str]:
    """How often each country is named, itself or by a place that lies nowhere else."""
    count: Counter[str] = Counter()
    for mention in mentions:
        codes = {place.country for place in mention.places if place.country}
        if len(codes) == 1:
            count[codes.pop()] += 2 if mention.places[0].kind == "country" else 1
    return count


def _headed_keys(mentions: Sequence[PlaceMention], kind: str) -> set[str]:
    cities = {m.key for m in mentions if m.kind in ("city", "town")}
    return {m.key for m in mentions if m.kind == kind} - cities


def _chosen(mention: PlaceMention, countries: Counter[str], states: set[str]) -> Place:
    kind = mention.kind or ("state" if mention.key in states else None)
    total = sum(countries.values()) or 1

    def weight(place: Place) -> float:
        named = countries[place.country or ""] / total
        return 4 * named + bool(named) + 0.3 * math.log10(place.population + 10) + _fits(kind, place) - 2 * (place.take == "head")

    return max(mention.places, key=weight)


_TOWNS = frozenset(["capital", "city", "town", "quarter"])


def _fits(kind: str | None, place: Place) -> float:
    """How well a place is what the head says. Without a head a country or a town is likelier than a province."""
    if kind is None:
        return {"country": 3.0, "state": -1.5, "quarter": -0.5}.get(place.kind, 0.0)
    if kind == place.kind:
        return 4.0
    if kind in _TOWNS:
        return 3.0 if place.kind in _TOWNS else 0.0
    if kind in ("state", "region"):
        return 2.0 if place.kind in ("state", "region") else 0.0
    return 0.0


def _known(mention: PlaceMention, place: Place) -> Location:
    return Location(
        same=f"row:{place.row}" if mention.kind is None or mention.span != mention.headed else f"row:{place.row}:{mention.kind}",
        latin=place.latin,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        country=place.country,
        ref=place.ref,
        place=place,
    )


def _unknown(mention: PlaceMention, last: Place | None) -> Location:
    """A name that only its head makes a place lies where the place named before it does, when that is narrow enough."""
    same = f"name:{mention.key}"
    if last is None or last.kind in ("sea", "river"):
        return Location(same, None)
    precision: Precision = "city" if last.precision == "point" else last.precision
    return Location(same, None, last.lat, last.lon, precision, last.country)
