"""What stands between commas behind a name and tells who that is: «قال فلان، رئيس قسم البحوث بشركة النقل، إن»."""

from khabar.attribution.adjuncts import says_when_or_how
from khabar.attribution.clause_words import words
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun, completes, without_article
from khabar.attribution.particles import COMMAS, LEAVES_SOURCE, PREPOSITIONS, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class

LED = words("led")
_DURING = frozenset(["خلال", "عبر", "اثناء", "عقب"])
_ADDRESSED = 8  # words from whom something is asked to what is asked
_LONGEST = 20  # words of one office with its body and town
_OFFICES = 4  # offices of one person, each between its commas


def behind_offices(scene: Scene, comma: int, stop: int, wants: frozenset[str]) -> int:
    """The comma that closes the offices behind a person's name and the comma at word `comma`; that one where they do not end so.

    wants: the prepositions that the cue's verb takes: behind the offices stands one of them, «أن», a colon, words, or an adjunct.
    """
    end = comma
    for _ in range(_OFFICES):
        closes = _office(scene, end + 1, stop)
        if closes is None:
            return comma
        within, end = range(end + 2, closes), closes
        if _begins(scene, end + 1, stop, wants):
            return end
        if any(_asked(scene, k, wants) for k in within):
            return comma  # «طالب فلان، وزير الصحة بإقالة المدير، وقال»: the comma closes no office
        if _adjunct(scene, end + 1, stop, wants):
            return end
    return comma


def behind_led(scene: Scene, comma: int, stop: int) -> int:
    """«أعلنت المحكمة، برئاسة القاضي فلان، رفض الدعوى»: the comma behind who leads it; `comma` where nobody does."""
    folds = scene.folds
    if comma + 2 >= stop or folds[comma + 1][0] != "ب" or folds[comma + 1][1:] not in LED:
        return comma
    for k in range(comma + 2, min(stop - 1, comma + _LONGEST)):
        if folds[k] in COMMAS:
            return k if folds[k + 1][0] != "و" else comma
        if folds[k] in THAT or folds[k] == ":" or k in scene.phrases:
            return comma
    return comma


def _office(scene: Scene, first: int, stop: int) -> int | None:
    """The comma behind the office at word `first`, in which nobody is named and nothing is said."""
    folds = scene.folds
    if first + 1 >= stop or not is_unnamed(folds[first].removeprefix("و"), "s") or scene.person_at(first):
        return None
    for k in range(first + 1, min(stop - 1, first + _LONGEST)):
        if folds[k] in COMMAS:
            return k
        if folds[k] in THAT or folds[k] == ":" or scene.person_at(k) or k in scene.phrases:
            return None
        if any(cue.form in ("perfect", "imperfect") and not cue.ambiguous for cue in scene.cues.get(k, ())):
            return None
    return None


def _asked(scene: Scene, k: int, wants: frozenset[str]) -> bool:
    """Whether a preposition that the verb wants stands at word k, and is not the noun's before it."""
    fold = scene.folds[k]
    if fold in wants:
        return not completes(scene.folds[k - 1], fold)
    return "ب" in wants and fold[0] == "ب" and is_masdar(without_article(fold[1:]))


def _begins(scene: Scene, k: int, stop: int, wants: frozenset[str]) -> bool:
    """Whether the content begins at word k, times passed over."""
    while k < stop - 1 and (says_when_or_how(scene, k) or scene.folds[k] in COMMAS):
        k += 1
    return k < stop and (scene.folds[k] in THAT or scene.folds[k] in (":", "ما") or k in scene.opens or _asked(scene, k, wants))


def _adjunct(scene: Scene, k: int, stop: int, wants: frozenset[str]) -> bool:
    """Whether what words were spoken in, or whom something is asked of, stands at word k."""
    if k + 1 >= stop:
        return False
    fold = scene.folds[k]
    if fold in PREPOSITIONS or fold in LEAVES_SOURCE:
        return fold in _DURING or channel_noun(scene.folds[k + 1])
    if "ب" not in wants or scene.words[k].kind != "word" or noun_class(fold) is None:
        return False
    return any(_asked(scene, j, wants) for j in range(k + 1, min(stop, k + _ADDRESSED)))  # «، وزير الصحة بإقالة المدير»
