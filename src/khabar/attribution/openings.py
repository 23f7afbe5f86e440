"""Where a cue's content opens, and which of the noun phrases before the opener is subject and which is spoken to.

Cost: linear in the words between cue and opener, which are bounded.
"""

from itertools import takewhile

from msgspec import structs

from khabar.attribution.acted_on import (
    demands_next,
    is_accused,
    is_deed,
    is_mans_act,
    is_state_of_other_gender,
    is_told_of,
)
from khabar.attribution.adjuncts import by_whom
from khabar.attribution.appositions import owned_at
from khabar.attribution.barriers import HALF_STOPS, barrier
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.cues import CueForm, Frame, Sense
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.neither_nor import NOR, behind_nor
from khabar.attribution.noun_signs import definite, feminine, without_article
from khabar.attribution.objects import direct_object
from khabar.attribution.openers import firm, last_opener, opened_by, preposition
from khabar.attribution.particles import COMMAS, GOD, NEGATIONS, RELATIVE
from khabar.attribution.people_words import are_bodies, is_crowd, is_many
from khabar.attribution.phrase_words import ALL
from khabar.attribution.pieties import piety_end
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.source_stops import source_stop
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_human, is_unnamed, may_speak, names_ministry, noun_class
from khabar.attribution.told_clause import clause_is_told
from khabar.attribution.walk import PIOUS, Opening, Walk
from khabar.mentions.names import is_name
from khabar.mentions.titles import title_of

_ASKED = "الجهات"  # «المعنية», «المختصة»: of whom something is demanded
_THINGS = frozenset(["الامر", "ذلك", "هذا", "هذه", "المزيد", "مزيدا"])  # never who speaks: «وصف الأمر بأنه»
_NEEDS_THING = frozenset(["وصف", "نعت", "برر", "علل"])  # a thing that is called or justified by «بأن»
_NEEDS_HEARER = frozenset(["شكر", "ناشد", "هنأ", "طمأن"])  # with one noun behind them, whom they speak to
_URGES = frozenset(["حث", "حض", "ناشد", "حرض"])  # whoever does it has to name whom
_SPEECH = frozenset(["القول", "حديثه", "حديثها", "كلامه", "كلامها", "كلمته", "كلمتها", "قوله", "قولها"])  # what goes on, nobody
_NO_NOUN = NEGATIONS | {"كما"}  # they head no object: «أمر لا ينسى»
_OF_HIM = Sense("directs", ("addressee+nominal",))
_REACH, _REACH_OF_EVERYDAY, _REACH_OF_NOUN = 48, 26, 14  # words between a cue and its opener


def opening(scene: Scene, cue_last: int, form: CueForm, stop: int, has_subject: bool) -> Opening | None:
    """The opening of the content behind a cue that ends before word `cue_last`; None where the cue has none.

    stop: where the clause ends. has_subject: the subject stands before the cue, so that none is looked for behind it.
    """
    verb = form.form in ("perfect", "imperfect", "jussive")
    reach = (_REACH_OF_EVERYDAY if form.ambiguous else _REACH) if verb else _REACH_OF_NOUN
    walk = Walk(scene, cue_last, form, min(stop, cue_last + reach), has_subject)
    nominal = walk.allows("nominal")
    furthest = walk.stop - 1 if nominal else last_opener(walk)  # an object may stand anywhere
    folds, cues, opens, landmarks = scene.folds, scene.cues, scene.opens, scene.landmarks
    while (k := walk.p) <= furthest:
        fold, marked = folds[k], k in landmarks
        if (marked and (k in cues or k in scene.phrases) or fold in HALF_STOPS) and barrier(scene, k, walk.stop, form):
            break
        if marked and k in scene.asides:
            walk.p = scene.asides[k]
            continue
        if fold in NOR and (behind := behind_nor(scene, k)):
            walk.p = min(walk.stop, behind)
            continue
        if fold in PIOUS and piety_end(folds, k, walk.stop) > k:
            walk.advance()
            continue
        frames = opened_by(fold)
        sign = frames and not walk.openers.isdisjoint(frames) or marked and k in opens
        found = (firm(walk) or preposition(walk) if sign else None) or (direct_object(walk) if nominal else None)
        if found is not None and found.frame == "nominal" and clause_is_told(walk, found.first, cue_last):
            found = None
        if found is not None:
            return _with_roles(walk, found) if found.first < len(scene.folds) else None  # nothing behind «بأنه»
        walk.advance()
    return nominal and _only_object(walk) or _demanded(walk, cue_last)


