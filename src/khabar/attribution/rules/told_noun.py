"""A noun that reports."""

from msgspec import structs

from khabar.attribution.building import found_at
from khabar.attribution.content_words import endangers
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Found
from khabar.attribution.givers import given_to, giver
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import BE, DEMONSTRATIVES, NEGATIONS, PRONOMINAL, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import is_human, may_speak, noun_class

_AT_IT = BE | frozenset(["وهي", "هي", "التي", "عندما", "بينما", "وبينما", "فيما"])
_POINTING = DEMONSTRATIVES | {"كل", "اي"}  # «هذه المطالب» were told before
_FAR = 8  # words of who gave it and to whom: «الاتهامات الموجهة إلى إدارة النادي بـ»
_WITHOUT = frozenset(["دون", "بدون", "ودون", "بلا"])
_TO_TEXTS = frozenset(["سرب", "تسريب", "أقر", "إقرار", "أعلن", "إعلان"])
_HE = frozenset("انه وانه لانه بانه فانه لكنه هو وهو كان وكان انا اننا ليس غير".split())
_AGENCY = ("وكاله", "وكالات", "وكالتا", "وكالتي")
_THEM = ("ه", "ها", "هم", "هما")


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
    if site is None or site.form.form not in ("noun", "masdar") or site.opening is None:
        return None
    if site.form.lemma == "اتهام" and site.form.suffix in _THEM:
        return _charged(scene, site)
    if _announces(scene, site) or _admits(scene, site):
        return found_at(scene, site, "told_noun", site.opening.subject)
    if site.form.suffix or site.form.lemma not in lemmas_that("told") or scene.folds[at - 1] in _POINTING:
        return None
    if site.form.lemma == "نبأ" and scene.folds[at - 1].endswith(_AGENCY):
        return None  # «ونقلت وكالات أنباء عن المسؤول قوله»
    if _is_asked_to(scene, at) or _is_about_to(scene, at):
        return None
    source = giver(scene, site)
    if not _holds_act(scene, site, source is not None and source.first > at + 1):
        return None
    if any(fold in NEGATIONS or fold in _WITHOUT for fold in scene.folds[max(scene.begins[at], at - 2) : at]):
        return None  # «دون أنباء عن ضحايا», «لم ترد أنباء عن»
    charged = site.form.lemma == "اتهام" and site.opening.subject is not None
    if site.opening.at > at + 1 and source is None and not charged and not given_to(scene, at + 1, site.opening.at):
        return None
    found = found_at(scene, site, "told_noun", source)
    return structs.replace(found, unstated=source is None) if found is not None else None


def _is_about_to(scene: Scene, at: int) -> bool:
    """«كانت تهم بمغادرة البيت»: the letters of «تهم» are a verb behind what she was."""
    return scene.folds[at] == "تهم" and not _AT_IT.isdisjoint(scene.folds[max(scene.begins[at], at - 6) : at])


def _is_asked_to(scene: Scene, at: int) -> bool:
    """«المنتخب مطالب بالفوز», «أنه مطالب بتقديم»: the letters of «مطالب» are a participle behind whoever must do it."""
    before = scene.folds[at - 1] if at > scene.begins[at] else ""
    return scene.folds[at] == "مطالب" and (definite(before) or at - 1 in scene.mentions or before in _HE)


def _charged(scene: Scene, site: Site) -> Found | None:
    """«بعد اتهامه بالسرقة»: he is charged, and nobody says by whom; «بعد اتهامه الشركة بالغش»: he charges her."""
    opened = site.opening
    assert opened is not None
    if opened.frame != "bi":
        return None
    whom = site.at + 1
    if opened.at == whom:
        found = found_at(scene, site, "told_noun", None)
        return structs.replace(found, unstated=True, stance="asserts") if found is not None else None
    if scene.folds[whom] in PRONOMINAL:
        return found_at(scene, site, "told_noun", None)
    letters = int(not definite(scene.folds[whom]) and scene.folds[whom][0] == "ل")
    if not letters and whom not in scene.mentions and not is_human(scene, whom):
        return None
    return found_at(scene, site, "told_noun", None, structs.replace(opened, at=whom, first=whom, letters=letters, addressee=None))


