"""Files and bytes that hold pages: one page, a feed, JSON lines, a web archive, a ZIP; what they are is told by content.

One item after the other is read and given back; an item that cannot be read is an error record, and the rest goes on.
"""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Literal

from khabar.errors import PageError
from khabar.page.feeds import read_feed
from khabar.page.jsonl import read_jsonl
from khabar.page.limits import DEFAULT, Limits
from khabar.page.mhtml import read_mhtml
from khabar.page.reader import Page, read_page
from khabar.page.warc import read_warc
from khabar.page.zipped import read_zip
from khabar.records import ErrorRecord

ContainerKind = Literal["page", "feed", "jsonl", "warc", "mhtml", "zip"]
_HEAD = 4096  # bytes that tell what a file is
_GZIP = b"\x1f\x8b"
_ENDINGS: dict[str, ContainerKind] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".zip": "zip",
}
_FEEDS = (b"<rss", b"<feed", b"<rdf:rdf")


def read_container(
    source: Path | str | bytes,
    *,
    id: str | None = None,  # noqa: A002
    name: str | None = None,
    limits: Limits = DEFAULT,
) -> Iterator[Page | ErrorRecord]:
    """The pages of a file or of bytes, in their order. Memory: one page or one line at a time.

    id: of the page, where there is just one; without it the file's name without its ending.
    name: what error records call the source (the file's name, or «bytes»).
    """
    if isinstance(source, bytes):
        yield from _read(io.BytesIO(source), name or "bytes", id, limits)
        return
    path = Path(source)
    name = name or path.name
    try:
        with path.open("rb") as stream:
            yield from _read(stream, name, id or stem_of(path.name), limits)
    except OSError as fault:
        yield ErrorRecord(id=id or stem_of(path.name), code="file", message=f"{path}: {fault.strerror or fault}.")


def stem_of(name: str) -> str:
    """A file's name without its endings: «a.html.gz» gives «a»."""
    stem = name.removesuffix(".gz")
    known = (".html", ".htm", ".xhtml", ".txt", ".xml", ".rss", ".atom", ".php", ".asp", ".aspx", *_ENDINGS)
    ending = next((ending for ending in known if stem.lower().endswith(ending)), "")
    return stem[: len(stem) - len(ending)] or name


def _read(stream: IO[bytes], name: str, identity: str | None, limits: Limits) -> Iterator[Page | ErrorRecord]:
    head = stream.read(_HEAD)
    stream.seek(0)
    inner = _unpacked_head(head) if head.startswith(_GZIP) else head
    kind = kind_of(inner, name)
    if kind == "warc":
        yield from read_warc(stream, name, limits)
        return
    opened: IO[bytes] = gzip.GzipFile(fileobj=stream) if head.startswith(_GZIP) else stream  # type: ignore[assignment]
    try:
        if kind == "jsonl":
            yield from read_jsonl(opened, name, limits)
        elif kind == "feed":
            yield from read_feed(opened, name, limits)
        elif kind == "zip":
            yield from read_zip(opened, name, limits)
        elif kind == "mhtml":
            yield _or_error(lambda: read_mhtml(opened.read(limits.page_bytes * 4 + 1), identity, limits), identity or name)
        else:
            yield _or_error(lambda: read_page(opened.read(limits.page_bytes + 1), id=identity, limits=limits), identity or name)
    except (OSError, EOFError, zlib.error) as fault:
        yield ErrorRecord(id=identity or name, code="gzip", message=f"{name}: the rest cannot be unpacked ({fault}).")


def kind_of(head: bytes, name: str = "") -> ContainerKind:
    """What the first bytes of a file say that it holds; its ending where they say nothing."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    low = start[:2000].lower()
    if start.startswith(b"PK\x03\x04"):
        return "zip"
    if start.startswith(b"WARC/"):
        return "warc"
    if any(mark in low for mark in _FEEDS) and not low.startswith((b"<!doctype html", b"<html")):
        return "feed"
    if b"mime-version:" in low and b"content-type: multipart/" in low:
        return "mhtml"
    if start.startswith(b"{") and name.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson", ".json", "bytes", "-")):
        return "jsonl"
    ending = Path(name.lower().removesuffix(".gz")).suffix
    return _ENDINGS.get(ending, "page") if ending != ".zip" else "page"


def _unpacked_head(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, _HEAD)
    except zlib.error:
        return b""


def _or_error(read: Callable[[], Page], identity: str) -> Page | ErrorRecord:
    try:
        return read()
    except PageError as fault:
        return ErrorRecord(id=identity, code=fault.code, message=str(fault))