def _demanded(walk: Walk, cue_last: int) -> Opening | None:
    """«طالبت النقابة الإدارة صرف الرواتب»: where no «بـ» opens what is demanded, the act itself behind whom it is demanded of."""
    if "addressee+act" not in walk.frames:
        return None
    form = structs.replace(walk.form, senses=(_OF_HIM,))
    found = opening(walk.scene, cue_last, form, walk.stop, walk.has_subject)
    if found is None or found.addressee is None or found.frame != "nominal":
        return None
    return found if is_masdar(without_article(walk.scene.folds[found.first])) else None


def _with_roles(walk: Walk, found: Opening) -> Opening:
    subject, addressee = _roles(walk, found.frame == "anna" and "anna" in walk.frames)
    if subject is not None and walk.scene.folds[subject.first] in _SPEECH:
        subject = None  # «وتابع القول «…»»
    if subject is not None and found.frame not in ("anna", "quote") and _is_its_object(walk, subject, found.frame):
        return Opening("nominal", subject.first, subject.first) if walk.allows("nominal") else found
    if subject is not None and addressee is None and found.frame in ("anna", "quote"):
        subject = Range(subject.first, source_stop(walk.scene, subject, found.at))
    if subject is None and addressee is None:
        return found
    return Opening(found.frame, found.at, found.first, found.letters, found.quotation, subject, addressee)


def _roles(walk: Walk, alone: bool) -> tuple[Range | None, Range | None]:
    """Subject and addressee among the noun phrases passed; `alone`: the cue opens such a content without an addressee too."""
    chunks = walk.chunks
    takes_addressee = walk.addresses
    if walk.has_subject:
        return None, chunks[0] if chunks and takes_addressee else None
    if not chunks or walk.form.suffix and walk.form.lemma in lemmas_that("calling") and not may_speak(walk.scene, chunks[0]):
        return None, None  # «واعتبرتها قضية خطيرة»
    if takes_addressee and len(chunks) == 1:
        thing = walk.scene.folds[chunks[0].first] in _THINGS or _is_called(walk, chunks[0]) or _prayed_to(walk, chunks[0])
        thing = thing or is_accused(walk.scene, chunks[0], walk.form, walk.p)
        if thing or not alone and (_urged_inside(walk, chunks[0]) or _is_addressee(walk, chunks[0])) or _goes_on(walk, chunks[0]):
            return None, chunks[0]
    if takes_addressee and not alone and (_accusative(walk, chunks[0]) or _goes_on_to(walk, chunks)):
        return None, chunks[0]
    apposed = len(chunks) > 1 and walk.scene.folds[chunks[1].first - 1] in COMMAS  # «وزير العلاقات، فلان الفلاني»
    return chunks[0], chunks[1] if takes_addressee and len(chunks) > 1 and not apposed else None


def _urged_inside(walk: Walk, chunk: Range) -> bool:
    """«وحض فيها الأطراف على»: whoever gave the statement before goes on, and the noun is whom he urges."""
    return walk.form.prefix == "و" and walk.scene.folds[chunk.first - 1] in INSIDE and walk.form.senses[0].stance == "directs"


def _prayed_to(walk: Walk, chunk: Range) -> bool:
    """«ودعا الله أن يحفظ البلاد»: God is asked, and asks nobody."""
    return walk.scene.folds[chunk.first] in GOD and walk.form.senses[0].stance in ("directs", "asks")


def _is_called(walk: Walk, chunk: Range) -> bool:
    """«ووصفت المكاسب المفاجئة بأنها نعمة»: what is called something, and can itself call nothing anything."""
    fold = walk.scene.folds[chunk.first]
    thing = definite(fold) and not fold.endswith("ون") and not may_speak(walk.scene, chunk)  # «يرى المصنعون أن»
    thing = thing or is_state_of_other_gender(walk.scene, chunk.first, walk.form)
    if walk.form.lemma in _NEEDS_THING and walk.scene.folds[walk.p][0] == "ب" and not walk.scene.person_at(chunk.first):
        return noun_class(fold) in (None, "document") and not is_name(fold) or thing  # «ووصفت ادعاءات خصومها بأنها سخيفة»
    return thing and walk.form.lemma in lemmas_that("calling")


