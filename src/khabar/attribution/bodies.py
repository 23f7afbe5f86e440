"""Bodies and documents that a bare noun means: «الوزارة», «المنظمة», «التقرير», «البيان».

Every noun that may head a source is found once in the article, with the entities whose names it heads.
"""

from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import bare_words, description_word, fold_word
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import completes, definite, without_article
from khabar.attribution.particles import folded
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.known_names import field_of
from khabar.mentions.organization_heads import head_of
from khabar.records import Entity
from khabar.words.letters import fold
from khabar.words.remembered import remembered

_MOST = 24  # places of one noun that are looked at
_SHORTEST = 4  # letters of «للـ» with its noun
_LEAVES = folded(["عن", "من", "إلى", "على", "خلال", "مع", "حول", "بعد", "قبل", "بخصوص", "بشأن", "ضد"])
_FIELD_HEADS = folded(
    [
        "هيئة",
        "مديرية",
        "إدارة",
        "مصلحة",
        "دائرة",
        "أمانة",
        "مؤسسة",
        "جهاز",
        "صندوق",
        "مركز",
        "رئاسة",
        "مجلس",
        "مكتب",
        "معهد",
        "ديوان",
    ]
)
_CALLED: dict[str, tuple[str, ...]] = {  # by the field of a body whose name has no head
    "company": ("شركه", "مجموعه", "موسسه"), "sport": ("نادي", "ناد", "فريق"), "party": ("حزب", "حركه", "جماعه", "تنظيم"),
    "armed": ("حركه", "جماعه", "تنظيم", "ميليشيا"), "world": ("منظمه", "هييه", "وكاله"),
}  # fmt: skip
MINISTRY = "وزاره"


class Body(NamedTuple):
    """A mention of an organization or outlet, by a noun that heads its name."""

    at: int
    entity: Entity
    own: bool  # whether the noun stands in the name or right before it; else the name's field alone tells it

    @property
    def full(self) -> bool:
        """Whether the name is more than the bare noun."""
        return " " in self.entity.name or self.entity.kind == "outlet" or field_of(self.entity.name) is not None


