"""What comes into the archive: once each, as versions where it changed, whatever else goes wrong."""

import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from khabar.archive.ingest.kept import raw_of, report_of
from khabar.archive.ingest.paths import raws_of_paths
from khabar.archive.ingest.reader import reader
from khabar.archive.ingest.reread import reread, waiting
from khabar.archive.ingest.run import ingest
from khabar.archive.models import Amount, Article, Attribution, Failure, Link, Run, Thing, Time, Version
from tests.archive.pages import BRIDGE, HARBOUR, THREE, found_names, line, page, put, the

TEXT = ("قال رئيس البلدية كمال الحسيني إن السوق القديم يفتح أبوابه صباح غد بعد أشغال دامت ثلاثة أشهر كاملة.",)


def outcome(run: Run) -> tuple[int, int, int, int]:
    return run.new, run.changed, run.same, run.failed


def test_an_article_is_kept_with_all_that_stands_in_it(archive: str) -> None:
    assert outcome(put(HARBOUR)) == (1, 0, 0, 0)
    article = the("harbour")
    assert (article.outlet, article.section, str(article.day)) == ("مرفأ نيوز", "محليات", "2024-03-12")
    report = report_of(article.current)
    assert article.attributions.count() == len(report.attributions) > 1
    assert article.links.count() == len(report.entities) > 2
    assert article.amounts.count() == len(report.amounts) > 0
    said = article.attributions.get(stance="denies")
    assert said.content == "وجود قوات أجنبية في المدينة"
    assert report.article.text[said.start : said.end] == said.content
    assert said.thing.name == "محمد الغصري"


def test_the_same_page_twice_is_one_article(archive: str) -> None:
    put(*THREE)
    assert outcome(put(*THREE)) == (0, 0, 3, 0)
    assert Article.objects.count() == Version.objects.count() == 3


def test_a_changed_page_is_a_new_version(archive: str) -> None:
    put(HARBOUR)
    assert outcome(put(HARBOUR | {"title": "الميناء يعود غدا"})) == (0, 1, 0, 0)
    article = the("harbour")
    assert article.title == "الميناء يعود غدا"
    assert [version.number for version in article.versions.all()] == [1, 2]
    assert report_of(article.versions.first()).article.title == HARBOUR["title"]
    assert article.attributions.count() == len(report_of(article.current).attributions)
    assert found_names("النقل") == ["harbour"]
    assert found_names("غدا") == ["harbour"]


def test_a_page_that_changes_back_is_a_version_again(archive: str) -> None:
    for title in ("ا", "ب", "ا"):
        put(HARBOUR | {"title": title * 3})
    assert the("harbour").versions.count() == 3
    assert the("harbour").title == "ااا"


def test_words_of_an_old_version_are_found_no_more(archive: str) -> None:
    put(HARBOUR)
    put(HARBOUR | {"paragraphs": ["فتحت المدرسة أبوابها."]})
    assert found_names("أرصفة") == []
    assert found_names("أرصفة", said=True) == []
    assert found_names("مدرسة") == ["harbour"]


IDENTITIES = [  # how many articles, what comes in
    (1, [page("خبر", *TEXT, url="https://a.example/1?utm_source=x"), page("خبر", *TEXT, url="http://www.a.example/1/#top")]),
    (2, [page("خبر", *TEXT, url="https://a.example/1"), page("خبر", *TEXT, url="https://a.example/2")]),
    (2, [page("خبر", *TEXT, url="https://a.example/?p=1"), page("خبر", *TEXT, url="https://a.example/?p=2")]),
    (1, [page("خبر", *TEXT, path="/saved/a.html"), page("خبر آخر", *TEXT, path="/saved/a.html")]),
    (1, [page("خبر", *TEXT, path="/saved/a.html"), page("خبر", *TEXT, path="/elsewhere/b.html")]),
    (2, [page("خبر", *TEXT, path="/saved/index.html"), page("خبر آخر", *TEXT, path="/other/index.html")]),
    (2, [line(HARBOUR, id="x", url="https://a.example/1"), line(HARBOUR, id="y", url="https://a.example/1")]),
    (1, [line(HARBOUR, id="x", url="https://a.example/1"), page("خبر", *TEXT, url="https://a.example/1")]),
    (1, [page("خبر", *TEXT, url="https://a.example/1"), line(HARBOUR, id="x", url="https://a.example/1")]),
    (2, [line(HARBOUR, id=1), line(HARBOUR, id=2)]),
    (1, [line(HARBOUR, id=None), line(HARBOUR, id=None)]),
    (2, [line(HARBOUR, id=None), line(BRIDGE, id=None)]),
    (2, [page("خبر", *TEXT, url="https://a.example/"), page("خبر آخر", *TEXT, url="https://a.example")]),
]


