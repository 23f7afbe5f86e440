"""The walk behind a cue: over its subject, whom it speaks to, and adjuncts, until something may open its content."""

import msgspec

from khabar.attribution.adjuncts import (
    MAKES_ADVERB,
    WHILE_HE,
    behind_bracket,
    behind_circumstance,
    is_plain,
    says_when_or_how,
)
from khabar.attribution.appositions import is_imam
from khabar.attribution.between_commas import LED, behind_led, behind_offices
from khabar.attribution.chunks import Chunks
from khabar.attribution.clause_words import words
from khabar.attribution.cues import Frame
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.news_spread import spreads_news
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, latin_behind_lam, owned
from khabar.attribution.occasions import behind_adjunct, joins_adjunct, relays
from khabar.attribution.particles import (
    COMMAS,
    LEAVES_SOURCE,
    NEVER_THAT_AFTER,
    PREPOSITIONS,
    PRONOMINAL,
    RELATIVE,
    THAT,
    WITH_RADICAL_BA,
)
from khabar.attribution.phrase_words import WHY
from khabar.attribution.pieties import piety_end, pious_words
from khabar.attribution.shares import ABOUT, share_end
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.workplaces import belongs_to_body
from khabar.mentions.names import Named, is_name, named
from khabar.mentions.place_names import heads as heads_of_places
from khabar.words.quotations import Quotation

_SPEECH = 5  # words of a quotation from which on it is somebody's words, and no name
_FOR = 5  # words between «لسوق الأسهم» and «أن»
PIOUS = pious_words()
_WHEN_HE = frozenset(["قبل", "بعد", "قبيل", "بعيد", "عقب", "فور", "اثر", "لدي", "اثناء", "خلال", "عند"])
_AMONG, _THEM = frozenset(["بمن", "بما"]), frozenset(["فيهم", "فيهن", "فيها", "فيه"])
_MEANWHILE = words("circumstance")
_AIRED = words_that("aired")
_PLACES = frozenset(heads_of_places())
_CALLED = frozenset(["يسمي", "تسمي", "يعرف", "تعرف", "اسمي", "سمي", "يدعي", "تدعي"])
_TO_ALL = words_that("courtesy") | words_that("quantifier")


class Opening(msgspec.Struct, frozen=True):
    """A content's opening behind its cue."""

    frame: Frame
    at: int  # the opener's word
    first: int  # the first word of the content
    letters: int = 0  # letters of that word that belong to a glued preposition
    quotation: Quotation | None = None
    subject: Range | None = None  # the noun phrase behind the cue, where there is one
    addressee: Range | None = None


