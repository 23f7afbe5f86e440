"""The noun that begins a cue's object, where no «أن» and no preposition opens its content: «أعلنت الوزارة إغلاق الجسر»."""

from itertools import takewhile

from khabar.attribution.adjuncts import says_when_or_how
from khabar.attribution.appositions import owned_at
from khabar.attribution.asked_of_him import asks_of_him
from khabar.attribution.behind_subject import APPOSED, NAME, apposed_adjective, apposed_name, apposed_office, surname_behind
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.clause_words import words
from khabar.attribution.content_words import refuses_speech
from khabar.attribution.description_words import words_that
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, feminine, without_article
from khabar.attribution.openers import ADVERBIAL_MASDARS
from khabar.attribution.particles import (
    COMMAS,
    DEMONSTRATIVES,
    LEAVES_SOURCE,
    NEVER_THAT_AFTER,
    PREPOSITIONS,
    RELATIVE,
    THAT,
    TIME_WORDS,
    folded,
)
from khabar.attribution.phrase_words import ALL
from khabar.attribution.sources import is_human, noun_class
from khabar.attribution.walk import Opening, Walk

_WHY = words("purpose")
_OF_WHAT = words("of_what")
_BEGINS_NONE = (  # the last two: «جاء في بيان للنقابة، تلقت "الصحيفة" نسخة منه: …»
    PREPOSITIONS | LEAVES_SOURCE | RELATIVE | TIME_WORDS | ADVERBIAL_MASDARS | words_that("carried") | words_that("held")
)
_BY_HOW_MUCH = folded(["بنسبة", "بنحو", "بمقدار", "بواقع", "بقيمة", "بمعدل", "لإطلاق"])  # «وقفا لإطلاق النار»
_TOLD = words("raised") | words("told_passive") | words("claimed_passive")
_CLAUSE_FAR = 32  # words behind a subject in which «، أن» shows that what stands between is in apposition to it


def direct_object(walk: Walk) -> Opening | None:
    """A noun that begins the cue's object, the subject being behind the walk or elided."""
    scene, k = walk.scene, walk.p
    if k in scene.mentions or k in scene.wishes:
        return None
    if scene.folds[k] == "ل" or scene.folds[k - 1] == "ل":
        return None  # «كشف مصدر لـ«الصحيفة» عن»
    if k in scene.opens and scene.opens[k].first not in scene.mentions:
        quotation = scene.opens[k]
        behind = quotation.last + (quotation.close is not None)
        speaks = behind < walk.stop and scene.folds[behind] in THAT  # «أكدت "صحة الجبل" أن»
        act = is_masdar(without_article(scene.folds[quotation.first])) and not speaks
        if "anna" not in walk.frames or walk.chunks or act and scene.cues.get(k - 1):
            return Opening("nominal", k, k)  # «ودانت "العمل الشائن" الذي …», «ولم يستبعد "تأجيل الجلسة"»
    if scene.words[k].kind != "word" or _no_object(walk) or _goes_on_with_subject(walk):
        return None
    fold = scene.folds[k]
    if fold in ALL and k + 1 < walk.stop and definite(scene.folds[k + 1]) and not is_human(scene, k + 1):
        fold = scene.folds[k + 1]  # «نفى كل التهم الموجهة إليه»
    if walk.chunks or walk.has_subject:
        what = fold in ("ما", "اي") and scene.folds[k - 1] not in COMMAS and scene.folds[k - 1] not in PREPOSITIONS
        act = is_masdar(fold) or _indefinite_act(walk, fold) or _heads_masdar(walk, fold)
        taken = what or act or _object_of_whole_subject(walk, fold)
    else:
        inside = fold == "ما" and scene.folds[k - 1] in INSIDE  # «مؤتمرا كذبت فيه ما نشرته الصحف»
        act = is_masdar(fold) and not is_human(scene, k) and _behind_elided_subject(walk)
        act = act or k > 1 and asks_of_him(scene, k - 2, walk.form)
        taken = inside or _what_was_told(walk, fold) or act or _refused(walk, fold) or _denied_own(walk, fold)
    return Opening("nominal", k, k) if taken else None


