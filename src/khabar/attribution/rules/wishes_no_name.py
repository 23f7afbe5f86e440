"""A source that will not be named."""

from khabar.attribution.anonymity import STANCES, lemma_of
from khabar.attribution.clause_words import words
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import PREPOSITIONS, RELATIVE
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human

_IDENTITY = words("identity")
_WITHIN = 8


def wishes_no_name(scene: Scene, at: int) -> Found | None:
    """A source refuses to be named, or asks not to be: «رفض الكشف عن هويته», «طلب عدم ذكر اسمه».

    Why: the words stand between the source and what it says, and would be taken for a part of either.

    Reads:
        text     وقال موظف في الميناء رفض الكشف عن هويته إن الحاوية كانت فارغة
        content  الكشف عن هويته
        stance   withholds

    Skips:
        رفض المدير الكشف عن موعد الافتتاح
    """
    if at not in scene.wishes:
        return None
    lemma = lemma_of(scene.cues.get(at, ()), scene.phrases.get(at))
    last = next((k for k in range(at + 2, min(at + _WITHIN, scene.ends[at])) if scene.folds[k] in _IDENTITY), None)
    if lemma is None or last is None:
        return None
    first = at + 1 + (scene.folds[at + 1] in PREPOSITIONS)
    relative = scene.folds[at - 1] in RELATIVE
    return Found(
        rule="wishes_no_name",
        cue=Range(at, at + 1),
        lemma=lemma,
        stance=STANCES[lemma],
        source=Range(at - 1, at) if relative else None,
        content=(Piece(scene.words[first].start, scene.words[last].end),),
        antecedent=_before(scene, at - relative),
    )


def _before(scene: Scene, at: int) -> Range | None:
    """The source that the words stand behind: the last noun phrase before them that names people."""
    floor = max(scene.begins[at - 1], at - 14) if at else 0
    for k in range(at - 2, floor, -1):
        if scene.folds[k - 1] in ("عن", "الي") and is_human(scene, k):  # «نقلت الوكالة عن مسؤول»
            return Range(k, phrase_end(scene, k, at))
    for k in range(floor, at):
        if is_human(scene, k):
            return Range(k, phrase_end(scene, k, at))
    return None