class Walk(Chunks):
    """One walk: the word it stands at, the noun phrases passed so far, and what the cue's frames allow to open a content."""

    __slots__ = ()

    def advance(self) -> None:
        """Over an adjunct, or over a noun phrase that joins the chunks."""
        scene, k = self.scene, self.p
        fold = scene.folds[k]
        if not self.chunks and joins_adjunct(scene, k):
            self.p = max(k + 1, phrase_end(scene, k, self.stop, self.particles))
        elif fold == "ما" and k + 2 < self.stop and scene.folds[k + 1] in _CALLED:
            self.p = k + 2 + (scene.folds[k + 2] in ("ب", "باسم"))  # «أعلن ما يسمى المجلس الأعلى أن»
        elif fold in ABOUT and scene.cues.get(k - 1) and share_end(scene, k, self.stop):
            self._take_phrase(k)  # «قال نحو 70 في المئة من المشاركين إن»
        elif is_plain(fold) and k not in scene.landmarks and self._plain_here(k):
            self._take_phrase(k)
        elif fold in _AMONG and k + 2 < self.stop and scene.folds[k + 1] in _THEM:
            self.p = max(k + 3, phrase_end(scene, k + 2, self.stop, self.particles))  # «بمن فيهم وزير الخارجية»
        elif fold in PIOUS and (behind := piety_end(scene.folds, k, self.stop)) > k:
            self.p = behind
        elif fold in WHILE_HE or fold in _MEANWHILE and scene.cues.get(k - 1) and not self.chunks:
            self.p = behind_circumstance(scene, k, self.stop)
        elif fold in _AIRED and not (self.chunks and self.chunks[-1].last == k):
            self.p = self._behind_aired(k)
        elif fold in RELATIVE and self.chunks:
            self.p = self._behind_relative(k)
        elif fold in _WHEN_HE and self._what_he_does(k + 1):
            self.p = self._behind_deed(k)
        elif k in scene.wishes:
            self.p = min(self.stop, scene.wishes[k])
        elif says_when_or_how(scene, k) or scene.words[k].kind == "mark" and k not in scene.opens:
            self.p = behind_bracket(scene, k, self.stop) if fold == "(" else self._behind_mark(k)
        elif fold in PRONOMINAL and fold not in PREPOSITIONS or latin_behind_lam(fold) or fold == "ذلك" and self._told_thing(k):
            self.p = k + 1
        elif fold in WHY:
            standing = k + 1 < self.stop and scene.folds[k + 1] in PREPOSITIONS
            self.p = max(k + 1, phrase_end(scene, min(k + 1 + standing, self.stop), self.stop))  # «استنادا إلى وثائق»
        elif fold == "ل" and scene.folds[k + 1 : k + 2] == ["("]:
            self.p = behind_bracket(scene, k + 1, self.stop)  # «قال المدير لـ (الصحيفة) إن»
        elif (fold in PREPOSITIONS or fold in LEAVES_SOURCE or fold == "ل" or relays(scene, k)) and not is_imam(scene, k):
            self.p = behind_adjunct(scene, k, self.stop, self.particles)
        elif k in scene.opens and self._wants_inside(k):
            self.p = k + 1
        elif fold[0] in "لب" and self._glued_adjunct(k, fold):
            self.p = max(k + 1, phrase_end(scene, k, self.stop, self.particles))
            if self.chunks and self.owned_at(k):
                self.chunks[-1] = Range(self.chunks[-1].first, self.p)
        else:
            self._take_phrase(k)

    def _what_he_does(self, k: int) -> bool:
        return k < self.stop and owned(self.scene.folds[k]) and is_masdar(self.scene.folds[k])

    def _behind_deed(self, k: int) -> int:
        """«وقال بعد زيارته المصنع إن»: over what the speaker did, and the place or thing that he did it to."""
        scene, p = self.scene, behind_adjunct(self.scene, k, self.stop, self.particles)
        if p != k + 2 or p >= self.stop:
            return p
        place = p in scene.mentions and scene.mentions[p].entity.kind == "place"
        thing = p not in scene.mentions and definite(scene.folds[p]) and noun_class(scene.folds[p]) in (None, "organization")
        return max(p + 1, phrase_end(scene, p, self.stop, self.particles)) if place or thing and p not in scene.cues else p

    def _behind_aired(self, k: int) -> int:
        """«في برنامج «المساء» المذاع على قناة المدينة»: over where it was aired."""
        behind = self.scene.folds[k + 1] if k + 1 < self.stop else ""
        return behind_adjunct(self.scene, k + 1, self.stop, self.particles) if behind in PREPOSITIONS else k + 1

    def _behind_mark(self, k: int) -> int:
        """«فلان، رئيس قسم البحوث بشركة النقل، أن»: over a comma, with the offices between it and the next behind a name."""
        if self.scene.folds[k] not in COMMAS or not self.chunks or self.chunks[-1].last != k:
            return k + 1
        if self.scene.person_at(k - 1):
            return behind_offices(self.scene, k, self.stop, self.particles) + 1
        return behind_led(self.scene, k, self.stop) + 1

    def owned_at(self, k: int) -> bool:
        """«الأمين العام لحركة البناء فلان»: the body that has the office right before it."""
        office = self.chunks[-1]
        one = office.last == k and self.scene.folds[k][0] == "ل" and is_unnamed(self.scene.folds[office.first], "s")
        return one and belongs_to_body(self.scene, office, k)

    def _plain_here(self, k: int) -> bool:
        return self.scene.words[k].kind == "word" and self.scene.folds[k - 1] not in MAKES_ADVERB

    def _wants_inside(self, k: int) -> bool:
        """«تعهد "بعدم الصمت"»: the preposition that the verb wants stands between the marks."""
        inner = self.scene.folds[self.scene.opens[k].first]
        if "bi" not in self._allowed or not inner.startswith("ب") or inner in WITH_RADICAL_BA:
            return False
        beside = not self.chunks and bool(self.scene.cues.get(k - 1)) and not is_name(inner)
        return is_masdar(inner[1:]) or beside  # «مشيدا "بروح الفريق"»

    def _told_thing(self, k: int) -> bool:
        """«أوضح ذلك مدير المهرجان»: what was told, and behind it whoever tells it."""
        behind = self.scene.folds[k + 1] if k + 1 < self.stop else ""
        return not self.chunks and not definite(behind) and is_unnamed(behind, "s")

    def _take_phrase(self, k: int) -> None:
        end = share_end(self.scene, k, self.stop) or phrase_end(self.scene, k, self.stop, self.particles)
        end = end if end > k else k + 1
        adjoins = self.chunks and self.chunks[-1].last == k
        joined = adjoins and (self._names_the_last(k) or self.names_office() or self.rules() or self._second(k))
        if adjoins and not joined and self._describes(k):
            joined, end = True, max(end, phrase_end(self.scene, min(k + 1, self.stop), self.stop, self.particles))
        if joined or self.chunks and self.bears_name():
            self.chunks[-1] = Range(self.chunks[-1].first, end)
        else:
            self.chunks.append(Range(k, end))
        self.p = end

    def _glued_adjunct(self, k: int, fold: str) -> bool:
        """«لوكالة …», «للصحفيين»: whom the words were said to."""
        if fold.startswith("ل"):
            behind = fold[1:]  # «لوكالة», «لسمو»
            kind = noun_class(behind)
            body = kind == "organization" and noun_class(fold) == kind  # «لحركة»
            joined = body or noun_class(fold) is None and (kind is not None or behind in _TO_ALL)
            whom = fold == "ل" or fold.startswith("لل") or self.scene.letters_before_name(k) != ""
            return joined or whom or self._what_for(k, fold)
        at = self.scene.letters_before_name(k) != "" or noun_class(fold[1:]) == "organization"  # «مسؤول بوزارة الصحة»
        at = at or fold in WITH_RADICAL_BA and fold[1:] in LED  # «اتهم حزب «الأمل» بزعامة فلان الحكومة بـ»
        at = at or fold[1:] in _PLACES and k + 1 in self.scene.mentions  # «المحتجون بمحافظة السويس»
        at = at or fold.startswith("بال") and fold[3:] in _PLACES  # «مدير الصحة بالمحافظة»
        at = at or fold.startswith("بال") and self._behind_office(k) and not is_masdar(fold[3:])  # «القيادي بالمؤتمر الشعبي»
        return bool(self.chunks or self.has_subject) and fold.startswith("ب") and at

    def _behind_office(self, k: int) -> bool:
        if not self.chunks or self.chunks[-1].last != k:
            return False
        head = self.scene.folds[self.chunks[-1].first]
        return is_unnamed(head, "s") and definite(head) and definite(self.scene.folds[k - 1])  # not «المتهم صلته بالواقعة»

    def _what_for(self, k: int, fold: str) -> bool:
        """«توقع محللون لسوق الأسهم أن»: right behind people without article, and before their clause, what they are for."""
        if not self.chunks or self.chunks[-1].last != k or definite(self.scene.folds[self.chunks[-1].first]) or is_masdar(fold[1:]):
            return False
        ahead = range(k + 1, min(self.stop, k + _FOR))
        return named(fold[1:]) == Named.ORDINARY and any(self.scene.folds[j] in THAT for j in ahead)

    def _may_be_speech(self, quotation: Quotation) -> bool:
        behind = quotation.last + 1
        named = behind < self.stop and self.scene.folds[behind] in THAT  # «تسمي نفسها «…» إن»
        governed = named or self.scene.folds[quotation.first - 2] in PREPOSITIONS
        return self.allows("quote") and quotation.last - quotation.first >= _SPEECH and not governed

    def _behind_relative(self, k: int) -> int:
        """Over a relative clause: to its comma, or over one «أن» that its own cue opens."""
        folds = self.scene.folds
        owes = bool(self.scene.cues.get(k + 1)) and any(folds[j] in THAT for j in range(k + 2, min(k + 5, self.stop)))
        owes = owes and not spreads_news(self.scene, k + 1)
        behind = min(k + 2, self.stop)  # its verb is no noun of this clause
        for j in range(k + 1, self.stop):
            if folds[j] in ("،", ",") or j in self.scene.opens and self._may_be_speech(self.scene.opens[j]):
                return j
            if folds[j] in THAT and folds[j - 1] not in NEVER_THAT_AFTER:
                if not owes:
                    return j
                owes, behind = False, j + 1
        return self._behind_its_noun(behind) if behind == k + 2 else behind

    def _behind_its_noun(self, k: int) -> int:
        """«الحزب الذي يقوده فلان إلى», «الاتحاد الذي يمثل العمال بـ»: behind the noun at word k of a relative clause's verb."""
        scene = self.scene
        k += k < self.stop and scene.folds[k] in PRONOMINAL  # «التي دعت إليها النقابة»
        taken_up = scene.folds[k - 1].endswith(("ه", "ها", "هم"))
        if k >= self.stop or scene.words[k].kind != "word":
            return k
        body = taken_up and noun_class(scene.folds[k]) == "organization"  # «التي نظمتها جمعية المهندسين»
        if not (definite(scene.folds[k]) or scene.person_at(k) or body):
            return k
        end = phrase_end(scene, k, self.stop, self.particles)
        if taken_up:
            return end
        while end < self.stop and says_when_or_how(scene, end):
            end += 1
        goes_on = end < self.stop and (self._wanted(end) or scene.words[end].kind == "word" and definite(scene.folds[end]))
        return end if goes_on else k

    def _wanted(self, k: int) -> bool:
        fold = self.scene.folds[k]
        return fold in self.particles or fold[0] == "ب" and "ب" in self.particles