def _what_was_told(walk: Walk, fold: str) -> bool:
    """«ونفى ما نشرته الصحف عن إغلاقه», «وأكد ما تردد»: right behind the verb «ما» and a verb that tells it."""
    scene, k = walk.scene, walk.p
    if fold != "ما" or not scene.cues.get(k - 1) or k + 1 >= walk.stop:
        return False
    told = any(cue.form == "perfect" and cue.suffix for cue in scene.cues.get(k + 1, ()))
    return told or scene.folds[k + 1] in _TOLD


def _no_object(walk: Walk) -> bool:
    """Particles, times, adverbs («إضافة إلى») and the verb of a relative clause («التي توصل إليها») begin no object."""
    scene, k = walk.scene, walk.p
    fold = scene.folds[k]
    before = scene.folds[k - 1]
    if fold in _BEGINS_NONE or before in RELATIVE or says_when_or_how(scene, k):
        return True
    if walk.chunks and walk.owned_at(k):
        return True  # «وصف الأمين العام لحركة البناء فلان الانتخابات»
    return fold in _OF_WHAT or before in _OF_WHAT  # «في بيان أصدرته بمناسبة تحرير المدينة»: what stands behind belongs to it


def _goes_on_with_subject(walk: Walk) -> bool:
    """Whether the word still tells of the noun phrase before it: an apposition, its bearer's name, «و» and a second noun."""
    fold = walk.scene.folds[walk.p]
    if not walk.chunks:
        return False
    if _coordinated(walk, fold) or apposed_name(walk) or apposed_adjective(walk) or apposed_office(walk, fold):
        return True
    return definite(fold) and fold in words_that("governs") or walk.bears_name()


def _indefinite_act(walk: Walk, fold: str) -> bool:
    """«كشف المسح ارتفاعا حادا في الأسعار»: a verbal noun with its alif, and in what; not «احتجاجا على», which says why."""
    folds, k = walk.scene.folds, walk.p
    if not fold.endswith("ا") or len(fold) < 4 or not is_masdar(fold[:-1]) or fold in _WHY or not walk.chunks:
        return False
    behind = k + 1 + (k + 1 < walk.stop and folds[k + 1].endswith("ا"))
    if behind == k + 2 and walk.has_whole_subject() and is_masdar(fold[:-1]) and folds[k + 1][:1] == "م":
        return True  # «أعلنت النقابة إضرابا مفتوحا»
    return behind < walk.stop and (folds[behind] == "في" or folds[behind] in _BY_HOW_MUCH)


def _refused(walk: Walk, fold: str) -> bool:
    """«كما رفض التعليق على»: speaking never refuses, it is what somebody named before refuses."""
    return definite(fold) and any(sense.only == "silence" for sense in walk.form.senses) and refuses_speech(fold)


def _heads_masdar(walk: Walk, fold: str) -> bool:
    """«أدانت الدولة عملية احتلال المبنى»: a noun without article before a verbal noun.

    So it is behind an office between commas: «أكد المحامي فلان، رئيس فريق الدفاع، نبأ تأجيل الجلسة».
    """
    scene, k = walk.scene, walk.p
    behind = scene.folds[k + 1] if k + 1 < walk.stop else ""
    if not is_masdar(behind) or definite(behind) or definite(fold) or noun_class(fold) not in (None, "document"):
        return False
    offices = scene.folds[k - 1] in COMMAS and len(walk.chunks) > 0 and scene.person_at(walk.chunks[0].last - 1)
    whole = walk.has_whole_subject() and noun_class(fold) is None
    return whole or offices and walk.chunks[0].last < k - 1


