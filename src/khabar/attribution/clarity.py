"""Whether an everyday word that a clause or a quotation follows is a verb of saying: «وبين أن», not «بين الجارين»."""

from khabar.attribution.clause_starts import begins_clause
from khabar.attribution.description_words import meant
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import channel_noun, definite
from khabar.attribution.particles import COMMAS, PREPOSITIONS, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site
from khabar.attribution.sources import is_human, may_speak
from khabar.attribution.walk import Opening

_WHERE = frozenset(["علي", "في", "عبر"])
_PLATFORMS = frozenset(meant("platform"))
_BEARER = 24  # words behind «بين» in which whoever makes something clear is named
_OFFICE = 3  # words that tell what somebody is, before his name
_POSTED = 16  # words of where something was written
_ADJUNCT = 5  # words behind an everyday verb within which a clause or quotation opens behind an adjunct


def is_clear(scene: Scene, site: Site) -> bool:
    """Whether an everyday word («بين», «ذكر») that a clause or quotation follows is a verb of saying: it begins its clause,
    and its content opens behind it or behind somebody who may speak."""
    opened = site.opening
    assert opened is not None
    if not site.form.ambiguous:
        return True
    if person_speaks(scene, site, opened):
        return True
    if opened.subject is None and opened.at == site.at + 1 and site.form.form != "perfect" and _is_many(site):
        return True  # «مقطع يدعون أنه»
    if preposition(scene, site.at) and opened.subject is None:
        return opened.at == site.at + 1 and _no_second_side(scene, site.at)  # «وبين أن»
    if _people_right_behind(scene, site, opened):
        return True
    if not begins_clause(scene, site.at):
        return False
    if opened.subject is None:  # «وذكرت في بيان أن»
        called = site.form.form == "perfect" and opened.addressee == Range(site.at + 1, opened.at)  # «ووصف هذه الأموال بأنها»
        if called or _set_off(scene, site.at + 1, opened.at - 1) or _posted(scene, site.at + 1, opened.at):
            return True
        return opened.at <= site.at + (_ADJUNCT if scene.folds[site.at + 1] in PREPOSITIONS else 2)
    return may_speak(scene, opened.subject) or opened.subject.last - opened.subject.first <= 3 and opened.at == opened.subject.last


def _no_second_side(scene: Scene, at: int) -> bool:
    """«وبين أن» at a sentence's head, or behind a mark where no «بين» stands before it («بين ما يقال وبين أن»)."""
    if at == scene.begins[at]:
        return True
    before = scene.folds[max(scene.begins[at], at - _BEARER) : at]
    return scene.words[at - 1].kind == "mark" and scene.folds[at][0] in "وف" and not any(map(_is_between, before))


def _is_between(fold: str) -> bool:
    return fold.removeprefix("و").startswith("بين")


def _posted(scene: Scene, first: int, at: int) -> bool:
    """«وكتب على صفحته الرسمية في موقع تويتر: …», «وذكر في بيان تلقته الصحف أمس أن»: where it was written stands between."""
    if at - first > _POSTED or scene.folds[first] not in _WHERE:
        return False
    return any(channel_noun(fold) or fold in _PLATFORMS for fold in scene.folds[first + 1 : min(at, first + 4)])


def _people_right_behind(scene: Scene, site: Site, opened: Opening) -> bool:
    """«صور يدعي ناشروها أنها قديمة»: a verb in the present, people, «أن», and nothing between them."""
    people = opened.subject is not None and opened.subject.first == site.at + 1 and opened.subject.last == opened.at
    return people and site.form.form == "imperfect" and site.form.tells and may_speak(scene, opened.subject)


def _is_many(site: Site) -> bool:
    return site.form.number == "p" and not site.form.suffix


def _set_off(scene: Scene, first: int, last: int) -> bool:
    """«وبيّن -في حديث مطول إلى صحيفة محلية- أن»: marks close off all that stands between verb and clause."""
    return last > first and scene.folds[first] in COMMAS and scene.folds[last] in COMMAS


def person_speaks(scene: Scene, site: Site, opened: Opening) -> bool:
    """«وفيما يخص البرنامج ذكر فلان أن»: a person, name or office and name, right behind a perfect, and then the clause."""
    if site.form.form != "perfect" or opened.subject is None or opened.subject.first != site.at + 1:
        return False
    mention = scene.mentions.get(opened.at - 1)
    if mention is None or mention.entity.kind != "person":
        return False
    clause = opened.frame == "quote" or scene.folds[opened.first - 1] in THAT
    if clause and _described(scene, site, mention.first):
        return True
    return mention.first == site.at + 1 or clause and mention.first > site.at and is_human(scene, site.at + 1)


def _described(scene: Scene, site: Site, name: int) -> bool:
    """«صرح المخترع الأميركي فلان بأن»: what he is, with the article, stands between the verb and his name."""
    between = range(site.at + 1, name)
    if not between or len(between) > _OFFICE or preposition(scene, site.at):
        return False
    return all(definite(scene.folds[k]) and k not in scene.cues for k in between)


def merely_between(scene: Scene, at: int) -> bool:
    """Whether «بين» can say nothing where it stands: inside a clause and before nobody («بين الجارين»)."""
    if not preposition(scene, at) or scene.names_person(at + 1, min(scene.ends[at], at + _BEARER)):
        return False
    return not begins_clause(scene, at)


def preposition(scene: Scene, at: int) -> bool:
    """«بين», «وبين»: rather «between» than «made clear»; not behind «قد»."""
    if at > 0 and scene.folds[at - 1] in ("قد", "فقد", "لقد"):
        return False
    return scene.folds[at].removeprefix("و").removeprefix("ف") in PREPOSITIONS and "ّ" not in scene.written(at)
