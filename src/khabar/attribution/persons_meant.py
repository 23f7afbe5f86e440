"""Whom a description of a person means: «الوزير», «المتحدث», «اللاعب السويسري», «الناشط السياسي», «الرجلان»."""

from khabar.attribution.agreement import is_feminine
from khabar.attribution.bodies import source_lemma
from khabar.attribution.callings import is_calling, only_speaker
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import description_word, fits
from khabar.attribution.focus import continues, is_one
from khabar.attribution.found import Found, Range
from khabar.attribution.kindred import kin_named
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import folded
from khabar.attribution.people import Person, speaker_of
from khabar.attribution.sources import is_generic
from khabar.attribution.speaker import Speaker
from khabar.attribution.spoken_before import SpokenBefore
from khabar.attribution.whole_phrase import whole
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_ANYBODY = folded(["مسؤول", "مسؤولة", "قيادي", "قيادية", "ناطق", "ناطقة", "متحدث", "متحدثة"])
_PICKED = frozenset(["أحدهم", "احدهم", "إحداهن", "احداهن", "أحد", "احد"])
_LATELY = 6  # records or mentions that count as just now


class PersonsMeant(SpokenBefore):
    """Resolves descriptions of persons by those who hold the office, who spoke, and whom the article names."""

    def _holder(self, word: str, head: str, words: frozenset[str], cue: int) -> Speaker | None:
        """The person whose office or calling the description is: the nearest before the cue, else the first behind it."""
        named = self.people.by_head.get(head, ())
        holders = [p for p in named if fits(head, words, p.heads, p.words)]
        if not holders and len(named) == 1 and definite(word) and self._may_be_told(word, words, named[0]):
            holders = list(named)  # «الملك المفدى»
        if not holders and is_calling(word):
            holders = self._of_nation(words - {head})
        woman = word.endswith("ه") and head != without_article(word)  # «الرئيسة» is no man who holds the office
        holders = [p for p in holders if bool(p.feminine) == woman or woman and not p.heads_of_man]
        if not holders:
            return None
        best = min(holders, key=lambda p: (p.first > cue, abs(cue - p.first)))
        later = best.first > cue and words == {head} and is_calling(word)
        return (self._generic(word, words, cue) or self._only_person(cue) if later else None) or speaker_of(best, "role")

    def _may_be_told(self, word: str, words: frozenset[str], person: Person) -> bool:
        """Whether a description may tell something new: a trade's nation («المدرب الفرنسي»), not an office's."""
        nations = frozenset(rest for rest in words if is_nationality(rest))
        envoy = (
            description_word(word) in words_that("envoy") and self.said.records and self._lately_named(speaker_of(person, "role"))
        )
        if envoy:
            return True  # «السفير الهولندي» behind «سفير المملكة … فلان»
        return not nations or is_calling(word) and not any(is_nationality(known) for known in person.words)

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
            fitting = [one for one in fitting if one.kind != "unnamed" or not one.heads - _PICKED or head in one.heads]
            if fitting and (other := self._office_told(head, fitting[0], cue)) is not None:
                return other
        told = next((speaker for speaker in fitting if words & speaker.words), None) if len(words) > 1 else None
        speaker = told if told is not None and not self._lately_named(fitting[0]) else next(iter(fitting[:1]), None)
        return speaker._replace(resolution="definite") if speaker is not None else None

    def _lately(self, found: Found, source: Range, word: str, words: frozenset[str]) -> Speaker | None:
        """«الناشط السياسي»: the one person who has spoken lately, where a calling alone, no office, is told.

        Whoever only goes on («وأضاف هداف الفريق السابق») has just spoken, whatever he is called.
        """
        full = whole(self.scene, without_content(source), source)
        latest = next(iter(self.said.outermost()), None)
        if continues(found) and latest is not None:
            return only_speaker([latest[1]], word, words, any_office=True)
        if not all(definite(self.scene.folds[k]) or k in self.scene.mentions for k in range(*full) if k != source.first):
            return None
        return only_speaker([speaker for _, speaker in self.said.outermost()], word, words)

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


def without_content(phrase: Range) -> Found:
    """A finding without content behind the phrase: it may run to its clause's end."""
    return Found(rule="", cue=Range(0, 1), lemma="", stance="asserts", source=phrase, content=())
