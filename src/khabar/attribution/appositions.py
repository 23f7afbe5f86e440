"""What may stand in apposition inside a noun phrase: an office behind a name, a title before one, a second office."""

from khabar.attribution.description_words import words_that
from khabar.attribution.noun_signs import completes, definite, owned, without_article
from khabar.attribution.particles import COMMAS, PARTICLES, PRONOMINAL
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import behind_lam, is_unnamed, noun_class
from khabar.mentions.names import is_name
from khabar.mentions.titles import office_words, title_of

MINISTRIES = frozenset(without_article(word) for word in words_that("ministry"))
_BEARER = 5  # words of a second office, or of an office's field, before its bearer
_FIELDS = office_words("field")
_LAM_SHORTEST = 4  # letters of «ل» with its noun
_PRESS = frozenset(["صحفي", "صحافي", "إعلامي", "مراسل", "وكالة"])
_OVER = frozenset(word for word in office_words("link") if word.startswith("ل") and word != "لدي")  # «لشؤون»


def is_definite_name(scene: Scene, head: Mention) -> bool:
    """A name that ends in a definite word or in marks, or a place: «وزارة الدفاع», «حزب «الوفاق»»; «شركة أرامكو» takes «سعودية»."""
    closed = definite(scene.folds[head.last - 1]) or head.last - 1 in scene.closing
    return head.entity.kind == "place" or head.entity.kind in ("organization", "outlet") and closed


def nothing_behind(scene: Scene, at: int, stop: int) -> bool:
    """Whether nothing that a general office can be of stands behind it."""
    behind = at + 1
    mention = scene.mentions.get(behind)
    return behind >= stop or scene.words[behind].kind != "word" or mention is not None and mention.entity.kind == "person"


def office_behind_name(scene: Scene, at: int) -> bool:
    """«فلان رئيس اللجنة»: an office in apposition to the name before it."""
    mention = scene.mentions.get(at - 1)
    return mention is not None and mention.entity.kind == "person" and title_of(scene.folds[at]) is not None


def points_alone(scene: Scene, at: int, stop: int) -> bool:
    """«أوضح فلان ذلك بالقول»: no noun behind the demonstrative, so that it is the object."""
    return not definite(scene.folds[at + 1] if at + 1 < stop else "")


def is_title_alone(scene: Scene, at: int) -> bool:
    """«هنأ الوزير خادم الحرمين الشريفين»: a person called by a title only bears no office that stands before."""
    title = title_of(scene.folds[at])
    return title is not None and title.field == "royal" and not title.definite and not is_name(scene.folds[at])


def body_before(scene: Scene, first: int, at: int) -> bool:
    """«المحكمة فلان», «لجنة الحكام فلان»: behind a body, and no office in it, a person's name is no apposition."""
    fold = scene.folds[first]
    if fold[0] in "لب" and noun_class(fold[1:]) == "organization":
        return False  # «الناطق الإعلامي لإدارة المرور فلان»
    named = scene.mentions.get(first)
    if named is not None:  # «اتهمت المعارضة فلانا», «حثت باريس فلانا»
        return named.first == first and named.last == at and (named.entity.kind == "place" or is_definite_name(scene, named))
    body = noun_class(scene.folds[first]) == "organization" or without_article(scene.folds[first]) in MINISTRIES
    if not body or not definite(scene.folds[at - 1]):
        return False  # «شركة تدعى فلان»
    return all(title_of(scene.folds[k]) is None and k not in scene.mentions for k in range(first, at))


def titles_a_name(scene: Scene, first: int, at: int, stop: int) -> bool:
    """«الناطق باسم الشركة المهندس فلان»: a title right before the bearer's name, which the office wants."""
    wants = title_of(scene.folds[first]) is not None or noun_class(scene.folds[first]) == "unnamed"
    return wants and title_of(scene.folds[at]) is not None and at + 1 < stop and scene.person_at(at + 1)


def second_office(scene: Scene, first: int, at: int, stop: int) -> bool:
    """«نائب رئيس الوزراء وزير الدفاع فلان»: two offices of one bearer, who is named behind them."""
    if title_of(scene.folds[at]) is None or title_of(scene.folds[first]) is None or first in scene.mentions:
        return False
    return scene.names_person(at + 1, min(stop, at + _BEARER))


