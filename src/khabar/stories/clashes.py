"""Whether figures on one slot clash, only grow, or can be true together."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from khabar.stories.claims import likeness
from khabar.stories.figures import Figure
from khabar.stories.records import Change, Contradiction, Side
from khabar.stories.scope import are_apart, are_forms, are_one

Nearness = Callable[[str, str], Literal["copy", "like"] | None]  # of two articles: whether they surely tell the same
_MOST_GROWN = 10  # a toll that grows more is another's
_SAME_THING = 0.5  # likeness of the clauses in which two sums or days stand
_DATES = frozenset(["start", "end", "held"])


def compared(
    figures: Sequence[Figure], order: Mapping[str, int], nearness: Nearness
) -> tuple[tuple[Contradiction, ...], tuple[Change, ...]]:
    """Slots on which figures differ: contradictions, and figures that changed with time. order: when each article came out."""
    by_slot: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: order[figure.article]):
        by_slot[figure.filled.slot, figure.filled.of].append(figure)
    clashes, changes = [], []
    for (slot, _), found in sorted(by_slot.items()):
        sides = [_on_own_account(side, found) for side in _sides(found, nearness)]
        if len(sides) < 2:
            continue
        if _grows(sides) or _is_put_off(slot, sides):
            changes.append(Change(slot=slot, steps=tuple(map(_side, sides))))
        else:
            kind: Literal["self", "figures"] = "self" if _is_one_voice(sides) else "figures"
            clashes.append(Contradiction(kind=kind, slot=slot, sides=tuple(map(_side, sides))))
    return tuple(clashes), tuple(changes)


def differ(left: Figure, right: Figure, nearness: Nearness) -> bool:
    """Whether two figures of one slot are of the same, and cannot both be true."""
    ours, theirs = left.filled, right.filled
    near = nearness(left.article, right.article) or ("like" if are_one(left.scope, right.scope) else None)
    if ours.unit and theirs.unit and ours.unit != theirs.unit:
        return False
    if near is None or ours.window != theirs.window or are_forms(left.scope, right.scope):
        return False
    if near != "copy" and are_apart(left.scope, right.scope):
        return False
    if ours.some != theirs.some:
        return _is_more_than_all(left, right) or _is_more_than_all(right, left)
    return (ours.low > theirs.high or theirs.low > ours.high) and _same_thing(left, right)


def _is_more_than_all(part: Figure, whole: Figure) -> bool:
    """«Seven soldiers killed» against «five killed»; of soldiers and children nothing follows."""
    return part.filled.some is not None and whole.filled.some is None and part.filled.low > whole.filled.high


def _same_thing(left: Figure, right: Figure) -> bool:
    """Whether the clauses of two sums or days are alike: a story has many of them."""
    ours, theirs = left.filled.terms, right.filled.terms
    if ours is None or theirs is None:
        return True
    found = likeness(ours, theirs)
    return found is not None and found[0] >= _SAME_THING


def _sides(figures: Sequence[Figure], nearness: Nearness) -> list[list[Figure]]:
    """Figures that differ from others, those of one value on one side; the others are left out."""
    sides: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        if any(differ(figure, other, nearness) for other in figures):
            sides[figure.filled.value, figure.filled.some].append(figure)
    return list(sides.values())


def _on_own_account(side: Sequence[Figure], all_: Sequence[Figure]) -> list[Figure]:
    """A reprint that changes the figure of the text that it prints vouches for its own."""
    elsewhere = {figure.saying.origin for figure in all_ if figure not in side}
    return [
        msgspec.structs.replace(figure, saying=msgspec.structs.replace(figure.saying, origin=figure.outlet))
        if figure.saying.speaker is None and figure.saying.origin in elsewhere
        else figure
        for figure in side
    ]


def _is_one_voice(sides: Sequence[Sequence[Figure]]) -> bool:
    """Whether one named speaker gave all the figures. A reprint that changes a figure speaks for itself."""
    figures = [figure for side in sides for figure in side]
    return len({figure.saying.origin for figure in figures}) == 1 and all(figure.saying.speaker for figure in figures)


def _grows(sides: Sequence[Sequence[Figure]]) -> bool:
    """Whether each higher figure came out on a later day than the lower one was last told for the first time."""
    if sides[0][0].filled.slot in _DATES:
        return False
    steps = [(min(figure.filled.low for figure in side), _first(side)) for side in sides]
    steps.sort()
    return steps[-1][0] <= _MOST_GROWN * steps[0][0] and all(earlier[1] < later[1] for earlier, later in pairwise(steps))


def _is_put_off(slot: str, sides: Sequence[Sequence[Figure]]) -> bool:
    """A day that a later article says was changed."""
    last = max(sides, key=_first)
    return slot in _DATES and _first(last) > min(map(_first, sides)) and any(figure.scope.put_off for figure in last)


def _first(side: Sequence[Figure]) -> str:
    return min(figure.saying.published or "" for figure in side)


def _side(figures: Sequence[Figure]) -> Side:
    return Side(
        value=figures[0].filled.value,
        stance=figures[0].saying.stance,
        sayings=tuple(figure.saying for figure in figures),
        origins=tuple(dict.fromkeys(figure.saying.origin for figure in figures)),
    )
