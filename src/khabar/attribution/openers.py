"""What may open a content where a walk stands: «أن», a colon or a quotation; a preposition of the cue's frame that stands alone."""

from itertools import takewhile

from khabar.attribution.chunks import STANDING, THAT_FRAME
from khabar.attribution.clause_words import words
from khabar.attribution.cues import Frame
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import fold_word
from khabar.attribution.glued_openers import CLAUSE_AHEAD, glued
from khabar.attribution.noun_signs import channel_noun, completes, definite
from khabar.attribution.particles import (
    COMMAS,
    NEVER_THAT_AFTER,
    THAT,
    UNSTATED,
    folded,
)
from khabar.attribution.pieties import verse_at
from khabar.attribution.scene import Scene
from khabar.attribution.sources import may_speak
from khabar.attribution.speech_marks import is_chanted, is_speech
from khabar.attribution.walk import Opening, Walk
from khabar.words.remembered import remembered

_STANDS_FOR = folded(["النائب", "النائبة", "نائب", "نائبة", "نواب", "النواب", "ممثل", "ممثلة", "ممثلي", "مرشح", "مرشحة", "عضو"])
ADVERBIAL_MASDARS = folded("ردا تعليقا جوابا نقلا بناء علاوة فضلا استنادا اعتمادا إضافة نسبة سعيا حرصا حفاظا".split())
_OF_WHAT: dict[str, Frame] = {"مما": "min", "عما": "an"}  # «شكا السكان مما وصفوه بالإهمال»
_BY = frozenset("قبل جانب جانبه جانبها طرف طرفه جهه جهته ثم خلال خلاله خلالها حيث اجل جديد بينها بينهم دون".split())
_WHILE_GOING = folded("خلال لدى عند بعد قبل أثناء عقب في إثر فور قبيل".split())
_GROUNDS = words("behind_ala")
_QUESTIONS = folded("هل لماذا ماذا متى أين كيف كم أليس ألا".split())  # «سأل النائب الوزير هل يستقيل»
_PAGES = folded(
    "منصة منصته منصتها منصات موقع موقعه موقعها مواقع حسابه حسابها حسابهم صفحته صفحتها صفحتهم قناته قناتها شبكة شبكات".split()
)
_MESSAGE = 4  # words from a message to «على» and its platform
_GOES_ON_TO_SAY = words("says_next")
_BRACKETS = frozenset("({[}﴿")
_BY_SAYING = frozenset(["بالقول", "بقوله", "بقولها", "بقولهم"])
_ANSWERS = frozenset(["رد", "علق", "عقب"])


@remembered(1 << 15)
def opened_by(folded_word: str) -> frozenset[str]:
    """The frames that a word may open a content in, THAT_FRAME for «أن»: asked of every word of a walk, so in one look-up."""
    frames: set[str] = {frame for word, frame in (*STANDING.items(), *_OF_WHAT.items()) if word == folded_word}
    if folded_word in THAT:
        frames.add(THAT_FRAME)
    if folded_word in _QUESTIONS or folded_word in _BRACKETS:
        frames.add("quote")
    frames |= {frame for sign, frame in ((":", "quote"), ("ب", "bi"), ("ل", "li")) if folded_word.startswith(sign)}
    return frozenset(frames)


def last_opener(walk: Walk) -> int:
    """The last word before the walk's stop that could open a content in the cue's frames; -1 where none could."""
    scene, openers, last = walk.scene, walk.openers, -1
    for back, frames in enumerate(map(opened_by, reversed(scene.folds[walk.p : walk.stop])), 1):
        if frames and not openers.isdisjoint(frames):
            last = walk.stop - back
            break
    if scene.opens and walk.allows("quote"):
        return next((k for k in range(walk.stop - 1, max(last, walk.p - 1), -1) if k in scene.opens), last)
    return last


