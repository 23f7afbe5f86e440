"""The newsroom: articles come in one by one, and each is set beside those that share its words or tell its happening."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from khabar.records import Report
from khabar.stories.alike import Reuse, likeness, reuse
from khabar.stories.entry import Entry, Order, entry_of
from khabar.stories.groups import Groups, Rule, settled
from khabar.stories.index import Index
from khabar.stories.terms import TermIndex

KEPT_LIKENESS = 0.15  # pairs less alike are forgotten
STORY = Rule(nearest=0.33, mean=0.22, looked_at=16)
COPIES = Rule(nearest=0.1, mean=0.25, looked_at=8)
_COPY = 0.6  # nearness of the happenings that two copies tell, at least
_WEEKS = 14  # days; a text that is printed again later still tells of something else


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What an article that has come in belongs to."""

    article: str
    copies: tuple[Reuse, ...]  # the earlier articles that it is a copy of, or that are copies of it
    story: str  # id of the article that founded its story


class Newsroom:
    """An archive's memory of what came in. Same articles, same result: nothing is drawn by lot and no clock is read.

    State is rebuilt from the reports: 100,000 articles take minutes, nearly all of it to cut their words.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.reuses: list[dict[int, Reuse]] = []  # by article, then by the other
        self.near: list[dict[int, float]] = []  # likeness of the happenings
        self.stories = Groups(STORY, self._order)
        self.copies = Groups(COPIES, self._order)
        self._numbers: dict[str, int] = {}
        self._words = Index()
        self._terms = TermIndex()

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return id in self._numbers

    def add(self, report: Report) -> Added:
        """Take an article in. One whose id is there already changes nothing."""
        if report.article.id in self._numbers:
            return self._added(self._numbers[report.article.id])
        return self.take(entry_of(report))

    def take(self, entry: Entry) -> Added:
        number = len(self.entries)
        self._numbers[entry.id] = number
        self.entries.append(entry)
        self.reuses.append({})
        self.near.append({})
        for other in sorted({*self._words.add(number, entry.sketch), *self._terms.add(number, entry)}):
            self._compare(number, other)
        self.copies.join_late(number, self._taken(number), self._taken)
        self.stories.join_late(number, self._together(number), self._together)
        return self._added(number)

    def settle(self) -> None:
        """Form all groups anew in the order in which the articles came out: the order of arrival no longer matters."""
        numbers = range(len(self.entries))
        self.copies = settled(COPIES, [self._taken(number) for number in numbers], self._order)
        self.stories = settled(STORY, [self._together(number) for number in numbers], self._order)

    def number(self, id: str) -> int:  # noqa: A002
        return self._numbers[id]

    def nearness(self, left: str, right: str) -> Literal["copy", "like"] | None:
        """Whether two articles tell one happening by themselves, not only through a third."""
        here, there = self._numbers[left], self._numbers[right]
        if there in self.reuses[here]:
            return "copy"
        return "like" if self.near[here].get(there, 0.0) >= STORY.nearest else None

    def _compare(self, number: int, other: int) -> None:
        new, old = self.entries[number], self.entries[other]
        alike = likeness(new, old)
        if alike >= KEPT_LIKENESS:
            self.near[number][other] = self.near[other][number] = alike
        first, second = (old, new) if old.order <= new.order else (new, old)
        found = reuse(first, second, alike)
        if found is not None:
            self.reuses[number][other] = self.reuses[other][number] = found

    def _order(self, number: int) -> Order:
        return self.entries[number].order

    def _taken(self, number: int) -> dict[int, float]:
        return {other: found.taken for other, found in self.reuses[number].items()}

    def _together(self, number: int) -> dict[int, float]:
        """Copies tell the same happening, in whatever words the rest of them is; the more they share the nearer they are."""
        copies = {
            other: _COPY + (1 - _COPY) * found.taken for other, found in self.reuses[number].items() if (found.days or 0) <= _WEEKS
        }
        return {**self.near[number], **copies}

    def _added(self, number: int) -> Added:
        return Added(
            article=self.entries[number].id,
            copies=tuple(self.reuses[number][other] for other in sorted(self.reuses[number])),
            story=self.entries[self.stories.group[number]].id,
        )


def newsroom_of(reports: Iterable[Report]) -> Newsroom:
    """A newsroom with these reports, settled."""
    room = Newsroom()
    for report in reports:
        room.add(report)
    room.settle()
    return room
