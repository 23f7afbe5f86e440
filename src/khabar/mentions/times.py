"""Expressions that place something in time, resolved to days, weeks, months, years or spans of them."""

from khabar.records import Notice, Time
from khabar.words.prose import Prose


def times_of(prose: Prose, published: str | None) -> tuple[tuple[Time, ...], tuple[Notice, ...]]:
    """The times of the article in order, and a notice for each relative one that cannot be resolved.

    published: the article's ISO 8601 date or date-time; None: only absolute expressions are resolved.
    """
    return (), ()
