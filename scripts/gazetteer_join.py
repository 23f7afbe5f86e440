"""Joining: hand-made rows take number, population and spellings of the GeoNames row that means the same place."""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from scripts.gazetteer_hand import Row

NEAR_KM, SAME_KM = 40.0, 15.0  # hand-made coordinates are rounded
TAKES = ["", "near", "home", "head"]
TOWNS = frozenset(["capital", "city", "town", "quarter"])
# people from which on a town is taken wherever its name stands; below the last only behind a head
SURE_HOME, SURE_FAR, LEAST_NEAR = 100_000, 500_000, 5_000
LEAST_WORD = 50_000  # people; a smaller town whose name is an everyday word is left out
HOME = frozenset("AE BH DJ DZ EG EH IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())


def joined(hand: list[Row], geonames: Iterable[Row], ambiguous: frozenset[str]) -> list[Row]:
    """Hand-made rows first, then the GeoNames rows with an Arabic name that none of them means."""
    codes, towns = {}, []
    for row in geonames:
        if row.kind == "country":
            codes[row.country] = row
        else:
            towns.append(row)
    used = _link(hand, codes, towns, ambiguous)
    _hold_provinces_back(hand)
    wide = {name for row in hand for name in row.names if row.kind in ("country", "region", "sea", "river")}
    takes = {name: row.take for row in hand for name in row.names if row.take}
    rest = [town for town in _not_among(hand, towns) if town.geonames not in used]
    for town in rest:
        _judge(town, wide, ambiguous, takes)
    rest = [town for town in rest if not (town.take == "head" and town.population < LEAST_WORD and _is_word(town, ambiguous))]
    return [row for row in [*hand, *rest] if row.names]


def _hold_provinces_back(hand: list[Row]) -> None:
    """A province wears its town's name, and is held back as the town is («العقبة»)."""
    takes = {(row.country, name): row.take for row in hand if row.kind in TOWNS for name in row.names}
    for row in hand:
        if row.kind == "state":
            row.take = max([row.take, *(takes.get((row.country, name), "") for name in row.names)], key=TAKES.index)


def _not_among(hand: list[Row], towns: list[Row]) -> list[Row]:
    """Towns with an Arabic name that no hand-made row beside them has, whatever country each counts them to."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in hand:
        for name in row.names:
            by_name[name].append(row)
    return [
        town
        for town in towns
        if town.names and not any(_kilometres(row, town) < SAME_KM for name in town.names for row in by_name.get(name, ()))
    ]


def _link(hand: list[Row], codes: Mapping[str, Row], towns: list[Row], ambiguous: frozenset[str]) -> set[int | None]:
    """Give hand-made rows what GeoNames has on them; returns the numbers of the towns so used."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for town in towns:
        for name in {*town.names, _latin_key(town.latin)}:
            by_name[town.country, name].append(town)
    own = {name for row in hand for name in row.names}
    used: set[int | None] = set()
    for row in hand:
        twin = codes.get(row.country) if row.kind == "country" else _twin(row, by_name)
        if twin is None:
            continue
        row.geonames, row.population = twin.geonames, twin.population
        if row.kind in TOWNS:
            row.names += [n for n in twin.names if n not in own and n not in ambiguous and "ال" + n not in own]
            used.add(twin.geonames)
    return used


def _is_word(town: Row, ambiguous: frozenset[str]) -> bool:
    return all(set(name.split()) <= ambiguous for name in town.names)


def _judge(town: Row, wide: set[str], ambiguous: frozenset[str], takes: Mapping[str, str]) -> None:
    """Decide where a town of GeoNames may be taken; names that are words are dropped where it has others."""
    names = [n for n in town.names if n not in wide and "ال" + n not in town.names]
    town.names = [n for n in names if not set(n.split()) <= ambiguous] or names
    several = any(" " in name for name in town.names)
    if _is_word(town, ambiguous):
        town.take = "head"
    elif several or town.population >= (SURE_HOME if town.country in HOME else SURE_FAR):
        town.take = ""
    else:
        town.take = "near" if town.population >= LEAST_NEAR else "head"
    # a name that a hand-made row holds back is held back for its namesakes too
    town.take = max([town.take, *(takes.get(name, "") for name in town.names)], key=TAKES.index)


def _twin(row: Row, by_name: Mapping[tuple[str, str], list[Row]]) -> Row | None:
    if row.kind not in TOWNS:
        return None
    keys = [*row.names, _latin_key(row.latin)]
    near = {t.geonames: t for key in keys for t in by_name.get((row.country, key), ()) if _kilometres(row, t) <= NEAR_KM}
    return max(near.values(), key=lambda t: t.population, default=None)


def _latin_key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).lower().removeprefix("al-").removeprefix("al ")
    return "".join(letter for letter in plain if letter.isalnum())


def _kilometres(one: Row, other: Row) -> float:
    """On the flat: good enough for neighbours."""
    east = (one.lon - other.lon) * math.cos(math.radians(one.lat))
    return 111.2 * math.hypot(one.lat - other.lat, east)
