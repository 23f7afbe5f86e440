"""Whom the article brought in without a name before: «صرخ مشجع للفريق. … وقال المشجع», «فريق بحث من الجامعة … وقال فريق البحث»."""

from bisect import bisect_left

from khabar.attribution.agreement import is_feminine
from khabar.attribution.bodies import Bodies, source_lemma
from khabar.attribution.descriptions import bare_words, description_word
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite, owned
from khabar.attribution.particles import PREPOSITIONS
from khabar.attribution.people_words import is_many
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.wording import text_of

_FAR = 150  # words before a description in which he is brought in
_PLACES = 6  # places of his noun that are looked back over
_BEARER = 3  # words behind him in which he would be named
_VERB = 4  # letters of an imperfect, at least
_ANYBODYS = PREPOSITIONS - {"من", "في"}


def introduced(scene: Scene, bodies: Bodies, at: int, since: int = 0) -> Speaker | None:
    """The last phrase without article that the noun at word `at` headed, from word `since` on, where no name follows it."""
    places = bodies.nouns.get(source_lemma(scene.folds[at]) or "", [])
    here = bisect_left(places, at)
    for k in reversed(places[max(0, here - _PLACES) : here]):
        if k < max(since, at - _FAR):
            return None
        if k in scene.mentions or _is_known(scene, k) or scene.person_at(k + 1):
            continue
        phrase = _cut(scene, phrase_from(scene, k, scene.ends[k]))
        if phrase.last - k > 1 and scene.folds[k].endswith("ا") and scene.folds[k + 1] not in PREPOSITIONS:
            phrase = Range(k, next((j for j in range(k + 1, phrase.last) if not scene.folds[j].endswith("ا")), phrase.last))
        lone = phrase.last - k == 1 and is_many(scene.folds[k])
        if lone or scene.names_person(k, min(phrase.last + _BEARER, scene.ends[k])):
            return None
        head = description_word(scene.folds[k])
        known = bare_words(scene, phrase)
        return Speaker(text_of(scene, phrase), "unnamed", None, "definite", is_feminine(scene.folds[k]), False,
            frozenset([head, description_word(scene.folds[at])]), known)  # fmt: skip
    return None


def _is_known(scene: Scene, k: int) -> bool:
    """Whether a noun has its article or a pronoun, or a definite noun completes it: «سائق الحافلة» is somebody known."""
    behind = scene.folds[k + 1] if k + 1 < len(scene.folds) else ""
    return definite(scene.folds[k]) or owned(scene.folds[k]) or definite(behind) and not behind.startswith("لل")


def _cut(scene: Scene, phrase: Range) -> Range:
    """The phrase before what he does: «موظف في البلدية رفض»."""
    return Range(phrase.first, next((k for k in range(phrase.first + 1, phrase.last) if _leaves(scene, k)), phrase.last))


def _leaves(scene: Scene, k: int) -> bool:
    fold = scene.folds[k]
    acts = any(cue.form in ("perfect", "imperfect") for cue in scene.cues.get(k, ()))
    verb = fold[0] == "ي" and len(fold) >= _VERB and not fold.endswith("ي") and noun_class(fold) is None  # «شرطي يوقف طفلا»
    return acts or verb and k not in scene.mentions or fold in _ANYBODYS
