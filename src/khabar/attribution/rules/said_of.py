"""Verb, source, object or preposition."""

from khabar.attribution.building import found_at
from khabar.attribution.evidence import is_evident
from khabar.attribution.found import Found
from khabar.attribution.particles import THAT
from khabar.attribution.rules.relayed import RELAYS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at


def said_of(scene: Scene, at: int) -> Found | None:
    """The source stands behind its verb, and what it says is a noun phrase: the verb's object, or behind its preposition.

    Why: denials, demands and announcements are mostly said so («نفى وجود», «دعا إلى وقف», «أعلن مقتل»).

    Reads:
        text     نفت الشركة وجود تسرب في خزان الوقود
        source   الشركة
        content  وجود تسرب في خزان الوقود
        stance   denies

        text     ودعا المجلس إلى وقف قطع الأشجار
        source   المجلس
        content  وقف قطع الأشجار
        stance   directs

    Skips:
        وصل الوزير إلى العاصمة مساء
    """
    site = site_at(scene, at)
    if site is None or not site.third or site.before is not None or site.opening is None:
        return None
    if site.opening.frame == "quote" or scene.folds[site.opening.first - 1] in THAT:
        return None
    if site.form.lemma in RELAYS and site.opening.frame in ("an", "ila"):
        return None
    if not is_evident(scene, site, site.opening.subject):
        return None
    return found_at(scene, site, "said_of", site.opening.subject)
