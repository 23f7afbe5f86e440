"""A share of people who were asked, as surveys tell of them: «60% من المشاركين», «ثلث الناخبين»."""

from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import THAT, folded
from khabar.attribution.scene import Scene

_PERCENT = frozenset(["%", "٪", "?"])
_IN_A_HUNDRED = folded(["بالمئة", "بالمائة", "بالمية"])
_HUNDRED = folded(["المئة", "المائة"])
_OF_THEM = folded(["منهم", "منهن", "منها"])
ABOUT = folded(["نحو", "حوالي", "قرابة", "زهاء", "أكثر", "أقل"])  # «أكثر من 60%»
_FAR = 12  # words of «ممن شملهم الاستطلاع»


def share_end(scene: Scene, k: int, stop: int) -> int:
    """Where «95% ممن شملتهم الدراسة», «نحو 60 في المائة منهم» ends that begins at word k; 0 where none begins there."""
    if scene.folds[k] in ABOUT:
        k += 1 + (k + 1 < stop and scene.folds[k + 1] == "من")
    if k >= stop or scene.words[k].kind != "number":
        return 0
    end = _behind_percent(scene, k + 1, stop)
    if not end or end >= stop:
        return end
    if scene.folds[end] in _OF_THEM:
        return end + 1
    if scene.folds[end] == "ممن":
        return next(
            (j for j in range(end + 1, min(stop, end + _FAR)) if scene.folds[j] in THAT or scene.words[j].kind == "mark"), end
        )
    return max(end + 2, phrase_end(scene, end + 1, stop)) if scene.folds[end] == "من" and end + 1 < stop else end


def _behind_percent(scene: Scene, k: int, stop: int) -> int:
    """The word behind a percent sign or «في المائة» at word k; 0 where none stands there."""
    if k >= stop:
        return 0
    if scene.folds[k] in _PERCENT or scene.folds[k] in _IN_A_HUNDRED:
        return k + 1
    return k + 2 if scene.folds[k] == "في" and k + 1 < stop and scene.folds[k + 1] in _HUNDRED else 0
