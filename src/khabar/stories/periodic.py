"""Texts that come out again and again in one form: the form is shared, what they say is not."""

from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.stories.matn import Matn
from khabar.stories.stems import stem, words_in

_OPENING = 14  # words of the text in which a phrase may stand as well as in the headline


class _Row(msgspec.Struct, frozen=True):
    kind: str
    phrase: str


@cache
def _phrases() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = load.rows("stories_periodic.csv", _Row, "phrase")
    return tuple((row.kind, frozenset(map(stem, words_in(row.phrase)))) for row in rows)


def periodic_kind(matn: Matn) -> str | None:
    """What comes out again and again here: weather, prices, prayer …; None: nothing of the kind."""
    title = frozenset(map(stem, matn.title))
    opening = frozenset(map(stem, matn.body[:_OPENING]))
    for kind, phrase in _phrases():
        if phrase <= title or phrase <= opening:
            return kind
    return None
