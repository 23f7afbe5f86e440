"""Verbal nouns by shape: which bare word behind a closed noun phrase begins the object of a reporting verb.

Derived forms are known by their letters («تسجيل», «إغلاق», «انسحاب», «استقالة», «مشاركة»), form I by a table.
"""

import re
from functools import lru_cache

import msgspec

from khabar.attribution.source_words import source_words
from khabar.lexicons.load import rows
from khabar.mentions.titles import title_of
from khabar.words.letters import fold
from khabar.words.remembered import remembered

_SHAPE = re.compile(
    "^(?:ت[^اي]{1,2}ي[^اي]ه?|تا[^ا]ي[^ا]|ت[^ا]يي[^اي]"  # تسجيل، توسيع، تسوية؛ تأجيل؛ تغيير
    "|ا[^اوي]{1,2}[^اوي]?ا[^اوي]ه?|اي[^ا]ا[^ا]"  # إعلان، إقالة، إيقاف
    "|ان[^ا]{2}ا[^ا]|ا[^ا][تطد][^ا]ا[^ا]"  # انسحاب، اجتماع
    "|است[^ا]{1,2}ا[^ا]ه?|است[^ا]{1,2}ا"  # استقبال، استقالة
    "|م[^ا]ا[^ا]{2}ه"  # مشاركة
    "|ت[^ا]ا[^ا]{2}|ت[^ا]{3}"  # تعاون، تقدم
    "|[^اويت][^اوي]و[^اويهن])$"  # هطول، نزول
)
_ACTS_TOGETHER = re.compile("م[^ا]ا[^ا]{2}ه$")  # «مشاركة», «مساعدة»: an act, and a woman seldom
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")


class MasdarRow(msgspec.Struct, frozen=True):
    """A row of masdars.csv."""

    word: str


@lru_cache(maxsize=1)
def _form_one() -> frozenset[str]:
    return frozenset(fold(row.word) for row in rows("masdars.csv", MasdarRow, None))


def is_listed(folded: str) -> bool:
    """Whether a bare word stands in the table: «مسؤولية», which by its shape might be an adjective."""
    return folded in _form_one()


def _is_person(folded: str) -> bool:
    """«أستاذة», «مصور», «تلميذ»: who does something, though the word is shaped as what is done."""
    title = title_of(folded)
    if title is not None and not title.plural:
        return True
    forms = (word.form for word in source_words(folded)[:1] if not word.prefix and not word.suffix)
    return any(form.kind == "unnamed" and form.number == "s" for form in forms)


@remembered(1 << 15)
def is_masdar(folded: str) -> bool:
    """Whether a folded word without article may be a verbal noun, alone or with a pronoun («استعداده»)."""
    if folded in _form_one() or _SHAPE.match(folded):
        return folded in _form_one() or _ACTS_TOGETHER.match(folded) is not None or not _is_person(folded)
    for pronoun in _PRONOUNS:
        if folded.endswith(pronoun) and len(folded) - len(pronoun) >= 3:
            stem = folded[: -len(pronoun)]
            if stem.endswith(("اي", "او")) and _SHAPE.match(stem[:-1] + "ء"):
                return True  # «إجرائها»
            feminine = stem[:-1] + "ه" if stem.endswith("ت") else stem
            return stem in _form_one() or feminine in _form_one() or bool(_SHAPE.match(stem) or _SHAPE.match(feminine))
    return False
