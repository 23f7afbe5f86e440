"""Whether the verb of a relative clause has another subject than the noun that the clause tells of."""

from khabar.attribution.agreement import is_feminine
from khabar.attribution.antecedents import antecedent_of
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import (
    CLAUSE_COMMAS,
    IMPERSONAL,
    PRONOMINAL,
    RELATIVE,
    RELATIVE_GENDER,
    THAT,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import may_be_verb, quoted_name
from khabar.attribution.sources import is_human, may_speak, noun_class

_NEAR = 5  # words behind the subject in which the pronoun stands
_CLAUSE = 14  # words of a clause without «الذي» between its noun and the noun's verb
_MANY = frozenset(["الذين", "والذين", "ممن", "اللواتي", "اللاتي"])


def resumed(scene: Scene, relative: int, at: int) -> bool:
    """«البطولة التي يأمل من خلالها أن», «البيان الذي طالبت فيه بـ»: its pronoun stands behind, so that somebody else speaks."""
    pronouns = {"f": ("فيها", "خلالها", "بها", "عبرها"), "m": ("فيه", "خلاله", "به", "عبره")}
    told = RELATIVE_GENDER.get(scene.folds[relative])
    return told is not None and any(fold in pronouns[told] for fold in scene.folds[at + 1 : min(at + 3, scene.ends[at])])


def has_own_subject(scene: Scene, relative: int, at: int, form: CueForm) -> bool:
    """«الرسالة التي ينكر فيها الشاعر», «السائق الذي قالت الشرطة إنه نجا»: the verb's subject stands behind it."""
    gender = RELATIVE_GENDER.get(scene.folds[relative])
    if scene.folds[relative] in _MANY and scene.folds[at] in IMPERSONAL:
        return True  # «الشبان الذين يشتبه في ضلوعهم»: a passive, it agrees with nobody
    own = at + 1 + (at + 1 < scene.ends[at] and scene.folds[at + 1] in PRONOMINAL)
    if own < scene.ends[at] and _others_think(scene, at, form):
        return True
    if own >= scene.ends[at] or not is_human(scene, own):
        return False
    if form.number == "s" and (scene.folds[relative] in _MANY or gender and form.gender and gender != form.gender):
        return True
    if (
        (form.tells or _taken_up(scene, own + 1, gender))
        and (own not in scene.opens or quoted_name(scene, own + 1))
        and not may_speak(scene, antecedent_of(scene, relative))
    ):
        return True  # «النتائج التي أعلنت الوزارة عنها», «الميزة التي ترى «الأفق» أنها»
    frames = [frame for sense in form.senses for frame in sense.frames]
    if "anna" not in frames or any(frame.startswith("addressee") for frame in frames):
        return False
    that = phrase_end(scene, own, scene.ends[at])
    named = own in scene.mentions and that < scene.ends[at] and scene.folds[that] == "ان"
    return named or that < scene.ends[at] and scene.folds[that] in THAT and scene.folds[that].endswith(("ه", "ها", "هم"))


def _others_think(scene: Scene, at: int, form: CueForm) -> bool:
    """«البرنامج الذي يخشى الغرب أن», «اللوحة التي يظن النقاد أنها»: a definite noun right behind a verb of belief, and «أن»."""
    that = at + 2
    if that >= scene.ends[at] or scene.folds[that] not in THAT or not any(sense.stance == "believes" for sense in form.senses):
        return False
    return definite(scene.folds[at + 1]) and not scene.folds[at + 1].startswith("لل")


def tells_of_itself(scene: Scene, source: Range, at: int, form: CueForm) -> bool:
    """«تقرير نشرته الوزارة أشار إلى», «دراسة أجراها المعهد أظهرت أن»: a clause without «الذي» behind a document.

    The verb at word `at` agrees with it, and no mark of a clause and no other cue stands between.
    """
    head = scene.folds[source.first]
    if form.form != "perfect" or form.number != "s" or at - source.last > _CLAUSE:
        return False
    if definite(head) or source.first in scene.mentions:
        return False
    if noun_class(head) != "document":
        return False
    she = bool(is_feminine(head))
    first = next((k for k in range(source.first + 1, min(source.last + 1, at)) if _verbal(scene, k, she)), at)
    if she != (form.gender == "f") or first == at:
        return False
    return not any(
        scene.folds[k] in CLAUSE_COMMAS or scene.folds[k] in THAT or scene.folds[k] in RELATIVE or _speaks(scene, k)
        for k in range(first + 1, at)
    )


def _verbal(scene: Scene, k: int, feminine: bool) -> bool:
    """Whether the letters are rather a verb's in the perfect than an adjective's: a pronoun or her «ت» behind them."""
    fold = scene.folds[k]
    if fold in words_that("carried") or fold in words_that("issued"):
        return True
    if len(fold) < 4 or k in scene.mentions:
        return False
    return fold.endswith(("ته", "تها", "اه", "اها")) or feminine and fold.endswith("ت") and may_be_verb(scene, k)


def _speaks(scene: Scene, k: int) -> bool:
    return k not in scene.mentions and any(cue.kind == "verb" and not cue.ambiguous for cue in scene.cues.get(k, ()))


def _taken_up(scene: Scene, first: int, gender: str | None) -> bool:
    """«الجهاز الذي نصح الطبيب بزراعته»: a pronoun of the relative word's gender stands on a noun behind the verb's subject."""
    near = range(first, min(first + _NEAR, scene.ends[first - 1]))
    if gender == "f":
        return any(scene.folds[k].endswith("ها") for k in near)
    return gender == "m" and any(scene.written(k).endswith("ته") for k in near)
