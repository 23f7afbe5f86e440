"""Quotations: which opening mark belongs to which closing one, in a text where writers mix, nest and forget them."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from khabar.words.tokens import Word

_PAIRS = {"«": "»", "“": "”", "‹": "›", "„": "“", "‘": "’", "『": "』", "❝": "❞"}
_CLOSES = frozenset(["»", "”", "›", "’", "』", "❞"])
_STRAIGHT = frozenset(['"', "'", "``", "''", "ʺ", "″"])
_MARKS = frozenset([*_PAIRS, *_CLOSES, *_STRAIGHT, "“"])
_DEEPEST = 16  # marks opened inside so many others are no quotations but noise
_FAMILY = {"«": "«", "»": "«", "“": '"', "”": '"', "„": '"', '"': '"', "‹": "‹", "›": "‹", "‘": "'", "’": "'", "'": "'"}


class Quotation(msgspec.Struct, frozen=True):
    """Words [first, last) between two marks. `open` / `close`: indices of the marks, None where the writer left one out."""

    first: int
    last: int
    open: int | None
    close: int | None
    depth: int  # 0: inside no other quotation


def quotations(text: str, words: Sequence[Word], first: int, last: int) -> list[Quotation]:
    """The quotations of one paragraph, in the order in which they begin. An unclosed one runs to the paragraph's end."""
    found: list[Quotation] = []
    opened: list[tuple[int, str]] = []  # index of the opening mark, its family
    for at in range(first, last):
        mark = words[at].fold
        if mark not in _MARKS:
            continue
        family = _FAMILY.get(mark, mark)
        side = _side(text, words, at, any(f == family for _, f in opened))
        if side == "open" and len(opened) < _DEEPEST:
            opened.append((at, family))
        elif side == "close":
            _close(found, opened, at, family, first)
    found += [Quotation(at + 1, last, at, None, depth) for depth, (at, _) in enumerate(opened) if at + 1 < last]
    return sorted(found, key=lambda q: (q.first, -q.last))


def _close(found: list[Quotation], opened: list[tuple[int, str]], at: int, family: str, first: int) -> None:
    for depth in range(len(opened) - 1, -1, -1):
        if opened[depth][1] == family:
            # marks opened inside and never closed end here too
            for inner in range(len(opened) - 1, depth - 1, -1):
                begin = opened[inner][0]
                found.append(Quotation(begin + 1, at, begin, at if inner == depth else None, inner))
            del opened[depth:]
            return
    if not opened and at > first:
        found.append(Quotation(first, at, None, at, 0))


def _side(text: str, words: Sequence[Word], at: int, is_open: bool) -> Literal["open", "close", "apostrophe"]:
    """Whether a mark opens or closes: by its shape, or where shapes are mixed by what stands beside it."""
    word = words[at]
    mark = word.fold
    before = text[word.start - 1] if word.start else " "
    after = text[word.end] if word.end < len(text) else " "
    if mark in ("'", "’") and before.isalpha() and after.isalpha():
        return "apostrophe"
    if mark in ("«", "‹", "„", "』"):
        return "open"
    if mark in ("»", "›", "』"):
        return "close"
    if not is_open:
        # ” is often typed for “: it opens where a word follows and none touches it before
        if mark in ("”", "’"):
            return "open" if (before.isspace() or before in ":(ـل") and not after.isspace() else "close"
        if mark == "'" and not (before.isspace() or before in ":(ـ،."):
            return "apostrophe"
        return "open"
    if mark in ("“", "‘"):
        # “ is often typed for ”: it closes where one stands open and none may begin
        return "close" if not before.isspace() and (after.isspace() or not after.isalnum()) else "open"
    return "close"
