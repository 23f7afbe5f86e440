"""An office with a pronoun before a name: «رئيسها فلان» is «رئيس البلدية» where the article spoke of «البلدية» before."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.bodies import name_words
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import bare_words, description_word
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class
from khabar.words.letters import fold

_TITLE = 4  # words from the office to the name: «مديرها العام الدكتور فلان»
_FAR = 60  # words before it in which its body is told of
_OF = {"ها": True, "ه": False}


def own_office(scene: Scene, mention: Mention) -> tuple[str, frozenset[str]] | None:
    """The office without its pronoun, and the words of the body that the pronoun stands for."""
    for k in range(mention.first - 1, max(-1, mention.first - 1 - _TITLE), -1):
        if scene.words[k].kind != "word" or k in scene.cues:
            return None
        for reading in source_words(scene.folds[k]):
            one = reading.form.kind == "unnamed" and reading.form.number == "s"
            own = one and reading.suffix in _OF and reading.form.word not in words_that("family")
            if own and not scene.written(k).endswith("ة"):
                body = _body_before(scene, k, _OF[reading.suffix])
                stem = scene.folds[k][len(reading.prefix) : -len(reading.suffix)]
                office = fold(reading.form.word) if stem.endswith("ت") else stem  # «رئيستها», «محاميها»
                return description_word(office), body
    return None


def _body_before(scene: Scene, at: int, feminine: bool) -> frozenset[str]:
    """The words of the body told of last before word `at` that agrees with the pronoun."""
    for k in range(at - 1, max(-1, at - _FAR), -1):
        word, mention = scene.folds[k], scene.mentions.get(k)
        named = mention is not None and mention.entity.kind in ("organization", "outlet")
        if noun_class(word) not in ("organization", "outlet") or not (named or definite(word) or definite(scene.folds[k + 1])):
            continue
        if agree(is_feminine(word), feminine):
            return bare_words(scene, phrase_from(scene, k, at)) | (
                name_words(mention.entity.name) if mention and named else frozenset()
            )
    return frozenset()
