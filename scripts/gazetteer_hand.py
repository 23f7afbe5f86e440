"""The hand-made tables of places, as rows to be joined with GeoNames."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold

TABLES = ("countries.csv", "regions.csv", "seas.csv")
WORDS = ("ordinary_words.txt", "given_names.txt", "family_names.txt")
_BREAKS = re.compile(r"[-–‐/()'’.]+")


class Row(msgspec.Struct, kw_only=True):
    """One line of the table in the making; `names` are folded."""

    names: list[str]
    kind: str
    country: str
    lat: float
    lon: float
    latin: str
    take: str = ""
    population: int = 0
    geonames: int | None = None
    hand: bool = False


class _Cell(msgspec.Struct):
    names: str
    kind: str
    country: str | None
    lat: float
    lon: float
    latin: str
    take: str | None


class _Ambiguous(msgspec.Struct):
    name: str


class _Nationality(msgspec.Struct):
    adjective: str
    country: str | None


def hand_rows(lexicons: Path) -> list[Row]:
    """Every row of the hand-made tables, in their order."""
    tables = [*TABLES, *sorted(p.name for p in lexicons.glob("places_*.csv") if p.name not in _NOT_PLACES)]
    return [_row(cell) for table in tables for cell in load.rows(table, _Cell, None)]


_NOT_PLACES = {"places_ambiguous.csv"}


def ambiguous_names() -> frozenset[str]:
    """Folded names that are first of all a word, a person, a people or a club."""
    listed = {fold(row.name) for row in load.rows("places_ambiguous.csv", _Ambiguous, "name")}
    words = {w for t in WORDS for line in load.read(t).splitlines() if line[:1] != "#" for w in line.split()}
    peoples = {fold(row.adjective) for row in load.rows("nationalities.csv", _Nationality, "adjective")}
    adjectives = {article + people + end for people in peoples for article in ("", "ال") for end in ("", "ه", "ين")}
    return frozenset(listed | words | adjectives)


def _row(cell: _Cell) -> Row:
    return Row(
        names=spellings(cell.names.split("/")),
        kind=cell.kind,
        country=cell.country or "",
        lat=cell.lat,
        lon=cell.lon,
        latin=cell.latin.replace(",", ""),
        take=cell.take or "",
        hand=True,
    )


def spellings(names: Iterable[str]) -> list[str]:
    """The folded names, each also as habit writes it otherwise.

    «أبو» turns «أبي» behind a preposition, «أم» joins the word behind it; so does a short first word before the article
    («حفرالباطن»), and «عبد» stands apart or joined.
    """
    found: dict[str, None] = {}
    for name in names:
        folded = " ".join(_BREAKS.sub(" ", fold(name)).split())
        found[folded] = None
        first, _, rest = folded.partition(" ")
        if rest:
            found.update(dict.fromkeys(_joined_names(first, rest)))
        if "عبدال" in folded:
            found[folded.replace("عبدال", "عبد ال")] = None
        if "عبد ال" in folded:
            found[folded.replace("عبد ال", "عبدال")] = None
    return list(found)


def _joined_names(first: str, rest: str) -> Iterator[str]:
    if first == "ابو":
        yield "ابي " + rest
        yield "ابو" + rest
    if first == "بنو":
        yield "بني " + rest
    if first in _JOINING or (first in _JOINING_ARTICLE and rest.startswith("ال") and " " not in rest):
        yield first + rest


_JOINING = frozenset(["ام", "بور"])
_JOINING_ARTICLE = frozenset(["دير", "حفر", "راس", "كفر", "دار", "بير", "شرم", "بيت"])
