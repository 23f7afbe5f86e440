"""How a source is worded when it is nobody's name: as written, without what is glued before it and the marks round it."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import COMMAS, RELATIVE
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import behind_lam

_ONE_OR_MORE = frozenset(["بعض", "بعضهم", "كثير"])  # «اعترض البعض … وطالبوا»
_ONE = {"احد": False, "احدي": True, "واحد": False, "واحده": True}  # whether it is a woman, or a body
_AGE = 4  # words of «(40 عاما)»
_OPENING = {"»": "«", "”": "“", '"': '"'}
_TRIMMED = "«»\"“”‘’'()،,؛: "


def text_of(scene: Scene, source: Range, letters: int = 0) -> str:
    """The phrase as written, glued letters before it and marks round it left out."""
    first = source.first
    while first < source.last - 1 and (scene.folds[first] in COMMAS or scene.folds[first] in words_that("pointing")):
        first += 1
    text = scene.text(first, _before_wish(scene, Range(first, source.last)))
    if letters and first == source.first:
        article = "ال" if _begins_with_lam(scene.folds[first][1:]) else "ا"
        text = article + text[1:] if text.startswith("لل") else text[letters:]
    elif text.startswith("لل") and source_words(noun := behind_lam(scene.folds[first])):
        text = ("ال" if noun[:3] == "الل" else "ا") + text[1:]  # «للجنة», «للوزارة»
    else:
        text = text[_glued(scene.folds[first]) :]
    if closes_inside(text):
        return text
    return text.strip(_TRIMMED) if text.count("(") != text.count(")") else text.strip(_TRIMMED.replace("(", "").replace(")", ""))


def closes_inside(text: str) -> bool:
    """Whether the mark at the end closes one that opens inside the phrase: «مركز «الأفق»», «مصادر "الصحيفة"»."""
    last = text[-1:]
    opening = _OPENING.get(last)
    if opening is None or text.startswith(opening):
        return False
    return text.count(last) % 2 == 0 if opening == last else text.count(opening) == text.count(last)


def _begins_with_lam(folded_word: str) -> bool:
    """«وفقا للجنة»: the second lam is the noun's own, and the article's is not written."""
    return any(not reading.prefix for reading in source_words(folded_word))


def _before_wish(scene: Scene, source: Range) -> int:
    """«مصدر في الشركة طلب عدم نشر اسمه»: that somebody will not be named is no part of how he is called."""
    for k in range(source.first + 1, source.last):
        if k in scene.wishes:
            return k - (scene.folds[k - 1] in RELATIVE and k - 1 > source.first)
    if source.last - source.first > _AGE and scene.folds[source.last - 1] == ")" and scene.folds[source.last - 4] == "(":
        return source.last - 4 if scene.words[source.last - 3].kind == "number" else source.last  # «البائع (40 عاما)»
    return source.last


def _glued(folded_word: str) -> int:
    """The letters glued before a noun: «ومصادر», «لبيان», «بالتقرير»; none in «واحدة من السكان»."""
    if folded_word in _ONE:
        return 0
    readings = source_words(folded_word)
    return len(readings[0].prefix) if readings else 0


def picked(folded_word: str) -> bool | None:
    """Whether «إحدى المشاركات», «أحد السكان» picks a woman; None for a phrase that picks nobody out of several."""
    return _ONE.get(folded_word) if folded_word in _ONE else _ONE.get(folded_word[1:])


def is_plural(folded_word: str, kind: str) -> bool | None:
    """Whether verbs behind the phrase stand in the plural: people more than one; «مصادر» take the feminine singular."""
    if kind != "unnamed":
        return False
    for reading in source_words(folded_word):
        if reading.form.word == "مصدر" or reading.form.word in _ONE_OR_MORE and reading.form.number == "s":
            return None
        if folded_word.endswith("ي") and reading.form.number == "s":
            return False  # «محامي النادي»
        if is_crowd(folded_word):
            return True
        return reading.form.number != "s"
    bare = without_article(folded_word)
    return True if bare.endswith(("ون", "ين")) and len(bare) > 4 else None
