"""Whom a description of several people means: «الباحثون», «السكان», «هؤلاء», «المصادر ذاتها»."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from khabar.attribution.bodies import Bodies, source_lemma
from khabar.attribution.crowds import crowd_head
from khabar.attribution.description_words import meant, words_that
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import PREPOSITIONS
from khabar.attribution.people_words import is_crowd, is_many
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.speaker import Speaker
from khabar.words.letters import fold

_NOT_THEIRS = PREPOSITIONS - {"في", "من"}
_PLACES = 12  # places of one noun that are looked back over
_LATELY = 12  # records that are looked back over


def many_meant(scene: Scene, latest: Iterable[Speaker], source: Range, at: int, goes_on: bool) -> Speaker | None:
    """The people who spoke last and whom the description can mean; None where it is of one, or of others.

    latest: the speakers before it, the latest first; at: the description's head; goes_on: its verb only goes on with a speech.
    """
    word = scene.folds[at]
    if not (is_many(word) or word in words_that("pointing")) or len(_content(scene, source)) > 1:
        return None
    loose = goes_on or are_sources(word) or any(scene.folds[k] in words_that("pointing") for k in range(*source))
    fitting = [s for s in islice(latest, _LATELY) if _several(s) and (loose or kin_of(word) & kins_of(s.heads))]
    if not fitting:
        return None
    told = _in_full(fitting)._replace(resolution="definite")
    return told if is_crowd(word) else told._replace(plural=None, feminine=None)  # «وقالت المصادر ذاتها …، موضحة»


def are_sources(folded_word: str) -> bool:
    """«المصادر» are whoever told it: «أكد سكان … وأوضحت المصادر»."""
    return definite(folded_word) and any(word.form.word == "مصدر" and word.form.number == "p" for word in source_words(folded_word))


def _several(speaker: Speaker) -> bool:
    return speaker.kind == "unnamed" and (bool(speaker.plural) or any(map(is_many, speaker.heads)))


def _in_full(fitting: list[Speaker]) -> Speaker:
    """The last who spoke, as the article told of them before where it says but «مواطنون» now."""
    last = fitting[0]
    if " " in (last.name or ""):
        return last
    return next((speaker for speaker in fitting[1:] if speaker.heads & last.heads), last)


def told_in_full(scene: Scene, bodies: Bodies, source: Range, at: int) -> Range | None:
    """Where the article tells before in full who they are: «موزعو الغاز» for «الموزعون», «عدد من الأطباء» for «هؤلاء الأطباء»."""
    pointed = at > source.first and scene.folds[source.first] in words_that("pointing")
    if pointed and (few := _counted(scene, bodies, at)) is not None:
        return few
    if not (definite(scene.folds[at]) and is_crowd(scene.folds[at])) or len(_content(scene, source)) > 1:
        return None
    fuller = bodies.fullest(scene.folds[at], source.first)
    if fuller is None or fuller.first >= source.first or not is_crowd(scene.folds[fuller.first]):
        return None
    if scene.folds[fuller.first].endswith("ين") and definite(scene.folds[fuller.first]):
        return None  # «المشرعون» behind «انتقادات المشرعين الأميركيين»
    last = next((k for k in range(fuller.first + 1, fuller.last) if _ends_naming(scene.folds[k])), fuller.last)
    return Range(fuller.first, last) if last - fuller.first > 1 else None


def _counted(scene: Scene, bodies: Bodies, at: int) -> Range | None:
    """The last people of that noun before word `at` of whom the article tells how many they are."""
    places = bodies.nouns.get(source_lemma(scene.folds[at]) or "", [])
    for k in places[max(0, bisect_left(places, at) - _PLACES) : bisect_left(places, at)][::-1]:
        head = crowd_head(scene, k, scene.begins[k])
        if head < k and is_crowd(scene.folds[k]) and not definite(scene.folds[head]):
            return Range(head, phrase_from(scene, head, scene.ends[head]).last)
    return None


def _ends_naming(folded_word: str) -> bool:
    """«الباحثون والمراقبون», «قراصنة يخترقون», «الكتاب عن دهشتهم»: others beside them, or what they do."""
    verb = folded_word[:1] == "ي" and folded_word.endswith("ون")
    return verb or folded_word.startswith("وال") or folded_word in _NOT_THEIRS


def _content(scene: Scene, source: Range) -> list[str]:
    pointing = words_that("pointing")
    return [scene.folds[k] for k in range(*source) if scene.words[k].kind == "word" and scene.folds[k] not in pointing]


def kin_of(folded_word: str) -> frozenset[str]:
    """The circles that a noun of people belongs to: researchers, dwellers, protesters."""
    return frozenset(meant("alike").get(fold(source_lemma(folded_word) or ""), ()))


def kins_of(heads: frozenset[str]) -> frozenset[str]:
    """The circles of all the nouns of somebody."""
    return frozenset(circle for head in heads for circle in kin_of(head))
