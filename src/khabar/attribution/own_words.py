"""Words that only whoever speaks can say: «سنواصل», «قدمنا», «فريقنا»; behind a verb of saying his words begin with them."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import cue_forms
from khabar.attribution.particles import NEGATIONS, RELATIVE, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named
from khabar.mentions.times.context import is_future_verb
from khabar.words.remembered import remembered

_FIRST_PERSON = words("first_person")
_OTHERS = THAT | RELATIVE
_OURS = 5  # letters of the shortest noun or verb with «نا»


def says_we(scene: Scene, k: int) -> bool:
    """Whether word k is in the first person: no outlet says «our team» or «we presented» of others."""
    if scene.words[k].kind != "word" or k in scene.mentions and not scene.folds[k].startswith("سن"):
        return False  # «سنواصل العمل» may look like an unknown name
    if not _OTHERS.isdisjoint(scene.folds[k + 1 : k + 3]) or noun_class(scene.folds[k]) == "unnamed":
        return False  # «قال ابننا إنه», «وأوضح موفدنا الذي زار», «أفاد مراسلنا بسقوط»
    fold = scene.folds[k]
    if fold in NEGATIONS and k + 1 < len(scene.folds):
        return scene.written(k + 1).startswith("أ") or _in_first_person(scene.folds[k + 1])  # «لا أصدق ما حدث»
    return _in_first_person(fold) or fold.startswith("سا") and scene.written(k).startswith("سأ") and len(fold) > _OURS


@remembered(1 << 14)
def _in_first_person(folded: str) -> bool:
    if folded in _FIRST_PERSON:
        return True
    if folded.endswith("نا") and len(folded) >= _OURS and not folded.startswith(("ال", "و")):
        return bool(named(folded) & Named.ORDINARY)
    if folded.startswith("سن"):
        return is_future_verb(folded)
    return any(
        cue.form == "imperfect" and cue.person == 1 and not (cue.prefix or cue.suffix or cue.ambiguous) for cue in cue_forms(folded)
    )
