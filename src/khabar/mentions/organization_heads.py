"""Nouns that head an organization's name, and the words that may stand inside it."""

from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.mentions.forms import Form, bare_forms
from khabar.words.letters import fold
from khabar.words.remembered import remembered


class Head(msgspec.Struct, frozen=True):
    """A noun that heads an organization; `definite`: with the article; `form`: the word without clitics."""

    noun: str
    field: str
    takes: str
    long: bool
    sited: bool
    part: bool
    never: frozenset[str]
    only: frozenset[str]
    definite: bool
    form: Form


class _Row(msgspec.Struct):
    head: str
    field: str
    takes: str
    reach: str | None
    never: str | None
    only: str | None


class _Word(msgspec.Struct):
    word: str


@cache
def _heads() -> dict[str, _Row]:
    return {fold(row.head): row for row in load.rows("organization_heads.csv", _Row, "head")}


def _listed(words: str | None) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split("|")) if words else frozenset()


@cache
def inner_words() -> frozenset[str]:
    """Words without article that may stand inside an organization's name, folded."""
    return frozenset(fold(row.word) for row in load.rows("organization_words.csv", _Word, "word"))


def head_of(folded: str) -> Head | None:
    """The head that a folded word is, clitics and article allowed; none that is a body only with what must come first."""
    head = opening_head(folded)
    return head if head is not None and not head.part else None


@remembered(1 << 14)
def opening_head(folded: str) -> Head | None:
    """The head with which a folded word may open a name, «الدفاع» of «الدفاع المدني» too."""
    heads = _heads()
    for form in bare_forms(folded):
        definite = form.form.startswith("ال") and len(form.form) > 4
        row = heads.get(form.form) or (heads.get(form.form[2:]) if definite else None)
        if row is not None:
            definite = form.form not in heads
            noun = form.form[2:] if definite else form.form
            return Head(
                noun,
                row.field,
                row.takes,
                "long" in (row.reach or ""),
                "place" in (row.reach or ""),
                "part" in (row.reach or ""),
                _listed(row.never),
                _listed(row.only),
                definite,
                form,
            )
    return None
