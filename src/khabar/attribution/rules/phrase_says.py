"""A verb and its noun together say."""

from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.building import content_of
from khabar.attribution.clause_words import words
from khabar.attribution.cue_table import Sense
from khabar.attribution.cues import CueForm
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import definite
from khabar.attribution.openings import opening
from khabar.attribution.particles import (
    CLAUSE_COMMAS,
    COMMAS,
    LEAVES_SOURCE,
    NEGATIONS,
    PARTICLES,
    PREPOSITIONS,
    PRONOMINAL,
    THAT,
    TIME_TAILS,
    TIME_WORDS,
    WHAT,
    folded,
)
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_of_phrase
from khabar.attribution.sources import is_human, may_speak, noun_class
from khabar.attribution.subjects import Before, subject_before
from khabar.attribution.walk import Opening
from khabar.mentions.names import Named, named
from khabar.mentions.titles import title_of

_MUCH = folded("قدرا كثيرا مزيدا كل بعض أشد بالغ عميق جزيل عظيم فائق وافر خالص أسمى أحر أصدق".split())
_APPOINTS = words("appoints")
_GOES_ON = frozenset(["قبل", "بعد", "الا", "غير", "حتي", "لم", "تلبث"])  # «قبل أن يعرب عن أمله»
_THINGS_DO = frozenset(["أظهر", "سجل", "أخذ"])
_ITS = ("ه", "ها", "هم")


def phrase_says(scene: Scene, at: int) -> Found | None:
    """A verb says together with a noun: «أعرب عن قلقه من», «أدلى بتصريح», «لفت الانتباه إلى».

    Why: neither word says anything alone, and the stance is the noun's: hope believes, regret judges, readiness commits.

    Reads:
        text     أعرب وزير المالية عن أمله في انخفاض الأسعار قريبا
        source   وزير المالية
        content  انخفاض الأسعار قريبا
        stance   believes

        text     وكشف رئيس البلدية النقاب عن خطة لتوسيع المرفأ
        source   رئيس البلدية
        content  خطة لتوسيع المرفأ

    Skips:
        أعرب الطالب الجملة في دقيقة

        كشف النقاب عن تمثال في وسط الساحة
    """
    phrase = scene.phrases.get(at)
    if phrase is None or phrase.stance is None or not _may_say(scene, at, phrase):
        return None
    form = form_of(phrase)
    between = _between(scene, phrase) if phrase.tail else None
    before = subject_before(scene, at, form) if between is None and form.form in ("perfect", "imperfect") else None
    if phrase.tail is not None and before is not None and before.source is None:
        before = None
    if before is not None and before.own:
        return None
    opened = _opening(scene, phrase, before)
    if opened is None:
        return None
    content, quoted = content_of(scene, site_of_phrase(at, form, before, opened), opened)
    if not content:
        return None
    chained = form.form == "participle"  # «مجددة استعداد البلاد لـ»: what stands behind it has the readiness, and says nothing
    behind = _behind(scene, phrase, opened.subject) if not chained else None
    source = between or (before.source if before else None if phrase.tail else behind)
    if (
        phrase.form is not None
        and phrase.form.lemma in _THINGS_DO
        and not (chained or _takes_on(scene, phrase))
        and not _somebody(scene, form, source)
    ):
        return None
    return Found(
        rule="phrase_says",
        cue=Range(phrase.first, phrase.last),
        lemma=phrase.lemma,
        stance=phrase.stance,
        source=source,
        content=content,
        quoted=quoted,
        feminine=None if form.gender is None else form.gender == "f",
        opener=opened.at,
        follows=at if chained else None,
        tail=Range(*phrase.tail) if phrase.tail else None,
    )


def _takes_on(scene: Scene, phrase: PhraseCue) -> bool:
    """«أخذت الشركة على عاتقها»: with its noun the phrase is nothing else."""
    return phrase.tail is not None and scene.folds[phrase.tail[1] - 1].startswith(("عاتق", "نفس", "انفس"))


