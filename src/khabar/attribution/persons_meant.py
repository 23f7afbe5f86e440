"""Whom a description of a person means: «الوزير», «المتحدث», «اللاعب السويسري», «الناشط السياسي», «الرجلان»."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from khabar.attribution.agreement import is_feminine
from khabar.attribution.bodies import name_words, source_lemma
from khabar.attribution.callings import (
    another_nation,
    is_calling,
    is_envoy,
    of_another_nation,
    of_the_past,
    of_this_nation,
    only_speaker,
)
from khabar.attribution.counterparts import is_counterpart
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import description_word, fits
from khabar.attribution.focus import continues, is_one
from khabar.attribution.found import Found, Range
from khabar.attribution.kindred import circles, circles_of, kin_named
from khabar.attribution.many_meant import kin_of, kins_of
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PREPOSITIONS, folded
from khabar.attribution.people import Person, speaker_of
from khabar.attribution.sources import is_generic, noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.spoken_before import SpokenBefore
from khabar.attribution.whole_phrase import whole
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_ANYBODY = folded(["مسؤول", "مسؤولة", "قيادي", "قيادية", "ناطق", "ناطقة", "متحدث", "متحدثة"])
_PICKED = frozenset(["أحدهم", "احدهم", "إحداهن", "احداهن", "أحد", "احد"])
_OPPOSES = folded(["حين", "بينما", "فيما", "المقابل"])  # before a verb whose subject is another
_LATELY = 6  # records or mentions that count as just now


class PersonsMeant(SpokenBefore):
    """Resolves descriptions of persons by those who hold the office, who spoke, and whom the article names."""

    def _holder(self, word: str, head: str, words: frozenset[str], cue: int) -> Speaker | None:
        """The person whose office or calling the description is: the nearest before the cue, else the first behind it."""
        named = self.people.holding(head, cue)
        holders = [p for p in named if fits(head, words, p.heads, p.words)]
        others = [p for p in named if is_envoy(head) or not another_nation(p.words - p.names, words)]
        if not holders and len(others) == 1 and definite(word) and self._may_be_told(word, words, others[0]):
            holders = others  # «الملك المفدى», «الوزير المصري» beside «الوزير الإثيوبي فلان»
        holders = self._in_office(holders, named, words)
        if not holders and is_calling(word):
            holders = self._of_nation(words - {head})
        woman = word.endswith("ه") and head != without_article(word)  # «الرئيسة» is no man who holds the office
        holders = [p for p in holders if bool(p.feminine) == woman or woman and not p.heads_of_man]
        if not holders:
            return None
        best = min(holders, key=lambda p: (p.first > cue, abs(cue - p.first)))
        later = best.first > cue and words == {head} and is_calling(word)
        return (self._generic(word, words, cue) or self._only_person(cue) if later else None) or speaker_of(best, "role")

    def _in_office(self, holders: list[Person], named: Sequence[Person], words: frozenset[str]) -> list[Person]:
        """«الرئيس الجورجي» is not «الرئيس الجورجي السابق فلان», where the article names one «الرئيس فلان» besides."""
        if of_the_past(words) or not any(of_the_past(p.words) for p in holders):
            return holders
        nations = frozenset(filter(is_nationality, words))
        others = [p for p in named if not of_the_past(p.words) and not (nations and any(map(is_nationality, p.words - nations)))]
        return [p for p in holders if not of_the_past(p.words)] or (others if len(others) == 1 else holders)

    def _may_be_told(self, word: str, words: frozenset[str], person: Person) -> bool:
        """Whether a description may tell something new: a trade's nation («المدرب الفرنسي»), not an office's."""
        nations = frozenset(rest for rest in words if is_nationality(rest))
        if is_envoy(description_word(word)) and self.said.records and self._lately_named(speaker_of(person, "role")):
            return True  # «السفير الهولندي» behind «سفير المملكة … فلان»
        untold = not any(is_nationality(known) for known in person.words)
        if nations and untold and not is_calling(word):
            return self._spoke_lately(person) and nations.isdisjoint(
                self._counterparts
            )  # «قال الرئيس فلان … وأشار الرئيس الإيراني»
        return not nations or untold

    def _spoke_lately(self, person: Person) -> bool:
        return any(speaker.entity is person.entity for _, speaker in self._latest()[:_LATELY])

    @cached_property
    def _counterparts(self) -> frozenset[str]:
        """The nations of «نظيره الفرنسي», who hold somebody's office too."""
        folds = self.scene.folds
        return frozenset(without_article(behind) for word, behind in pairwise(folds) if is_counterpart(word))

    def _kin(self, found: Found, word: str, words: frozenset[str]) -> Speaker | None:
        """«اللاعب» behind «تعاقد النادي مع المدافع فلان»; whoever only goes on («وأضاف اللاعب») has just spoken."""
        latest = next(iter(self.said.outermost()), None)
        if not definite(word) or continues(found) and latest is not None:
            return None
        person = kin_named(self.people, latest[1] if latest is not None else None, word, words, found.cue.first)
        return speaker_of(person, "definite") if person is not None else None

    def _generic(self, word: str, words: frozenset[str], cue: int) -> Speaker | None:
        """«المتحدث», «المصدر نفسه»: the last single person who spoke, as far as gender agrees."""
        if len(words) > 3 or not is_generic(word) or not definite(word):
            return None
        title = title_of(word)
        loose = title is None or title.use == "trade" or without_article(word) in _ANYBODY
        if len(words) > 1 and not loose:
            return None  # «الرئيس الفلسطيني» is not whoever spoke
        unnamed_only = without_article(word) in ("مصدر", "شاهد")
        fitting = [speaker for _, speaker in self.said.outermost() if is_one(speaker, unnamed_only, bool(is_feminine(word)))]
        if not loose and not is_calling(word):
            head = description_word(word)  # «الوزير» is not «رئيس البلدية» who spoke
            fitting = [one for one in fitting if one.kind != "unnamed" or not one.heads - _PICKED or _may_be(head, one.heads)]
            if fitting and (other := self._office_told(head, fitting[0], cue)) is not None:
                return other
        if not is_envoy(description_word(word)):  # «سفير المملكة في مصر» is no Egyptian
            fitting = [speaker for speaker in fitting if not of_another_nation(speaker, words)]
        told = next((speaker for speaker in fitting if words & speaker.words), None) if len(words) > 1 else None
        speaker = told if told is not None and not self._lately_named(fitting[0]) else next(iter(fitting[:1]), None)
        if told is None or description_word(word) not in told.heads:
            speaker = self._kindred_of_nation(fitting, word, words, cue) or speaker
        return speaker._replace(resolution="definite") if speaker is not None else None

    def _kindred_of_nation(self, fitting: list[Speaker], word: str, words: frozenset[str], cue: int) -> Speaker | None:
        """«الدبلوماسي الألماني» is «السفير الألماني فلان» though another spoke since; so is whoever «في حين» opposes to him."""
        opposed = self.scene.folds[cue - 1] in _OPPOSES
        of_nation = (speaker for speaker in fitting if of_this_nation(speaker, words))
        own = circles(description_word(word))
        return next((speaker for speaker in of_nation if opposed or own & circles_of(speaker.heads)), None)

    def _lately(self, found: Found, source: Range, word: str, words: frozenset[str]) -> Speaker | None:
        """«الناشط السياسي»: the one person who has spoken lately, where a calling alone, no office, is told.

        Whoever only goes on («وأضاف هداف الفريق السابق») has just spoken, whatever he is called.
        """
        full = whole(self.scene, without_content(source), source)
        latest = next(iter(self.said.outermost()), None)
        if continues(found) and latest is not None:
            held = latest[1].words - latest[1].heads - name_words(latest[1].name or "")
            if held and self._of_another(latest[1], word, full):
                return None  # «وأضافت مديرة العلاقات» behind the words of «مديرة البرامج فلانة»
            return only_speaker([latest[1]], word, words, any_office=True)
        if not all(self._tells_of_one(k) for k in range(*full) if k != source.first):
            return None
        if latest is not None and self._of_another(latest[1], word, full):
            return None
        return only_speaker([speaker for _, speaker in self.said.outermost()], word, words)

    def _of_another(self, speaker: Speaker, word: str, phrase: Range) -> bool:
        """«لاعب الزمالك» is not «لاعب الأهلي فلان»: the same calling, of somebody else by name."""
        if definite(word) or description_word(word) not in speaker.heads:
            return False
        behind = range(phrase.first + 1, phrase.last)
        named = [description_word(f) for k in behind if noun_class(f := self.scene.folds[k]) is None or k in self.scene.mentions]
        return bool(named) and speaker.words.isdisjoint(named)

    def _tells_of_one(self, k: int) -> bool:
        """A definite word, a name, or the preposition of «المقيم في لندن»."""
        fold, before = self.scene.folds[k], self.scene.folds[k - 1]
        governed = fold in PREPOSITIONS and definite(before) and without_article(before) in words_that("governs")
        return definite(fold) or k in self.scene.mentions or governed

    def _pair(self, word: str, at: int) -> Speaker | None:
        """«الرجلان», «المحللان»: the last two persons of that calling who spoke or were named, else the last two at all."""
        spoke = [s.entity.id for _, s in self._latest()[:_LATELY] if s.kind == "person" and s.entity is not None]
        named = [m.entity.id for m in self.people.before(at)[: _LATELY * 2]]
        people = [self.people.by_id[of] for of in dict.fromkeys(spoke + named)]
        calling = description_word(fold(source_lemma(word) or ""))
        pair = [person for person in people if calling in person.heads][:2]
        if len(pair) < 2 and word in words_that("pair"):
            pair = people[:2]
        if len(pair) < 2:
            return None
        pair.sort(key=lambda person: person.first)
        names = f"{pair[0].entity.name} و{pair[1].entity.name}"
        return Speaker(names, "person", None, "definite", None, True, frozenset(), pair[0].words | pair[1].words)


def _may_be(head: str, heads: frozenset[str]) -> bool:
    """Whether an unnamed person is of this calling, or one of a crowd of its circle: «المواطن» is «أحد سكان القرية»."""
    return head in heads or bool(kin_of(head) & kins_of(heads))


def without_content(phrase: Range) -> Found:
    """A finding without content behind the phrase: it may run to its clause's end."""
    return Found(rule="", cue=Range(0, 1), lemma="", stance="asserts", source=phrase, content=())
