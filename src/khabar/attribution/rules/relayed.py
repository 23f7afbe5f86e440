"""An outlet relays somebody's words."""

from khabar.attribution.building import found_at
from khabar.attribution.found import Found, Range
from khabar.attribution.particles import THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.sources import is_human
from khabar.attribution.walk import Opening

RELAYS = frozenset(["نقل", "نسب", "أورد", "نشر", "ذكر", "روى"])
_REACH = 24  # words between verb, source and opener


def relayed(scene: Scene, at: int) -> Found | None:
    """An outlet relays what somebody else said: «نقلت الوكالة عن الوزير أن».

    Why: the words are the minister's and the agency only their channel; reading the agency as speaker would break the chain.

    Reads:
        text     ونقلت إذاعة الساحل عن مدير المرفأ أن السفينة غادرت ليلا
        source   مدير المرفأ
        content  السفينة غادرت ليلا

    Skips:
        نقلت الشاحنات القمح من المرفأ إلى المخازن
    """
    site = site_at(scene, at)
    if site is None or site.form.lemma not in RELAYS or site.form.form not in ("perfect", "imperfect", "participle"):
        return None
    if site.form.suffix:
        return None  # «القصة التي ترويها الصحيفة»
    source = _source(scene, at, ("عن", "الي") if site.form.lemma == "نسب" else ("عن",))
    opened = _opening(scene, source.first + 1, min(scene.ends[at], source.first + _REACH)) if source is not None else None
    if source is None or opened is None:
        return None
    return found_at(scene, site, "relayed", Range(source.first, opened.at), opened, via=_channel(at, source.first - 1))


def _source(scene: Scene, at: int, behind: tuple[str, ...]) -> Range | None:
    """Behind «عن», or behind «إلى» of «نسبت … إلى»: who said it. It must be somebody who may speak."""
    for k in range(at + 1, min(at + _REACH, scene.ends[at] - 1)):
        if scene.folds[k] in behind:
            return Range(k + 1, k + 2) if is_human(scene, k + 1) else None
    return None


def _opening(scene: Scene, first: int, stop: int) -> Opening | None:
    """«أن» or a quotation behind the source; none where «قوله» stands between, which has the words then."""
    for k in range(first, stop):
        if scene.folds[k] in THAT and k not in scene.mentions:
            return Opening("anna", k, k + 1)
        if scene.folds[k] == ":" and k + 1 < stop:
            return Opening("quote", k, k + 1, quotation=scene.opens.get(k + 1))
        if any(cue.lemma == "قال" or cue.form == "masdar" and cue.suffix for cue in scene.cues.get(k, ())):
            return None
    return None


def _channel(at: int, stop: int) -> Range | None:
    return Range(at + 1, stop) if stop > at + 1 else None
