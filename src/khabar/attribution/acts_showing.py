"""Acts and things that show something, and say nothing: «انتشار المرض يؤكد أن اللقاح ضعيف»."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import DEMONSTRATIVES, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.words.letters import fold

_LONGEST = 12  # words of the act, with whose it is and where
_OF_SPEAKERS = ("unnamed", "organization", "document", "outlet")


def act_shows(scene: Scene, at: int, form: CueForm) -> bool:
    """Whether the subject of a present verb without one behind it is an act or a thing pointed at: «هذه الجريمة تؤكد أن»."""
    if form.form != "imperfect" or form.prefix or form.suffix or form.number != "s" or fold(form.lemma) not in words("shows"):
        return False
    floor = max(scene.begins[at], at - _LONGEST)
    for k in range(at - 1, floor - 1, -1):
        if k in scene.cues and not is_masdar(without_article(scene.folds[k])) or scene.words[k].kind == "mark":
            return False
        if scene.folds[k] in THAT:
            return _acts(scene, k + 1, at)
    return floor == scene.begins[at] and _acts(scene, floor, at)


def _acts(scene: Scene, first: int, at: int) -> bool:
    """Whether words [first, at) are an act or a thing pointed at: nobody, and nothing that says anything."""
    if first >= at or first in scene.mentions:
        return False
    pointing = scene.folds[first] in DEMONSTRATIVES
    head = first + pointing
    if head >= at or head in scene.mentions or pointing and not definite(scene.folds[head]):
        return False
    noun = scene.folds[head]
    if noun == "ما":
        return True  # «ما حدث يؤكد أن»
    return noun_class(noun) not in _OF_SPEAKERS and (pointing or is_masdar(without_article(noun)))