def firm(walk: Walk) -> Opening | None:
    """«أن», a colon or a quotation at the walk's word."""
    scene, k = walk.scene, walk.p
    fold = scene.folds[k]
    if fold in THAT and k not in scene.mentions:
        return _that(walk, fold, scene.folds[k - 1] if k - 1 not in scene.mentions else "")  # «قال محمد علي إن»
    if not walk.allows("quote"):
        return None
    if fold == ":":
        first = k + 1 + (k + 2 < walk.stop and scene.folds[k + 1] in THAT)  # «وقال: إن»
        quotation = scene.opens.get(first) or verse_at(scene.folds, first, walk.stop) if first < walk.stop else None
        return Opening("quote", k, first, quotation=quotation) if first < walk.stop else _next_paragraph(walk)
    if k in scene.opens and (is_speech(scene, scene.opens[k]) or is_chanted(walk.form, scene.opens[k])):
        return Opening("quote", k, scene.opens[k].first, quotation=scene.opens[k])
    if fold in _BRACKETS:
        verse = verse_at(scene.folds, k, walk.stop)
        return Opening("quote", k, verse.first, quotation=verse) if verse is not None else None
    asks = fold in _QUESTIONS and all(sense.stance == "asks" for sense in walk.form.senses)
    return Opening("quote", k, k) if asks else None


def _next_paragraph(walk: Walk) -> Opening | None:
    """«وأضاف الوزير:» at a paragraph's end: what he says is the next one; not in a headline, and no «كتب فلان:»."""
    scene, first = walk.scene, walk.p + 1
    paragraph = scene.paragraph_of[walk.p]
    speaks = fold_word(walk.form.lemma) in _GOES_ON_TO_SAY and walk.form.person != 1
    if walk.form.form in ("masdar", "noun") and not scene.cues.get(walk.p - 1):
        return None  # «يصدق قوله عمله، ومن ذلك:»
    if not speaks or first >= len(scene.folds) or scene.paragraph_of[first] == paragraph or paragraph == 0 and scene.prose.titled:
        return None
    return Opening("quote", walk.p, first, quotation=scene.opens.get(first))


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
        return glued(walk, fold, "ب", "bi")
    if fold.startswith("ل") and walk.allows("li"):
        return glued(walk, fold, "ل", "li")
    return None


def _named_ahead(walk: Walk) -> bool:
    """«كشف رئيس لجنة الكشف عن المنشطات فلان أن»: behind the name the clause begins, so that what stands before tells who it is."""
    scene = walk.scene
    for j in range(walk.p + 1, min(walk.stop, walk.p + CLAUSE_AHEAD)):
        if scene.folds[j] in THAT:
            last = j - 1 - (scene.folds[j - 1] in COMMAS)
            mention = scene.mentions.get(last)
            return mention is not None and mention.entity.kind == "person" and mention.last == last + 1
        if j in scene.cues and j not in scene.mentions and any(c.kind == "verb" and c.form == "perfect" for c in scene.cues[j]):
            return False
    return False


def _standing(walk: Walk, frame: Frame) -> Opening | None:
    scene, k = walk.scene, walk.p
    given = walk.form.form in ("masdar", "noun") and not walk.form.suffix  # «مطالبات من السكان بإغلاق المصنع»: they demand
    from_somebody = frame == "min" and not given and any(f.startswith("min+") for f in walk.frames)
    if k + 1 >= walk.stop or not (walk.allows(frame) or from_somebody):
        return None
    if (
        frame == "fi"
        and channel_noun(scene.folds[k + 1])
        and not _doubted(walk)
        or frame in ("fi", "min", "an")
        and k + 1 in scene.times
        or scene.folds[k - 1] in ADVERBIAL_MASDARS
    ):
        return None
    if scene.folds[k + 1] in THAT:
        return Opening(frame, k, k + 2)
    if scene.folds[k + 1] == "القول" and scene.folds[k + 2 : k + 3] and scene.folds[k + 2] in THAT:
        return None  # «خلص إلى القول إن»
    if walk.form.lemma in _ANSWERS and not _BY_SAYING.isdisjoint(scene.folds[k + 1 : min(walk.stop, k + CLAUSE_AHEAD)]):
        return None  # «رد على منتقديه بالقول إن»
    if frame == "ila" and _went_to(scene, k, walk.stop):
        return None
    if frame == "min" and scene.folds[k + 1] in _BY:
        return None  # «حذر من قبل من», «طلب من جديد»
    if frame == "ala" and _posted(scene, k, walk.stop):
        return None  # «أكد، في تغريدة على «تويتر»، أن»
    if frame == "ala" and scene.folds[k + 1] in _GROUNDS:
        return None  # «انتقادات للحركة على خلفية المعارك», «على التوالي»
    if frame == "an" and scene.folds[k - 1] in _STANDS_FOR and ":" in scene.folds[k : min(walk.stop, k + CLAUSE_AHEAD)]:
        return None  # «تساءل النائب عن البصرة: هل …»
    if frame == "an" and walk.chunks and _stands_for(walk, k):
        return None  # «تساءل النائب البرلماني عن فريق العدالة عن الإجراءات»
    if walk.chunks and walk.chunks[-1].last == k and (_again(scene, k, walk.stop) or _sent_to(scene, k, walk.stop)):
        return None
    if walk.chunks and walk.chunks[-1].last == k and _completes_source(scene, k, walk.stop):
        return None  # «أكد عضو المجلس والمشرف على الفريق فلان أن»
    return Opening(frame, k, k + 1, quotation=None if from_somebody else scene.opens.get(k + 1))


