"""Source, verb."""

from khabar.attribution.building import found_at
from khabar.attribution.evidence import acts_on_somebody, is_evident
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import BE, PREPOSITIONS, THAT
from khabar.attribution.rules.relayed import RELAYS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import may_speak, noun_class
from khabar.attribution.turning_out import turns_out

_SUSPECTS = "اشتبه"
_TOLD = 12  # words of whom an outlet quotes, before «قوله»


def source_first(scene: Scene, at: int) -> Found | None:
    """The source stands before its verb: a nominal sentence, a headline, or «وكانت … أعلنت».

    Why: headlines and background sentences put the source first; looking only behind the verb would lose it.

    Reads:
        text     وكانت وزارة النقل أعلنت أن الجسر سيغلق أسبوعا
        source   وزارة النقل
        content  الجسر سيغلق أسبوعا

    Skips:
        وكانت وزارة النقل أغلقت الجسر أسبوعا
    """
    site = site_at(scene, at)
    if (
        site is None
        or not site.third
        or site.before is None
        or site.opening is None
        or site.before.relative is not None
        or site.before.own
    ):
        return None
    if turns_out(scene, site) and not _shows(scene, site.before.source, at):
        return None  # «وبعد بلاغ من الشركة إلى الشرطة تبين أن»
    if scene.folds[at] in PREPOSITIONS and scene.folds[at - 1] != "قد":
        return None
    if site.form.lemma == _SUSPECTS and site.form.form == "imperfect" and not _is_one(scene, site):
        return None
    if site.form.lemma in RELAYS and site.opening.frame == "an" and _told_behind(scene, site.opening.first):
        return None
    far = site.opening.at > at + _reach(scene, site.opening.first)
    if site.form.ambiguous and far and not _was(scene, site) and not acts_on_somebody(scene, site):
        return None
    if site.opening.frame not in ("anna", "quote") and not is_evident(scene, site, site.before.source):
        return None
    return found_at(scene, site, "source_first", site.before.source)


def _told_behind(scene: Scene, first: int) -> bool:
    """«صحيفة محلية نقلت عن مسؤولين قولهم إن»: whose words they are stands behind «عن», and they speak for themselves."""
    near = range(first + 1, min(scene.ends[first], first + _TOLD))
    return any(
        cue.lemma in ("قول", "قال") and cue.form in ("masdar", "noun") and cue.suffix for k in near for cue in scene.cues.get(k, ())
    )


def _shows(scene: Scene, source: Range | None, at: int) -> bool:
    """«النتائج تبين أن», «البيانات المتاحة عنها، تبين أن»: right before the verb, or a document that may show it."""
    return source is not None and (source.last >= at - 1 or noun_class(scene.folds[source.first]) == "document")


def _is_one(scene: Scene, site: Site) -> bool:
    """«المحقق يشتبه في», not «شخصان يشتبه في تورطهما»: a passive, where nobody known suspects anything."""
    assert site.before is not None
    source = site.before.source
    return source is None or source.first in scene.mentions or definite(scene.folds[source.first])


def _was(scene: Scene, site: Site) -> bool:
    """«كان المدير تعهد في حزيران بـ»: behind «كان» and somebody the everyday word is a verb for certain."""
    assert site.before is not None
    assert site.opening is not None
    source, frame = site.before.source, site.opening.frame
    has_done = frame == "nominal" and scene.folds[site.at - 1] == "قد"  # «قد نفى في تصريحات وجود»
    sure = has_done or frame in ("bi", "ila", "ala", "min")
    if source is None or not sure or scene.folds[site.opening.first - 1] in THAT:
        return False
    return scene.folds[source.first - 1] in BE and may_speak(scene, source)


def _reach(scene: Scene, first: int) -> int:
    """How far behind an everyday verb its content may open: a clause with «أن» is its own even from afar."""
    return 10 if scene.folds[first - 1] in THAT else 3
