"""Names that no table knows, told by where they stand: right behind the verb, behind an office, before a surname.

A word may name where it is no particle, no time, no cue, no noun for people, bodies or documents and no verbal noun.
"""

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import eulogies
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import aged, behind_adjuncts
from khabar.attribution.lone_words import is_no_name
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import (
    COMMAS,
    PRONOMINAL,
    THAT,
)
from khabar.attribution.scene import Mention
from khabar.attribution.sources import closes_office, is_honorific, is_unnamed, noun_class
from khabar.attribution.unknown_runs import KUNYA, NEVER, NameRuns
from khabar.mentions.names import Named, is_name, named
from khabar.mentions.nations import is_nationality

_LONGEST = 4  # words of such a name
_PLACES = 24  # of a surname that are looked at
_INITIALS = frozenset(["اي", "بي", "سي", "دي", "جي", "اف", "ام", "ار"])  # «ليون إي بانيتا»
_INFLECTED = ("ا", "ات", "ون", "ين", "ها", "هم", "نا")
_VERBS = frozenset(["said_that", "said_of", "said_quote", "phrase_says"])


class UnknownNames(NameRuns):
    """The names of one article that stand in no entity."""

    def subject(self, found: Found, stop: int) -> Range | None:
        """A name between a verb and its content: «وأكد فلان الفلاني في تصريح أن»; a lone word must be known as a name."""
        if found.source is not None or found.rule not in _VERBS or found.plural:
            return None
        first = behind_adjuncts(self.scene, found.cue.last, stop)
        first += 2 * (first < stop and self._abbreviated(first))  # «وأضاف د. الساحلي»
        if first >= stop or self.scene.folds[first] in eulogies() or self.scene.folds[first] in words("circumstance"):
            return None
        if found.rule == "phrase_says" and first == found.cue.last and definite(self.scene.folds[first]):
            return None  # «أبدى دعمه الكريم»
        last = self._run(self._behind_place(first, stop), min(stop, first + _LONGEST))
        if last < stop and not self._closes(last):  # «شرف الدين ضيف البرنامج»: as far as the words are known as names
            last = next((k for k in range(first, last) if not self._known(k)), last)
            if last - first < 2:
                return None
        if last == first:
            return None
        return Range(first, last) if last - first > 1 or self._lone(first, stop) else None

    def _behind_place(self, first: int, stop: int) -> int:
        """«وقال ليون بانيتا»: a place's name that a surname follows is a given name."""
        mention = self.scene.mentions.get(first)
        place = mention is not None and mention.entity.kind == "place" and mention.last == first + 1
        behind = first + 1 + (first + 1 < stop and self.scene.folds[first + 1] in _INITIALS)
        surname = behind < stop and named(self.scene.folds[behind]) in (Named.NONE, Named.FAMILY)
        return behind if place and surname else first

    def _lone(self, k: int, stop: int) -> bool:
        """Whether one word is a name: known as one, or, before what may follow a name, one that may stand alone."""
        if self._of_place(k) or aged(self.scene, k):
            return True
        people = self.scene.folds[k].endswith("يون")  # «شكك مناوئون له»: no name, and its subject all the same
        closed = self._closes(k + 1) or k + 1 >= stop and self.scene.folds[k + 1] in THAT
        return self._known(k) or closed and (people or self.stands_alone(k))

    def stands_alone(self, k: int) -> bool:
        """Whether a word that no table knows as a name is one without another beside it: «قال مزور» for «رياض مزور».

        An everyday word is one only where it is somebody's last name or speaks twice.
        """
        fold = self.scene.folds[k]
        if self._known(k) or is_honorific(fold):
            return True
        if is_no_name(fold):
            return False
        return (
            named(fold) == Named.NONE
            or self.fuller(k) is not None
            or self._ends_name(fold)
            or not definite(fold)
            and self._speaks_twice(fold)
        )

    def _ends_name(self, fold: str) -> bool:
        """Whether the word is somebody's last name somewhere in the text."""
        for at in self._places.get(fold, ())[:_PLACES]:
            mention = self.scene.mentions.get(at)
            if mention is not None and mention.entity.kind == "person" and mention.first < at:
                return True
        return False

    def _speaks_twice(self, fold: str) -> bool:
        """«قالت بيونسيه … وأضافت بيونسيه»."""
        return sum(k - 1 in self.scene.cues for k in self._places.get(fold, ())[:_PLACES]) > 1

    def _of_place(self, k: int) -> bool:
        """«البيهقي في سننه», «الطبراني بسند صحيح»: a surname in «ال…ي» that is no nation's adjective."""
        fold, behind = self.scene.folds[k], self.scene.folds[k + 1] if k + 1 < len(self.scene.folds) else ""
        surname = definite(fold) and fold.endswith("ي") and noun_class(fold) is None
        return surname and not is_nationality(fold) and not definite(behind)

    def leading(self, source: Range) -> Range | None:
        """A name that a phrase begins with, before an office or a preposition: «فلان الفلاني مدير التسويق», «نشيد في كلمة»."""
        first = source.first + 2 * self._abbreviated(source.first)
        if source.last - first > 1 and self._of_place(first):
            return Range(first, first + 1)
        last = self._run(first, source.last)
        if last == source.last and first > source.first:
            return Range(first, last)
        return (
            Range(first, last)
            if first < last < source.last and self._closes(last) and (last - first > 1 or self._lone(first, source.last))
            else None
        )

    def _abbreviated(self, k: int) -> bool:
        """«د. فلان»: a title's letter with its stop."""
        folds = self.scene.folds
        return len(folds[k]) <= 2 and folds[k + 1 : k + 2] == ["."]

    def behind(self, source: Range, stop: int) -> Range | None:
        """A name behind an office and filling the gap to the content: «رئيسة اللجنة، فلانة الفلانية، إن»."""
        scene, first = self.scene, source.last
        if first < stop and scene.folds[first] in ("،", ","):
            first = self._behind_titles(first + 1, stop)
            if first + 1 < stop and scene.folds[first + 1] == "." and len(scene.folds[first]) <= 2:
                first += 2
        elif first + 1 < stop and scene.folds[first] in PRONOMINAL:
            first += 1  # «المشرف عليها كينجي موراياما»
        if first < stop and definite(scene.folds[first]) and not is_name(scene.folds[first]):
            return None
        last = self._closed_off(first, stop) if first > source.last else self._run(first, stop)
        surname = last > first and bool(named(scene.folds[last - 1]) & Named.FAMILY) and definite(scene.folds[last - 1])
        closed = last >= stop or scene.folds[last] in COMMAS or surname and self._closes(last)
        return Range(first, last) if 2 <= last - first <= _LONGEST and closed else None

    def _behind_titles(self, first: int, stop: int) -> int:
        """«رئيس المفوضية، القاضي المتقاعد نيهال»: over a title or a nation and its adjective."""
        folds = self.scene.folds
        at = first
        if at < stop and definite(folds[at]) and (is_unnamed(folds[at], "s") or is_nationality(folds[at])):
            at += 1
            while at < min(stop, first + 3) and definite(folds[at]) and not is_name(folds[at]):
                at += 1
        return at

    def _closed_off(self, first: int, stop: int) -> int:
        """Behind a comma a name may begin with any noun, where it ends with a surname and a comma: «الكاتب، رحيل الساحلي، أن»."""
        last = self._run(first, stop)
        surname = last + 1
        if (
            last > first
            or surname >= min(stop, len(self.scene.folds) - 1)
            or self.scene.folds[surname + 1] not in COMMAS
            or self.scene.folds[first] in NEVER
        ):
            return last
        fold = self.scene.folds[surname]
        return surname + 1 if is_name(fold) or definite(fold) and fold.endswith("ي") and noun_class(fold) is None else last

    def within(self, source: Range) -> Range | None:
        """A name at the end of a phrase that an office heads: «النائب عن المدينة فلان الفلاني», «المزارعة فلانة»."""
        scene = self.scene
        for first in range(max(source.first + 1, source.last - _LONGEST), source.last):
            if (
                self._wears_article(first)
                or not (
                    closes_office(scene.folds[first - 1])
                    or scene.folds[first - 1] in COMMAS
                    or self._abbreviated(first - 2)
                    or self._behind_body(first)
                )
                or not (self._abbreviated(first - 2) or self._begins_name(first, source.last))
            ):
                continue
            if self._run(first, source.last) == source.last:
                return Range(first, source.last)
        return None

    def _wears_article(self, k: int) -> bool:
        """«الحداد»; not «ألابو», «إلفيرا», whose alif is the name's own."""
        return definite(self.scene.folds[k]) and self.scene.written(k)[0] not in "أإآ"

    def _behind_body(self, k: int) -> bool:
        """«السفير لدى روسيا فلان»: behind the name of a place or a body."""
        mention = self.scene.mentions.get(k - 1)
        return mention is not None and mention.last == k and mention.entity.kind != "person"

    def _begins_name(self, first: int, stop: int) -> bool:
        """A word known as a name and nothing else, or beside one that no table knows, as most foreign names are."""
        folds = self.scene.folds
        if is_name(folds[first]) or first + 1 >= stop:
            return is_name(folds[first])
        strange = Named.NONE in (named(folds[first]), named(folds[first + 1])) or named(folds[first + 1]) == Named.FAMILY
        return strange or first + 2 == stop and self._behind_nation(first)

    def _behind_nation(self, first: int) -> bool:
        """«رئيس الأركان الأميركي دان ريس إن»: two everyday words without article behind an office and its nation."""
        folds = self.scene.folds
        return definite(folds[first - 1]) and is_nationality(folds[first - 1]) and not folds[first].endswith(_INFLECTED)

    def goes_on(self, mention: Mention, stop: int) -> Range | None:
        """A name of one word with what stands behind it to the phrase's end, where that may name: «وانغ يي»."""
        behind = self.scene.folds[mention.last] if mention.last < stop else ""
        if named(self.scene.folds[mention.first]) == Named.FAMILY and behind.startswith("و"):
            return None  # «أبلغ نتنياهو ويتكوف بأن»
        last = mention.last + (mention.last < stop and self.scene.folds[mention.last] in _INITIALS)
        if last >= stop or any(definite(self.scene.folds[k]) for k in range(last, min(stop, last + 2))):
            return None
        end = self._run(last, min(stop, last + 2))
        return Range(mention.first, end) if end == stop or end > last and self._closes(end) else None

    def fuller(self, k: int) -> Range | None:
        """The first place where the word at k stands as a surname behind a given name: «لطيفة أحرار» for «أحرار»."""
        if self.scene.folds[k] in NEVER or self.scene.folds[k][-1].isascii():
            return None
        for at in self._places.get(self.scene.folds[k], [])[:_PLACES]:
            first = at
            while first > self.scene.begins[at] and at - first < _LONGEST and self._before_surname(first - 1, first == at):
                first -= 1
            if first < at:
                return Range(first, at + 1)
        return None

    def _before_surname(self, k: int, touching: bool) -> bool:
        """Whether a word belongs to the names before a surname; only the nearest may be one that no table knows."""
        if self.scene.folds[k] in KUNYA:
            return True
        return self._given(k) if touching else is_name(self.scene.folds[k]) and self._may_name(k)

    def _given(self, k: int) -> bool:
        """Whether the word before a surname is its given name, or a word that no table knows."""
        kind, mention = named(self.scene.folds[k]), self.scene.mentions.get(k)
        if mention is not None:
            return mention.entity.kind == "person" and mention.last == k + 1
        return (
            k not in self.scene.cues
            and not definite(self.scene.folds[k])
            and self._may_name(k)
            and (kind == Named.NONE or bool(kind & Named.GIVEN) or is_name(self.scene.folds[k]))
        )
