"""What stands between cue and content and is neither: times, adverbs, brackets, blessings, what the speaker does meanwhile."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import words_that
from khabar.attribution.particles import (
    ADVERBIAL,
    ADVERBS,
    LEAVES_SOURCE,
    PREPOSITIONS,
    PRONOMINAL,
    RELATIVE,
    THAT,
    TIME_TAILS,
    TIME_WORDS,
)
from khabar.attribution.phrase_words import WHY
from khabar.attribution.pieties import pious_words
from khabar.attribution.scene import Scene
from khabar.words.remembered import remembered

WHILE_HE = frozenset(["وهو", "وهي", "وهم"])
_IN_A_WAY = frozenset(["بشكل", "بصوره", "بطريقه", "باسلوب", "بلهجه", "بنبره", "وبشكل", "وبصوره"])
_WHOLLY = frozenset(["جمله", "وتفصيلا"])  # «نفى جملة وتفصيلا»
_STRONGEST = words("strongest")
_BRACKET = 12  # words of a bracket
_WARNS_WITHIN = 14  # words in which «من» stands behind «حذر»
_NOT_PLAIN = (
    ADVERBS | ADVERBIAL | TIME_WORDS | TIME_TAILS | PREPOSITIONS | PRONOMINAL | LEAVES_SOURCE | RELATIVE | WHILE_HE
    | pious_words() | WHY | words_that("aired") | {"ذلك"}
)  # fmt: skip
_WHEN_OR_HOW = ADVERBS | ADVERBIAL | TIME_WORDS
MAKES_ADVERB = _STRONGEST | _IN_A_WAY | {"عبارات"}
_ENDS = THAT | {"،", ",", ":", "؛"}


def says_when_or_how(scene: Scene, k: int) -> bool:
    """Whether word k is a time or an adverb: «أمس», «الماضي» behind a time word, «بشكل», «رسميا»."""
    fold, before = scene.folds[k], scene.folds[k - 1]
    if k in scene.times or fold in _WHEN_OR_HOW:
        return True
    if fold in TIME_TAILS and before in TIME_WORDS:
        return True
    if fold in _WHOLLY and ("جمله", "وتفصيلا") in (tuple(scene.folds[k : k + 2]), (before, fold)):
        return True
    if before in MAKES_ADVERB:
        if before in _IN_A_WAY and len(fold) > 2 and fold not in _NOT_PLAIN and k not in scene.opens:
            return True  # «بشكل قاطع», «بصورة نهائية»
        if before in _STRONGEST or before == "عبارات" and scene.folds[k - 2] in _STRONGEST:
            return True  # «بأشد العبارات», «بأشد عبارات الاستنكار»
    return len(fold) >= 5 and fold.endswith("يا") and k not in scene.mentions  # a nisba in the accusative; «ليبيا» is a name


@remembered(1 << 15)
def is_plain(folded: str) -> bool:
    """Whether a word that is no name, cue or time can only belong to a noun phrase, unless the word before makes it an adverb."""
    return not (folded in _NOT_PLAIN or folded[0] in "لب" or len(folded) >= 5 and folded.endswith("يا"))


def behind_bracket(scene: Scene, k: int, stop: int) -> int:
    """Over «(30 عاما)», where the bracket closes."""
    return next((j + 1 for j in range(k + 1, min(stop, k + _BRACKET)) if scene.folds[j] == ")"), k + 1)


def behind_circumstance(scene: Scene, k: int, stop: int) -> int:
    """«قال المدرب وهو يشكر لاعبيه «…»», «قال مخاطبا الجمهور»: over what the speaker does meanwhile, to what may open his words."""
    return next((j for j in range(k + 1, stop) if j in scene.opens or scene.folds[j] in _ENDS), k + 1)


def warns_further_on(scene: Scene, k: int, stop: int, form: CueForm) -> bool:
    """«حذر مدير الجوازات بالمنطقة من التأخر»: «من» stands behind word k, whose «بـ» tells where somebody works."""
    warns = any(sense.only == "planned" for sense in form.senses)
    return warns and "من" in scene.folds[k : min(stop, k + _WARNS_WITHIN)]


def by_whom(scene: Scene, k: int) -> bool:
    """«أوردت الصحيفة نقلا عن وكيله», «كما ذكر المدير»: on whose word, and nothing that is told."""
    phrase = scene.phrases.get(k)
    return phrase is not None and phrase.role in ("according_to", "as_said")
