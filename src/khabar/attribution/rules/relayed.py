"""An outlet relays somebody's words."""

from khabar.attribution.building import found_at
from khabar.attribution.found import Found, Range
from khabar.attribution.particles import THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at

RELAYS = frozenset(["نقل", "نسب", "أورد", "نشر", "ذكر", "روى"])


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
    if site is None or site.form.lemma not in RELAYS or site.form.form == "masdar" or site.opening is None:
        return None
    that = site.opening.first - 1
    if scene.folds[that] not in THAT and site.opening.frame != "quote":
        return None
    source = relay_source(scene, at, site.opening.at)
    if source is None:
        return None
    return found_at(scene, site, "relayed", source, via=_channel(scene, at, source.first - 1))


def relay_source(scene: Scene, at: int, opener: int) -> Range | None:
    """The noun phrase between «عن» and the opener."""
    for k in range(at + 1, opener - 1):
        if scene.folds[k] == "عن":
            return Range(k + 1, opener)
    return None


def _channel(scene: Scene, at: int, stop: int) -> Range | None:
    return Range(at + 1, stop) if stop > at + 1 else None
