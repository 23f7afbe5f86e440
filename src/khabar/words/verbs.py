"""Conjugation: every written form of a verb that news prose uses, from its principal parts, as letters without vowels.

The parts are given as a dictionary would: perfect and imperfect of «he», active participle, verbal nouns. The forms come
folded (`words.letters.fold`), because texts leave hamza and tashkeel open. Passives that differ in letters («قيل») are
irregular parts of their own; where the letters are the same («أُعلن») one form serves both. Object pronouns and glued
particles are not part of a form: `joins` says which forms may stand before a pronoun («نفاه» is `نفا` and `ه`).
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from khabar.words.letters import fold

Tense = Literal["perfect", "imperfect", "jussive", "participle", "masdar", "noun"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Joins = Literal["never", "may", "must"]


class Form(NamedTuple):
    """What one written form says of itself."""

    tense: Tense
    person: int | None  # 1, 2, 3; None for nouns
    gender: Gender | None  # None where the letters leave it open
    number: Number | None
    passive: bool = False  # passive by its letters alone
    accusative: bool = False  # «مؤكدا», «مضيفين»
    joins: Joins = "never"  # whether a pronoun may, must or never stands behind it


class Parts(NamedTuple):
    """The principal parts of a verb, spelled in full («أكد», «يؤكد», «مؤكد», («تأكيد»,))."""

    perfect: str
    imperfect: str
    participle: str | None = None
    masdars: tuple[str, ...] = ()
    doubled: bool = False  # «أصر», «احتج»: the last two letters of the root are one; read off where the perfect has two letters


Conjugated = tuple[str, Form]


# Endings of the perfect, by what they do to the stem: those that leave it whole, those that shorten or open it.
_HE = Form("perfect", 3, "m", "s", joins="may")
_HE_ALONE = _HE._replace(joins="never")
_HE_JOINED = _HE._replace(joins="must")
_SHE = Form("perfect", 3, "f", "s", joins="may")
_THEY = Form("perfect", 3, "m", "p")
_THEY_JOINED = _THEY._replace(joins="must")
_BOTH = Form("perfect", 3, "m", "d", joins="may")
_BOTH_F = Form("perfect", 3, "f", "d", joins="may")
_PERFECT_CONSONANT = (
    ("ن", Form("perfect", 3, "f", "p", joins="may")),
    ("نا", Form("perfect", 1, None, "p", joins="may")),
    ("تم", Form("perfect", 2, "m", "p")),
    ("تما", Form("perfect", 2, None, "d")),
)
_I = Form("perfect", 1, None, "s", joins="may")

_IMPERFECT_PLAIN = (
    ("ي", Form("imperfect", 3, "m", "s", joins="may")),
    ("ت", Form("imperfect", 3, "f", "s", joins="may")),
    ("ا", Form("imperfect", 1, None, "s", joins="may")),
    ("ن", Form("imperfect", 1, None, "p", joins="may")),
)
_IMPERFECT_VOWEL = (
    ("ي", "ون", Form("imperfect", 3, "m", "p", joins="may")),
    ("ت", "ون", Form("imperfect", 2, "m", "p", joins="may")),
    ("ي", "وا", Form("jussive", 3, "m", "p")),
    ("ي", "و", Form("jussive", 3, "m", "p", joins="must")),
    ("ت", "وا", Form("jussive", 2, "m", "p")),
    ("ت", "ين", Form("imperfect", 2, "f", "s")),
)
_IMPERFECT_DUAL = (
    ("ي", "ان", Form("imperfect", 3, "m", "d", joins="may")),
    ("ت", "ان", Form("imperfect", 3, "f", "d", joins="may")),
    ("ي", "ا", Form("jussive", 3, "m", "d")),
    ("ت", "ا", Form("jussive", 3, "f", "d")),
)
_THEY_F = Form("imperfect", 3, "f", "p")

_PARTICIPLE = (
    ("", Form("participle", None, "m", "s")),
    ("ا", Form("participle", None, "m", "s", accusative=True)),
    ("ه", Form("participle", None, "f", "s")),
    ("ان", Form("participle", None, "m", "d")),
    ("تان", Form("participle", None, "f", "d")),
    ("تين", Form("participle", None, "f", "d", accusative=True)),
    ("ون", Form("participle", None, "m", "p")),
    ("ين", Form("participle", None, "m", "p", accusative=True)),
    ("ات", Form("participle", None, "f", "p")),
)


def conjugate(parts: Parts) -> Iterator[Conjugated]:
    """Every form of a verb with its features. A form that serves two persons («أعلنت») is given once, as the third."""
    doubled = parts.doubled or len(parts.perfect) == 2
    yield from perfects(parts.perfect, doubled)
    yield from imperfects(parts.imperfect, doubled)
    if parts.participle:
        yield from participles(parts.participle)
    for masdar in parts.masdars:
        yield from nouns(masdar)


def perfects(perfect: str, doubled: bool = False) -> Iterator[Conjugated]:
    """«نفى» gives نفي, نفت, نفوا, نفينا, نفا (before a pronoun) …"""
    stem = fold(perfect)
    if perfect[-1] in "ىا" and len(stem) > 2:
        yield from _defective_perfect(stem[:-1], "و" if perfect[-1] == "ا" else "ي")
        yield stem, _HE_ALONE
        yield stem[:-1] + "ا", _HE_JOINED
        return
    yield stem, _HE
    if perfect[-1] == "ي":
        yield from _weak_perfect(stem)
        return
    yield from _vowel_perfect(stem)
    short = _shortened(stem, doubled)
    if short != stem:
        yield short + "ت", _I
    for ending, form in _PERFECT_CONSONANT:
        yield short + ending, form


def _shortened(stem: str, doubled: bool) -> str:
    """The perfect stem before a consonant: «قال» loses its alef, «رد» opens to «ردد»."""
    if doubled:
        return stem + stem[-1]
    if len(stem) >= 3 and stem[-2] == "ا":
        return stem[:-2] + stem[-1] if stem[-3] != "ا" else stem
    return stem


def _vowel_perfect(stem: str) -> Iterator[Conjugated]:
    yield stem + "ت", _SHE
    yield stem + "وا", _THEY
    yield stem + "و", _THEY_JOINED
    yield stem + "ا", _BOTH
    yield stem + "تا", _BOTH_F


def _defective_perfect(base: str, glide: str) -> Iterator[Conjugated]:
    """«نفى» and «دعا»: the last letter falls before a vowel and comes back as a glide before a consonant."""
    yield base + "ت", _SHE
    yield base + "وا", _THEY
    yield base + "و", _THEY_JOINED
    yield base + glide + "ا", _BOTH
    yield base + "تا", _BOTH_F
    yield base + glide + "ت", _I
    for ending, form in _PERFECT_CONSONANT:
        yield base + glide + ending, form


def _weak_perfect(stem: str) -> Iterator[Conjugated]:
    """«خشي»: the yeh stays but before the plural's waw."""
    yield stem + "ت", _SHE
    yield stem[:-1] + "وا", _THEY
    yield stem + "ا", _BOTH
    yield stem + "تا", _BOTH_F
    for ending, form in _PERFECT_CONSONANT:
        yield stem + ending, form


