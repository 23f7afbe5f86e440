"""Addresses as raw pages: a page, or a feed and the pages that it leads to.

An entry that has its whole text in the feed is taken from there, which spares the site a request; of one that has only
its beginning, the page is fetched, and where that is refused the beginning is kept.
"""

import hashlib
import io
from collections.abc import Iterable, Iterator

import msgspec

from khabar.archive.fetch.fetcher import Fetched, Fetcher
from khabar.archive.ingest.raw import Given, Raw, Unchanged, Visited, told_where
from khabar.archive.ingest.save import remember
from khabar.archive.models import Visit
from khabar.errors import FetchError
from khabar.page.containers import kind_of
from khabar.page.feeds import read_feed
from khabar.page.limits import Limits
from khabar.page.reader import Page
from khabar.records import ErrorRecord

_FEED_ENTRIES = Limits(members=1_000)
Incoming = Raw | Unchanged | ErrorRecord


def is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


class Web:
    """What the archive asks of the web in one run."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._feeds: list[Visited] = []
        self.troubles: dict[str, str] = {}  # of feeds, by address

    def raws_of(self, addresses: Iterable[str]) -> Iterator[Incoming]:
        """The pages behind these addresses."""
        for address in addresses:
            yield from self._raws_of_one(address)

    def remember_feeds(self) -> None:
        """To be called when all entries are kept: a feed that is remembered before could be passed over after a kill."""
        for feed in self._feeds:
            remember(feed)
        self._feeds.clear()

    def _raws_of_one(self, address: str) -> Iterator[Incoming]:
        try:
            fetched = self._visit(address)
        except FetchError as error:
            self.troubles[address] = str(error)
            yield ErrorRecord(id=address, code=error.code, message=str(error))
            return
        if fetched.unchanged:
            yield Unchanged(address)
        elif kind_of(fetched.body[:4096], "bytes") == "feed":
            yield from self._entries(address, fetched)
        else:
            yield _raw(address, fetched)

    def _entries(self, address: str, fetched: Fetched) -> Iterator[Incoming]:
        for page in read_feed(io.BytesIO(fetched.body), address, _FEED_ENTRIES):
            yield told_where(page, address) if isinstance(page, ErrorRecord) else self._entry(page)
        self._feeds.append(Visited(url=address, etag=fetched.etag, modified=fetched.modified))

    def _entry(self, page: Page) -> Incoming:
        """The page of an entry: fetched where the feed has only its beginning, and it was not fetched as it is told of now."""
        url = page.article.url
        if url is None or not is_address(url) or all(notice.code != "summary" for notice in page.notices):
            return Raw(kind="article", data=msgspec.json.encode(page), given=Given(), where=url or page.article.id)
        told = hashlib.sha256(msgspec.json.encode(page)).hexdigest()
        if Visit.objects.filter(url=url, told=told).exists():
            return Unchanged(url)
        try:
            fetched = self._visit(url)
        except FetchError:
            return Raw(kind="article", data=msgspec.json.encode(page), given=Given(), where=url)
        if fetched.unchanged:
            remember(Visited(url=url, etag=fetched.etag, modified=fetched.modified, told=told))
            return Unchanged(url)
        return _raw(url, fetched, page.article.published, told)

    def _visit(self, url: str) -> Fetched:
        known = Visit.objects.filter(url=url).first()
        return self._fetcher.fetch(url) if known is None else self._fetcher.fetch(url, known.etag, known.modified)


def _raw(url: str, fetched: Fetched, published: str | None = None, told: str = "") -> Raw:
    given = Given(url=fetched.url, published=published, charset=fetched.charset)
    visited = Visited(url=url, etag=fetched.etag, modified=fetched.modified, told=told)
    return Raw(kind="page", data=fetched.body, given=given, where=url, visited=visited)
