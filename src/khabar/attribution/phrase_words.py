"""What one word may do in a noun phrase, by its letters alone: asked at every word of every phrase, so looked up at once."""

import msgspec

from khabar.attribution.clause_words import words
from khabar.attribution.cues import cue_forms
from khabar.attribution.description_words import meant, words_that
from khabar.attribution.masdars import is_listed, is_masdar
from khabar.attribution.noun_signs import definite, latin_behind_lam, without_article
from khabar.attribution.particles import (
    COMMAS,
    DEMONSTRATIVES,
    LEAVES_SOURCE,
    NEGATIONS,
    PREPOSITIONS,
    QUOTE_MARKS,
    RELATIVE,
    THAT,
    WHILE,
)
from khabar.attribution.people_words import is_crowd
from khabar.attribution.pieties import pious_words
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class
from khabar.mentions.organization_heads import head_of
from khabar.mentions.place_names import heads as heads_of_places
from khabar.mentions.titles import title_of
from khabar.words.remembered import remembered

SELF = words("self")
HONORIFIC = words_that("honorific")
ALL = frozenset(["كافه", "جميع", "كل", "سائر"])
COURTESY = frozenset(["سمو", "معالي", "فخامه", "جلاله", "سعاده", "سماحه", "فضيله", "دوله"])  # they open another's title
_ENTIRE = SELF | HONORIFIC | ALL | COURTESY
# «حرصا على», «استنادا إلى»: what for or on what ground, and no noun of the phrase before it
WHY = frozenset(word for word in words("purpose") if word.endswith("ا") and len(word) > 3)
_CLOSES = THAT | RELATIVE | NEGATIONS | WHILE | WHY | {":", "ما", "مما", "عما", "بما"}
_PLACES = frozenset(heads_of_places())
_ADJECTIVE_ENDINGS = ("ي", "يه", "يين", "يون", "يان", "يتين")
_SINGLE_ADJECTIVES = words("adjective")
_PRONOUNS = ("ته", "تها", "تهم", "ه", "ها", "هم")


class PhraseWord(msgspec.Struct, frozen=True, kw_only=True):
    """What a folded word may do in a noun phrase."""

    closes: bool  # it ends the phrase
    parts: bool  # a comma, a bracket or a quotation mark
    governs: bool  # a preposition
    spreads: bool  # «بيان نشرته الوكالة»
    for_him: bool  # «المتحدث باسمه», «الناطقة باسمها»
    special: bool  # no plain noun
    pious: bool  # a pious formula may begin with it
    plain: bool  # none of these
    definite: bool
    act: bool  # a verbal noun
    own_act: bool  # with a pronoun on it: «مسؤوليته»
    whole: bool  # an indefinite plural, or closed by a pronoun
    ours: bool  # «محدثنا»
    field: bool  # «وزراء خارجية فرنسا»: a ministry's field, which its country completes
    of_field: bool  # that, or it ends as an adjective of it does: «عميد تقنية المعلومات»
    latin: bool  # «لـCNN»
    hears: bool  # a body, or people more than one: somebody who is told something
    heads: bool  # «مدير مستشفى المدينة», «أهالي قرية كذا»: it is no adjective in «ـي»
    to_somebody: bool
    adjective: bool | None  # whether it may be one by its ending; None: of a feminine noun («العاملة»)
    known: bool  # a noun that some table has


SPREADS_IT = frozenset(word for word in (*words_that("carried"), *meant("interviewed")) if word.endswith(("ه", "ها")))
_FOR_HIM = frozenset(["باسمه", "باسمها", "باسمهم", "باسمهما"])
_FIELDS = frozenset(without_article(word) for word in words_that("ministry"))
_ADJECTIVES_TOO = frozenset(["اسري"])  # «الاستشاري الأسري» is of families, though the prisoners have its letters


@remembered(1 << 14)
def phrase_word(folded: str) -> PhraseWord:
    closes = folded in _CLOSES or is_purpose(folded)
    parts = folded in COMMAS or folded in QUOTE_MARKS
    governs = folded in PREPOSITIONS or folded == "باسم"
    special = folded in LEAVES_SOURCE or folded in DEMONSTRATIVES or folded in _ENTIRE or folded.startswith(("لل", "بال", "كال"))
    act, bare, body = is_masdar(folded), without_article(folded), head_of(folded) is not None or _are_bodies(folded)
    noun = any(word.form.kind != "channel" and not word.suffix for word in source_words(folded))  # not «حديثة»
    return PhraseWord(
        closes=closes,
        parts=parts,
        governs=governs,
        spreads=folded in SPREADS_IT,
        for_him=folded in _FOR_HIM,
        special=special,
        pious=folded in pious_words(),
        plain=not (closes or parts or governs or special or folded in pious_words()) and len(folded) > 1,
        definite=definite(folded),
        act=act,
        own_act=act and folded[-1] in "هم" and folded.endswith(_PRONOUNS) and folded not in _PLACES,
        whole=folded.endswith(("ون", "ين", "ها", "هم", "ته")) and len(folded) > 4,
        ours=folded.endswith("نا") and any(word.suffix for word in source_words(folded)),
        field=folded in _FIELDS,
        of_field=folded in _FIELDS or folded.endswith("يه"),
        latin=latin_behind_lam(folded),
        hears=is_crowd(folded) or noun_class(folded) in ("organization", "outlet"),
        heads=body or folded in _PLACES,
        to_somebody=_to_somebody(folded),
        adjective=_adjective(folded, bare),
        known=noun or title_of(folded) is not None or body,
    )


def _are_bodies(folded: str) -> bool:
    """«أندية», «لجان»: bodies, more than one, whose letters may be an adjective's."""
    return any(
        word.form.kind == "organization" and word.form.number == "p" and not word.suffix and not word.article
        for word in source_words(folded)
    )


def is_purpose(folded: str) -> bool:
    """«ليؤكد», «لتعلن»: a verb of reporting that tells what was done for."""
    return folded.startswith(("لي", "لت")) and any(cue.prefix == "ل" and cue.form == "imperfect" for cue in cue_forms(folded))


def _to_somebody(folded: str) -> bool:
    """«قال الوزير للصحفيين», «قالت المتحدثة لوكالة»."""
    return folded[0] == "ل" and (folded.startswith("لل") or noun_class(folded) is None and noun_class(folded[1:]) is not None)


def _adjective(folded: str, bare: str) -> bool | None:
    if folded.startswith("و") and len(folded) > 4 and definite(folded):
        return True  # «الخارجية والمغتربين»
    if (
        bare.endswith("ي")
        and bare not in _ADJECTIVES_TOO
        and any(word.form.kind == "unnamed" and word.form.number == "p" for word in source_words(folded))
    ):
        return False  # «حثت الحكومة الأهالي على»
    if bare.endswith(_ADJECTIVE_ENDINGS) or bare in _SINGLE_ADJECTIVES:
        return not (bare.endswith("يه") and is_listed(bare))  # «أعلنت الحركة المسؤولية عن»
    if definite(folded) and len(bare) == 4 and bare.startswith("ا"):
        return True  # «الأحدث», «الأكبر»
    return None if bare.endswith("ه") and len(bare) >= 5 else False
