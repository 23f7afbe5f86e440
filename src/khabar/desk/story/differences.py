"""What a copy cut, added and changed, as runs of text that a page can mark."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from khabar.records import Article, Span
from khabar.stories.changes import Piece, changes


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the later text as it stands there, of the earlier one alone, or of one in the place of the other."""

    kind: Literal["same", "cut", "added", "changed"]
    before: str  # what stood in the earlier text and is gone
    after: str  # what stands in the later one, with the marks behind it


def stretches(earlier: Article, later: Article) -> Iterator[Stretch]:
    """From the earlier text to the later one, in order. Marks and blanks go with the words before them."""
    pieces = changes(earlier, later)
    starts = [piece.right.start for piece in pieces if piece.right is not None] + [len(later.text)]
    at = 0
    for piece in pieces:
        after = ""
        if piece.right is not None:
            at += 1
            after = later.text[piece.right.start : starts[at]]
        yield Stretch(kind=piece.kind, before=_gone(piece, earlier), after=after)


def _gone(piece: Piece, earlier: Article) -> str:
    span: Span | None = piece.left if piece.kind in ("cut", "changed") else None
    return span.of(earlier.text) if span is not None else ""
