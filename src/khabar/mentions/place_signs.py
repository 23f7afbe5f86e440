"""Signs of place in the words around a name, and how far a name runs that no table knows. Words: `place_words.csv`."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.mentions.forms import Form
from khabar.mentions.names import Named, named
from khabar.mentions.nations import nationality
from khabar.words.letters import fold
from khabar.words.tokens import Word

Role = Literal["preposition", "side", "move", "adjectival", "relative", "title", "bond", "adjective", "purpose", "figurative"]
_LONGEST = 6  # words of a name that no table knows


class _Sign(msgspec.Struct):
    word: str
    role: Role


@cache
def _signs(*roles: Role) -> frozenset[str]:
    return frozenset(fold(row.word) for row in load.rows("place_words.csv", _Sign, None) if row.role in roles)


@cache
def _locatives() -> frozenset[str]:
    return frozenset(c + word for c in ("", "و", "ف", "ب") for word in _signs("preposition", "side", "move"))


def is_locative(folded: str) -> bool:
    """Whether a name behind this word is a place's: «في», «وشمال», «غادر»."""
    return folded in _locatives()


def reads_as_adjective(words: Sequence[Word], at: int, form: Form) -> bool:
    """A name that is an adjective too, behind a definite noun: «الحكومة السعودية» names no place."""
    if at == 0 or form.letters or form.form not in _signs("adjectival"):
        return False
    before = words[at - 1].fold
    return ("ال" in before[:4] or before.startswith("لل")) and before not in _signs("relative")


def reads_as_noun(words: Sequence[Word], last: int, end: int) -> bool:
    """An ambiguous name with an everyday definite word behind it, «الطبقة الوسطى», «صور المرشحين», is that everyday word."""
    if last >= end:
        return False
    after = words[last].fold
    everyday = after.startswith("ال") and named(after) & Named.ORDINARY
    return bool(everyday) and after not in _signs("relative") and nationality(after) is None


def known_name_end(words: Sequence[Word], at: int, end: int) -> int:
    """Where a headed name ends whose known part ends at word `at`.

    Its adjectives and its purpose belong to it: «مطار بغداد الدولي», «مستشفى أبها للولادة والأطفال».
    """
    while at < end and words[at].fold in _signs("adjective"):
        at += 1
    if at < end and words[at].fold in _signs("purpose"):
        at += 1
        while at < end and words[at].fold.startswith("وال") and words[at].kind == "word":
            at += 1
    return at


def unknown_name_end(words: Sequence[Word], at: int, end: int, everyday: bool) -> int:
    """Where a name ends that begins at word `at` and stands in no table; `at` itself where there is none.

    everyday: whether its first word may be an everyday one with the article.
    «الريسان | جنوب العريش», «الإمام تركي بن عبد الله | في الرياض», «الجسر الثالث | أمس».
    """
    begin, owed, called = at, True, False  # called: behind a title or a bond any word is a name
    while at < end and words[at].kind == "word" and at - begin < _LONGEST:
        folded = words[at].fold
        if folded in _signs("bond") or (owed and folded in _signs("title")):
            owed = called = True
        elif owed and (called or _may_name(folded) or (everyday and at == begin and _proper(folded))):
            owed = called = False
        elif owed or folded not in _signs("adjective"):
            break
        at += 1
    return begin if owed else at


def _may_name(folded: str) -> bool:
    return not folded.isascii() and len(folded) > 2 and not named(folded) & Named.ORDINARY and folded not in _signs("adjective")


def _proper(folded: str) -> bool:
    """«شارع الجسر» is a name, «ساحة المعركة» is not."""
    return folded.startswith("ال") and folded not in _signs("figurative", "adjective", "relative") and nationality(folded) is None
