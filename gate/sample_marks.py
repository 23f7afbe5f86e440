"""How answers are counted and compared: tallies, one-to-one matching, names, distances."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from khabar.words.letters import fold

W = TypeVar("W")
S = TypeVar("S")

_EARTH_KM = 6371.0
_SPARE_WORDS = 6  # that a speaker's name may have beyond the wanted ones: an office, a place
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w\w)")


@dataclass
class Tally:
    """Right answers, answers given, answers wanted, of one question."""

    right: float = 0
    said: float = 0
    wanted: float = 0

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.said + self.wanted) if self.said + self.wanted else 1.0


@dataclass
class Marks:
    """The tallies of all questions, the misses in words, and each record that must be read: whether it was."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[str] = field(default_factory=list)
    musts: dict[str, bool] = field(default_factory=dict)

    def begin(self, sample: str) -> None:
        self.misses.append(f"\n## {sample}")

    def count(self, question: str, right: float, said: float, wanted: float) -> None:
        tally = self.tallies[question]
        tally.right, tally.said, tally.wanted = tally.right + right, tally.said + said, tally.wanted + wanted

    def check(self, question: str, good: bool, said: object, wanted: object) -> bool:
        """Count one question that has one answer; saying nothing costs recall alone, a wrong answer precision too."""
        self.count(question, good, good or bool(said), 1)
        if not good:
            self.misses.append(f"{question}: said {said!s:.90} | wanted {wanted!s:.140}")
        return good

    def must(self, sample: str, told: str, found: bool) -> None:
        self.musts[f"{sample}: {told}"] = found
        self.count("musts", found, 1, 1)


def pairs(wanted: Sequence[W], said: Sequence[S], closeness: Callable[[W, S], float], least: float) -> dict[int, int]:
    """Which wanted one is which said one, by number: greedily the closest first, each at most once."""
    ranked = [(closeness(w, s), i, j) for i, w in enumerate(wanted) for j, s in enumerate(said)]
    found: dict[int, int] = {}
    for close, i, j in sorted(ranked, key=lambda row: (-row[0], row[1], row[2])):
        if close >= least and i not in found and j not in found.values():
            found[i] = j
    return found


def overlap(a: Set[Hashable], b: Set[Hashable]) -> float:
    """Twice what two sets share over what they hold together: 0.0 nothing, 1.0 the same set."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def words(text: str | None) -> frozenset[str]:
    """The folded words of a text, without the article and what is glued before it."""
    return frozenset(_ARTICLE.sub("", word) for word in re.findall(r"\w+", fold(text or "")))


def same_names(a: str | None, b: str | None) -> bool:
    return words(a) == words(b)


def near_names(said: str | None, wanted: str | None) -> bool:
    """Whether a name says who is wanted: nearly the same words, or all the wanted ones and a few more."""
    if said is None or wanted is None:
        return said is wanted
    a, b = words(said), words(wanted)
    return overlap(a, b) > 2 / 3 or (b <= a and len(a - b) <= _SPARE_WORDS)


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The way between two points (latitude, longitude in degrees) over a round earth."""
    (lat_a, lon_a), (lat_b, lon_b) = (tuple(map(math.radians, point)) for point in (a, b))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
