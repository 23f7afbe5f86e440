"""Which of the noun phrases behind a verb is its subject, and which is spoken to."""

from khabar.attribution.acted_on import demands_next, is_accused, is_state_of_other_gender
from khabar.attribution.appositions import owned_at
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite, feminine
from khabar.attribution.particles import COMMAS, GOD
from khabar.attribution.people_words import are_bodies, is_crowd, is_many
from khabar.attribution.phrase_words import ALL
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_human, is_unnamed, may_speak, names_ministry, noun_class
from khabar.attribution.walk import Walk
from khabar.mentions.names import is_name
from khabar.mentions.titles import title_of

_ASKED = "الجهات"  # «المعنية», «المختصة»: of whom something is demanded
_THINGS = frozenset(["الامر", "ذلك", "هذا", "هذه", "المزيد", "مزيدا"])  # never who speaks: «وصف الأمر بأنه»
_NEEDS_THING = frozenset(["وصف", "نعت", "برر", "علل"])  # a thing that is called or justified by «بأن»
_NEEDS_HEARER = frozenset(["شكر", "ناشد", "هنأ", "طمأن"])  # with one noun behind them, whom they speak to
_URGES = frozenset(["حث", "حض", "ناشد", "حرض"])  # whoever does it has to name whom


def roles(walk: Walk, alone: bool) -> tuple[Range | None, Range | None]:
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
        if thing or not alone and (_urged_inside(walk, chunks[0]) or is_addressee(walk, chunks[0])) or _goes_on(walk, chunks[0]):
            return None, chunks[0]
    if takes_addressee and not alone and (accusative_plural(walk, chunks[0]) or goes_on_to(walk, chunks)):
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


def accusative_plural(walk: Walk, chunk: Range) -> bool:
    """«كما دعا اللبنانيين في بيروت وصيدا إلى»: a sound plural in «ين» right behind its verb is nobody's subject."""
    fold = walk.scene.folds[chunk.first]
    plural = definite(fold) and fold.endswith("ين") and len(fold) > 6 and chunk.first not in walk.scene.mentions
    return plural and (is_human(walk.scene, chunk.first) or fold.startswith("الم"))


def goes_on_to(walk: Walk, chunks: list[Range]) -> bool:
    """«أعربت المنظمة عن قلقها، وناشدت المجتمع الدولي التدخل»: who is spoken to, by his gender, before what is asked of him."""
    return len(chunks) > 1 and walk.form.prefix == "و" and is_addressee(walk, chunks[0])


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


def is_addressee(walk: Walk, chunk: Range) -> bool:
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
