"""Who demands or protests by a bare verbal noun: «خرجت مظاهرات في المدينة، للمطالبة بـ», «تظاهر عشرات السائقين للمطالبة بـ»."""

from khabar.attribution.clause_words import words
from khabar.attribution.crowds import crowd_head
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PREPOSITIONS, PRONOMINAL
from khabar.attribution.people_words import glued, is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import stands
from khabar.mentions.place_names import heads as heads_of_places

_BEFORE = 30  # words from those who protest to what they want
_TOGETHER = 5  # words between the verb of those who protest and them: «خرج صباح أمس المئات»
_HELD = 4  # words from a gathering to the verb of who holds it or takes part
_SHORT = 4  # letters of a word that begins with a lam of its own
_ROADS = frozenset(heads_of_places())


def gathering(scene: Scene, found: Found) -> Range | None:
    """Those who took to the streets; a gathering that nobody is told to hold demands itself."""
    cue = found.cue.first
    begin = max(scene.begins[cue], cue - _BEFORE)
    for k in range(cue - 1, begin - 1, -1):
        fold = scene.folds[k]
        people = _people_behind(scene, k, cue) if fold.removeprefix("و") in words("protests") else None
        if people is not None:
            return people
        if _gathers(fold) and scene.folds[k - 1] != "الي":
            held = None if is_crowd(fold) else _held_by(scene, k, cue) or _holding(scene, begin, k)
            when = next((j for j in range(k + 1, cue) if j in scene.times), cue)
            return held or phrase_from(scene, crowd_head(scene, k, begin) if is_crowd(fold) else k, when)
    return None


def _gathers(fold: str) -> bool:
    """«مظاهرات», «لوقفة», «إضرابا», «المتظاهرين»."""
    bare = without_article(fold.lstrip("ل") if len(fold) > _SHORT else fold)
    plural = bare[:-2] if bare.endswith(("ات", "ون", "ين")) else bare.removesuffix("ا")
    return any(word in words_that("gathering") for word in (bare, plural, plural + "ه"))


def _people_behind(scene: Scene, verb: int, cue: int) -> Range | None:
    """«تظاهر عشرات السائقين», «قطع أمس سكان القرية الطريق»: people who stand behind their verb as its subject."""
    for k in range(verb + 1, min(cue, verb + _TOGETHER)):
        if scene.words[k].kind == "mark" or k in scene.mentions:
            return None
        counted = scene.folds[k] in words_that("quantifier") or scene.words[k].kind == "number" and k not in scene.times
        crowd = counted or is_crowd(scene.folds[k]) and not glued(scene.folds[k])
        if crowd and scene.folds[k - 1] not in PREPOSITIONS:
            return _without_more(scene, phrase_from(scene, k, cue))
    return None


def _without_more(scene: Scene, people: Range) -> Range:
    """«قطع السكان الطريق», «خرج المئات في مسيرة»: what they cut and how they go is none of their name."""
    if not definite(scene.folds[people.first]):
        return people
    for k in range(people.first + 1, people.last):
        fold = scene.folds[k]
        if definite(fold) and without_article(fold) in _ROADS or fold in PREPOSITIONS and fold != "من":
            return Range(people.first, k)
    return people


def _held_by(scene: Scene, gathers: int, cue: int) -> Range | None:
    """«وقفة نظمتها النقابة», «مسيرة شارك فيها طلاب ومعلمون»: who holds a gathering, behind it."""
    for k in range(gathers + 1, min(cue - 1, gathers + _HELD)):
        fold, verb = scene.folds[k], scene.folds[k - 1]
        holds = _verb_with_object(fold) in words("holds") or fold in PRONOMINAL and verb in words("holds")
        if holds and stands(scene, k + 1):
            return phrase_from(scene, k + 1, cue)
    return None


def _verb_with_object(fold: str) -> str:
    return fold[:-2] if fold.endswith("ها") else fold[:-1] if fold.endswith("ه") else ""


def _holding(scene: Scene, begin: int, gathers: int) -> Range | None:
    """«قررت الجمعية تنظيم وقفة», «دخل الأسرى إضرابا»: who holds a gathering, before it."""
    for k in range(gathers - 2, begin - 1, -1):
        if scene.folds[k].removeprefix("و") in words("holds") and stands(scene, k + 1):
            return _without_more(scene, phrase_from(scene, k + 1, gathers))
    return None
