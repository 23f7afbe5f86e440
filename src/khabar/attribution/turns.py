"""Whether behind a comma the outlet tells what was said next, by whomever: «، حيث قال إن», «، لكن الخبيرة استبعدت»."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human

NEAR = 9  # words of a subject between «لكن» and its verb
_WHERE = frozenset(["حيث", "اذ", "ثم"])
_MEANWHILE = frozenset(["فيما", "بينما", "كما", "لكن", "ولكن"])
_SILENT = words("silent")


_FIRST = 14  # words in which a sentence's first verb stands
_OPENERS = THAT | frozenset([":", "الي"])


def plainly_said(cue: CueForm) -> bool:
    """A verb of saying in the perfect that is no everyday word."""
    return cue.form == "perfect" and cue.kind == "verb" and not (cue.ambiguous or cue.prefix or cue.suffix)


def _denies(cue: CueForm) -> bool:
    """«، لكن مدير الأمن نفى ذلك»: as everyday a verb as any, but after «لكن» it answers."""
    return cue.form == "perfect" and cue.kind == "verb" and not cue.suffix and cue.senses[0].stance in ("denies", "doubts")


def says_next(scene: Scene, k: int, end: int) -> bool:
    """«، حيث قال إن», «، ثم نسبت الوكالة إلى», «، ولم يذكر أسماءهم», «، لكن المستشارة استبعدت», «، استبعد النائب ذلك»."""
    fold = scene.folds[k]
    if k + 2 >= end:
        return False
    behind = scene.cues.get(k + 1, ())
    if fold == "ولم" or fold in _MEANWHILE and scene.folds[k + 1] == "لم":
        return scene.folds[k + 1 + (fold != "ولم")] in _SILENT  # «، فيما لم يحدد موعدا»
    if fold in _WHERE:
        return (any(map(plainly_said, behind)) or _says_now(scene, k + 1)) and scene.opens_soon(k + 1, end)
    if fold in ("لكن", "ولكن"):
        ahead = range(k + 2, min(end, k + NEAR))
        return is_human(scene, k + 1) and any(plainly_said(cue) or _denies(cue) for j in ahead for cue in scene.cues.get(j, ()))
    return is_human(scene, k + 1) and any(map(plainly_said, scene.cues.get(k, ())))


def _says_now(scene: Scene, k: int) -> bool:
    """«، حيث يقول سالم الحربي: «…»»: somebody named; «حيث يقول الشاعر» is what the speaker himself brings up."""
    says = any(cue.form == "imperfect" and cue.person == 3 and not (cue.ambiguous or cue.suffix) for cue in scene.cues.get(k, ()))
    return says and bool(scene.person_at(k + 1)) and not definite(scene.folds[k + 1])


def is_sure(cue: CueForm) -> bool:
    """No everyday word, or one that wants or judges something: «رفض», not «زاد»."""
    return not cue.ambiguous or cue.senses[0].stance != "asserts"


def another_subject(scene: Scene, first: int, k: int) -> bool:
    """«أن المنطقة هادئة وحذر من العنف»: a man's verb of saying behind what is told of a feminine noun is the speaker's own."""
    if not definite(scene.folds[first]) or not scene.written(first).endswith("ة"):
        return False
    his = (cue for cue in scene.cues.get(k, ()) if cue.gender == "m" and cue.number == "s" and cue.prefix == "و")
    return any(cue.form == "perfect" and is_sure(cue) and not cue.suffix for cue in his)


def told_on(scene: Scene, k: int, end: int) -> bool:
    """«يرى الكاتب أن الأزمة قديمة، ويضيف أن»: behind a comma the next verb in the present of whom the sentence begins with."""
    his = next((cue for cue in scene.cues.get(k, ()) if _tells_on(cue)), None)
    if his is None or not (k + 1 < end and scene.folds[k + 1] in _OPENERS or scene.opens_soon(k, min(end, k + 4))):
        return False
    begin = scene.begins[k]
    first = next((j for j in range(begin, min(k, begin + _FIRST)) if j in scene.cues and j not in scene.mentions), k)
    return any(
        cue.form == "imperfect" and cue.kind == "verb" and cue.person == 3 and (cue.gender, cue.number) == (his.gender, his.number)
        for cue in scene.cues.get(first, ())
        if first < k
    )


def _tells_on(cue: CueForm) -> bool:
    return cue.form == "imperfect" and cue.prefix == "و" and cue.kind == "verb" and cue.person == 3 and not cue.suffix
