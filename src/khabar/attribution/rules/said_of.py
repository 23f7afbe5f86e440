"""Verb, source, object or preposition."""

from msgspec import structs

from khabar.attribution.building import found_at, is_passive
from khabar.attribution.estimates import ESTIMATES, estimate
from khabar.attribution.evidence import is_evident
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.particles import THAT, WHAT
from khabar.attribution.rules.relayed import RELAYS
from khabar.attribution.rules.said_bare import bare_words
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.sites import site_at
from khabar.attribution.sources import is_human, may_speak

_OF_IT = frozenset(f"{word}{pronoun}" for word in ("ب", "الي", "علي", "عن", "من") for pronoun in ("ه", "ها"))
_EACH = frozenset(["كل", "كلا"])


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
    if site is not None and site.form.lemma == ESTIMATES and site.third and (told := estimate(scene, at)) is not None:
        return told
    if site is None or not site.third or site.before is not None or site.opening is None:
        return None
    if site.opening.frame == "quote" or scene.folds[site.opening.first - 1] in THAT:
        return None
    if scene.folds[at - 1] in WHAT and scene.folds[at + 1] in _OF_IT:
        return None  # «لم تف بما تعهدت به في المؤتمر»: what it was stands in «ما»
    if bare_words(scene, site) is not None:
        return None  # «وأكد لن نقبل بأنصاف الحلول»
    if site.form.lemma in RELAYS and site.opening.frame in ("an", "ila") and site.opening.addressee is None:
        return None  # «نسبت الوكالة إلى مصدر»; «نسبت الشرطة الحادث إلى السرعة» tells
    subject = site.opening.subject
    if subject is not None and scene.folds[at - 1] != "كما" and is_passive(scene.written(at)) and not may_speak(scene, subject):
        return None  # «أُعلنت التهم الموجهة إلى»
    if not is_evident(scene, site, site.opening.subject):
        return None
    one = found_at(scene, site, "said_of", site.opening.subject)
    return _postposed(scene, one, site.opening.first) if one is not None and site.opening.at == at + 1 else one


def _postposed(scene: Scene, one: Found, first: int) -> Found:
    """«ودعت إلى وقف القتال كل من فرنسا وألمانيا»: the source behind its content."""
    end = one.content[-1].end
    stop = min(scene.ends[first], first + LONGEST)
    for k in range(first + 1, stop - 2):
        if scene.words[k].start >= end:
            break
        if scene.folds[k] in _EACH and scene.folds[k + 1] == "من" and is_human(scene, k + 2):
            last = next((j for j in range(k, stop) if scene.words[j].start >= end), stop)
            content = (*one.content[:-1], Piece(one.content[-1].start, scene.words[k - 1].end))
            return structs.replace(one, source=Range(k, last), content=content)
    return one
