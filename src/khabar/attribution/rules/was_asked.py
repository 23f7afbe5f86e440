"""A question in the passive."""

from khabar.attribution import contents
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.particles import ADVERBS, PRONOMINAL, QUESTION
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST

_ASKED = words("asked_passive")
_ENDS = frozenset([":", "،", ",", "؛"])
_QUESTIONS = words("question")
_ANSWERS = frozenset(["قال", "أجاب", "رد", "ردّ", "أوضح", "علق", "علّق", "أكد", "اكتفى"])
_FAR = 12  # words of whom it is asked: «سئل مدير الشركة في المؤتمر الصحفي عن»
_NO_QUESTION = ADVERBS | PRONOMINAL


def was_asked(scene: Scene, at: int) -> Found | None:
    """Somebody is asked, and nobody is named who asks: «وحين سئل الوزير عن».

    Why: the answer behind it is only understood with the question, which is no word of his.

    Reads:
        text     وحين سئل المدير عن سبب الإغلاق، قال إن المبنى قديم
        content  سبب الإغلاق
        stance   asks
        kind     unstated

        text     وردا على سؤال عما إذا كان المبنى آمنا، قال المدير إن الفحص جار
        content  إذا كان المبنى آمنا
        stance   asks

        text     ولما سئلت في المقابلة هل ستعود إلى التدريب، ابتسمت
        content  هل ستعود إلى التدريب
        stance   asks

    Skips:
        سئل المدير ثم عاد إلى مكتبه
    """
    if scene.folds[at] in QUESTION:
        return _question(scene, at)
    if scene.folds[at].removeprefix("و") not in _ASKED or "ئ" not in scene.written(at):
        return None  # «سيل»: a torrent
    for k in range(at + 1, min(scene.ends[at] - 1, at + _FAR)):
        if scene.folds[k] in ("عن", "حول", "بشان"):
            content = _until_answer(scene, k + 1)
            return _found(scene, at, k, content) if content and scene.folds[k + 1] not in _NO_QUESTION else None
        if scene.folds[k] in _QUESTIONS:
            content = _until_answer(scene, k)
            return _found(scene, at, k, content) if content else None
        if scene.folds[k] in _ENDS:
            return None
    return None


def _question(scene: Scene, at: int) -> Found | None:
    """«وردا على سؤال عما إذا كان هناك ضحايا»."""
    asks = scene.folds[at + 1 : at + 3]
    if asks in (["عما", "اذا"], ["حول", "ما"], ["عن", "ما"]):
        first = at + 2 if asks[0] == "عما" else at + 3
    else:
        first = at + 1 if asks[:1] == ["هل"] else 0
    return _found(scene, at, at + 1, _until_answer(scene, first)) if first and scene.folds[first] in ("اذا", "هل") else None


def _until_answer(scene: Scene, first: int) -> tuple[Piece, ...]:
    """What is asked, as far as the verb of the answer: «عن رأيه في القرار قال إنه»."""
    asked = range(first + 1, min(scene.ends[first], first + LONGEST))
    answer = next((k for k in asked if any(_answers(cue) for cue in scene.cues.get(k, ()))), None)
    content = contents.indirect(scene, first, 0, "short")
    if answer is None or not content or content[-1].end <= scene.words[answer].start:
        return content
    end = scene.words[answer - 1].end
    return (Piece(content[0].start, end),) if end > content[0].start else ()


def _answers(cue: CueForm) -> bool:
    return cue.form == "perfect" and cue.kind == "verb" and not cue.prefix and not cue.suffix and cue.lemma in _ANSWERS


def _by_whom(scene: Scene, at: int, opener: int) -> Range | None:
    """«سئل الوزير من قبل اللجنة عن»."""
    by = next(
        (k for k in range(at + 1, min(opener - 2, at + _FAR)) if scene.folds[k : k + 2] in (["من", "قبل"], ["من", "طرف"])), None
    )
    return Range(by + 2, opener) if by is not None else None


def _found(scene: Scene, at: int, opener: int, content: tuple[Piece, ...]) -> Found:
    asking = _by_whom(scene, at, opener)
    return Found(
        rule="was_asked",
        cue=Range(at, at + 1),
        lemma="سئل",
        stance="asks",
        source=asking,
        content=content,
        unstated=asking is None,
        opener=opener,
    )
