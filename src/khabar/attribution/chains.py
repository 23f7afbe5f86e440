"""Chains of transmitters: «عن أبي هريرة رضي الله عنه قال», «روى مسلم عن أنس بن مالك قال». Who stands behind «عن» says it."""

from khabar.attribution.found import Range
from khabar.attribution.particles import THAT, folded
from khabar.attribution.pieties import blessing_before
from khabar.attribution.scene import Scene
from khabar.attribution.sources import may_name
from khabar.mentions.names import is_name, particles

_SAYS = frozenset(["قال", "قالت", "يقول", "تقول"])
_HEARD = folded("سمع سمعت سمعنا سمعوا نسمع أسمع يسمع تسمع سمعته فسمعت وسمعت فسمع وسمع".split())
_HE = frozenset(["انه", "انها"])
_NAME = 6  # words of a transmitter's name
_FAR = 18  # words from the verb that hands down to the saying


def link_before(scene: Scene, at: int) -> Range | None:
    """Who hands down what the verb at word `at` says: «عن فلان قال», «عن فلان رضي الله عنه أنه قال»."""
    begin = scene.begins[at]
    if scene.folds[at] not in _SAYS:
        return None
    last = blessing_before(scene.folds, at - (scene.folds[at - 1] in _HE), begin)
    for k in range(last - 1, max(begin - 1, last - _NAME - 1), -1):
        if scene.folds[k].removeprefix("و") == "عن":
            if any(sense.stance == "asks" for j in range(begin, k) for cue in scene.cues.get(j, ()) for sense in cue.senses):
                return None  # «سئل المدرب عن فلان فقال»
            return Range(k + 1, last) if k + 1 < last and _is_named(scene, k + 1, last) else None
        if scene.words[k].kind != "word" or k in scene.cues and k not in scene.mentions:
            return None
    return None


def opening_link(scene: Scene, at: int) -> Range | None:
    """The first link of a chain that opens its clause: «وعن فلان أنه قال», not «نقلت الوكالة عن فلان أنه قال»."""
    link = link_before(scene, at)
    if link is None:
        return None
    k = link.first - 1
    return link if k == scene.begins[at] or scene.folds[k] == "وعن" or scene.words[k - 1].kind == "mark" else None


def heard_before(scene: Scene, at: int) -> Range | None:
    """«سمعت النبي يقول»: who is heard to say it, between the two verbs."""
    begin = scene.begins[at]
    last = blessing_before(scene.folds, at, begin)
    for k in range(last - 1, max(begin - 1, last - _NAME - 1), -1):
        if scene.folds[k] in _HEARD:
            return Range(k + 1, last) if k + 1 < last else None
        if scene.words[k].kind != "word":
            return None
    return None


def _is_named(scene: Scene, first: int, last: int) -> bool:
    opens = scene.folds[first] in particles("before") or is_name(scene.folds[first])
    return scene.person_at(first) or opens or may_name(scene, first, last)


def hands_down(scene: Scene, at: int, stop: int) -> bool:
    """«روى البخاري عن أنس قال: …»: behind a verb of handing down the saying has a verb of its own."""
    via = False
    for k in range(at + 1, min(stop, at + _FAR)):
        fold = scene.folds[k]
        if fold in THAT or fold == ":" or k in scene.opens:
            return False
        if via and fold in _SAYS:
            return True
        via = via or fold == "عن"
    return False