def _stands_for(walk: Walk, k: int) -> bool:
    """Whether «عن» says whom a deputy stands for: right behind him, with a further «عن» before any mark."""
    scene = walk.scene
    if scene.folds[walk.chunks[-1].first] not in _STANDS_FOR or walk.chunks[-1].last != k:
        return False
    ahead = takewhile(lambda j: scene.words[j].kind == "word", range(k + 1, min(walk.stop, k + CLAUSE_AHEAD)))
    return any(scene.folds[j] in ("عن", "عما") for j in ahead)


def _posted(scene: Scene, k: int, stop: int) -> bool:
    """Whether «على» says on which platform a message stands: a message before it, a platform or somebody's page behind it."""
    at = k + 1 + (k + 1 in scene.opens)
    if at >= stop:
        return False
    mention = scene.mentions.get(at)
    platform = scene.folds[at] in words_that("platform") or mention is not None and mention.entity.kind == "outlet"
    if not platform and scene.folds[at] not in _PAGES:
        return False
    before = range(max(scene.begins[k], k - _MESSAGE), k)
    return any(channel_noun(scene.folds[j]) or scene.folds[j] in words_that("post") for j in before)


def _doubted(walk: Walk) -> bool:
    """«شكك النواب في نتائج الاستطلاع», not «شكك النواب في بيان في النتائج»: no occasion, where no other «في» follows."""
    doubts = all(sense.stance == "doubts" for sense in walk.form.senses)
    return doubts and "في" not in walk.scene.folds[walk.p + 2 : min(walk.stop, walk.p + CLAUSE_AHEAD)]


def _completes_source(scene: Scene, k: int, stop: int) -> bool:
    """Whether the preposition is the source's own, and the words open further on: «المشرف على الفريق فلان أن»."""
    own = definite(scene.folds[k - 1]) and completes(scene.folds[k - 1], scene.folds[k])
    return own and any(scene.folds[j] in THAT or scene.folds[j] == ":" for j in range(k + 1, min(stop, k + CLAUSE_AHEAD)))


def _again(scene: Scene, k: int, stop: int) -> bool:
    """«حذرت لجنة من النواب من أن»: the preposition that the cue wants stands further on, before its clause."""
    for j in range(k + 2, min(stop - 1, k + 9)):
        if scene.words[j].kind == "mark":
            return False
        if scene.folds[j] == scene.folds[k] and scene.folds[j + 1] in THAT:
            return True
    return False


def _went_to(scene: Scene, k: int, stop: int) -> bool:
    """«وأشار خلال زيارته إلى المدينة إلى أن»: where the speaker went, by the act of going before it, is no content."""
    mention = scene.mentions.get(k + 1) or scene.mentions.get(k + 2)  # «إلى محافظة الواحة»
    before = scene.folds[k - 1]
    goes = before.endswith(("ه", "ها", "هم")) and scene.folds[k - 2] in _WHILE_GOING
    if not goes or mention is None or mention.entity.kind != "place":
        return False
    return any(scene.folds[j] == "الي" for j in range(mention.last, min(stop, mention.last + CLAUSE_AHEAD)))


def _sent_to(scene: Scene, k: int, stop: int) -> bool:
    """«دعا المبعوث الخاص إلى اليمن الأطراف إلى»: where somebody is sent to is no content."""
    mention = scene.mentions.get(k + 1)
    if scene.folds[k] != "الي" or mention is None or mention.entity.kind != "place":
        return False
    return any(scene.folds[j] == "الي" for j in range(mention.last, min(stop, mention.last + CLAUSE_AHEAD)))
