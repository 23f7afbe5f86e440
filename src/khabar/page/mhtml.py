"""MHTML: a page that a browser saved with all its parts in one file."""

import email
import email.policy
from email.message import Message

from khabar.errors import PageError
from khabar.page.limits import Limits
from khabar.page.reader import Page, read_page

_MOST_PARTS = 2_000


def read_mhtml(data: bytes, identity: str | None, limits: Limits) -> Page:
    """The first HTML part of the file. Raises PageError `mhtml` where there is none."""
    if len(data) > limits.page_bytes * 4:
        raise PageError(f"The file is over {limits.page_bytes * 4} bytes. Raise Limits.page_bytes.", "too_large")
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        part = _html_of(message)
    except (RecursionError, LookupError, ValueError) as fault:
        raise PageError(f"The MHTML file is damaged ({fault}).", "mhtml") from fault
    if part is None:
        raise PageError("The MHTML file holds no HTML part.", "mhtml")
    content = part.get_payload(decode=True)
    url = message.get("Snapshot-Content-Location") or part.get("Content-Location")
    body = content if isinstance(content, bytes) else b""
    charset = part.get_content_charset()
    return read_page(
        body, id=identity, url=str(url) if url and str(url).startswith("http") else None, charset=charset, limits=limits
    )


def _html_of(message: Message) -> Message | None:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return None
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None
