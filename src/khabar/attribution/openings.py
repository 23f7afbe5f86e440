"""Where a cue's content opens: the walk from the cue over its subject and adjuncts to «أن», a colon, a quotation, a
preposition of the cue's frame, or the noun that is its object.

Cost: linear in the words between cue and opener, which are bounded.
"""

from typing import NamedTuple

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm, Frame
from khabar.attribution.found import Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import channel_noun, definite, feminine, phrase_end, without_article
from khabar.attribution.particles import (
    ADVERBIAL,
    ADVERBS,
    COMMAS,
    LEAVES_SOURCE,
    NEVER_THAT_AFTER,
    PREPOSITIONS,
    QUOTE_MARKS,
    RELATIVE,
    THAT,
    TIME_TAILS,
    TIME_WORDS,
    WITH_RADICAL_BA,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human, noun_class
from khabar.words.quotations import Quotation

_REACH, _REACH_OF_NOUN = 48, 18  # words between a cue and its opener
_STANDING: dict[str, Frame] = {"الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi"}
_EULOGY = words("eulogy")
_DEMONSTRATIVES = frozenset(["هذا", "هذه", "ذلك", "تلك", "هولاء"])
_AFTER_PARTICIPLE = frozenset([*THAT, ":", "الي", "علي"])
_BEYOND_QUOTE = frozenset([*THAT, ":"])


class Opening(NamedTuple):
    """A content's opening behind its cue."""

    frame: Frame
    at: int  # the opener's word
    first: int  # the first word of the content
    letters: int = 0  # letters of that word that belong to a glued preposition
    quotation: Quotation | None = None
    subject: Range | None = None  # the noun phrase behind the cue, where there is one
    addressee: Range | None = None


def opening(scene: Scene, cue_last: int, form: CueForm, stop: int, has_subject: bool) -> Opening | None:
    """The opening of the content behind a cue that ends before word `cue_last`; None where the cue has none.

    stop: where the clause ends. has_subject: the subject stands before the cue, so that none is looked for behind it.
    """
    reach = _REACH if form.form in ("perfect", "imperfect", "jussive") else _REACH_OF_NOUN
    return _Walk(scene, cue_last, form, min(stop, cue_last + reach), has_subject).opening()


class _Walk:
    """One walk: the noun phrases passed so far, and what the cue's frames allow to open a content."""

    __slots__ = ("chunks", "form", "frames", "has_subject", "p", "particles", "scene", "stop")

    def __init__(self, scene: Scene, first: int, form: CueForm, stop: int, has_subject: bool) -> None:
        self.scene, self.p, self.form, self.stop, self.has_subject = scene, first, form, stop, has_subject
        self.frames = frozenset(frame for sense in form.senses for frame in sense.frames)
        self.particles = frozenset(word for word, frame in _STANDING.items() if self._allows(frame))
        self.particles |= frozenset("ب" if self._allows("bi") else "")
        self.chunks: list[Range] = []

    def opening(self) -> Opening | None:
        while self.p < self.stop and not self._barrier():
            found = self._firm() or self._preposition() or self._object()
            if found is not None:
                return self._with_subject(found)
            self._advance()
        return self._only_object()

    # what may open the content

    def _firm(self) -> Opening | None:
        """«أن», a colon or a quotation at the walk's word."""
        scene, k = self.scene, self.p
        fold = scene.folds[k]
        if fold in THAT and k not in scene.mentions:
            return self._that(fold, scene.folds[k - 1])
        if not self._quotes():
            return None
        if fold == ":":
            start = k + 1
            return Opening("quote", k, start, quotation=scene.opens.get(start)) if start < self.stop else None
        if k in scene.opens and is_speech(scene, scene.opens[k]):
            return Opening("quote", k, scene.opens[k].first, quotation=scene.opens[k])
        return None

    def _quotes(self) -> bool:
        return bool(self.frames & {"quote", "addressee+quote"})

    def _that(self, fold: str, before: str) -> Opening | None:
        if before in NEVER_THAT_AFTER:
            return None
        standing = _STANDING.get(before)
        if standing is not None and not self._allows(standing):
            return None
        if standing is None and not self._allows("anna") and not (fold.startswith("ب") and self._allows("bi")):
            return None
        return Opening("anna" if standing is None else standing, self.p, self.p + 1)

    def _allows(self, frame: str) -> bool:
        return frame in self.frames or f"addressee+{frame}" in self.frames or f"min+{frame}" in self.frames

    def _preposition(self) -> Opening | None:
        """A preposition of the cue's frame: standing alone («إلى») or glued («بـ»)."""
        scene, k = self.scene, self.p
        fold = scene.folds[k]
        frame = _STANDING.get(fold)
        if frame == "min" and k + 1 < self.stop and any(f.startswith("min+") for f in self.frames) and k + 1 not in scene.times:
            return Opening("min", k, k + 1 + (scene.folds[k + 1] in THAT))
        if frame is not None:
            if self._allows(frame) and k + 1 < self.stop and not (frame in ("fi", "min") and k + 1 in scene.times):
                if scene.folds[k + 1] in THAT:
                    return Opening(frame, k, k + 2)
                return Opening(frame, k, k + 1, quotation=scene.opens.get(k + 1))
            return None
        for letter, glued in (("ب", "bi"), ("ل", "li")):
            if fold.startswith(letter) and self._allows(glued) and scene.words[k].kind == "word":
                return self._glued(fold, letter, glued)  # type: ignore[arg-type]
        return None

    def _glued(self, fold: str, letter: str, frame: Frame) -> Opening | None:
        k = self.p
        if fold in (letter, letter + "ـ"):
            return Opening(frame, k, k + 1, quotation=self.scene.opens.get(k + 1)) if k + 1 < self.stop else None
        if (
            fold in ADVERBS
            or fold in ADVERBIAL
            or fold in WITH_RADICAL_BA
            or k in self.scene.times
            or fold in THAT
            or len(fold) < 4
        ):
            return None
        mention = self.scene.mentions.get(k)
        if mention is not None and mention.first == k and not self.scene.letters_before_name(k):
            return None  # «براون»: the letter is the name's own
        if frame == "bi" and self._only_asserts() and not self._masdar_without_clause(k, fold):
            return None  # «قال مسؤول بالوزارة إن»: the preposition is the source's own
        if letter == "ل" and not (is_masdar(fold[1:]) or is_masdar(fold[2:])):
            return None
        if mention is not None and mention.entity.kind == "place" and mention.first == k and self.chunks and frame == "bi":
            return None
        return Opening(frame, k, k, letters=1)

    def _only_asserts(self) -> bool:
        """Whether «بـ» behind this cue would be an assertion, as «أن» behind it is: «أفاد بـ», not «طالب بـ»."""
        stances = {sense.stance for sense in self.form.senses if "bi" in sense.frames or "addressee+bi" in sense.frames}
        return stances == {"asserts"} and "anna" in self.frames

    def _masdar_without_clause(self, k: int, fold: str) -> bool:
        """«أفاد بوقوع …»: for a verb that may open a clause too, a verbal noun and no «أن», colon or quotation soon behind."""
        if not (is_masdar(without_article(fold[1:])) or k + 1 in self.scene.opens):
            return False
        folds = self.scene.folds
        return not any(
            folds[j] in THAT and folds[j - 1] not in NEVER_THAT_AFTER or folds[j] == ":" for j in range(k, min(self.stop, k + 14))
        )

    def _object(self) -> Opening | None:
        """A noun that begins the cue's object, the subject being behind the walk or elided."""
        scene, k = self.scene, self.p
        if not self._allows("nominal") or scene.words[k].kind != "word" or k in scene.times or k in scene.mentions:
            return None
        fold = scene.folds[k]
        if fold in PREPOSITIONS or fold in LEAVES_SOURCE or fold in RELATIVE or self._time_word(k, fold) or fold in ADVERBIAL or is_adverb(scene, k):
            return None
        if self.chunks or self.has_subject:
            whole = self._subject_is_whole()
            named = definite(fold) and not fold.startswith("لل") or fold in _DEMONSTRATIVES
            spoken_to = named and any(frame.startswith("addressee") for frame in self.frames)  # «فسر الباحث ذلك بأن»
            only_object = whole and "anna" not in self.frames and not spoken_to and noun_class(fold) is None  # «ثمنت الوزارة دور …»
            taken = is_masdar(fold) or whole and named and not spoken_to or only_object or fold in ("ما", "اي")
        else:
            taken = is_masdar(fold) and not is_human(scene, k) and self._elided_object(k)
        return Opening("nominal", k, k) if taken else None

    def _subject_is_whole(self) -> bool:
        return self.has_subject or bool(self.chunks) and is_human(self.scene, self.chunks[0].first)

    def _elided_object(self, k: int) -> bool:
        """Whether a verbal noun right behind the verb is its object: not where a firm opener soon follows («أكد اجتماع … أن»)."""
        if "anna" not in self.frames:
            return True
        end = phrase_end(self.scene, k, self.stop)
        return not any(self.scene.folds[j] in THAT for j in range(end, min(end + 3, self.stop)))

    # walking on

    def _barrier(self) -> bool:
        """Whether another cue's clause begins here: a finite cue behind a conjunction, or an accusative participle."""
        k = self.p
        cues = self.scene.cues.get(k)
        if not cues or k in self.scene.mentions or self.scene.folds[k - 1] in RELATIVE:
            return False
        for cue in cues:
            if cue.ambiguous:
                continue
            if cue.form == "participle" and not cue.article and not cue.prefix:
                if cue.accusative or cue.gender == "f" and k + 1 < self.stop and self.scene.folds[k + 1] in _AFTER_PARTICIPLE:
                    return True
            if cue.form in ("perfect", "imperfect") and cue.prefix[:1] in ("و", "ف") and cue.kind == "verb":
                return True
        return False

    def _advance(self) -> None:
        """Over an adjunct, or over a noun phrase that joins the chunks."""
        scene, k = self.scene, self.p
        fold = scene.folds[k]
        if fold in _EULOGY and scene.folds[k + 1 : k + 2] == ["الله"]:
            self.p = self._behind_eulogy(k)
        elif fold in RELATIVE and self.chunks:
            self.p = self._behind_relative(k)
        elif (
            k in scene.times
            or self._time_word(k, fold)
            or fold in ADVERBS
            or fold in ADVERBIAL
            or scene.words[k].kind == "mark"
            and k not in scene.opens
        ):
            self.p = self._behind_bracket(k) if fold == "(" else k + 1
        elif fold in PREPOSITIONS or fold in LEAVES_SOURCE or self._glued_adjunct(k, fold):
            self.p = max(k + 1, phrase_end(scene, k + 1, self.stop))
        else:
            end = max(k + 1, phrase_end(scene, k, self.stop, self.particles))
            if self.chunks and self.chunks[-1].last == k and self._goes_on(k, fold):
                self.chunks[-1] = Range(self.chunks[-1].first, end)  # an unknown name behind its title
            elif self.chunks and self.chunks[-1].last == k and k in scene.mentions and scene.mentions[k].entity.kind == "person":
                self.chunks[-1] = Range(self.chunks[-1].first, end)
            else:
                self.chunks.append(Range(k, end))
            self.p = end

    def _time_word(self, k: int, fold: str) -> bool:
        return fold in TIME_WORDS or fold in TIME_TAILS and self.scene.folds[k - 1] in TIME_WORDS

    def _goes_on(self, k: int, fold: str) -> bool:
        """Whether a word behind a closed noun phrase is a name that no table knows, behind its title («الوزير فلان»)."""
        return k not in self.scene.mentions and not definite(fold) and noun_class(fold) is None

    def _glued_adjunct(self, k: int, fold: str) -> bool:
        """«لوكالة …», «للصحفيين»: whom the words were said to."""
        if not self.chunks and not self.has_subject and not fold.startswith("ل"):
            return False
        return (
            fold.startswith("ل")
            and (fold.startswith("لل") or k in self.scene.mentions or fold in ("ل", "لـ"))
            or (fold.startswith("ب") and self.scene.letters_before_name(k) != "")
        )

    def _behind_bracket(self, k: int) -> int:
        for j in range(k + 1, min(self.stop, k + 12)):
            if self.scene.folds[j] == ")":
                return j + 1
        return k + 1

    def _behind_eulogy(self, k: int) -> int:
        """Over «صلى الله عليه وسلم», «رضي الله عنه»: they are said of the source, not by it."""
        last = k + 3
        if self.scene.folds[last : last + 1] == ["وسلم"]:
            last += 1
        return min(last, self.stop)

    def _behind_relative(self, k: int) -> int:
        """Over a relative clause: to its comma, or over one «أن» that its own cue opens."""
        folds = self.scene.folds
        owes = bool(self.scene.cues.get(k + 1)) and any(folds[j] in THAT for j in range(k + 2, min(k + 5, self.stop)))
        behind = k + 1
        for j in range(k + 1, self.stop):
            if folds[j] in ("،", ","):
                return j
            if folds[j] in THAT and folds[j - 1] not in NEVER_THAT_AFTER:
                if not owes:
                    return j
                owes, behind = False, j + 1
        return behind

    # who is subject, who is spoken to

    def _with_subject(self, found: Opening) -> Opening:
        subject, addressee = self._roles(found)
        if subject is not None and addressee is None and found.frame in ("anna", "quote"):
            subject = Range(subject.first, self._source_stop(subject, found.at))
        return found._replace(subject=subject, addressee=addressee)

    def _roles(self, found: Opening) -> tuple[Range | None, Range | None]:
        chunks = self.chunks
        takes_addressee = any(frame.startswith("addressee") for frame in self.frames)
        if self.has_subject:
            return None, chunks[0] if chunks and takes_addressee else None
        if not chunks:
            return None, None
        if takes_addressee and len(chunks) == 1 and self._is_addressee(chunks[0]):
            return None, chunks[0]
        return chunks[0], chunks[1] if takes_addressee and len(chunks) > 1 else None

    def _is_addressee(self, chunk: Range) -> bool:
        """Whether the one noun phrase behind the verb is spoken to: an accusative, or a gender that the verb denies."""
        fold = self.scene.folds[chunk.first]
        if chunk.first in self.scene.mentions and self.scene.mentions[chunk.first].entity.kind == "person":
            return False
        if definite(fold) and fold.endswith("ين") and len(fold) > 6 or fold in ("الامر", "ذلك", "هذا", "هذه"):
            return True
        if self.form.gender == "m" and definite(fold) and fold.endswith("ه"):
            return True
        return self.form.gender == "f" and definite(fold) and not feminine(fold) and not fold.endswith(("ون", "ين"))

    def _source_stop(self, subject: Range, opener: int) -> int:
        """A firm opener shows where the source must end: at its first adjunct, not at an unknown name."""
        scene = self.scene
        for k in range(subject.last, opener):
            fold = scene.folds[k]
            if k in scene.mentions and scene.mentions[k].entity.kind == "person":
                continue
            if k in scene.times or fold in LEAVES_SOURCE or fold in COMMAS and not self._apposes(k, opener) or fold in QUOTE_MARKS:
                return k
            if fold in RELATIVE or fold in ADVERBS or fold.startswith("لل") or fold in ("ل", "لـ"):
                return k
            if fold == "في" and (channel_noun(scene.folds[k + 1]) or not self._names_person(k, opener)):
                return k
        return opener

    def _apposes(self, comma: int, opener: int) -> bool:
        """«وزير الصحة، فلان، أن»: the name behind the comma is the source's."""
        mention = self.scene.mentions.get(comma + 1)
        return mention is not None and mention.entity.kind == "person" and mention.last <= opener

    def _names_person(self, first: int, opener: int) -> bool:
        mentions = self.scene.mentions
        return any(k in mentions and mentions[k].entity.kind == "person" for k in range(first, opener))

    def _only_object(self) -> Opening | None:
        """No opener: the last noun phrase may be the object itself («انتقد الوزير القرار», «انتقدت القرار»)."""
        if not self._allows("nominal") or not self.chunks:
            return None
        chunks = self.chunks
        if len(chunks) > 1 and not self.has_subject:
            return Opening("nominal", chunks[1].first, chunks[1].first, subject=chunks[0])
        first = chunks[0]
        if self.has_subject or self._is_addressee(first) or not is_human(self.scene, first.first) and self.form.prefix:
            return Opening("nominal", first.first, first.first)
        return None


def is_adverb(scene: Scene, k: int) -> bool:
    """«رسميا», «قطعيا»: a nisba in the accusative says how; «ليبيا» is a name."""
    fold = scene.folds[k]
    return len(fold) >= 5 and fold.endswith("يا") and k not in scene.mentions


def is_speech(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation holds words that were said, not a name or a scare word: by its length and what stands round it."""
    length = quotation.last - quotation.first
    if length >= 5:
        return not any(m.first <= quotation.first and m.last >= quotation.last for m in [scene.mentions.get(quotation.first)] if m)
    if length < 2 or quotation.open is None:
        return False
    if quotation.first in scene.mentions:
        return False
    after = quotation.last + 1
    return after >= len(scene.folds) or scene.folds[after] not in _BEYOND_QUOTE and scene.words[after].kind == "mark"
