"""Whether «يعتبر» and its like are passives that say what something is: «المهرجان الذي يعد الأول»."""

from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import DEMONSTRATIVES, PARTICLES, THAT, WHAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site
from khabar.attribution.sources import may_speak
from khabar.attribution.walk import Opening

_POINTS = DEMONSTRATIVES | WHAT
_CALLING = frozenset(["اعتبر", "عدّ", "صنف", "سمّى"])


def is_called(scene: Scene, site: Site) -> bool:
    """«المهرجان الذي يعد الأول في المنطقة», «المشروع يعتبر الأكبر»: an imperfect that is a passive, its predicate behind it."""
    opened = site.opening
    if opened is None or site.form.form != "imperfect" or site.form.lemma not in _CALLING:
        return False
    if opened.frame == "quote" or scene.folds[opened.first - 1] in THAT:
        return opened.at == site.at + 1 and opened.frame == "quote" and _of_thing(scene, site)  # «الكلمة التي تعتبر «مسيئة»»
    if opened.frame != "nominal":
        return False
    if opened.subject is not None and "من" in scene.folds[opened.subject.first + 1 : opened.subject.last + 1]:
        return True  # «وتعد القلعة من المعالم القديمة»
    return _of_thing(scene, site) or not _calls(scene, opened)


def _of_thing(scene: Scene, site: Site) -> bool:
    """Whether the subject right before the verb is no one who may call anything so."""
    source = site.before.source if site.before is not None else None
    return source is not None and not may_speak(scene, source)


def _calls(scene: Scene, opened: Opening) -> bool:
    """Whether behind what is called something stands what it is called («يعتبر الخبراء القرار باطلا»).

    One noun phrase alone, or one without article, is the predicate of a passive: «يعتبر المتحف أقدم متاحف المدينة».
    """
    first = opened.first
    end = phrase_end(scene, first, scene.ends[first])
    named = first in scene.mentions or definite(scene.folds[first]) or scene.folds[first] in _POINTS
    if not named or end <= first or end >= scene.ends[first]:
        return named and end > first + 1
    fold = scene.folds[end]
    return scene.words[end].kind == "word" and not (definite(fold) or fold in PARTICLES)
