"""Whether a cue whose content is no clause and no quotation is a cue at all: «أعلنت الوزارة إغلاق الجسر», not «أعلن الحرب»."""

from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.building import is_passive
from khabar.attribution.clause_words import words
from khabar.attribution.content_words import refuses_speech
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import (
    COMMAS,
    DEMONSTRATIVES,
    NEGATIONS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVE,
    THAT,
    TIME_TAILS,
    TIME_WORDS,
    WHAT,
    folded,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_human, may_speak
from khabar.attribution.walk import Opening

_ADJUNCT = 5  # words behind an everyday verb within which a clause or quotation opens behind an adjunct
_OTHER, _SIDE = folded(["أخرى", "ثانية", "آخر", "ثان"]), folded(["جهة", "ناحية", "جانب"])
_FRONTED = 7  # words of a phrase at a sentence's head
_FRONTING = frozenset(["في", "علي", "من", "خلال", "بعد", "قبل", "عقب", "منذ", "الي", "مع", "حول", "عن", "بشان"])
_FAR = 14  # words behind an everyday verb within which its preposition stands
_FAR_BEHIND_NAME = 24  # the same where somebody is named, whose office may stand between: «كشف فلان، المدير العام …، أمس، عن»
_POINTS = DEMONSTRATIVES | WHAT
_LEADS = frozenset("فقد لقد ولقد كما فيما حيث قد وقد بينما لكنه لكنها لطالما ولطالما ثم اذ".split())
_STEMS = frozenset(word.removesuffix("ه") for word in words("measured"))
_PICTURES = words("picture")
_SENTENCES = frozenset(["أدان", "دان"])
_CALLING = frozenset(["اعتبر", "عدّ", "صنف", "سمّى"])
_MEASURES = frozenset(["أبلغ", "بلغ", "بلّغ", "قدر"])


def _is_measure(folded: str) -> bool:
    """«عدد», «نسبتها»: what is reached and not told."""
    return folded in words("measured") or any(folded.removesuffix(p).removesuffix("ت") in _STEMS for p in ("ه", "ها", "هم", "هما"))


def is_evident(scene: Scene, site: Site, source: Range | None) -> bool:
    """Whether verb, source and opening together are enough: the less the verb says alone, the more the rest must."""
    opened = site.opening
    assert opened is not None
    if _preposition(scene, site.at) and not _made_clear(scene, site, opened):
        return False
    if not _reports(site, opened) or not _is_active(scene, site, source):
        return False
    if is_called(scene, site):
        return False
    if source is not None and (opened.frame == "nominal" and _is_picture(scene, source) or _convicts(scene, site, source)):
        return False
    if source is not None and _is_announced(scene, site, source):
        return False
    if not site.form.ambiguous:
        return may_speak(scene, source) or _speaks(site)
    if _person_speaks(scene, site, opened) and opened.frame != "nominal":
        return True
    return not _measures(scene, site, opened, source) and _ambiguous_is_evident(scene, site, opened, source)


def _is_active(scene: Scene, site: Site, source: Range | None) -> bool:
    """Whether somebody does the saying: an imperfect that nobody stands by is as like as not a passive, «ويعتبر», «تقدر»."""
    imperfect = site.form.form == "imperfect"
    if site.before is not None:
        return True
    may_be_passive = imperfect and site.form.number == "s" and not site.negated and not _acts_on_him(site)
    if may_be_passive and (source is None or not may_speak(scene, source)):
        return False
    return source is not None or _begins_clause(scene, site.at) or not imperfect and _speaks(site)


def _acts_on_him(site: Site) -> bool:
    """«وينصحه بالصلح»: a verb with its object's pronoun, and what it wants of him behind a preposition."""
    return site.form.suffix != "" and site.form.prefix == "و" and site.opening is not None and site.opening.frame != "nominal"


def _measures(scene: Scene, site: Site, opened: Opening, source: Range | None) -> bool:
    """Whether the verb says how many, «بلغ عددهم ألفين بدوام كامل», or its content stands too far off to be one."""
    if site.form.lemma in _MEASURES:
        if opened.addressee is None and (source is None or not may_speak(scene, source)):
            return True
        if _is_measure(scene.folds[site.at + 1]):
            return True
    named = source is not None and (_named_in_full(scene, source) or scene.names_person(source.last, opened.at))
    far = _FAR_BEHIND_NAME if named else _FAR
    return opened.at > site.at + far


def _ambiguous_is_evident(scene: Scene, site: Site, opened: Opening, source: Range | None) -> bool:
    """Whether a verb that may say something else entirely says this: by its source, by its place, by what it opens."""
    if source is not None and not may_speak(scene, source):
        unknown = _begins_clause(scene, site.at) and source.first == site.at + 1 and not is_masdar(scene.folds[source.first])
        alone = source.last - source.first == 1 and is_masdar(
            without_article(scene.folds[opened.first])
        )  # «رفض الهنتاتي نفي الخبر»
        act = opened.frame != "nominal" or alone
        return unknown and act and not _asserts(site)
    if source is not None and (_begins_clause(scene, site.at) or _agreed(site, source)) and not _asserts(site):
        return True  # «عارض النواب بيع المطار», «الوزير يشيد بـ»
    if opened.frame == "nominal":
        act = is_masdar(scene.folds[opened.first]) or refuses_speech(scene.folds[opened.first])  # «كما رفض التعليق»
        alone = (
            _begins_clause(scene, site.at) and not _unsaid(scene, site) or site.before is not None and site.before.pronoun
        )  # «إلا أنه رفض التعليق»
        blamed = opened.addressee is not None and any(sense.only == "blamed" for sense in site.form.senses)
        return _speaks(site) and (source is not None or (act or blamed) and alone)
    if opened.frame == "bi" and _demands_act(scene, site, opened) and _begins_clause(scene, site.at):
        return True
    return _speaks(site) and (site.before is not None or _begins_clause(scene, site.at))


def _unsaid(scene: Scene, site: Site) -> bool:
    """«حيث سجل ارتفاع في الحرارة», «وسُجل حضور كبير»: an everyday verb that asserts, with no subject and no «و», is a passive."""
    if not _asserts(site) or refuses_speech(scene.folds[site.at + 1]):
        return False
    return not site.form.prefix or is_passive(scene.written(site.at))


def _convicts(scene: Scene, site: Site, source: Range) -> bool:
    """«أدانت المحكمة السائق بالتسبب في الحادث»: a sentence passed and no opinion."""
    return site.form.lemma in _SENTENCES and without_article(scene.folds[source.first]) in words("court")


def _is_announced(scene: Scene, site: Site, source: Range) -> bool:
    """«ستعلن النتائج الأولية نهاية الأسبوع»: results are announced, and announce nothing."""
    return site.form.lemma == "أعلن" and any(word.form.word == "نتيجة" for word in source_words(scene.folds[source.first]))


def _is_picture(scene: Scene, source: Range) -> bool:
    """«تظهر الصورة مقارنة بين», «المقطع يظهر الحريق»: what is seen is told by nobody."""
    first = source.first + (scene.folds[source.first] in DEMONSTRATIVES)
    return without_article(scene.folds[min(first, source.last - 1)]) in _PICTURES


def is_called(scene: Scene, site: Site) -> bool:
    """«المهرجان الذي يعد الأول في المنطقة», «المشروع يعتبر الأكبر»: an imperfect that is a passive, its predicate behind it."""
    opened = site.opening
    if opened is None or site.form.form != "imperfect" or opened.frame != "nominal" or site.form.lemma not in _CALLING:
        return False
    return _of_thing(scene, site) or not _calls(scene, opened)


def _of_thing(scene: Scene, site: Site) -> bool:
    """Whether the subject right before the verb is no one who may call anything so."""
    source = site.before.source if site.before is not None else None
    return source is not None and not may_speak(scene, source)


def _calls(scene: Scene, opened: Opening) -> bool:
    """Whether behind what is called something stands what it is called («يعتبر الخبراء القرار باطلا»).

    One noun phrase alone, or one without article, is the predicate of a passive: «يعتبر المتحف أقدم متاحف المدينة».
    """
    first = opened.first
    end = phrase_end(scene, first, scene.ends[first])
    named = first in scene.mentions or definite(scene.folds[first]) or scene.folds[first] in _POINTS
    if not named or end <= first or end >= scene.ends[first]:
        return named and end > first + 1
    fold = scene.folds[end]
    return scene.words[end].kind == "word" and not (definite(fold) or fold in PARTICLES)


def is_clear(scene: Scene, site: Site) -> bool:
    """Whether an everyday word («بين», «ذكر») that a clause or quotation follows is a verb of saying: it begins its clause,
    and its content opens behind it or behind somebody who may speak."""
    opened = site.opening
    assert opened is not None
    if not site.form.ambiguous:
        return True
    if _person_speaks(scene, site, opened):
        return True
    if opened.subject is None and opened.at == site.at + 1 and site.form.form != "perfect" and _is_many(site):
        return True  # «مقطع يدعون أنه»
    if _preposition(scene, site.at) and opened.subject is None:
        return opened.at == site.at + 1 and site.at == scene.begins[site.at]  # «وبين أن»
    if _people_right_behind(scene, site, opened):
        return True
    if not _begins_clause(scene, site.at):
        return False
    if opened.subject is None:  # «وذكرت في بيان أن»
        called = site.form.form == "perfect" and opened.addressee == (site.at + 1, opened.at)  # «ووصف هذه الأموال بأنها»
        if called or _set_off(scene, site.at + 1, opened.at - 1):
            return True
        return opened.at <= site.at + (_ADJUNCT if scene.folds[site.at + 1] in PREPOSITIONS else 2)
    return may_speak(scene, opened.subject) or opened.subject.last - opened.subject.first <= 3 and opened.at == opened.subject.last


def _people_right_behind(scene: Scene, site: Site, opened: Opening) -> bool:
    """«صور يدعي ناشروها أنها قديمة»: a verb in the present, people, «أن», and nothing between them."""
    people = opened.subject is not None and opened.subject.first == site.at + 1 and opened.subject.last == opened.at
    return people and site.form.form == "imperfect" and site.form.tells and may_speak(scene, opened.subject)


def _is_many(site: Site) -> bool:
    return site.form.number == "p" and not site.form.suffix


def _set_off(scene: Scene, first: int, last: int) -> bool:
    """«وبيّن -في حديث مطول إلى صحيفة محلية- أن»: marks close off all that stands between verb and clause."""
    return last > first and scene.folds[first] in COMMAS and scene.folds[last] in COMMAS


def _agreed(site: Site, source: Range) -> bool:
    """Whether a source stands right before its verb in the present, behind which a preposition opens what it judges or wants."""
    assert site.opening is not None
    return source.last == site.at and site.form.form == "imperfect" and site.opening.frame != "nominal"


def _person_speaks(scene: Scene, site: Site, opened: Opening) -> bool:
    """«وفيما يخص البرنامج ذكر فلان أن»: a person, name or office and name, right behind a perfect, and then the clause."""
    if site.form.form != "perfect" or opened.subject is None or opened.subject.first != site.at + 1:
        return False
    mention = scene.mentions.get(opened.at - 1)
    if mention is None or mention.entity.kind != "person":
        return False
    clause = opened.frame == "quote" or scene.folds[opened.first - 1] in THAT
    return mention.first == site.at + 1 or clause and mention.first > site.at and is_human(scene, site.at + 1)


def _named_in_full(scene: Scene, source: Range) -> bool:
    """A person with an apposition behind the comma."""
    return scene.folds[source.last] in COMMAS and scene.names_person(*source)


def _asserts(site: Site) -> bool:
    return any(sense.stance == "asserts" for sense in site.form.senses)


def _demands_act(scene: Scene, site: Site, opened: Opening) -> bool:
    """«كما وجه بتشكيل لجنة», «وجه بسرعة إصلاح الجسر»."""
    acts = (scene.folds[opened.first][opened.letters :], *scene.folds[opened.first + 1 : opened.first + 2])
    return site.form.senses[-1].stance == "directs" and any(map(is_masdar, acts))


def _preposition(scene: Scene, at: int) -> bool:
    """«بين», «وبين»: rather «between» than «made clear»; not behind «قد»."""
    if at > 0 and scene.folds[at - 1] in ("قد", "فقد", "لقد"):
        return False
    return scene.folds[at].removeprefix("و").removeprefix("ف") in PREPOSITIONS


def _made_clear(scene: Scene, site: Site, opened: Opening) -> bool:
    """«وبين سامي الحلبي ضرورة المحافظة على»: at a sentence's head, somebody named and right behind him an act."""
    subject = opened.subject
    if subject is None or site.at != scene.begins[site.at] or subject.first != site.at + 1 or subject.last != opened.at:
        return False
    return scene.names_person(*subject) and is_masdar(scene.folds[opened.first]) and not definite(scene.folds[opened.first])


def _reports(site: Site, opened: Opening) -> bool:
    """Whether verb and frame put words: a demand or a judgement does, an assertion where the verb is one of saying."""
    senses = site.form.senses
    if site.form.lemma in lemmas_that("alleging") and opened.frame == "bi":
        return True
    if _speaks(site) or any(frame == "an" or frame.startswith("addressee") for sense in senses for frame in sense.frames):
        return True
    return any(
        sense.stance != "asserts" for sense in senses if opened.frame in {frame.rsplit("+", 1)[-1] for frame in sense.frames}
    )


def _speaks(site: Site) -> bool:
    """Whether the verb can also open a clause with «أن», or is here said to somebody: a verb of saying proper."""
    said_to = site.opening is not None and site.opening.addressee is not None
    return said_to or any("anna" in frame for sense in site.form.senses for frame in sense.frames)


def _is_time(scene: Scene, k: int) -> bool:
    """«ويوم أمس الأول», «في وقت سابق»."""
    if scene.folds[k] in ("في", "وفي", "من", "منذ"):
        return _is_time(scene, k + 1)
    if scene.folds[k] in TIME_TAILS and scene.folds[k - 1] in TIME_WORDS:
        return True
    return k in scene.times or scene.folds[k].removeprefix("و") in TIME_WORDS


def _led_in(scene: Scene, at: int) -> bool:
    """«من جانبه حذر المدير من», «من جهة أخرى كشف بحث جديد عن أن»."""
    leads = (scene.phrases[k] for k in range(max(0, at - 3), at) if k in scene.phrases)
    if any(phrase.role == "focus" and phrase.end == at for phrase in leads):
        return True
    return scene.folds[at - 1] in _OTHER and scene.folds[at - 2] in _SIDE


def _fronted(scene: Scene, at: int) -> bool:
    """«وفي سياق متصل طالب», «وعلى الصعيد نفسه كشف»: a preposition with its noun, and nothing else, opens the sentence."""
    begin = scene.begins[at]
    if not 2 <= at - begin <= _FRONTED or scene.folds[begin].removeprefix("و") not in _FRONTING or at - 1 in scene.opens:
        return False
    return phrase_end(scene, begin + 1, at) >= at and not scene.cues.get(begin + 1)


def _begins_clause(scene: Scene, at: int) -> bool:
    """Behind a mark or a conjunction, or a negation, a time or «من جانبه» behind these: «ويوم أمس طالب», «في وقت سابق كشف»."""
    while at > scene.begins[at] and (scene.folds[at - 1] in NEGATIONS or _is_time(scene, at - 1)):
        at -= 1
    if _led_in(scene, at) or _fronted(scene, at) or scene.folds[at + 1 : at + 2] and scene.folds[at + 1] in INSIDE:
        return True  # «أصدرت بيانا نفت فيه»
    return (
        at == scene.begins[at]
        or scene.folds[at][:1] in ("و", "ف")
        or scene.words[at - 1].kind == "mark"
        or scene.folds[at - 1] in _LEADS
        or scene.folds[at - 1] in RELATIVE
        and not any(cue.suffix for cue in scene.cues.get(at, ()))  # «العجز الذي توقع الصندوق أن»
    )