class Bodies:
    """The bodies and the source nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def by_head(self) -> dict[str, list[Body]]:
        """Mentions of bodies, in order, under the head of the name and the noun before it («صحيفة «المرصد»»)."""
        found: dict[str, list[Body]] = {}
        for k, mention in sorted(self.scene.mentions.items()):
            if mention.first == k and mention.entity.kind in ("organization", "outlet"):
                implied = _CALLED.get(field_of(mention.entity.name) or "", ())
                for head in heads_of(self.scene, mention):
                    found.setdefault(head, []).append(Body(k, mention.entity, head not in implied or self._names(mention, head)))
        return found

    def _names(self, mention: Mention, head: str) -> bool:
        before = self.scene.folds[max(0, mention.first - 2) : mention.first]
        return any(head in word for word in (fold(mention.entity.name), *before))

    @cached_property
    def ministries(self) -> dict[str, Entity]:
        """«الخارجية» alone is «وزارة الخارجية», where the article names that."""
        found: dict[str, Entity] = {}
        for body in self.by_head.get(MINISTRY, ()):
            words = body.entity.name.split()
            if len(words) > 1:
                found.setdefault(without_article(fold(words[1])), body.entity)
        return found

    @cached_property
    def fields(self) -> dict[str, Entity]:
        """«الأرصاد» is «المركز الوطني للأرصاد», «الجوازات» «المديرية العامة للجوازات»: bodies by what they are for."""
        found: dict[str, list[Entity]] = {}
        for body in self._all:
            words = [fold(word) for word in body.entity.name.split()]
            if not words or without_article(words[0]) not in _FIELD_HEADS:
                continue
            purposes = [word[2:] for word in words if word.startswith("لل") and len(word) > _SHORTEST]
            joined = [word[3:] for word in words[2:] if word.startswith("وال") and purposes]  # «للتعبئة العامة والإحصاء»
            heads_field = len(words) > 1 and definite(words[1]) and noun_class(words[1]) is None
            for field in purposes[:1] + joined or ([without_article(words[1])] if heads_field else []):
                if body.entity not in found.setdefault(field, []):
                    found[field].append(body.entity)
        return {field: entities[0] for field, entities in found.items() if len(entities) == 1}

    @cached_property
    def nouns(self) -> dict[str, list[int]]:
        """Where each noun that may head a source stands, by its singular as the lexicon has it."""
        found: dict[str, list[int]] = {}
        words = self.scene.words
        for k, lemma in enumerate(map(source_lemma, self.scene.prose.folds)):
            if lemma is not None and words[k].kind == "word":
                found.setdefault(lemma, []).append(k)
        return found

    def meant(self, head: str, before: int) -> Entity | None:
        """The body that a definite noun means: the one named in full before it that the article names most, else the next."""
        bodies = self.by_head.get(head, [])
        here = bisect_left(bodies, before, key=lambda body: body.at)
        earlier = [body for body in bodies[max(0, here - _MOST) : here] if body.full]
        if earlier:
            return max(earlier, key=lambda body: (body.own, len(body.entity.mentions), body.at)).entity
        return next((body.entity for body in bodies[here : here + _MOST] if body.full), None)

    def agency_before(self, head: str, other: Entity | None, before: int) -> bool:
        """«الوكالة» is «وكالة الأنباء فلانة» named before word `before`, though «الأمم المتحدة» (`other`) spoke last."""
        if other is None or other.kind == "outlet" or head in words_of(other):
            return False
        return any(body.own and body.entity.kind == "outlet" and body.at < before for body in self.by_head.get(head, ())[:_MOST])

    def named_before(self, entity: Entity, before: int) -> bool:
        """Whether the article names the body before word `before`."""
        return before < len(self.scene.words) and entity.mentions[0].start < self.scene.words[before].start

    def last(self, before: int) -> Entity | None:
        """The body named last before word `before`."""
        here = bisect_left(self._all, before, key=lambda body: body.at)
        return self._all[here - 1].entity if here else None

    @cached_property
    def _all(self) -> list[Body]:
        return sorted((body for bodies in self.by_head.values() for body in bodies), key=lambda body: body.at)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The heads that one body only has in the article."""
        return frozenset(head for head, bodies in self.by_head.items() if len({body.entity.id for body in bodies}) == 1)

    def fullest(self, folded_word: str, at: int) -> Range | None:
        """The longest phrase that this noun heads, before word `at` where there is one: «بيان للمصرف» for «البيان»."""
        lemma = source_lemma(folded_word)
        places = self.nouns.get(lemma, []) if lemma is not None else []
        here = bisect_left(places, at)
        earlier = places[max(0, here - _MOST) : here]
        for group in (earlier, places[here : here + _MOST + 1]):
            phrases = [self._phrase(k) for k in group]
            full = [phrase for phrase in phrases if phrase.last - phrase.first > 1]
            new = [phrase for phrase in full if not definite(self.scene.folds[phrase.first])]
            if not definite(folded_word) and new:
                full = new  # «دراسة» in the headline is «دراسة أوروبية» sooner than «الدراسة الأخيرة»
            if full:
                return max(full, key=lambda phrase: (min(len(bare_words(self.scene, phrase)), 5), phrase.first))
        return Range(earlier[-1], earlier[-1] + 1) if earlier else None

    def _closes(self, j: int) -> bool:
        return self.scene.folds[j] in words_that("pointing") or self.scene.folds[j] in words_that("carried")

    def _phrase(self, k: int) -> Range:
        end = phrase_from(self.scene, k, self.scene.ends[k]).last
        kind = noun_class(self.scene.folds[k])
        ends = {"organization": self._leaves, "document": self._others, "unnamed": self._does}.get(kind or "", self._closes)
        return Range(k, next((j for j in range(k + 1, end) if self._closes(j) or ends(j)), end))

    def _others(self, j: int) -> bool:
        """«المشرف على الدراسة فلان», «وفي الدراسة الباحثون تابعوا»: somebody behind a document."""
        nominative = definite(self.scene.folds[j]) and self.scene.folds[j].endswith("ون") and is_unnamed(self.scene.folds[j], "p")
        return nominative or self.scene.person_at(j) and definite(self.scene.folds[j - 1])

    def _does(self, j: int) -> bool:
        """«تمكن باحثون من تحويل الخلايا»: what they managed."""
        behind = without_article(self.scene.folds[j + 1]) if j + 1 < len(self.scene.folds) else ""
        return self.scene.folds[j] == "من" and is_masdar(behind) and noun_class(behind) is None

    def _leaves(self, j: int) -> bool:
        """«الجمعية الوطنية عن استغرابها», «المندوبية من أجل الكشف»: a preposition that is not of the body's name."""
        fold = self.scene.folds[j]
        return fold in _LEAVES and not completes(self.scene.folds[j - 1], fold)


@remembered(1 << 14)
def source_lemma(folded_word: str) -> str | None:
    """The singular of a noun that may head a source; None for another word. «تقريرا» is read without its alif."""
    for reading in source_words(folded_word):
        if reading.form.kind != "channel":
            return reading.form.word
    return source_lemma(folded_word[:-1]) if folded_word.endswith("ا") and len(folded_word) > 4 else None


def heads_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The nouns that a body may be called by: the first of its name, and the one before the name."""
    entity = mention.entity
    first = without_article(fold_word(entity.name.split()[0]) if entity.name.split() else "")
    heads = {first} if noun_class(first) in ("organization", "outlet") or head_of(first) is not None else set()
    if not heads and entity.kind == "organization":
        heads.update(_CALLED.get(field_of(entity.name) or "", ()))  # «أبل» is «الشركة»
    for k in range(max(0, mention.first - 2), mention.first):
        if noun_class(scene.folds[k]) in ("organization", "outlet") and not definite(scene.folds[k]):
            heads.add(without_article(scene.folds[k].removeprefix("و") if len(scene.folds[k]) > 5 else scene.folds[k]))
    return frozenset(heads)


def words_of(entity: Entity) -> frozenset[str]:
    """The words of a body's name that a later description may use."""
    return name_words(entity.name)


@remembered(1 << 13)
def name_words(name: str) -> frozenset[str]:
    """The words of a name as descriptions compare them."""
    return frozenset(description_word(fold_word(word)) for word in name.split())
