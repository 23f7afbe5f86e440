"""A clause of the outlet's own that no «أن» and no cue parts from a content: «إلا أنه خسر», «وستتولى الشركة», «، عاد السكان»."""

from khabar.attribution.chunks import STANDING
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.masdars import is_listed
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import BUT, DEMONSTRATIVES, HOWEVER, PARTICLES, RELATIVE, THAT, YET
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import may_be_verb
from khabar.attribution.sources import is_human
from khabar.mentions.times.context import is_future_verb

WILL = ("وسي", "وست")
_SUBJECT = 7  # words between an everyday verb's hearer and its preposition
_FRONT = 8  # words between a sentence's head and a cue that stands in its first, subordinate clause
_WHEN, _AFTER = words("subordinates"), words("fronts")
_RECEIVED, _STATEMENT = words("received"), words("statement")
_THOUGH = frozenset(["بالرغم", "الرغم", "رغم", "برغم", "ورغم"])
_CONCESSION = 30  # words from «رغم» to «إلا أن»
_MAIN = frozenset(["فقد", "فان", "فانه", "فانها", "الا", "لم", "لن", "لا", "لكن"])


def turns_away(scene: Scene, k: int, end: int) -> bool:
    """«بالممتاز إلا أنه خسر», «قبل نهاية العام لكن السكان ما زالوا»: behind a noun phrase the outlet comes to what happened."""
    fold, behind = scene.folds[k], scene.folds[k + 1] if k + 1 < end else ""
    if fold not in YET and fold not in BUT and fold not in HOWEVER or concedes(scene, k):
        return False
    if fold in HOWEVER:
        return True
    if fold in YET:
        return behind in THAT and not (behind == "ان" and k + 2 < end and scene.folds[k + 2][0] in "يتن")
    return fold in BUT and (definite(behind) or k + 1 in scene.mentions)


def concedes(scene: Scene, k: int) -> bool:
    """«إنه بالرغم من ضيق الوقت، إلا أننا أنجزنا»: what «إلا أن» comes back to was begun by «رغم»."""
    return any(scene.folds[j] in _THOUGH for j in range(max(scene.begins[k], k - _CONCESSION), k))


def will_be(scene: Scene, k: int) -> bool:
    """«نظام جديد لتفريغ الحاويات وستتولى شركة تشغيله»: no noun phrase goes on with a verb in the future."""
    fold = scene.folds[k]
    if not fold.startswith(WILL) or not is_future_verb(fold) or k in scene.mentions or k + 1 >= len(scene.folds):
        return False
    return scene.words[k + 1].kind == "word" and scene.folds[k + 1][0] != "و"


def says_else(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«قرار الشركة وحثت المسافرين على تأجيل السفر», «مع المصانع وتتوقع غرفة الصناعة ارتفاع الأسعار»."""
    if cue.form == "imperfect":
        return is_human(scene, k + 1)
    frames = {frame.removeprefix("addressee+") for sense in cue.senses for frame in sense.frames if frame.startswith("addressee")}
    if cue.form != "perfect" or cue.suffix or not frames or not (definite(scene.folds[k + 1]) or k + 1 in scene.mentions):
        return False
    for j in range(k + 2, min(end, k + _SUBJECT)):
        fold = scene.folds[j]
        if scene.words[j].kind == "mark":
            return False
        if STANDING.get(fold, "") in frames or "bi" in frames and fold.startswith("ب") and fold not in PARTICLES:
            return True
    return False


def is_received(scene: Scene, k: int, end: int) -> bool:
    """«، ولاقى البيان ترحيبا», «، وأثارت هذه التصريحات غضبا»: the outlet tells what became of the words."""
    if scene.folds[k] not in _RECEIVED or k + 2 >= end:
        return False
    return scene.folds[k + 1 + (scene.folds[k + 1] in DEMONSTRATIVES)] in _STATEMENT


def is_fronted(scene: Scene, at: int) -> bool:
    """Whether a cue stands in the clause before its sentence's main one: «ورغم إعلان الوزارة أن», «وبعد أن أكد», «عندما قال»."""
    begin = scene.begins[at]
    if at - begin > _FRONT or any(scene.words[j].kind == "mark" for j in range(begin, at)):
        return False
    head = next((f for f in (scene.folds[begin], scene.folds[begin][1:]) if f in _WHEN or f in _AFTER), "")
    if not head or begin == at:
        return False
    return head in _WHEN or scene.folds[begin + 1 : begin + 2] == ["ان"] or _governs(scene, begin, at)


def _governs(scene: Scene, begin: int, at: int) -> bool:
    """«رغم إعلان», «وعلى الرغم من تأكيد», «على الرغم من أن الوزير أكد»: a preposition before the verbal noun or its clause."""
    between = scene.folds[begin + 1 : at]
    return not between or between[:2] == ["الرغم", "من"] and (len(between) == 2 or between[2] in THAT)


def main_clause(scene: Scene, first: int, k: int, end: int) -> bool:
    """«… أن الهدنة صامدة، قصف المسلحون أطراف البلدة»: behind a comma the verb of the sentence's own clause."""
    if scene.folds[k] not in ("،", ",") or k + 2 >= end or _of_relative(scene, first, k):
        return False
    fold = scene.folds[k + 1]
    if fold in _MAIN:
        return True
    if fold[0] in "وفل" or fold in PARTICLES or scene.written(k + 1).endswith(("ا", "اً", "ًا")):
        return False
    return may_be_verb(scene, k + 1) or is_listed(fold) and is_human(scene, k + 2)


def _of_relative(scene: Scene, first: int, k: int) -> bool:
    """«أن الاجتماع الذي شارك فيه الخبراء، نجح»: the comma ends a relative clause, and what it tells of goes on."""
    last = next((j for j in range(k - 1, first, -1) if scene.folds[j] in ("،", ",") or scene.folds[j] in RELATIVE), first)
    return scene.folds[last] in RELATIVE
