"""A content that «بـ» or «لـ» opens, glued to its first word, and what else such a letter may be."""

from itertools import takewhile

from khabar.attribution.adjuncts import warns_further_on
from khabar.attribution.at_work import at_work, of_body
from khabar.attribution.chunks import STANDING
from khabar.attribution.clause_words import words
from khabar.attribution.content_words import attitude
from khabar.attribution.cues import Frame
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import ADVERBIAL, ADVERBS, COMMAS, NEVER_THAT_AFTER, THAT, WITH_RADICAL_BA, folded
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.speech_marks import NAME
from khabar.attribution.told_acts import act_without_clause
from khabar.attribution.walk import Opening, Walk
from khabar.mentions.names import Named, is_name, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.place_names import heads as heads_of_places

CLAUSE_AHEAD = 14  # words behind a preposition in which «أن» or a colon shows that it was the source's own
_NEAR = 5  # words of a body's or a place's name
_ANY = frozenset(["لاي", "لكل"])  # «رفضه لأي تدخل»
_ACCUSE = frozenset(["اتهم", "وصف"])
_PLACES = frozenset(heads_of_places())
_WHICH = "بما"
_NO_ACTS = frozenset(["لحقوق"])  # built as a verbal noun is, and no act
_HOUSES = ("بو", "بن", "بل")  # «بوريطة», «بنكيران», «بلعيد»: «أبو», «بن» and «بن ال» of the Maghreb
_THIS, _DATED = "بهذا", "بتاريخ"
_MATTERS = words("matter")
_NO_WHAT = folded(["", "في", "فيه", "فيها", "فيهم", "يلي", "يأتي"])  # «بما في ذلك»; «بما يلي:» opens at its colon


def glued(walk: Walk, fold: str, letter: str, frame: Frame) -> Opening | None:
    """The content that the letter before the walk's word opens; None where it is the source's own or part of the word."""
    scene, k = walk.scene, walk.p
    if scene.words[k].kind != "word" or letter == "ل" and _points_further_on(walk):
        return None
    if fold == letter:
        named = scene.opens[k + 1].last - k - 2 <= NAME if k + 1 in scene.opens else k + 1 in scene.mentions
        if letter == "ل" and (named or scene.folds[k + 1 : k + 2] == ["("]):
            return None  # «لـ«الصحيفة»»: whom it is said to
        if letter == "ب" and _works_at(walk):
            return None
        return Opening(frame, k, k + 1, quotation=scene.opens.get(k + 1)) if k + 1 < walk.stop else None
    short = (
        len(fold) < 4 and fold not in _ANY and not (len(fold) == 3 and (is_masdar(fold[1:]) or k - 1 in scene.opens))
    )  # «برد», «بحل», «"بجو"»
    if fold == _WHICH and frame == "bi":
        return Opening(frame, k, k, letters=1) if _means_what(walk) else None
    adverb = fold in ADVERBS and not _of_this(walk) or fold in ADVERBIAL
    dated = fold == _DATED and k + 1 < walk.stop and (k + 1 in scene.times or scene.words[k + 1].kind == "number")
    if short or adverb or dated or fold in WITH_RADICAL_BA or fold in THAT or k in scene.times:
        return None
    if not _is_preposition(walk, letter) or letter == "ب" and walk.chunks and _that_ahead(walk):
        return None
    if letter == "ب" and walk.chunks and (at_work(walk) or of_body(walk) and _clause_ahead(walk)):
        return None
    if letter == "ب" and (_held_at(walk, fold) or _demanded(walk)):
        return None
    if letter == "ب" and walk.chunks and _begins_surname(walk):
        return None  # «طالب رئيس البعثة بتال العتيبي بـ»
    if letter == "ب" and walk.chunks and _holds_office_at(walk):
        return None
    further = frame == "bi" and walk.chunks and warns_further_on(scene, k, walk.stop, walk.form)
    if further or frame == "bi" and _only_asserts(walk) and not act_without_clause(walk, fold):
        return None  # «قال مسؤول بالوزارة إن»: the preposition is the source's own
    if letter == "ل" and "anna" in walk.frames and noun_class(fold[1:]) == "outlet":
        return None  # «أكد مصدر مسؤول لصحيفة الساحل إغلاق الطريق»
    if letter == "ل" and walk.chunks and fold in _NO_ACTS:
        return None  # «دعا المفوض السامي لحقوق الإنسان إلى»
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
    return "الي" in walk.scene.folds[walk.p + 1 : min(walk.stop, walk.p + 2 * CLAUSE_AHEAD)]


def _begins_surname(walk: Walk) -> bool:
    """Whether an unknown word before a surname names who holds the office before it, and «بـ» stands further on."""
    scene, k = walk.scene, walk.p
    behind = scene.folds[k + 1] if k + 1 < walk.stop else ""
    surname = definite(behind) and behind.endswith("ي") and bool(named(behind) & Named.FAMILY) and not is_nationality(behind)
    office = is_unnamed(scene.folds[walk.chunks[-1].first], "s") and walk.chunks[-1].last == k
    return surname and office and any(scene.folds[j].startswith("ب") for j in range(k + 2, min(walk.stop, k + CLAUSE_AHEAD)))


