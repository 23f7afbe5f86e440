"""Which words are names of people: given names, family names, and the particles that bind a name together."""

from enum import IntFlag
from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold


class Named(IntFlag):
    """What a word may be. NONE: the tables do not know it, as is so with many a foreign name."""

    NONE = 0
    GIVEN = 1
    FAMILY = 2
    ORDINARY = 4


class _Particle(msgspec.Struct):
    word: str
    place: str


def _words(table: str) -> list[str]:
    return [word for line in load.read(table).splitlines() if not line.startswith("#") for word in line.split()]


@cache
def _tables() -> dict[str, int]:
    kinds = dict.fromkeys(_words("ordinary_words.txt"), int(Named.ORDINARY))
    for word in _words("given_names.txt"):
        kinds[word] = kinds.get(word, 0) | Named.GIVEN
    for word in _words("family_names.txt"):
        kinds[word] = kinds.get(word, 0) | Named.FAMILY
    return kinds


def named(folded: str) -> int:
    """What a folded word may be, as flags of `Named`."""
    return _tables().get(folded, 0)


def is_name(folded: str) -> bool:
    """A given or family name and nothing else."""
    return 0 < named(folded) < Named.ORDINARY


@cache
def particles(place: str) -> frozenset[str]:
    """The particles that stand «before» or «after» another word of the name, folded."""
    return frozenset(fold(p.word) for p in load.rows("name_particles.csv", _Particle, None) if p.place == place)
