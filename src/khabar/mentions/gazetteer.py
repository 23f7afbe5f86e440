"""The gazetteer: what places a name may mean.

The table `places.csv` is built by `scripts/gazetteer.py`. Its lines are read when they are first asked for: what is
loaded at once is only the index from folded names to line numbers.
"""

from functools import cache, lru_cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.records import Precision

PlaceKind = Literal["country", "capital", "city", "town", "quarter", "state", "region", "sea", "river", "point"]
Take = Literal["", "near", "home", "head"]

_TABLE = "places.csv"
_PRECISION: dict[PlaceKind, Precision] = {
    "country": "country",
    "capital": "city",
    "city": "city",
    "town": "city",
    "quarter": "city",
    "state": "region",
    "region": "region",
    "river": "region",
    "sea": "sea",
    "point": "point",
}


class Place(msgspec.Struct, frozen=True):
    """One place of the table. `row` is its line.

    take: where its bare name may be taken for it. "": everywhere; near: behind a word of place or beside another place;
    home: so, and only where the article names its country otherwise; head: only behind a head («مدينة»).
    lat, lon: degrees, WGS 84. population: people, 0 where unknown. country: ISO 3166-1 alpha-2, None where the place
    lies in several. geonames: its number there, None where it has none.
    """

    row: int
    names: tuple[str, ...]  # folded
    kind: PlaceKind
    country: str | None
    lat: float
    lon: float
    latin: str
    take: Take
    population: int
    geonames: int | None

    @property
    def precision(self) -> Precision:
        return _PRECISION[self.kind]

    @property
    def ref(self) -> str | None:
        return None if self.geonames is None else f"geonames:{self.geonames}"


class Gazetteer(msgspec.Struct, frozen=True):
    """`index` leads from a folded name to line numbers; `longest` from a first word to the most words a name has."""

    lines: list[str]
    index: dict[str, int | tuple[int, ...]]
    longest: dict[str, int]

    def rows(self, folded: str) -> tuple[int, ...]:
        """The lines of the places that a folded name may mean."""
        found = self.index.get(folded, ())
        return (found,) if isinstance(found, int) else found

    def named(self, folded: str) -> tuple[Place, ...]:
        """The places that a folded name may mean."""
        return tuple(map(place_at, self.rows(folded)))


@cache
def gazetteer() -> Gazetteer:
    """The table's index. Cost: one pass over the table, at the first call."""
    lines = [line for line in load.read(_TABLE).splitlines() if line and line[0] != "#"][1:]
    index: dict[str, int | tuple[int, ...]] = {}
    longest: dict[str, int] = {}
    for row, line in enumerate(lines):
        for name in line[: line.index(",")].split("/"):
            known = index.get(name)
            if known is None:
                index[name] = row
            else:
                index[name] = (known, row) if isinstance(known, int) else (*known, row)
            if " " in name:
                first = name[: name.index(" ")]
                words = name.count(" ") + 1
                if words > longest.get(first, 1):
                    longest[first] = words
    return Gazetteer(lines, index, longest)


@lru_cache(maxsize=1 << 14)
def place_at(row: int) -> Place:
    """The place of a line of the table."""
    names, kind, country, lat, lon, latin, take, population, geonames = gazetteer().lines[row].split(",")
    return Place(
        row=row,
        names=tuple(names.split("/")),
        kind=kind,  # type: ignore[arg-type]
        country=country or None,
        lat=float(lat),
        lon=float(lon),
        latin=latin,
        take=take,  # type: ignore[arg-type]
        population=int(population or 0),
        geonames=int(geonames) if geonames else None,
    )
