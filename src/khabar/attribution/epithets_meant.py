"""Whom a description by work, age, club or office means: «صاحبة «ذاكرة الجسد»», «صاحب الـ30 عاما», «هداف ليفربول»."""

from collections.abc import Sequence

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.bodies import name_words
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import description_word
from khabar.attribution.found import Range
from khabar.attribution.kindred import circles, circles_of
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import folded
from khabar.attribution.scene import Scene
from khabar.attribution.speaker import Speaker

_LATELY = 3  # records in which nobody else may have spoken
_OWNERS = folded(["صاحب", "صاحبة"])
_MAKERS = folded("مؤلف مؤلفة مخرج مخرجة بطل بطلة نجم نجمة كاتب كاتبة مؤسس مؤسسة مبتكر مبتكرة مالك مالكة مطرب مطربة".split())
_PLACES = folded("حارس مدافع مهاجم ظهير جناح".split())  # on the field: nobody plays in two
_AGE = 3  # words from «صاحب» to its number of years


def by_epithet(scene: Scene, latest: Sequence[Speaker], source: Range) -> Speaker | None:
    """The one person who has spoken lately, told of by what he made, how old he is or where he plays.

    latest: the speakers before it, the latest first.
    """
    lately = latest[:_LATELY]
    if not lately or len({speaker.name for speaker in lately}) != 1 or definite(scene.folds[source.first]):
        return None
    speaker, head = lately[0], scene.folds[source.first]
    if speaker.kind != "person" or speaker.plural or not agree(speaker.feminine, bool(is_feminine(head))):
        return None
    fits = of_work(scene, source.first) or _of_calling(description_word(head), speaker)
    return speaker._replace(resolution="definite") if fits else None


def of_work(scene: Scene, k: int) -> bool:
    """Whether word k opens «صاحب رواية …», «صاحب الـ30 عاما», «مخرج «…»»: of what he made, in marks, or of his years."""
    head = scene.folds[k]
    if head not in _OWNERS and head not in _MAKERS:
        return False
    if k + 1 in scene.opens:
        return True
    behind = scene.folds[k + 1 : k + 1 + _AGE]
    aged = any(scene.words[k + 1 + n].kind == "number" for n in range(len(behind)))
    return head in _OWNERS and bool(behind) and (aged or without_article(behind[0]) in words_that("work"))


def _of_calling(head: str, speaker: Speaker) -> bool:
    """«قال المهاجم فلان … وأضاف هداف ليفربول»: another calling of his circle; «لاعب الأهلي» is not «لاعب الزمالك فلان»."""
    own = speaker.heads - name_words(speaker.name or "")
    if head in own or head in _PLACES and own & _PLACES:
        return False
    return bool(circles(head) & circles_of(own) & {"play", "stage", "letters"})
