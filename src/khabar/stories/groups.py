"""Which articles belong together: a group takes an article in if it is near enough to one member and not strange to the others.

Groups are formed in the order in which the articles came out. So long as that is also the order in which they come in, each joins
a group at once; for one that comes late, the groups around it are formed anew, and `settled` forms all of them.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from heapq import nlargest
from typing import Any

import msgspec

Near = Mapping[int, float]  # number of another article → nearness
_FORMED_ANEW = 400  # articles around a late one; where there are more it joins as they stand


class Rule(msgspec.Struct, frozen=True):
    """When a group takes an article in. Nearness is a number from 0.0 to 1.0."""

    nearest: float  # nearness to the nearest member
    mean: float  # mean nearness to so many members, the nearest ones; one of which nothing is known counts as 0
    looked_at: int


class Groups:
    """A partition of articles; a group is called after the article that founded it."""

    def __init__(self, rule: Rule, order: Callable[[int], Any]) -> None:
        self._rule = rule
        self._order = order  # sorts articles as they came out
        self.group: dict[int, int] = {}  # article → founder of its group
        self.members: dict[int, list[int]] = {}

    def join(self, number: int, near: Near) -> int:
        """Put an article into the group where it fits best, or found one. Returns the founder's number."""
        founder = next(iter(self._fitting(near)), number)
        self.group[number] = founder
        self.members.setdefault(founder, []).append(number)
        return founder

    def join_late(self, number: int, near: Near, others: Callable[[int], Near]) -> int:
        """Put an article in that came out before others: the groups that it is near to are formed anew with it.

        others: what each of their articles is near to.
        """
        order = self._order
        if len(self._fitting(near)) == 1:
            return self.join(number, near)
        around = {self.group[other] for other, value in near.items() if value >= self._rule.nearest and other in self.group}
        numbers = [member for founder in sorted(around) for member in self.members[founder]][:_FORMED_ANEW]
        if len(numbers) == _FORMED_ANEW or all(order(member) < order(number) for member in numbers):
            return self.join(number, near)
        for founder in around:
            for member in self.members.pop(founder):
                del self.group[member]
        for member in sorted([number, *numbers], key=order):
            self.join(member, others(member))
        return self.group[number]

    def _fitting(self, near: Near) -> list[int]:
        """The founders of the groups that take the article in, the best first."""
        known: dict[int, list[float]] = defaultdict(list)
        for other, value in near.items():
            if (founder := self.group.get(other)) is not None:
                known[founder].append(value)
        fitting = []
        for founder, values in known.items():
            nearest, looked_at = max(values), min(len(self.members[founder]), self._rule.looked_at)
            mean = sum(nlargest(looked_at, values)) / looked_at
            if nearest >= self._rule.nearest and mean >= self._rule.mean:
                fitting.append((-nearest, -mean, self._order(founder), founder))
        return [founder for *_, founder in sorted(fitting)]


def settled(rule: Rule, near: Sequence[Near], order: Callable[[int], Any]) -> Groups:
    """The groups as they come out when every article comes in its order. Cost: linear in the pairs that are near."""
    groups = Groups(rule, order)
    rank = {number: at for at, number in enumerate(sorted(range(len(near)), key=order))}
    for number in rank:
        groups.join(number, near[number])
    return groups
