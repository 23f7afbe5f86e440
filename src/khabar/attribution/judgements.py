"""What a content says of itself: that something is a crime or a success, that a report is false, that one will do it."""

from khabar.attribution.content_words import attitude, is_fact, judges, plans, told
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import BARE_THAT, folded
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed
from khabar.attribution.walk import Opening
from khabar.records import Stance

_IS = folded("يشكل تشكل يمثل تمثل يعد تعد يعتبر تعتبر هو هي بمثابة".split())  # «أن القرار، الذي …، يشكل انتكاسة»
_INTENDS = folded("سوف ينوي تنوي ينوون يعتزم تعتزم يعتزمون".split())
_STEP, _NO_JUDGEMENT = "خطوه", (["علي"], ["تهدف"], ["ترمي"], ["نحو"], ["الي"])
_AND_THAT = folded("وأن وأنه وأنها".split())  # a second clause, which need not judge because the first does
_NEAR, _FAR = 7, 30  # words from a content's beginning within which its predicate stands; behind _IS
_REFUSES_WITHIN, _REJECTS_WITHIN = 3, 9  # words from the content's beginning
_THROUGHOUT = 60  # words of a content whose subject is a report


def is_judged(scene: Scene, first: int, start: int) -> bool:
    """Whether a predicate of the content at word `first`, from its word `start` on, passes a judgement.

    A word with the article is no predicate («حكم المحكمة الدستورية»); one behind «بـ» is («بالجريمة»).
    """
    stop = min(scene.ends[first], len(scene.folds))
    if any(_passes(scene, k) for k in range(first + start, min(stop, first + _NEAR))):
        return True
    far = range(first + 1, min(stop - 1, first + _FAR))
    far = range(first + 1, next((k for k in far if scene.folds[k] in _AND_THAT), far.stop))
    quoted = first in scene.opens or first - 1 in scene.opens  # else also «تنظيم انتخابات … "خطوة مهمة"»
    copulas = (k for k in far if scene.folds[k] in _IS or k in scene.opens and not quoted)
    return any(_passes(scene, j) for k in copulas for j in range(k + 1, min(stop, k + 3)))


def _passes(scene: Scene, k: int) -> bool:
    if scene.folds[k].lstrip("بك") == _STEP and scene.folds[k + 1 : k + 2] in _NO_JUDGEMENT:
        return False  # «خطوة على طريق طويل»; «خطوة مهمة», «خطوة في الاتجاه الصحيح»
    return judges(scene.folds[k]) and (not definite(scene.folds[k]) or scene.words[k - 1].kind == "mark")  # «بـ«المشين»»


def is_own_act(scene: Scene, opened: Opening) -> bool:
    """«أعلن عزمه», «أعلنت الحكومة هدنة», «أنها ستغلق»: what the speaker itself will do."""
    k = opened.first + (scene.words[opened.first].kind == "mark")
    if k >= len(scene.folds):
        return False
    head = scene.folds[k + 1] if scene.folds[k] in ("هذه", "هذا") and k + 1 < len(scene.folds) else scene.folds[k]
    return attitude(head) == "commits" or opened.frame in ("nominal", "an") and plans(head) or _will(scene, opened)


def _will(scene: Scene, opened: Opening) -> bool:
    """«أنها ستغلق», «أنه سوف», «أنه ينوي»: the speaker's own future."""
    that = scene.folds[opened.first - 1] if opened.first else ""
    if opened.frame != "anna" or that in BARE_THAT:
        return False
    words = scene.folds[opened.first : opened.first + 2]
    return any(f in _INTENDS or f.startswith("س") and len(f) > 4 and f[1] in "يتنا" for f in words)


def of_content(scene: Scene, opened: Opening) -> Stance:
    """Under a neutral cue only a content that itself refuses to say, or rejects a report, changes the stance."""
    first = opened.first
    near = _THROUGHOUT if _is_report(scene, first) else _REJECTS_WITHIN
    for k in range(first, min(first + near, len(scene.folds), scene.ends[first])):
        phrase = scene.phrases.get(k)
        if phrase is not None and phrase.role == "refuses" and k < first + _REFUSES_WITHIN:
            return "withholds"
        if phrase is not None and phrase.role == "rejects" and not any(f.startswith("باعتبار") for f in scene.folds[k - 2 : k]):
            return "denies"
    return "asserts"


def tells_to(scene: Scene, opened: Opening) -> bool:
    """«شدد على السائقين بعدم السرعة», «أكد على أن يحضر الجميع»: what others should do."""
    fold, that = scene.folds[opened.first], scene.folds[opened.first - 1]
    if opened.frame == "ala" and that == "علي":
        return is_unnamed(fold, "p") and _with_deed(scene.folds[opened.first + 1 : opened.first + _NEAR])
    wished = fold[0] == "ي" and len(fold) > 3 and opened.first not in scene.mentions and opened.first not in scene.times
    return that in BARE_THAT and wished and not is_masdar(fold)


def _with_deed(folds: list[str]) -> bool:
    """«على السائقين بعدم السرعة», not «على السائقين أهمية الالتزام بالسرعة»."""
    deed = next((f for f in folds if f in ("عدم", "بعدم") or is_fact(f) or is_masdar(f) or is_masdar(without_article(f[1:]))), "")
    return deed.startswith("ب") or deed == "عدم"


def _is_report(scene: Scene, first: int) -> bool:
    """«أن ما يتردد عن …», «أن كل الشائعات التي …»: what others said is the subject, so that its predicate may stand far on."""
    return any(map(told, scene.folds[first : first + 2]))
