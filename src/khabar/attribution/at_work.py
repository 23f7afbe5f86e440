"""Where people work, behind «بـ» right behind them: «طالب العاملون بشركة النقل بصرف الأرباح»."""

from khabar.attribution.between_commas import LED
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import ADVERBIAL, ADVERBS, COMMAS, QUOTE_MARKS
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.walk import Walk
from khabar.attribution.workplaces import PLACES

_BODY = 10  # words of a body behind those who work there, to what they want


def at_work(walk: Walk) -> bool:
    """«طالب العاملون بشركة النقل بصرف الأرباح»: behind people their body, where an act behind a further «بـ» is what they want."""
    scene, k, people = walk.scene, walk.p, walk.chunks[-1]
    if people.last != k or noun_class(scene.folds[people.first]) == "document":
        return False
    if not _body_at(walk):
        return False
    for j in range(k + 1, min(walk.stop, k + _BODY)):
        fold = scene.folds[j]
        if scene.words[j].kind == "mark" and fold not in QUOTE_MARKS and fold not in COMMAS or j in scene.cues and fold[0] == "و":
            return False
        if fold[0] == "ب" and is_masdar(without_article(fold[1:])) and fold[1:] not in LED and not _by_its_side(fold):
            return True
    return False


def _body_at(walk: Walk) -> bool:
    mention, place = walk.scene.mentions.get(walk.p), walk.scene.folds[walk.p][1:]
    if mention is None:
        return noun_class(place) == "organization" or without_article(place) in PLACES
    return mention.entity.kind == "organization"


def of_body(walk: Walk) -> bool:
    """«اعتبر القيادي بالحزب فلان أن»: right behind an office its body, where the verb takes a clause too."""
    office = walk.chunks[-1].last == walk.p and is_unnamed(walk.scene.folds[walk.chunks[-1].first], "s")
    return office and "anna" in walk.frames and _body_at(walk)


def _by_its_side(fold: str) -> bool:
    return fold in ADVERBS or fold in ADVERBIAL or noun_class(fold[1:]) is not None
