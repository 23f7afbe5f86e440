"""Feeds, JSON lines, web archives, MHTML, gzip and ZIP: every item comes, and a bad one does not lose the rest."""

import gzip
import io
import zipfile
from pathlib import Path

from khabar.page.containers import read_container
from khabar.page.limits import Limits
from khabar.page.reader import Page
from khabar.records import ErrorRecord

TITLE = "افتتاح جسر جديد يربط ضفتي الوادي بعد سنوات من العمل"
ROW = "افتتحت بلدية الوادي صباح الاثنين جسرا جديدا يربط بين ضفتي المدينة، بعد ثلاث سنوات من الأشغال."
PAGE = f"<html><title>{TITLE}</title><body><h1>{TITLE}</h1><p>{ROW}</p><p>{ROW}</p></body></html>"


def ids(source: bytes | Path, name: str | None = None, limits: Limits | None = None) -> list[str]:
    """«id» for a page, «code@id» for an error."""
    found = read_container(source, name=name, limits=limits or Limits())
    return [item.article.id if isinstance(item, Page) else f"{item.code}@{item.id}" for item in found]


def test_jsonl_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    rows = ['{"id":"a","title":"مقالات ذات صلة","paragraphs":["اترك تعليقا"]}', "{", "", '{"id":7}', '{"title":5}', "[1]"]
    path.write_text("\n".join(rows), encoding="utf-8")
    found = list(read_container(path))
    assert [item.article.id if isinstance(item, Page) else item.id for item in found] == [
        "a",
        "news.jsonl:2",
        "7",
        "news.jsonl:5",
        "news.jsonl:6",
    ]
    first = found[0]
    assert isinstance(first, Page)
    assert first.article.text == "مقالات ذات صلة\n\nاترك تعليقا"
    assert first.article.removed == ()


def test_long_line_is_an_error_and_the_next_is_read() -> None:
    lines = b'{"id":"a","paragraphs":["' + b"x" * 300 + b'"]}\n{"id":"b","paragraphs":["x"]}'
    assert ids(lines, "f.jsonl", Limits(line_bytes=200)) == ["too_large@f.jsonl:1", "b"]


def test_file_gives_its_name(tmp_path: Path) -> None:
    (tmp_path / "bridge.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "packed.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    assert ids(tmp_path / "bridge.html") == ["bridge"]
    assert ids(tmp_path / "packed.html.gz") == ["packed"]
    assert ids(tmp_path / "none.html") == ["file@none"]


def test_gzip_bomb_and_torn_gzip_are_errors() -> None:
    assert ids(gzip.compress(b"<p>" + b"a " * 500_000), "x", Limits(page_bytes=1000)) == ["too_large@x"]
    assert ids(gzip.compress(PAGE.encode() * 50)[:-40], "x") == ["gzip@x"]


RSS = f"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<rss xmlns:content="c"><channel><title>النهر</title>
<item><title>{TITLE}</title><link>https://a.example/1</link>
<pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate><dc:creator>سالم</dc:creator><description>موجز</description>
<content:encoded><![CDATA[<p>{ROW}</p><p>{ROW} &e;</p>
<p>شاهد أيضا: <a href=/2>خبر آخر من المدينة</a></p>]]></content:encoded></item>
<item></item><item><title>بلا نص</title><guid>tag:1</guid></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>النهر</title>
<entry><title type="html">{TITLE}</title><link rel="self" href="s"/>
<link rel="alternate" href="https://a.example/1?a=1&amp;b=2"/><published>2024-03-05T10:00:00Z</published>
<author><name>سالم</name></author><content type="html">&lt;p&gt;{ROW}&lt;/p&gt;&lt;p&gt;{ROW}&lt;/p&gt;</content></entry></feed>"""


def test_rss_gives_its_entries_with_their_full_text() -> None:
    first, empty, bare = read_container(RSS.encode())
    assert isinstance(first, Page)
    article = first.article
    assert (
        article.title, article.url, article.published, article.outlet, article.byline
    ) == (TITLE, "https://a.example/1", "2024-03-05T10:00:00+02:00", "النهر", ("سالم",))  # fmt: skip
    assert len(article.paragraphs) == 3
    assert "root:" not in article.text
    assert isinstance(empty, ErrorRecord)
    assert isinstance(bare, Page)
    assert bare.article.title == "بلا نص"


def test_atom_gives_its_entries() -> None:
    (found,) = read_container(ATOM.encode())
    assert isinstance(found, Page)
    assert (found.article.url, found.article.byline, len(found.article.paragraphs)) == ("https://a.example/1?a=1&b=2", ("سالم",), 3)


def test_long_feed_stops_at_the_limit() -> None:
    feed = "<rss><channel>" + f"<item><title>{TITLE}</title><description>{ROW}</description></item>" * 9 + "</channel></rss>"
    assert len(ids(feed.encode(), "f", Limits(members=3))) == 4


def record(url: str, body: bytes, kind: str = "text/html; charset=windows-1256") -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
    return f"{head}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"


def test_web_archive_gives_its_pages() -> None:
    records = [record("https://a.example/1", PAGE.encode("cp1256")), record("https://a.example/x.png", b"\x89PNG", "image/png"),
               record("https://a.example/2", b""), record("https://a.example/3", PAGE.encode())]  # fmt: skip
    for data in (b"".join(records), b"".join(map(gzip.compress, records))):
        first, empty, last = read_container(data)
        assert isinstance(first, Page)
        assert isinstance(last, Page)
        assert (first.article.url, first.article.title, last.article.title) == ("https://a.example/1", TITLE, TITLE)
        assert isinstance(empty, ErrorRecord)


def test_mhtml_gives_its_page() -> None:
    data = (
        b"MIME-Version: 1.0\r\nSnapshot-Content-Location: https://a.example/1\r\n"
        b"Content-Type: multipart/related; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/html; charset=windows-1256\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + PAGE.encode("cp1256") + b"\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    )  # fmt: skip
    (found,) = read_container(data, id="m")
    assert isinstance(found, Page)
    assert (found.article.id, found.article.url, found.article.title) == ("m", "https://a.example/1", TITLE)


def test_zip_gives_its_pages_and_stays_in_its_bounds() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a/one.html", "a/two.html", "b/two.html"):
            archive.writestr(name, PAGE)
        archive.writestr("a/style.css", "x")
        archive.writestr("bomb.html", "x" * 5_000_000)
    assert ids(packed.getvalue(), limits=Limits(page_bytes=1_000_000)) == ["one", "a/two.html", "b/two.html", "too_large@bomb"]
    assert ids(packed.getvalue(), limits=Limits(members=1)) == ["one", "too_large@a/two.html"]
