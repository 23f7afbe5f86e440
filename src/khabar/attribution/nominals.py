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
    points_alone,
    taken_by_lam,
)
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun, definite, names_acts, owned, without_article
from khabar.attribution.particles import DEMONSTRATIVES, LEAVES_SOURCE, NO_NAME_BEGINS, PREPOSITIONS
from khabar.attribution.phrase_nouns import PhraseNouns
from khabar.attribution.phrase_words import ALL, COURTESY, HONORIFIC, SELF, PhraseWord, phrase_word
from khabar.attribution.pieties import piety_end, verse_at
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.titles import title_of
from khabar.words.quotations import Quotation

_HONOURS = 6  # words of an honour before a name
_SPEECH, _NICKNAME = 3, 5  # words between marks from which on they may be somebody's words, up to which they may be a name
_PARTS = frozenset(["focus", "stands_in", "according_to", "as_said"])  # «من جانبه», «جاء فيه», «وفقا لما نقلته الوكالة»
_THESE = "هولاء"


def phrase_end(scene: Scene, first: int, stop: int, particles: frozenset[str] = frozenset()) -> int:
    """The end of the noun phrase that begins at word `first` and ends before `stop` at the latest.

    particles: prepositions that the verb before the phrase wants («إلى», «ب»), which therefore end it.
    """
    return _Phrase(scene, first, stop, particles).end()


class _Phrase(PhraseNouns):
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
        if mention.first == self.at > self.first and taken_by_lam(self.scene, self.at):
            return self._take(min(self.stop, mention.last))
        body = mention.entity.kind in ("organization", "outlet") and self.at == self.first + 1 and self._names_one()
        if mention.entity.kind != "person" and mention.first == self.at and (self.closed or body):
            return False
        if self.at == self.first + 1 and many_alone(self.scene, self.first, mention):
            return False  # «وعد اللاعبون فلانا»
        closed = self.closed and mention.first == self.at
        if closed and (body_before(self.scene, self.first, self.at) or is_title_alone(self.scene, self.at)):
            return False  # «برأت المحكمة فلانا»
        if self.at > self.first and mention.entity.kind == "outlet" and self.scene.letters_before_name(self.at) == "ل":
            return False  # «قال فلان لرويترز»
        return self._take(min(self.stop, mention.last))

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
        if not own and (channel_noun(self.scene.folds[behind]) or behind - self.first == 2 and self._of_his_own(behind)):
            return False
        self.at = behind
        self.closed, self.within, self.governed = False, True, True
        return True

    def _of_his_own(self, k: int) -> bool:
        """«أصيب الجندي في ساقه»: behind one person and a preposition a thing of his, which does not tell who he is."""
        fold = self.scene.folds[k]
        his = owned(fold) and noun_class(fold) is None and not self.scene.written(k).endswith("ة")
        return his and is_unnamed(self.scene.folds[self.first], "s") and definite(self.scene.folds[self.first])

    def _special(self, fold: str) -> bool | None:
        """Whether a word that is no plain noun is taken; None where it is read like one."""
        if fold == _THESE and self.at == self.first and self._these_alone():
            return self._take(self.at + 1)
        if (
            fold in LEAVES_SOURCE
            or fold in DEMONSTRATIVES
            and (self.closed or self.at > self.first and (points_alone(self.scene, self.at, self.stop) or self._names_one()))
        ):
            return False
        if fold.startswith("لل") and any(q.first > self.first for q in self.scene.closing.get(self.at - 1, ())):
            return self._take(self.at + 1)  # «مركز «الأفق» للأبحاث»
        if fold.startswith(("بال", "كال")) and self.at > self.first and not self.within:
            return fold[0] == "ب" and self._its_own_bi() and self._take(self.at + 1)  # a glued preposition
        if (fold in ALL or fold in COURTESY) and (self.closed or self._names_one()):
            honoured = self._his_honour() if fold in COURTESY else 0
            return honoured > 0 and self._take(honoured)  # «ناشد سموه كافة السكان», «شكر الشهراني سمو أمير المنطقة»
        return self._take(self.at + 1) if fold in SELF or self.at == self.first and fold in HONORIFIC else None

    def _his_honour(self) -> int:
        """«أوصى إمام المسجد فضيلة الشيخ فلان المصلين»: the end of the honoured name, if whom he addresses follows."""
        scene, k = self.scene, self.at + 1
        if definite(scene.folds[self.first]) or self.first in scene.mentions:
            return 0
        while k < min(self.stop, self.at + _HONOURS) and k not in scene.mentions and title_of(scene.folds[k]) is not None:
            k += 1
        name = scene.mentions.get(k)
        if name is None or name.entity.kind != "person" or name.last >= self.stop:
            return 0
        behind = scene.folds[name.last]
        return name.last if definite(behind) and not behind.startswith(("لل", "وال")) else 0

    def _these_alone(self) -> bool:
        """«وطالب هؤلاء السلطات بالتدخل»: behind «هؤلاء» stands somebody else."""
        behind = self.scene.folds[self.at + 1] if self.at + 1 < self.stop else ""
        return definite(behind) and noun_class(behind) == "organization"
