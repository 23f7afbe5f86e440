"""Whom «الأخير» and «الأخيرة» mean: the person, and in the feminine also the body, that the article told of last."""

from khabar.attribution.agreement import is_feminine
from khabar.attribution.counterparts import is_counterpart
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.speaker import Speaker

_FAR = 24  # words before it in which a body is told of


def body_before(scene: Scene, cue: int) -> Range | None:
    """«اتهم فلان الشركة بالمماطلة. ورفضت الأخيرة»: the last body in the feminine, where no person is named behind it."""
    for k in range(cue - 1, max(-1, cue - _FAR), -1):
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind == "person":
            return None
        told = noun_class(scene.folds[k]) in ("organization", "outlet") and is_feminine(scene.folds[k])
        if told and (definite(scene.folds[k]) or mention is not None and mention.first == k):
            return Range(mention.first, mention.last) if mention is not None else Range(k, k + 1)
    return None


def man_before(scene: Scene, cue: int) -> Range | None:
    """«التقى الرئيس نظيره الصومالي، وأبدى الأخير استعداده»: the man told of last by his office, behind whom nobody is named."""
    for k in range(cue - 1, max(-1, cue - _FAR), -1):
        if scene.person_at(k):
            return None
        noun = scene.folds[k]
        told = is_unnamed(noun, "s") and not is_feminine(noun) or is_counterpart(noun) and noun.endswith("ه")
        if k in scene.mentions or not told or noun in words_that("quantifier"):
            continue
        if not (definite(noun) and is_unnamed(scene.folds[k - 1], "s")):  # «المهندس المسؤول»
            return phrase_from(scene, k, cue)
    return None


def under_its_name(scene: Scene, body: Range, told: Speaker) -> Speaker:
    """The body as the article names it, where it has a name."""
    mention = scene.mentions.get(body.first)
    return told if mention is None else told._replace(name=mention.entity.name, entity=mention.entity)
