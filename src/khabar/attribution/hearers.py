"""What stands between a verb and whoever told it: what was told, and to whom."""

from khabar.attribution.particles import PRONOMINAL
from khabar.attribution.scene import Scene

THIS = frozenset(["ذلك", "بذلك"])


def over_addressee(scene: Scene, at: int, cue: int) -> int:
    """«صرح بذلك لـ«الصحيفة» الدكتور فلان»: behind what was said, and to whom, stands who said it."""
    if at < cue and (scene.folds[at] in THIS or scene.folds[at] in PRONOMINAL):
        at += 1  # «وجه إليهم المدير رسالة»
    elif not (at < cue and scene.folds[at] == "ل"):
        return at
    if at < cue and scene.folds[at] == "ل" and at + 1 in scene.opens:
        return min(scene.opens[at + 1].last + 1, cue)
    if at < cue and at in scene.mentions and scene.letters_before_name(at).endswith("ل"):
        return min(scene.mentions[at].last, cue)
    return at
