"""What kind of source a noun phrase names: its head noun looked up, with the entities that stand in it."""

from functools import lru_cache

from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PREPOSITIONS, THAT, folded
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import head_of
from khabar.mentions.titles import title_of
from khabar.words.remembered import remembered
from khabar.words.verbs import Number

_RESEARCH = words_that("crew_work") | words_that("science")
_COUNTS = folded(["نفس", "ذات", "هذا", "هذه", "هؤلاء", "ذلك", "تلك", "وهذا", "من", "السيد", "السيدة"])
_MINISTRIES = words_that("ministry")
_THESE = frozenset(["هولاء", "وهولاء"])
_YET = frozenset(["لكن", "ولكن", "لعل", "ولعل", "كان", "وكان"])


@remembered(1 << 14)
def is_generic(folded_word: str) -> bool:
    """Whether a noun names anybody who speaks, whoever that was: «المتحدث», «المتحدثة», «المصدر»."""
    bare = without_article(folded_word)
    return bare in words_that("generic") or bare.endswith("ه") and bare[:-1] in words_that("generic")


@remembered(1 << 12)
def ours(word: str) -> str:
    """«محدثنا», «مصدرتنا»: whoever speaks to us is «المتحدث», «المصدر»."""
    if not word.endswith("نا") or definite(word):
        return word
    bare = word[:-2]
    bare = bare[:-1] + "ه" if bare.endswith("ت") else bare
    return "ال" + bare if is_generic("ال" + bare) else word


def is_document(folded_word: str) -> bool:
    """«بيان», and as an object or behind a preposition «بيانا», «ببيان»."""
    forms = (folded_word, folded_word.removesuffix("ا"), folded_word.removeprefix("ب"))
    return any(noun_class(form) == "document" for form in forms)


@remembered(1 << 12)
def finds_out(folded_word: str) -> bool:
    """Whether a word tells of who or what looks into things: «الدراسة», «الباحثون», «العلم»; neither «اللاعب» nor «الأيام»."""
    scholars = is_unnamed(folded_word, "p") or without_article(folded_word) in words_that("science")
    return scholars or is_document(folded_word)


def studies(scene: Scene, k: int) -> bool:
    """Whether what begins at word k looks into things for a living: «التقرير», «باحثون», «فريق البحث»; not «اللاعبون»."""
    noun = without_article(scene.folds[k])
    noun = noun[:-2] + "ين" if noun.endswith("ون") else noun
    return is_document(scene.folds[k]) or noun in _RESEARCH or is_crew(scene, k)


def is_crew(scene: Scene, k: int) -> bool:
    """«فريق البحث», «مجموعة من الأطباء»: people at one work, and no body with a name."""
    behind = scene.folds[k + 1 : k + 3]
    if without_article(scene.folds[k]) not in words_that("crew") or not behind:
        return False
    people = behind[1] if behind[0] == "من" and len(behind) > 1 else behind[0]
    return without_article(people) in words_that("crew_work") or is_unnamed(people, "p")


def is_honorific(folded_word: str) -> bool:
    return folded_word in words_that("honorific")


@remembered(1 << 15)
def noun_class(folded_word: str) -> str | None:
    """unnamed, document, outlet or organization for the head noun of a source; None for another word."""
    for reading in source_words(folded_word):
        if not reading.prefix.strip("وف") and reading.form.kind != "channel":
            return reading.form.kind
    if title_of(folded_word) is not None or _is_nation(folded_word):
        return "unnamed"
    return "organization" if head_of(folded_word) is not None else None


@remembered(1 << 14)
def behind_lam(folded_word: str) -> str:
    """The noun that a glued lam governs, with its article: «الوزارة» of «للوزارة», «اللجنة» of «للجنة»."""
    if not folded_word.startswith("لل"):
        return folded_word[1:]
    article = "ا" + folded_word[1:]
    if noun_class(article) is None and noun_class("ال" + folded_word[1:]) is not None:
        return "ال" + folded_word[1:]  # one of its three lams is not written
    return article


@lru_cache(maxsize=1 << 14)
def is_unnamed(folded_word: str, number: Number) -> bool:
    """Whether a noun may tell of a person whom it does not name («خبير», «مدير») in this number."""
    if any(word.form.kind == "unnamed" and word.form.number == number for word in source_words(folded_word)):
        return True
    title = title_of(folded_word)
    return title is not None and not title.letters and title.plural == (number != "s")


def _is_nation(folded_word: str) -> bool:
    """«الأميركيون», «اللبنانيين»: with its article and in the plural an adjective of nation stands for people."""
    return folded_word.startswith("ال") and folded_word.endswith(("يون", "يين")) and is_nationality(folded_word)


