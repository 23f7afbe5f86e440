"""Verbal nouns by their letters, and those of form I by a table, folded and without article."""

import re
from functools import cache

import msgspec

from khabar.lexicons.load import rows
from khabar.words.letters import fold

SHAPE = re.compile(
    "^(?:ت[^اي]{1,2}ي[^اي]ه?|تا[^ا]ي[^ا]|ت[^ا]يي[^اي]"  # تسجيل، توسيع، تسوية؛ تأجيل؛ تغيير
    "|ا[^اوي]{1,2}[^اوي]?ا[^اوي]ه?|اي[^ا]ا[^ا]"  # إعلان، إقالة، إيقاف
    "|ان[^ا]{2}ا[^ا]|ا[^ا][تطد][^ا]ا[^ا]"  # انسحاب، اجتماع
    "|است[^ا]{1,2}ا[^ا]ه?|است[^ا]{1,2}ا"  # استقبال، استقالة
    "|م[^ا]ا[^ا]{2}ه"  # مشاركة
    "|ت[^ا]ا[^ا]{2}|ت[^ا]{3}"  # تعاون، تقدم
    "|[^اويت][^اوي]و[^اويهن])$"  # هطول، نزول
)


class VerbalNounRow(msgspec.Struct, frozen=True):
    """A row of masdars.csv."""

    word: str


@cache
def form_one() -> frozenset[str]:
    """Verbal nouns whose letters do not tell them: «حرص», «مسؤولية»."""
    return frozenset(fold(row.word) for row in rows("masdars.csv", VerbalNounRow, None))


def shaped_as_verbal_noun(folded: str) -> bool:
    """«اتفاق», «تعاقد», «حرص»: what somebody does, as far as its letters tell."""
    return folded in form_one() or SHAPE.match(folded) is not None
