"""Agreement and denial: which sayings of a story say the same of the same, and which say the opposite."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from khabar.stories.records import Claim, Contradiction, Side
from khabar.stories.sayings import Said

ALIKE = 0.55  # of the contents' telling stems, by weight: two sayings say the same
OPPOSED = 0.5  # what a denial and an assertion share at least
_LEAST = 9.0  # weight of the stems that two sayings share at least: two or three rare words
_CROWD = 60  # sayings behind one stem, from which on it leads to none
_SHOWN = 8  # stems that are told as the reason


class Pair(msgspec.Struct, frozen=True):
    """Two sayings with like contents."""

    left: int
    right: int
    alike: float  # 0.0 to 1.0
    shared: tuple[str, ...]


def pairs_of(said: Sequence[Said]) -> Iterator[Pair]:
    """Sayings of different articles, or of different speakers, that share much. Cost: linear in the pairs that share a rare stem."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, saying in enumerate(said):
        for term in saying.terms:
            holders[term].append(number)
    seen = {
        (left, right)
        for numbers in holders.values()
        if len(numbers) <= _CROWD
        for at, right in enumerate(numbers)
        for left in numbers[:at]
    }
    for left, right in sorted(seen):
        found = likeness(said[left].terms, said[right].terms)
        if found is not None and _are_two(said[left], said[right]):
            yield Pair(left, right, *found)


def likeness(left: Mapping[str, float], right: Mapping[str, float]) -> tuple[float, tuple[str, ...]] | None:
    """The part of the shorter content's telling stems that the longer has, and those stems; None: too few to tell.

    A short content inside a far longer one counts by half of the longer too: it says a part of it.
    """
    shared = left.keys() & right.keys()
    common = sum(left[term] for term in shared)
    if common < _LEAST or len(shared) < 2:
        return None
    few, many = sorted((sum(left.values()), sum(right.values())))
    told = sorted(shared, key=lambda term: (-left[term], term))[:_SHOWN]
    return common / (0.7 * few + 0.3 * min(many, 3 * few)), tuple(told)


def _are_two(left: Said, right: Said) -> bool:
    """One article that quotes one speaker twice does not say it twice."""
    return left.saying.article != right.saying.article or left.saying.origin != right.saying.origin


def claims_of(said: Sequence[Said], pairs: Sequence[Pair]) -> tuple[Claim, ...]:
    """Sayings that agree, grouped; those with most independent origins first. The sayings stand as they came out."""
    home = list(range(len(said)))
    shared: dict[int, tuple[str, ...]] = {}
    for pair in sorted(pairs, key=lambda pair: -pair.alike):
        if pair.alike < ALIKE or said[pair.left].denied != said[pair.right].denied:
            continue
        left, right = _home(home, pair.left), _home(home, pair.right)
        if left != right and _fits(said, home, left, right):
            home[max(left, right)] = min(left, right)
            shared[min(left, right)] = shared.get(min(left, right)) or shared.get(max(left, right)) or pair.shared
    members: dict[int, list[int]] = defaultdict(list)
    for number in range(len(said)):
        members[_home(home, number)].append(number)
    claims = [_claim(said, members[first], shared[first]) for first in members if len(members[first]) > 1]
    return tuple(sorted(claims, key=lambda claim: (-len(claim.origins), -len(claim.sayings), claim.id)))


def _fits(said: Sequence[Said], home: Sequence[int], left: int, right: int) -> bool:
    """Whether the sayings that founded two groups are alike: a chain of likenesses does not make one claim."""
    found = likeness(said[left].terms, said[right].terms)
    return found is not None and found[0] >= ALIKE


def _home(home: list[int], number: int) -> int:
    while home[number] != number:
        home[number] = home[home[number]]
        number = home[number]
    return number


def _claim(said: Sequence[Said], members: Sequence[int], shared: tuple[str, ...]) -> Claim:
    sayings = tuple(said[number].saying for number in members)
    first = sayings[0]
    return Claim(
        id=f"{first.article}:{first.attribution}",
        text=first.text,
        sayings=sayings,
        origins=_origins(said, members),
        shared=shared,
    )


def denials_of(said: Sequence[Said], pairs: Sequence[Pair]) -> tuple[Contradiction, ...]:
    """Who denies what another asserts, and speakers who deny what they said themselves."""
    against: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        left, right = said[pair.left], said[pair.right]
        if pair.alike < OPPOSED or left.denied == right.denied or not _is_stated(left, right):
            continue
        against[pair.left if left.denied else pair.right].append(pair)
    return tuple(_denial(said, denier, found) for denier, found in sorted(against.items()))


def _is_stated(left: Said, right: Said) -> bool:
    """At least one of the two denies by its word («نفى»), or both stand by what they say."""
    stances = {left.saying.stance, right.saying.stance}
    return "denies" in stances or stances <= {"asserts", "believes"}


def _denial(said: Sequence[Said], denier: int, pairs: Sequence[Pair]) -> Contradiction:
    others = [pair.right if pair.left == denier else pair.left for pair in pairs]
    best = max(pairs, key=lambda pair: pair.alike)
    origin = said[denier].saying.origin
    alone = all(said[other].saying.origin == origin for other in others)
    return Contradiction(
        kind="self" if alone and said[denier].saying.speaker is not None else "denial",
        slot=" ".join(best.shared),
        sides=(_side(said, others), _side(said, [denier])),
    )


def _side(said: Sequence[Said], members: Sequence[int]) -> Side:
    sayings = tuple(said[number].saying for number in members)
    return Side(value=None, stance=sayings[0].stance, sayings=sayings, origins=_origins(said, members))


def _origins(said: Sequence[Said], members: Sequence[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(said[number].saying.origin for number in members))
