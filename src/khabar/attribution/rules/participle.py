"""A participle chained to a source."""

from khabar.attribution.beyond_comma import beyond_comma
from khabar.attribution.building import found_at
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.evidence import is_evident
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.openings import opening
from khabar.attribution.particles import BE, COMMAS, PREPOSITIONS, THAT, folded
from khabar.attribution.peers import NOUNS_TOO
from khabar.attribution.rules.relayed import RELAYS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.walk import Opening

_HIM = frozenset(["اياه", "اياها", "اياهم", "اياهما", "اياهن", "ايانا"])  # «متهما إياها بـ»
_OFTEN = words("often")
_SHE_IS = frozenset(["كانت", "وكانت", "ليست", "وليست", "فليست", "تكون", "ستكون"])  # no man's verb: «ليست الأولى مشيرا إلى»
_WE_ARE = frozenset(["نكون", "اكون", "كنت", "كنا", "ليس", "ليست", "لست", "لسنا", "ليسوا"])
_BECAME = words("becomes")
_FOUND, _SELVES = (
    folded("وجد وجدت يجد تجد سيجد ستجد وجدوا يجدون ووجد ووجدت ويجد وتجد وسيجد".split()),
    folded("نفسه نفسها أنفسهم".split()),
)
_NOTE = "ملاحظه"
_ADVERBS, _NEVER = folded("راهنا وراهنا وراثيا فمرحبا".split()), folded("مرحبا ملاحظا ملخصا مرجعا".split())  # «راهنًا»: now
_IS_NOT, _NO_STATE = frozenset(["ليس", "وليس", "فليس", "او", "امرا"]), frozenset(["مستغربا", "مبررا", "مستبعدا", "مرفوضا"])
_SHE = frozenset(["لكنها", "ولكنها", "انها", "وانها", "بانها", "هي", "وهي", "فهي", "فانها"])  # «لكنها مهددة بالغرق»: what she is


def participle(scene: Scene, at: int) -> Found | None:
    """A participle in the accusative goes on with the words of the source before it: «مؤكدا أن», «مشيرة إلى».

    Why: newsrooms chain three or four statements of one source in a sentence; each has content and stance of its own.

    Reads:
        text     وقال رئيس البلدية إن السوق ستفتح غدا، مؤكدا أن الأسعار لن ترتفع
        content  الأسعار لن ترتفع

    Skips:
        كان المدير مؤكدا حضوره الحفل
        عادة ما ترتفع الأسعار قبل العيد
    """
    site = site_at(scene, at)
    if site is None or site.form.form != "participle" or site.opening is None or site.form.article:
        return None
    if not site.form.accusative and not _feminine_circumstance(scene, site):
        return None
    if _is_noun(scene, site, site.opening) or beyond_comma(scene, site):
        return None
    if _usually(scene, at) or _is_town(scene, at) or scene.folds[at - 1] in _SHE and site.opening.frame not in ("anna", "quote"):
        return None
    if (
        _adjective(scene, site)
        or _predicate(scene, site, at)
        or _leads_in(scene, site, at)
        or site.form.lemma in RELAYS
        and site.opening.frame in ("an", "ila")
    ):
        return None
    beside_words = scene.words[at - 1].kind != "mark" and site.opening.frame not in ("anna", "quote")
    if beside_words and not (scene.folds[at + 1] in _HIM or is_evident(scene, site, None) or _acts_by_words(scene, site)):
        return None
    if scene.folds[at + 1] in words_that("honorific"):  # «منوها سموه بما …»
        opened = opening(scene, at + 2, site.form, scene.ends[at], True)
        return found_at(scene, site, "participle", Range(at + 1, at + 2), opened) if opened is not None else None
    return found_at(scene, site, "participle", None, follows=at)


def _is_noun(scene: Scene, site: Site, opened: Opening) -> bool:
    """«إن متحدثا باسم», «مع ملاحظة أن», «طالبا بجامعة», «مذكرة قانونية»: who or what somebody or something is."""
    at, fold = site.at, scene.folds[site.at]
    if scene.folds[at - 1] in THAT or fold == _NOTE and (scene.folds[at - 1] not in COMMAS or opened.frame != "anna"):
        return True
    head = scene.folds[opened.first][opened.letters :]
    if fold in _NEVER and opened.frame not in ("anna", "quote") and scene.folds[at - 1] not in COMMAS or fold in _ADVERBS:
        return True
    if scene.folds[at - 1] in _IS_NOT and fold in _NO_STATE:
        return True  # «وليس مستغربا أن»
    if site.form.lemma == "طلب" and opened.frame == "bi":
        return not is_masdar(without_article(head))
    described = head.endswith("يه") and not definite(head) and not is_masdar(head) and opened.at == at + 1
    return site.form.gender == "f" and opened.frame == "nominal" and described and opened.first not in scene.mentions


