"""Whose office a counterpart holds: «الرئيس التونسي فلان ونظيره الجزائري فلان» are two presidents."""

from khabar.attribution.descriptions import description_word
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import folded
from khabar.attribution.scene import Mention, Scene
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of

_COUNTERPARTS = folded(["نظيره", "نظيرها", "نظيرته", "نظيرتها", "نظيرهما", "نظيرتهما"])
_FAR = 24  # words before a counterpart in which the office stands
_ADJECTIVES = 3  # words of an office that are compared, behind its head
_BEFORE = 4  # words from «نظيره» to the name


def is_counterpart(folded_word: str) -> bool:
    """«نظيره», «ونظيرتها», «لنظيره»."""
    return folded_word in _COUNTERPARTS or folded_word[1:] in _COUNTERPARTS


def office_of_counterpart(scene: Scene, mention: Mention) -> list[str]:
    """The office that «نظيره» before a name stands for, without the first bearer's nation; nothing where there is none."""
    begin = scene.begins[mention.first]
    at = next((k for k in range(mention.first - 1, max(begin, mention.first - _BEFORE), -1) if is_counterpart(scene.folds[k])), 0)
    for k in range(at - 1, max(begin - 1, at - _FAR), -1):
        title = title_of(scene.folds[k])
        if title is None or title.plural or title.use not in ("office", "both") or k in scene.mentions:
            continue
        if k > begin and not definite(scene.folds[k]) and title_of(scene.folds[k - 1]) is not None:
            continue  # «نائب رئيس الحكومة»
        behind = range(k + 1, min(at, k + 1 + _ADJECTIVES))
        end = next((j for j in behind if not definite(scene.folds[j])), behind.stop)
        words = [fold for fold in scene.folds[k + 1 : end] if not is_nationality(fold)]
        return [description_word(scene.folds[k]), *words]
    return []