def _somebody(scene: Scene, form: CueForm, source: Range | None) -> bool:
    """«أظهرت البيانات ارتفاعا», «سجل السهم تقدما»: a verb of things too says something only of somebody."""
    if source is None:
        return form.prefix == "و" or form.person != 3 or form.number == "p"
    return may_speak(scene, source) and noun_class(scene.folds[source.first]) != "document"


def _may_say(scene: Scene, at: int, phrase: PhraseCue) -> bool:
    """Whether the phrase at word `at` is said of somebody here: not denied, wished for, held back or another's."""
    if phrase.role != "says":
        return False
    if at > 0 and scene.folds[at - 1] in NEGATIONS or at in scene.wishes or _across_wish(scene, phrase):
        return False  # «لم تبد الحكومة نية»
    form = form_of(phrase)
    if form.form == "imperfect" and scene.folds[at - 1] == "ان" and scene.folds[at - 2] not in _GOES_ON:
        return False  # «من الممكن أن تبدي النقابة استعدادها»: not yet
    if form.form == "masdar" or phrase.tail is not None and _of_preposition(scene, phrase.tail[0]):
        return False  # «عليهم إبداء الاستعداد», «تظهر على شكل ألم في الرأس»
    if form.prefix.strip("وفس") or form.article or form.form == "participle" and scene.words[at - 1].kind != "mark":
        return False
    return phrase.tail is None or not _another_says(scene, at + 1, phrase.tail[0])


def _opening(scene: Scene, phrase: PhraseCue, before: Before | None) -> Opening | None:
    """Where the content opens behind the phrase; None where nothing near does."""
    form = form_of(phrase)
    behind_that = scene.folds[phrase.end - 1] in THAT  # «ذهب الكاتب إلى أن»
    start = phrase.end - 1 if behind_that else _behind_adjectives(scene, phrase)
    told_of = before is not None and before.relative is not None  # «الشركة التي كشفت النقاب عن هاتف»
    opened = (
        not told_of
        and _right_behind(scene, phrase, before is None)
        or opening(scene, start, form, scene.ends[phrase.first], phrase.tail is not None or before is not None)
    )
    if opened is None or opened.at > phrase.end + 8:
        return None
    if scene.folds[phrase.end - 1].startswith("امر") and scene.folds[opened.first][opened.letters :] in _APPOINTS:
        return None  # «أصدر الملك أمرا بتعيين عشرة قضاة»: done by the order itself
    return opened


def _another_says(scene: Scene, first: int, last: int) -> bool:
    """«انتهى السباق، مشيرا إلى أن»: behind a comma a participle that has the tail for itself."""
    commas = (k for k in range(first, last - 1) if scene.folds[k] in CLAUSE_COMMAS)
    return any(cue.form == "participle" and not cue.prefix for k in commas for cue in scene.cues.get(k + 1, ()))


def _right_behind(scene: Scene, phrase: PhraseCue, alone: bool) -> Opening | None:
    """«كشف النقاب عن خطة», «عقد العزم على أن يعود»: the phrase's own preposition opens the content."""
    if phrase.frames or phrase.glued or scene.folds[phrase.end - 1] not in PREPOSITIONS or phrase.end >= scene.ends[phrase.first]:
        return None
    if phrase.tail is None and alone and form_of(phrase).gender != "f" or form_of(phrase).person in (1, 2):
        return None  # «كُشف النقاب عن تمثال»
    that = scene.folds[phrase.end] in THAT
    return Opening("anna" if that else "nominal", phrase.end, phrase.end + that)


def _of_preposition(scene: Scene, k: int) -> bool:
    """Whether the noun at word k, with no pronoun, belongs to a preposition and not to the verb: «يظهر الحل غدا على أمل أن»."""
    if definite(scene.folds[k]) or scene.folds[k].endswith(_ITS) or scene.folds[k] in PREPOSITIONS:
        return False
    return any(fold in PREPOSITIONS and scene.folds[k - 1] not in PRONOMINAL for fold in scene.folds[k - 2 : k])


