"""What came in, before it is read: the bytes, what kind they are, and what the caller knows of them."""

import hashlib
import zlib
from typing import Literal

import msgspec

from khabar.errors import PageError
from khabar.inputs import Item, opened
from khabar.page.limits import DEFAULT, Limits
from khabar.page.reader import Page
from khabar.records import ErrorRecord

RawKind = Literal["page", "line", "article"]  # HTML or plain text; a line of JSONL; what was taken out of a feed or archive


class Given(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the caller knows of a page. `path`: where a file lies, which is who it is when it names no address."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    charset: str | None = None
    path: str | None = None


class Visited(msgspec.Struct, frozen=True, kw_only=True):
    """How an address answered, to be remembered when its page is kept. `told`: a hash of what a feed says of the page."""

    url: str
    etag: str = ""
    modified: str = ""
    told: str = ""


class Unchanged(msgspec.Struct, frozen=True):
    """A page that is known to be as the archive has it, without being fetched."""

    where: str


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it came in."""

    kind: RawKind
    data: bytes
    given: Given
    where: str  # for people: "news.jsonl:12"
    visited: Visited | None = None

    @property
    def digest(self) -> str:
        """The same for the same bytes, whatever the file is called that they lie in."""
        known = "\0".join(map(str, (self.kind, self.given.url, self.given.outlet, self.given.published)))
        return hashlib.sha256(known.encode("utf-8", "replace") + b"\0" + self.data).hexdigest()


def raw_of_item(item: Item, given: Given, limits: Limits = DEFAULT) -> Raw | ErrorRecord:
    """The bytes of an item of `khabar.inputs`. given: what holds of a lone page."""
    if isinstance(item.taken, ErrorRecord):
        return told_where(item.taken, item.where)
    if item.taken is not None:
        return Raw(kind="article", data=msgspec.json.encode(item.taken), given=Given(), where=item.where)
    if item.line and item.data is not None:
        return Raw(kind="line", data=item.data.strip(), given=Given(), where=item.where)
    try:
        data = item.data if item.data is not None else _bytes_of(str(item.path), limits)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        message = f"{item.where}: {getattr(error, 'strerror', None) or error}."
        return ErrorRecord(id=item.id or item.where, code="file", message=message)
    except PageError as error:
        return ErrorRecord(id=item.id or item.where, code=error.code, message=f"{item.where}: {error}")
    known = msgspec.structs.replace(given, id=item.id, path=item.path)
    return Raw(kind="page", data=data, given=known, where=item.where)


def told_where(error: ErrorRecord, where: str) -> ErrorRecord:
    """The same error, with the place in its message."""
    if error.message.startswith(where):
        return error
    return msgspec.structs.replace(error, message=f"{where}: {error.message}")


def page_of_taken(data: bytes) -> Page:
    """The page that `raw_of_item` kept as JSON."""
    return msgspec.json.decode(data, type=Page)


def _bytes_of(path: str, limits: Limits) -> bytes:
    with opened(path) as stream:
        data = stream.read(limits.page_bytes + 1)
    if len(data) > limits.page_bytes:
        raise PageError(f"more than {limits.page_bytes:,} bytes. --max-bytes sets the limit.", "too_large")
    return data
