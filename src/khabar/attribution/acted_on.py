"""What stands right behind a verb of saying and is what the verb is about, nobody who says it."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun, definite, without_article
from khabar.attribution.particles import COMMAS, PREPOSITIONS
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import names_ministry, noun_class

_SHOWS = lemmas_that("showing") | {"كشف", "أسفر", "دل"}
_JOINED = 9  # words of a clause to which a verb is joined by «و»
_ACCUSES = "اتهم"
_ABOUT = frozenset(["denies", "judges", "doubts", "withholds"])


def is_deed(scene: Scene, k: int, verb: CueForm) -> bool:
    """«وأكد الحرص على السلام», «اقترح التصويت على»: an act behind a verb that no act is the subject of."""
    fold = scene.folds[k]
    if (
        not fold.startswith("ال")
        or k in scene.mentions
        or verb.number != "s"
        or verb.lemma in _SHOWS
        or names_ministry(scene, k)
        or not _stands_behind(scene, k)
    ):
        return False
    bare = without_article(fold)
    act = definite(fold) and is_masdar(bare) and noun_class(fold) is None
    behind = scene.folds[k + 1] if k + 1 < scene.ends[k] else ""
    own = behind in PREPOSITIONS or behind.startswith("ب")  # not «أعلنت الإنماء للاستثمار»
    return act and own and not channel_noun(bare) and bare not in words("gathers")


def is_accused(scene: Scene, one: Range, verb: CueForm, opener: int) -> bool:
    """«قال الوزير إن …. واتهم الرئيس السابق بعرقلة الحوار»: a verb that needs an object has but this name before «بـ»."""
    if verb.lemma != _ACCUSES or not verb.prefix.startswith("و") or verb.form not in ("perfect", "imperfect"):
        return False
    name = scene.mentions.get(one.last - 1)
    beside = one.last == opener or one.last == opener - 1 and scene.folds[one.last] in COMMAS
    return beside and (one.last - one.first == 1 or name is not None and name.last == one.last)


def is_state_of_other_gender(scene: Scene, k: int, verb: CueForm) -> bool:
    """«وحث روسيا على», «وطالب واشنطن بـ»: a state's name is a woman's, all but a few, and no subject of a man's verb."""
    mention = scene.mentions.get(k)
    if mention is None or mention.first != k or verb.form not in ("perfect", "imperfect") or (verb.person, verb.number) != (3, "s"):
        return False
    fold = scene.folds[k]
    if mention.entity.precision != "country" and fold not in words_that("capital"):
        return False
    if fold in words_that("his_state"):
        return verb.gender == "f" and verb.prefix == "و"
    return verb.gender == "m"


def is_mans_act(scene: Scene, k: int, verb: CueForm) -> bool:
    """«كما انتقدت التعريف غير الدقيق»: right behind a woman's verb a verbal noun in the masculine is what it acts on."""
    fold = scene.folds[k]
    hers = verb.gender == "f" and verb.number == "s" and bool(scene.cues.get(k - 1))
    masculine = is_masdar(without_article(fold)) and not fold.endswith(("ه", "ات", "ا")) and k not in scene.mentions
    return hers and masculine and noun_class(fold) is None and not names_ministry(scene, k)


def is_told_of(scene: Scene, k: int, verb: CueForm) -> bool:
    """«ونفت الأنباء عن استقالتها», «وانتقدت التصريحات الأخيرة»: what is told, behind a verb of denial or judgement."""
    if k in scene.mentions or not definite(scene.folds[k]) or any(sense.stance not in _ABOUT for sense in verb.senses):
        return False
    if not _stands_behind(scene, k):
        return False
    if any(cue.kind == "noun" and not cue.ambiguous for cue in scene.cues.get(k, ())):
        return True
    return any(word.form.kind == "document" and word.form.number == "p" for word in source_words(scene.folds[k])[:1])


def _stands_behind(scene: Scene, k: int) -> bool:
    return any(cue.form in ("perfect", "imperfect") and not cue.suffix for cue in scene.cues.get(k - 1, ()))


def demands_next(scene: Scene, at: int, verb: CueForm) -> bool:
    """«انتقدت النقابة القرار وطالبت الحكومة بالتراجع عنه»: joined with no mark, the demand is whose verb stands before."""
    for k in range(at - 1, max(scene.begins[at] - 1, at - _JOINED), -1):
        if scene.words[k].kind == "mark":
            return False
        if any(cue.form == "perfect" and not cue.ambiguous and cue.prefix in ("", "و") for cue in scene.cues.get(k, ())):
            return verb.senses[0].stance == "directs"
    return False
