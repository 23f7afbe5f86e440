"""Where a name of the gazetteer may begin: each word with every clitic that it may wear taken off."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from khabar.lexicons import load
from khabar.mentions.gazetteer import PlaceKind, gazetteer
from khabar.words.letters import fold
from khabar.words.tokens import Word


class Bare(NamedTuple):
    """A word without its clitics: how many letters of the folded word they take, what they are, and what remains."""

    letters: int
    clitics: str
    form: str


class Name(NamedTuple):
    """Words [first, last) that spell a name of the table, and the lines of the table that it may mean."""

    first: int
    last: int
    bare: Bare
    key: str
    rows: tuple[int, ...]


class Head(msgspec.Struct, frozen=True):
    """A noun that heads a place's name, as `place_heads.csv` has it."""

    head: str
    kind: PlaceKind
    keeps: bool
    unknown: bool


class _HeadRow(msgspec.Struct):
    head: str
    kind: PlaceKind
    keeps: str | None
    unknown: str | None


@cache
def heads() -> dict[str, Head]:
    """The heads by folded form."""
    rows = load.rows("place_heads.csv", _HeadRow, "head")
    return {fold(r.head): Head(fold(r.head), r.kind, r.keeps == "yes", r.unknown == "yes") for r in rows}


@lru_cache(maxsize=1 << 15)
def bares(folded: str) -> tuple[Bare, ...]:
    """A folded word without clitics in every way that leaves the beginning of a name, the longest form first."""
    known = gazetteer()
    return tuple(bare for bare in _without_clitics(folded) if bare.form in known.index or bare.form in known.longest)


@lru_cache(maxsize=1 << 12)
def head_bares(folded: str) -> tuple[tuple[Bare, Head], ...]:
    """The heads that a folded word may be, with its clitics taken off."""
    return tuple((bare, heads()[bare.form]) for bare in _without_clitics(folded) if bare.form in heads())


def _without_clitics(folded: str) -> list[Bare]:
    found = [Bare(0, "", folded)]
    for conjunction in ("", "و", "ف"):
        if not folded.startswith(conjunction):
            continue
        rest, letters = folded[len(conjunction) :], len(conjunction)
        if conjunction:
            found.append(Bare(letters, conjunction, rest))
        for preposition in ("ب", "ل", "ك"):
            if rest.startswith(preposition):
                found.append(Bare(letters + 1, conjunction + preposition, rest[1:]))
        if rest.startswith("لل"):
            found.append(Bare(letters + 1, conjunction + "ل", "ال" + rest[2:]))
    return [bare for bare in found if len(bare.form) > 1]


def name_at(words: Sequence[Word], at: int, end: int) -> Name | None:
    """The longest name of the table that begins at word `at` and ends before `end`; of equal ones that with the fewest clitics."""
    known, best = gazetteer(), None
    for bare in bares(words[at].fold):
        most = min(known.longest.get(bare.form, 1), end - at)
        key, last = bare.form, at + 1
        while True:
            rows = known.rows(key)
            if rows and (best is None or last > best.last):
                best = Name(at, last, bare, key, rows)
            if last - at >= most or words[last].kind != "word":
                break
            key += " " + words[last].fold
            last += 1
    return best
