"""Joining: hand-made rows take number, population and spellings of the GeoNames row that means the same place."""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from gazetteer_hand import Row

NEAR_KM = 40.0  # hand-made coordinates are rounded
TOWNS = frozenset(["capital", "city", "town", "quarter"])
TRUSTED_FAR = 300_000  # people; a smaller foreign town is taken only with a sign of place beside it
HOME = frozenset("AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())


def joined(hand: list[Row], geonames: Iterable[Row], ambiguous: Mapping[str, str]) -> list[Row]:
    """Hand-made rows first, then the GeoNames rows with an Arabic name that none of them means."""
    codes, towns = {}, []
    for row in geonames:
        if row.kind == "country":
            codes[row.country] = row
        else:
            towns.append(row)
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for town in towns:
        for name in {*town.names, _latin_key(town.latin)}:
            by_name[town.country, name].append(town)
    used: set[int | None] = set()
    for row in hand:
        twin = codes.get(row.country) if row.kind == "country" else _twin(row, by_name)
        if twin is not None:
            row.geonames, row.population = twin.geonames, twin.population
            if row.kind in TOWNS:
                row.names = list(dict.fromkeys([*row.names, *twin.names]))
                used.add(twin.geonames)
    rest = [t for t in towns if t.names and t.geonames not in used]
    claimed = {name for row in hand for name in row.names if row.kind in ("country", "region", "sea", "river")}
    for row in rest:
        row.names = [n for n in row.names if n not in claimed]
        row.take = _take(row)
    rows = [row for row in [*hand, *rest] if row.names]
    for row in rows:
        for name in row.names:
            row.take = _stricter(row.take, "" if row.hand and row.take else ambiguous.get(name, ""))
    return rows


def _twin(row: Row, by_name: Mapping[tuple[str, str], list[Row]]) -> Row | None:
    if row.kind not in TOWNS:
        return None
    keys = [*row.names, _latin_key(row.latin)]
    near = {t.geonames: t for key in keys for t in by_name.get((row.country, key), ()) if _kilometres(row, t) <= NEAR_KM}
    return max(near.values(), key=lambda t: t.population, default=None)


def _take(row: Row) -> str:
    if row.country in HOME or any(" " in name for name in row.names):
        return "near" if row.population < 1000 else ""
    return "" if row.population >= TRUSTED_FAR else "near"


def _stricter(one: str, other: str) -> str:
    return max(one, other, key=["", "near", "head"].index)


def _latin_key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).lower().removeprefix("al-").removeprefix("al ")
    return "".join(letter for letter in plain if letter.isalnum())


def _kilometres(one: Row, other: Row) -> float:
    """On the flat: good enough for neighbours."""
    east = (one.lon - other.lon) * math.cos(math.radians(one.lat))
    return 111.2 * math.hypot(one.lat - other.lat, east)
