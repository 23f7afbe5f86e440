"""Where a walk behind a cue ends without an opening: another cue's clause begins."""

from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import BUT, COMMAS, HOWEVER, RELATIVE, THAT, folded
from khabar.attribution.phrase_words import is_purpose
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_document, noun_class

_WE = frozenset(["نحن", "انا"])  # «وأضاف نحن نريد أن»: his words begin, though nothing opens them
_ELSE = BUT | HOWEVER | folded("إلا لذا ولذا لذلك ولذلك إذ حيث بل وقد فقد كما علينا وعلينا فعلينا فعليه وإذا وإما والسبب".split())
_SEMICOLONS = frozenset(["؛", ";"])
MAY_PART = _SEMICOLONS | _WE | _ELSE  # words that are no cues, and behind which another clause may begin
_OWN_CLAUSE = 7  # words behind a verb within which its own «أن» stands
_JOINS = frozenset(["حيث", "بينما", "فيما", "حين", "اذ", "لكن", "وقد", "فقد"])
_WHEN = frozenset(["عندما", "حينما", "بعدما"])
_AFTER_PARTICIPLE = frozenset([*THAT, ":", "الي", "علي"])


def barrier(scene: Scene, k: int, stop: int, form: CueForm) -> bool:
    """Whether another cue's clause begins at word k: a finite cue behind a conjunction, or a participle of circumstance.

    form: the cue that the walk began behind.
    """
    if scene.folds[k] in _WE:
        return form.person == 3 and scene.quotes[k] < 0 and k not in scene.mentions and scene.written(k)[0] != "آ"
    if scene.folds[k] in _ELSE and scene.folds[k - 1] in COMMAS and _leaves_it(scene, k, stop):
        return True  # «نشرت الصحيفة الخبر، لكن الوزير أكد أن»
    if scene.folds[k] in _SEMICOLONS or scene.folds[k] == "في" and scene.folds[k : k + 3] == ["في", "الوقت", "الذي"]:
        return True
    cues = scene.cues.get(k)
    phrase = scene.phrases.get(k)
    if phrase is not None and phrase.role == "stands_in" and scene.folds[phrase.end - 1] in INSIDE:
        return True  # «ردت الوزارة ببلاغ مقتضب جاء فيه أن»
    if not cues or k in scene.mentions or k in scene.wishes or scene.folds[k - 1] in RELATIVE:
        return False
    sure = [cue for cue in cues if not cue.ambiguous]
    if form.ambiguous and is_purpose(scene.folds[k]):
        return True  # «سجل المهاجم هدفا ليؤكد أحقيته بـ»
    if form.ambiguous and scene.folds[k - 1] in THAT and any(cue.form == "perfect" for cue in sure):
        return True  # «جاء القرار بعد أن قالت الشركة إن»
    behind = scene.folds[k + 1] if k + 1 < stop else ""
    if form.form == "participle" and any(cue.form == "perfect" and cue.kind == "verb" and not cue.suffix for cue in sure):
        return True  # «ومعلقا على النتيجة قال المدرب: «…»»
    if scene.folds[k - 1] == "حيث" and any(cue.form == "perfect" and cue.kind == "verb" for cue in sure):
        return True  # «في اللقاء حيث أكد المدير، بحضور الوزير، أن»
    joins = scene.folds[k - 1] in _JOINS or form.ambiguous and scene.folds[k - 1] in _WHEN
    if joins and any(cue.form in ("perfect", "imperfect") and cue.kind == "verb" and _has_that(scene, k, stop) for cue in sure):
        return True  # «تقدر اللجنة الضحايا بألف، بينما تقول الحكومة إن»
    if _tells_of_thing(scene, k, stop) and any(cue.form in ("perfect", "imperfect") and not cue.suffix for cue in sure):
        return True
    if behind in INSIDE and any(cue.form == "imperfect" and cue.kind == "verb" for cue in cues):
        return True  # «تقدم ببلاغ يتهم فيه الشركة بالنصب»
    if any(scene.folds[k - 1] in COMMAS and _goes_on(scene, cue, behind, k, stop) or _calls(scene, cue, k, stop) for cue in cues):
        return True
    return any(
        _circumstance(cue, behind) or _conjoined(cue) or _opens_itself(cue, behind) or _new_clause(scene, cue, k, stop)
        for cue in sure
    )


