"""Whom a source that is not said means: who stands beside the cue, in its clause, in its sentence, or in the sentences before."""

from msgspec import structs

from khabar.attribution.agreement import agree
from khabar.attribution.answers import answering, contacted
from khabar.attribution.beside_cue import blessed, handed_down, introduced, saying_of, writer_of
from khabar.attribution.clause_subjects import (
    acted_before,
    called_out,
    chanting,
    clause_behind_that,
    joined_beside,
    joined_to_relative,
    owner_before,
    talking_there,
    told_of,
)
from khabar.attribution.crowds import crowd_before, only_one, persons_before, together
from khabar.attribution.focus import (
    Said,
    continues,
    earlier_subject,
    form_of,
    going_on,
    last_who_spoke,
    pronominal,
)
from khabar.attribution.found import Found, Range
from khabar.attribution.last_resorts import last_resort, only_described
from khabar.attribution.naming import Naming
from khabar.attribution.particles import QUOTE_MARKS
from khabar.attribution.people_words import glued
from khabar.attribution.protests import gathering
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import subject_of
from khabar.attribution.sources import is_thing
from khabar.attribution.speaker import UNKNOWN, Speaker
from khabar.attribution.texts_meant import state_acting, text_acting, text_before, thing_acting

_PAIR = 2  # persons that a verb in the dual means