@pytest.mark.parametrize(("articles", "raws"), IDENTITIES)
def test_what_is_one_article(archive: str, articles: int, raws: list) -> None:
    for raw in raws:
        put(raw)
    assert Article.objects.count() == articles


def test_what_cannot_be_read_is_listed_and_stops_nothing(archive: str) -> None:
    run = put(line(HARBOUR), page("", ""), msgspec.structs.replace(line(BRIDGE), data=b"{no json", where="news.jsonl:3"))
    assert run.new >= 1
    assert Failure.objects.get(code="json").where == "news.jsonl:3"
    assert run.ended is not None
    assert run.new + run.failed == 3


def test_files_of_every_kind_come_in_and_are_kept_as_they_came(archive: str, tmp_path: Path) -> None:
    markup = page("خبر السوق", *TEXT).data
    (tmp_path / "market.html").write_bytes(markup)
    (tmp_path / "news.jsonl").write_bytes(b"\n".join(line(article).data for article in THREE))
    entry = f"<item><title>خبر</title><link>https://f.example/1</link><description>{TEXT[0]}</description></item>"
    (tmp_path / "feed.xml").write_text(f"<rss><channel><title>ف</title>{entry}</channel></rss>", encoding="utf-8")
    run = ingest(raws_of_paths([str(tmp_path)]))
    assert outcome(run) == (5, 0, 0, 0)
    assert zlib.decompress(the("market").current.raw) == markup
    assert {version.raw_kind for version in Version.objects.all()} == {"page", "line", "article"}
    assert outcome(ingest(raws_of_paths([str(tmp_path)]))) == (0, 0, 5, 0)


def test_reread_replaces_what_another_reader_wrote_and_says_what_changed(archive: str) -> None:
    put(*THREE)
    article = the("harbour")
    old = report_of(article.current)
    poorer = msgspec.structs.replace(old, attributions=old.attributions[:1])
    Version.objects.filter(article=article).update(reader="0.0+old", report=zlib.compress(msgspec.json.encode(poorer)))
    article.attributions.exclude(local="a1").delete()
    assert waiting() == 1
    (change,) = reread()
    assert change.name == "harbour"
    assert any(f"attributions 1 → {len(old.attributions)}" in told for told in change.differences)
    assert the("harbour").attributions.count() == len(old.attributions)
    assert report_of(the("harbour").current) == old
    assert waiting() == 0
    assert list(reread()) == []


def test_reread_goes_on_where_it_was_stopped(archive: str) -> None:
    put(*THREE)
    Version.objects.update(reader="0.0+old")
    next(iter(reread()))
    assert waiting() == 2
    assert len(list(reread())) == 2
    assert set(Version.objects.values_list("reader", flat=True)) == {reader()}


def test_reread_tells_nothing_of_what_is_as_it_was(archive: str) -> None:
    put(*THREE)
    assert [change.differences for change in reread(everything=True)] == [(), (), ()]
    for table in (Attribution, Link, Thing, Time, Amount):
        assert table.objects.count() >= 0
    assert found_names("جيش") != []


def test_a_version_can_be_read_from_its_raw_bytes(archive: str) -> None:
    put(page("خبر السوق", *TEXT, url="https://a.example/1", charset="utf-8"))
    version = Version.objects.get()
    assert raw_of(version).given.url == "https://a.example/1"
    assert raw_of(version).data == page("خبر السوق", *TEXT).data


@pytest.mark.parametrize("text", ["", "\ud800", "a" * 300_000, "«" * 20_000, "١" * 5_000, "كلمة " * 60_000, "\u064b" * 9_000])
def test_hostile_text_comes_in_and_is_searched(archive: str, text: str) -> None:
    data = b'{"id":"odd","title":"x","paragraphs":[' + msgspec.json.encode(text.encode("utf-8", "replace").decode()) + b"]}"
    run = put(msgspec.structs.replace(line(HARBOUR), data=data))
    assert outcome(run) == (1, 0, 0, 0)
    assert found_names("x") == ["odd"]
    found_names(text[:3000])
    found_names(text[:3000], said=True)


def test_a_line_without_words_is_told(archive: str) -> None:
    run = put({"id": "none"}, {"id": "wrong", "text": "قال الوزير إن الجسر فتح."}, HARBOUR)
    assert (run.new, run.failed) == (1, 2)
    assert {failure.code for failure in run.failures.all()} == {"empty"}


def test_runs_that_are_not_there_and_addresses_of_another_kind_are_told(
    khabar: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path
) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    assert b"only addresses that begin with http" in khabar("ingest", "ftp://example.org/a", code=2).stderr
    assert b"None was made yet" in khabar("ingest", "--errors", "1", code=2).stderr
    khabar("ingest", "empty.html", code=1)
    assert khabar("ingest", "--errors", "1").stdout.startswith(b"empty\tempty\t")
    assert b"there is no run 7. The last one is 1." in khabar("ingest", "--errors", "7", code=2).stderr
