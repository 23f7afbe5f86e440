"""News agencies by the names with which they sign."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.stories.stems import words_in
from khabar.words.letters import fold
from khabar.words.tokens import Word

SEVERAL = "وكالات"  # the credit that names none
_HEAD = frozenset(map(fold, "وكالة لوكالة بوكالة ووكالة الوكالة".split()))
_GLUED = frozenset("ولبف")
_OPEN, _CLOSE = frozenset("«\"“‘'"), frozenset("»\"”’'")


class _Row(msgspec.Struct, frozen=True):
    name: str
    aliases: str | None
    latin: str
    alone: Literal["yes", "credit"]


class Agency(msgspec.Struct, frozen=True):
    """An agency's name where it stands among words: [first, last)."""

    name: str
    first: int
    last: int
    sure: bool  # the name means the agency wherever it stands


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """Forms by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    told: dict[str, str] = {}  # the first of an agency's names is the one that is told
    for row in load.rows("agencies.csv", _Row, "name"):
        name = told.setdefault(row.latin, row.name)
        for form in (row.name, *(row.aliases or "").split("|")):
            words = tuple(words_in(form))
            if words:
                sure = row.alone == "yes" or words[0] in _HEAD
                found.setdefault(words[0], []).append((words, name, sure))
    for forms in found.values():
        forms.sort(key=lambda form: -len(form[0]))
    return found


def agency_named(name: str) -> str | None:
    """The agency that a whole name means: «وكالة رويترز للأنباء» is «رويترز»; None: it is none."""
    words = words_in(name)
    if words and words[0] in _HEAD and len(words) > 1 and words[1] in _table():
        words = words if any(tuple(words[: len(form)]) == form for form, *_ in _table().get(words[0], ())) else words[1:]
    for form, known, _ in _table().get(words[0], ()) if words else ():
        if tuple(words[: len(form)]) == form and len(words) - len(form) <= 2:
            return known
    return None


def agencies_in(words: Sequence[Word]) -> Iterator[Agency]:
    """Every name of an agency among these words, credits included. Cost: linear."""
    plain = [(at, word.fold) for at, word in enumerate(words) if word.kind == "word"]
    skip = 0
    for n, (at, folded) in enumerate(plain):
        hit = _form_at(plain, n, folded) if n >= skip else None
        if hit is not None:
            form, name, sure = hit
            skip = n + len(form)
            last = plain[skip - 1][0] + 1
            headed = n > 0 and plain[n - 1][1] in _HEAD
            yield Agency(name, at, last, sure or headed or is_quoted(words, at, last))


def is_quoted(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words [first, last) stand between quotation marks by themselves: «بحسب "الفرنسية"»."""
    return first > 0 and last < len(words) and words[first - 1].fold in _OPEN and words[last].fold in _CLOSE


def _form_at(plain: Sequence[tuple[int, str]], n: int, folded: str) -> tuple[tuple[str, ...], str, bool] | None:
    unglued = folded[1:] if folded[:1] in _GLUED else ""
    for first in (folded, unglued):
        for form in _table().get(first, ()):
            behind = tuple(word for _, word in plain[n + 1 : n + len(form[0])])
            if behind == form[0][1:] and (first == folded or len(form[0]) > 1 or form[2]):
                return form
    return None
