"""Fetching: polite, bounded, and never led to where it must not go."""

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler

import pytest

from khabar.archive.fetch import addresses
from khabar.archive.fetch.connection import Bounds
from khabar.archive.fetch.fetcher import Fetcher, Manners
from khabar.errors import FetchError
from tests.archive.site import Site


class Clock:
    """Time that passes only where somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def fetcher(clock: Clock | None = None, **manners: object) -> Fetcher:
    """Knows one public name, news.example, which in truth is this machine."""
    clock = clock or Clock()

    def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.9"] if host == "news.example" else ["127.0.0.2"]

    return Fetcher(Manners(private=True, **manners), resolve, clock.sleep, lambda: clock.now)  # type: ignore[arg-type]


def refused(url: str, by: Fetcher) -> str:
    with pytest.raises(FetchError) as error:
        by.fetch(url)
    return error.value.code


def test_a_page_comes_with_what_its_server_says(site: Site) -> None:
    site.pages["/a"] = (200, {"ETag": '"1"', "Last-Modified": "Tue, 12 Mar 2024 10:00:00 GMT"}, "خبر".encode())
    fetched = fetcher().fetch(site.url("/a"))
    assert fetched.body.decode() == "خبر"
    assert (fetched.charset, fetched.etag, fetched.url) == ("utf-8", '"1"', site.url("/a"))
    assert fetched.modified.startswith("Tue")
    assert site.asked[-1][1]["user-agent"].startswith("khabar/")
    assert site.asked[-1][1]["host"] == f"news.example:{site.port}"


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    site.pages["/a"] = (200, {"ETag": '"1"'}, b"page")
    assert fetcher().fetch(site.url("/a"), etag='"1"').unchanged
    assert not fetcher().fetch(site.url("/a"), etag='"0"').unchanged


def test_robots_are_asked_once_and_obeyed(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private")
    site.pages["/a"] = site.pages["/private"] = (200, {}, b"page")
    one = fetcher()
    one.fetch(site.url("/a"))
    assert refused(site.url("/private"), one) == "robots"
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_robots_that_are_not_there(site: Site, status: int, allowed: bool) -> None:
    site.pages["/robots.txt"] = (status, {}, b"")
    site.pages["/a"] = (200, {}, b"page")
    if allowed:
        assert fetcher().fetch(site.url("/a")).body == b"page"
    else:
        assert refused(site.url("/a"), fetcher()) == "robots"


def test_a_redirect_to_a_page_that_robots_close_is_not_followed(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private")
    site.pages["/a"] = (302, {"Location": "/private"}, b"")
    assert refused(site.url("/a"), fetcher()) == "robots"
    assert "/private" not in site.paths()


def test_one_host_is_asked_at_intervals(site: Site) -> None:
    site.pages["/a"] = (200, {}, b"page")
    clock = Clock()
    one = fetcher(clock, delay=3.0)
    for _ in range(3):
        one.fetch(site.url("/a"))
    assert clock.slept == [3.0, 3.0, 3.0]  # robots.txt is a request too


def test_a_crawl_delay_is_kept(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 9")
    site.pages["/a"] = (200, {}, b"page")
    clock = Clock()
    one = fetcher(clock, delay=1.0)
    one.fetch(site.url("/a"))
    one.fetch(site.url("/a"))
    assert clock.slept == [1.0, 9.0]


def test_a_busy_host_is_asked_again_when_it_says(site: Site) -> None:
    def busy(handler: BaseHTTPRequestHandler) -> None:
        site.pages["/a"] = (200, {}, b"page")
        handler.send_response(429)
        handler.send_header("Retry-After", "40")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    site.pages["/a"] = busy
    clock = Clock()
    assert fetcher(clock).fetch(site.url("/a")).body == b"page"
    assert max(clock.slept) == 40


REDIRECTS = [
    "http://127.0.0.1/",
    "http://169.254.169.254/",
    "http://[::1]/",
    "http://2130706433/",
    "file:///etc/passwd",
    "http://inner.example/",
]


@pytest.mark.parametrize("location", REDIRECTS)
def test_redirects_inside_are_refused(site: Site, location: str, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: str(address) == "127.0.0.9" or inside(address))
    site.pages["/a"] = (302, {"Location": location}, b"")

    def resolve(host: str, port: int) -> list[str]:
        known = {"news.example": ["127.0.0.9"], "inner.example": ["10.0.0.7"]}
        return known.get(host) or [str(entry[4][0]) for entry in socket.getaddrinfo(host, port)]

    one = Fetcher(Manners(), resolve, lambda seconds: None)
    with pytest.raises(FetchError) as error:
        one.fetch(site.url("/a"))
    assert error.value.code == "address"
    assert site.paths() == ["/a"]


def test_a_name_that_resolves_otherwise_the_second_time_gains_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection goes to the address that was checked; what the name means later is not asked."""
    inside = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: str(address) == "127.0.0.9" or inside(address))
    site.pages["/a"] = (200, {}, b"outside")
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.9"] if len(asked) <= 2 else ["10.0.0.1"]

    monkeypatch.setattr(socket, "getaddrinfo", _numbers_alone(socket.getaddrinfo))
    one = Fetcher(Manners(), resolve, lambda seconds: None)
    assert one.fetch(site.url("/a")).body == b"outside"
    with pytest.raises(FetchError) as error:
        one.fetch(site.url("/a"))
    assert error.value.code == "address"


def _numbers_alone(real: object) -> object:
    def getaddrinfo(host: str, *rest: object, **named: object) -> object:
        assert host.replace(".", "").isdigit(), "the name was resolved a second time"
        return real(host, *rest, **named)  # type: ignore[operator]

    return getaddrinfo


def test_redirects_end(site: Site) -> None:
    site.pages["/a"] = (302, {"Location": "/a"}, b"")
    assert refused(site.url("/a"), fetcher()) == "status"
    assert len(site.paths()) == 6


def test_a_page_over_the_limit_is_given_up(site: Site) -> None:
    site.pages["/a"] = (200, {}, b"x" * 20_001)
    site.pages["/b"] = (200, {}, b"x" * 20_000)
    small = Bounds(body=20_000)
    assert refused(site.url("/a"), fetcher(bounds=small)) == "too_large"
    assert len(fetcher(bounds=small).fetch(site.url("/b")).body) == 20_000


def test_a_page_that_unpacks_to_more_than_the_limit_is_given_up(site: Site) -> None:
    site.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 50_000_000))
    site.pages["/b"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"page"))
    assert refused(site.url("/a"), fetcher()) == "too_large"
    assert fetcher().fetch(site.url("/b")).body == b"page"


def test_a_server_that_never_ends_is_left(site: Site) -> None:
    def drop_by_drop(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        for _ in range(100):
            try:
                handler.wfile.write(b"x")
                handler.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    site.pages["/a"] = drop_by_drop
    begin = time.monotonic()
    assert refused(site.url("/a"), fetcher(bounds=Bounds(seconds=0.5))) in ("timeout", "network")
    assert time.monotonic() - begin < 3


@pytest.mark.parametrize("status", [401, 404, 410, 500])
def test_a_page_that_is_not_there_says_so(site: Site, status: int) -> None:
    site.pages["/a"] = (status, {}, b"gone")
    assert refused(site.url("/a"), fetcher()) == "status"
