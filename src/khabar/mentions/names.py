"""Which words are names of people: given names, family names, and the particles that bind a name together."""

from enum import IntFlag
from functools import cache, lru_cache

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


_ENDINGS = ("هم", "ها", "كم", "نا", "هما", "تين", "تان", "ات", "وا", "ون", "ين", "تم", "يه")
_BEGINNINGS = ("لل", "بال", "وال", "فال", "كال", "ولل", "وبال", "است", "يست", "تست", "وي", "وت", "سي", "ست")


def arabic_shape(folded: str) -> bool:
    """Whether a word looks inflected as Arabic words are: clitics and article together, pronouns, plurals."""
    if folded.startswith(_BEGINNINGS[:7]) and len(folded) > 5:
        return True
    return (
        len(folded) > 5
        and folded.endswith(_ENDINGS)
        and (folded[0] in "ولبتيس" or folded.startswith("ال") or folded.endswith(("هم", "ها", "كم", "هما", "وا", "تم")))
    )


@lru_cache(maxsize=1 << 15)
def named(folded: str) -> int:
    """What a folded word may be, as flags of `Named`; a word that no table knows is ordinary where its shape is Arabic."""
    kind = _tables().get(folded, 0)
    if kind or not arabic_shape(folded):
        return kind
    return int(Named.ORDINARY)


def is_name(folded: str) -> bool:
    """A given or family name and nothing else."""
    return 0 < named(folded) < Named.ORDINARY


@cache
def particles(place: str) -> frozenset[str]:
    """The particles that stand «before» or «after» another word of the name, folded."""
    return frozenset(fold(p.word) for p in load.rows("name_particles.csv", _Particle, None) if p.place == place)
