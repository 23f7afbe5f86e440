"""Whether a cue whose content is no clause and no quotation is a cue at all: «أعلنت الوزارة إغلاق الجسر», not «أعلن الحرب»."""

from khabar.attribution.acted_on import is_told_of
from khabar.attribution.appositions import owned_at
from khabar.attribution.asked_of_him import asks_of_him
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.building import is_passive
from khabar.attribution.called_so import is_called
from khabar.attribution.clarity import person_speaks, preposition
from khabar.attribution.clause_starts import begins_clause
from khabar.attribution.clause_words import words
from khabar.attribution.content_words import refuses_speech
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.neither_nor import is_joined
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import (
    COMMAS,
    DEMONSTRATIVES,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import may_speak
from khabar.attribution.turns import told_on
from khabar.attribution.walk import Opening

_FAR = 14  # words behind an everyday verb within which its preposition stands
_FAR_BEHIND_NAME = 24  # the same where somebody is named, whose office may stand between: «كشف فلان، المدير العام …، أمس، عن»
_STEMS = frozenset(word.removesuffix("ه") for word in words("measured"))
_PICTURES = words("picture")
_ORDERS = "أمر"
_SEES, _SHOWS = "رأى", "أظهر"
_SENTENCES = frozenset(["أدان", "دان"])
_MEASURES = frozenset(["أبلغ", "بلغ", "بلّغ", "قدر"])


def _is_measure(folded: str) -> bool:
    """«عدد», «نسبتها»: what is reached and not told."""
    return folded in words("measured") or any(folded.removesuffix(p).removesuffix("ت") in _STEMS for p in ("ه", "ها", "هم", "هما"))


def is_evident(scene: Scene, site: Site, source: Range | None) -> bool:
    """Whether verb, source and opening together are enough: the less the verb says alone, the more the rest must."""
    opened = site.opening
    assert opened is not None
    if preposition(scene, site.at) and not _made_clear(scene, site, opened):
        return False
    if site.negated and is_joined(scene, site.at):
        return False
    if asks_of_him(scene, site.at, site.form) and (source is None or may_speak(scene, source)):
        return True
    if site.form.lemma == _SHOWS and site.form.form == "imperfect" and scene.folds[site.at + 1] in INSIDE:
        return False  # «مقطع تظهر فيه فتاة»: she is seen there
    if site.form.lemma == _SEES and site.form.form == "perfect" and scene.written(site.at).endswith("ي"):
        return False  # «كان له رأي آخر»: an opinion; «ورأي أن» is said for certain
    if not _reports(site, opened) or not _is_active(scene, site, source):
        return False
    if is_called(scene, site) or _is_a_thing(scene, site, opened):
        return False
    if source is not None and (opened.frame == "nominal" and _is_picture(scene, source) or _convicts(scene, site, source)):
        return False
    if source is not None and _is_announced(scene, site, source):
        return False
    if not site.form.ambiguous:
        return may_speak(scene, source) or _speaks(site)
    if person_speaks(scene, site, opened) and opened.frame != "nominal":
        return True
    return not _measures(scene, site, opened, source) and _ambiguous_is_evident(scene, site, opened, source)


def _is_active(scene: Scene, site: Site, source: Range | None) -> bool:
    """Whether somebody does the saying: an imperfect that nobody stands by is as like as not a passive, «ويعتبر», «تقدر»."""
    imperfect = site.form.form == "imperfect"
    if site.before is not None:
        return True
    may_be_passive = imperfect and site.form.number == "s" and not site.negated and not _acts_on_him(site)
    if may_be_passive and (source is None or not may_speak(scene, source)):
        goes_on = source is None and scene.folds[site.at - 1] in COMMAS
        return goes_on and told_on(scene, site.at, scene.ends[site.at])  # «يرى الكاتب أن …، ويدعو إلى»
    return source is not None or begins_clause(scene, site.at) or not imperfect and _speaks(site)


def acts_on_somebody(scene: Scene, site: Site) -> bool:
    """«الوزارة تتهم شركات أجنبية بعرقلة العمل»: behind who may speak the verb, whom it is about, and «بـ»: no passive, no noun."""
    opened, before = site.opening, site.before
    if opened is None or before is None or opened.addressee is None or opened.addressee.first != site.at + 1:
        return False
    blames = opened.frame in ("bi", "anna") and any("addressee+bi" in sense.frames for sense in site.form.senses)
    bracket = scene.folds[site.at - 1] == ")"  # «المدينة (وكالات) طالب رئيس الوزراء بـ»
    return blames and not bracket and before.source is not None and may_speak(scene, before.source)


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
    named = source is not None and (scene.names_person(*source) or scene.names_person(source.last, opened.at))
    far = _FAR_BEHIND_NAME if named else _FAR
    return opened.at > site.at + far


def _ambiguous_is_evident(scene: Scene, site: Site, opened: Opening, source: Range | None) -> bool:
    """Whether a verb that may say something else entirely says this: by its source, by its place, by what it opens."""
    if source is not None and not may_speak(scene, source):
        unknown = begins_clause(scene, site.at) and source.first == site.at + 1 and not is_masdar(scene.folds[source.first])
        alone = source.last - source.first == 1 and is_masdar(
            without_article(scene.folds[opened.first])
        )  # «رفض الهنتاتي نفي الخبر»
        act = opened.frame != "nominal" or alone
        return unknown and act and not _asserts(site)
    if source is not None and (begins_clause(scene, site.at) or _agreed(site, source)) and not _asserts(site):
        return True  # «عارض النواب بيع المطار», «الوزير يشيد بـ»
    if source is not None and _blames_him(site, opened, source):
        return True
    if opened.frame == "nominal":
        act = is_masdar(scene.folds[opened.first]) or refuses_speech(scene.folds[opened.first])  # «كما رفض التعليق»
        what = scene.folds[opened.first] == "ما"  # «ونفى ما نشرته الصحف»
        own = owned_at(scene, opened.first) and not _asserts(site)  # «ونفت علاقتها بالحادث»
        act = act or opened.first == site.at + 1 and (what or own or is_told_of(scene, opened.first, site.form))
        alone = (
            begins_clause(scene, site.at) and not _unsaid(scene, site) or site.before is not None and site.before.pronoun
        )  # «إلا أنه رفض التعليق»
        blamed = opened.addressee is not None and any(sense.only == "blamed" for sense in site.form.senses)
        return _speaks(site) and (source is not None or (act or blamed) and alone)
    joined = site.form.prefix == "و" and opened.at == site.at + 1 and site.form.form == "perfect"  # «زار الموقع ووعد بإصلاحه»
    if opened.frame == "bi" and _demands_act(scene, site, opened) and (joined or begins_clause(scene, site.at)):
        return True
    return _speaks(site) and (site.before is not None or begins_clause(scene, site.at))


def _blames_him(site: Site, opened: Opening, source: Range) -> bool:
    """«الذي تتهمه أنقرة بالتخطيط»: a verb with whom it is about, who accuses him, and «بـ»."""
    blames = any("addressee+bi" in sense.frames for sense in site.form.senses)
    return blames and site.form.suffix != "" and opened.frame in ("bi", "anna") and source.last <= opened.at == opened.first


def _unsaid(scene: Scene, site: Site) -> bool:
    """«حيث سجل ارتفاع في الحرارة», «وسُجل حضور كبير»: an everyday verb that asserts, with no subject and no «و», is a passive."""
    if not _asserts(site) or refuses_speech(scene.folds[site.at + 1]):
        return False
    return not site.form.prefix or is_passive(scene.written(site.at))


def _is_a_thing(scene: Scene, site: Site, opened: Opening) -> bool:
    """«تأخر الحافلات أمر طبيعي»: a matter with its adjective; whoever orders, orders an act."""
    told = site.form.lemma == _ORDERS and opened.frame == "nominal" and opened.addressee is None
    return told and not is_masdar(without_article(scene.folds[opened.first]))


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


def _agreed(site: Site, source: Range) -> bool:
    """Whether a source stands right before its verb in the present, behind which a preposition opens what it judges or wants."""
    assert site.opening is not None
    return source.last == site.at and site.form.form == "imperfect" and site.opening.frame != "nominal"


def _asserts(site: Site) -> bool:
    return any(sense.stance == "asserts" for sense in site.form.senses)


def _demands_act(scene: Scene, site: Site, opened: Opening) -> bool:
    """«كما وجه بتشكيل لجنة», «وجه بسرعة إصلاح الجسر»."""
    acts = (scene.folds[opened.first][opened.letters :], *scene.folds[opened.first + 1 : opened.first + 2])
    return site.form.senses[-1].stance in ("directs", "commits") and any(map(is_masdar, acts))


def _made_clear(scene: Scene, site: Site, opened: Opening) -> bool:
    """«وبين سامي الحلبي ضرورة المحافظة على»: at a sentence's head, somebody named and right behind him an act."""
    subject = opened.subject
    if subject is None or site.at != scene.begins[site.at] or subject.first != site.at + 1 or subject.last != opened.at:
        return False
    return scene.names_person(*subject) and is_masdar(scene.folds[opened.first]) and not definite(scene.folds[opened.first])


def _reports(site: Site, opened: Opening) -> bool:
    """Whether verb and frame put words: a demand or a judgement does, an assertion where the verb is one of saying."""
    senses = site.form.senses
    if site.form.lemma in lemmas_that("alleging") and opened.frame == "bi" or senses[0].only == "claimed":
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
