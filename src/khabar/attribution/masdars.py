"""Verbal nouns by shape: which bare word behind a closed noun phrase begins the object of a reporting verb.

Derived forms are known by their letters («تسجيل», «إغلاق», «انسحاب», «استقالة», «مشاركة»), form I by a table.
"""

import re

from khabar.attribution.source_words import source_words
from khabar.mentions.titles import title_of
from khabar.words.remembered import remembered
from khabar.words.verbal_nouns import SHAPE, form_one, shaped_as_verbal_noun

_ACTS_TOGETHER = re.compile("م[^ا]ا[^ا]{2}ه$")  # «مشاركة», «مساعدة»: an act, and a woman seldom
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")


def is_listed(folded: str) -> bool:
    """Whether a bare word stands in the table: «مسؤولية», which by its shape might be an adjective."""
    return folded in form_one()


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
    if shaped_as_verbal_noun(folded):
        return folded in form_one() or _ACTS_TOGETHER.match(folded) is not None or not _is_person(folded)
    for pronoun in _PRONOUNS:
        if folded.endswith(pronoun) and len(folded) - len(pronoun) >= 3:
            stem = folded[: -len(pronoun)]
            if stem.endswith(("اي", "او")) and SHAPE.match(stem[:-1] + "ء"):
                return True  # «إجرائها»
            feminine = stem[:-1] + "ه" if stem.endswith("ت") else stem
            return stem in form_one() or feminine in form_one() or bool(SHAPE.match(stem) or SHAPE.match(feminine))
    return False
