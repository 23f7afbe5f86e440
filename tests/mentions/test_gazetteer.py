"""The gazetteer: what a name may mean, and whether the built table holds what the hand-made ones say."""

import time
from collections import Counter
from importlib import resources

import msgspec
import pytest

from khabar.lexicons import load
from khabar.mentions import gazetteer as module
from khabar.mentions.gazetteer import gazetteer, place_at
from khabar.mentions.place_names import heads
from khabar.words.letters import fold

MEANS = [  # country, kind, name
    ("IQ", "city", "الموصل"),
    ("DZ", "country", "الجزائر"),
    ("SD", "capital", "الخرطوم"),
    ("LY", "city", "أبوقرين"),
    ("LY", "city", "أبو قرين"),
    ("LB", "city", "النبطية"),
    ("YE", "state", "أبين"),
    ("SY", "city", "ديرالزور"),
    ("SA", "city", "حفرالباطن"),
    ("AE", "capital", "أبي ظبي"),
    ("US", "country", "أميركا"),
    ("GB", "country", "المملكة المتحدة"),
    (None, "sea", "البحر الأحمر"),
    (None, "region", "القرن الأفريقي"),
    ("EG", "point", "ميدان التحرير"),
]
SHARED = [  # countries, name
    ({"LY", "LB"}, "طرابلس"),
    ({"TZ", "YE"}, "زنجبار"),
    ({"GE", "US"}, "جورجيا"),
    ({"YE", "LY"}, "البيضاء"),
]
HAND_MADE = ["countries.csv", "regions.csv", "seas.csv"] + [
    p.name
    for p in resources.files("khabar.lexicons").iterdir()
    if p.name.startswith("places_") and p.name not in ("places_ambiguous.csv",)
]


class _Cell(msgspec.Struct):
    names: str
    kind: module.PlaceKind
    country: str | None
    lat: float
    lon: float
    latin: str
    take: module.Take | None


@pytest.mark.parametrize(("country", "kind", "name"), MEANS)
def test_a_name_has_its_place(country: str | None, kind: str, name: str) -> None:
    assert (country, kind) in [(p.country, p.kind) for p in gazetteer().named(fold(name))]


@pytest.mark.parametrize(("countries", "name"), SHARED)
def test_a_shared_name_has_all_its_places(countries: set[str], name: str) -> None:
    assert countries <= {p.country for p in gazetteer().named(fold(name))}


def test_an_unknown_name_has_no_place() -> None:
    assert gazetteer().named(fold("ترقرقستان")) == ()


def test_every_line_of_the_built_table_is_a_place() -> None:
    for row in range(len(gazetteer().lines)):
        place = place_at(row)
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.latin
        assert all(name == fold(name) and len(name) > 1 for name in place.names)


@pytest.mark.parametrize("table", HAND_MADE)
def test_the_built_table_holds_every_hand_made_row(table: str) -> None:
    """Fails when a hand-made table was edited and `make gazetteer` was not run."""
    for cell in load.rows(table, _Cell, None):
        for name in cell.names.split("/"):
            known = gazetteer().named(" ".join(fold(name).replace("-", " ").split()))
            assert any((p.lat, p.lon, p.kind) == (cell.lat, cell.lon, cell.kind) for p in known), f"{name}: run make gazetteer"


def test_no_hand_made_row_stands_twice() -> None:
    rows = Counter((c.names, c.kind, c.country, c.lat) for table in HAND_MADE for c in load.rows(table, _Cell, None))
    assert [row for row, times in rows.items() if times > 1] == []


def test_every_country_has_its_code_once() -> None:
    codes = Counter(c.country for c in load.rows("countries.csv", _Cell, None) if c.latin != "Korea")
    assert [code for code, times in codes.items() if times > 1] == []


def test_the_table_says_where_it_comes_from() -> None:
    head = load.read("places.csv")[:600]
    assert "# source: GeoNames" in head
    assert "# licence: CC-BY-4.0" in head


def test_the_table_is_small_and_loads_fast() -> None:
    assert len(load.read("places.csv").encode()) < 4_000_000
    gazetteer.cache_clear()
    started = time.process_time()
    gazetteer()
    assert time.process_time() - started < 0.15


def test_heads_are_folded_and_known() -> None:
    assert heads()[fold("مدينة")].keeps is False
    assert heads()[fold("مطار")].keeps is True
