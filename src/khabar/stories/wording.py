"""The word tables of the stories, by stems."""

from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.stories.stems import stem, words_in

Where = Literal["noun", "cue", "behind", "money", "date"]
Kind = Literal[
    "name_head",
    "office",
    "spokesman",
    "of_spokesman",
    "channel",
    "issues",
    "paper",
    "part",
    "earlier",
    "hinders",
    "reaction",
    "some",
    "digest",
    "toll",
    "window",
    "rate",
    "put_off",
    "paper_word",
    "part_behind",
    "still",
    "ground",
]


class _Row(msgspec.Struct, frozen=True):
    kind: Kind
    word: str


class _Slot(msgspec.Struct, frozen=True):
    slot: str
    where: Where
    word: str


@cache
def _rows() -> tuple[_Row, ...]:
    return load.rows("stories_words.csv", _Row, None)


@cache
def stems_of(kind: Kind) -> frozenset[str]:
    """The stems of the words of one kind."""
    return frozenset(stem(word) for row in _rows() if row.kind == kind for word in words_in(row.word))


@cache
def words_of_kind(kind: Kind) -> frozenset[str]:
    """The words of one kind, folded: where a stem would take in words of another meaning."""
    return frozenset(word for row in _rows() if row.kind == kind for word in words_in(row.word))


@cache
def phrases_of(kind: Kind) -> tuple[str, ...]:
    """The entries of one kind as they are written."""
    return tuple(row.word for row in _rows() if row.kind == kind)


@cache
def slots(where: Where) -> dict[str, str]:
    """Stem → the slot that it fills as counted noun, or opens as what stands before a figure."""
    rows = load.rows("stories_slots.csv", _Slot, None)
    return {stem(word): row.slot for row in reversed(rows) if row.where == where for word in words_in(row.word)}
