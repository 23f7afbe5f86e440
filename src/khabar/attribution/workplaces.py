"""Where a source works and whose it is: «لدى محكمة الاستئناف», «بشركة النقل», «للاتحاد», «على مواقع التواصل»."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import completes, definite
from khabar.attribution.particles import ADVERBS, TIME_WORDS, folded
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sources import behind_lam, is_unnamed, noun_class
from khabar.mentions.place_names import heads as heads_of_places

PLACES = frozenset(heads_of_places())
_GENERAL = frozenset(["العام", "العامه"])
_OTHERS = ("علي", "عن", "من", "ب", "الي")  # prepositions that a participle takes, so that «ل» behind it is the verb's
_NO_FIELD = frozenset(["المره", "القول"])
PLATFORMS = folded(["مواقع", "موقع", "وسائل", "شبكات", "منصات", "منصة", "صفحات"])


def on_platform(scene: Scene, source: Range, k: int) -> bool:
    """«ناشطون على مواقع التواصل»: where people who are not named write."""
    head = scene.folds[source.first]
    return (
        not definite(head)
        and noun_class(head) == "unnamed"
        and scene.folds[k + 1 : k + 2] != []
        and (scene.folds[k + 1] in PLATFORMS or k + 1 in scene.mentions and scene.mentions[k + 1].entity.kind == "outlet")
    )


def serves_at(scene: Scene, source: Range, k: int, stop: int) -> bool:
    """«الوكيل العام للملك لدى محكمة الاستئناف», «السفير لدى الأردن», «كاتب الدولة لدى الوزير»: where an office is held."""
    if k + 1 >= stop or noun_class(scene.folds[source.first]) != "unnamed":
        return False
    return k + 1 in scene.mentions or noun_class(scene.folds[k + 1]) in ("organization", "unnamed")


def works_at(scene: Scene, source: Range, k: int) -> bool:
    """«مصدر مسؤول بشركة النقل», «طبيب بالمدينة»: where somebody unnamed is at work."""
    head = scene.folds[source.first]
    if noun_class(head) not in ("unnamed", "document") or definite(head) and not completes(head, "ب"):
        return False
    mention = scene.mentions.get(k)
    if mention is not None:
        return scene.letters_before_name(k) == "ب" and mention.entity.kind in ("organization", "place")
    place = scene.folds[k][1:]
    return noun_class(place) == "organization" or place in PLACES and k + 1 in scene.mentions  # «قائد الشرطة بمحافظة البصرة»


def fills_gap(scene: Scene, source: Range, k: int, stop: int) -> bool:
    """«طالب العاملون بشركة النقل بصرف الأرباح»: between people and what they want stands nothing but where they work."""
    head = scene.folds[source.first]
    people = is_crowd(head) or is_crowd(scene.folds[source.last - 1]) or definite(head) and noun_class(head) == "organization"
    return people and noun_class(scene.folds[k][1:]) == "organization" and phrase_end(scene, k, stop) == stop


def belongs_to_body(scene: Scene, source: Range, k: int) -> bool:
    """«الفرع المحلي لحركة …», «الأمين العام للاتحاد»: a body behind «ل» owns a body, or an office with its adjective.

    Some offices are of a field: «الوكيل العام للملك», «المندوب الجهوي للتنمية».
    """
    mention, fold = scene.mentions.get(k), scene.folds[k]
    owner = mention.entity.kind if mention is not None else noun_class(behind_lam(fold))
    if owner != "organization":
        return fold.startswith("لل") and k - source.first > 1 and _has_a_field(scene, source, k, owner)
    head = noun_class(scene.folds[source.first])
    return head == "organization" or head == "unnamed" and k - source.first > 1 and definite(scene.folds[k - 1])


def _has_a_field(scene: Scene, source: Range, k: int, kind: str | None) -> bool:
    """«المندوب الجهوي للتنمية»: behind an office with its adjective what it is for; nobody who is spoken to, nor a time."""
    before, head, noun = scene.folds[k - 1], scene.folds[source.first], behind_lam(scene.folds[k])
    when = k in scene.times or noun in TIME_WORDS or noun in _NO_FIELD or scene.folds[k] in ADVERBS
    if when or kind == "outlet" or is_crowd(noun) or not is_unnamed(head, "s"):
        return False
    return before in _GENERAL or definite(head) and before.endswith(("ي", "يه")) and definite(before) and kind is None


def owned(scene: Scene, source: Range, before: str) -> bool:
    """Whether «لـ» behind the phrase says whose it is, and not to whom it is said."""
    if noun_class(scene.folds[source.first]) in ("document", "outlet"):
        return True
    return before in words_that("governs") and not any(completes(before, other) for other in _OTHERS)  # «مصدر مطلع لـ«الصحيفة»»
