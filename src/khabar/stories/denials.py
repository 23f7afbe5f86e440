"""Denial against assertion on like content, and one speaker against himself."""

from collections import defaultdict
from collections.abc import Sequence

from khabar.stories.claims import Pair
from khabar.stories.independent import WORDS, are_same_words, independent
from khabar.stories.records import Contradiction, Side
from khabar.stories.sayings import Said
from khabar.stories.shingles import ids_of, shingles

DENIED = 0.5  # what a denial by its speaker's word and an assertion share at least
NEGATED = 0.7  # the same where only a negation sets them apart
_STATED = frozenset(["asserts", "believes", "denies"])


def denials_of(said: Sequence[Said], pairs: Sequence[Pair]) -> tuple[Contradiction, ...]:
    """Who denies what another asserts, and speakers who deny what they said themselves."""
    against: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        left, right = said[pair.left], said[pair.right]
        least = DENIED if "denies" in (left.saying.stance, right.saying.stance) else NEGATED
        if pair.alike >= least and pair.opposed and _is_stated(left, right) and not _is_the_news_of_it(left, right):
            denies_left = left.denied if left.denied != right.denied else len(left.negated) > len(right.negated)
            against[pair.left if denies_left else pair.right].append(pair)
    return tuple(_denial(said, denier, found) for denier, found in sorted(against.items()))


def _is_the_news_of_it(left: Said, right: Said) -> bool:
    return _is_repeated(left, right) or _tells_of(left, right) or _is_nobodys(left, right)


def _is_repeated(left: Said, right: Said) -> bool:
    """One speaker's same words, which two articles introduce by different verbs."""
    ours, theirs = shingles(ids_of(left.words)), shingles(ids_of(right.words))
    long = min(len(ours), len(theirs)) >= WORDS
    return left.saying.origin == right.saying.origin and long and are_same_words(ours, theirs)


def _is_stated(left: Said, right: Said) -> bool:
    """One of the two denies by its word («نفى») what the other stands by, or both stand by what they say."""
    return all(said.saying.stance in _STATED for said in (left, right))


def _tells_of(left: Said, right: Said) -> bool:
    """Whether one of two sayings of an article is the news of the other: «he said that the bank denied …»."""
    if left.saying.article != right.saying.article or left.denied == right.denied:
        return False
    denial, other = (left, right) if left.denied else (right, left)
    return other.span.start <= denial.span.start < other.span.end


def _is_nobodys(left: Said, right: Said) -> bool:
    """Whether an article's own voice would deny what it quotes: a verb that was misread, or a way of speaking."""
    same_article = left.saying.article == right.saying.article
    return same_article and any(
        said.denied and said.saying.speaker is None and said.saying.chain[1:] == () for said in (left, right)
    )


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
    return Side(value=None, stance=sayings[0].stance, sayings=sayings, origins=independent(said, members))
