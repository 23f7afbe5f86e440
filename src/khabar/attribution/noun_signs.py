"""What a noun shows by its letters and by the word before it: its article, its gender, whether words are spoken in it."""

import re

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.masdars import is_masdar
from khabar.attribution.source_words import source_words
from khabar.mentions.names import Named, named
from khabar.words.remembered import remembered

_RADICAL = re.compile(
    "و?(?:التزام|التحاق|التماس|التفات|التفاف|التقاء|التقاط|التصاق|التئام|الغاء|القاء|الزام|الحاق|المام|والي|والد|والدت|والده|والدي)(?:ه|ها|هم|هما)?"
)
_OCCASIONS = words("occasion")
_ISSUED = frozenset(["صادر", "صادره", "صدر", "صدرت", "منشق", "منشقه", "منبثق", "منبثقه"])
OWNERS = ("هما", "ها", "هم", "هن", "ه")
_MIDFIELD = frozenset(["لاعب", "لاعبه", "لاعبي", "لاعبو", "نجم", "خط", "متوسط", "مهاجم", "مدافع"])
_COUNTING = words_that("quantifier")
_TAKERS = {
    "علي": words("takes_ala"), "عن": words("takes_an"), "من": words("takes_min"), "الي": words("takes_ila"), "ب": words("takes_bi"),
    "ل": words("takes_li"), "مع": words("takes_maa"),
}  # fmt: skip
_PREPOSITIONS = frozenset(_TAKERS) | {"وسط"}


@remembered(1 << 14)
def channel_noun(folded: str) -> bool:
    """Whether words are spoken in it: «في تصريح», «في مؤتمر صحفي»."""
    return folded in _OCCASIONS or any(reading.form.channel and not reading.prefix for reading in source_words(folded))


@remembered(1 << 14)
def definite(folded: str) -> bool:
    """Whether a folded word carries the article: not «التزام», «إلغاء», whose first letters are their own."""
    return folded.startswith(("ال", "وال", "لل")) and len(folded) > 3 and not _RADICAL.fullmatch(folded)


@remembered(1 << 14)
def without_article(folded: str) -> str:
    for prefix in ("وال", "ال", "لل"):
        if folded.startswith(prefix) and len(folded) > len(prefix) + 1:
            return folded[len(prefix) :]
    return folded


def completes(before: str, preposition: str) -> bool:
    """«المشرف على الفريق», «شكا عدد من السكان من», «بيان صادر عن»: the preposition is the noun's, whatever the verb wants."""
    taken = _taken_by(before)
    return bool(taken) and (preposition in taken or preposition not in _PREPOSITIONS and preposition[:1] in taken)


@remembered(1 << 14)
def _taken_by(noun: str) -> frozenset[str]:
    """The prepositions that a noun takes; none of nearly all."""
    bare = without_article(noun)
    taken = {preposition for preposition, takers in _TAKERS.items() if bare in takers}
    if noun in _COUNTING:
        taken.add("من")
    if bare in _ISSUED:
        taken.add("عن")
    if noun in _MIDFIELD:
        taken.add("وسط")  # «لاعب وسط الفريق»; not «قال اللاعب وسط تصفيق»
    return frozenset(taken)


def feminine(folded: str) -> bool:
    return folded.endswith(("ه", "اء", "ات"))


@remembered(1 << 14)
def owned(folded: str) -> bool:
    """Whether a word may be an everyday noun with a pronoun: «صلته», «تشاؤمها», «خصومهم»; not «طه», «عبده»."""
    if definite(folded):
        return False
    for suffix in OWNERS:
        if folded.endswith(suffix):
            known = named(folded)
            bare = folded.removesuffix(suffix)
            bare = bare[:-1] + "ه" if bare.endswith("ت") and len(bare) > 2 else bare
            return known == Named.ORDINARY or known == Named.NONE and (is_masdar(bare) or named(bare) == Named.ORDINARY)
    return False


def latin_behind_lam(folded_word: str) -> bool:
    """«لـCNN», «لmbc»: a name in Latin letters behind «ل»."""
    return folded_word[0] == "ل" and len(folded_word) > 2 and folded_word[1:].isascii()


def names_acts(folded: str) -> bool:
    """«الاقتطاعات», «الهجمة»: acts, or one of them."""
    bare = without_article(folded)
    return folded.startswith("ال") and (bare.endswith("ات") and is_masdar(bare[:-2]) or is_masdar(bare))