def _object_of_whole_subject(walk: Walk, fold: str) -> bool:
    """Behind a subject that can take no more: a definite noun or, for a verb that only takes objects, any noun."""
    if not (walk.has_subject or walk.chunks and is_human(walk.scene, walk.chunks[0].first)):
        return False
    if (
        definite(fold)
        and "anna" in walk.frames
        and (_clause_ahead(walk) or walk.names_office() or surname_behind(walk) or _tells_more(walk))
    ):
        return False  # «أعلنت عائلة فلان الشاب الذي …، أن»
    if "anna" in walk.frames and definite(fold) and walk.scene.folds[walk.p + 1 : walk.p + 2] and _thing_that(walk, fold):
        return True
    if definite(fold) and not fold.startswith("لل") or fold in DEMONSTRATIVES:
        why = any(fold in THAT for fold in walk.scene.folds[walk.p + 1 : min(walk.stop, walk.p + NAME)])
        act = is_masdar(without_article(fold)) and noun_class(fold) is None and not why  # «أكدت الدراسة التأثير الفعال»
        return act or not any(frame.startswith("addressee") for frame in walk.frames)  # «فسر الباحث ذلك بأن»
    if "anna" in walk.frames and _denied_own(walk, fold):
        return True
    return "anna" not in walk.frames and noun_class(fold) is None  # «ثمنت الوزارة دور المتبرعين»


def _denied_own(walk: Walk, fold: str) -> bool:
    """«أنكر المتهم صلته بالتنظيم»: a noun with a pronoun behind a verb that denies."""
    return (
        owned_at(walk.scene, walk.p)
        and noun_class(fold) != "unnamed"
        and all(sense.stance == "denies" for sense in walk.form.senses)
    )


def _coordinated(walk: Walk, fold: str) -> bool:
    """«أوضح المؤشر حركة الأسعار ومعدلاتها»: behind a noun phrase «و» and a noun go on with it; «وقف» and «وجود» are one noun."""
    if walk.chunks[-1].last != walk.p or not fold.startswith("و"):
        return False
    return definite(fold) or not (is_masdar(fold) or is_masdar(fold.removesuffix("ا")))


def _thing_that(walk: Walk, fold: str) -> bool:
    """«أكد الوزير الأنباء التي تحدثت عن»: a thing with its relative clause is the object, nobody who is spoken to."""
    return walk.scene.folds[walk.p + 1] in RELATIVE and noun_class(fold) in (None, "document")


def _tells_more(walk: Walk) -> bool:
    """«أعلنت الشركة المشغلة للميناء أن»: a participle right behind the subject agrees with it, and the clause stands further on."""
    scene, k = walk.scene, walk.p
    fold, head = scene.folds[k], scene.folds[walk.chunks[-1].first] if walk.chunks else ""
    if not fold.startswith("الم") or not walk.chunks or walk.chunks[-1].last != k or feminine(fold) != feminine(head):
        return False
    for j in range(k + 1, min(walk.stop, k + APPOSED)):
        if scene.folds[j] in THAT:
            return scene.folds[j - 1] not in NEVER_THAT_AFTER
        if scene.words[j].kind == "mark" or scene.folds[j] in RELATIVE or any(cue.kind == "verb" for cue in scene.cues.get(j, ())):
            return False
    return False


def _clause_ahead(walk: Walk) -> bool:
    """Whether «أن» stands further on in the sentence, and no other verb of saying or «وأن» before it."""
    scene = walk.scene
    for j in range(walk.p + 1, min(walk.stop, walk.p + _CLAUSE_FAR)):
        if scene.folds[j] in THAT and scene.folds[j - 1] in COMMAS:
            return True
        if j in scene.cues and scene.folds[j][:1] in ("و", "ف") and j not in scene.mentions:
            return False
    return False


def _behind_elided_subject(walk: Walk) -> bool:
    """Whether a verbal noun right behind the verb is its object: not where «أن» soon follows («أكد اجتماع … أن»)."""
    if "anna" not in walk.frames:
        return True
    end = phrase_end(walk.scene, walk.p, walk.stop)
    near = takewhile(lambda j: walk.scene.words[j].kind != "mark", range(end, min(end + 3, walk.stop)))
    return not any(walk.scene.folds[j] in THAT for j in near)