def _accusative(walk: Walk, chunk: Range) -> bool:
    """«كما دعا اللبنانيين في بيروت وصيدا إلى»: a sound plural in «ين» right behind its verb is nobody's subject."""
    fold = walk.scene.folds[chunk.first]
    plural = definite(fold) and fold.endswith("ين") and len(fold) > 6 and chunk.first not in walk.scene.mentions
    return plural and (is_human(walk.scene, chunk.first) or fold.startswith("الم"))


def _goes_on_to(walk: Walk, chunks: list[Range]) -> bool:
    """«أعربت المنظمة عن قلقها، وناشدت المجتمع الدولي التدخل»: who is spoken to, by his gender, before what is asked of him."""
    return len(chunks) > 1 and walk.form.prefix == "و" and _is_addressee(walk, chunks[0])


def _goes_on(walk: Walk, chunk: Range) -> bool:
    """«هنأ الوزير الفائزين، وشكر الحكم على»: the subject stays, and the verb, which needs an object, has but this noun."""
    scene, at = walk.scene, chunk.first - 1
    needs = all(frame.startswith("addressee") for frame in walk.form.senses[0].frames)
    goes_on = walk.form.prefix == "و" and at > scene.begins[at] or scene.folds[at - 1] == "كما"
    if walk.form.lemma in _NEEDS_HEARER and (goes_on or walk.form.prefix == "و") and is_many(scene.folds[chunk.first]):
        return not scene.person_at(chunk.first)  # «كما شكر الآباء على», «وناشد زعماء الدول بأن»
    if not needs or walk.form.prefix != "و" or scene.folds[at - 1] not in COMMAS and not demands_next(scene, at, walk.form):
        return False
    office = title_of(scene.folds[chunk.first]) if walk.form.lemma == "أمر" else None
    if office is not None and office.field == "legal":
        return False  # «، وأمر قاضي التحقيق بحبسه»
    return any(
        form.form == "perfect" and form.gender == walk.form.gender
        for k in range(max(scene.begins[at], at - LONGEST), at)
        for form in scene.cues.get(k, ())
    )


def _is_addressee(walk: Walk, chunk: Range) -> bool:
    """Whether the one noun phrase behind the verb is spoken to: an accusative, or a gender that the verb denies."""
    fold = walk.scene.folds[chunk.first]
    if is_state_of_other_gender(walk.scene, chunk.first, walk.form):
        return True
    if walk.scene.person_at(chunk.first) or _utters(walk, chunk) or names_ministry(walk.scene, chunk.first):
        return False
    if fold in ALL and any(map(definite, walk.scene.folds[chunk.first + 1 : min(chunk.first + 3, chunk.last)])):
        return walk.form.prefix[:1] == "و" or walk.scene.folds[chunk.first - 2] == "كما"  # «كما دعت جميع الأطراف إلى»
    if owned_at(walk.scene, chunk.first) and is_many(fold) and walk.form.lemma in _URGES:
        return walk.form.prefix == "و"  # «استقبل الوزير الوفد وحث أعضاءه على»; «وطالب أنصاره بـ»: they demanded
    if not definite(fold):
        behind_comma = walk.scene.folds[chunk.first - 2] in COMMAS and walk.form.prefix == ""
        beside = bool(walk.scene.cues.get(chunk.first - 1)) and walk.form.gender == "m" and behind_comma
        many = any(word.form.number == "p" and word.form.gender == "f" for word in source_words(fold)[:1])
        if walk.form.prefix[:1] == "و" and _other_gender(walk, fold):
            return True
        return beside and fold.endswith("ات") and many  # «فلان اتهم قوات الأمن بـ»
    if fold.endswith("ين") and len(fold) > 6:
        return True
    if walk.form.gender == "m":
        demands = walk.form.lemma not in _URGES and (is_crowd(fold) or is_unnamed(fold, "p"))  # «طالب الأساتذة بـ»
        bodies = walk.form.form in ("perfect", "imperfect") and are_bodies(fold)
        return fold.endswith("ات") or fold.endswith("ه") and not demands or bodies
    if fold == _ASKED and walk.form.prefix == "و" and walk.form.senses[0].stance == "directs":
        return True  # «وطالبت الجهات المعنية بالتدخل»
    if walk.form.gender != "f" or feminine(fold) or fold.endswith(("ون", "ين", "تان")):
        return False
    if walk.form.senses[0].stance == "asserts" and is_unnamed(fold, "p"):
        return False  # «أكدت الجماهير دعمها»
    adjective = walk.scene.folds[chunk.first + 1] if chunk.first + 1 < chunk.last else ""
    return not (definite(adjective) and adjective.endswith("ه"))  # «الخطوط الجوية»: many things are feminine


