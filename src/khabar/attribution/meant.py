"""Whom a definite description means: «المتحدث», «وزير الدفاع», «سموه», «الوزارة», «التقرير», «الرجلان»."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.bodies import MINISTRY, name_words, source_lemma, words_of
from khabar.attribution.callings import ministry_of
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import bare_words, description_word, fits, head_of_phrase
from khabar.attribution.epithets_meant import by_epithet
from khabar.attribution.focus import continues, is_one
from khabar.attribution.found import Found, Range
from khabar.attribution.honours import honoured
from khabar.attribution.introduced import introduced
from khabar.attribution.latter import body_before, man_before, under_its_name
from khabar.attribution.many_meant import are_sources, many_meant
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.pairs_meant import is_pair, two_named, two_who_spoke
from khabar.attribution.particles import BELONGING, PREPOSITIONS, folded
from khabar.attribution.people import speaker_of
from khabar.attribution.people_words import glued, is_many
from khabar.attribution.persons_meant import PersonsMeant, without_content
from khabar.attribution.source_words import number_of, owned
from khabar.attribution.sources import is_crew, is_generic, is_honorific, is_unnamed, noun_class, ours
from khabar.attribution.speaker import Speaker
from khabar.attribution.spokesmen import spoken_for, spokesman
from khabar.attribution.whole_phrase import whole
from khabar.attribution.wider_bodies import is_other, is_state, longer_name, may_be_called, wide, wider_body
from khabar.mentions.known_names import field_of
from khabar.mentions.nations import is_nationality
from khabar.words.letters import fold

_LATTER = folded(["الأخير", "الأخيرة", "والأخير", "والأخيرة"])
_SAME = folded(["نفس", "ذات", "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها", "المذكور", "المذكورة"])
_NEVER_NEW = folded(["المتحدث", "المتحدثة", "المصدر", "المصرح", "المتكلم"])
_OWNER = 14  # words between a record's cue and «في بيان»


class Meant(PersonsMeant):
    """Resolves definite descriptions by those who spoke, who hold the office, and what the article names."""

    def by(self, found: Found, source: Range) -> Speaker | None:
        """Whom the description means; None where nothing in the article fits it."""
        scene = self.scene
        at = head_of_phrase(scene, source)
        word, cue = ours(self._without_letters(found, at)), found.cue.first
        if is_honorific(scene.folds[source.first]):
            spoke = [s for _, s in self._latest() if s.kind == "person" or s.kind == "unnamed" and " " in (s.name or "")]
            return honoured(self.people, spoke, scene.folds[source.first], cue)
        if is_pair(word):
            return self._two(found, source, word)
        if is_crew(scene, source.first) and source.last - source.first == 2 and definite(scene.folds[source.first + 1]):
            crew = without_article(scene.folds[source.first])  # «فريق البحث» behind «فريق بحث من جامعة المدينة»
            return self._crew(crew, frozenset([crew]), cue) or introduced(scene, self.bodies, source.first)
        if word in _LATTER and source.last - source.first == 1:
            return self._latter(found, word.endswith("الاخيره"))
        head, words = description_word(word), bare_words(scene, source)
        kind = "unnamed" if is_crew(scene, at) else noun_class(word) or ("organization" if wide(without_article(word)) else None)
        if kind in ("organization", "outlet"):
            spoken = self._crew(head, words, cue) or self._spoken(head, words, kind)
            other = spoken is not None and self.bodies.agency_before(head, spoken.entity, source.first)
            body = (None if other else spoken) or self._body(head, words, kind, source.first)
            return (
                body
                or self._the_same(source, word, kind)
                or wider_body(scene, self.bodies, (s for _, s in self.said.outermost()), source, without_article(word))
            )
        if kind == "document":
            return self._document(found, source, word, head, words)
        if whom := spoken_for(scene, source):
            return spokesman((s for _, s in self._latest()), self.people, head, whom, cue)
        bare_source = head == "مصدر" and len(words) == 1
        spoken = None if bare_source else self._spoken(head, words, "unnamed")
        if spoken is not None and not agree(spoken.feminine, found.feminine) and (spoken.kind == "person" or not is_many(word)):
            spoken = None  # «وأضاف الوزير» behind the words of «الوزيرة فلانة»
        many = many_meant(scene, (s for _, s in self.said.outermost()), source, at, continues(found)) if spoken is None else None
        if head in words_that("family"):
            return spoken or many  # «عائلة الشاب»: none of its members
        meant = (
            spoken
            or many
            or self._holder(word, head, words, cue)
            or self._kin(found, word, words)
            or self._introduced(found, at, word, words)
            or self._generic(word, words, cue)
            or self._lately(found, source, word, words)
            or by_epithet(scene, [s for _, s in self.said.outermost()], source)
            or (self._outlet(source.last - source.first > 1) if bare_source else self._the_same(source, word, "unnamed"))
        )
        return self._another(found, source, meant)

    def _introduced(self, found: Found, at: int, word: str, words: frozenset[str]) -> Speaker | None:
        """«صرخ مشجع للفريق. … وقال المشجع»: who was brought in without a name; by a wide noun only since the last spoke."""
        latest = next(iter(self.said.outermost()), None)
        several = is_many(word) and not are_sources(word)
        if len(words) > 1 or not definite(word) or several or word in _NEVER_NEW or continues(found) and latest is not None:
            return None
        loose = is_generic(word) and latest is not None
        return introduced(self.scene, self.bodies, at, latest[0].cue.last if loose and latest is not None else 0)

    def _two(self, found: Found, source: Range, word: str) -> Speaker | None:
        """«الرجلان», «الشاهدان», «الطرفان»: two who spoke together, else two who were named."""
        spoke = two_who_spoke((s for _, s in self.said.outermost()), word)
        if spoke is not None or source.last - source.first > 1:
            return spoke
        persons = noun_class(word) == "unnamed" or word in words_that("pair")
        return self._pair(word, source.first) if persons else two_named(self.scene, word, found.cue.first)

    def _the_same(self, source: Range, word: str, kind: str) -> Speaker | None:
        """«المؤسسة ذاتها», «اليومية نفسها», «المستخدم نفسه»: the last who spoke, where the noun may be theirs.

        «المنظمة» alone is whoever spoke right before, where that is a body.
        """
        folds = self.scene.folds[source.first : source.last]
        same = not _SAME.isdisjoint(folds) and PREPOSITIONS.isdisjoint(folds)  # «المؤلف في المقدمة ذاتها»
        if kind == "unnamed":
            woman = bool(is_feminine(word))
            told = (
                same and (is_unnamed(word, "s") or noun_class(word) is None and definite(word)) and without_article(word) != "مصدر"
            )
            speaker = next((s for _, s in self.said.outermost() if is_one(s, False, woman)), None) if told else None
        elif kind == "organization" and without_article(word) not in words_that("any_body"):
            return None
        else:
            lone = int(kind == "organization" and source.last - source.first == 1)
            spoke = [s for _, s in (self._latest() if same else self._latest()[:lone])]
            head = without_article(word)
            alike = (s for s in spoke if s.kind == kind and not s.plural)
            speaker = next((s for s in alike if same or not is_state(s, head) and not is_other(s, head)), None)
        return speaker._replace(resolution="definite") if speaker is not None and speaker.name is not None else None

    def nearer(self, body: Speaker, source: Range) -> Speaker | None:
        """«الشركة» behind «قالت غوغل»: the body that spoke last, where the one of that noun was named before it."""
        spoke = next(iter(self.said.outermost()), None)
        if spoke is None or spoke[1].kind != "organization" or spoke[1].entity is None or body.entity is None:
            return None
        found, speaker = spoke
        head, start = description_word(self.scene.folds[source.first]), self.scene.words[source.first].start
        named = [m.start for m in body.entity.mentions if m.start < start and m.end - m.start > len(head) + 2]
        later = max(named, default=0) < self.scene.words[found.cue.first].start
        apart = speaker.entity is not body.entity and head in speaker.heads - name_words(speaker.name or "")
        return speaker._replace(resolution="definite") if apart and later else None

    def under_other_name(self, body: Speaker, source: Range) -> Speaker | None:
        """A body read as a name which but describes one named before: «المنظمة الأممية», «البنك المركزي»."""
        if body.entity is None or not definite(self.scene.folds[source.first]) and source.last - source.first > 2:
            return None
        if body.name != body.entity.name or body.entity.kind != "organization":
            return None
        head = without_article(self.scene.folds[source.first])
        spoke = (s for _, s in self.said.outermost() if s.entity is not body.entity)
        longer = longer_name(self.bodies, body, head, source.first) if field_of(body.entity.name) is None else None
        return longer or wider_body(self.scene, self.bodies, spoke, source, head)

    def _without_letters(self, found: Found, at: int) -> str:
        """«وفقا للتقرير»: the noun with its article, as it stands without the preposition glued to it."""
        fold = self.scene.folds[at]
        glued = found.letters and found.source is not None and at == found.source.first and fold.startswith("لل")
        return "ا" + fold[1:] if glued and noun_class(fold[1:]) is None else fold

    def _latter(self, found: Found, woman: bool) -> Speaker | None:
        """«بعد أن أعلن الأخير عن دعمه»: whom the article named last."""
        body = body_before(self.scene, found.cue.first) if woman else None
        if body is not None:
            head = description_word(self.scene.folds[body.first])
            spoken = self._spoken(head, bare_words(self.scene, body), "organization")
            return spoken or under_its_name(self.scene, body, self._phrase(body, "organization", head))
        man = man_before(self.scene, found.cue.first) if not woman else None
        if man is not None:
            noun = self.scene.folds[man.first]
            head = description_word(noun[glued(noun) :])
            return self._spoken(head, bare_words(self.scene, man), "unnamed") or self._phrase(man, "unnamed", head)
        named = (speaker_of(self.people.by_id[mention.entity.id], "definite") for mention in self.people.before(found.cue.first))
        return next((speaker for speaker in named if speaker.feminine is None or speaker.feminine == woman), None)

    def _body(self, head: str, words: frozenset[str], kind: str, at: int) -> Speaker | None:
        """«المنظمة»: the body of that head, else the last body that spoke under a name without one."""
        if len(words) > 2:
            return None
        many = number_of(head) == "p"  # «السلطات» are not «السلطة الوطنية», «الصحف» no «صحيفة …»
        head = head if many else source_lemma(head) and fold(source_lemma(head) or "") or head
        entity, further = self.bodies.meant(head, at), words - {head}
        if head == MINISTRY and not further and (entity is None or not self.bodies.named_before(entity, at)):
            ministry = ministry_of(self.people.before(at))
            if ministry is not None:
                return ministry
        of_nation = all(is_nationality(word) for word in further)
        outlet = kind == "outlet" and entity is not None and self.bodies.named_before(entity, at)
        adjective = head in self.bodies.alone and (of_nation or outlet)  # «المصرف الفرنسي», «القناة الإخبارية»
        if entity is not None and (adjective or further <= words_of(entity)):
            named = "outlet" if entity.kind == "outlet" else "organization"
            return Speaker(entity.name, named, entity, "definite", is_feminine(head), False, frozenset([head]), words_of(entity))  # type: ignore[arg-type]
        if (len(words) == 1 or kind == "outlet" and of_nation) and not many and head not in words_that("institution"):
            for _, speaker in self._latest():
                if speaker.kind == kind and not speaker.heads and may_be_called(speaker, head):
                    return speaker._replace(resolution="definite")
        phrase = self.bodies.fullest(head, at)
        if phrase is not None and words < bare_words(self.scene, phrase):
            return self._phrase(phrase, kind, head)
        return None

    def _document(self, found: Found, source: Range, word: str, head: str, words: frozenset[str]) -> Speaker | None:
        """«البيان»: a document that spoke, else the fullest naming of one, with whose it is."""
        for _, speaker in self._latest():
            if speaker.kind == "document" and speaker.name is not None and fits(head, words, speaker.heads, speaker.words):
                return speaker._replace(resolution="definite")
        if len(words) > 1:
            return None
        phrase = self.bodies.fullest(word, source.first)
        if phrase is None or number_of(self.scene.folds[phrase.first]) != number_of(word) or owned(self.scene.folds[phrase.first]):
            return None
        owner = self.owner(phrase)
        if phrase.last - phrase.first == 2 and self.scene.folds[phrase.first + 1] in BELONGING:
            phrase = Range(phrase.first, phrase.first + 1)  # «بلاغ لها»
        if phrase.first == source.first:  # it is named here, and its content may follow
            full = source if owner else whole(self.scene, found, source)
        else:
            full = phrase if owner else whole(self.scene, without_content(phrase), phrase)
        speaker = self._phrase(full, "document", head)
        return speaker._replace(name=f"{speaker.name} {owner}") if owner else speaker

    def _phrase(self, phrase: Range, kind: str, head: str) -> Speaker:
        scene = self.scene
        text = scene.text(*phrase).strip('«»"“” ،,')
        written = text.split(" ", 1)
        glued = len(written[0]) > len(head) and description_word(fold(written[0][1:])) == head and written[0][0] in "وفبلك"
        name = "ا" + text[1:] if text.startswith("لل") else text[1:] if glued or text.startswith("وال") else text
        return Speaker(name, kind, None, "definite", is_feminine(head), False, frozenset([head]), bare_words(scene, phrase))  # type: ignore[arg-type]

    def last_body(self, cue: int) -> Speaker | None:
        """The last body that spoke, else the one named last before the cue."""
        if (spoke := next((s for _, s in self._latest() if s.kind in ("organization", "outlet")), None)) is not None:
            return spoke
        entity = self.bodies.last(cue)
        return Speaker(entity.name, "organization", entity, "definite") if entity is not None else None

    def owner(self, phrase: Range) -> str | None:
        """Whose a bare «بيان» is: who spoke right before «في بيان», where the phrase itself does not tell."""
        scene = self.scene
        if len(bare_words(scene, phrase) - BELONGING) > 1 or phrase.last - phrase.first > 2:
            return None
        for other, speaker in self._latest():
            near = (
                other.cue.first < phrase.first <= other.cue.last + _OWNER
                and scene.begins[other.cue.first] == scene.begins[phrase.first]
            )
            start = scene.words[phrase.first].start  # «قال الوزير إن القرار يوضح أن»: the decision that he tells of is not his
            near = near and not any(piece.start <= start < piece.end for piece in other.content)
            if near and speaker.name is not None and speaker.kind != "document":
                return speaker.name
        return None
