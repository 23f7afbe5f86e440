"""RSS, Atom and RDF feeds: each entry an article, with its full content where the feed has it.

Entries are cut out of the running text by their tags, one after the other: a feed of any length takes the memory of one
entry, a broken one gives what it has, and no document type, entity or outside address is ever followed.
"""

import codecs
import re
from collections.abc import Iterator
from typing import IO

from khabar.errors import PageError
from khabar.page.decode import decode
from khabar.page.entries import page_of_entry
from khabar.page.limits import Limits
from khabar.page.reader import Page
from khabar.records import ErrorRecord

_CHUNK = 1 << 18  # bytes
_BEGINS = re.compile(r"<(?:\w+:)?(item|entry)(?=[\s>])", re.IGNORECASE)
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([A-Za-z0-9_\-]+)["']""")


def read_feed(stream: IO[bytes], name: str, limits: Limits) -> Iterator[Page | ErrorRecord]:
    """The entries of a feed, in order."""
    head: str | None = None
    for number, part in enumerate(_parts(stream, limits), 1):
        if head is None:
            head = part
            continue
        if number - 1 > limits.members:
            yield ErrorRecord(
                id=f"{name}:{number}", code="too_large", message=f"Entries behind the first {limits.members} are not read."
            )
            return
        try:
            yield page_of_entry(part, head, limits)
        except PageError as fault:
            yield ErrorRecord(id=f"{name}:{number - 1}", code=fault.code, message=str(fault))


def _parts(stream: IO[bytes], limits: Limits) -> Iterator[str]:
    """First what stands above the first entry, then each entry's inside; an entry that never ends goes to the limit."""
    buffer, found_first = "", False
    for text in _texts(stream):
        buffer += text
        while (begin := _BEGINS.search(buffer)) is not None:
            if not found_first:
                found_first = True
                yield buffer[: begin.start()]
            closing = f"</{buffer[begin.start() + 1 : begin.end()]}"
            end = buffer.find(closing, begin.end())
            if end < 0:
                buffer = buffer[begin.start() :]
                break
            yield buffer[begin.end() : end]
            buffer = buffer[end + len(closing) :]
        if len(buffer) > limits.page_bytes:
            buffer = buffer[-100:]
    if not found_first:
        yield buffer
    elif (begin := _BEGINS.search(buffer)) is not None:
        yield buffer[begin.end() :]


def _texts(stream: IO[bytes]) -> Iterator[str]:
    first = stream.read(_CHUNK)
    decoder = _decoder(first)
    while first:
        yield decoder.decode(first) if decoder else _judged(first)
        first = stream.read(_CHUNK)


def _judged(chunk: bytes) -> str:
    try:
        return decode(chunk)
    except PageError:  # a feed was announced; broken bytes in it lose themselves, not the rest
        return chunk.decode("utf-8", "replace")


def _decoder(first: bytes) -> codecs.IncrementalDecoder | None:
    """The feed's code, by its declaration where that decodes its beginning; None: judged piece by piece."""
    declared = _ENCODING.search(first[:200])
    for name in ([declared.group(1).decode("ascii")] if declared else []) + ["utf-8"]:
        try:
            decoder = codecs.getincrementaldecoder(name)("strict")
            decoder.decode(first)
        except (LookupError, UnicodeDecodeError):
            continue
        if name.lower() not in ("ascii", "us-ascii", "iso-8859-1", "latin-1"):
            return codecs.getincrementaldecoder(name)("replace")
    return None
