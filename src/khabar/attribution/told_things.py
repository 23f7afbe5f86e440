"""A thing that tells, and its verb behind its complements: «عريضة موجهة إلى البرلمان تدعو إلى», «مكالمة هاتفية تحذر من»."""

from khabar.attribution.cues import CueForm
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import RELATIVE, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words

_WHERE = frozenset(["في", "خلال", "عبر", "ضمن", "بحسب", "حسب", "وفق", "عقب", "بعد", "قبل"])  # «الحزب في بيان يدعو إلى»
_FAR = 6  # words between the noun and its verb


def thing_before(scene: Scene, verb: int, form: CueForm) -> Range | None:
    """The document without article whose verb in the present, that agrees with it, stands at word `verb`."""
    if form.form != "imperfect" or form.number != "s" or form.prefix or form.suffix:
        return None
    if form.ambiguous and scene.folds[verb + 1 : verb + 2] and scene.folds[verb + 1] not in THAT:
        return None
    for k in range(verb - 1, max(scene.begins[verb] - 1, verb - 2 - _FAR), -1):
        if scene.words[k].kind != "word" or scene.folds[k] in RELATIVE or scene.folds[k] in THAT or _says(scene, k):
            return None
        if not definite(scene.folds[k]) and k not in scene.mentions and _is_document(scene, k, form.gender == "f"):
            return Range(k, verb) if scene.folds[k - 1] not in _WHERE else None
    return None


def _says(scene: Scene, k: int) -> bool:
    return any(cue.form in ("perfect", "imperfect") and not cue.ambiguous for cue in scene.cues.get(k, ()))


def _is_document(scene: Scene, k: int, feminine: bool) -> bool:
    """Whether the noun at word k, «ب» or «ل» before it or its alif behind it, is a document of this gender; many are feminine."""
    fold = scene.folds[k]
    for noun in (fold, fold.removesuffix("ا"), fold[1:] if fold[0] in "بل" else ""):
        for word in source_words(noun)[:1] if noun else ():
            if word.form.kind == "document":
                return (word.form.number == "p" or noun.endswith("ه")) == feminine
    return False
