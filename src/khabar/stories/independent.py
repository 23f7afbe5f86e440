"""Independent origins: who says a thing by himself, and who only says it again."""

from collections.abc import Sequence

from khabar.stories.sayings import Said
from khabar.stories.shingles import ids_of, shingles

WORDS = 8  # so long a run of the same words is not said twice by chance
_SAME_WORDS = 0.4  # part of the shorter content's runs of three words
_FEW_WORDS = 3  # runs that are not said twice by chance if nearly all of them are the same
_NEARLY_ALL = 0.8


def independent(said: Sequence[Said], members: Sequence[int]) -> tuple[int, ...]:
    """The independent origins of sayings.

    Two mouths do not say a dozen words in one order by chance: such sayings have one origin, a named person if there is
    one, else the first.
    """
    found: list[tuple[set[int], int, bool]] = []
    for number in members:
        saying, runs = said[number].saying, shingles(ids_of(said[number].words))
        named = saying.speaker is not None and said[number].named
        at = next((at for at, (other, _, _) in enumerate(found) if are_same_words(runs, other)), None)
        if at is None:
            found.append((runs, saying.origin, named))
        elif named and not found[at][2]:
            found[at] = (found[at][0], saying.origin, True)
    return tuple(dict.fromkeys(origin for _, origin, _ in found))


def are_same_words(left: set[int], right: set[int]) -> bool:
    shorter = min(len(left), len(right))
    least = _SAME_WORDS if shorter >= WORDS else _NEARLY_ALL
    return shorter >= _FEW_WORDS and len(left & right) >= least * shorter