def _behind_adjectives(scene: Scene, phrase: PhraseCue) -> int:
    """«وجهت المنظمة انتقادات قوية للحكومة»: behind the adjectives of the phrase's noun, which is itself indefinite."""
    at, noun = phrase.end, scene.folds[phrase.end - 1]
    feminine = scene.written(at - 1).endswith(("ة", "ات"))
    if phrase.tail is None or phrase.glued or definite(noun) or not (feminine or noun.endswith("ا")):
        return at
    endings = ("ا", "ه") if noun.endswith("ات") else ("ه",) if feminine else ("ا",)
    while at + 1 < scene.ends[phrase.first] and scene.folds[at].endswith(endings) and at not in scene.landmarks:
        if scene.folds[at] in PARTICLES or scene.folds[at][0] in "لبو":
            break
        at += 1
    return at


def _across_wish(scene: Scene, phrase: PhraseCue) -> bool:
    """«طالب مصدر طلب عدم نشر اسمه»: the words behind the gap are the source's wish."""
    if phrase.tail is None:
        return False
    return any(k in scene.wishes for k in range(phrase.last, phrase.tail[0]))


def _behind(scene: Scene, phrase: PhraseCue, subject: Range | None) -> Range | None:
    """The subject behind the phrase; an adjective of its noun is none («أبدى أسفه العميق»)."""
    if subject is None or scene.folds[subject.first] in WHAT:
        return None  # «معربا عن أسفه لما جرى»
    fold = scene.folds[subject.first]
    noun = scene.folds[phrase.end - 1]
    told = noun.endswith("ات") or not definite(noun) and not noun.endswith(_ITS) or scene.written(phrase.end - 1).endswith("ة")
    if subject.first == phrase.end and told and fold.endswith("ه") and named(fold) & Named.ORDINARY:
        return None if noun_class(fold) is None else subject  # «يطرح تساؤلات عديدة», «أثارت أسئلة حاسمة»
    kind = scene.folds[phrase.end - 1].endswith(_ITS) and definite(fold) and title_of(fold) is None
    kind = kind and fold.startswith("ال") and noun_class(fold) is None  # «وأبدى دعمه الكريم»
    if subject.first > phrase.end or is_human(scene, subject.first) and not kind:
        return subject
    return None if definite(scene.folds[subject.first]) else subject


def _between(scene: Scene, phrase: PhraseCue) -> Range | None:
    """The source that parts the phrase («أعرب الوزير عن»); none where an adjunct does («مجددا في البيان التزامه»)."""
    assert phrase.tail is not None
    first = _behind_times(scene, phrase.last, phrase.tail[0])
    fold = scene.folds[first]
    if first == phrase.tail[0] or fold in PARTICLES:
        return None  # «وكان المدير قد أعرب الثلاثاء الماضي عن»
    if fold.startswith("لل") or scene.letters_before_name(first).endswith("ل"):
        return None  # «قدم للوزير شكره»
    if fold in INSIDE:
        return None  # «أعرب خلاله عن»
    if scene.written(first).endswith(("اً", "ًا")) or fold in _MUCH:
        return None  # «أبدى قدرا كبيرا من السعادة»
    last = next((k for k in range(first, phrase.tail[0]) if scene.folds[k] in LEAVES_SOURCE), phrase.tail[0])
    return Range(first, last)


def _behind_times(scene: Scene, k: int, stop: int) -> int:
    """«أعرب، أمس، الوزير عن», «قدمت له الشركة شكرها»: over commas, times and whom it is said to."""
    while k < stop and (
        k in scene.times
        or scene.folds[k] in COMMAS
        or scene.folds[k] in PRONOMINAL
        or scene.folds[k] in TIME_WORDS
        or scene.folds[k] in TIME_TAILS
        and scene.folds[k - 1] in TIME_WORDS
    ):
        k += 1
    return k


def form_of(phrase: PhraseCue) -> CueForm:
    """The phrase as one cue: its verb's features with the phrase's own frames."""
    sense = Sense(phrase.stance or "asserts", phrase.frames)
    verb = phrase.form
    return CueForm(
        lemma=phrase.lemma,
        kind="verb",
        form=verb.form if verb else "noun",
        senses=(sense,),
        person=verb.person if verb else 3,
        gender=verb.gender if verb else None,
        number=verb.number if verb else None,
        prefix=verb.prefix if verb else "",
    )
