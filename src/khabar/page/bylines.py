"""Words that open a line of authors or a credit, from `bylines.csv`."""

import re
from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 9  # words behind the opening


class _Row(msgspec.Struct, frozen=True):
    kind: Literal["author", "form", "credit"]
    phrase: str


@cache
def _table() -> dict[tuple[str, ...], str]:
    return {tuple(_WORD.findall(fold(row.phrase))): row.kind for row in load.rows("bylines.csv", _Row, "phrase")}


def opens_byline(text: str) -> bool:
    """Whether a line begins as a byline does: «كتب أحمد», «بقلم: أحمد», «المصدر: وكالات»."""
    return _opening(text) > 0


def is_opening(text: str) -> bool:
    """A label without its name: «المصدر:», «بواسطة»."""
    kind = _table().get(tuple(_WORD.findall(fold(text))))
    return kind == "author" or (kind is not None and text.rstrip().endswith(":"))


def without_opening(text: str) -> str:
    """The names alone: «كتب: هدى عبد الرحمن» gives «هدى عبد الرحمن»."""
    words = _opening(text)
    rest = text.split(None, words)[words] if words and len(text.split(None, words)) > words else text
    return rest.strip(" \t:-–—|،,")


def _opening(text: str) -> int:
    """How many words open the byline; 0: none."""
    words = tuple(_WORD.findall(fold(text)))
    if len(words) > _LONGEST + 3:
        return 0
    table = _table()
    for size in (3, 2, 1):
        if len(words) > size and words[:size] in table:
            marked = ":" in text[: text.find(" ", 1) + 3] or table[words[:size]] == "author"
            return size if marked or size > 1 else 0
    return 0
