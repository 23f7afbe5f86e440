"""The order in which a line with Arabic is drawn from left to right, for terminals that do not turn it round.

Source: Unicode Standard Annex #9, rules W1 to L2. Explicit controls are taken out beforehand (`bare`), which leaves
the implicit rules; the base direction is given, never guessed from a wrapped line.
"""

import re
import unicodedata
from collections.abc import Container, Sequence
from itertools import groupby
from typing import Literal

Direction = Literal["L", "R"]
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "（": "）"}
_MIRRORS = {**_BRACKETS, "«": "»", "‹": "›", "<": ">", "≤": "≥"}
_MIRROR = {**_MIRRORS, **{right: left for left, right in _MIRRORS.items()}}
_STRONG = frozenset(["L", "R", "AL"])
_NUMBERS = frozenset(["EN", "AN"])
_NEUTRALS = frozenset(["B", "S", "WS", "ON"])


def bare(text: str) -> str:
    """The text without direction marks, which would count as letters though nothing is drawn, and without controls.

    A page's words must not move the cursor or rename the window of whoever reads them.
    """
    return _CONTROLS.sub("", text)


def levels(letters: Sequence[str], base: Direction, held: Container[int] = ()) -> list[int]:
    """The embedding level of each letter of a paragraph: odd ones run from right to left. Cost: linear.

    letters: one string a drawn letter; its first code point decides. held: places of letters that run from left to
    right whatever stands beside them, as a date or an address does; to their neighbours they are neutral, as isolates are.
    """
    kinds = [unicodedata.bidirectional(letter[0]) or "L" for letter in letters]
    kinds = ["ON" if at in held or kind in ("NSM", "BN") else kind for at, kind in enumerate(kinds)]
    _weak(kinds, base)
    _paired(kinds, letters, base, held)
    _neutral(kinds, base)
    even = 2 if base == "R" else 0
    rise = {"L": even, "R": 1}
    return [even if at in held else rise.get(kind, 2) for at, kind in enumerate(kinds)]


def order(line: Sequence[int]) -> list[int]:
    """Rule L2: in which order the letters of one line stand from left to right, given their levels."""
    found = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        at = 0
        while at < len(found):
            end = at
            while end < len(found) and line[found[end]] >= level:
                end += 1
            found[at:end] = reversed(found[at:end])
            at = end + 1
    return found


def mirrored(letter: str) -> str:
    """Rule L4: a bracket or guillemet as it looks from the other side."""
    return _MIRROR.get(letter, letter)


def _weak(kinds: list[str], base: Direction) -> None:
    """Rules W2 to W7: numbers and the signs around them."""
    strong = str(base)
    for at, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind == "ES" and before == "EN") or (kind == "CS" and before in _NUMBERS)):
            kinds[at] = before
    _terminators(kinds)
    strong = str(base)
    for at, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _terminators(kinds: list[str]) -> None:
    """Rules W5 and W6: a percent or money sign belongs to the number beside it; other signs are neutral."""
    at = 0
    for kind, run in groupby(list(kinds)):
        end = at + len(list(run))
        if kind == "ET":
            beside = (at > 0 and kinds[at - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
            kinds[at:end] = ["EN" if beside else "ON"] * (end - at)
        elif kind in ("ES", "CS"):
            kinds[at:end] = ["ON"] * (end - at)
        at = end


def _paired(kinds: list[str], letters: Sequence[str], base: Direction, held: Container[int]) -> None:
    """Rule N0: both brackets of a pair take one direction."""
    before, seen = str(base), 0
    for start, end in _pairs(kinds, letters, held):
        before = next((side for at in range(start - 1, seen - 1, -1) if (side := _side(kinds[at]))), before)
        seen = start
        inside = {_side(kind) for kind in kinds[start + 1 : end]} - {None}
        if base in inside:
            kinds[start] = kinds[end] = base
        elif inside:
            other = "L" if base == "R" else "R"
            kinds[start] = kinds[end] = other if before == other else base


def _pairs(kinds: Sequence[str], letters: Sequence[str], held: Container[int]) -> list[tuple[int, int]]:
    opened: list[tuple[int, str]] = []
    found: list[tuple[int, int]] = []
    closes = frozenset(_BRACKETS.values())
    for at, letter in enumerate(letters):
        if kinds[at] != "ON" or at in held:
            continue
        if letter in _BRACKETS:
            if len(opened) == 63:
                return sorted(found)
            opened.append((at, _BRACKETS[letter]))
        elif letter in closes:
            depth = next((d for d in range(len(opened) - 1, -1, -1) if opened[d][1] == letter), None)
            if depth is not None:
                found.append((opened[depth][0], at))
                del opened[depth:]
    return sorted(found)


def _neutral(kinds: list[str], base: Direction) -> None:
    """Rules N1 and N2: what has no direction takes that of its neighbours, where they agree."""
    at = 0
    for neutral, run in groupby(list(kinds), key=_NEUTRALS.__contains__):
        end = at + len(list(run))
        if neutral:
            before = _side(kinds[at - 1]) if at else base
            after = _side(kinds[end]) if end < len(kinds) else base
            kinds[at:end] = [str(before) if before == after else base] * (end - at)
        at = end


def _side(kind: str) -> str | None:
    """The direction that a letter lends to neutrals: numbers count as right to left."""
    return "L" if kind == "L" else "R" if kind == "R" or kind in _NUMBERS else None
