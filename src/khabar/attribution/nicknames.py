"""The short names by which the press calls a body: «الغذاء والدواء» between marks, «نوفارتس» once told in brackets."""

from functools import cached_property

from khabar.attribution.agreement import is_feminine
from khabar.attribution.bodies import words_of
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.scene import Scene
from khabar.attribution.sources import behind_lam, noun_class
from khabar.attribution.speaker import Speaker
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.records import Entity
from khabar.words.letters import fold

_LONGEST = 4  # words of such a name
_BACK = 8  # words before a bracket in which the body's noun stands
_SHORTEST = 3  # letters of «ل» or «و» with a word

Words = tuple[str, ...]


class Nicknames:
    """The short names of one article's bodies, gathered when the first phrase asks."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def of(self, source: Range) -> Speaker | None:
        """The body that a phrase calls by a part of its name, between marks, or by what stood in brackets behind it."""
        scene = self.scene
        headline = scene.prose.titled and scene.paragraph_of[source.first] == 0 and definite(scene.folds[source.first])
        marked = source.first in scene.opens or headline
        inside = [k for k in range(*source) if scene.words[k].kind == "word"]
        if not 1 <= len(inside) <= _LONGEST or not marked and not self._is_strange(inside):
            return None
        words = tuple(scene.folds[k] for k in inside)
        called = self._bracketed.get(words) or (self._parts.get(words) if marked else None)
        if called is None:
            return None
        name, body = called
        head = fold(name.split()[0])
        known = words_of(body) if body is not None else frozenset(words)
        heads = frozenset([without_article(head)])
        return Speaker(name, "organization", body, "named", is_feminine(head), False, heads, known)

    def _is_strange(self, inside: list[int]) -> bool:
        """Whether these words are no noun, so that only a name can be meant."""
        folds = [self.scene.folds[k] for k in inside]
        return noun_class(folds[0]) is None and all(named(word) != Named.ORDINARY for word in folds)

    @cached_property
    def _parts(self) -> dict[Words, tuple[str, Entity]]:
        """«المرور» of «الإدارة العامة للمرور», «الإحصاء» of «جهاز التعبئة والإحصاء»: what one body only has in its name."""
        found: dict[Words, set[str]] = {}
        bodies = {entity.id: entity for entity in self.scene.entities if entity.kind == "organization"}
        for body in bodies.values():
            words = [fold(word.strip("«»\"'")) for word in body.name.split()]
            for first in range(1, len(words)):
                for last in range(first + 1, min(len(words), first + _LONGEST) + 1):
                    part = (_bare(words[first]), *words[first + 1 : last])
                    if last - first > 1 or not is_nationality(part[0]):
                        found.setdefault(part, set()).add(body.id)
        return {part: (bodies[one].name, bodies[one]) for part, (one, *more) in found.items() if not more}

    @cached_property
    def _bracketed(self) -> dict[Words, tuple[str, Entity | None]]:
        """«مجموعة الصناعات الدوائية (نوفارتس)»: the full name under the one in brackets behind it."""
        folds = self.scene.folds
        found: dict[Words, tuple[str, Entity | None]] = {}
        for k, word in enumerate(folds):
            if word != "(" or k == 0:
                continue
            close = next((j for j in range(k + 2, min(len(folds), k + _LONGEST + 2)) if folds[j] == ")"), None)
            told = self._before(k, close + 1) if close is not None else None
            if told is not None and all(word.kind == "word" for word in self.scene.words[k + 1 : close]):
                found.setdefault(tuple(folds[k + 1 : close]), told)
        return found

    def _before(self, bracket: int, last: int) -> tuple[str, Entity | None] | None:
        """The body's name before a bracket: an entity's, or as its noun heads it."""
        scene = self.scene
        mention = scene.mentions.get(bracket - 1)
        if mention is not None and mention.last == bracket:
            return (mention.entity.name, mention.entity) if mention.entity.kind == "organization" else None
        for k in range(bracket - 2, max(scene.begins[bracket], bracket - _BACK) - 1, -1):
            if noun_class(scene.folds[k]) == "organization" and k not in scene.mentions:
                return (scene.text(k, last), None) if phrase_from(scene, k, last).last >= bracket else None
        return None


def _bare(folded_word: str) -> str:
    """«المرور» of «للمرور», «الإحصاء» of «والإحصاء», «حقوق» of «لحقوق»."""
    if folded_word.startswith("ل") and len(folded_word) > _SHORTEST:
        return behind_lam(folded_word)
    return folded_word[1:] if folded_word.startswith("وال") else folded_word
