"""Pages and feeds from the web: fetched once, asked again only for what changed, followed without losing anything."""

import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from khabar.archive.fetch.fetcher import Fetcher, Manners
from khabar.archive.ingest.run import ingest
from khabar.archive.ingest.watch import feeds_of, visit_due
from khabar.archive.ingest.web import Web
from khabar.archive.models import Article, Feed, Run, Version
from khabar.errors import UsageError
from tests.archive.pages import page
from tests.archive.site import Site

HOUR = timedelta(hours=1)
LONG = "قال رئيس البلدية كمال الحسيني إن السوق القديم يفتح أبوابه صباح غد بعد أشغال دامت ثلاثة أشهر. " * 8


def fetcher() -> Fetcher:
    return Fetcher(Manners(private=True, delay=0), lambda host, port: ["127.0.0.9"], lambda seconds: None)


def taken(*addresses: str) -> Run:
    web = Web(fetcher())
    run = ingest(web.raws_of(addresses), addresses)
    web.remember_feeds()
    return run


def markup(title: str) -> bytes:
    return page(title, LONG).data


def feed(site: Site, *entries: tuple[str, str, str], etag: str = "") -> None:
    items = "".join(
        f"<item><title>{title}</title><link>{site.url(path)}</link><pubDate>Tue, 12 Mar 2024 10:00:00 +0200</pubDate>"
        f"<description>{text}</description></item>"
        for path, title, text in entries
    )
    body = f"<?xml version='1.0' encoding='utf-8'?><rss><channel><title>مرفأ نيوز</title>{items}</channel></rss>"
    site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"} | ({"ETag": etag} if etag else {}), body.encode())


def test_a_page_is_fetched_once_and_then_asked_whether_it_changed(archive: str, site: Site) -> None:
    site.pages["/1"] = (200, {"ETag": '"1"'}, markup("السوق"))
    assert taken(site.url("/1")).new == 1
    assert taken(site.url("/1")).same == 1
    assert site.asked[-1][1]["if-none-match"] == '"1"'
    site.pages["/1"] = (200, {"ETag": '"2"'}, markup("السوق مفتوح"))
    assert taken(site.url("/1")).changed == 1
    assert Article.objects.get().versions.count() == 2


def test_a_feed_leads_to_its_pages_and_gives_the_day(archive: str, site: Site) -> None:
    feed(site, ("/1", "السوق", "بداية"), ("/2", "الجسر", LONG))
    site.pages["/1"] = (200, {}, markup("السوق يفتح"))
    assert taken(site.url("/feed")).new == 2
    assert site.paths() == ["/feed", "/1"]  # the second stands whole in the feed
    first = Article.objects.get(url=site.url("/1"))
    assert (first.title, str(first.day)) == ("السوق يفتح", "2024-03-12")
    assert Article.objects.get(url=site.url("/2")).outlet == "مرفأ نيوز"


def test_pages_of_a_feed_are_not_fetched_again_until_the_feed_says_otherwise(archive: str, site: Site) -> None:
    feed(site, ("/1", "السوق", "بداية"))
    site.pages["/1"] = (200, {}, markup("السوق"))
    taken(site.url("/feed"))
    assert taken(site.url("/feed")).same == 1
    assert site.paths() == ["/feed", "/1", "/feed"]
    feed(site, ("/1", "السوق: تصحيح", "بداية"))
    site.pages["/1"] = (200, {}, markup("السوق: تصحيح"))
    assert taken(site.url("/feed")).changed == 1


def test_what_a_site_closes_is_kept_as_its_feed_tells_it(archive: str, site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /1")
    feed(site, ("/1", "السوق", "يفتح السوق أبوابه صباح غد."))
    assert taken(site.url("/feed")).new == 1
    assert "/1" not in site.paths()
    assert Article.objects.get().title == "السوق"


def test_a_feed_is_not_remembered_before_its_entries_are_kept(archive: str, site: Site) -> None:
    feed(site, ("/1", "السوق", "بداية"), etag='"f"')
    site.pages["/1"] = (200, {}, markup("السوق"))
    web = Web(fetcher())
    next(web.raws_of([site.url("/feed")]))  # killed here
    assert taken(site.url("/feed")).new == 1
    assert taken(site.url("/feed")).same == 1
    assert site.asked[-1][1]["if-none-match"] == '"f"'


def test_an_address_that_fails_is_listed(archive: str, site: Site) -> None:
    run = taken(site.url("/none"))
    assert (run.failed, run.failures.get().code) == (1, "status")


def test_private_addresses_are_refused_by_the_command(
    khabar: Callable[..., subprocess.CompletedProcess[bytes]], site: Site
) -> None:
    site.pages["/1"] = (200, {}, markup("السوق"))
    address = f"http://127.0.0.9:{site.port}/1"
    assert b"not a public address" in khabar("ingest", address, code=1).stderr
    assert site.asked == []
    assert b"1 new" in khabar("ingest", address, "--private", "--delay", "0").stderr


def test_feeds_are_asked_when_they_are_due(archive: str, site: Site) -> None:
    feed(site, ("/1", "السوق", LONG))
    run = visit_due([site.url("/feed")], fetcher(), HOUR)
    assert run is not None
    assert run.new == 1
    assert visit_due([site.url("/feed")], fetcher(), HOUR) is None
    Feed.objects.update(due=None)
    assert visit_due([site.url("/feed")], fetcher(), HOUR) is not None


def test_a_feed_in_trouble_is_asked_more_seldom_until_it_answers(archive: str, site: Site) -> None:
    waits = []
    for _ in range(3):
        Feed.objects.update(due=None)
        visit_due([site.url("/feed")], fetcher(), HOUR)
        row = Feed.objects.get()
        assert row.due is not None
        assert row.checked is not None
        waits.append(round((row.due - row.checked) / HOUR))
    assert waits == [2, 4, 8]
    assert "404" in Feed.objects.get().trouble
    feed(site, ("/1", "السوق", LONG))
    Feed.objects.update(due=None)
    visit_due([site.url("/feed")], fetcher(), HOUR)
    assert (Feed.objects.get().failures, Feed.objects.get().trouble) == (0, "")


def test_watch_follows_the_feeds_of_a_file(
    khabar: Callable[..., subprocess.CompletedProcess[bytes]], site: Site, tmp_path: Path
) -> None:
    feed(site, ("/1", "السوق", LONG))
    (tmp_path / "feeds.txt").write_text(f"# ours\nhttp://127.0.0.9:{site.port}/feed\n", encoding="utf-8")
    call = ("watch", "feeds.txt", "--once", "--private", "--delay", "0")
    assert b"1 new" in khabar(*call).stderr
    assert b"no feed is due" in khabar(*call).stderr


def test_a_file_of_feeds_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "feeds.txt"
    file.write_text("\ufeffhttps://a.example/feed\n\n# no\nhttps://a.example/feed\n", encoding="utf-8")
    assert feeds_of(str(file)) == ["https://a.example/feed"]
    file.write_text("a.example/feed", encoding="utf-8")
    with pytest.raises(UsageError, match="is no address"):
        feeds_of(str(file))


def test_versions_keep_the_bytes_that_were_fetched(archive: str, site: Site) -> None:
    site.pages["/1"] = (200, {"Content-Type": "text/html; charset=windows-1256"}, markup("السوق").decode().encode("windows-1256"))
    taken(site.url("/1"))
    assert Version.objects.get().given["charset"] == "windows-1256"
    assert Article.objects.get().title == "السوق"
