"""Whom a definite dual means: «الشاهدان», «المحللان», «الطرفان», «الشركتان», «البلدان»."""

from collections.abc import Iterable
from itertools import islice

from khabar.attribution.bodies import name_words, source_lemma
from khabar.attribution.description_words import words_that
from khabar.attribution.noun_signs import definite
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.speaker import Speaker
from khabar.records import Entity
from khabar.words.remembered import remembered

_LATELY = 6  # records that are looked back over
_BACK = 3  # sentences before the cue's in which the two are named
_WIDEST = 60  # words of such a sentence
_PARTIES = ("person", "organization", "country")  # who «الطرفان» may be, the likeliest first


@remembered(1 << 12)
def is_pair(folded_word: str) -> bool:
    """Whether a word is surely the definite dual of somebody or some body who may speak: «الطرفان», not «الباحثين»."""
    if not (definite(folded_word) and folded_word.endswith(("ان", "ين"))):
        return False
    numbers = {reading.form.number for reading in source_words(folded_word) if reading.form.kind != "document"}
    return numbers == {"d"} or folded_word in words_that("pair") or folded_word in words_that("two_states")


def two_who_spoke(latest: Iterable[Speaker], word: str) -> Speaker | None:
    """«قال شاهدان … وأضاف الشاهدان», «قال فلان وفلان … وأوضح المحللان»: the two of that kind who spoke together."""
    lemma, persons = source_lemma(word), any(reading.form.kind == "unnamed" for reading in source_words(word))
    for speaker in islice(latest, _LATELY):
        together = speaker.plural and speaker.entity is None and (speaker.name or "").count(" و") == 1
        of_kind = word in words_that("party") or speaker.kind == ("person" if persons else "organization")
        if _are_two(speaker, lemma) or together and of_kind and speaker.kind in ("person", "organization"):
            return speaker._replace(resolution="definite")
    return None


def _are_two(speaker: Speaker, lemma: str | None) -> bool:
    """«مصدران», «شاهدا عيان»: two whom nobody names, of this noun."""
    duals = [head + "ن" if head.endswith("ا") else head for head in speaker.heads]  # «شاهدا» of «شاهدا عيان»
    return any(reading.form.number == "d" and reading.form.word == lemma for head in duals for reading in source_words(head))


def two_named(scene: Scene, word: str, at: int) -> Speaker | None:
    """«وقعت حركتا فتح وحماس الاتفاق. وأكد الطرفان»: the only two who can be meant in the nearest sentence that names two."""
    kinds = _PARTIES if word in words_that("party") else ("country",) if word in words_that("two_states") else ("organization",)
    last = scene.begins[at]
    for _ in range(_BACK):
        if last <= 0:
            return None
        begin = scene.begins[last - 1]
        named = _named(scene, max(begin, last - _WIDEST), last)
        for kind in kinds:
            two = [entity for of, entity in named.values() if of == kind]
            if len(two) == 2:
                return _together(two, kind)
        last = begin
    return None


def _named(scene: Scene, begin: int, end: int) -> dict[str, tuple[str, Entity]]:
    """Who is named in words [begin, end), each once, with what he is: a state is a country."""
    found: dict[str, tuple[str, Entity]] = {}
    for k in range(begin, end):
        mention = scene.mentions.get(k)
        if mention is not None and mention.first == k:
            entity = mention.entity
            found.setdefault(entity.id, ("country" if entity.precision == "country" else entity.kind, entity))
    return found


def _together(two: list[Entity], kind: str) -> Speaker:
    names = " و".join(entity.name for entity in two)
    return Speaker(names, "person" if kind == "person" else "organization", None, "definite", None, True, words=name_words(names))