def _utters(walk: Walk, chunk: Range) -> bool:
    """«دعوة الرئيس إلى الحوار», «مطالبات السكان بإغلاق المصنع»: in construct stands whoever utters it."""
    form = walk.form
    if form.form not in ("noun", "masdar") or form.suffix:
        return False
    many = form.form == "noun" and form.number == "p"
    one = form.lemma in lemmas_that("uttered") and not walk.scene.folds[chunk.first].endswith("ين")
    return (many or one) and is_human(walk.scene, chunk.first)


def _other_gender(walk: Walk, fold: str) -> bool:
    """«ووجه دائرة الكرة بتوفير», «ودعت أصحاب السفن إلى»: a verb of the other gender cannot have them for subject."""
    if walk.form.gender == "m":
        return fold.endswith("ه") and noun_class(fold) == "organization"
    return walk.form.gender == "f" and walk.form.number == "s" and fold in words_that("men")


def _is_its_object(walk: Walk, chunk: Range, frame: Frame) -> bool:
    """«وفسر الحاجة إلى القمح بتراجع الإنتاج»: right behind a man's verb a thing in the feminine is what it acts on."""
    scene, fold = walk.scene, walk.scene.folds[chunk.first]
    thing = noun_class(fold) is None or scene.folds[chunk.first + 1 : chunk.first + 2] == ["الي"]  # «الحاجة إلى» is no pilgrim
    if is_mans_act(walk.scene, chunk.first, walk.form):
        return True
    thing = thing and definite(fold) and fold.endswith("ه") and chunk.first not in scene.mentions
    if thing and walk.form.gender == "m" and walk.form.number == "s" and bool(scene.cues.get(chunk.first - 1)):
        return True
    if frame == "nominal" or not walk.allows("nominal"):
        return False
    return is_deed(scene, chunk.first, walk.form) or is_told_of(scene, chunk.first, walk.form)


def _only_object(walk: Walk) -> Opening | None:
    """No opener: the last noun phrase may be the object itself («انتقد الوزير القرار», «انتقدت القرار»)."""
    scene = walk.scene
    chunks = list(
        takewhile(lambda chunk: scene.folds[chunk.first] not in _NO_NOUN and not by_whom(scene, chunk.first), walk.chunks)
    )
    if not walk.allows("nominal") or not chunks:
        return None
    if not walk.has_subject and is_mans_act(walk.scene, chunks[0].first, walk.form):
        return Opening("nominal", chunks[0].first, chunks[0].first)
    second = len(chunks) > 1 and not RELATIVE.intersection(walk.scene.folds[chunks[0].last : chunks[1].first])
    if second and not walk.has_subject and walk.addresses and (_accusative(walk, chunks[0]) or _goes_on_to(walk, chunks)):
        return Opening("nominal", chunks[1].first, chunks[1].first, addressee=chunks[0])  # «وحملت المقاولين المسؤولية»
    if second and not walk.has_subject:
        return Opening("nominal", chunks[1].first, chunks[1].first, subject=chunks[0])
    first = chunks[0]
    deed = walk.form.prefix or is_masdar(without_article(walk.scene.folds[first.first]))  # «كما رفض التعليق على القرار»
    thing = deed and not is_human(walk.scene, first.first) or is_told_of(walk.scene, first.first, walk.form)
    if walk.has_subject or _is_addressee(walk, first) or thing:
        return Opening("nominal", first.first, first.first)
    return None
