"""Who spoke before under a name or an office that a later phrase takes up."""

from collections import defaultdict
from functools import cached_property

from khabar.attribution.bodies import Bodies, name_words
from khabar.attribution.callings import of_the_past
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import bare_words, fits, tells_more
from khabar.attribution.focus import Said
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import THAT
from khabar.attribution.people import People, Person, speaker_of
from khabar.attribution.people_words import is_many
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import number_of
from khabar.attribution.speaker import Speaker
from khabar.attribution.wording import text_of
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_IN_PRINT = ("outlet", "organization", "document")
_OFFICE, _BEARER = 90, 3  # words before a cue in which an office is told of, words behind it in which its bearer is named
_LATEST = 60  # records that are looked back over


class SpokenBefore:
    """The speakers that one article has had so far."""

    def __init__(self, scene: Scene, said: Said, people: People, bodies: Bodies) -> None:
        self.scene, self.said, self.people, self.bodies = scene, said, people, bodies

    def _outlet(self, same: bool) -> Speaker | None:
        """«وأضاف المصدر» where no source has spoken: the outlet that spoke last; «نفس المصدر»: whoever did (`same`)."""
        spoke = next(iter(self.said.outermost()), None)
        told = spoke is not None and spoke[1].name is not None and (same or spoke[1].kind in _IN_PRINT)
        return spoke[1]._replace(resolution="definite") if spoke is not None and told else None

    def _another(self, found: Found, source: Range, meant: Speaker | None) -> Speaker | None:
        """«قال المتحدث باسم الرئاسة فلان إن الرئيس أكد»: the subject of a clause that somebody says is not himself."""
        if meant is None or meant.kind != "person" or self.scene.folds[source.first - 1] not in THAT:
            return meant
        around = self.said.around(found)
        himself = around is not None and around[1].entity is not None and around[1].entity is meant.entity
        return None if himself and around is not None and not around[0].quoted else meant

    def _spoken(self, head: str, words: frozenset[str], kind: str) -> Speaker | None:
        """An earlier speaker of that description."""
        many = kind == "unnamed" and is_many(head) and number_of(head) == "p"
        former: Speaker | None = None
        for _, speaker in self._latest():
            fitting = speaker.kind in ("person", "unnamed") if kind == "unnamed" else speaker.kind in (kind, "organization")
            if speaker.plural and kind == "unnamed" and not many:
                continue  # «الباحث» is none of «الباحثون»
            if many and speaker.kind == "person" and not speaker.plural:
                continue
            kin = head in words_that("family") and head in speaker.heads  # «عائلة الشاب»
            meant = speaker.name is not None and fitting and (kin or fits(head, words, speaker.heads, speaker.words))
            if not meant and speaker.kind == "person" and kind == "unnamed":
                meant = tells_more(head, words, speaker.heads, speaker.words - name_words(speaker.name or ""))
            if meant and of_the_past(speaker.words) and not of_the_past(words):
                former = former or speaker  # «وأكد الوزير» behind the words of «الوزير السابق فلان»: rather who is in office
            elif meant:
                return speaker._replace(resolution="definite")
        return former._replace(resolution="definite") if former is not None else None

    def _crew(self, head: str, words: frozenset[str], cue: int) -> Speaker | None:
        """«الفريق» behind «فريق من الباحثين», or behind «الفريق فلان», whose rank it is."""
        if words != {head} or head not in words_that("crew"):
            return None
        for _, speaker in self._latest():
            if speaker.kind in ("unnamed", "organization") and fold((speaker.name or " ").split(" ")[0]) == head:
                return speaker._replace(resolution="definite")
        ranked = [person for person in self.people.holding(head, cue) if person.first < cue] if title_of(head) else []
        return speaker_of(ranked[-1], "role") if ranked else None

    def _latest(self) -> list[tuple[Found, Speaker]]:
        return self.said.records[: -_LATEST - 1 : -1]

    def _office_told(self, head: str, last: Speaker, cue: int) -> Speaker | None:
        """«خلال لقائه وزير النقل. من جهته تعهد الوزير»: an office told of lately without its bearer, where another spoke last."""
        heads = [speaker.heads for _, speaker in self._latest() if speaker.name == last.name]
        if last.kind != "person" or not any(heads) or any(head in told for told in heads):
            return None
        scene = self.scene
        for k in range(cue - 2, max(-1, cue - _OFFICE), -1):
            if scene.folds[k] != head or k in scene.mentions or not definite(scene.folds[k + 1]):
                continue
            phrase = phrase_from(scene, k, scene.ends[k])
            if scene.names_person(k, min(phrase.last + _BEARER, scene.ends[k])):
                return None
            return Speaker(
                text_of(scene, phrase), "unnamed", None, "definite", None, False, frozenset([head]), bare_words(scene, phrase)
            )
        return None

    def spoken_by_name(self, words: frozenset[str]) -> Speaker | None:
        """An earlier speaker, known by no table, of whose name these words are a part: a person, «ماركا» of «صحيفة «ماركا»»."""
        for _, speaker in self._latest() if words else ():
            if speaker.kind == "person" and speaker.entity is None and words <= speaker.words:
                return speaker._replace(resolution="named")
            if speaker.kind == "outlet" and speaker.name is not None and words <= name_words(speaker.name):
                return speaker._replace(resolution="named")
            part = speaker.kind == "organization" and speaker.name is not None and len(words) > 1
            if part and words <= {word.removeprefix("ل") for word in name_words(speaker.name or "")}:
                return speaker._replace(resolution="named")  # «حماية المستهلك»
        return None

    def _of_nation(self, nations: frozenset[str]) -> list[Person]:
        """«اللاعب السويسري» where the article has «السويسري فلان»: the one person before whose name the nation stands."""
        if len(nations) != 1 or not all(map(is_nationality, nations)):
            return []
        nation = "ال" + next(iter(nations))
        found = self._behind_word.get(nation, ())
        return [self.people.by_id[one] for one in found] if len(found) == 1 else []

    @cached_property
    def _behind_word(self) -> dict[str, set[str]]:
        """The ids of the persons who are named right behind a word: gathered once, since every «اللاعب السويسري» asks."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self.people.mentions:
            if mention.first:
                found[self.scene.folds[mention.first - 1]].add(mention.entity.id)
        return found

    def _only_person(self, cue: int) -> Speaker | None:
        """«اللاعب»: the one person whom the article has named so far."""
        named = [person for person in self.people.by_id.values() if person.first < cue]
        return speaker_of(named[0], "definite") if len(named) == 1 else None

    def _lately_named(self, speaker: Speaker) -> bool:
        """Whether the last record is this person's: a description that follows right away means nobody before."""
        return speaker.kind == "person" and self.said.records[-1][1].name == speaker.name
