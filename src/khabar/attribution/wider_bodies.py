"""Whom another or a wider noun for a body means: «الجريدة» is «صحيفة …», «المؤسسة المالية الدولية» is «صندوق النقد الدولي»."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from khabar.attribution.bodies import MINISTRY, Bodies, Body, name_words, words_of
from khabar.attribution.description_words import meant, words_that
from khabar.attribution.descriptions import fold_word
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.scene import Scene
from khabar.attribution.speaker import Speaker
from khabar.mentions.known_names import field_of
from khabar.mentions.nations import is_nationality, nationality
from khabar.words.remembered import remembered

_LATELY = 6  # records that are looked back over
_FAR = 80  # words before the description in which an outlet that only carried words is named
_PLACES = 24  # places of one noun that are looked at
_OUTLETS = frozenset(["print", "magazine", "broadcast", "radio", "site"])
_COMPANIES = frozenset(["company", "air"])
_APART = frozenset(["board", "learning"])  # bodies that no two nouns name alike
_AIR = frozenset(["خطوط"])
_OF_NATION = _OUTLETS | _COMPANIES | {"club", "armed", "party", "aid"}  # others are named by it: «الجيش الفرنسي»
_OF_FIELD: dict[str, frozenset[str]] = {
    "company": frozenset(["company"]), "sport": frozenset(["club", "league"]), "party": frozenset(["party"]),
    "armed": frozenset(["armed"]), "world": frozenset(["aid"]), "society": frozenset(["society"]),
    "education": frozenset(["learning"]), "army": frozenset(["army"]), "religious": frozenset(["faith"]),
}  # fmt: skip


def wider_body(scene: Scene, bodies: Bodies, latest: Iterable[Speaker], source: Range, head: str) -> Speaker | None:
    """The last body that spoke and may be called so; an outlet also where it was only named.

    latest: the speakers before it, the latest first; head: the description's noun, without article.
    """
    own = narrow(head)
    may_mean = _may_mean(scene.folds[source.first : source.last], own, head)
    if not may_mean:
        return None
    branch = not definite(scene.folds[source.first])
    nations = _nations(scene.folds[source.first + 1 : source.last])
    for speaker in islice(latest, _LATELY):
        if own & _APART and speaker.heads and head not in speaker.heads:
            continue  # «اللجنة» behind the words of «الهيئة», «الكلية» of «الجامعة»
        if speaker.kind in ("organization", "outlet") and not speaker.plural and may_mean & _circles_of(speaker, branch):
            known = _nations(speaker.words | name_words(speaker.name or ""))
            if speaker.name is not None and not (nations and known and nations.isdisjoint(known)):
                return speaker._replace(resolution="definite")
    return _carrier(bodies, own, source.first) if source.last - source.first == 1 and own & _OUTLETS else None


def longer_name(bodies: Bodies, body: Speaker, head: str, at: int) -> Speaker | None:
    """«البنك المركزي» is «بنك السودان المركزي»: the body of that noun named before whose name holds these words."""
    words = name_words(body.name or "")
    for other in reversed(bodies.by_head.get(head, [])[:_PLACES]):
        holds = other.at < at and other.entity is not body.entity and words < words_of(other.entity)
        if holds and other.own and not definite(fold_word(other.entity.name.split()[0])):
            return body._replace(name=other.entity.name, entity=other.entity, resolution="definite", words=words_of(other.entity))
    return None


def _may_mean(folds: list[str], own: frozenset[str], head: str) -> frozenset[str]:
    """The kinds of body that a noun with these adjectives may stand for: «المؤسسة» alone is anybody's."""
    if not definite(folds[0]):
        field = len(folds) == 2 and without_article(folds[1]) in words_that("branch") and definite(folds[1])
        return own & _COMPANIES | (wide(head) & _COMPANIES) if field else frozenset()  # «شركة الطيران»
    adjectives = [word for word in folds[1:] if word not in words_that("pointing")]
    told = own | wide(head) if adjectives else own
    if not adjectives and head in words_that("institution"):
        return frozenset()  # «الشرطة» is not «شرطة السياحة»
    if all(word in words_that("epithet") for word in adjectives):
        return told
    if all(word in words_that("epithet") or is_nationality(word) for word in adjectives):
        return told & _OF_NATION
    return own & _OUTLETS if all(definite(word) and word.endswith(("ي", "يه")) for word in adjectives) else frozenset()


@remembered(1 << 12)
def narrow(head: str) -> frozenset[str]:
    """What kind of body a noun names."""
    return frozenset(meant("body").get(head, ()))


@remembered(1 << 12)
def wide(head: str) -> frozenset[str]:
    """Bodies of which other kinds may be called by the noun too, where an adjective stands behind it."""
    return frozenset(meant("wider_body").get(head, ()))


def _circles_of(speaker: Speaker, by_name: bool) -> frozenset[str]:
    """The kinds of body that somebody is by the field that the tables have of his name, or also by his nouns."""
    field = field_of(speaker.entity.name) if speaker.entity is not None else None
    told = _OF_FIELD.get(field or "", frozenset())
    return told | frozenset().union(*(narrow(head) for head in speaker.heads if not by_name or head in _AIR))


def _nations(folds: Iterable[str]) -> frozenset[str]:
    """The countries of adjectives; of one that has none («الآسيوي») itself."""
    return frozenset(nationality(word) or without_article(word).removesuffix("ه") for word in folds if is_nationality(word))


def _carrier(bodies: Bodies, own: frozenset[str], at: int) -> Speaker | None:
    """«كتبت جريدة … أن الخلاف قائم. وأشارت الصحيفة»: the outlet of that kind named last before word `at`."""
    named = (found for head, found in bodies.by_head.items() if narrow(head) & own)
    near = [body for found in named for body in _right_before(found, at) if body.entity.kind == "outlet"]
    if not near:
        return None
    entity = max(near, key=lambda body: body.at).entity
    return Speaker(entity.name, "outlet", entity, "definite", None, False, frozenset(), name_words(entity.name))


def _right_before(found: list[Body], at: int) -> list[Body]:
    """The mentions, in their order, that stand at most so many words before word `at`."""
    first, last = (bisect_left(found, word, key=lambda body: body.at) for word in (at - _FAR + 1, at))
    return found[first:last]


def may_be_called(speaker: Speaker, head: str) -> bool:
    """«الشركة» is no state: «أعلنت تركيا …. ونفت الشركة»."""
    return speaker.entity is not None and not is_state(speaker, head)


def is_other(speaker: Speaker, head: str) -> bool:
    """«حذرت الهيئة» behind the words of «الشركة» or «الوزارة»: a body of another kind than whoever spoke, by its own noun."""
    if head in speaker.heads or not speaker.heads:
        return False
    kinds = frozenset().union(*map(narrow, speaker.heads))
    return MINISTRY in speaker.heads or bool(kinds) and kinds.isdisjoint(narrow(head) | wide(head))


def is_state(speaker: Speaker, head: str) -> bool:
    """Whether somebody is a state, and the noun means none: «الشركة», «المؤسسة»."""
    return speaker.entity is not None and speaker.entity.kind == "place" and head not in words_that("state")
