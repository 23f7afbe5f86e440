"""Verb, source, quotation."""

from khabar.attribution.building import found_at
from khabar.attribution.clarity import is_clear
from khabar.attribution.found import Found
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at

_WROTE = frozenset(["كتب", "كتبت", "كتبه", "كتبها"])


def said_quote(scene: Scene, at: int) -> Found | None:
    """The source stands behind its verb, and behind the source its words: a quotation, or a colon and a sentence.

    Why: direct speech is what readers quote on; its speaker must be the verb's, not the nearest name.

    Reads:
        text     وقال سائق الحافلة: «لم أر الشاحنة إلا في اللحظة الأخيرة»
        source   سائق الحافلة
        content  لم أر الشاحنة إلا في اللحظة الأخيرة
        mode     direct

        text     وتابع «سنعيد فتح الطريق غدا قبل الظهر»
        content  سنعيد فتح الطريق غدا قبل الظهر
        mode     direct

    Skips:
        شاهد المتفرجون مسرحية «الليل والنهار والبحر الكبير»
    """
    site = site_at(scene, at)
    if site is None or not site.third or site.before is not None or site.opening is None:
        return None
    if site.opening.frame != "quote":
        return None
    if not is_clear(scene, site) or _is_byline(scene, at):
        return None
    return found_at(scene, site, "said_quote", site.opening.subject)


def _is_byline(scene: Scene, at: int) -> bool:
    """«كتب: سالم الحربي - أكد الوزير»: who wrote the page."""
    opens_paragraph = at == scene.prose.paragraphs[scene.paragraph_of[at]][0]
    return opens_paragraph and scene.folds[at] in _WROTE and scene.folds[at + 1] == ":" and scene.person_at(at + 2)
