"""Whether the verb of a relative clause has another subject than the noun that the clause tells of."""

from khabar.attribution.antecedents import antecedent_of
from khabar.attribution.cues import CueForm
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import (
    IMPERSONAL,
    PRONOMINAL,
    RELATIVE_GENDER,
    THAT,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import quoted_name
from khabar.attribution.sources import is_human, may_speak

_NEAR = 5  # words behind the subject in which the pronoun stands
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


def _taken_up(scene: Scene, first: int, gender: str | None) -> bool:
    """«الجهاز الذي نصح الطبيب بزراعته»: a pronoun of the relative word's gender stands on a noun behind the verb's subject."""
    near = range(first, min(first + _NEAR, scene.ends[first - 1]))
    if gender == "f":
        return any(scene.folds[k].endswith("ها") for k in near)
    return gender == "m" and any(scene.written(k).endswith("ته") for k in near)
