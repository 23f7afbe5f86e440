"""What was cut, added and changed between two texts: a diff of words, as spans of both.

Runs of three words that stand once in each text are its fixed points (patience diff, B. Cohen); what lies between two of them is
compared word by word where it is short, and told as changed where it is not.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from khabar.records import Article, Span
from khabar.words.tokens import Word, words_of

Kind = Literal["same", "cut", "added", "changed"]
Cut = tuple[int, int, int, int]  # words [first, last) of the left text, then of the right one
_RUN = 3
_SHORT = 60  # words of a gap that are compared one by one


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of two texts that is the same in both, stands in one of them, or differs."""

    kind: Kind
    left: Span | None  # in the left article's text
    right: Span | None


def changes(left: Article, right: Article) -> tuple[Piece, ...]:
    """From the left text to the right one, in order. Spelling that folds alike is the same. Cost: n log n in the words."""
    ours, theirs = _words(left.text), _words(right.text)
    pieces: list[Piece] = []
    at = (0, 0)
    for first, last, start, end in _same([word.fold for word in ours], [word.fold for word in theirs]):
        pieces += _different(ours[at[0] : first], theirs[at[1] : start])
        pieces.append(Piece(kind="same", left=_span(ours[first:last]), right=_span(theirs[start:end])))
        at = (last, end)
    return (*pieces, *_different(ours[at[0] :], theirs[at[1] :]))


def _words(text: str) -> list[Word]:
    return [word for word in words_of(text) if word.kind != "mark"]


def _span(words: Sequence[Word]) -> Span | None:
    return Span(words[0].start, words[-1].end) if words else None


def _different(ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Piece]:
    if ours or theirs:
        kind: Kind = "changed" if ours and theirs else "cut" if ours else "added"
        yield Piece(kind=kind, left=_span(ours), right=_span(theirs))


def _same(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Cut]:
    """The stretches that both texts have, in the order of both."""
    done = (0, 0)
    held: Cut | None = None
    for fixed in [(0, 0), *_fixed_points(ours, theirs), (len(ours), len(theirs))]:
        if fixed[0] < done[0] or fixed[1] < done[1]:
            continue
        for found in _between(ours, theirs, (*done, *fixed)):
            if held is not None and (held[1], held[3]) == (found[0], found[2]):
                held = (held[0], found[1], held[2], found[3])
                continue
            if held is not None:
                yield held
            held = found
        done = (held[1], held[3]) if held is not None else done
    if held is not None:
        yield held


def _between(ours: Sequence[str], theirs: Sequence[str], gap: Cut) -> Iterator[Cut]:
    """What is the same between two fixed points, and from the second one on for as long as both texts agree."""
    first, start, last, end = gap
    if last - first <= _SHORT and end - start <= _SHORT:
        matcher = SequenceMatcher(None, ours[first:last], theirs[start:end], autojunk=False)
        for i, j, size in matcher.get_matching_blocks():
            if size:
                yield first + i, first + i + size, start + j, start + j + size
    size = 0
    while last + size < len(ours) and end + size < len(theirs) and ours[last + size] == theirs[end + size]:
        size += 1
    if size:
        yield last, last + size, end, end + size


def _fixed_points(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Where runs that stand once in each text begin, the most of them that keep the order of both."""
    left, right = _once(ours), _once(theirs)
    pairs = sorted((at, right[run]) for run, at in left.items() if run in right)
    return _rising(pairs)


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    counts = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counts[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs that rises on both sides."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for number, (_, at) in enumerate(pairs):
        place = bisect_left(tails, at)
        before.append(ends[place - 1] if place else None)
        tails[place : place + 1] = [at]
        ends[place : place + 1] = [number]
    found, number_ = [], ends[-1] if ends else None
    while number_ is not None:
        found.append(pairs[number_])
        number_ = before[number_]
    return found[::-1]
