"""Agreement: which sayings of a story say the same of the same, and which oppose each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from khabar.records import Span
from khabar.stories.independent import independent
from khabar.stories.records import Claim
from khabar.stories.sayings import Said

ALIKE = 0.55  # of the contents' telling stems, by weight: two sayings say the same
BOTH_SAY = 0.62  # the same where they have two origins
_LEAST = 9.0  # weight of the stems that two sayings share at least: two or three rare words
_CROWD = 60  # sayings behind one stem, from which on it leads to none
_NOWHERE = Span(0, 0)  # of a saying made without its text
_SHOWN = 8  # stems that are told as the reason
_TURNED = 0.34  # part of the shared stems that one negates and the other does not
_EQUAL = 0.5  # how long the shorter of two contents is at least, by weight, if a negation alone sets them apart


class Pair(msgspec.Struct, frozen=True):
    """Two sayings with like contents."""

    left: int
    right: int
    alike: float  # 0.0 to 1.0
    shared: tuple[str, ...]
    opposed: bool  # one says that what the other says is not so


def pairs_of(said: Sequence[Said]) -> Iterator[Pair]:
    """Sayings of different articles or speakers that share much. Cost: linear in the pairs that share a rare stem.

    Of sayings in the same words, which copies bring by the hundred, the first stands for all; each is paired with the one before.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    latest: dict[tuple[tuple[str, ...], bool], int] = {}
    for number, saying in enumerate(said):
        before = latest.get((saying.words, saying.denied))
        latest[saying.words, saying.denied] = number
        if before is None:
            for term in saying.terms:
                holders[term].append(number)
        elif (found := likeness(saying.terms, saying.terms)) is not None:
            yield Pair(before, number, *found, opposed=False)
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
            yield Pair(left, right, *found, are_opposed(said[left], said[right]))


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


def are_opposed(left: Said, right: Said) -> bool:
    """Whether one of two like contents is denied, by its speaker's word or by a negation in it, and the other is not."""
    shared = left.terms.keys() & right.terms.keys()
    ours, theirs = shared & left.negated, shared & right.negated
    turned = sum(left.terms[term] for term in ours | theirs)
    negation = bool(ours) != bool(theirs) and turned >= _TURNED * sum(left.terms[term] for term in shared)
    if left.denied != right.denied:
        return not negation
    few, many = sorted((sum(left.terms.values()), sum(right.terms.values())))
    return negation and few >= _EQUAL * many


def _are_two(left: Said, right: Said) -> bool:
    """One article that quotes one speaker twice does not say it twice."""
    return left.saying.article != right.saying.article or left.saying.origin != right.saying.origin


def claims_of(said: Sequence[Said], pairs: Sequence[Pair]) -> tuple[Claim, ...]:
    """Sayings that agree, grouped; those with most independent origins first. The sayings stand as they came out."""
    home = list(range(len(said)))
    shared: dict[int, tuple[str, ...]] = {}
    repeats = _repeats(said)
    for pair in sorted(pairs, key=lambda pair: -pair.alike):
        if pair.opposed or {pair.left, pair.right} & repeats or not _agree(said[pair.left], said[pair.right], pair.alike):
            continue
        left, right = _home(home, pair.left), _home(home, pair.right)
        if left != right and _fits(said, home, left, right):
            home[max(left, right)] = min(left, right)
            shared[min(left, right)] = shared.get(min(left, right)) or shared.get(max(left, right)) or pair.shared
    grouped: dict[int, list[int]] = defaultdict(list)
    for number in range(len(said)):
        grouped[_home(home, number)].append(number)
    members = {first: _outermost(said, those) for first, those in grouped.items()}
    claims = [_claim(said, members[first], shared[first]) for first in members if len(members[first]) > 1]
    return tuple(sorted(claims, key=lambda claim: (-len(claim.origins), -len(claim.sayings), claim.id)))


def _agree(left: Said, right: Said, alike: float) -> bool:
    """Whether like contents are one claim: of two origins more is asked, for theirs is counted as corroboration."""
    least = ALIKE if left.saying.origin == right.saying.origin else BOTH_SAY
    return alike >= least and _attitude(left) == _attitude(right) and not _count_otherwise(left, right)


def _attitude(said: Said) -> str:
    """Who condemns a thing, or calls for it, does not vouch for it with those who state it."""
    return said.saying.stance if said.saying.stance in ("judges", "directs") else "states"


def _count_otherwise(left: Said, right: Said) -> bool:
    """«Five were rescued» and «six were rescued» do not say the same."""
    return bool(left.figures and right.figures) and not left.figures & right.figures


def _outermost(said: Sequence[Said], members: Sequence[int]) -> list[int]:
    """Without the sayings that stand inside another of the same article, or in its place: they are its words once more."""
    by_article: dict[str, list[Said]] = defaultdict(list)
    for number in members:
        by_article[said[number].saying.article].append(said[number])
    outer = [n for n in members if not any(_is_inside(said[n], other) for other in by_article[said[n].saying.article])]
    first = {(said[n].saying.article, said[n].span): n for n in sorted(outer, key=lambda n: (said[n].named, -n))}
    return [n for n in outer if said[n].span == _NOWHERE or n in first.values()]


def _repeats(said: Sequence[Said]) -> set[int]:
    """The sayings that stand inside another of the same mouth: «he said that he thinks that …»."""
    by_mouth: dict[tuple[str, int], list[Said]] = defaultdict(list)
    for one in said:
        by_mouth[one.saying.article, one.saying.origin].append(one)
    return {
        number
        for number, one in enumerate(said)
        if any(_is_inside(one, other) for other in by_mouth[one.saying.article, one.saying.origin])
    }


def _is_inside(inner: Said, outer: Said) -> bool:
    longer = outer.span.end - outer.span.start > inner.span.end - inner.span.start
    return longer and outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


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
        origins=independent(said, members),
        shared=shared,
    )
