"""An Article from a title and paragraphs: the one place where `text` is joined and its spans are counted."""

import re
from collections.abc import Iterable
from typing import Any

from khabar.records import Article, Span

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def article_of(title: str | None, paragraphs: Iterable[str], **fields: Any) -> Article:
    """The article with this title and these paragraphs; empty ones are dropped, and so are control characters.

    fields: what else `Article` holds (id, url, outlet, published …).
    """
    title = clean(title or "") or None
    rows = [row for row in (title, *map(clean, paragraphs)) if row]
    spans, at = [], 0
    for row in rows:
        spans.append(Span(at, at + len(row)))
        at += len(row) + 2
    return Article(text="\n\n".join(rows), paragraphs=tuple(spans), title=title, **fields)


def clean(text: str) -> str:
    """A text without control characters (tab and newline stay) and without lone surrogates."""
    text = _CONTROLS.sub("", text)
    return (
        text
        if text.isascii()
        else text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        if _has_surrogate(text)
        else text
    )


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
