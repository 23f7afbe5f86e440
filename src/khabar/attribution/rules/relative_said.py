"""A relative clause."""

from msgspec import structs

from khabar.attribution.building import found_at
from khabar.attribution.called_so import is_called
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.evidence import acts_on_somebody
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.news_spread import spreads_news
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import PRONOMINAL, THAT, UNSTATED
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import may_speak
from khabar.attribution.walk import Opening

_WARNS = frozenset(["حذر", "تخوف"])
_MANY = frozenset(["الذين", "اللواتي", "اللاتي", "ممن"])
_THEIRS = ("هم", "هن")
_WHERE = frozenset(["في", "خلال", "عبر", "اثناء"])
_OCCASION = 7  # words of where or when a thing was said
_NEAR = 3  # words behind an everyday word («يبلغ») within which its clause must open


def relative_said(scene: Scene, at: int) -> Found | None:
    """A relative clause tells what the noun before it says: «المدير الذي أعلن أن».

    Why: the speaker is the noun behind the relative word, which no look behind the verb would find.

    Reads:
        text     وصل إلى القرية الطبيب سمير الخوري الذي أكد أن المرض لم ينتشر
        content  المرض لم ينتشر

        text     استقبل السكان المدير الذي كشف عن إعداد خطة جديدة للمياه
        content  إعداد خطة جديدة للمياه

    Skips:
        غادر القرية الطبيب الذي زارها قبل أن يبدأ المطر
        وقف الناس أمام اللوحة التي تظهر أن الطريق مغلق
    """
    site = site_at(scene, at)
    if site is None or not site.third or site.opening is None or site.before is None or site.before.relative is None:
        return None
    relative = site.before.relative
    if is_called(scene, site) or spreads_news(scene, at):
        return None  # «المهرجان الذي يعد الأول»
    if scene.folds[relative] in ("التي", "والتي") and site.form.form == "imperfect" and site.form.gender == "m":
        return None  # «التي يعتقد أن قيمتها»: a passive
    if _done_to_them(scene, relative, site):
        return None
    far = site.opening.frame not in ("anna", "quote") and not _beside(scene, site) or site.opening.at > at + _NEAR
    everyday = site.form.ambiguous and far and not _named_right_before(scene, site) and not acts_on_somebody(scene, site)
    if site.form.suffix or everyday:
        return None
    thing = site.before.source is not None and not may_speak(scene, site.before.source)
    if thing and (not site.form.tells or site.form.lemma in lemmas_that("showing")):
        return None  # «الخطوة التي تشير إلى», «الرقم الذي يظهر أن»
    if scene.folds[at] in UNSTATED or _rumoured(scene, site.before.source):
        found = found_at(scene, site, "relative_said", None)
        return structs.replace(found, unstated=True) if found is not None else None  # «ألواح قيل إنها مسروقة»
    return found_at(scene, site, "relative_said", Range(relative, relative + 1), antecedent=site.before.source)


def _done_to_them(scene: Scene, relative: int, site: Site) -> bool:
    """«الطلاب الذين رفضت طلباتهم»: a singular verb right before what is theirs is a passive."""
    theirs = scene.folds[site.at + 1 : site.at + 2]
    many = scene.folds[relative].removeprefix("و") in _MANY
    return many and site.form.number == "s" and bool(theirs) and theirs[0] not in PRONOMINAL and theirs[0].endswith(_THEIRS)


def _beside(scene: Scene, site: Site) -> bool:
    """«الشركة التي وعدت بإصلاح», «المدير الذي كشف عن إعداد»: right behind the verb its preposition, and what is to be done."""
    opened = site.opening
    assert opened is not None
    if opened.at != site.at + 1 and not _said_somewhere(scene, site, opened):
        return False
    binds = all(sense.stance in ("commits", "directs") for sense in site.form.senses) and opened.frame in ("bi", "ila")
    that = scene.folds[opened.first - 1] in THAT  # «الذي حذر من أن»
    warns = opened.frame == "min" and site.form.lemma in _WARNS and site.form.form == "perfect"
    return binds or that or warns or opened.frame in ("an", "ila") and is_masdar(scene.folds[opened.first])


def _said_somewhere(scene: Scene, site: Site, opened: Opening) -> bool:
    """«الذي حذر في تقريره من»: between verb and preposition stands only where or when it was said."""
    where = scene.folds[site.at + 1] in _WHERE and opened.subject is None and opened.addressee is None
    return where and opened.at <= site.at + _OCCASION


def _named_right_before(scene: Scene, site: Site) -> bool:
    """«تركيا التي أدانت الحكم»: behind a name even an everyday verb judges what stands right behind it."""
    relative = site.before.relative if site.before is not None else None
    mention = scene.mentions.get(relative - 1) if relative else None
    judges = site.form.senses[0].stance == "judges" and site.opening is not None and site.opening.at <= site.at + 2
    return mention is not None and mention.entity.kind != "person" and judges


def _rumoured(scene: Scene, source: Range | None) -> bool:
    """«الأنباء التي تحدثت عن إصابات»: nobody is behind them."""
    return source is not None and without_article(scene.folds[source.first]) in words_that("rumour")
