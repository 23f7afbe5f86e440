"""Articles as JSON lines: title and paragraphs are taken as they are, nothing is removed from them."""

import hashlib
from collections.abc import Iterator
from typing import IO

import msgspec

from khabar.page.build import article_of
from khabar.page.language import language_of
from khabar.page.limits import Limits
from khabar.page.reader import Page
from khabar.records import ErrorRecord, Notice, Related


class _Given(msgspec.Struct):
    """One line. Keys that are not named here are left alone."""

    id: str | int | None = None
    url: str | None = None
    outlet: str | None = None
    section: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    paragraphs: list[str] = []


_DECODER = msgspec.json.Decoder(_Given)
_KEYS = "id, url, outlet, published, title, paragraphs"


def read_jsonl(stream: IO[bytes], name: str, limits: Limits) -> Iterator[Page | ErrorRecord]:
    """One article or error record for each line that is not blank; memory: one line."""
    number = 0
    while line := stream.readline(limits.line_bytes + 1):
        number += 1
        if len(line) > limits.line_bytes:
            yield ErrorRecord(id=f"{name}:{number}", code="too_large", message=f"The line is over {limits.line_bytes} bytes.")
            _skip_line(stream, line)
        elif line.strip():
            yield article_of_line(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, f"{name}:{number}")


def article_of_line(line: bytes, place: str) -> Page | ErrorRecord:
    """The article that one line holds, or why it holds none. place: «FILE:LINE», the id of an error."""
    try:
        given = _DECODER.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as fault:
        return ErrorRecord(id=place, code="json", message=f"{fault}. A line is one JSON object with {_KEYS}.")
    article = article_of(
        given.title,
        given.paragraphs,
        id=_identity(given),
        url=given.url,
        outlet=given.outlet,
        section=given.section,
        byline=given.byline,
        published=given.published,
        modified=given.modified,
        language=given.language or "ar",
        related=given.related,
    )
    if given.language is None:
        article = msgspec.structs.replace(article, language=language_of(article.text))
    notices = () if article.text else (Notice(code="no_text", message="The line has neither title nor paragraphs."),)
    return Page(article=article, notices=notices)


def _identity(given: _Given) -> str:
    if given.id not in (None, ""):
        return str(given.id)
    known = given.url or "\n\n".join([given.title or "", *given.paragraphs])
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:16]


def _skip_line(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)
