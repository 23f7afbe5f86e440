"""Verb, source, «أن»."""

from khabar.attribution.building import found_at
from khabar.attribution.clarity import is_clear
from khabar.attribution.found import Found
from khabar.attribution.particles import THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import may_speak, noun_class
from khabar.attribution.turning_out import found_out, turns_out
from khabar.attribution.walk import Opening

_RESTS = frozenset(["أرجع"])
_HAPPENS, _NOTES = frozenset(["شهد", "جاء"]), "سجل"
_WITNESS = 4  # words of who witnesses


def said_that(scene: Scene, at: int) -> Found | None:
    """The source stands behind its verb, and behind the source a clause with «أن» or «إن».

    Why: the commonest sentence of Arabic news; most of what anybody says is said so.

    Reads:
        text     أعلن مدير الميناء أن الرافعة الجديدة تعمل منذ الفجر
        source   مدير الميناء
        content  الرافعة الجديدة تعمل منذ الفجر

        text     وتبين للمهندسين أن السد متصدع
        source   للمهندسين
        speaker  المهندسين
        content  السد متصدع

        text     وأضاف أن العمال عادوا إلى بيوتهم
        content  العمال عادوا إلى بيوتهم

    Skips:
        يجب أن تعود السفن إلى الميناء قبل المساء
        وبعد ساعات اتضح أن السفينة غادرت
    """
    site = site_at(scene, at)
    if site is None or not site.third or site.before is not None or site.opening is None:
        return None
    if site.opening.frame == "quote" or scene.folds[site.opening.first - 1] not in THAT:
        return None
    if _tells_nothing(scene, site, site.opening):
        return None
    came_to_light = turns_out(scene, site)
    if not came_to_light and not is_clear(scene, site):
        return None
    found = found_at(scene, site, "said_that", site.opening.subject)
    return found_out(scene, site, found) if found is not None and came_to_light else found


def _tells_nothing(scene: Scene, site: Site, opened: Opening) -> bool:
    """«ويرجع ذلك إلى أن»: that is why; «شهدت الثقافة تحولات كبرى أهمها أن», «جاء القرار بعد الجلسة حيث إن»: verbs of things."""
    subject = opened.subject
    if site.form.lemma in _RESTS and site.form.form == "imperfect":
        return subject is None
    if subject is None or subject.last - subject.first <= _WITNESS or noun_class(scene.folds[subject.first]) == "document":
        return False  # «وقد جاءت الأحاديث الشريفة عن النبي أن»
    return site.form.lemma in _HAPPENS or site.form.lemma == _NOTES and not may_speak(scene, subject)
