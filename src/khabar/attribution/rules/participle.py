"""A participle chained to a source."""

from khabar.attribution.building import found_at
from khabar.attribution.found import Found
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at


def participle(scene: Scene, at: int) -> Found | None:
    """A participle in the accusative goes on with the words of the source before it: «مؤكدا أن», «مشيرة إلى».

    Why: newsrooms chain three or four statements of one source in a sentence; each has content and stance of its own.

    Reads:
        text     وقال رئيس البلدية إن السوق ستفتح غدا، مؤكدا أن الأسعار لن ترتفع
        content  الأسعار لن ترتفع

    Skips:
        كان المدير مؤكدا حضوره الحفل
    """
    site = site_at(scene, at)
    if site is None or site.form.form != "participle" or site.opening is None or site.form.article:
        return None
    if not site.form.accusative:
        return None
    return found_at(scene, site, "participle", None, follows=at)
