"""Names by their sound: a skeleton of consonants that Arabic and Latin spellings share. «الغصري», "Ghasri": KSR.

Letters that spellings mix up share a class: «ق ك غ» and k, q, gh; «ص س» and s; «د ض ذ ظ ز» and d, z, dh. Vowels, hamza,
ayn, waw and yeh are left out. A Latin letter that may be several («g», «th») gives several skeletons.
"""

import itertools
import re
import unicodedata

from khabar.archive.search.entry import words_of_text
from khabar.archive.search.stems import without_article
from khabar.records import Report

_ARABIC = {
    **dict.fromkeys("قكغ", "K"),
    **dict.fromkeys("سص", "S"),
    **dict.fromkeys("دضذظز", "D"),
    **dict.fromkeys("تطث", "T"),
    **dict.fromkeys("هح", "H"),
    "ب": "B", "ج": "J", "خ": "X", "ر": "R", "ش": "C", "ف": "F", "ل": "L", "م": "M", "ن": "N",
}  # fmt: skip
_LATIN: dict[str, tuple[str, ...]] = {
    "kh": ("X", "K"), "gh": ("K",), "sh": ("C",), "ch": ("C", "K"), "dj": ("J",), "dh": ("D",), "th": ("T", "D"), "ph": ("F",),
    "ts": ("TS",), "tch": ("TC",), "b": ("B",), "p": ("B",), "v": ("F",), "f": ("F",), "t": ("T",), "j": ("J",), "g": ("K", "J"),
    "h": ("H",), "d": ("D",), "z": ("D",), "r": ("R",), "s": ("S",), "c": ("K", "S"), "k": ("K",), "q": ("K",), "l": ("L",),
    "m": ("M",), "n": ("N",), "x": ("KS",),
}  # fmt: skip
_ROMAN = dict(
    zip("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h o i".split(), strict=True)
)
_UNITS = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)))
_LATIN_ARTICLE = re.compile(r"^(?:al|el|ul|as|ash|ar|an|at|ad|az)[-’'`]")
_MOST_WAYS = 8
_MOST_SOUND = 32


def name_words(report: Report) -> dict[str, str]:
    """The words of an article's names, folded and without the article, with their sounds."""
    names = (name for entity in report.entities for name in (entity.name, *entity.aliases))
    words = {word[:64] for name in names for word in words_of_text(name).words}
    bare = {next(iter(without_article(word)), word) for word in words}
    return {word: sound for word in sorted(bare) if (sound := arabic_sound(word))}


def arabic_sound(word: str) -> str:
    """The consonants of a folded Arabic word, doubled ones once; a final heh is a vowel («فاطمه»)."""
    if word.endswith("ه"):
        word = word[:-1]
    return _once("".join(_ARABIC.get(letter, "") for letter in word))[:_MOST_SOUND]


def latin_sounds(word: str) -> frozenset[str]:
    """The skeletons that a Latin spelling may have."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(letter))
    plain = _LATIN_ARTICLE.sub("", plain)
    if plain.endswith("h") and plain[-2:-1] in ("a", "e"):
        plain = plain[:-1]
    ways = itertools.islice(itertools.product(*(_LATIN[unit] for unit in _UNITS.findall(plain))), _MOST_WAYS)
    return frozenset(sound[:_MOST_SOUND] for way in ways if (sound := _once("".join(way))))


def is_latin(word: str) -> bool:
    return word[:1].isalpha() and ord(word[0]) < 0x250


def _once(sound: str) -> str:
    return "".join(letter for letter, _ in itertools.groupby(sound))


def romanised(word: str) -> str:
    """A folded Arabic word letter by letter, good enough to be compared with what somebody types."""
    return "".join(_ROMAN.get(letter, "") for letter in word)


def bones(latin: str) -> str:
    """A Latin spelling without vowels, doubled letters once."""
    return _once("".join(letter for letter in latin if letter.isalpha() and letter not in "aeiouy"))
