"""What goes on describing a source behind a preposition or a verb: «القائمون على المعرض», «السكان في بلدة …», «بيانات جمعتها …»."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.named_bodies import is_seat
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import channel_noun, completes, definite, without_article
from khabar.attribution.particles import TIME_WORDS
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class


def made_by_whom(scene: Scene, source: Range, k: int) -> bool:
    """«بيانات جمعتها غرف الطوارئ», «وثائق كشفتها اللجنة»: whoever made a document; «تقرير وزارتها» has no verb."""
    before, head = scene.folds[k - 1], scene.folds[source.first]
    if k != source.first + 2 or definite(head) or noun_class(head) != "document" or not before.endswith(("تها", "ته")):
        return False
    noun = before.removesuffix("ا").removesuffix("ه").removesuffix("ت") + "ه"
    return noun_class(noun) is None and not is_masdar(noun)


def is_taken(scene: Scene, source: Range, k: int) -> bool:
    """Whether the word before takes the preposition at word k: «القائمون على», «لمطلعين على»."""
    before = scene.folds[k - 1]
    glued = k - 1 == source.first and before[0] in "لبو" and not definite(before)
    return completes(before, scene.folds[k]) or glued and completes(before[1:], scene.folds[k])


def _lives_there(scene: Scene, source: Range, k: int) -> bool:
    """«السكان في بلدة الزهراء»: people who are told of by the place they are in; «الوزير في بيروت» is somebody known."""
    return scene.folds[k] == "في" and is_crowd(scene.folds[source.first]) and is_seat(scene, k + 1, scene.folds[k + 1])


def complement(scene: Scene, source: Range, k: int, stop: int) -> int:
    """«في وزارة الصحة» behind somebody unnamed or a document; not «في تصريح», not behind an office («الوزير في بيروت»)."""
    if k + 1 >= stop or k + 1 in scene.times or scene.folds[k + 1] in TIME_WORDS or scene.folds[k + 1] == "وقت":
        return k
    if scene.folds[k] == "عن" and scene.folds[k + 1].startswith("صمت"):
        return k  # «خرج اللاعب عن صمته»
    governed = scene.folds[k - 1] in words_that("governs")
    if channel_noun(scene.folds[k + 1]) and noun_class(scene.folds[k + 1]) not in ("organization", "outlet") and not governed:
        return k
    body = noun_class(scene.folds[source.first]) == "organization"
    if (
        body
        and not governed
        and scene.folds[k] in ("من", "عن")
        and definite(scene.folds[k - 1])
        and not is_crowd(scene.folds[k + 1])
    ):
        return k  # «المندوبية السامية من أجل الكشف»
    if scene.folds[k] == "من" and is_masdar(without_article(scene.folds[k + 1])) and noun_class(scene.folds[k + 1]) is None:
        return k  # «تمكن باحثون من تحويل …»
    if scene.folds[k] == "في" and scene.words[k + 1].kind == "number":
        return k  # «اقتحام المقر في 16 تشرين الثاني»
    if scene.folds[k] == "في" and is_masdar(scene.folds[k + 1]) and noun_class(scene.folds[k + 1]) is None and not governed:
        return k  # «شارك المئات في اقتحام المقر»
    person = noun_class(scene.folds[source.first]) == "unnamed"
    if person and definite(scene.folds[source.first]) and not governed and not _lives_there(scene, source, k):
        return k
    return max(phrase_end(scene, k + 1, stop), k + 2)
