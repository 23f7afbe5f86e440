"""Phrases of reporting («وفقا لـ», «أعرب … عن قلقه», «لا صحة لما», «من جانبه»), found by their first word.

    phrases_at(prose, i) -> tuple[PhraseCue, ...]    the phrases that begin at word i, the longest first

A phrase may be broken once by its source («أعرب الوزير عن أمله»): `first`, `last` are the words before the gap, `tail`
those behind it. Cost: one look-up for a word that begins no phrase; at most a dozen steps for one that does.
"""

from functools import lru_cache
from typing import NamedTuple

from khabar.attribution.content_words import attitude
from khabar.attribution.cue_table import Frame
from khabar.attribution.cues import CueForm, cue_forms
from khabar.attribution.particles import COMMAS, QUOTE_MARKS, THAT
from khabar.attribution.particles import folded as folded_words
from khabar.attribution.phrase_table import Pattern, Role, Step, carrier_forms, phrase_table
from khabar.records import Stance
from khabar.words.prose import Prose
from khabar.words.remembered import remembered

_WIDEST_GAP = 12  # words that a source may take between verb and noun
_AHEAD = 24  # words from a phrase's first within which what stands behind its gap is found
_HEARTFELT = folded_words("أصدق أحر أخلص أطيب أسمى أعمق أبلغ بالغ عميق خالص صادق شديد عظيم فائق وافر جزيل كامل تمام".split())
_STOPS = frozenset([".", "؟", "!", "?", "؛", ";", ":"]) | THAT  # «سجل الوزير أن الطلب على الكهرباء …»


class PhraseCue(NamedTuple):
    """A phrase found in the text."""

    lemma: str  # as in the lexicon, signs left out: «وفقا لـ», «أعرب عن»
    role: Role  # what it does: see speech_phrases.toml
    first: int
    last: int  # [first, last) of the words before the gap, or of all where there is none
    tail: tuple[int, int] | None  # [first, last) of the words behind the gap
    glued: int  # letters of the next word that belong to the phrase: 1 in «وفقا لرويترز»
    stance: Stance | None  # for roles that bring a content
    frames: tuple[Frame, ...]
    form: CueForm | None  # of its verb, where it has one: gender and number of the source

    @property
    def end(self) -> int:
        """Behind its last word."""
        return self.tail[1] if self.tail else self.last


def phrases_at(prose: Prose, i: int) -> tuple[PhraseCue, ...]:
    """The phrases that begin at word i, the longest first; () almost everywhere."""
    folds = prose.folds
    fit = _fit(folds[i], folds[i + 1] if i + 1 < len(folds) else "") if prose.words[i].kind == "word" else ()
    if not fit:
        return ()
    ahead = folds[i + 1 : i + _AHEAD]
    likely = [(pattern, form) for pattern, form in fit if not (pattern.behind and pattern.behind.isdisjoint(ahead))]
    found = [cue for pattern, form in likely if (cue := _Match(prose, pattern, i, form).found())]
    return tuple(sorted(found, key=lambda cue: -(cue.end + cue.glued)))


@remembered(1 << 16)
def may_begin(folded: str) -> bool:
    """Whether any phrase may begin with a folded word: asked of every word, so that the others cost no more."""
    return bool(folded) and bool(_starts(folded))


@lru_cache(maxsize=1 << 15)
def _fit(folded: str, behind: str) -> tuple[tuple[Pattern, CueForm | None], ...]:
    """The patterns that may begin with a word and go on with the word behind it."""
    return tuple(
        (pattern, form) for pattern, form in _starts(folded) if len(pattern.steps) == 1 or _goes_on(pattern.steps[1], behind)
    )


def _goes_on(second: Step, folded: str) -> bool:
    """Whether a word may stand second; what only its place can tell is left open."""
    if second.kind == "words":
        return folded in second.words
    return second.kind != "lemma" or any(form.lemma in second.words for form in _forms(folded))


@remembered(1 << 15)
def _starts(folded: str) -> tuple[tuple[Pattern, CueForm | None], ...]:
    """The patterns that may begin with a word, with the reading under which its verb begins them."""
    table = phrase_table()
    found: list[tuple[Pattern, CueForm | None]] = [(pattern, None) for pattern in table.words.get(folded, ())]
    if folded[0] in "وف":
        found += [(pattern, None) for pattern in table.words.get(folded[1:], ()) if folded[1:]]
    for form in _forms(folded):
        if form.form != "noun":
            own = form.suffix and form.form in ("perfect", "imperfect")  # «توجهه»: it has its object
            found += [(pattern, form) for pattern in table.lemmas.get(form.lemma, ()) if not own or pattern.steps[1].kind != "gap"]
    return tuple({id(pattern): (pattern, form) for pattern, form in reversed(found)}.values())