def _leaves_it(scene: Scene, k: int, stop: int) -> bool:
    """Whether the clause at word k is no aside, behind whose comma the opener still comes: «، حيث التقى الأهالي، أن»."""
    behind = scene.folds[k + 1] if k + 1 < stop else ""
    if scene.folds[k] == "كما" and behind not in THAT or scene.quotes[k] >= 0:
        return False
    return not any(scene.folds[j] in COMMAS or scene.words[j].kind == "mark" for j in range(k + 1, stop))


def _tells_of_thing(scene: Scene, k: int, stop: int) -> bool:
    """«نشر الموقع صورا أكدت الوزارة أنها قديمة»: behind a document as an object a verb tells of it, and «أن» is that verb's."""
    fold = scene.folds[k - 1]
    return fold.endswith("ا") and noun_class(fold) is None and is_document(fold) and _has_that(scene, k, stop)


def _goes_on(scene: Scene, cue: CueForm, behind: str, k: int, stop: int) -> bool:
    """«، معتبرة أن», «، وذكر موقع معارض أن»: behind a comma an everyday word too, where its own «أن» follows."""
    if behind in THAT and _circumstance(cue, behind):
        return True
    if cue.form == "participle" and cue.accusative and not (cue.prefix or cue.article) and definite(behind):
        return True  # «احتج العمال، متهمين الإدارة بـ»
    return _conjoined(cue) and cue.form == "perfect" and _new_clause(scene, cue, k, stop)


def _calls(scene: Scene, cue: CueForm, k: int, stop: int) -> bool:
    """«انتقد النائب الحكومة ووصف أداءها بأنه ضعيف»: joined without a comma, what he calls it by «بأن»."""
    if cue.form != "perfect" or cue.prefix != "و" or cue.lemma not in lemmas_that("calling"):
        return False
    return any(scene.folds[j] in THAT and scene.folds[j][0] == "ب" for j in range(k + 1, min(stop, k + _OWN_CLAUSE)))


def _new_clause(scene: Scene, cue: CueForm, k: int, stop: int) -> bool:
    """«وفيما تتابع القوات الضغط، قالت مصادر إن»: behind a comma a verb with a clause of its own."""
    if cue.form != "perfect" or cue.kind != "verb" or cue.suffix or scene.folds[k - 1] not in ("،", ","):
        return False
    return _has_that(scene, k, stop)


def _has_that(scene: Scene, k: int, stop: int) -> bool:
    """Whether «أن» stands behind word k, and no mark between."""
    for j in range(k + 1, min(stop, k + _OWN_CLAUSE)):
        if scene.words[j].kind == "mark":
            return False
        if scene.folds[j] in THAT:
            return True
    return False


def _opens_itself(cue: CueForm, behind: str) -> bool:
    """«ظهرت إحصائيات تقول إن», «أذاع بيانا قال فيه إن»: the clause with «أن» is the nearer verb's."""
    return cue.form in ("perfect", "imperfect") and cue.kind == "verb" and not cue.suffix and (behind in THAT or behind in INSIDE)


def _circumstance(cue: CueForm, behind: str) -> bool:
    if cue.form != "participle" or cue.article or cue.prefix:
        return False
    return cue.accusative or cue.gender == "f" and behind in _AFTER_PARTICIPLE


def _conjoined(cue: CueForm) -> bool:
    return cue.form in ("perfect", "imperfect") and cue.prefix[:1] in ("و", "ف") and cue.kind == "verb"
