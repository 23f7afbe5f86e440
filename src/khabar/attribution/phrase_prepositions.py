"""Prepositions inside a noun phrase: whose they are, the noun's before them or the verb's before the phrase."""

from khabar.attribution.appositions import is_definite_name
from khabar.attribution.clause_words import words
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import completes, definite, feminine, without_article
from khabar.attribution.particles import PREPOSITIONS, THAT, WITH_RADICAL_BA
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named
from khabar.mentions.titles import title_of

OF_WHOM = "من whom"  # among a verb's prepositions: it asks something of somebody («طلب القاضي من الشاهد أن»)
_OF_ACTS = ("با", "بسرعه")  # «بحقوق الإنسان»: what a body is for
_MADE_OF = words("made_of")
_NAME_AHEAD = 7  # words behind what somebody is a deputy of in which his name is looked for
_CLAUSE_AHEAD = 14  # words behind a noun's own preposition in which the verb's opener is looked for


class PhrasePrepositions:
    """A walk along a noun phrase, as far as prepositions tell where it ends."""

    __slots__ = ("at", "closed", "first", "governed", "particles", "scene", "stop", "within")

    def __init__(self, scene: Scene, first: int, stop: int, particles: frozenset[str]) -> None:
        self.particles = particles
        self.scene, self.first, self.stop, self.at = scene, first, stop, first
        self.closed = False
        self.governed = False  # a prepositional phrase has been passed
        self.within = False  # inside a prepositional phrase that wants its noun

    def _wanted(self, fold: str) -> bool:
        """Whether a preposition that the verb wants stands here, with what it governs."""
        behind = self.scene.folds[self.at + 1] if self.at + 1 < self.stop else ""
        if fold == "في" and fold in self.particles:
            return is_masdar(without_article(behind)) or self._thing_doubted(behind)
        if fold in self.particles:
            return not self._its_own(fold)
        if fold == "من" and OF_WHOM in self.particles and not self._its_own(fold):
            return definite(self.scene.folds[self.at - 1]) or self.at - 1 in self.scene.mentions  # not «طلب وفد من المزارعين»
        return (
            "ب" in self.particles
            and fold[0] == "ب"
            and not self._its_own(fold)
            and fold not in WITH_RADICAL_BA
            and (fold[1:3] in ("ال", "ان") and len(fold) > 4 or is_masdar(fold[1:]) or self._behind_name(fold))
        )

    def _thing_doubted(self, behind: str) -> bool:
        """«شكك نواب في نتائج الاستطلاع»: no body or place that they are in, and no further «في» before what is doubted."""
        placed = self.at + 1 in self.scene.mentions or noun_class(behind) in ("organization", "outlet", "unnamed")
        return not placed and "في" not in self.scene.folds[self.at + 2 : self.stop]

    def _its_own(self, fold: str) -> bool:
        """Whether the preposition is the noun's: where the verb wants it too, only if a clause or another one follows."""
        if fold == "من" and OF_WHOM not in self.particles and self._made_of():
            return True
        if not completes(self.scene.folds[self.at - 1], fold):
            return False
        wanted = fold in self.particles or fold.startswith("ب") and "ب" in self.particles
        act = fold.startswith(_OF_ACTS) and is_masdar(without_article(fold[1:]))  # «طالب الجهات المعنية بالتدخل»
        if fold == "من" or not wanted or self.at - 1 > self.first and not act:
            return True
        ahead = self.scene.folds[self.at + 2 : min(self.stop, self.at + _CLAUSE_AHEAD)]
        if fold == "عن" and self._seat():
            return True
        return any(
            word in THAT or word in (":", fold) or act and word.startswith(("بال", "بان")) for word in ahead
        )  # «كشف المسؤول عن الميناء عن», «تحدث المسؤول عن الميناء»

    def _made_of(self) -> bool:
        """«حذرت لجنة من الخبراء المستقلين من»: who its members are."""
        behind = self.scene.folds[self.at + 1] if self.at + 1 < self.stop else ""
        return self.scene.folds[self.at - 1] in _MADE_OF and is_crowd(behind)

    def _seat(self) -> bool:
        """«نفى النائب عن محافظة الساحل سامي الحداد وجود»: a body or a place behind «عن», and the bearer's name behind that."""
        scene, seat = self.scene, self.at + 1
        if seat >= self.stop:
            return False
        mention = scene.mentions.get(seat) or scene.mentions.get(seat + 1)  # «محافظة البصرة»
        if mention.entity.kind not in ("organization", "place") if mention else noun_class(scene.folds[seat]) != "organization":
            return False
        for k in range(seat + 1, min(self.stop, seat + _NAME_AHEAD)):
            if scene.words[k].kind != "word" and k not in scene.opens and k not in scene.closing or scene.folds[k] in PREPOSITIONS:
                return False
            if scene.person_at(k):
                return title_of(scene.folds[k - 1]) is None
        return False

    def _behind_name(self, fold: str) -> bool:
        """«شككت تشانغ بنتائج»: no noun that takes another stands before the preposition, but a word that can only be a name."""
        before = named(self.scene.folds[self.at - 1])
        return len(fold) > 4 and not before & Named.ORDINARY and named(fold[1:]) == Named.ORDINARY

    def _governs(self, fold: str) -> bool:
        """«التقرير الصادر عن», «جماعات مدافعة عن»: of a body or a document a participle with the preposition that it takes."""
        behind = self.scene.folds[self.at + 1] if self.at + 1 < self.stop else ""
        if not behind or fold[0] == "و" or not completes(fold, behind):
            return False
        head = self.scene.folds[self.first]
        agrees = definite(fold) == definite(head) or self._told_of_name(fold)
        return agrees and noun_class(head) in ("organization", "document", "outlet")

    def _its_own_bi(self) -> bool:
        """«منظمات معنية بشؤون المرأة»: «بـ» behind the participle that takes it."""
        before = self.scene.folds[self.at - 1]
        agrees = definite(before) == definite(self.scene.folds[self.first]) or self._told_of_name(before)
        return self.at - 1 > self.first and completes(before, "ب") and agrees

    def _told_of_name(self, participle: str) -> bool:
        """«منظمة بلادنا المدافعة عن السجناء»: a body's noun is made definite by the name behind it."""
        head = self.scene.folds[self.first]
        return definite(participle) and feminine(participle) == feminine(head) and noun_class(head) == "organization"

    def _determined(self) -> bool:
        """Whether no adjective without article may follow: «مدير الشركة موظفيه»; it may in «مصدر في الشركة مطلع»."""
        last = self.first if self.governed else self.at - 1
        name = self.scene.mentions.get(last)
        if name is None and last in self.scene.closing:
            return True  # «اعتبرها حزب «الوفاق» استفزازية»
        head = definite(self.scene.folds[self.first]) and self.first not in self.scene.mentions
        return head or (definite(self.scene.folds[last]) if name is None else is_definite_name(self.scene, name))
