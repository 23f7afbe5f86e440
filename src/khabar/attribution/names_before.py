"""A name that no table holds as a person, before its verb: «لكن هولمبرغ قال», «فهد شقيق الراحل قال»."""

from khabar.attribution.cues import CueForm
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import BUT, PREPOSITIONS, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed
from khabar.attribution.unknown_runs import KUNYA
from khabar.mentions.names import Named, is_name, named

_BUT = BUT | {"اما", "واما"}
_GIVEN = 2  # words of a name before who its bearer is
_LETTERS = 4  # of a word that is in no table and may be a name


def named_before(scene: Scene, first: int, verb: int, form: CueForm) -> bool:
    """Whether words [first, verb) are the verb's subject by a name that no table holds as a person."""
    return _lone_name(scene, first, verb, form) or _with_kin(scene, first, verb)


def _lone_name(scene: Scene, first: int, verb: int, form: CueForm) -> bool:
    """«لكن هولمبرغ قال إن», «غير أن أندرسون أكد»: right between a conjunction and a sure verb one word that is but a name."""
    before = scene.folds[first - 1] if first else ""
    if verb - first != 1 or form.ambiguous or form.number != "s" or before not in _BUT and before not in THAT:
        return False
    return _is_but_name(scene, first)


def _is_but_name(scene: Scene, k: int) -> bool:
    fold = scene.folds[k]
    if scene.words[k].kind != "word" or len(fold) < _LETTERS or definite(fold) or k in scene.mentions:
        return False
    return is_name(fold) or named(fold) == Named.NONE and k not in scene.cues and not fold.endswith(("ه", "ات", "ون", "ين", "ا"))


def _with_kin(scene: Scene, first: int, verb: int) -> bool:
    """«فهد شقيق الراحل قال», «أبو علي صاحب المحل أكد»: a given name, and right behind it who he is, as far as the verb."""
    for k in range(first + 1, min(verb, first + _GIVEN + 1)):
        if not _names(scene, first, k) or not is_unnamed(scene.folds[k], "s") or k in scene.mentions:
            continue
        last = phrase_end(scene, k, verb)
        return not definite(scene.folds[k]) and (last >= verb or scene.folds[last] in PREPOSITIONS)
    return False


def _names(scene: Scene, first: int, last: int) -> bool:
    """Whether words [first, last) are a given name alone or a kunya: «فهد», «أبو علي»."""
    if scene.folds[first] in KUNYA:
        return last - first > 1 and bool(named(scene.folds[last - 1]) & Named.GIVEN)
    return last - first == 1 and first not in scene.cues and bool(named(scene.folds[first]) & Named.GIVEN)
