"""Nouns and adjectives inside a noun phrase: whether the next one goes on with it or begins the next phrase."""

from khabar.attribution.appositions import (
    many_at,
    names_field,
    nothing_behind,
    office_behind_name,
    second_office,
    taken_by_lam,
    titles_a_name,
)
from khabar.attribution.masdars import is_listed, is_masdar
from khabar.attribution.noun_signs import channel_noun, definite, feminine, without_article
from khabar.attribution.people_words import bare_many, wants_noun
from khabar.attribution.phrase_prepositions import PhrasePrepositions
from khabar.attribution.phrase_words import PhraseWord
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.titles import title_of

_STATES = frozenset(["دول", "بلدان", "دولتي", "بلدي", "مجموعه"])
_MINISTERS = frozenset(["وزير", "وزيره", "وزيرا", "وزيري", "وزيرتا", "وزيرتي", "وزراء", "وزيرات"])
_GENERAL = frozenset(["عام", "اول"])
_INFLECTED = ("و", "ي", "ه", "ا", "ات", "ين", "ون")
_CLITICS = ("ب", "ل", "ك", "و", "ف", "ا")


class PhraseNouns(PhrasePrepositions):
    """A walk along a noun phrase, as far as nouns and adjectives tell where it ends."""

    __slots__ = ()

    def _take(self, upto: int, closes: bool = True) -> bool:
        if upto <= self.at:
            upto = self.at + 1
        self.at = upto
        self.closed, self.within = closes, False
        return True

    def _noun(self, fold: str, word: PhraseWord) -> bool:
        scene, first, at, stop = self.scene, self.first, self.at, self.stop
        if word.latin or word.spreads and self._is_spread():
            return False  # «قال فلان لـCNN», «في بيان نشرته الوكالة»
        if at == first and not word.definite:
            return self._take(at + 1, closes=word.whole or word.ours)  # the noun that heads the phrase
        if word.act and at == first + 1 and is_name(scene.folds[first]) and not is_unnamed(scene.folds[first], "p"):
            return False  # «أكد شكري التزام»
        if at == first + 1 and scene.folds[first] == "هولاء" and not word.definite:
            return False  # «أكد هؤلاء ضرورة الحوار»
        wanted = word.definite and not self.closed  # «حقوق المرأة»
        owned = word.own_act and at - first > 1 and not self._whole_word(fold)
        if owned and not (self.within or wanted) and self._its_act(fold):
            return False  # «أعلن تنظيم متطرف مسؤوليته عن»
        if fold[0] == "ب" and len(fold) > 3 and at > first and self._its_own_bi():
            self.governed = True
            return self._take(at + 1, closes=False)
        if fold[0] == "ل" and at > first and taken_by_lam(scene, at):
            self.governed = True
            return self._take(at + 1, closes=word.definite)
        if fold[0] == "ل" and self.closed and names_field(scene, first, at, stop):
            return self._take(at + 1, closes=word.definite)
        if word.definite:
            if at == first + 1 and bare_many(scene.folds[first]):
                return False  # «قطع محتجون الطريق»
            if (word.hears or fold in particles("spoken_to") or self._is_object(fold)) and self._names_one():
                return False  # «حث ماكرون الأوروبيين على», «أخبر سامي الشرطة أن», «برر بودرييف العملية العسكرية»
            surname = fold == "الله" and at == first + 1 and definite(scene.folds[first])  # «الجار الله»
            taken = not self.closed or surname or self._agrees(fold, word) or titles_a_name(scene, first, at, stop)
            return taken and self._take(at + 1)
        if self.closed:
            if office_behind_name(scene, at) or second_office(scene, first, at, stop):
                return self._take(at + 1, closes=False)
            return not self._determined() and self._agrees(fold, word) and self._take(at + 1)
        if at == first + 1 and fold in _GENERAL and title_of(scene.folds[first]) is not None:
            return self._take(at + 1, closes=nothing_behind(scene, at, stop))  # «مدير عام فرع الهيئة»
        if word.whole:
            return self._take(at + 1)
        construct = self.within or word.heads or word.of_field and self._of_field(fold, word)  # «من منشطي السوق», «أهالي قرية كذا»
        construct = construct or at == first + 1 and wants_noun(scene.folds[first])
        return self._take(at + 1, closes=not construct and self._agrees(fold, word))

    def _whole_word(self, fold: str) -> bool:
        """«أولياء أمور طلبة المدرسة», «العلاقات العامة»: by its «ة» no act with a pronoun, nor an act that begins an object."""
        bare = without_article(fold)
        act = is_listed(bare) or definite(fold) and is_masdar(bare)
        return not act and self.scene.written(self.at).endswith("ة")

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

    def _is_object(self, fold: str) -> bool:
        """Whether an everyday word behind a verb and a surname that no Arab bears is what he speaks of, and no name of his."""
        first = self.scene.folds[self.first]
        surname = self.at == self.first + 1 and self.first - 1 in self.scene.cues and named(first) in (Named.NONE, Named.FAMILY)
        foreign = surname and not first.endswith(_INFLECTED) and not first.startswith(_CLITICS)
        return foreign and named(fold) == Named.ORDINARY and not fold.endswith("ي") and title_of(fold) is None

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
        if word.to_somebody or self.at == self.first + 1 and fold.endswith("يه") and self._is_man():
            return False  # «برر الوزير العملية العسكرية»
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
        if word.adjective is not None or word.definite and noun_class(fold) == "organization":
            return False  # «زارت لجنة تقصي الحقائق المستشفى»
        return word.definite and many_at(self.scene, self.at - 1) or not word.known and feminine(self._head())

    def _is_man(self) -> bool:
        """«الوزير», «النائب»: an office with its article and without «ة», which may be a woman's all the same."""
        head = self.scene.folds[self.first]
        return definite(head) and not head.endswith(("ه", "ا", "ات")) and title_of(head) is not None and is_unnamed(head, "s")

    def _head(self) -> str:
        return without_article(self.scene.folds[self.first])
