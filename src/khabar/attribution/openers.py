"""What may open a content where a walk stands: «أن», a colon or a quotation; a preposition of the cue's frame."""

from itertools import takewhile

from khabar.attribution.adjuncts import warns_further_on
from khabar.attribution.clause_words import words
from khabar.attribution.content_words import attitude
from khabar.attribution.cues import Frame
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun, completes, definite, without_article
from khabar.attribution.particles import (
    ADVERBIAL,
    ADVERBS,
    COMMAS,
    NEVER_THAT_AFTER,
    THAT,
    UNSTATED,
    WITH_RADICAL_BA,
    folded,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, may_speak, noun_class
from khabar.attribution.speech_marks import NAME, is_speech
from khabar.attribution.walk import STANDING, THAT_FRAME, Opening, Walk
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.place_names import heads as heads_of_places
from khabar.words.remembered import remembered

_STANDS_FOR = folded(["النائب", "النائبة", "نائب", "نائبة", "نواب", "النواب", "ممثل", "ممثلة", "ممثلي", "مرشح", "مرشحة", "عضو"])
ADVERBIAL_MASDARS = folded("ردا تعليقا جوابا نقلا بناء علاوة فضلا استنادا اعتمادا إضافة نسبة سعيا حرصا حفاظا".split())
_OF_WHAT: dict[str, Frame] = {"مما": "min", "عما": "an"}  # «شكا السكان مما وصفوه بالإهمال»
_ACCUSE = frozenset(["اتهم", "وصف"])
_BY = frozenset(
    [
        "قبل",
        "جانب",
        "جانبه",
        "جانبها",
        "طرف",
        "طرفه",
        "جهه",
        "جهته",
        "ثم",
        "خلال",
        "خلاله",
        "خلالها",
        "حيث",
        "اجل",
        "جديد",
        "بينها",
        "بينهم",
        "دون",
    ]
)
_GROUNDS = words("behind_ala")
_PLACES = frozenset(heads_of_places())
_QUESTIONS = folded("هل لماذا ماذا متى أين كيف كم أليس ألا".split())  # «سأل النائب الوزير هل يستقيل»
_WHICH = "بما"
_THIS = "بهذا"
_MATTERS = words("matter")
_NO_WHAT = folded(["", "في", "فيه", "فيها", "فيهم", "يلي", "يأتي"])  # «بما في ذلك»; «بما يلي:» opens at its colon
_BY_SAYING = frozenset(["بالقول", "بقوله", "بقولها", "بقولهم"])
_ANSWERS = frozenset(["رد", "علق", "عقب"])
_CLAUSE_AHEAD = 14  # words behind a preposition in which «أن» or a colon shows that it was the source's own


@remembered(1 << 15)
def opened_by(folded_word: str) -> frozenset[str]:
    """The frames that a word may open a content in, THAT_FRAME for «أن»: asked of every word of a walk, so in one look-up."""
    frames: set[str] = {frame for word, frame in (*STANDING.items(), *_OF_WHAT.items()) if word == folded_word}
    if folded_word in THAT:
        frames.add(THAT_FRAME)
    if folded_word in _QUESTIONS:
        frames.add("quote")
    frames |= {frame for sign, frame in ((":", "quote"), ("ب", "bi"), ("ل", "li")) if folded_word.startswith(sign)}
    return frozenset(frames)


def opener_ahead(walk: Walk) -> bool:
    """Whether anything stands between here and the walk's stop that could open a content in the cue's frames."""
    scene = walk.scene
    for k in range(walk.p, walk.stop):
        frames = opened_by(scene.folds[k])
        if frames and not walk.openers.isdisjoint(frames) or k in scene.opens and walk.allows("quote"):
            return True
    return False


def firm(walk: Walk) -> Opening | None:
    """«أن», a colon or a quotation at the walk's word."""
    scene, k = walk.scene, walk.p
    fold = scene.folds[k]
    if fold in THAT and k not in scene.mentions:
        return _that(walk, fold, scene.folds[k - 1])
    if not walk.allows("quote"):
        return None
    if fold == ":":
        first = k + 1 + (k + 2 < walk.stop and scene.folds[k + 1] in THAT)  # «وقال: إن»
        return Opening("quote", k, first, quotation=scene.opens.get(first)) if first < walk.stop else None
    if k in scene.opens and is_speech(scene, scene.opens[k]):
        return Opening("quote", k, scene.opens[k].first, quotation=scene.opens[k])
    asks = fold in _QUESTIONS and all(sense.stance == "asks" for sense in walk.form.senses)
    return Opening("quote", k, k) if asks else None


def _that(walk: Walk, fold: str, before: str) -> Opening | None:
    if before in NEVER_THAT_AFTER or before in UNSTATED and walk.chunks:
        return None  # «حملت السفينة خشبا قيل إن»: the nearer passive's
    standing = STANDING.get(before)
    if standing == "ala" and not walk.allows("ala") and walk.allows("anna") and _right_behind(walk):
        return Opening("anna", walk.p, walk.p + 1)  # «وأضاف الوزير على أن»
    if standing is not None:
        return Opening(standing, walk.p, walk.p + 1) if walk.allows(standing) else None
    if walk.allows("anna") or fold.startswith("ب") and walk.allows("bi"):
        return Opening("anna", walk.p, walk.p + 1)
    return None


def _right_behind(walk: Walk) -> bool:
    """Whether «على» before «أن» stands right behind verb or subject."""
    k, folds = walk.p - 1, walk.scene.folds
    if (
        walk.form.form in ("masdar", "noun")
        or any(sense.stance != "asserts" for sense in walk.form.senses)
        or not walk.allows("quote")
    ):
        return False
    if folds[walk.p] == "ان" and not _begins_with_noun(walk, walk.p + 1):
        return False  # «وقالت، حرصا على أن يعود»
    beside = bool(walk.scene.cues.get(k - 1)) if not walk.chunks else walk.chunks[-1].last == k
    return beside and not completes(walk.scene.folds[k - 1], walk.scene.folds[k])


def _begins_with_noun(walk: Walk, k: int) -> bool:
    folds = walk.scene.folds
    if k + 1 >= walk.stop:
        return False
    return definite(folds[k]) or k in walk.scene.mentions or definite(folds[k + 1]) and folds[k][0] not in "يتن"


def preposition(walk: Walk) -> Opening | None:
    """A preposition of the cue's frame: standing alone («إلى») or glued («بـ»)."""
    fold = walk.scene.folds[walk.p]
    if "anna" in walk.frames and not walk.has_subject and _named_ahead(walk):
        return None
    if fold in _OF_WHAT and walk.allows(_OF_WHAT[fold]) and (not walk.chunks or may_speak(walk.scene, walk.chunks[-1])):
        return Opening(_OF_WHAT[fold], walk.p, walk.p, letters=1)
    if fold in STANDING:
        return _standing(walk, STANDING[fold])
    if fold.startswith("ب") and walk.allows("bi"):
        return _glued(walk, fold, "ب", "bi")
    if fold.startswith("ل") and walk.allows("li"):
        return _glued(walk, fold, "ل", "li")
    return None


def _named_ahead(walk: Walk) -> bool:
    """«كشف رئيس لجنة الكشف عن المنشطات فلان أن»: behind the name the clause begins, so that what stands before tells who it is."""
    scene = walk.scene
    for j in range(walk.p + 1, min(walk.stop, walk.p + _CLAUSE_AHEAD)):
        if scene.folds[j] in THAT:
            last = j - 1 - (scene.folds[j - 1] in COMMAS)
            mention = scene.mentions.get(last)
            return mention is not None and mention.entity.kind == "person" and mention.last == last + 1
        if j in scene.cues and j not in scene.mentions and any(c.kind == "verb" and c.form == "perfect" for c in scene.cues[j]):
            return False
    return False


def _standing(walk: Walk, frame: Frame) -> Opening | None:
    scene, k = walk.scene, walk.p
    from_somebody = frame == "min" and any(f.startswith("min+") for f in walk.frames)
    if k + 1 >= walk.stop or not (walk.allows(frame) or from_somebody):
        return None
    if (
        frame == "fi"
        and channel_noun(scene.folds[k + 1])
        or frame in ("fi", "min", "an")
        and k + 1 in scene.times
        or scene.folds[k - 1] in ADVERBIAL_MASDARS
    ):
        return None
    if scene.folds[k + 1] in THAT:
        return Opening(frame, k, k + 2)
    if scene.folds[k + 1] == "القول" and scene.folds[k + 2 : k + 3] and scene.folds[k + 2] in THAT:
        return None  # «خلص إلى القول إن»
    if walk.form.lemma in _ANSWERS and not _BY_SAYING.isdisjoint(scene.folds[k + 1 : min(walk.stop, k + _CLAUSE_AHEAD)]):
        return None  # «رد على منتقديه بالقول إن»
    if frame == "min" and scene.folds[k + 1] in _BY:
        return None  # «حذر من قبل من», «طلب من جديد»
    if frame == "ala" and scene.folds[k + 1] in _GROUNDS:
        return None  # «انتقادات للحركة على خلفية المعارك», «على التوالي»
    if frame == "an" and scene.folds[k - 1] in _STANDS_FOR and ":" in scene.folds[k : min(walk.stop, k + _CLAUSE_AHEAD)]:
        return None  # «تساءل النائب عن البصرة: هل …»
    if walk.chunks and walk.chunks[-1].last == k and (_again(scene, k, walk.stop) or _sent_to(scene, k, walk.stop)):
        return None
    if walk.chunks and walk.chunks[-1].last == k and _completes_source(scene, k, walk.stop):
        return None  # «أكد عضو المجلس والمشرف على الفريق فلان أن»
    return Opening(frame, k, k + 1, quotation=None if from_somebody else scene.opens.get(k + 1))


def _completes_source(scene: Scene, k: int, stop: int) -> bool:
    """Whether the preposition is the source's own, and the words open further on: «المشرف على الفريق فلان أن»."""
    own = definite(scene.folds[k - 1]) and completes(scene.folds[k - 1], scene.folds[k])
    return own and any(scene.folds[j] in THAT or scene.folds[j] == ":" for j in range(k + 1, min(stop, k + _CLAUSE_AHEAD)))


def _again(scene: Scene, k: int, stop: int) -> bool:
    """«حذرت لجنة من النواب من أن»: the preposition that the cue wants stands further on, before its clause."""
    for j in range(k + 2, min(stop - 1, k + 9)):
        if scene.words[j].kind == "mark":
            return False
        if scene.folds[j] == scene.folds[k] and scene.folds[j + 1] in THAT:
            return True
    return False


def _sent_to(scene: Scene, k: int, stop: int) -> bool:
    """«دعا المبعوث الخاص إلى اليمن الأطراف إلى»: where somebody is sent to is no content."""
    mention = scene.mentions.get(k + 1)
    if scene.folds[k] != "الي" or mention is None or mention.entity.kind != "place":
        return False
    return any(scene.folds[j] == "الي" for j in range(mention.last, min(stop, mention.last + _CLAUSE_AHEAD)))


def _glued(walk: Walk, fold: str, letter: str, frame: Frame) -> Opening | None:
    scene, k = walk.scene, walk.p
    if scene.words[k].kind != "word" or letter == "ل" and _points_further_on(walk):
        return None
    if fold == letter:
        named = scene.opens[k + 1].last - k - 2 <= NAME if k + 1 in scene.opens else k + 1 in scene.mentions
        if letter == "ل" and named:
            return None  # «لـ«الصحيفة»»: whom it is said to
        if letter == "ب" and _works_at(walk):
            return None
        return Opening(frame, k, k + 1, quotation=scene.opens.get(k + 1)) if k + 1 < walk.stop else None
    short = len(fold) < 4 and not (len(fold) == 3 and (is_masdar(fold[1:]) or k - 1 in scene.opens))  # «برد», «بحل», «"بجو"»
    if fold == _WHICH and frame == "bi":
        return Opening(frame, k, k, letters=1) if _means_what(walk) else None
    if (
        short
        or fold in ADVERBS
        and not _of_this(walk)
        or fold in ADVERBIAL
        or fold in WITH_RADICAL_BA
        or fold in THAT
        or k in scene.times
    ):
        return None
    if not _is_preposition(walk, letter) or letter == "ب" and walk.chunks and _that_ahead(walk):
        return None
    if letter == "ب" and walk.chunks and _begins_surname(walk):
        return None  # «طالب رئيس البعثة بتال العتيبي بـ»
    further = frame == "bi" and walk.chunks and warns_further_on(scene, k, walk.stop, walk.form)
    if further or frame == "bi" and _only_asserts(walk) and not _masdar_without_clause(walk, fold):
        return None  # «قال مسؤول بالوزارة إن»: the preposition is the source's own
    if letter == "ل" and "anna" in walk.frames and walk.chunks and _clause_ahead(walk):
        return None  # «أكد مسؤول بالشركة الوطنية للتسويق أن»
    beside = walk.has_subject and scene.cues.get(k - 1) and walk.form.senses[-1].stance == "directs"  # «الأمم المتحدة تدعو لهدنة»
    if letter == "ل" and not (beside or is_masdar(fold[1:]) or is_masdar(fold[2:]) or _judged(walk, fold) or _felt(walk)):
        return None
    return Opening(frame, k, k, letters=1)


def _of_this(walk: Walk) -> bool:
    """«رحب بهذا القرار»: what the verb is about; «قال بهذا الشأن» tells only on what occasion."""
    behind = walk.scene.folds[walk.p + 1] if walk.p + 1 < walk.stop else ""
    return walk.scene.folds[walk.p] == _THIS and definite(behind) and behind not in _MATTERS


def _means_what(walk: Walk) -> bool:
    """«أشاد بما قدمه الفريق»: what somebody judges or wants; not «بما فيها الحدود», «بما أن»."""
    behind = walk.scene.folds[walk.p + 1] if walk.p + 1 < walk.stop else ""
    stances = {sense.stance for sense in walk.form.senses if {"bi", "addressee+bi"}.intersection(sense.frames)}
    wants = "judges" if walk.form.form == "masdar" else "directs"
    return behind not in THAT and behind not in _NO_WHAT and stances <= {"judges", wants}


def _points_further_on(walk: Walk) -> bool:
    """«أشار المدير السابق لمعرض الكتاب إلى أن»: «إلى», by which such a verb tells, stands behind the «لـ»."""
    if "ila" not in walk.frames or any(sense.stance != "asserts" for sense in walk.form.senses):
        return False
    return "الي" in walk.scene.folds[walk.p + 1 : min(walk.stop, walk.p + 2 * _CLAUSE_AHEAD)]


def _begins_surname(walk: Walk) -> bool:
    """Whether an unknown word before a surname names who holds the office before it, and «بـ» stands further on."""
    scene, k = walk.scene, walk.p
    behind = scene.folds[k + 1] if k + 1 < walk.stop else ""
    surname = definite(behind) and behind.endswith("ي") and bool(named(behind) & Named.FAMILY) and not is_nationality(behind)
    office = is_unnamed(scene.folds[walk.chunks[-1].first], "s") and walk.chunks[-1].last == k
    return surname and office and any(scene.folds[j].startswith("ب") for j in range(k + 2, min(walk.stop, k + _CLAUSE_AHEAD)))


def _that_ahead(walk: Walk) -> bool:
    """«وصفت أستاذة النقوش بالجامعة القراءة بأنها»: «بأن» stands further on."""
    folds = walk.scene.folds
    ahead = takewhile(lambda j: folds[j] not in COMMAS, range(walk.p + 1, min(walk.stop, walk.p + _CLAUSE_AHEAD)))
    return any(folds[j] in THAT and folds[j].startswith("ب") and folds[j - 1] not in NEVER_THAT_AFTER for j in ahead)


def _clause_ahead(walk: Walk) -> bool:
    """Whether «أن» stands further on before any verb of saying, a comma or two between."""
    scene = walk.scene
    for j in range(walk.p + 1, min(walk.stop, walk.p + 2 * _CLAUSE_AHEAD)):
        if scene.folds[j] in THAT:
            return scene.folds[j - 1] not in NEVER_THAT_AFTER and scene.folds[j - 1] not in STANDING
        if any(cue.kind == "verb" and not cue.ambiguous for cue in scene.cues.get(j, ())):
            return False
    return False


def _works_at(walk: Walk) -> bool:
    """«مدير الطوارئ بـ«صحة المدينة» فلان أن»: a name in marks behind «بـ» where the content stands further on."""
    scene, k = walk.scene, walk.p
    quotation = scene.opens.get(k + 1)
    if quotation is None or quotation.last - quotation.first > NAME:
        return False
    ahead = range(quotation.last + 1, min(walk.stop, quotation.last + _CLAUSE_AHEAD))
    beside = (j for j in ahead if any(cue.form == "participle" and cue.accusative for cue in scene.cues.get(j, ())))
    ahead = range(ahead.start, next(beside, ahead.stop))  # «بـ«عرقلة» عمله، مؤكدا أن»
    return any(scene.folds[j] in THAT or scene.folds[j].startswith("بال") for j in ahead)


def _is_preposition(walk: Walk, letter: str) -> bool:
    """Whether the first letter is no part of a name («براون»), nor places the source («مدير الشركة ببيروت», «بمحافظة بيروت»)."""
    mention = walk.scene.mentions.get(walk.p)
    if mention is None or mention.first != walk.p:
        return not (letter == "ب" and walk.chunks and _at_place(walk))
    if not walk.scene.letters_before_name(walk.p):
        return False
    return not (letter == "ب" and mention.entity.kind == "place" and walk.chunks)


def _at_place(walk: Walk) -> bool:
    """«بمحافظة بيروت»: a place's noun, which may be an act's too, and its name."""
    mention = walk.scene.mentions.get(walk.p + 1)
    return walk.scene.folds[walk.p][1:] in _PLACES and mention is not None and mention.entity.kind == "place"


def _only_asserts(walk: Walk) -> bool:
    """Whether «بـ» behind this cue would be an assertion, as «أن» behind it is: «أفاد بـ», not «طالب بـ»."""
    if "addressee+bi" in walk.frames and (walk.form.suffix or len(walk.chunks) + walk.has_subject > 1):
        return False  # «اتهم الرئيس خصومه بالكذب», «واتهمتهم الوزارة بالإهمال»
    stances = {sense.stance for sense in walk.form.senses if "bi" in sense.frames or "addressee+bi" in sense.frames}
    return stances == {"asserts"} and "anna" in walk.frames and walk.form.lemma not in _ACCUSE  # «اتهمه بالفساد»


def _felt(walk: Walk) -> bool:
    """«عبر عن أسفه للحادث», «عن حزنه العميق للخسارة»: what somebody feels stands right before what he feels it for."""
    scene, k = walk.scene, walk.p
    noun = k - 1 - definite(scene.folds[k - 1])
    apart = bool(walk.chunks) and walk.chunks[0].first != k - 1  # more than an adjective stands between
    return (
        walk.form.form != "masdar"
        and not apart
        and scene.folds[noun].endswith(("ه", "ها", "هم"))
        and attitude(scene.folds[noun]) is not None
    )


def _judged(walk: Walk, fold: str) -> bool:
    """«رفض الحكومة للقرار»: the object of a verbal noun whose verb takes objects and does not only tell."""
    subject = walk.chunks or walk.form.suffix
    if walk.form.lemma.endswith((" انتقادات", " نقدا")):
        body = noun_class(fold[1:]) == "organization" or walk.p in walk.scene.mentions
        return body or fold.startswith("لل")  # «وجه انتقادات لحركة»
    return (
        walk.form.form == "masdar"
        and bool(subject)
        and fold.startswith("لل")
        and any(sense.stance != "asserts" for sense in walk.form.senses if "nominal" in sense.frames)
    )


def _masdar_without_clause(walk: Walk, fold: str) -> bool:
    """«أفاد بوقوع …»: for a verb that may open a clause too, a verbal noun and no «أن» or colon soon behind."""
    scene, k = walk.scene, walk.p
    if not (is_masdar(without_article(fold[1:])) or k + 1 in scene.opens):
        return False
    ahead = range(k, min(walk.stop, k + _CLAUSE_AHEAD))
    return not any(scene.folds[j] == ":" or scene.folds[j] in THAT and scene.folds[j - 1] not in NEVER_THAT_AFTER for j in ahead)
