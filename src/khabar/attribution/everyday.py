"""Everyday words that have the letters of a cue, and tell something only where «أن», a colon or marks open it behind them.

«تناول الوفد الغداء», «شهد الملعب مباراة», «مدينة» say nothing; «شهد الحارس أن» does. One cue word in five of the news is such a
word, and one in seven has nothing behind it: they are told apart before anything of their clause is read.
Cost: a look-up for a cue, a bisection for one of these.
"""

from bisect import bisect_right

from khabar.attribution.clause_words import words
from khabar.attribution.cues import cue_forms
from khabar.attribution.scene import Scene
from khabar.words.letters import fold
from khabar.words.remembered import remembered

_REACH = 20  # words behind the cue in which its opener stands
_BEFORE = 3  # words of «"…"، هكذا علق»
_OF_VERBS, _OF_PARTICIPLES, _OF_NOUNS = words("verb_of_clause"), words("participle_of_clause"), words("noun_of_clause")
_LEMMAS = {
    "perfect": _OF_VERBS, "imperfect": _OF_VERBS, "jussive": _OF_VERBS,
    "participle": _OF_PARTICIPLES, "masdar": _OF_NOUNS, "noun": _OF_NOUNS,
}  # fmt: skip


def tells_nothing_here(scene: Scene, at: int) -> bool:
    """Whether the cue at word `at` is such a word, and nothing opens behind it in its clause nor closes right before it."""
    if not _wants_clause(scene.folds[at]) or any(k in scene.closing for k in range(at - _BEFORE, at)):
        return False
    n = bisect_right(scene.openers, at)
    return n == len(scene.openers) or scene.openers[n] >= min(scene.ends[at], at + _REACH)


@remembered(1 << 14)
def _wants_clause(folded: str) -> bool:
    """Whether every reading of a word as a cue is of this kind."""
    forms = cue_forms(folded)
    return bool(forms) and all(form.ambiguous and fold(form.lemma) in _LEMMAS[form.form] for form in forms)
