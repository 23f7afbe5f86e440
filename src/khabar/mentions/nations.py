"""Adjectives of nations, and the countries that they mean."""

from collections.abc import Iterable
from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold
from khabar.words.remembered import remembered

_BEFORE = ("", "ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_CLITIC = ("وال", "بال", "فال", "كال", "لل", "ولل")
_AFTER = ("", "ه", "ين", "ون", "ان", "تين", "تان", "ات")


class _Nationality(msgspec.Struct):
    adjective: str
    country: str | None


@cache
def _adjectives() -> dict[str, str]:
    rows = load.rows("nationalities.csv", _Nationality, None)
    return {
        before + stem + after: row.country or ""
        for row in rows
        for stem in (fold(row.adjective),)
        for before in _BEFORE
        for after in _AFTER
    }


def nationality(folded: str) -> str | None:
    """The country (ISO alpha-2) of a word that is a nation's adjective in any form, "" where the nation has none; else None."""
    return _adjectives().get(folded)


def nationalities(folded: Iterable[str]) -> list[str]:
    """The countries of those of the words that are nations' adjectives."""
    adjectives = _adjectives()
    return [adjectives[word] for word in folded if word in adjectives]


@remembered(1 << 14)
def is_nationality(folded: str) -> bool:
    """Whether a word is a nation's adjective, bare or with its article, no clitic before it."""
    return nationality(folded) is not None and not folded.startswith(_CLITIC)