@remembered(1 << 15)
def _forms(folded: str) -> tuple[CueForm, ...]:
    return (*cue_forms(folded), *carrier_forms(folded))


@remembered(1 << 15)
def _tells(folded: str) -> CueForm | None:
    """The reading of a word as a verb that tells: «قال», «أوردته»."""
    return next((form for form in cue_forms(folded) if form.tells and form.form in ("perfect", "imperfect")), None)


def _circumstance(folded: str) -> bool:
    """«انتهت الشركة من البناء، مشيرة إلى أن»: the preposition is the participle's right before it."""
    return folded.endswith(("ا", "ه", "ين")) and any(form.form == "participle" and not form.ambiguous for form in cue_forms(folded))


class _Match:
    """The walk of one pattern along the text."""

    __slots__ = ("at", "first", "form", "gap", "glued", "pattern", "prose", "stance")

    def __init__(self, prose: Prose, pattern: Pattern, first: int, form: CueForm | None) -> None:
        self.prose, self.pattern, self.first, self.form = prose, pattern, first, form
        self.at, self.glued = first + 1, 0
        self.gap: tuple[int, int] | None = None
        self.stance = pattern.stance

    def found(self) -> PhraseCue | None:
        for n, step in enumerate(self.pattern.steps[1:], 1):
            if step.kind == "gap":
                if not self._over_gap(n + 1):
                    return None
                break
            if not self._step(n):
                return None
        pattern = self.pattern
        last, tail = (self.gap[0], (self.gap[1], self.at)) if self.gap else (self.at, None)
        return PhraseCue(pattern.lemma, pattern.role, self.first, last, tail, self.glued, self.stance, pattern.frames, self.form)

    def _over_gap(self, n: int) -> bool:
        """The rest of the pattern at the nearest place behind the gap where it fits."""
        words = self.prose.words
        begin = self.at
        wanted = self.pattern.steps[n]
        verbal = self.form is not None and self.pattern.steps[0].kind == "lemma"
        for start in range(begin, min(begin + _WIDEST_GAP + 1, len(words))):
            self.at = start
            fits = wanted.kind != "words" or words[start].fold in wanted.words  # asked here, since nearly no word does
            if fits and self._step(n) and all(self._step(k) for k in range(n + 1, len(self.pattern.steps))):
                self.gap = (begin, start) if start > begin else None
                return not (verbal and start > begin and _circumstance(words[start - 1].fold))
            folded = words[start].fold
            if folded in _STOPS or verbal and folded[0] == "و" and start > begin and self._goes_elsewhere(start, folded):
                return False
        return False

    def _goes_elsewhere(self, at: int, folded: str) -> bool:
        return self._begins_again(folded) or self._tells_next(at)

    def _begins_again(self, folded: str) -> bool:
        """«وتوجيهه إلى المقر، ووجه رسالة»: the nearer verb has the noun."""
        lemmas = self.pattern.steps[0].words
        return any(form.lemma in lemmas for form in _forms(folded))

    def _tells_next(self, at: int) -> bool:
        """«انتهى اللقاء، ونبه الوزير إلى أن»: behind a comma another verb tells, and has what follows."""
        if self.prose.words[at - 1].fold not in COMMAS:
            return False
        forms = cue_forms(self.prose.words[at].fold)
        return any(form.form == "perfect" and form.kind == "verb" and form.prefix and not form.ambiguous for form in forms)

    def _step(self, n: int) -> bool:
        """Take the word for step n of the pattern; False where it does not fit."""
        if self.at >= len(self.prose.words):
            return False
        step, folded = self.pattern.steps[n], self.prose.words[self.at].fold
        if step.kind not in ("glued", "words", "lemma", "says") and (folded in _HEARTFELT or folded in QUOTE_MARKS):
            self.at += self.at + 1 < len(self.prose.words)  # «عن أصدق التهاني», «عن "دهشته"»
            folded = self.prose.words[self.at].fold
        if step.kind == "glued":
            return self._glue(step.words, folded)
        if step.kind == "words":
            fits = folded in step.words
        elif step.kind == "lemma":
            fits = any(form.lemma in step.words for form in _forms(folded))
        elif step.kind == "says":
            self.form = _tells(folded)
            fits = self.form is not None
        else:
            self.stance = attitude(folded) if len(folded) > 2 else None
            fits = self.stance is not None
        self.at += fits
        return fits

    def _glue(self, letters: frozenset[str], folded: str) -> bool:
        if folded in letters:
            self.at += 1
            return True
        if folded[0] in letters and len(folded) > 2:
            self.glued = 1
            return True
        return False