def imperfects(imperfect: str, doubled: bool = False) -> Iterator[Conjugated]:
    """«ينفي» gives ينفي, تنفي, ينفون, ينف, تنف, ينفيان … in all moods."""
    stem = fold(imperfect)[1:]
    weak = imperfect[-1] if imperfect[-1] in "ىيو" else ""
    base = stem[:-1] if weak else stem
    yield from _plain_imperfects(stem, weak)
    yield from _shortened_jussives(stem, weak)
    yield from _numbered_imperfects(stem, base, weak, doubled)


def _plain_imperfects(stem: str, weak: str) -> Iterator[Conjugated]:
    for prefix, form in _IMPERFECT_PLAIN:
        if weak == "ى":
            yield prefix + stem, form._replace(joins="never")
            yield prefix + stem[:-1] + "ا", form._replace(joins="must")
        else:
            yield prefix + stem, form


def _shortened_jussives(stem: str, weak: str) -> Iterator[Conjugated]:
    """«لم ينف», «لم يقل», «لم تشر»."""
    if weak:
        short = stem[:-1]
    elif len(stem) >= 3 and stem[-2] in "ويا" and _is_hollow(stem):
        short = stem[:-2] + stem[-1]
    else:
        return
    for prefix, form in _IMPERFECT_PLAIN[:2]:  # «لم أقل» and «لم نقل» look like too much else
        yield prefix + short, form._replace(tense="jussive")


def _is_hollow(stem: str) -> bool:
    """Whether the long vowel before the last letter is the root's own: «قول», «شير», «ختار», not the «ناول» of «تناول»."""
    return stem[-3] not in "او"


def _numbered_imperfects(stem: str, base: str, weak: str, doubled: bool) -> Iterator[Conjugated]:
    for prefix, ending, form in _IMPERFECT_VOWEL:
        yield prefix + base + ending, form
    dual = base + ("ي" if weak == "ى" else weak)
    for prefix, ending, form in _IMPERFECT_DUAL:
        yield prefix + dual + ending, form
    if weak:
        yield "ي" + dual + "ن", _THEY_F
    elif doubled:
        yield "ي" + stem + stem[-1] + "ن", _THEY_F
    elif len(stem) >= 3 and stem[-2] in "ويا" and _is_hollow(stem):
        yield "ي" + stem[:-2] + stem[-1] + "ن", _THEY_F
    else:
        yield "ي" + stem + "ن", _THEY_F


def participles(participle: str) -> Iterator[Conjugated]:
    """«مؤكد» gives مؤكد, مؤكدا, مؤكدة, مؤكدين …; «نافي» also ناف and نافون."""
    stem = fold(participle)
    if participle[-1] == "ي":
        yield stem[:-1], Form("participle", None, "m", "s")
    for ending, form in _PARTICIPLE:
        yield (stem[:-1] if participle[-1] == "ي" and ending in ("ون", "ين") else stem) + ending, form


def nouns(noun: str, plural: str | None = None, tense: Tense = "masdar") -> Iterator[Conjugated]:
    """«مطالبة» gives مطالبة, مطالبت (before a pronoun), مطالبتان …; «نفي» نفي, نفيا; with a plural given, that too."""
    stem = fold(noun)
    form = Form(tense, None, "f" if noun[-1] in "ةى" else "m", "s", joins="may")
    yield from _one_noun(stem, noun[-1], form)
    dual = stem[:-1] + "ت" if noun[-1] == "ة" else stem
    yield dual + "ان", form._replace(number="d", joins="never")
    yield dual + "ين", form._replace(number="d", joins="never", accusative=True)
    if plural:
        yield from _one_noun(fold(plural), plural[-1], form._replace(tense="noun", gender="f", number="p"))


def _one_noun(stem: str, last: str, form: Form) -> Iterator[Conjugated]:
    """A noun alone, in the accusative and as a pronoun may follow it."""
    if before_pronoun := {"ة": "ت", "ى": "ا"}.get(last):
        yield stem, form._replace(joins="never")
        yield stem[:-1] + before_pronoun, form._replace(joins="must")
        return
    yield stem, form
    if last == "ء":
        yield from ((stem[:-1] + carrier, form._replace(joins="must")) for carrier in "يو")
    elif not stem.endswith("ات"):
        yield stem + "ا", form._replace(joins="never", accusative=True)
