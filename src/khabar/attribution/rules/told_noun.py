"""A noun that reports."""

from msgspec import structs

from khabar.attribution.building import found_at
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import DEMONSTRATIVES, NEGATIONS, PARTICLES, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import is_human, may_speak

_POINTING = DEMONSTRATIVES | {"كل", "اي"}  # «هذه المطالب» were told before
_FAR = 8  # words of who gave it and to whom: «الاتهامات الموجهة إلى إدارة النادي بـ»
_GIVEN_BY = (("من",), ("من", "لدن"), ("من", "قبل"), ("من", "جانب"), ("من", "طرف"))
_WITHOUT = frozenset(["دون", "بدون", "ودون", "بلا"])
_TO = frozenset(["الي", "ضد", "في", "علي", "حق"])


def told_noun(scene: Scene, at: int) -> Found | None:
    """A noun brings news, a charge, a promise or a demand with what it holds: «اتهامات بتزوير», «أنباء عن».

    Why: what is denied, feared or promised is often told so, and with it nobody or only the giver is named.

    Reads:
        text     نفى النادي الاتهامات الموجهة إليه بتزوير عقود اللاعبين
        content  تزوير عقود اللاعبين
        kind     unstated

        text     تلقى العمال تطمينات من الوزارة بصرف الرواتب قبل العيد
        source   الوزارة
        content  صرف الرواتب قبل العيد
        stance   commits

        text     أغلق السكان بيوتهم بعد إعلان البلدية انهيار السد
        source   البلدية
        content  انهيار السد

    Skips:
        تابع الجمهور أخبار الفريق في الصحف
    """
    site = site_at(scene, at)
    if site is None or site.form.form not in ("noun", "masdar") or site.opening is None or site.form.suffix:
        return None
    if _announces(scene, site):
        return found_at(scene, site, "told_noun", site.opening.subject)
    if site.form.lemma not in lemmas_that("told") or not _holds_act(scene, site) or scene.folds[at - 1] in _POINTING:
        return None
    if any(fold in NEGATIONS or fold in _WITHOUT for fold in scene.folds[max(scene.begins[at], at - 2) : at]):
        return None  # «دون أنباء عن ضحايا», «لم ترد أنباء عن»
    source = _giver(scene, site)
    charged = site.form.lemma == "اتهام" and site.opening.subject is not None
    if site.opening.at > at + 1 and source is None and not charged and not _given_to(scene, at + 1, site.opening.at):
        return None
    found = found_at(scene, site, "told_noun", source)
    return structs.replace(found, unstated=source is None) if found is not None else None


def _announces(scene: Scene, site: Site) -> bool:
    """«إعلان الوزارة إغلاق الجسر», «نفي الشركة وجود تسرب»: somebody and right behind him what happened."""
    opened = site.opening
    assert opened is not None
    source = opened.subject
    if opened.frame != "nominal" or source is None or source.last != opened.at or not may_speak(scene, source):
        return False
    head = scene.folds[opened.first]
    says = any(sense.stance in ("asserts", "denies") and "anna" in sense.frames for sense in site.form.senses)
    return says and (is_masdar(head) or is_masdar(head.removesuffix("ا")))


def _holds_act(scene: Scene, site: Site) -> bool:
    """Whether «أن» or a verbal noun opens behind the noun's preposition; in construct only a charge does («بتهمة تهريب»)."""
    opened = site.opening
    assert opened is not None
    if opened.frame == "nominal":
        lemma, form = site.form.lemma, site.form
        charge = lemma == "تهمة" and form.prefix.endswith("ب") or lemma == "زعم" and form.number == "p"
        return charge and opened.at == site.at + 1 and is_masdar(without_article(scene.folds[opened.first]))
    many = site.form.number == "p" or site.form.lemma.endswith("ات") or site.form.lemma == "اتهام"
    if site.form.lemma == "نبأ" and opened.frame in ("an", "hawl") and opened.at == site.at + 1:
        return True  # «أنباء عن دور للشركة»
    if not many or opened.frame == "quote" or opened.at > site.at + _FAR:
        return False
    return scene.folds[opened.first - 1] in THAT or is_masdar(without_article(scene.folds[opened.first][opened.letters :]))


def _giver(scene: Scene, site: Site) -> Range | None:
    """Who gave it: in construct («مزاعم الشركة حول»), or behind «من» («تطمينات من لدن الحكومة»)."""
    assert site.opening is not None
    if site.opening.subject is not None:
        return None if site.form.lemma == "اتهام" else site.opening.subject  # «اتهام الشركة بـ»: she is charged
    if not site.form.article and site.opening.at > site.at + 1 and definite(scene.folds[site.at + 1]):
        owner = Range(site.at + 1, max(phrase_end(scene, site.at + 1, site.opening.at), site.at + 2))
        return owner if owner.last == site.opening.at else None  # «مطالب الشعب بأن»
    for words in _GIVEN_BY:
        first = site.at + 1 + len(words)
        if tuple(scene.folds[site.at + 1 : first]) == words and first < site.opening.at and is_human(scene, first):
            return Range(first, min(max(phrase_end(scene, first, site.opening.at), first + 1), site.opening.at))
    return None


def _given_to(scene: Scene, first: int, stop: int) -> bool:
    """«الاتهامات الموجهة إلى المدير», «الأخبار المتداولة»: an adjective, and behind it at most whom it is told to or of."""
    k = first
    while k < stop and scene.folds[k].endswith("ه") and scene.folds[k] not in PARTICLES:
        k += 1
    if k >= stop:
        return True
    to = scene.folds[k] in _TO or scene.folds[k].startswith(("الي", "ضد", "لل"))
    return to and max(phrase_end(scene, k + 1, stop), k + 1) >= stop
