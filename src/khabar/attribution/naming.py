"""Whom a source phrase names or describes: a person, a body, an outlet, a document, or people without a name."""

from msgspec import structs

from khabar.attribution.agreement import is_feminine
from khabar.attribution.beside_cue import holy_in
from khabar.attribution.bodies import MINISTRY, source_lemma, words_of
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import bare_words, description_word, head_of_phrase, is_definite_phrase
from khabar.attribution.epithets_meant import of_work
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import gap_end, unblessed
from khabar.attribution.many_meant import told_in_full
from khabar.attribution.named_bodies import body_of, named_in_marks
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.office_bearers import completed, office_end
from khabar.attribution.own_names import own_name
from khabar.attribution.particles import BELONGING, COMMAS
from khabar.attribution.people import speaker_of
from khabar.attribution.people_words import glued
from khabar.attribution.phrase_speakers import PhraseSpeakers
from khabar.attribution.scene import Mention
from khabar.attribution.source_kinds import class_of, kind_of
from khabar.attribution.source_words import number_of, source_words
from khabar.attribution.sources import is_document, is_honorific, is_unnamed, may_name, noun_class
from khabar.attribution.speaker import UNSTATED, Speaker
from khabar.attribution.unknown_runs import KUNYA
from khabar.attribution.whole_phrase import joined, whole
from khabar.attribution.wording import is_plural, picked, text_of
from khabar.mentions.names import is_name
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of

_EACH = (["كل", "من"], ["كلا", "من"])


