"""Whether a noun behind a cue is no object of it, because the cue's own «أن» stands further on in the sentence.

Cost: linear in the words ahead, which are bounded.
"""

from khabar.attribution.cues import CueForm
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import COMMAS, NEVER_THAT_AFTER, PREPOSITIONS, QUOTE_MARKS, RELATIVE, THAT, WHAT
from khabar.attribution.scene import Scene
from khabar.attribution.walk import Walk
from khabar.mentions.names import is_name

_PASSED = QUOTE_MARKS | COMMAS
_NEAR, _FAR = 9, 36  # words of a source's description before its verb's «أن», and before «، أن»
_TO_THAT = frozenset(["علي", "الي"])  # «أكد …، على أن»
_TOLD_ASIDE = frozenset(["masdar", "noun"])  # forms that tell nothing of their own


def clause_is_told(walk: Walk, first: int, cue_last: int) -> bool:
    """«أوضح أمين عام الملتقى الرابع للتخطيط أن», «وأكدت مديرة العلاقات العامة في الوزارة، أن»: the noun goes on with the source."""
    if "anna" not in walk.frames or walk.has_subject or not _says(walk.form):
        return False
    folds = walk.scene.folds
    if folds[first] == "ذلك" or not walk.chunks and first == cue_last:
        return False
    near = bool(walk.chunks) and not _is_act(folds[first], folds[first - 1])
    for k in range(first + 1, min(walk.stop, first + _FAR)):
        fold = folds[k]
        if fold in THAT and (near or folds[k - 1] in COMMAS or _behind_comma(folds, k)):
            return not _begins_anew(walk, k) and (folds[k - 1] in _TO_THAT or not _owns_that(walk.scene, k))
        near = near and k < first + _NEAR and (walk.scene.words[k].kind != "mark" or fold in QUOTE_MARKS)
        if _is_told_of(walk.scene, k, near) or walk.scene.words[k].kind == "mark" and fold not in _PASSED:
            return False
    return False


def _says(form: CueForm) -> bool:
    return any(sense.stance in ("asserts", "believes") and "anna" in sense.frames for sense in form.senses)


def _behind_comma(folds: list[str], k: int) -> bool:
    return folds[k - 1] in _TO_THAT and folds[k - 2] in COMMAS


def _begins_anew(walk: Walk, k: int) -> bool:
    """«يؤكد العروج … إن الإسراء»: a sentence begins; «بأن» is the object's."""
    return walk.scene.folds[k].startswith("ب") or walk.scene.written(k).startswith("إ") and walk.form.lemma != "قال"


def _is_told_of(scene: Scene, k: int, near: bool) -> bool:
    """Whether word k begins a clause that may have the «أن» behind it."""
    if near and (scene.folds[k] in RELATIVE or scene.folds[k] in WHAT):
        return True
    return k in scene.cues and k not in scene.wishes and any(_tells(cue) for cue in scene.cues[k])


def _tells(cue: CueForm) -> bool:
    return cue.form not in _TOLD_ASIDE and not cue.suffix


def _is_act(fold: str, before: str) -> bool:
    """«صحة», «التزامها», «أهمية»: it is what the verb tells of; not «قرية مجاورة», «البلدية المشرفة»."""
    agrees = fold.endswith("ه") and before.endswith("ه") and definite(fold) == definite(before)
    if agrees and without_article(fold).startswith("م") or is_name(fold):
        return False
    return is_masdar(without_article(fold)) or fold.endswith(("ه", "ها", "هم")) and not definite(fold)


def _owns_that(scene: Scene, k: int) -> bool:
    """«نفى صحة خبر أن», «رغم أن»: the clause is the noun's or the preposition's before it."""
    before = scene.folds[k - 1]
    person = scene.person_at(k - 1)
    return not person and (before in NEVER_THAT_AFTER or before in PREPOSITIONS or is_masdar(without_article(before)))