def names_field(scene: Scene, first: int, at: int, stop: int) -> bool:
    """«وكيل الوزارة لشؤون الطرق», «مساعد المدير للخدمات الطبية الدكتور فلان»: what an office is over, before its bearer."""
    fold = scene.folds[at]
    if fold[0] != "ل" or first in scene.mentions or title_of(scene.folds[first]) is None:
        return False
    if fold in _OVER:
        return True
    if fold[1:] not in _FIELDS and (not fold.startswith("لل") or fold[2:] not in _FIELDS):
        return False
    ahead = range(at + 1, min(stop, at + 1 + _BEARER))
    bearer = next((k for k in ahead if scene.person_at(k) or scene.words[k].kind == "mark"), at)
    return scene.person_at(bearer)


def taken_by_lam(scene: Scene, k: int) -> bool:
    """«مراقبون للشأن المحلي», «مناهضون لإيران»: «ل» behind a noun that takes it; none to whom words are told («محللون للصحيفة»)."""
    fold, before = scene.folds[k], scene.folds[k - 1]
    if fold[0] != "ل" or len(fold) < _LAM_SHORTEST or not completes(before, "ل") or k in scene.cues:
        return False
    if fold in PARTICLES or fold in PRONOMINAL:
        return False
    mention = scene.mentions.get(k)
    if mention is not None:
        return mention.first == k and mention.entity.kind != "outlet" and scene.letters_before_name(k).endswith("ل")
    noun = behind_lam(fold)
    return noun_class(noun) != "outlet" and not any(word.form.word in _PRESS for word in source_words(noun))


def is_mere_source(scene: Scene, first: int, at: int) -> bool:
    """«مصدر أمني», «مصادر مطلعة»: somebody not named with an adjective, whom no name in marks behind it names."""
    fold, before = scene.folds[first], scene.folds[at - 1]
    source = any(word.form.word == "مصدر" for word in source_words(fold)[:1])
    return source and at - first > 1 and not definite(before) and noun_class(before) in (None, "unnamed")


def many_at(scene: Scene, k: int) -> bool:
    """«أحد المصادر العاملة في»: a broken plural takes a feminine."""
    return any(
        word.form.number == "p" and (word.form.kind != "unnamed" or word.form.word == "مصدر")
        for word in source_words(scene.folds[k])
    )


def many_alone(scene: Scene, first: int, mention: Mention) -> bool:
    """«المحتجون فلان»: many people are not told by one name; «الناشطون فلان وفلان» by several."""
    head, behind = scene.folds[first], scene.folds[mention.last : mention.last + 1]
    if mention.entity.kind != "person" or not head.endswith("ون") or not definite(head) or not is_unnamed(head, "p"):
        return False
    return not (behind and (behind[0] in COMMAS or behind[0].startswith("و")))


def owned_at(scene: Scene, k: int) -> bool:
    """«أنكر المتهم صلته», «اتهم الرئيس خصومه»: an everyday noun with a pronoun, and none whose last letter is «ة»."""
    return owned(scene.folds[k]) and not scene.written(k).endswith("ة")


def behind_outlet(scene: Scene, k: int) -> Mention | None:
    """«المحلل في قناة «الساحل» فلان»: the name right behind the outlet that he is at."""
    outlet = scene.mentions.get(k)
    if outlet is None or outlet.entity.kind != "outlet":
        return None
    behind = outlet.last + (outlet.last < len(scene.folds) and outlet.last in scene.closing)
    named = scene.mentions.get(behind)
    return named if named is not None and named.entity.kind == "person" and named.first == behind else None


def is_imam(scene: Scene, k: int) -> bool:
    """«أوصى إمام المسجد»: by its hamza no «أمام»."""
    return scene.folds[k] == "امام" and scene.written(k).startswith("إ")


def closed_off(scene: Scene, comma: int, last: int, name: int) -> bool:
    """Whether a name with the word before it fills what stands between two commas."""
    return scene.folds[comma] in COMMAS and name - comma == 2 and last < len(scene.folds) and scene.folds[last] in COMMAS
