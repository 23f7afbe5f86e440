"""How alike two articles are: as texts (one taken from the other) and as reports of one happening."""

from collections.abc import Mapping

import msgspec

from khabar.stories.entry import Entry
from khabar.stories.shingles import shingles

MOST_TAKEN = 0.42  # part of the shorter text that makes it a copy whatever else it says
MUCH_TAKEN = 0.6  # the same for texts that came out many days apart: background is printed again and again
AKIN = 0.2  # and their happenings are this much alike
SOME_TAKEN = 0.17  # part that makes it a reprint if it tells the same happening
SAME_HAPPENING = 0.33  # from this likeness two articles tell the same
SOON = 3  # days within which a reprint with other words still counts as one
LONG_PASSAGE = 200  # shingles: so much is not taken by chance, nor as background
_FEW = 8  # shingles: fewer are formulas
_NEARLY_ALL = 0.75  # of a text that comes out again and again
_SAME_FIGURES = 0.75
_ALL = 0.9  # of a form that one outlet fills in anew
_DAILY = 0.08  # what a day between two articles takes off their likeness
_LEAST_LEFT = 0.4
_ELSEWHERE = 0.8  # where they name places, and none in common
_REACTION = 0.8  # where one tells the happening and the other how it was taken
_OTHERS = 0.7  # what is left of likeness where the heads name quite other people and places
_SAME_NAMES = 0.4  # part of the rarer names that, shared, takes nothing off


class Reuse(msgspec.Struct, frozen=True, kw_only=True):
    """What two texts share word for word."""

    left: str  # ids of the articles
    right: str
    shared: int  # distinct runs of three words that both have
    of_left: float  # the part that they are of all such runs of the left text: 0.0 to 1.0
    of_right: float
    likeness: float  # of the happenings: 0.0 to 1.0
    days: int | None  # between their publication; None: one is undated
    because: str  # most_taken, long_passage, same_happening, same_bulletin

    @property
    def taken(self) -> float:
        """How much of the shorter text stands in the longer: 0.0 to 1.0."""
        return max(self.of_left, self.of_right)


def likeness(left: Entry, right: Entry) -> float:
    """How likely two articles tell one happening, by their telling words: 0.0 nothing shared, 1.0 the same. Symmetric.

    Days between them take off; two bulletins that come out again and again are never of one happening.
    """
    if left.periodic is not None and left.periodic == right.periodic:
        return 0.0
    few, many = sorted((left.terms, right.terms), key=len)
    shared = sum(value * many[term] for term, value in few.items() if term in many)
    return shared * _named_alike(left.names, right.names) * _circumstances(left, right)


def _circumstances(left: Entry, right: Entry) -> float:
    """What is left of likeness for the days between, for other places, and for a reaction beside its happening."""
    apart = days_between(left, right)
    rest = max(_LEAST_LEFT, 1 - _DAILY * max(0, (2 if apart is None else apart) - 1))
    if left.places and right.places and not left.places & right.places:
        rest *= _ELSEWHERE
    return rest * _REACTION if left.reacts != right.reacts else rest


def _named_alike(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """What is left of likeness when two heads name others: one form of news is told of many people and places."""
    fewer = min(sum(left.values()), sum(right.values()))
    if not fewer:
        return 1.0
    shared = sum(value for name, value in left.items() if name in right) / fewer
    return _OTHERS + (1 - _OTHERS) * min(1.0, shared / _SAME_NAMES)


def days_between(left: Entry, right: Entry) -> int | None:
    return None if left.day is None or right.day is None else abs(left.day - right.day)


def reuse(left: Entry, right: Entry, alike: float) -> Reuse | None:
    """What makes one of two articles a copy or reprint of the other; None: neither is. Cost: linear in both texts."""
    ours, theirs = shingles(left.ids), shingles(right.ids)
    if not ours or not theirs:
        return None
    shared = len(ours & theirs)
    taken = shared / min(len(ours), len(theirs))
    because = _because(left, right, shared, taken, alike)
    return (
        because
        and Reuse(
            left=left.id,
            right=right.id,
            shared=shared,
            of_left=round(shared / len(ours), 3),
            of_right=round(shared / len(theirs), 3),
            likeness=round(alike, 3),
            days=days_between(left, right),
            because=because,
        )
        or None
    )


def _because(left: Entry, right: Entry, shared: int, taken: float, alike: float) -> str | None:
    if left.periodic is not None and left.periodic == right.periodic:
        return "same_bulletin" if taken >= _NEARLY_ALL and _same_figures(left, right) else None
    apart = days_between(left, right) or 0
    most = taken >= MOST_TAKEN if apart <= SOON else taken >= MUCH_TAKEN and alike >= AKIN
    if most and not _is_template(left, right, taken):
        return "most_taken"
    if shared >= LONG_PASSAGE and taken >= SOME_TAKEN:
        return "long_passage"
    retold = taken >= SOME_TAKEN and shared >= _FEW and alike >= SAME_HAPPENING and apart <= SOON
    return "same_happening" if retold else None


def _is_template(left: Entry, right: Entry, taken: float) -> bool:
    """One outlet's form filled in anew on another day: other figures in the same words."""
    same_outlet = left.outlet is not None and left.outlet == right.outlet
    return same_outlet and bool(days_between(left, right)) and taken < _ALL and not _same_figures(left, right)


def _same_figures(left: Entry, right: Entry) -> bool:
    apart = days_between(left, right)
    if apart is not None and apart > 1:
        return False
    either = left.numbers | right.numbers
    return not either or len(left.numbers & right.numbers) >= _SAME_FIGURES * min(len(left.numbers), len(right.numbers))
