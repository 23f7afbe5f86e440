"""What an expression of time means before it is resolved, and the frame in which it is.

A form that needs a day to count from and has none resolves to None, never to a guess. Days are in `day_forms`, weeks to
centuries in `unit_forms`, quarters, seasons, feasts and spans in `part_forms`.
"""

from datetime import date
from typing import Literal, Protocol

import msgspec

from khabar.mentions.times.stretches import Stretch

Side = Literal["past", "next", "this", "last"]
Unit = Literal["hour", "day", "week", "month", "year", "decade", "century"]


class Frame(msgspec.Struct, frozen=True):
    """From where an expression is resolved. `ahead`: the verb near it is in the future; `before`: the months named last."""

    now: date | None
    ahead: bool = False
    before: Stretch | None = None
    fiscal: int = 7  # the month in which the fiscal year begins


class Form(Protocol):
    """An expression of time that may be resolved."""

    @property
    def relative(self) -> bool: ...
    def resolve(self, frame: Frame) -> Stretch | None: ...


class Fixed(msgspec.Struct, frozen=True):
    """A stretch that needs no day to count from."""

    stretch: Stretch
    relative: bool = False

    def resolve(self, frame: Frame) -> Stretch | None:
        return self.stretch
