"""Whether a verb begins its clause: at its sentence's head, behind a mark, a conjunction, a time or a phrase put in front."""

from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import MEANWHILE, NEGATIONS, RELATIVE, TIME_TAILS, TIME_WORDS, folded
from khabar.attribution.scene import Scene

_OTHER, _SIDE = folded(["أخرى", "ثانية", "آخر", "ثان"]), folded(["جهة", "ناحية", "جانب"])
_FRONTED = 7  # words of a phrase at a sentence's head
_FRONTING = frozenset(["في", "علي", "من", "خلال", "بعد", "قبل", "عقب", "منذ", "الي", "مع", "حول", "عن", "بشان"])
_LEADS = frozenset("فقد لقد ولقد كما فيما وفيما حيث قد وقد بينما وبينما لكن ولكن لكنه لكنها لطالما ولطالما ثم اذ".split())


def begins_clause(scene: Scene, at: int) -> bool:
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
        or tuple(scene.folds[at - 2 : at]) in MEANWHILE
        or scene.folds[at - 1] in RELATIVE
        and not any(cue.suffix for cue in scene.cues.get(at, ()))  # «العجز الذي توقع الصندوق أن»
    )


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


def _is_time(scene: Scene, k: int) -> bool:
    """«ويوم أمس الأول», «في وقت سابق»."""
    if scene.folds[k] in ("في", "وفي", "من", "منذ"):
        return _is_time(scene, k + 1)
    if scene.folds[k] in TIME_TAILS and scene.folds[k - 1] in TIME_WORDS:
        return True
    return k in scene.times or scene.folds[k].removeprefix("و") in TIME_WORDS
