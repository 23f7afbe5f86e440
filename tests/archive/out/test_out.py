"""What goes out can be read back by whoever others use: csv, pyarrow, feedparser, pyld."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import feedparser
import msgspec
import pytest
from django.test import Client
from pyarrow import parquet
from pyld import jsonld

from khabar.archive.ingest.kept import report_of
from khabar.archive.models import Attribution, Thing
from khabar.archive.out.files import export, export_to
from khabar.archive.out.jsonld import article_node, as_script
from khabar.archive.out.permalinks import fragment_of, permalink
from khabar.archive.out.tables import TABLES, Wanted
from khabar.archive.search.wanted import filters_for
from khabar.records import Span
from tests.archive.pages import HARBOUR, THREE, put, the

PAGE = "https://desk.example/articles/1"


@pytest.fixture
def three(archive: str) -> None:
    put(*(article | {"url": f"https://news.example/{article['id']}"} for article in THREE))


@pytest.mark.parametrize("table", TABLES)
def test_the_three_forms_hold_the_same_rows(three: None, tmp_path: Path, table: str) -> None:
    rows = [export(tmp_path / f"t.{form}", form, table, Wanted()) for form in ("csv", "jsonl", "parquet")]
    assert rows[0] == rows[1] == rows[2] > 2
    lines = [json.loads(line) for line in (tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()]
    assert parquet.read_table(tmp_path / "t.parquet").to_pylist() == lines
    cells = list(csv.DictReader((tmp_path / "t.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [list(row) for row in cells] == [list(line) for line in lines]
    assert [row["thing" if table == "things" else "article"] for row in cells] == [str(next(iter(line.values()))) for line in lines]


def test_rows_are_narrowed_down(three: None) -> None:
    def written(table: str, **wanted: object) -> list[dict]:
        stream = io.BytesIO()
        export_to(stream, "jsonl", table, Wanted(**wanted))
        return [msgspec.json.decode(line) for line in stream.getvalue().splitlines()]

    denials = written("attributions", filters=filters_for(stance="denies"))
    assert [row["content"] for row in denials] == ["وجود قوات أجنبية في المدينة"]
    assert "#:~:text=" in denials[0]["link"]
    assert {row["article"] for row in written("articles", typed="جيش")} == {"harbour", "bridge"}
    assert [row["stance"] for row in written("attributions", typed="أجنبية", said=True)] == ["denies"]
    assert {row["name"] for row in written("things", filters=filters_for(section="اقتصاد"))} >= {"طرابلس"}
    assert written("articles", typed="زرافة") == []


def test_an_empty_table_has_its_columns(archive: str, tmp_path: Path) -> None:
    assert export(tmp_path / "none.parquet", "parquet", "attributions", Wanted()) == 0
    assert "speaker" in parquet.read_schema(tmp_path / "none.parquet").names


def test_no_cell_is_reckoned_by_a_spreadsheet(archive: str) -> None:
    put(HARBOUR | {"title": "=HYPERLINK(1)"})
    stream = io.BytesIO()
    export_to(stream, "csv", "articles", Wanted())
    assert ",'=HYPERLINK(1)," in stream.getvalue().decode("utf-8-sig")


def test_the_command_writes_them_too(khabar: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes(b"\n".join(map(msgspec.json.encode, THREE)))
    khabar("ingest", "news.jsonl")
    khabar("export", "said.parquet", "--speaker", "Ghasri")
    assert parquet.read_table(tmp_path / "said.parquet").num_rows >= 2
    assert khabar("export", "-", "--form", "jsonl", "--table", "articles").stdout.count(b"\n") == 3
    assert b"no form" in khabar("export", "said.xls", code=2).stderr
    lines = [json.loads(line) for line in khabar("find", "جيش", "--json").stdout.splitlines()]
    assert {line["id"] for line in lines} == {"harbour", "bridge"}
    assert khabar("find", "زرافة", "--json").stdout == b""
    assert len(khabar("find", "--limit", "2", "--json").stdout.splitlines()) == 2


FRAGMENTS = [  # the fragment, decoded; the stretch in [ ]
    (":~:text=وجود قوات", "نفى [وجود قوات] هنا"),
    (":~:text=خط طرابلس %2D بنغازي%2C غدا %26", "قال [خط طرابلس - بنغازي, غدا &]"),
    (":~:text=واحد اثنان ثلاثة أربعة,سبعة عشر ثمانية عشر", "[" + "واحد اثنان ثلاثة أربعة " + "خمسة " * 20 + "سبعة عشر ثمانية عشر]"),
    (":~:text=أول الكلام,آخر الكلام", "[أول الكلام\n\nآخر الكلام]"),
    ("", "لا شيء [] هنا"),
]


@pytest.mark.parametrize(("expected", "marked"), FRAGMENTS)
def test_fragments_name_the_words(expected: str, marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    fragment = fragment_of(text, Span(start, end))
    assert fragment.isascii()
    assert "-" not in fragment
    kept = fragment.replace("%2D", "%252D").replace("%2C", "%252C").replace("%26", "%2526")
    assert unquote(kept) == expected


def test_a_permalink_keeps_a_fragment_that_is_there() -> None:
    assert permalink("https://a.example/1#c", "خبر", Span(0, 3)) == "https://a.example/1#c:~:text=%D8%AE%D8%A8%D8%B1"
    assert permalink(None, "خبر", Span(0, 3)) is None


def test_linked_data_is_understood_by_a_parser(three: None) -> None:
    report = report_of(the("harbour").current)
    node = article_node(report, PAGE)
    schema = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}}}
    (expanded,) = jsonld.expand(node | schema)
    assert expanded["@type"] == ["https://schema.org/NewsArticle"]
    parts = expanded["https://schema.org/hasPart"]
    assert len(parts) == len(report.attributions)
    denial = next(part for part in parts if "أجنبية" in part["https://schema.org/text"][0]["@value"])
    assert denial["@type"] == ["https://schema.org/Claim"]
    people = {thing["@id"]: thing for thing in expanded["https://schema.org/mentions"]}
    who = people[denial["https://schema.org/author"][0]["@id"]]
    assert who["https://schema.org/name"][0]["@value"] == "محمد الغصري"
    assert not [key for part in parts for key in part if not key.startswith(("@", "https://schema.org/"))]


def test_words_between_quotation_marks_are_a_quotation(archive: str) -> None:
    put(HARBOUR | {"title": None, "paragraphs": ["قال الوزير سالم الورفلي: «الميناء يعود إلى العمل غدا»."]})
    (part,) = article_node(report_of(the("harbour").current), PAGE)["hasPart"]
    assert (part["@type"], part["text"]) == ("Quotation", "الميناء يعود إلى العمل غدا")
    assert part["creator"]["@id"].startswith(PAGE)


def test_linked_data_cannot_leave_its_element(archive: str) -> None:
    put(HARBOUR | {"title": "</script><script>alert(1)</script> & خبر"})
    written = as_script(article_node(report_of(the("harbour").current), PAGE))
    assert "<" not in written
    assert json.loads(written)["headline"].startswith("</script>")


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_feeds_are_read_back(three: None, form: str) -> None:
    client = Client(headers={"host": "localhost"})
    search = feedparser.parse(client.get(f"/feeds/search.{form}", {"q": "جيش"}).content)
    assert not search.bozo
    assert [entry.title for entry in search.entries] == ["جسر جديد في طرابلس", HARBOUR["title"]]
    assert search.entries[1].published_parsed[:3] == (2024, 3, 12)
    said = Attribution.objects.get(stance="denies")
    speaker = feedparser.parse(client.get(f"/feeds/speaker/{said.thing_id}.{form}").content)
    assert any("#:~:text=" in entry.link and "أجنبية" in entry.summary for entry in speaker.entries)
    assert len({entry.id for entry in speaker.entries}) == len(speaker.entries)
    place = Thing.objects.get(kind="place", folded="طرابلس")
    assert len(feedparser.parse(client.get(f"/feeds/place/{place.pk}.{form}").content).entries) == 1
    assert client.get(f"/feeds/place/{said.thing_id}.{form}").status_code == 404


def test_a_feed_holds_whatever_stands_in_an_article(archive: str) -> None:
    put(HARBOUR | {"title": "خبر & <b> \uffff ]]> \u2028"})
    answer = Client(headers={"host": "localhost"}).get("/feeds/search.atom", {"q": "\x00خبر\x0b"})
    assert not feedparser.parse(answer.content).bozo
