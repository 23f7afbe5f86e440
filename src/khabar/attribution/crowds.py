"""People, more than one, who do not speak yet: whom a plural verb without a subject means («أغضب القرار العاملين وطالبوا بـ»)."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import definite, without_article
from khabar.attribution.particles import RELATIVE, THAT
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene

_PLURAL = ("وا", "ون", "وه", "وها", "وهم", "ونه", "ونها", "ين", "هم")  # endings of verbs, participles, pronouns
_SHORT_VERB = 4


def crowd_before(scene: Scene, begin: int, cue: int) -> Range | None:
    """The people named last in words [begin, cue), outside of quotations that the cue is not in; first who acts there."""
    if not scene.folds[cue].endswith(_PLURAL):
        return None  # a dual
    nearest: Range | None = None
    for k in range(cue - 1, begin - 1, -1):
        fold = scene.folds[k]
        if not is_crowd(fold) or scene.quotes[k] != scene.quotes[cue] or k in scene.mentions:
            continue
        phrase = _without_adjunct(scene, phrase_from(scene, crowd_head(scene, k, begin), cue))
        if _acts(scene, phrase, begin):
            return phrase
        nearest = nearest or phrase
    return nearest


def _without_adjunct(scene: Scene, people: Range) -> Range:
    """«تمكن لصوص من اقتحام»: what they managed is none of their name."""
    for k in range(people.first + 1, people.last - 1):
        if scene.folds[k] == "من" and is_masdar(without_article(scene.folds[k + 1])):
            return Range(people.first, k)
    return people


def _acts(scene: Scene, people: Range, begin: int) -> bool:
    """Whether people are sure to be a subject: in the nominative, behind «أن», at the sentence's head («تمكن لصوص من»).

    So are people whom the article knows, before a plural verb; «رجال يطلبون» only tells which men.
    """
    first, behind = people
    if scene.folds[first].endswith(("ون", "و")) or first <= begin + 1 or scene.folds[first - 1] in THAT:
        return True
    verb = scene.folds[behind] if definite(scene.folds[first]) and behind < scene.ends[first] else ""
    return verb.endswith("وا") or verb[:1] == "ي" and verb.endswith("ون") and len(verb) > _SHORT_VERB


def crowd_head(scene: Scene, k: int, begin: int) -> int:
    """Where the phrase of a people's noun begins: «السجناء المضربين», «ممثلي العمال», «عشرات السكان», «عدد من التجار»."""
    while k > begin:
        before = scene.folds[k - 1]
        if before == "من" and k - 2 >= begin and scene.folds[k - 2] in words_that("quantifier"):
            k -= 2
        elif _belongs(scene, k):
            k -= 1
        else:
            break
    return k


def _belongs(scene: Scene, k: int) -> bool:
    """Whether the word before word k heads its phrase: people too, or a word that counts them; «عدد السكان» is a number."""
    before = scene.folds[k - 1]
    if before in words_that("quantifier"):
        return before != "عدد"
    return is_crowd(before) and k - 1 not in scene.mentions and (definite(scene.folds[k]) or not definite(before))


def crowd_behind_relative(scene: Scene, antecedent: Range) -> Range:
    """The people whom «الذين» takes up: «استقبل الوزير أهالي القرية الذين»; the phrase as it is where it holds none."""
    for k in range(antecedent.last - 1, antecedent.first - 1, -1):
        if is_crowd(scene.folds[k]) and k not in scene.mentions:
            return Range(crowd_head(scene, k, antecedent.first), antecedent.last)
        if scene.folds[k] in RELATIVE:
            break
    return antecedent