def _is_town(scene: Scene, at: int) -> bool:
    """«، مدينة الساحل»: a town; whoever condemns, condemns an act («، مدينة الهجوم»)."""
    town = scene.folds[at].removeprefix("و") == "مدينه"
    return town and not (at + 1 < len(scene.folds) and is_masdar(without_article(scene.folds[at + 1])))


def _acts_by_words(scene: Scene, site: Site) -> bool:
    """«افتتح الوزير المعرض مشيدا بجهود العاملين»: a judgement or a demand, of no noun in the accusative right before it."""
    opened, form = site.opening, site.form
    assert opened is not None
    if form.ambiguous or not form.accusative or form.gender == "f" or form.number != "s" or scene.folds[site.at - 1].endswith("ا"):
        return False
    frames = [(sense.stance, frame.rsplit("+", 1)[-1]) for sense in form.senses for frame in sense.frames]
    return any(stance not in ("asserts", "believes") and frame == opened.frame for stance, frame in frames)


def _usually(scene: Scene, at: int) -> bool:
    """«عادة ما ترتفع الأسعار»: how often, and no «considering»."""
    return scene.folds[at] in _OFTEN and (
        scene.folds[at + 1] == "ما" or scene.folds[at - 1] not in COMMAS or at == scene.begins[at]
    )


def _leads_in(scene: Scene, site: Site, at: int) -> bool:
    """«ومعلقا على النتيجة قال المدرب إن»: at the sentence's head it tells how the verb behind it speaks."""
    opened = site.opening
    if scene.begins[at] != at or opened is None:
        return False
    return any(form.form == "perfect" and not form.ambiguous for k in range(at + 1, opened.at) for form in scene.cues.get(k, ()))


def _adjective(scene: Scene, site: Site) -> bool:
    """«انتهاكا فاضحا للقانون»: behind a noun in the accusative it tells of that, where no clause follows it."""
    assert site.opening is not None
    before = scene.folds[site.at - 1]
    clause = site.opening.frame in ("anna", "quote") or scene.folds[site.opening.first - 1] in THAT
    return (
        not clause and before.endswith("ا") and is_masdar(before[:-1].removeprefix("و")) and scene.words[site.at - 1].kind == "word"
    )


def _predicate(scene: Scene, site: Site, at: int) -> bool:
    """«كان المدير مؤكدا حضوره»: the participle is what somebody was, nobody's further words; not «كان يريد الفوز مضيفا أن»."""
    right_behind = site.opening is not None and site.opening.at == at + 1
    for k in range(at - 1, max(scene.begins[at] - 1, at - 6), -1):
        fold = scene.folds[k]
        if fold in _FOUND and not _SELVES.isdisjoint(scene.folds[k + 1 : at]):
            return True  # «يجد المدرب نفسه مطالبا بـ»
        if fold in _SELVES:
            continue
        if scene.words[k].kind == "mark" or k in scene.cues or right_behind and _predicates(scene, k):
            return False
        if fold in BE or fold in _WE_ARE or fold in _BECAME:
            return not (site.form.gender == "m" and fold in _SHE_IS)  # «بات الفريق مطالبا بالفوز»
    return False


def _predicates(scene: Scene, k: int) -> bool:
    """Whether word k is itself what somebody was or did: «كان يريد», «كانت في المدرسة», «كان واثقا»."""
    fold = scene.folds[k]
    if k in scene.mentions or definite(fold) or fold in BE or fold in _WE_ARE:
        return False
    return fold[0] in "يتن" and len(fold) > 2 or fold in PREPOSITIONS or scene.written(k).endswith(("اً", "ًا"))


def _feminine_circumstance(scene: Scene, site: Site) -> bool:
    """«مؤكدة»: the feminine does not write its accusative, so that its place must show it: behind a mark, or right before «أن».

    A definite noun before it shows it too.
    """
    assert site.opening is not None
    before = scene.folds[site.at - 1]
    if site.form.gender != "f" or site.form.number != "s":
        return False
    if site.form.prefix:  # «، ومعلنة تنظيم وقفة»; not «، ومدينة الساحل»
        clear = site.opening.frame != "nominal" or is_masdar(scene.folds[site.opening.first])
        clear = clear and scene.folds[site.at][1:] not in NOUNS_TOO
        return clear and site.form.prefix == "و" and before in ("،", ",")
    if before.startswith("..") or before in ("،", ",", "؛", ".", "»") or definite(before) or before.endswith(("ها", "هم")):
        return True  # «ختمت الحركة بيانها داعية»: behind a definite noun it is no adjective
    clause = site.opening.frame == "anna" or scene.folds[site.opening.first - 1] in THAT  # «لافتة إلى أن»
    return clause and site.opening.at == site.at + 1
