"""Names in Latin letters: the usual English form where a table knows it, else a plain romanisation.

The scheme is IJMES without diacritics: th, kh, dh, sh, gh for their letters, emphatic letters as plain ones, ayn and hamza
left out, the article «al-» never assimilated, teh marbuta «a». Vowel marks are read where the writer set them. Where he did
not, short vowels are a guess: «a» between consonants that no vowel parts, «i» behind a long «a» («salih»).
"""

from functools import cache, lru_cache

import msgspec

from khabar.lexicons import load
from khabar.mentions.gazetteer import gazetteer
from khabar.mentions.latin_letters import romanised
from khabar.records import EntityKind
from khabar.words.letters import fold
from khabar.words.tokens import words_of

_PARTICLES = {
    "بن": "bin",
    "ابن": "Ibn",
    "بنت": "bint",
    "ابو": "Abu",
    "ابي": "Abi",
    "ام": "Umm",
    "ال": "Al",
    "عبد": "Abd",
    "ولد": "Ould",
}
_OF_GOD = {"الله": "Abdullah", "الاله": "Abdulilah"}
_FAITH = "الدين"
_SMALL = frozenset(["bin", "bint", "al-Din", "wa", "fi", "min"])


class _Usual(msgspec.Struct):
    name: str
    latin: str


class _Head(msgspec.Struct):
    head: str
    english: str | None
    side: str


@cache
def _names() -> dict[str, str]:
    """Usual Latin spellings by folded name; the hand-made table wins over the built one."""
    lines = [line for line in load.read("latin_names.csv").splitlines() if not line.startswith("#")]
    return dict(line.split(",") for line in lines[1:]) | {
        fold(r.name): r.latin for r in load.rows("latin_usual.csv", _Usual, "name")
    }


@cache
def _heads() -> dict[str, _Head]:
    return {fold(row.head): row for row in load.rows("latin_heads.csv", _Head, "head")}


@lru_cache(maxsize=1 << 14)
def latin_of(name: str, kind: EntityKind) -> str:
    """A name in Latin letters; "" for one without letters. A name already in Latin letters stays as it is."""
    words = [name[w.start : w.end] for w in words_of(name) if w.kind != "mark"][:20]
    if not any(letter.isalpha() and not letter.isascii() for letter in name):
        return " ".join(words)
    latin = _place(words) if kind == "place" else _joined(words)
    return latin[:1].upper() + latin[1:]


def _place(words: list[str]) -> str:
    """«مطار عدن»: the head in English, the name behind it as the gazetteer has it."""
    known = _known_place(words)
    if known:
        return known
    head = _heads().get(fold(words[0]))
    if head is None or head.side == "title" or len(words) == 1:
        return _titled(words)
    rest = _known_place(words[1:]) or _titled(words[1:])
    rest = rest[:1].upper() + rest[1:]
    return " ".join(filter(None, (head.english, rest) if head.side == "before" else (rest, head.english)))


def _titled(words: list[str]) -> str:
    """«الملك فهد»: the title of the person after whom a place is called, in English."""
    head = _heads().get(fold(words[0]))
    if head is None or head.side != "title" or len(words) == 1:
        return _joined(words)
    return f"{head.english} {_joined(words[1:])}"


def _known_place(words: list[str]) -> str:
    places = gazetteer().named(" ".join(map(fold, words)))
    return max(places, key=lambda place: (place.kind == "country", place.population)).latin if places else ""


def _joined(words: list[str]) -> str:
    found: list[str] = []
    at = 0
    while at < len(words):
        word, after = fold(words[at]), fold(words[at + 1]) if at + 1 < len(words) else ""
        if word == "عبد" and after in _OF_GOD:
            found.append(_OF_GOD[after])
            at += 1
        elif word == "عبد" and after.startswith("ال") and len(after) > 3:
            found += ["Abdul", _word(after).removeprefix("al-")]
            at += 1
        elif after == "الله":
            found.append(_word(words[at]) + "allah")
            at += 1
        else:
            found.append(_word(words[at]))
        at += 1
    return " ".join(found)


def _word(word: str) -> str:
    folded = fold(word)
    if folded in _PARTICLES:
        return _PARTICLES[folded]
    if folded == _FAITH:
        return "al-Din"
    names = _names()
    if folded in names:
        return names[folded]
    if folded.startswith("عبدال") and len(folded) > 6:
        return "Abdul " + _word(folded[3:]).removeprefix("al-")
    if folded.startswith("ال") and len(folded) > 3:
        bare = word[word.index("ل") + 1 :] if "ل" in word else folded[2:]  # «اﻷﺣﻤﺪ»: its lam is inside a presentation form
        return "al-" + _capital(names.get(folded[2:]) or romanised(bare))
    return _capital(romanised(word))


def _capital(latin: str) -> str:
    return latin if latin in _SMALL else latin[:1].upper() + latin[1:]