class Naming(PhraseSpeakers):
    """Resolves phrases of one article."""

    def of(self, found: Found, source: Range) -> Speaker:
        """The speaker whom a source phrase means, joined sources together."""
        source = unblessed(self.scene, completed(self.scene, found, source))
        speaker = self._each(source) or self._one(found, source)
        told = speaker.resolution == "named" or speaker.resolution == "definite" and speaker.kind == "organization"
        further = joined(self.scene, found, source) if told and not speaker.plural else None
        if further is None:
            return speaker
        second = self._one(found, further)
        if second.name is None or second.entity is not None and second.entity is speaker.entity:
            return speaker
        if speaker.kind != second.kind and speaker.kind == "person":
            return speaker
        return speaker._replace(
            name=f"{speaker.name} و{second.name.removeprefix('و') if second.entity is None else second.name}", plural=True
        )

    def _each(self, source: Range) -> Speaker | None:
        """«كل من الوزير فلان والمدير فلان»: the persons named, without what they are."""
        if self.scene.folds[source.first : source.first + 2] not in _EACH:
            return None
        found = (m for k in range(*source) if (m := self.scene.mentions.get(k)) is not None and m.first == k)
        people = [m for m in found if m.entity.kind == "person"]
        names = dict.fromkeys(str(self._person(Range(m.first, m.last), m).name) for m in people)
        return Speaker(" و".join(names), "person", None, "named", None, True) if len(names) > 1 else None

    def _one(self, found: Found, source: Range) -> Speaker:
        scene = self.scene
        holy = holy_in(scene, source)
        if holy is not None:
            return Speaker(holy, "person", None, "named", False, False)
        named = self.people.named_in(source)
        if named is not None:
            return self._person(source, named)
        itself = own_name(scene, source)
        if itself is not None:
            return itself
        body = body_of(scene, source, self.names, gap_end(scene, found, source))
        if body is not None:
            bare = body.resolution == "definite"
            return (self.meant.nearer(body, source) if bare else self.meant.under_other_name(body, source)) or body
        called = self._called(found, source) if self._kunya(source) is None else None
        if called is not None:
            return called
        if (field := self._field(source) or self.nicknames.of(source)) is not None:
            return field
        told = is_definite_phrase(scene, source) or is_honorific(scene.folds[source.first])
        if told or of_work(scene, source.first):
            meant = self.meant.by(found, source)
            if meant is not None:
                return meant
        return self._by_name(found, source) or self.described(found, source)

    def _person(self, source: Range, mention: Mention) -> Speaker:
        speaker = speaker_of(self.people.by_id[mention.entity.id], "named")
        lone = " " not in mention.entity.name
        fuller = (self.names.goes_on(mention, source.last) or self.names.fuller(mention.first)) if lone else None
        if fuller is not None:
            speaker = speaker._replace(name=text_of(self.scene, fuller))
        others = self._others(source, mention)
        if others:
            names = " و".join(str(name) for name in (speaker.name, *(other.entity.name for other in others)))
            return speaker._replace(name=names, entity=None, plural=True, feminine=None)
        before = bare_words(self.scene, Range(source.first, mention.first)) if mention.first > source.first else frozenset()
        heads = {description_word(self.scene.folds[head_of_phrase(self.scene, source)])} if before else set()
        return speaker._replace(words=speaker.words | before, heads=speaker.heads | heads)

    def _others(self, source: Range, first: Mention) -> list[Mention]:
        """«فلان وفلان», «وزير الدفاع فلان ونظيره المصري فلان»: the further persons of the phrase, joined to the first by «و»."""
        found, last = [first], first.last
        while last < source.last and self._joins(last):
            other = self.scene.mentions.get(last) or self.people.named_in(Range(last, source.last))
            if other is None or other.entity.kind != "person" or any(other.entity is known.entity for known in found):
                break
            if any(k in self.scene.cues for k in range(last, other.first)):
                break  # «علي مبارك وباقي المتهمين قال محمد»
            found.append(other)
            last = other.last
        return found[1:]

    def _joins(self, k: int) -> bool:
        """«وفلان», «ووزير», «والدكتور»; not «وزير الدفاع» behind another's name, whom he meets."""
        fold, title = self.scene.folds[k], title_of(self.scene.folds[k])
        if k in self.scene.mentions or not fold.startswith("و"):
            return self.scene.letters_before_name(k).endswith("و") if fold.startswith("و") else False
        return bool(title.letters) if title is not None else noun_class(fold[1:]) is not None

    def _called(self, found: Found, source: Range) -> Speaker | None:
        """A name that no table knows in or behind an office: «رئيسة اللجنة، فلانة الفلانية»."""
        scene = self.scene
        called = scene.folds[head_of_phrase(scene, source)]
        if not (is_unnamed(called, "s") or is_nationality(called)) or scene.folds[source.first] in words_that("quantifier"):
            return self._honoured(source)
        if is_nationality(called):
            return self._of_nation(found, source)
        stop, held = gap_end(scene, found, source), Range(source.first, office_end(scene, found, source))
        next_one = scene.folds[source.last] if source.last < stop else ","
        thing = next_one not in COMMAS and not is_name(next_one) and next_one[0] not in "لب" and next_one not in KUNYA
        acted = found.source is None and thing  # «وحدد المدير مهلة، مضيفا»: what his verb acts on
        name = self._in_marks(source) or self.names.within(source) or (None if acted else self.names.behind(source, stop))
        name = name or self.names.within(held) or (None if acted else self.names.behind(held, stop)) or self._kunya_behind(source)
        if name is None:
            return None
        if scene.folds[name.last - 1] in KUNYA and name.last < scene.ends[name.first]:
            name = Range(name.first, name.last + 1)  # «موفق أبو حسبو»
        office = bare_words(scene, Range(source.first, min(source.last, max(name.first, source.first + 1))))
        head = description_word(scene.folds[head_of_phrase(scene, source)])
        return Speaker(
            text_of(self.scene, name), "person", None, "named", None, False, frozenset([head]), office | bare_words(scene, name)
        )

    def _honoured(self, source: Range) -> Speaker | None:
        """«الدكتورة رحمة هيدا»: a name that no table knows whole, right behind an honour."""
        scene, title = self.scene, title_of(self.scene.folds[source.first])
        if title is None or not title.definite or title.plural or source.last - source.first < 3:
            return None
        name = self.names.within(source)
        if name is None or name.first != source.first + 1:
            return None
        return Speaker(text_of(scene, name), "person", None, "named", None, False, frozenset(), bare_words(scene, name))

    def _of_nation(self, found: Found, source: Range) -> Speaker | None:
        """«الإريتري بيبي البالغ عشرين عاما»: a name behind a nation's noun, to the next definite word."""
        first = head_of_phrase(self.scene, source) + 1
        last = next((k for k in range(first, source.last) if definite(self.scene.folds[k])), source.last)
        if not (last > first and may_name(self.scene, first, last)):
            return None
        return self._by_name(found, Range(first, last))

    def _by_name(self, found: Found, source: Range) -> Speaker | None:
        """A surname alone, a ministry by its field, or a name that no table knows."""
        scene = self.scene
        words = bare_words(scene, source)
        kunya = self._kunya(source)
        if kunya is not None:
            return Speaker(
                text_of(self.scene, kunya), "person", None, "named", scene.folds[source.first] == "ام", False, frozenset(), words
            )
        surname = frozenset(word for word in words if len(word) > 1)  # «م.عرفات»
        lone = len(surname) == 1 and title_of(next(iter(surname))) is None and not definite(scene.folds[source.first])
        person = self.people.of_name(surname) if lone else None
        if person is not None:
            return speaker_of(person, "named")  # «عرفات»: a name, whatever noun it looks like
        if class_of(self.scene, source.first, found) is not None or is_document(scene.folds[source.first]):
            return None
        person = self.people.of_name(words) or (self.people.of_spelling(next(iter(words))) if len(words) == 1 else None)
        if person is not None:
            return speaker_of(person, "named")
        if len(words) == 1:
            ministry = self.bodies.ministries.get(next(iter(words)))
            if ministry is not None:
                return Speaker(
                    ministry.name, "organization", ministry, "named", True, False, frozenset(["وزاره"]), words_of(ministry)
                )
        if scene.folds[source.first] in words_that("pointing"):
            return None  # «نفس الجهة»
        spoken = self.meant.spoken_by_name(words)
        if spoken is not None:
            return spoken
        given, source = source.first, self.names.leading(source) or source
        person = self.people.of_name(bare_words(scene, source))  # «أبلغ حرب رئيس الوزراء أن»
        if person is not None:
            return speaker_of(person, "named")
        fuller = self.names.fuller(source.first) if source.last - source.first == 1 else None
        if fuller is not None or source.first > given or self._may_be_name(source):  # «د. فلان»
            source = fuller or source
            return Speaker(text_of(scene, source, found.letters), "person", None, "named", None, False, frozenset(), words)
        return None

    def described(self, found: Found, source: Range) -> Speaker:
        """Nobody named: the phrase in full is the speaker."""
        scene = self.scene
        told = told_in_full(scene, self.bodies, source, head_of_phrase(scene, source))
        if told is not None:
            source, found = told, structs.replace(found, source=told, letters=glued(scene.folds[told.first]))
        elif self._headline(source):
            fuller = self.bodies.fullest(scene.folds[source.first], source.last)
            alike = fuller is not None and number_of(scene.folds[fuller.first]) == number_of(scene.folds[source.first])
            if fuller is not None and alike and fuller.first >= source.last and fuller.last - fuller.first > 1:
                source, found = fuller, found
        full = whole(scene, found, source)
        body = named_in_marks(scene, full)
        if body is not None:
            return body
        head = head_of_phrase(scene, full)
        kind = kind_of(self.scene, found, full, head)
        if kind in ("document", "unnamed") and full.last - head == 1 and without_article(scene.folds[head]) in words_that("rumour"):
            return UNSTATED
        name = text_of(self.scene, full, found.letters if full.first == source.first else 0)
        word = scene.folds[head]
        single = any(reading.form.number == "s" for reading in source_words(word)[:1])
        owner = None
        if kind == "document" and single and head == full.first:  # not «هذه الدراسة»
            spread = next((k for k in range(full.first + 1, full.last) if scene.folds[k] in words_that("carried")), full.last)
            owner = self._owner(found, full, spread)
            if owner:
                bare = (
                    scene.folds[full.first + 1] in BELONGING or spread == full.last == full.first + 2
                    if full.last > full.first + 1
                    else False
                )
                name = text_of(self.scene, Range(full.first, full.first + 1 if bare else spread), found.letters)
        heads = {description_word(word), source_lemma(word) or description_word(word)}
        if kind == "organization" and definite(word) and word.removeprefix("و") in words_that("ministry"):
            heads.add(MINISTRY)  # «الخارجية الروسية» is «الوزارة»
        woman = picked(scene.folds[full.first]) if head > full.first else None
        feminine, plural = (is_feminine(word), is_plural(word, kind)) if woman is None else (woman, False)
        return Speaker(
            f"{name} {owner}" if owner else name, kind, None, "named", feminine, plural, frozenset(heads), bare_words(scene, full)
        )
