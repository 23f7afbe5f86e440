"""The reading as a library: one page in hand, or all pages of files and folders."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from khabar.errors import KhabarError, PageError
from khabar.inputs import DEFAULT_MAX_BYTES, Item, files_of, items_of, opened
from khabar.page.build import article_of
from khabar.page.limits import Limits
from khabar.page.reader import Page, read_page
from khabar.reading import read_article
from khabar.records import ErrorRecord, Report


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller knows of a page and the page does not say."""

    id: str | None = None
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
    data = page.encode("utf-8", "replace") if isinstance(page, str) else page
    return _read(Item(id=id, where=id or "page", data=data), Given(url=url, outlet=outlet, published=published))


def read_all(paths: Iterable[str | Path], *, max_bytes: int = DEFAULT_MAX_BYTES) -> Iterator[Report | ErrorRecord]:
    """A report for each page of these files and folders, in their order; an error record where one cannot be read."""
    given = Given(max_bytes=max_bytes)
    for item in items_of(files_of(str(path) for path in paths), max_bytes):
        yield read_item(item, given)


def read_item(item: Item, given: Given) -> Report | ErrorRecord:
    """The report of one item. Whatever goes wrong with it is told in an error record, and never stops the others."""
    try:
        return _read(item, given)
    except KhabarError as error:
        return error_record(item, error)
    except Exception as error:  # a mistake of khabar's own on one page must not lose the work on a million others
        return ErrorRecord(id=item.id or item.where, code="internal", message=f"{item.where}: {type(error).__name__}: {error}")


def error_record(item: Item, error: KhabarError) -> ErrorRecord:
    return ErrorRecord(id=item.id or item.where, code=error.code, message=str(error))


def _read(item: Item, given: Given) -> Report:
    page = page_of_item(item, given)
    report = read_article(page.article)
    return msgspec.structs.replace(report, notices=page.notices + report.notices) if page.notices else report


class _Line(msgspec.Struct):
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    paragraphs: tuple[str, ...] = ()


def page_of_item(item: Item, given: Given) -> Page:
    """The article of one item, not yet read."""
    data = item.data if item.data is not None else _bytes_of(item, given.max_bytes)
    if item.line:
        try:
            line = msgspec.json.decode(data, type=_Line)
        except (msgspec.DecodeError, UnicodeDecodeError) as e:
            raise PageError(f"{item.where}: no JSON article: {e}", "json") from e
        return Page(
            article=article_of(
                line.title, line.paragraphs, id=line.id or item.where, url=line.url, outlet=line.outlet, published=line.published
            )
        )
    limits = Limits(page_bytes=given.max_bytes)
    return read_page(data, id=item.id, url=given.url, outlet=given.outlet, published=given.published, limits=limits)


def _bytes_of(item: Item, max_bytes: int) -> bytes:
    try:
        with opened(str(item.path)) as stream:
            return stream.read(max_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise PageError(f"{item.where}: {getattr(error, 'strerror', None) or error}.", "no-file") from error
