"""The fetcher: an address in, what stands there out; every hop of a redirect checked, asked for and waited for anew."""

import time
from collections.abc import Callable
from importlib import metadata
from urllib.parse import urljoin

import msgspec

from khabar.archive.fetch.addresses import Resolve, Target, resolve_by_system, target_of
from khabar.archive.fetch.connection import Answer, Bounds, ask
from khabar.archive.fetch.robots import ALL_ALLOWED, NONE_ALLOWED, Robots, robots_of
from khabar.errors import FetchError

_HOPS = 5
_MOVED = frozenset([301, 302, 303, 307, 308])
_KEPT = 3600.0  # seconds that a robots.txt holds
_ROBOTS = Bounds(body=500_000, seconds=10.0)
_MOST_WAIT = 120.0  # seconds that a host may ask us to come back after


class Manners(msgspec.Struct, frozen=True, kw_only=True):
    """How the fetcher behaves."""

    delay: float = 2.0  # seconds between two requests to one host; a longer Crawl-delay is kept
    private: bool = False  # addresses of one's own network too
    bounds: Bounds = Bounds()
    agent: str = f"khabar/{metadata.version('khabar')} (reads news for an archive)"


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What stood at an address. `url`: where it was after redirects; `body` is empty where `unchanged`."""

    url: str
    body: bytes
    charset: str | None
    etag: str
    modified: str
    status: int

    @property
    def unchanged(self) -> bool:
        return self.status == 304


class Fetcher:
    """Fetches for one run, one address at a time. resolve, sleep, clock: the system's, but for tests."""

    def __init__(
        self,
        manners: Manners | None = None,
        resolve: Resolve = resolve_by_system,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._manners = manners or Manners()
        self._resolve = resolve
        self._sleep = sleep
        self._clock = clock
        self._robots: dict[str, tuple[float, Robots]] = {}
        self._free: dict[str, float] = {}  # when a host may be asked again

    def fetch(self, url: str, etag: str = "", modified: str = "") -> Fetched:
        """What stands at an address. etag, modified: of the last visit, so that the server may say that nothing changed.

        Raises FetchError: `address`, `robots`, `status`, `too_large`, `timeout`, `network`.
        """
        asked = {"User-Agent": self._manners.agent, "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"}
        if etag:
            asked["If-None-Match"] = etag
        if modified:
            asked["If-Modified-Since"] = modified
        for _ in range(_HOPS + 1):
            target = target_of(url, self._resolve, self._manners.private)
            robots = self._robots_of(target)
            if not robots.allow(target.path):
                raise FetchError(f"{target.url}: robots.txt of {target.host} asks us not to.", "robots")
            answer = self._politely(target, asked, self._manners.bounds, robots.delay)
            if answer.status not in _MOVED or "location" not in answer.headers:
                return _fetched(answer)
            url = urljoin(target.url, _latin_to_text(answer.headers["location"]))
        raise FetchError(f"{url}: redirected more than {_HOPS} times.", "status")

    def _politely(self, target: Target, asked: dict[str, str], bounds: Bounds, delay: float | None) -> Answer:
        """Ask when the host's turn has come; once more where it says that it is too busy."""
        answer = self._in_turn(target, asked, bounds, delay)
        if answer.status in (429, 503):
            wait = _seconds(answer.headers.get("retry-after", ""))
            if wait is not None and wait <= _MOST_WAIT:
                self._free[target.host] = max(self._free[target.host], self._clock() + wait)
                answer = self._in_turn(target, asked, bounds, delay)
        return answer

    def _in_turn(self, target: Target, asked: dict[str, str], bounds: Bounds, delay: float | None) -> Answer:
        wait = self._free.get(target.host, 0.0) - self._clock()
        if wait > 0:
            self._sleep(wait)
        try:
            return ask(target, asked, bounds)
        finally:
            self._free[target.host] = self._clock() + max(self._manners.delay, delay or 0.0)

    def _robots_of(self, target: Target) -> Robots:
        """What the host asks of us. Where it cannot say, because it is down, nothing is fetched from it for now."""
        key = f"{target.scheme}://{target.authority}"
        known = self._robots.get(key)
        if known is not None and self._clock() - known[0] < _KEPT:
            return known[1]
        robots = self._asked_robots(f"{key}/robots.txt")
        self._robots[key] = (self._clock(), robots)
        return robots

    def _asked_robots(self, url: str) -> Robots:
        for _ in range(_HOPS + 1):
            target = target_of(url, self._resolve, self._manners.private)
            try:
                answer = self._in_turn(target, {"User-Agent": self._manners.agent}, _ROBOTS, None)
            except FetchError as error:
                return ALL_ALLOWED if error.code == "too_large" else NONE_ALLOWED
            if answer.status in _MOVED and "location" in answer.headers:
                url = urljoin(target.url, _latin_to_text(answer.headers["location"]))
                continue
            if answer.status >= 500:
                return NONE_ALLOWED
            return robots_of(answer.body.decode("utf-8", "replace")) if answer.status == 200 else ALL_ALLOWED
        return ALL_ALLOWED


def _fetched(answer: Answer) -> Fetched:
    if answer.status not in (200, 304):
        raise FetchError(f"{answer.target.url}: the server answers {answer.status}.", "status")
    return Fetched(
        url=answer.target.url,
        body=answer.body,
        charset=_charset(answer.headers.get("content-type", "")),
        etag=answer.headers.get("etag", "")[:500],
        modified=answer.headers.get("last-modified", "")[:100],
        status=answer.status,
    )


def _charset(content_type: str) -> str | None:
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40] or None
    return None


def _latin_to_text(header: str) -> str:
    """A header's text: http.client reads bytes as Latin-1, servers write UTF-8."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _seconds(value: str) -> float | None:
    return float(value) if value.isdecimal() and len(value) < 6 else None
