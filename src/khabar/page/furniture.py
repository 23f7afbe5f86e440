"""Lines that are furniture by their own words: «مقالات ذات صلة», «اترك تعليقا», a counter, a copyright notice."""

import re
from functools import cache, lru_cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.records import RemovedKind
from khabar.words.letters import fold

FurnitureKind = Literal[
    "related", "popular", "comments", "privacy", "share", "promotion", "navigation", "copyright", "tags", "caption", "tools", "date"
]
Where = Literal["line", "start", "within"]
Reach = Literal["line", "links", "rest"]
REMOVED_AS: dict[str, RemovedKind] = {
    "related": "related",
    "popular": "navigation",
    "comments": "comments",
    "privacy": "privacy",
    "share": "share",
    "promotion": "promotion",
    "navigation": "navigation",
    "copyright": "other",
    "tags": "other",
    "caption": "caption",
    "tools": "other",
    "date": "date",
    "byline": "byline",
    "section": "navigation",
    "hidden": "other",
}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60  # words: no furniture line is longer
_MENU = 8  # words of a line in a menu
_BEGINNING = 90  # characters: of a long line only its beginning can say what it is
_SHORT = 22  # words: inside a longer line a phrase is part of a sentence


class Furniture(msgspec.Struct, frozen=True):
    """A row of furniture.csv."""

    kind: FurnitureKind
    where: Where
    reach: Reach
    phrase: str


Table = dict[str, tuple[tuple[tuple[str, ...], Furniture], ...]]  # phrases by their first word


@cache
def _table() -> Table:
    """Phrases by their first folded word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Furniture]]] = {}
    for row in load.rows("furniture.csv", Furniture, None):
        words = tuple(_WORD.findall(fold(row.phrase)))
        found.setdefault(words[0], []).append((words, row))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[1].where != "line"))) for first, rows in found.items()}


def furniture_of(text: str, count: int) -> Furniture | None:
    """The furniture that a line of `count` words is, or None: a line of the article."""
    if count > _LONGEST:
        return None
    return _menu_line(text, count) if count <= _MENU else _looked_up(text, count)


def _looked_up(text: str, count: int) -> Furniture | None:
    if count > _SHORT:
        opening = _WORD.search(fold(text.split(None, 1)[0]))
        if opening is not None and opening.group() not in _table():
            return None
    words = tuple(_WORD.findall(fold(text if count <= _SHORT else text[:_BEGINNING])))
    if not words:
        return None
    table = _table()
    for phrase, row in table.get(words[0], ()):
        if words[: len(phrase)] == phrase and (len(words) == len(phrase) or (row.where != "line" and count <= _longest(phrase))):
            return row
    if count > _SHORT:
        return None
    return _within(words) or (_row_of(text) if "|" in text or "•" in text else None)


def _row_of(text: str) -> Furniture | None:
    """A row of buttons: pieces between bars, all but one of them furniture."""
    pieces = [piece.strip() for piece in re.split("[|•]", text) if piece.strip()]
    found = [row for piece in pieces if (row := _menu_line(piece, len(piece.split()))) is not None]
    return found[0] if len(found) >= 2 and len(found) >= len(pieces) - 1 else None


_menu_line = lru_cache(maxsize=1 << 14)(_looked_up)  # menus come again on every page of a site


def _longest(phrase: tuple[str, ...]) -> int:
    """How long a line may be that begins with a phrase: one word begins sentences of the article too."""
    return {1: 8, 2: 25}.get(len(phrase), _LONGEST)


def _within(words: tuple[str, ...]) -> Furniture | None:
    """A phrase that says what a line is wherever it stands in it."""
    table = _inner()
    for at in range(1, len(words)):
        for phrase, row in table.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                return row
    return None


@cache
def _inner() -> Table:
    rows = {first: tuple(pair for pair in pairs if pair[1].where == "within") for first, pairs in _table().items()}
    return {first: pairs for first, pairs in rows.items() if pairs}
