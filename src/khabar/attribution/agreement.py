"""Whether a noun may be its verb's subject: its gender agrees, and its ending is no object's."""

from khabar.attribution.description_words import lemmas_that, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import feminine, without_article
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words


def agree(left: bool | None, right: bool | None) -> bool:
    return left is None or right is None or left == right


def is_feminine(folded_word: str) -> bool | None:
    """The gender of a source's head noun, where the lexicon or its ending tells; None for plurals of people."""
    if without_article(folded_word) in words_that("man"):
        return None
    for reading in source_words(folded_word):
        form = reading.form
        if form.number != "s":
            return True if form.kind != "unnamed" or form.word == "مصدر" else None
        woman = folded_word.endswith("ه") or form.word in lemmas_that("woman")
        return form.gender == "f" or form.kind == "unnamed" and woman
    return feminine(without_article(folded_word)) or None


def is_accusative(folded_word: str) -> bool:
    """«ممثلي», «مسؤولين»: a sound plural that is nobody's subject."""
    if not folded_word.endswith(("ين", "ي")) or not source_words(folded_word):
        return False
    nominative = folded_word[:-2] + "ون" if folded_word.endswith("ين") else folded_word[:-1] + "و"
    return any(word.form.number == "p" for word in source_words(nominative)[:1]) and source_words(folded_word)[0].form.number == "p"


def is_object(scene: Scene, found: Found, source: Range) -> bool:
    """«شكرت ممثلي الوزارات»: a sound plural in ين or ي right behind its verb is what the verb acts on, nobody's subject."""
    if source.first != found.cue.last or found.rule == "according_to" or source.first in scene.mentions:
        return False
    return is_accusative(scene.folds[source.first]) or scene.written(source.first).endswith(("اً", "ًا"))  # «وافق سريعاً على»
