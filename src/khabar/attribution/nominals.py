"""How far a noun phrase runs: the source behind its verb, and where the object that follows it begins.

A phrase is closed by a definite word, a name or a pronoun; what may follow a closed phrase is an adjective that agrees,
a prepositional phrase, an apposition (title or name). Anything else begins the next phrase.
"""

from khabar.attribution.appositions import (
    body_before,
    is_imam,
    is_mere_source,
    is_title_alone,
    many_alone,
    many_at,
    names_field,
    nothing_behind,
    office_behind_name,
    points_alone,
    second_office,
    titles_a_name,
)
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun, definite, feminine, names_acts, without_article
from khabar.attribution.particles import (
    DEMONSTRATIVES,
    LEAVES_SOURCE,
    NO_NAME_BEGINS,
    PREPOSITIONS,
)
from khabar.attribution.phrase_prepositions import PhrasePrepositions
from khabar.attribution.phrase_words import ALL, COURTESY, HONORIFIC, SELF, PhraseWord, phrase_word
from khabar.attribution.pieties import piety_end, verse_at
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.names import Named, is_name, named
from khabar.mentions.titles import title_of
from khabar.words.quotations import Quotation

_SPEECH, _NICKNAME = 3, 5  # words between marks from which on they may be somebody's words, up to which they may be a name
_PARTS = frozenset(["focus", "stands_in", "according_to", "as_said"])  # «من جانبه», «جاء فيه», «وفقا لما نقلته الوكالة»
_THESE = "هولاء"
_STATES = frozenset(["دول", "بلدان", "دولتي", "بلدي", "مجموعه"])
_MINISTERS = frozenset(["وزير", "وزيره", "وزيرا", "وزيري", "وزيرتا", "وزيرتي", "وزراء", "وزيرات"])
_GENERAL = frozenset(["عام", "اول"])


def phrase_end(scene: Scene, first: int, stop: int, particles: frozenset[str] = frozenset()) -> int:
    """The end of the noun phrase that begins at word `first` and ends before `stop` at the latest.

    particles: prepositions that the verb before the phrase wants («إلى», «ب»), which therefore end it.
    """
    return _Phrase(scene, first, stop, particles).end()