class Elided:
    """The elided sources of one article; asked in the order of their cues."""

    def __init__(self, scene: Scene, said: Said, naming: Naming) -> None:
        self.scene, self.said, self.naming = scene, said, naming

    def of(self, found: Found) -> Speaker:
        """Whoever stands beside the cue, else in its clause, its sentence or before."""
        scene, cue = self.scene, found.cue.first
        holy = saying_of(scene, found)
        if holy is not None:
            return Speaker(holy, "person", None, "elided", False, False)
        stated = blessed(scene, found) or writer_of(scene, found) or introduced(scene, found)
        if stated is not None:
            return self.stated(found, stated)
        crowd = chanting(scene, found)
        if crowd is not None:
            return self._told(found, crowd)
        caller = called_out(scene, found)
        if caller is not None:
            return self.naming.of(found, caller)._replace(resolution="elided")
        if found.rule == "self_said" and scene.quotes[cue] < 0 and self.said.around(found) is None:
            return UNKNOWN  # «وهنا أقول إن»: the article's own author, or whoever is interviewed
        begin = scene.begins[cue]
        bare_noun = found.rule == "verbal_noun" and not pronominal(scene, found)
        if bare_noun:
            crowd = gathering(scene, found)
            if crowd is not None:
                return self.naming.of(found, crowd)._replace(resolution="elided")
        answers = answering(scene, found)
        if answers is not None:
            return self.naming.of(found, answers)._replace(resolution="elided")
        handed = handed_down(scene, found)
        if handed is not None:
            return self.stated(found, handed)
        nearer = self._within(found)
        if nearer is not None:
            return nearer
        beside = joined_beside(scene, found) if self.said.around(found) is None else None
        if beside is not None:
            return self.naming.of(found, beside)._replace(resolution="elided")
        speaker = going_on(scene, self.said, found, begin, cue)
        if speaker is not None and not bare_noun:
            return speaker._replace(resolution="elided")
        return self._acting(found, begin, cue) or self._at_head(found, begin, cue)

    def _at_head(self, found: Found, begin: int, cue: int) -> Speaker:
        """The sentence's own subject, else whoever else in it can be meant, else who stood there before."""
        return (
            self._contacted(found)
            or self._subject(found, begin)
            or self._joined(found, begin, cue)
            or self._acted(found)
            or self._slip(found, begin)
            or self._earlier(found)
        )

    def _contacted(self, found: Found) -> Speaker | None:
        whom = contacted(self.scene, found) or told_of(self.scene, found) or talking_there(self.scene, found)
        return self.naming.of(found, whom)._replace(resolution="elided") if whom is not None else None

    def _acting(self, found: Found, begin: int, cue: int) -> Speaker | None:
        """«وصل المسعفون، كما حوصر الأهالي وناشدوا»: people who act nearer than the sentence's subject."""
        if not form_of(self.scene, found)[1] or continues(found):
            return None
        acting = crowd_before(self.scene, begin, cue, acting=True)
        return self._told(found, acting) if acting is not None and acting.first > begin + 1 else None

    def _within(self, found: Found) -> Speaker | None:
        """Inside another's words: «ما وصفه» is what he himself calls it, another verb goes on with the subject of his clause."""
        around = self.said.around(found)
        if around is None or found.follows is not None:
            return None
        outer, speaker = around
        gender, plural = form_of(self.scene, found)
        cue = self.scene.words[found.cue.first].start
        if self.scene.folds[found.cue.first - 1] == "ما" and found.rule != "verbal_noun":
            agreeing = agree(speaker.feminine, gender) and (plural is None or bool(speaker.plural) == plural)
            return speaker._replace(resolution="elided") if agreeing and speaker.name is not None else None
        piece = next((piece for piece in outer.content if piece.start <= cue < piece.end), None)
        told = found.rule in ("said_that", "said_of") or self.scene.folds[found.cue.first - 1] in QUOTE_MARKS
        if piece is None or outer.quoted or not told or continues(found):
            return None  # else «وحكى أن المدير «قال لنا: …»»
        joined = self.scene.folds[found.cue.first][:1] == "و"
        first = next((k for k in range(outer.cue.first, found.cue.first) if self.scene.words[k].start >= piece.start), None)
        begin = first if joined else clause_behind_that(self.scene, found.cue.first, first)
        here = subject_of(self.scene, begin, found.cue.first, gender) if begin is not None else None
        if here is None or joined and found.cue.first - here[0].last < 2:
            return None
        inner = self.naming.of(found, here[0])._replace(resolution="elided", feminine=here[1])
        if joined and speaker.kind == "person" and inner.kind not in ("person", "unnamed") and agree(speaker.feminine, gender):
            return None  # «أوضح المدير أن الفرع كثف جهوده وطالب بـ»
        return None if plural and inner.plural is False else inner

    def _subject(self, found: Found, begin: int) -> Speaker | None:
        """The subject of the cue's own sentence."""
        cue = found.cue.first
        back = self.scene.folds[cue].startswith(("لي", "لت"))  # «وعاد المدرب ليؤكد»
        if cue - begin < 3 - back or continues(found) and found.follows is None:
            return None
        gender, plural = form_of(self.scene, found)
        here = subject_of(self.scene, begin, cue, gender)
        if here is None or is_thing(self.scene, here[0]):
            return None
        speaker = self.naming.of(found, here[0])._replace(resolution="elided", feminine=here[1])
        return None if plural is not None and speaker.plural is not None and plural != speaker.plural else speaker

    def _joined(self, found: Found, begin: int, cue: int) -> Speaker | None:
        """«أغضب القرار العاملين وطالبوا بتعديله», «الحملة التي انطلقت وطالبت»: who else in the sentence the verb can mean."""
        if form_of(self.scene, found)[1] and not continues(found):
            crowd = crowd_before(self.scene, begin, cue)
            persons = together(persons_before(self.scene, crowd.last if crowd is not None else begin, cue))
            return persons if persons is not None or crowd is None else self._told(found, crowd)
        noun = (owner_before if pronominal(self.scene, found) else joined_to_relative)(self.scene, found)
        return self.naming.of(found, noun)._replace(resolution="elided") if noun is not None else None

    def _acted(self, found: Found) -> Speaker | None:
        actor = acted_before(self.scene, found) if not continues(found) else None
        return self.naming.of(found, actor)._replace(resolution="elided", feminine=found.feminine) if actor is not None else None

    def _slip(self, found: Found, begin: int) -> Speaker | None:
        """«قال مصدر …، مشيرة إلى»: a participle means who spoke in its sentence, though the writer lost the gender."""
        if found.rule != "participle" or found.plural:
            return None
        clause = clause_behind_that(self.scene, found.cue.first, begin)
        here = subject_of(self.scene, clause, found.cue.first, found.feminine) if clause is not None else None
        named = self.naming.of(found, here[0]) if here is not None else None
        if named is not None and not named.plural:  # «ذكرت القناة أن الوزير غضب، طالبا من»
            return named._replace(resolution="elided")
        spoke = (speaker for earlier, speaker in self.said.before(found) if earlier.cue.first >= begin)
        bodies = found.feminine  # «نددت فرنسا وألمانيا بالقصف، معتبرة»: several bodies take the feminine
        one = (s for s in spoke if s.name is not None and (not s.plural or bodies and s.kind == "organization"))
        speaker = next(one, None)
        return speaker._replace(resolution="elided") if speaker is not None else None

    def _told(self, found: Found, people: Range) -> Speaker:
        """The people as the text tells of them, without the letters glued before them: «للعمال»."""
        told = structs.replace(found, source=people, letters=glued(self.scene.folds[people.first]))
        return self.naming.described(told, people)._replace(resolution="elided")

    def stated(self, found: Found, whom: Range) -> Speaker:
        """Who is named beside the cue, without the lam glued before it: «تصريحات لقائد القوات قال فيها»."""
        lam = int(whom.first not in self.scene.mentions and self.scene.folds[whom.first].startswith("ل"))
        told = structs.replace(found, source=whom, letters=lam) if lam else found
        return self.naming.of(told, whom)._replace(resolution="elided")

    def _too_many(self, found: Found, actor: Range) -> bool:
        """«حضر فلان وفلان وفلان. وأكدا»: three for a verb in the dual."""
        fold = self.scene.folds[found.cue.first]
        dual = bool(found.plural) and fold.endswith("ا") and not fold.endswith("وا")
        return dual and sum(self.scene.person_at(k) and self.scene.mentions[k].first == k for k in range(*actor)) > _PAIR

    def _earlier(self, found: Found) -> Speaker:
        """Who spoke or acted in the sentences before; else the last who spoke at all."""
        text = (text_acting(self.scene, found) or text_before(self.scene, self.said, found)) if not continues(found) else None
        if text is not None:
            return self.naming.of(found, text)._replace(resolution="elided")
        earlier = earlier_subject(self.scene, self.said, found)
        if isinstance(earlier, Speaker):
            return earlier._replace(resolution="elided")
        actor = earlier[0] if earlier is not None and not is_thing(self.scene, earlier[0]) else None
        acted = (
            self.naming.of(found, actor)._replace(resolution="elided", feminine=earlier[1])
            if actor is not None and earlier is not None
            else None
        )
        agrees = acted is not None and (found.plural is None or acted.plural is None or found.plural == acted.plural)
        if acted is not None and agrees and not (actor and self._too_many(found, actor)):
            return acted
        speaker = last_who_spoke(self.scene, self.said, found)
        if speaker is not None:
            return speaker._replace(resolution="elided")
        one = only_one(self.scene, found) if found.rule != "verbal_noun" else None
        if one is not None and all(one.entity is not spoke.entity for _, spoke in self.said.records):
            return self.naming.of(found, Range(one.first, one.last))._replace(resolution="elided")
        return self._did_before(found) or self._unspoken(found) or last_resort(self.scene, self.said, found)

    def _unspoken(self, found: Found) -> Speaker | None:
        """«ورثت فاطمة الحرفة عن أمها، وتضيف أن»: who or what the sentence, else the one before, is about, where nobody fits."""
        scene, cue = self.scene, found.cue.first
        begin, (gender, plural) = scene.begins[cue], form_of(scene, found)
        if plural and continues(found):  # «أجرى العلماء تجارب، وخلصوا إلى أن»
            people = crowd_before(scene, begin, cue, acting=True)
            return self._told(found, people) if people is not None else None
        if gender is None or found.plural or found.rule == "verbal_noun":
            return None
        here = subject_of(scene, begin, cue, gender) if continues(found) and cue - begin > 2 else None
        joined = scene.folds[cue][:1] == "و" and found.rule != "participle"
        did = any(form.form == "perfect" for form in scene.cues.get(cue, ()))
        if here is None and begin and (continues(found) or joined and did and cue == begin):
            here = subject_of(scene, scene.begins[begin - 1], begin, gender, strict=True)
        if here is None and joined and (inner := clause_behind_that(scene, cue, begin)) is not None:
            here = subject_of(scene, inner, cue, gender)  # «قالت الشابة إن خطيبها تعرض لها وهددها بـ»
        about = here[0] if here is not None and not is_thing(scene, here[0]) else state_acting(scene, found)
        about = about or thing_acting(scene, found)
        if about is not None:
            return self.naming.of(found, about)._replace(resolution="elided", feminine=gender)
        one = only_described(scene, found)
        return self._told(found, one) if one is not None else None

    def _did_before(self, found: Found) -> Speaker | None:
        """«تابع الباحثون المرضى. ووجدوا أن»: people who acted in the sentence before, where nobody in the plural has spoken."""
        cue = found.cue.first
        begin = self.scene.begins[cue]
        if not form_of(self.scene, found)[1] or continues(found) or begin == 0 or cue > begin + 1:
            return None
        people = crowd_before(self.scene, self.scene.begins[begin - 1], cue, acting=True)
        return self._told(found, people) if people is not None else None
