"""Whether a name further on in the sentence is another's: «افتتح محافظ المدينة المعرض بحضور رئيس البلدية فلان»."""

from khabar.attribution.appositions import names_field
from khabar.attribution.clause_words import words
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import PREPOSITIONS
from khabar.attribution.phrase_words import phrase_word
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.mentions.names import is_name
from khabar.mentions.titles import title_of

_LED = words("led")


def names_another(scene: Scene, first: int, last: int, name: int) -> bool:
    """Whether between the office in words [first, last), which acts, and the name at word `name` somebody or something else stands.

    What the office is over or where («بمنطقة …», «في …», «لشؤون …») and its bearer's title belong to it; a thing that is acted
    on, an act and another office do not.
    """
    wants = False  # a preposition or the head of a construct wants its noun
    for k in range(last, name):
        fold, word = scene.folds[k], phrase_word(scene.folds[k])
        title = title_of(fold)
        if fold[:1] == "ب" and fold[1:] in _LED and _leads(scene, k + 1):
            return True  # «الفريق الطبي برئاسة الدكتور فلان»
        if word.parts or scene.words[k].kind != "word" or len(fold) == 1:
            wants = False
        elif title is not None and (title.letters or wants and not title.definite and title_of(scene.folds[k - 1]) is None):
            return True  # «لمدير …», «في مكتب رئيس …»; not «الخبير الاقتصادي نائب رئيس …»
        elif fold in PREPOSITIONS:
            wants = True
        elif fold[0] in "بل" and len(fold) > 3 and k not in scene.mentions and not is_masdar(fold):
            if not _placed(scene, first, k, name):
                return True
            wants = not definite(fold[1:]) and not fold.startswith("لل")
        elif title is None and not (wants or word.adjective or k in scene.mentions or k + 1 == name and is_name(fold)):
            return True
        else:
            wants = not (word.definite or k in scene.mentions)
    return False


def _leads(scene: Scene, k: int) -> bool:
    """Whether somebody stands at word k, with or without his title; «رئاسة الوزراء» is a body."""
    title = title_of(scene.folds[k])
    return k in scene.mentions and scene.mentions[k].entity.kind == "person" or title is not None and not title.plural


def _placed(scene: Scene, first: int, k: int, stop: int) -> bool:
    """«بمحافظة …», «بوزارة …», «لشركة …», «للخدمات»: where somebody holds his office, no act and nobody («بحضور», «لأسرة»)."""
    fold = scene.folds[k]
    if fold[0] == "ل":
        return noun_class(fold[1:]) == "organization" or fold.startswith("لل") or names_field(scene, first, k, stop)
    return not is_masdar(fold[1:]) or phrase_word(fold[1:]).heads
