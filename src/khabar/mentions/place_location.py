"""Which place of several a name means, decided for the whole article at once."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from khabar.mentions.gazetteer import Place, PlaceKind, gazetteer
from khabar.mentions.latin import latin_of
from khabar.mentions.nations import nationalities
from khabar.mentions.places import PlaceMention
from khabar.records import Precision
from khabar.words.letters import fold
from khabar.words.prose import Prose

_TOWNS = frozenset(["capital", "city", "town", "quarter"])
_BY_NAME = "name:"  # how `same` begins for a place that no row of the table holds


class Location(msgspec.Struct, frozen=True):
    """Where a mention lies. `same` is equal for mentions of one place.

    lat, lon: degrees, WGS 84; None where nothing tells. A name that no table holds gets the position and the precision
    («city», «region») of the place named before it, in or near which it lies.
    """

    same: str
    latin: str
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None
    country: str | None = None
    ref: str | None = None
    place: Place | None = None


def locate(prose: Prose, mentions: Sequence[PlaceMention]) -> tuple[Location | None, ...]:
    """Each mention's place; None where the mention is not to be taken for a place. Cost: linear in the text."""
    countries = _countries(prose, mentions)
    good = {m.key for m in mentions if m.sure == "sure" or (m.sure == "likely" and _at_home(m, countries))}
    states = _named_as_states(mentions)
    found: list[Location | None] = []
    last: Place | None = None
    for at, mention in enumerate(mentions):
        if mention.key not in good:
            found.append(None)
        elif mention.places:
            kind = mention.kind or ("state" if mention.key in states else None)
            last = _chosen(mention, countries, kind, mentions[max(0, at - 2) : at + 3])
            found.append(_known(mention, last))
        else:
            found.append(_unknown(mention, last))
    return _short_forms_joined(found)


def _countries(prose: Prose, mentions: Sequence[PlaceMention]) -> Counter[str]:
    """How often the article names each country: by its name, an adjective, or a sure place that lies nowhere else."""
    count: Counter[str] = Counter()
    for mention in mentions:
        codes = {place.country for place in mention.places if place.country}
        if len(codes) == 1 and mention.sure == "sure":
            count[codes.pop()] += 2 if mention.places[0].kind == "country" else 1
    count.update(filter(None, nationalities(prose.folds)))
    return count


def _at_home(mention: PlaceMention, countries: Counter[str]) -> bool:
    """Whether an ambiguous name may be taken here, as its row says («near», «home»)."""
    return any(place.take == "near" or (place.take == "home" and countries[place.country or ""] > 0) for place in mention.places)


def _named_as_states(mentions: Sequence[PlaceMention]) -> set[str]:
    """Names that the article calls provinces and never towns, capitals apart: their bare mentions mean the province too."""
    towns = {m.key for m in mentions if m.kind in _TOWNS or any(place.kind == "capital" for place in m.places)}
    return {m.key for m in mentions if m.kind == "state"} - towns


def _chosen(mention: PlaceMention, countries: Counter[str], kind: PlaceKind | None, neighbours: Sequence[PlaceMention]) -> Place:
    if len(mention.places) == 1:
        return mention.places[0]
    total = sum(countries.values()) or 1
    others = [place for other in neighbours if other.key != mention.key for place in other.places if place.kind != "country"]

    def weight(place: Place) -> float:
        share = countries[place.country or ""] / total
        held_back = {"": 0.0, "near": 0.3, "home": 0.6, "head": 0.0 if mention.headed else 2.0}[place.take]
        beside = max((math.exp(-_degrees(place, other) / 3) for other in others), default=0.0)
        known = 0.3 * math.log10(place.population + 10)
        return 4 * share + (share > 0) + known + 1.2 * beside + _fits(kind, place) - held_back

    return max(mention.places, key=weight)


def _degrees(one: Place, other: Place) -> float:
    """How far two places lie apart, in degrees on a flat map: good enough to tell near from far."""
    return math.hypot(one.lat - other.lat, (one.lon - other.lon) * math.cos(math.radians(one.lat)))


def _fits(kind: PlaceKind | None, place: Place) -> float:
    """How well a place is what the head says. Without a head a country or a town is likelier than a province."""
    if kind is None:
        return {"country": 3.0, "capital": 0.5, "state": -1.5, "quarter": -0.5}.get(place.kind, 0.0)
    if kind in _TOWNS:
        return 3.0 + (kind == place.kind) / 4 if place.kind in _TOWNS else 0.0
    if kind == place.kind:
        return 4.0
    if kind in ("state", "region"):
        return {"state": 3.0, "region": 2.0}.get(place.kind, 0.0)
    return 0.0


def _known(mention: PlaceMention, place: Place) -> Location:
    if mention.headed == mention.span and place.kind in (*_TOWNS, "state", "country"):
        return _inside(mention, place)
    return Location(
        same=_identity(place),
        latin=place.latin,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        country=place.country,
        ref=place.ref,
        place=place,
    )


def _inside(mention: PlaceMention, place: Place) -> Location:
    """«مطار عدن», «ريف حلب»: in or near the place whose name it wears."""
    return Location(
        _BY_NAME + fold(mention.name),
        latin_of(mention.name, "place"),
        place.lat,
        place.lon,
        _coarse(place),
        place.country,
        None,
        place,
    )


def _unknown(mention: PlaceMention, last: Place | None) -> Location:
    """A name that only its head makes a place lies where the place named before it does."""
    same, latin = _BY_NAME + fold(mention.name), latin_of(mention.name, "place")
    if last is None or last.kind in ("sea", "river"):
        return Location(same, latin)
    return Location(same, latin, last.lat, last.lon, _coarse(last), last.country)


def _short_forms_joined(found: Sequence[Location | None]) -> tuple[Location | None, ...]:
    """«شارع الجسر» behind «شارع الجسر الثالث» is the same street."""
    names = sorted({where.same for where in found if where is not None and where.same.startswith(_BY_NAME)}, reverse=True)
    fuller: dict[str, str] = {}
    for longer, name in pairwise(names):
        if longer.startswith(name + " "):
            fuller[name] = fuller.get(longer, longer)
    if not fuller:
        return tuple(found)
    return tuple(msgspec.structs.replace(w, same=fuller[w.same]) if w is not None and w.same in fuller else w for w in found)


def _coarse(place: Place) -> Precision:
    return "city" if place.precision == "point" else place.precision


def _identity(place: Place) -> str:
    """One place may have several rows, and a province is one thing with the town that gives it its name.

    A country's capital stays apart from the province around it: «محافظة صنعاء» is not «صنعاء».
    """
    if place.kind == "state":
        for other in gazetteer().named(place.names[0]):
            if other.country == place.country and other.kind in ("city", "town"):
                place = other
    return f"{place.country}:{place.latin}:{place.lat}:{place.lon}"
