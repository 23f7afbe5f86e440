"""A question in the passive."""

from khabar.attribution import contents
from khabar.attribution.clause_words import words
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.particles import ADVERBS, PRONOMINAL
from khabar.attribution.scene import Scene

_ASKED = words("asked_passive")
_ENDS = frozenset([":", "،", ",", "؛"])
_QUESTIONS = words("question")
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

        text     ولما سئلت في المقابلة هل ستعود إلى التدريب، ابتسمت
        content  هل ستعود إلى التدريب
        stance   asks

    Skips:
        سئل المدير ثم عاد إلى مكتبه
    """
    if scene.folds[at].removeprefix("و") not in _ASKED or "ئ" not in scene.written(at):
        return None  # «سيل»: a torrent
    for k in range(at + 1, min(scene.ends[at] - 1, at + _FAR)):
        if scene.folds[k] in ("عن", "حول", "بشان"):
            content = contents.indirect(scene, k + 1, 0, "short")
            return _found(at, k, content) if content and scene.folds[k + 1] not in _NO_QUESTION else None
        if scene.folds[k] in _QUESTIONS:
            content = contents.indirect(scene, k, 0, "short")
            return _found(at, k, content) if content else None
        if scene.folds[k] in _ENDS:
            return None
    return None


def _found(at: int, opener: int, content: tuple[Piece, ...]) -> Found:
    return Found(
        rule="was_asked",
        cue=Range(at, at + 1),
        lemma="سئل",
        stance="asks",
        source=None,
        content=content,
        unstated=True,
        opener=opener,
    )
