"""What people say of a picture or a text that they put on a platform: «تداول ناشطون على فيسبوك صورا يدعون أنها»."""

from khabar.attribution.description_words import meant, words_that
from khabar.attribution.found import Found
from khabar.attribution.particles import folded
from khabar.attribution.scene import Scene
from khabar.attribution.unknown_outlets import Channel
from khabar.attribution.workplaces import PLATFORMS

_REACH = 14  # words before the cue in which the verb of sharing stands
_THROUGH = folded(["على", "عبر", "في", "موقع", "منصة"])
_NETWORKS = folded(["التواصل"])


def shared_on(scene: Scene, found: Found) -> Channel | None:
    """The platform, where the cue tells, with no «و» before it, what those say who shared something there."""
    cue = found.cue.first
    if found.source is not None or any(form.prefix for form in scene.cues.get(cue, ())[:1]):
        return None
    first, platform = max(scene.begins[cue], cue - _REACH), None
    if words_that("sharing").isdisjoint(scene.folds[first:cue]):
        return None  # as nearly everywhere
    for k in range(cue - 1, first - 1, -1):
        if scene.folds[k] in words_that("sharing"):
            return platform
        if k in scene.cues and any(form.form in ("perfect", "imperfect") for form in scene.cues[k]):
            return None
        platform = platform or _platform_at(scene, k)
    return None


def _platform_at(scene: Scene, k: int) -> Channel | None:
    name, before = meant("platform").get(scene.folds[k]), scene.folds[k - 1] if k else ""
    if name and (before in _THROUGH or scene.words[k - 1].kind == "mark"):
        return Channel(name[0], None)
    networks = scene.folds[k] in _NETWORKS and before in PLATFORMS and k > 1 and scene.folds[k - 2] in _THROUGH
    return Channel(scene.text(k - 1, k + 1), None) if networks else None
