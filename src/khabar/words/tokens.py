"""Words, numbers and marks of a text, and the sentences that they stand in."""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from khabar.words.letters import DROPPED, fold

WordKind = Literal["word", "number", "mark"]
_WORD = re.compile(
    rf"(?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*)|(?P<word>[^\W\d_](?:[^\W\d_]|[{DROPPED}])*)|(?P<mark>\.\.+|[^\s{DROPPED}])"
)
_ENDS = frozenset([".", "!", "?", "؟", "…", "..", "...", "؛"])
_CLOSERS = frozenset(["»", "”", '"', ")", "’", "'", "]"])
_ABBREVIATIONS = frozenset(["د", "م", "أ", "ا", "ص", "ب", "ق", "هـ", "ه", "ت", "ج", "س", "ك", "كم", "ر", "ن"])


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word, number or punctuation mark: [start, end) in the text, folded spelling, kind."""

    start: int
    end: int
    fold: str
    kind: WordKind


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], in order."""
    return [
        Word(m.start(), m.end(), fold(m.group()), m.lastgroup)  # type: ignore[arg-type]
        for m in _WORD.finditer(text, start, len(text) if end is None else end)
    ]


def sentences_of(words: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """Where each sentence of words [first, last) begins and ends; a closing mark belongs to the sentence it closes."""
    found, begin, at = [], first, first
    while at < last:
        if words[at].fold in _ENDS and not _abbreviates(words, at, first):
            at += 1
            while at < last and words[at].fold in _CLOSERS:
                at += 1
            found.append((begin, at))
            begin = at
        else:
            at += 1
    return [*found, (begin, last)] if begin < last else found


def _abbreviates(words: Sequence[Word], at: int, first: int) -> bool:
    """«د. أحمد»: the stop belongs to the word before it."""
    before = words[at - 1] if at > first else None
    return (
        words[at].fold == "."
        and before is not None
        and before.kind == "word"
        and before.fold in _ABBREVIATIONS
        and before.end == words[at].start
        and at - 1 >= first
    )