class _Phrase(PhrasePrepositions):
    """The walk along one noun phrase."""

    __slots__ = ()

    def end(self) -> int:
        scene, stop = self.scene, self.stop
        folds, words, landmarks = scene.folds, scene.words, scene.landmarks
        while (at := self.at) < stop:
            word = phrase_word(folds[at])
            plain = word.plain and at not in landmarks and words[at].kind == "word"
            if not (self._plain(folds[at], word) if plain else self._step(folds[at], word)):
                break
        if self.within and self.at - 1 > self.first and self.scene.folds[self.at - 1] in PREPOSITIONS:
            self.at -= 1  # «الجماعة الإسلامية في»: the preposition has no noun
        return self.at

    def _plain(self, fold: str, word: PhraseWord) -> bool:
        """Take the next word, a plain one, into the phrase; False where it ends."""
        if word.for_him and self.at > self.first:
            return self._take(self.at + 1)
        wanted = fold[0] == "ب" and self.particles and self.at > self.first and self._wanted(fold)
        return not wanted and self._noun(fold, word)

    def _step(self, fold: str, word: PhraseWord) -> bool:
        """Take the next word or name, no plain word, into the phrase; False where it ends."""
        scene, at = self.scene, self.at
        if fold == "ل" and at > self.first:
            return False  # «مصادر مطلعة لـ«الصحيفة»»
        if (
            word.closes
            or at in scene.times
            or at in scene.asides
            or word.pious
            and at > self.first
            and piety_end(scene.folds, at, self.stop) > at
        ):
            return False
        if at == self.first and self._counts():
            return self._take(at + 1, closes=False)
        if at > self.first and (self.particles and self._wanted(fold) or at in scene.phrases and scene.phrases[at].role in _PARTS):
            return False
        if at in scene.mentions:
            return self._name()
        if at == self.first and len(fold) == 1 and scene.folds[at + 1 : at + 2] == ["."]:
            return self._take(at + 2, closes=False)  # «د. فلان»
        if at in scene.opens:
            return self._quotation(scene.opens[at])
        if word.parts:
            return self._apposition()
        if word.governs and (at > self.first or fold != "باسم") and not is_imam(scene, at):
            return self._preposition(fold)
        if at > self.first and self._reports() and not (self.closed and self._governs(fold)) or scene.words[at].kind != "word":
            return False
        taken = self._special(fold) if word.special and not is_imam(scene, at) else None
        return self._noun(fold, word) if taken is None else taken

    def _counts(self) -> bool:
        """«12 شركة أوروبية»: a figure that opens the phrase, and what it counts behind it."""
        at = self.at
        return self.scene.words[at].kind == "number" and at + 1 < self.stop and self.scene.words[at + 1].kind == "word"

    def _quotation(self, quotation: Quotation) -> bool:
        """A name between marks: «حركة «الأمل»»; not what somebody says: «قال المدير "لم نعلم بذلك".», «قال للصحفيين "لن نعود"»"""
        if self.at > self.first + 1 and is_mere_source(self.scene, self.first, self.at):
            return False  # «أبلغ مصدر أمني «الصحيفة» أن»
        behind = quotation.last + (quotation.close is not None)
        while quotation.close is not None and behind < self.stop and self.scene.folds[behind] == self.scene.folds[quotation.close]:
            behind += 1  # «''نعم''»: a doubled mark
        head = self.scene.folds[self.first]
        ends = (
            behind >= self.stop
            or head.startswith("لل")
            and head.endswith("ين")
            or self.scene.folds[quotation.first] in NO_NAME_BEGINS
        )
        said = self.closed and ends and quotation.last - quotation.first >= _SPEECH
        alone = self.closed and self.at <= self.first + 2 and definite(self.scene.folds[self.first])
        act = is_masdar(without_article(self.scene.folds[quotation.first]))
        closed = self.closed and definite(self.scene.folds[self.at - 1]) and self.at not in self.scene.mentions
        act = act or closed and names_acts(self.scene.folds[quotation.first])
        said = said or (alone or closed) and act and quotation.last - quotation.first > 1  # «أدانت الخارجية «الاعتداء الجبان»»
        return not said and quotation.last - quotation.first <= _NICKNAME and self._take(min(self.stop, behind))

    def _reports(self) -> bool:
        """Whether a verb that reports, and is no everyday word, stands here."""
        cues = self.scene.cues.get(self.at)
        if cues is None:
            return False
        sure = [cue for cue in cues if not cue.ambiguous]
        if any(cue.form == "participle" and cue.accusative and not cue.prefix for cue in sure):
            return True  # «وقوع خلافات أكبر مشيرا إلى»
        return any(cue.form in ("perfect", "imperfect") for cue in sure)

    def _name(self) -> bool:
        """A name: in apposition to a closed phrase only a person's is taken («وزير المالية فلان»)."""
        mention = self.scene.mentions[self.at]
        body = mention.entity.kind in ("organization", "outlet") and self.at == self.first + 1 and self._names_one()
        if mention.entity.kind != "person" and mention.first == self.at and (self.closed or body):
            return False
        if self.at == self.first + 1 and many_alone(self.scene, self.first, mention):
            return False  # «وعد اللاعبون فلانا»
        alone = body_before(self.scene, self.first, self.at) or is_title_alone(self.scene, self.at)
        if self.closed and mention.first == self.at and alone:
            return False  # «برأت المحكمة فلانا»
        if self.at > self.first and mention.entity.kind == "outlet" and self.scene.letters_before_name(self.at) == "ل":
            return False  # «قال فلان لرويترز»
        return self._take(min(self.stop, mention.last))

    def _take(self, upto: int, closes: bool = True) -> bool:
        if upto <= self.at:
            upto = self.at + 1
        self.at = upto
        self.closed, self.within = closes, False
        return True

    def _apposition(self) -> bool:
        """A bracket «(30 عاما)» or a comma before a name or a title belongs to the phrase; another comma ends it."""
        scene, at = self.scene, self.at
        if scene.folds[at] == "(" and verse_at(scene.folds, at, self.stop) is None:
            for k in range(at + 1, min(self.stop, at + 9)):
                if scene.folds[k] == ")":
                    return self._take(k + 1)
        if scene.folds[at] in ("،", ",") and at + 1 < self.stop and at + 1 in scene.mentions:
            mention = scene.mentions[at + 1]
            if mention.entity.kind == "person":
                return self._take(min(self.stop, mention.last))
        return False

    def _preposition(self, fold: str) -> bool:
        meanwhile = self.scene.folds[self.at - 1] in SELF and self._head() == "وقت"  # «محذرا في الوقت نفسه من»
        leaves = fold in LEAVES_SOURCE and not self._its_own(fold)
        if leaves or meanwhile or not self.closed and self.at == self.first:
            return False
        behind = self.at + 1
        if behind >= self.stop or self.scene.folds[behind] == "وقت":
            return False
        own = self._its_own(fold)  # «عدد من الكتاب»: writers, no book; «محسوبة على المؤتمر»: a party
        if channel_noun(self.scene.folds[behind]) and not own:
            return False
        self.at = behind
        self.closed, self.within, self.governed = False, True, True
        return True

    def _special(self, fold: str) -> bool | None:
        """Whether a word that is no plain noun is taken; None where it is read like one."""
        if fold == _THESE and self.at == self.first and self._these_alone():
            return self._take(self.at + 1)
        if (
            fold in LEAVES_SOURCE
            or fold in DEMONSTRATIVES
            and (self.closed or self.at > self.first and points_alone(self.scene, self.at, self.stop))
        ):
            return False
        if fold.startswith("لل") and any(q.first > self.first for q in self.scene.closing.get(self.at - 1, ())):
            return self._take(self.at + 1)  # «مركز «الأفق» للأبحاث»
        if fold.startswith(("بال", "كال")) and self.at > self.first and not self.within:
            return fold[0] == "ب" and self._its_own_bi() and self._take(self.at + 1)  # a glued preposition
        if self.closed and (fold in ALL or fold in COURTESY):
            return False  # «ناشد سموه كافة السكان», «شكر الشهراني سمو أمير المنطقة»
        return self._take(self.at + 1) if fold in SELF or self.at == self.first and fold in HONORIFIC else None

    def _these_alone(self) -> bool:
        """«وطالب هؤلاء السلطات بالتدخل»: behind «هؤلاء» stands somebody else."""
        behind = self.scene.folds[self.at + 1] if self.at + 1 < self.stop else ""
        return definite(behind) and noun_class(behind) == "organization"

    def _noun(self, fold: str, word: PhraseWord) -> bool:
        scene, first, at, stop = self.scene, self.first, self.at, self.stop
        if word.latin or word.spreads and self._is_spread():
            return False  # «قال فلان لـCNN», «في بيان نشرته الوكالة»
        if word.act and at == first + 1 and is_name(scene.folds[first]) and not is_unnamed(scene.folds[first], "p"):
            return False  # «أكد شكري التزام»
        if at == first + 1 and scene.folds[first] == "هولاء" and not word.definite:
            return False  # «أكد هؤلاء ضرورة الحوار»
        wanted = word.definite and not self.closed  # «حقوق المرأة»
        if word.own_act and at - first > 1 and not (self.within or wanted) and self._its_act(fold):
            return False  # «أعلن تنظيم متطرف مسؤوليته عن»
        if fold[0] == "ب" and len(fold) > 3 and at > first and self._its_own_bi():
            self.governed = True
            return self._take(at + 1, closes=False)
        if fold[0] == "ل" and self.closed and names_field(scene, first, at, stop):
            return self._take(at + 1, closes=word.definite)
        if word.definite:
            if word.hears and self._names_one():
                return False  # «حث ماكرون الأوروبيين على», «أخبر سامي الشرطة أن»
            surname = fold == "الله" and at == first + 1 and definite(scene.folds[first])  # «الجار الله»
            taken = not self.closed or surname or self._agrees(fold, word) or titles_a_name(scene, first, at, stop)
            return taken and self._take(at + 1)
        if self.closed:
            if office_behind_name(scene, at) or second_office(scene, first, at, stop):
                return self._take(at + 1, closes=False)
            return not self._determined() and self._agrees(fold, word) and self._take(at + 1)
        if at == first + 1 and fold in _GENERAL and title_of(scene.folds[first]) is not None:
            return self._take(at + 1, closes=nothing_behind(scene, at, stop))  # «مدير عام فرع الهيئة»
        if word.whole or at == first and word.ours:
            return self._take(at + 1)
        construct = self.within or word.heads or word.of_field and self._of_field(fold, word)  # «من منشطي السوق», «أهالي قرية كذا»
        return self._take(at + 1, closes=at > first and not construct and self._agrees(fold, word))

    def _names_one(self) -> bool:
        """Whether right before stands one person's name, or a lone word that is nothing but a name."""
        name = self.scene.mentions.get(self.at - 1)
        if name is not None:
            return name.entity.kind == "person"
        fold = self.scene.folds[self.first]
        if self.at != self.first + 1 or self.scene.words[self.first].kind != "word" or definite(fold):
            return False
        if noun_class(fold) is not None or title_of(fold) is not None or is_masdar(fold):
            return False
        return is_name(fold) or named(fold) == Named.NONE and not fold.endswith("و")  # not «مفاوضو الدول»

    def _is_spread(self) -> bool:
        within = self.scene.folds[self.first - 1] in ("في", "خلال", "عبر")  # not «بحسب تقرير نشرته»
        return within and channel_noun(self.scene.folds[self.first]) and not self.scene.written(self.at).endswith("ة")

    def _of_field(self, fold: str, word: PhraseWord) -> bool:
        """«عميد تقنية المعلومات», «وزيرا خارجية فرنسا»: no adjective of an office, before a definite noun or a state."""
        behind = self.scene.folds[self.at + 1] if self.at + 1 < self.stop else ""
        if word.field and self.scene.folds[self.first] in _MINISTERS:
            state = self.scene.mentions.get(self.at + 1) if behind else None
            return definite(behind) or behind in _STATES or state is not None and state.entity.kind in ("place", "organization")
        title = title_of(self.scene.folds[self.first]) if fold.endswith("يه") and self.at == self.first + 1 else None
        return title is not None and not title.plural and definite(behind) and not feminine(self._head())

    def _its_act(self, fold: str) -> bool:
        return not self._governs(fold) and noun_class(self.scene.folds[self.at - 1]) is None  # «جماعات سورية مدافعة عن»

    def _agrees(self, fold: str, word: PhraseWord) -> bool:
        """Whether this word may be an adjective of the phrase: same definiteness, an adjective's ending or gender."""
        if word.to_somebody:
            return False
        if (
            self.at == self.first + 1
            and fold.endswith(("يين", "يون"))
            and (noun_class(self.scene.folds[self.first]) == "organization" or is_unnamed(self.scene.folds[self.first], "s"))
        ):
            return not definite(fold)  # «حث المجلس الفلسطينيين على», «حثت الوزيرة اللاجئين على»
        if word.definite and fold.endswith("ون") and is_unnamed(self.scene.folds[self.at - 1], "p"):
            return not self.scene.folds[self.at - 1].endswith(("ين", "ات"))  # «النواب المعارضون»
        if word.adjective or self._governs(fold):
            return True
        if word.adjective is not None:
            return False
        return word.definite and many_at(self.scene, self.at - 1) or not word.known and feminine(self._head())

    def _head(self) -> str:
        return without_article(self.scene.folds[self.first])
