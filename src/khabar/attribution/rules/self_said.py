"""A speaker on his own words."""

from khabar.attribution.building import found_at
from khabar.attribution.found import Found
from khabar.attribution.particles import THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at

_NEAR = 6  # words behind the verb within which its clause opens: «قلت له مرارا إن»


def self_said(scene: Scene, at: int) -> Found | None:
    """Somebody quoted tells what he himself said: «قلنا لهم إن», «وأقول: ».

    Why: it is a statement of another time, with content and often an addressee of its own.

    Reads:
        text     وقال رئيس الاتحاد: «قلت للاعبين إن الفوز ممكن في المباراة الأخيرة»
        content  الفوز ممكن في المباراة الأخيرة

    Skips:
        وقال رئيس الاتحاد: «قلت ما عندي ولن أعود إليه»
    """
    site = site_at(scene, at)
    if site is None or site.form.lemma != "قال" or site.form.person != 1 or site.negated or site.impersonal or site.form.suffix:
        return None
    opened = site.opening
    if opened is None or opened.at > at + _NEAR or scene.folds[opened.first - 1] not in THAT and scene.folds[opened.at] != ":":
        return None
    return found_at(scene, site, "self_said", None)
