"""Which words are names of people: given names, family names, and the particles that bind a name together."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold
from khabar.words.remembered import remembered


class Named:
    """What a word may be, as bits of an int. NONE: the tables do not know it, as is so with many a foreign name."""

    NONE = 0
    GIVEN = 1
    FAMILY = 2
    ORDINARY = 4


_COMMENT = re.compile("^#.*$", re.MULTILINE)


class _Particle(msgspec.Struct):
    word: str
    place: str


class _Listed(msgspec.Struct):
    name: str


class _ForeignGiven(msgspec.Struct):
    name: str
    also: str | None


class _NotName(msgspec.Struct):
    word: str


def _words(table: str) -> list[str]:
    return _COMMENT.sub("", load.read(table)).split()


@cache
def _tables() -> dict[str, int]:
    kinds = dict.fromkeys(_words("ordinary_words.txt"), Named.ORDINARY)
    for table, kind in (("given_names.txt", Named.GIVEN), ("family_names.txt", Named.FAMILY)):
        words = _words(table)
        both = {word: kinds[word] | kind for word in words if word in kinds}
        kinds |= dict.fromkeys(words, kind) | both
    kinds = dict.fromkeys(_words("ordinary_verbs.txt"), Named.ORDINARY) | kinds
    for table in ("family_names_foreign.csv", "family_names_arab.csv"):
        for row in load.rows(table, _Listed, None):
            name = fold(row.name)  # «هاريس» is a name alone, though the table of everyday words has it
            kinds[name] = Named.FAMILY | (kinds.get(name, 0) & Named.GIVEN)
    for given in load.rows("given_names_foreign.csv", _ForeignGiven, None):
        if given.also is None:
            name = fold(given.name)
            kinds[name] = Named.GIVEN | (kinds.get(name, 0) & Named.FAMILY)
    for name in particles("article"):
        if kinds.get(name, 0) == Named.FAMILY | Named.ORDINARY:
            kinds[name] |= Named.GIVEN  # «المصطفى»
    for never in load.rows("not_names.csv", _NotName, None):
        word = fold(never.word)
        # a given name that is also a word stays one beside another name; the rest are words alone
        kinds[word] = Named.ORDINARY | (kinds.get(word, 0) & Named.GIVEN if not word.startswith("ال") else 0)
    return kinds


_DUAL = 6  # letters of a definite dual, at least
_PRONOUNS = ("هم", "ها", "كم", "هما", "وا", "تم", "اوه")
_PLURALS = ("ته", "نا", "تين", "تان", "ات", "ون", "ين", "يه")
_CLITICS = ("لل", "بال", "وال", "فال", "كال", "ولل", "وبال")


def arabic_shape(folded: str) -> bool:
    """Whether a word looks inflected as Arabic words are: clitics and article together, pronouns, plurals."""
    if len(folded) < 6:
        return False
    if folded.startswith(_CLITICS) or folded.endswith(_PRONOUNS) or folded.startswith("مست") and folded[-1] == "ا":
        return True
    if folded.startswith("يست") or folded.startswith("يت") and folded.endswith("ن"):
        return True  # «يستعد», «يتعرفن»
    return folded.endswith(_PLURALS) and (folded[0] == "ي" or folded.startswith("ال") or folded.endswith(("ته", "تين", "تان")))


@remembered(1 << 15)
def named(folded: str) -> int:
    """What a folded word may be, as flags of `Named`; a word that no table knows is ordinary where its shape is Arabic."""
    tables = _tables()
    kind = tables.get(folded, 0)
    if _compound(folded):
        return Named.GIVEN | (kind & Named.FAMILY)
    if kind or not (arabic_shape(folded) or any(tables.get(stem) == Named.ORDINARY for stem in _stems(folded))):
        return kind
    return Named.ORDINARY


def _compound(folded: str) -> bool:
    """«عبدالعزيز», «نورالدين»: a given name of two words that is written as one."""
    if folded.startswith("عبدال"):
        return len(folded) > 6
    return folded.endswith("الدين") and folded[:-5] in particles("compound")


def _stems(folded: str) -> Iterator[str]:
    """What an unknown word is without an ending or a clitic, where enough of it is left to judge."""
    for ending in ("ه", "ها", "هم", "ات", "نا", "تها", "ته"):
        if folded.endswith(ending) and len(folded) - len(ending) > 3:
            yield folded[: -len(ending)]
    if folded.endswith(("ين", "ون", "ان")) and len(folded) > 6 and not folded.startswith("ال"):  # «هاتفيين»; not «بروزين»
        yield folded[:-2]
    if folded.startswith(("سي", "ست", "سن")) and len(folded) > 5:  # «ستنجز»
        yield folded[1:]
    if folded.endswith("تي") and len(folded) > 5:  # «وزارتي»
        yield folded[:-2] + "ه"
    if folded.endswith("ان") and folded.startswith("ال") and len(folded) > _DUAL:
        yield folded[:-2]  # «الطرفان»
    if folded.endswith("ا") and (len(folded) in (4, 5) or folded[0] == "م" and len(folded) < 9):  # «معتزا», «مستطردا»
        yield folded[:-1]
    if folded[:1] in "وفبل" and len(folded) > 4:
        yield folded[1:]
    if folded.startswith("لل"):
        yield "ال" + folded[2:]


def is_name(folded: str) -> bool:
    """A given or family name and nothing else."""
    return 0 < named(folded) < Named.ORDINARY


@remembered(1 << 6)
def particles(place: str) -> frozenset[str]:
    """The words of one place, folded: they stand «before» or «after» another word of the name, make a «compound» with «الدين» …"""
    return frozenset(fold(p.word) for p in load.rows("name_particles.csv", _Particle, None) if p.place == place)