def _holds_office_at(walk: Walk) -> bool:
    """«نوه عميد الكلية بجامعة المدينة الدكتور فلان بالنتائج»: a body behind an office, then its bearer, and «بـ» once more."""
    scene, k = walk.scene, walk.p
    chunk, place = walk.chunks[-1], scene.folds[k][1:]
    if chunk.last != k or not (noun_class(place) == "organization" or place in _PLACES):
        return False
    if not is_unnamed(scene.folds[chunk.first], "s") or scene.names_person(*chunk):
        return False
    stop = min(walk.stop, k + CLAUSE_AHEAD)
    plain = takewhile(lambda j: scene.words[j].kind != "mark" and scene.folds[j][0] != "و", range(k + 1, stop))
    name = next((j for j in plain if scene.person_at(j) and scene.mentions[j].first == j), None)
    if name is None or scene.letters_before_name(name):
        return False
    behind = takewhile(
        lambda j: scene.words[j].kind != "mark", range(scene.mentions[name].last, min(walk.stop, name + CLAUSE_AHEAD))
    )
    return any(scene.folds[j].startswith("ب") and scene.folds[j] not in WITH_RADICAL_BA for j in behind)


def _that_ahead(walk: Walk) -> bool:
    """«وصفت أستاذة النقوش بالجامعة القراءة بأنها»: «بأن» stands further on."""
    folds = walk.scene.folds
    ahead = takewhile(lambda j: folds[j] not in COMMAS, range(walk.p + 1, min(walk.stop, walk.p + CLAUSE_AHEAD)))
    return any(folds[j] in THAT and folds[j].startswith("ب") and folds[j - 1] not in NEVER_THAT_AFTER for j in ahead)


def _clause_ahead(walk: Walk) -> bool:
    """Whether «أن» stands further on before any verb of saying, a comma or two between."""
    scene = walk.scene
    for j in range(walk.p + 1, min(walk.stop, walk.p + 2 * CLAUSE_AHEAD)):
        if scene.folds[j] in THAT:
            return scene.folds[j - 1] not in NEVER_THAT_AFTER and scene.folds[j - 1] not in STANDING
        if any(cue.kind == "verb" and not cue.ambiguous for cue in scene.cues.get(j, ())):
            return False
    return False


def _held_at(walk: Walk, fold: str) -> bool:
    """«تعهد، خلال جلسة بالبرلمان، بعرض»: a body or a place before a comma, and behind that «بـ» with an act."""
    scene, k = walk.scene, walk.p
    placed = noun_class(fold[1:]) == "organization" or without_article(fold[1:]) in _PLACES
    if not placed or is_masdar(without_article(fold[1:])):
        return False
    comma = next((j for j in range(k + 1, min(walk.stop, k + _NEAR)) if scene.folds[j] in COMMAS), walk.stop)
    behind = scene.folds[comma + 1] if comma + 1 < walk.stop else ""
    return behind.startswith("ب") and behind not in WITH_RADICAL_BA and is_masdar(without_article(behind[1:]))


def _demanded(walk: Walk) -> bool:
    """«قطع السكان الطريق للمطالبة بالماء»: the «بـ» of a purpose that is a verbal noun of saying itself."""
    before = walk.scene.cues.get(walk.p - 1, ())
    purpose = walk.scene.folds[walk.p - 1].startswith("لل") and walk.form not in before
    return purpose and any(cue.form == "masdar" for cue in before)


def _works_at(walk: Walk) -> bool:
    """«مدير الطوارئ بـ«صحة المدينة» فلان أن»: a name in marks behind «بـ» where the content stands further on."""
    scene, k = walk.scene, walk.p
    quotation = scene.opens.get(k + 1)
    if quotation is None or quotation.last - quotation.first > NAME or not walk.chunks and not walk.has_subject:
        return False  # «وصفته بـ«الحل» في المدينة»
    ahead = range(quotation.last + 1, min(walk.stop, quotation.last + CLAUSE_AHEAD))
    beside = (j for j in ahead if any(cue.form == "participle" and cue.accusative for cue in scene.cues.get(j, ())))
    ahead = range(ahead.start, next(beside, ahead.stop))  # «بـ«عرقلة» عمله، مؤكدا أن»
    return any(scene.folds[j] in THAT or scene.folds[j].startswith("بال") for j in ahead)


def _is_preposition(walk: Walk, letter: str) -> bool:
    """Whether the first letter is no part of a name («براون»), nor places the source («مدير الشركة ببيروت», «بمحافظة بيروت»)."""
    mention = walk.scene.mentions.get(walk.p)
    if mention is None or mention.first != walk.p:
        return not (letter == "ب" and (_at_place(walk) if walk.chunks else _is_subject(walk)))
    if not walk.scene.letters_before_name(walk.p):
        return False
    return not (letter == "ب" and mention.entity.kind == "place" and walk.chunks)


def _is_subject(walk: Walk) -> bool:
    """«ورحب بوزيد بالقرار»: right behind its verb a word that is a name and nothing else, and no known word without its «ب»."""
    fold = walk.scene.folds[walk.p]
    if walk.has_subject or is_masdar(fold[1:]):
        return False
    if fold.startswith(_HOUSES) and is_name(fold):
        return True  # though «زيد» or «العيد» is a word
    unknown = fold.startswith(_HOUSES[0]) and named(fold) == Named.NONE
    return (unknown or is_name(fold)) and not named(fold[1:]) & Named.ORDINARY


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
        and (fold.startswith("لل") or fold in _ANY)
        and any(sense.stance != "asserts" for sense in walk.form.senses if "nominal" in sense.frames)
    )