def is_human(scene: Scene, k: int) -> bool:
    """Whether the noun phrase that begins at word k may speak: a name, an office, a body, people."""
    if k in scene.mentions:
        return not scene.letters_before_name(k).endswith(("ب", "ك", "ل"))
    fold = scene.folds[k]
    speaks = _speaks(fold)
    if speaks is not None:
        return speaks
    return (
        k in scene.opens or names_ministry(scene, k) or _accusative(scene, k) or len(fold) == 1 and _is_abbreviated_title(scene, k)
    )


def names_ministry(scene: Scene, k: int) -> bool:
    """«حذرت التجارة من», «التعليم تنفي»: beside a woman's verb what a ministry is for stands for the ministry.

    Not behind «و» and a judgement: «وانتقدت التعليم في المدارس» may be somebody else's.
    """
    if scene.folds[k] not in _MINISTRIES:
        return False
    if k == scene.begins[k] and any(map(_is_hers, scene.cues.get(k + 1, ()))):
        return True
    return k > 0 and any(
        _is_hers(cue) and not (cue.prefix == "و" and cue.senses[0].stance == "judges") for cue in scene.cues.get(k - 1, ())
    )


def _is_hers(cue: CueForm) -> bool:
    return cue.gender == "f" and cue.number == "s" and cue.form in ("perfect", "imperfect") and not cue.suffix


@remembered(1 << 15)
def _speaks(folded_word: str) -> bool | None:
    """Whether what a word names may speak; None where the word alone does not tell."""
    if folded_word.startswith(("ب", "ك", "ل")) and noun_class(folded_word[1:]) is not None:
        return False  # «كمخرجة», «لوزير»
    return True if folded_word in _THESE or is_honorific(folded_word) or noun_class(folded_word) is not None else None


def _is_abbreviated_title(scene: Scene, k: int) -> bool:
    """«د. سامي الحلبي», «أ.د. سامي الحلبي»: letters with their stops before a person's name."""
    at = k
    while at + 2 < len(scene.folds) and at - k <= 2 and len(scene.folds[at]) == 1 and scene.folds[at + 1] in (".", "/"):
        at += 2
    bare = scene.folds[k] == "د"  # «د سامي الحلبي», its stop left out
    return (at > k and scene.person_at(at)) or (bare and scene.person_at(k + 1))


def _accusative(scene: Scene, k: int) -> bool:
    """«غير أن مصدرا في الشركة نفى», «لكن أوساطا»: behind «أن» and its like the subject has its alif."""
    fold = scene.folds[k]
    behind_that = fold[-1] == "ا" and k > 0 and len(fold) > 4 and (scene.folds[k - 1] in THAT or scene.folds[k - 1] in _YET)
    return behind_that and noun_class(fold[:-1]) is not None


def may_name(scene: Scene, first: int, last: int) -> bool:
    """Whether words may be a name that no entity holds: each a name and nothing else, or in no table, as foreign names are."""
    folds = scene.folds[first:last]
    plain = all(word.kind == "word" for word in scene.words[first:last])
    return bool(folds) and plain and all(len(word) > 2 and named(word) != Named.ORDINARY and not definite(word) for word in folds)


def may_speak(scene: Scene, source: Range | None) -> bool:
    """Whether a source can put words: an elided one can; a noun phrase can where it names or heads people or a body."""
    if source is None:
        return True
    k = source.first
    if scene.folds[k].removeprefix("و") == "عدد" and k + 1 < source.last and scene.folds[k + 1] != "من":
        return False  # «عدد أجهزة الصرف بلغ ألفا»
    while k + 1 < source.last and (
        scene.folds[k] in words_that("quantifier") or scene.folds[k] in _COUNTS or scene.words[k].kind == "number"
    ):
        if scene.folds[k].endswith("ون") and scene.folds[k + 1] in PREPOSITIONS:
            break  # «الكثيرون في المعارضة»: people themselves
        k += 1
    return is_human(scene, k)


def counted(scene: Scene, k: int, last: int) -> int:
    """Behind the figure at word k, before what it counts: «ثلاثة مسؤولين», «5 مصادر»; k where none stands there."""
    while k + 1 < last and (scene.words[k].kind == "number" or scene.folds[k] in words_that("quantifier")):
        k += 1
    return k


def is_thing(scene: Scene, source: Range) -> bool:
    """«كثرة التبريرات», «الوصف»: an everyday noun that nobody is, which cannot go on to speak."""
    marked = source.first - 1 in scene.opens or source.first in scene.opens  # «تحقق "مسبار" من الصورة وتبين أنها»
    if marked or may_speak(scene, source) or scene.folds[source.first] in words_that("quantifier"):
        return False
    return named(scene.folds[source.first]) == Named.ORDINARY


def closes_office(folded_word: str) -> bool:
    """Whether a name may follow: behind a definite word or one with a pronoun («زوجته فلانة»)."""
    return definite(folded_word) or any(reading.suffix for reading in source_words(folded_word))
