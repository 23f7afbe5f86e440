"""The reading as a library: one page in hand, or all pages of files and folders."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from khabar.errors import KhabarError, PageError
from khabar.inputs import DEFAULT_MAX_BYTES, Item, files_of, items_of, limits_for, opened
from khabar.page.jsonl import article_of_line
from khabar.page.reader import Page, read_page
from khabar.reading import read_article
from khabar.records import ErrorRecord, Report


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller says of a page that does not say it itself, and how large it may be."""

    url: str | None = None
    outlet: str | None = None
    published: str | None = None  # ISO 8601
    max_bytes: int = DEFAULT_MAX_BYTES


def read(
    page: bytes | str,
    *,
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Report:
    """The report of one page: HTML or plain text, as bytes or decoded.

    id: names the report; else it is a hash of url or text. url, outlet, published (ISO 8601): what the page does not
    say itself. Spans of the report index `report.article.text`. Raises PageError where the page cannot be read.
    """
    return _report_of(read_page(page, id=id, url=url, outlet=outlet, published=published))


def read_all(paths: Iterable[str | Path], *, max_bytes: int = DEFAULT_MAX_BYTES) -> Iterator[Report | ErrorRecord]:
    """A report for each page of these files and folders, in their order; an error record where one cannot be read.

    Files may be HTML, plain text, JSONL, feeds, WARC, MHTML and ZIP. Memory: one page at a time.
    """
    given = Given(max_bytes=max_bytes)
    for item in items_of(files_of(str(path) for path in paths), max_bytes):
        yield read_item(item, given)


def read_item(item: Item, given: Given) -> Report | ErrorRecord:
    """The report of one item. Whatever goes wrong with it is told in an error record, and never stops the others."""
    try:
        page = page_of_item(item, given)
        return page if isinstance(page, ErrorRecord) else _report_of(page)
    except Exception as error:  # a mistake of khabar's own on one page must not lose the work on a million others
        return error_record(item, error)


def page_of_item(item: Item, given: Given) -> Page | ErrorRecord:
    """The article of one item, not yet read."""
    if item.taken is not None:
        return item.taken
    if item.line and item.data is not None:
        page = article_of_line(item.data, item.where)
        return error_record(item, PageError(page.message, page.code)) if isinstance(page, ErrorRecord) else page
    try:
        data = item.data if item.data is not None else _bytes_of(item, given.max_bytes)
        if len(data) > given.max_bytes:
            raise PageError(f"more than {given.max_bytes:,} bytes. --max-bytes sets the limit.", "too_large")
        limits = limits_for(given.max_bytes)
        return read_page(data, id=item.id, url=given.url, outlet=given.outlet, published=given.published, limits=limits)
    except KhabarError as error:
        return error_record(item, error)


def error_record(item: Item, error: Exception) -> ErrorRecord:
    """What stands in the place of an item that could not be read."""
    if isinstance(error, KhabarError):
        return ErrorRecord(id=item.id or item.where, code=error.code, message=f"{item.where}: {error}")
    message = f"{item.where}: a mistake in khabar ({type(error).__name__}: {error}). Please report it with the page."
    return ErrorRecord(id=item.id or item.where, code="internal", message=message)


def _report_of(page: Page) -> Report:
    report = read_article(page.article)
    return msgspec.structs.replace(report, notices=page.notices + report.notices) if page.notices else report


def _bytes_of(item: Item, max_bytes: int) -> bytes:
    try:
        with opened(str(item.path)) as stream:
            return stream.read(max_bytes + 1)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise PageError(f"{getattr(error, 'strerror', None) or error}.", "file") from error
