"""An inverted index of telling words: which articles of the days around may tell the same happening."""

from collections import defaultdict
from collections.abc import Iterator

from khabar.stories.entry import Entry

WINDOW = 10  # days to either side
_PROBES = 24  # telling words of an article by which it is found
_CROWD = 400  # articles of the window behind one word, from which on it tells nothing
_PROMISING = 0.12  # likeness by the probes alone
_CANDIDATES = 60
_UNDATED = -1


class TermIndex:
    """Articles by telling word and day. Insertion costs its probes; look-up is bounded whatever the size."""

    def __init__(self) -> None:
        self._days: dict[str, dict[int, list[tuple[int, float]]]] = defaultdict(dict)

    def add(self, number: int, entry: Entry) -> list[int]:
        """Take an article in; the numbers of earlier ones that may tell the same, the likeliest first."""
        found: dict[int, float] = defaultdict(float)
        probes = sorted(entry.terms.items(), key=lambda term: (-term[1], term[0]))[:_PROBES]
        for term, value in probes:
            days = self._days[term]
            for text, other in self._around(days, entry.day):
                found[text] += value * other
            days.setdefault(_UNDATED if entry.day is None else entry.day, []).append((number, value))
        likely = sorted((-value, text) for text, value in found.items() if value >= _PROMISING)
        return [text for _, text in likely[:_CANDIDATES]]

    def _around(self, days: dict[int, list[tuple[int, float]]], day: int | None) -> Iterator[tuple[int, float]]:
        """Every article of the window that has the word; none where a crowd has it."""
        if day is None:
            near = list(days)
        elif len(days) <= 2 * WINDOW:
            near = [other for other in days if other == _UNDATED or abs(other - day) <= WINDOW]
        else:
            near = [other for other in (_UNDATED, *range(day - WINDOW, day + WINDOW + 1)) if other in days]
        if sum(len(days[other]) for other in near) <= _CROWD:
            for other in near:
                yield from days[other]