def _announces(scene: Scene, site: Site) -> bool:
    """«إعلان الوزارة إغلاق الجسر», «نفي الشركة وجود تسرب», «إعلانه تجميد الحسابات»: somebody and right behind him what happened."""
    opened = site.opening
    assert opened is not None
    head = scene.folds[opened.first]
    if opened.frame != "nominal" or not _right_behind(scene, site):
        return False
    if site.form.suffix:
        return site.form.lemma in lemmas_that("announcing") and is_masdar(head)
    says = any(sense.stance in ("asserts", "denies") and "anna" in sense.frames for sense in site.form.senses)
    return says and (is_masdar(without_article(head)) or is_masdar(head.removesuffix("ا")))


def _admits(scene: Scene, site: Site) -> bool:
    """«إقرار الحكومة بوجود سجناء»; «اعتراف الحكومة بحق السكان» grants it."""
    opened = site.opening
    assert opened is not None
    deed = scene.folds[opened.first][opened.letters :]
    if site.form.suffix and deed.endswith(_THEM) and not scene.written(opened.first).endswith("ة"):
        return False  # «اعترافها بعمله»
    admits = opened.frame == "bi" and site.form.lemma in lemmas_that("admitting") and _right_behind(scene, site)
    return admits and is_masdar(without_article(deed)) and deed not in words_that("granted")


def _right_behind(scene: Scene, site: Site) -> bool:
    """Whether what is told stands right behind whoever tells it."""
    assert site.opening is not None
    source = site.opening.subject
    if site.form.suffix:
        return site.form.suffix in _THEM and site.opening.at == site.at + 1
    if source is not None and noun_class(scene.folds[source.first]) == "document" and site.form.lemma in _TO_TEXTS:
        return False  # «تسريب وثائق سرية», «إقرار دستور جديد»
    return source is not None and source.last == site.opening.at and may_speak(scene, source)


def _holds_act(scene: Scene, site: Site, given: bool) -> bool:
    """Whether «أن» or a verbal noun opens behind the noun's preposition; in construct only a charge does («بتهمة تهريب»).

    given: the text names who gave it, so that one of its kind is enough («دعوة من البلدية إلى»).
    """
    opened = site.opening
    assert opened is not None
    if opened.frame == "nominal":
        lemma, form = site.form.lemma, site.form
        charge = lemma == "تهمة" and form.prefix.endswith("ب") or lemma == "زعم" and form.number == "p"
        return charge and opened.at == site.at + 1 and is_masdar(without_article(scene.folds[opened.first]))
    many = given or site.form.number == "p" or site.form.lemma.endswith("ات") or site.form.lemma == "اتهام"
    if site.form.lemma == "معلومة":
        return _came_in(scene, site)
    if site.form.lemma == "نبأ" and opened.frame in ("an", "hawl") and opened.at == site.at + 1:
        return True  # «أنباء عن دور للشركة»
    if not many or opened.frame == "quote" or given and opened.frame == "li" or opened.at > site.at + _FAR:
        return False
    return scene.folds[opened.first - 1] in THAT or is_masdar(without_article(scene.folds[opened.first][opened.letters :]))


def _came_in(scene: Scene, site: Site) -> bool:
    """«بعد معلومات عن تهديد محتمل», «ورود معلومات تفيد»: news of what happens; not «معلومات عن تاريخ المدينة»."""
    opened = site.opening
    assert opened is not None
    if site.form.article or opened.frame not in ("an", "hawl"):
        return False
    head, before = scene.folds[opened.first], scene.folds[site.at - 1]
    told = site.form.prefix == "و" or before in words_that("received") or before == ":"
    return told and (is_masdar(head) or endangers(head)) and not definite(head)
