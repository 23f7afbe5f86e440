"""Whether words between marks were said, or are a name, a title, a scare word."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import NO_NAME_BEGINS, PREPOSITIONS, THAT
from khabar.attribution.scene import Scene
from khabar.mentions.names import is_name
from khabar.words.quotations import Quotation

NAME = 3  # words of a name between marks
_BEYOND_QUOTE = frozenset([*THAT, ":"])


def is_speech(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation holds words that were said, not a name or a scare word: by its length and what stands round it."""
    length = quotation.last - quotation.first
    named = scene.mentions.get(quotation.first)
    if length >= 5:
        return (named is None or named.last < quotation.last) and not _topic(scene, quotation)
    if length < 2 or quotation.open is None or named is not None:
        return False
    after = quotation.last + 1
    if length > NAME - 1 and scene.folds[quotation.first] in NO_NAME_BEGINS:
        return True  # «قال المدير "لم نعلم بذلك" مضيفا»
    return after >= len(scene.folds) or scene.folds[after] not in _BEYOND_QUOTE and scene.words[after].kind == "mark"


def is_chanted(form: CueForm, quotation: Quotation) -> bool:
    """«هتف المحتجون «لا للغلاء» أمام المبنى»: a crowd chants a few words."""
    return form.lemma in lemmas_that("chanting") and quotation.open is not None and quotation.last - quotation.first > 1


def holds_clause(scene: Scene, quotation: Quotation) -> bool:
    """Whether what stands between the marks begins as a clause does: «لن يغادر», «سيوفر عملا», «تستند إلى»."""
    k = quotation.first
    fold = scene.folds[k]
    if quotation.last - k < 2:
        return False
    if fold in NO_NAME_BEGINS:
        return True
    if k in scene.mentions or len(fold) < 4 or is_masdar(fold) or is_name(fold):
        return False
    future = fold[0] == "س" and fold[1] in "يتن" and len(fold) > 4
    return future or fold[0] == "ي" or fold[0] == "ت" and scene.folds[k + 1] in PREPOSITIONS


def _topic(scene: Scene, quotation: Quotation) -> bool:
    """«حول موضوع "…"، أن»: what something is about or called, with the clause behind it."""
    behind = quotation.last + (quotation.close is not None)
    behind += behind < len(scene.folds) and scene.folds[behind] in ("،", ",")
    before = scene.folds[quotation.first - 2] if quotation.first > 1 else ""
    return behind < len(scene.folds) and scene.folds[behind] in THAT and without_article(before) in words("named")
