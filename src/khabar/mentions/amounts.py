"""Counted and measured things."""

from khabar.records import Amount, Time
from khabar.words.prose import Prose


def amounts_of(prose: Prose, times: tuple[Time, ...]) -> tuple[Amount, ...]:
    """The amounts of the article in order; numbers that stand inside a time are none."""
    return ()
