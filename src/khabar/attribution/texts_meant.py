"""The text whose subject an elided source goes on with: «واستند التقرير إلى مقابلات. وذكر أن»."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.description_words import words_that
from khabar.attribution.focus import Said
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import may_be_verb
from khabar.attribution.sources import noun_class


def text_before(scene: Scene, said: Said, found: Found) -> Range | None:
    """The document that acts in the sentence right before the cue's, where nobody speaks in that and the cue opens its own."""
    begin = scene.begins[found.cue.first]
    if found.rule not in ("said_that", "said_of") or found.plural or begin == 0 or found.cue.first > begin + 1:
        return None
    first = scene.begins[begin - 1]
    if said.records and said.records[-1][0].cue.first >= first:
        return None
    for at, verb in ((first + 1, first), (first, first + 1)):
        told = at + 1 < begin and definite(scene.folds[at]) and noun_class(scene.folds[at]) == "document"
        spoken = without_article(scene.folds[at]) in words_that("talk")  # «وتناول الحديث كذا»
        if told and not spoken and may_be_verb(scene, verb) and agree(is_feminine(scene.folds[at]), found.feminine):
            return Range(at, at + 1)
    return None
