"""From bytes to all that the archive keeps of them. No database here, so that it runs in worker processes.

`reader()` names the code and tables that read: a report of another reader may be read again.
"""

import hashlib
import zlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

import msgspec

import khabar
from khabar.archive.ingest.identity import identity_of, url_hash
from khabar.archive.ingest.raw import Raw, Visited, page_of_taken, told_where
from khabar.archive.search.entry import Entry, entry_of
from khabar.errors import KhabarError, PageError
from khabar.page.jsonl import article_of_line
from khabar.page.limits import DEFAULT, Limits
from khabar.page.reader import Page, read_page
from khabar.reading import read_article
from khabar.records import Article, ErrorRecord, Report

_READING = ("lexicons", "words", "mentions", "attribution", "events", "page")


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """A page read, and packed for the archive."""

    where: str
    raw: bytes  # zlib
    raw_kind: str
    raw_digest: str
    given: bytes  # JSON
    identity: str
    url_hash: str | None
    named: bool  # whether the caller gave an id, which keeps articles of one address apart
    digest: str  # of the article
    report: Report
    packed: bytes  # the report as JSON, zlib
    entry: Entry  # for the search
    reader: str
    visited: Visited | None = None


def prepare(raw: Raw, limits: Limits = DEFAULT) -> Prepared | ErrorRecord:
    """Read a page. Whatever goes wrong with it is told in an error record, and never stops the others."""
    try:
        page = _page_of(raw, limits)
        if isinstance(page, ErrorRecord):
            return told_where(page, raw.where)
        if raw.kind == "line" and not page.article.text.strip():  # of a page there are bytes, which may be read better one day
            raise PageError("the line has no words in «title» or «paragraphs».", "empty")
        return _prepared(raw, page)
    except KhabarError as error:
        return ErrorRecord(id=raw.given.id or raw.where, code=error.code, message=f"{raw.where}: {error}")
    except Exception as error:  # a mistake of khabar's own on one page must not lose the work on a million others
        message = f"{raw.where}: a mistake in khabar ({type(error).__name__}: {error}). Please report it with the page."
        return ErrorRecord(id=raw.given.id or raw.where, code="internal", message=message)


@cache
def reader() -> str:
    """Version and fingerprint of the code and the word tables that read a page. Cost: 30 ms, once."""
    print_ = hashlib.sha256()
    package = resources.files(khabar)
    for name in ("reading.py", "records.py"):
        print_.update(package.joinpath(name).read_bytes())
    for folder in _READING:
        for file in _files(package.joinpath(folder)):
            print_.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"{metadata.version('khabar')}+{print_.hexdigest()[:12]}"


def _files(folder: Traversable) -> list[Traversable]:
    files = [file for file in folder.iterdir() if file.is_file() and not file.name.startswith("archive_")]
    return sorted(files, key=lambda file: file.name)


def _page_of(raw: Raw, limits: Limits) -> Page | ErrorRecord:
    given = raw.given
    if raw.kind == "line":
        return article_of_line(raw.data, raw.where)
    if raw.kind == "article":
        return page_of_taken(raw.data)
    page = read_page(raw.data, id=given.id, url=given.url, outlet=given.outlet, charset=given.charset, limits=limits)
    if given.published is None or page.article.published is not None:
        return page
    # what a feed says of a page's day serves where the page itself is silent
    return msgspec.structs.replace(page, article=msgspec.structs.replace(page.article, published=given.published))


def _prepared(raw: Raw, page: Page) -> Prepared:
    report = read_article(page.article)
    if page.notices:
        report = msgspec.structs.replace(report, notices=page.notices + report.notices)
    identity, named = identity_of(raw, page.article)
    return Prepared(
        where=raw.where,
        raw=zlib.compress(raw.data, 6),
        raw_kind=raw.kind,
        raw_digest=raw.digest,
        given=msgspec.json.encode(raw.given),
        identity=identity,
        url_hash=url_hash(page.article.url),
        named=named,
        digest=article_digest(page.article),
        report=report,
        packed=zlib.compress(msgspec.json.encode(report), 6),
        entry=entry_of(report),
        reader=reader(),
        visited=raw.visited,
    )


def article_digest(article: Article) -> str:
    """What makes two versions of an article the same: its text and what is said of it, not the furniture around it."""
    told = (article.title, article.text, article.outlet, article.section, article.byline, article.published)
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()
