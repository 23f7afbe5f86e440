"""A text, a thing or a state that an elided source goes on with: «واستند التقرير إلى مقابلات. وذكر أن», «برهن اللقاء وأكد»."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.focus import Said
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PREPOSITIONS, RELATIVE
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import may_be_verb
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named


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


def text_acting(scene: Scene, found: Found) -> Range | None:
    """«وتناول التقرير صادرات العام فذكر أنها تراجعت»: the document that acts in the sentence to whose verb this one is joined."""
    noun = _acting(scene, found)
    return Range(noun, noun + 1) if noun is not None and noun_class(scene.folds[noun]) == "document" else None


def thing_acting(scene: Scene, found: Found) -> Range | None:
    """«برهن الاجتماع على متانة العلاقات، وأكد أن»: an everyday noun, where nobody who has spoken can be meant."""
    noun = _acting(scene, found)
    everyday = noun is not None and noun_class(scene.folds[noun]) is None and named(scene.folds[noun]) == Named.ORDINARY
    return Range(noun, noun + 1) if noun is not None and everyday and noun not in scene.mentions else None


def state_acting(scene: Scene, found: Found) -> Range | None:
    """«اعتذر العراق عن استضافة البطولة وطلب تأجيلها»: a state right behind the verb that opens the sentence."""
    cue = found.cue.first
    begin = scene.begins[cue]
    state = scene.mentions.get(begin + 1)
    if state is None or state.entity.kind != "place" or state.first != begin + 1 or state.last >= cue:
        return None
    acts = scene.folds[cue][0] in "وف" and may_be_verb(scene, begin) and not scene.letters_before_name(begin + 1)
    return Range(state.first, state.last) if acts and scene.folds[state.last] in PREPOSITIONS else None


def _acting(scene: Scene, found: Found) -> int | None:
    """The definite noun right behind the verb, or before it, that opens the sentence of a joined verb and agrees with it."""
    cue = found.cue.first
    begin = scene.begins[cue]
    if found.rule not in ("said_that", "said_of") or found.plural or scene.folds[cue][0] not in "وف" or cue - begin < 3:
        return None
    if scene.folds[begin] in words("done"):
        return None  # «تم القبض على المتهم، وأنكر»
    for at, verb in ((begin + 1, begin), (begin, begin + 1)):
        noun = definite(scene.folds[at]) and scene.folds[at] not in RELATIVE
        noun = noun and without_article(scene.folds[at]) not in words_that("talk")
        if noun and may_be_verb(scene, verb) and agree(is_feminine(scene.folds[at]) is True, found.feminine):
            return at
    return None
