"""Web archives: every response that is a page, by the fast reader of fastwarc."""

import hashlib
from collections.abc import Iterator
from typing import IO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from khabar.errors import PageError
from khabar.page.limits import Limits
from khabar.page.reader import Page, read_page
from khabar.records import ErrorRecord

_PAGES = ("text/html", "application/xhtml", "text/plain")


def read_warc(stream: IO[bytes], name: str, limits: Limits) -> Iterator[Page | ErrorRecord]:
    """The pages of an archive; images, scripts and failed answers are passed over."""
    number = 0
    try:
        records = ArchiveIterator(stream, record_types=WarcRecordType.response | WarcRecordType.resource, parse_http=True)
        for record in records:
            number += 1
            if _is_page(record):
                yield _page_of(record, f"{name}:{number}", limits)
    except (OSError, ValueError, EOFError) as fault:
        yield ErrorRecord(
            id=f"{name}:{number + 1}", code="warc", message=f"{name}: the rest of the archive cannot be read ({fault})."
        )


def _is_page(record: WarcRecord) -> bool:
    if record.http_headers is not None and record.http_headers.status_code not in (200, None):
        return False
    declared = record.http_content_type or record.headers.get("Content-Type") or ""
    return declared.lower().startswith(_PAGES)


def _page_of(record: WarcRecord, place: str, limits: Limits) -> Page | ErrorRecord:
    url = record.headers.get("WARC-Target-URI")
    url = url.strip("<>") if url else None
    identity = hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:16] if url else place
    try:
        return read_page(
            record.reader.read(limits.page_bytes + 1), id=identity, url=url, charset=record.http_charset, limits=limits
        )
    except PageError as fault:
        return ErrorRecord(id=identity, code=fault.code, message=f"{url or place}: {fault}")
