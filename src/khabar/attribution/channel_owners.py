"""Whether an outlet behind «ل» is not spoken to, but has the office before it: «المدير العام لقناة الساحل فلان»."""

from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import COMMAS, QUOTE_MARKS
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed
from khabar.mentions.names import is_name
from khabar.mentions.titles import title_of

_TO = frozenset(["ل", "لـ", "ـ", "(", "(("])
_NAME = 7  # words of an outlet's name, its marks and a comma


def has_the_office(scene: Scene, k: int, known: bool) -> bool:
    """Whether the outlet at word k completes an office with its adjective; known: some table has it for an outlet."""
    before = k - 1
    while before > scene.begins[k] and (scene.folds[before] in QUOTE_MARKS or scene.folds[before] in _TO):
        before -= 1
    if before <= scene.begins[k] or before == k - 1 and not scene.folds[k].startswith("ل"):
        return False
    adjective, office = scene.folds[before], scene.folds[before - 1]
    if not (definite(adjective) and definite(office)) or not (is_unnamed(office, "s") or title_of(office) is not None):
        return False
    return not known or _bearer_follows(scene, k)


def _bearer_follows(scene: Scene, k: int) -> bool:
    """«المدير العام لقناة «الساحل» فلان»: behind the outlet stands who has the office."""
    mention = scene.mentions.get(k)
    last = mention.last if mention is not None else k
    stop = min(scene.ends[k], last + _NAME)
    while last < stop and scene.words[last].kind == "mark" and scene.folds[last] != ":":
        last += 1
    return last < stop and (scene.person_at(last) or is_name(scene.folds[last])) and scene.folds[last - 1] not in COMMAS
