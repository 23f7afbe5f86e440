"""What the rules look at: an article's words and, for each, its clause, its quotation, the entity and the time over it.

Everything here is found once for an article; rules only look up. Cost: linear in the words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import compress
from operator import attrgetter
from typing import Any

from khabar.attribution.anonymity import wishes
from khabar.attribution.cues import CueForm
from khabar.attribution.particles import CANDIDATES, NEVER_THAT_AFTER, THAT, THAT_NOT, folded, is_full_stop, may_stop
from khabar.attribution.phrases import PhraseCue, may_begin, phrases_at
from khabar.attribution.readings import may_be_cue, readings
from khabar.attribution.sentence_bounds import clauses, innermost
from khabar.mentions.names import is_name
from khabar.mentions.words_around import cues as spoken
from khabar.records import Entity, Span, Time
from khabar.words.prose import Prose
from khabar.words.quotations import Quotation
from khabar.words.remembered import remembered

_start = attrgetter("start")
_CLITICS = 7  # letters of a word before the name that it ends in


_STOPS, _BEGINS, _CUES, _RULED, _CITES, _OPENS = 1, 2, 4, 8, 16, 32
_READ = _BEGINS | _CUES | _RULED  # something may be found there
_BETWEEN = 8  # words from «بين» to «وبين»
_STRETCH = "\u0640"  # the tatweel of «لـ»
NAME = "\u0651"  # behind a name that has the letters of a preposition
_I_BELIEVE = "أعتق"  # «أعتقد»; «he believed» has no hamza


class Mention:
    """Words [first, last) that name an entity."""

    __slots__ = ("entity", "first", "last")

    def __init__(self, entity: Entity, first: int, last: int) -> None:
        self.entity, self.first, self.last = entity, first, last


_LO = folded("وهو وهي وهم وإن فلا ولا إن إنه إنها".split())  # behind «ألا» that is «namely» or «lo»


class Scene:
    """An article as rules see it. Word indices everywhere; `folds[i]` is the folded spelling of word i."""

    __slots__ = (
        *(
            "_reading",
            "asides",  # what may stand between a source and its words and belongs to neither, and where it ends: «في المقابل»
            "begins",
            "cites",  # whether «بقول» stands anywhere
            "closing",
            "cues",
            "ends",
            "entities",
            "folds",
            "landmarks",  # the words that are anything but plain ones: names, times, cues, phrases, opening marks
            "mentions",
            "openers",  # the words behind which a clause or somebody's words may begin: «أن», a colon, an opening mark
            "opens",
            "paragraph_of",
            "phrases",
            "prose",
            "quotes",
            "sites",
            "starts",
            "times",
            "wishes",  # where a source asks not to be named, and where that ends
            "words",
        ),
    )

    def __init__(self, prose: Prose, entities: Iterable[Entity], times: Iterable[Time]) -> None:
        self.prose = prose
        self.sites: dict[int, Any] = {}  # what sites.site_at has read so far
        self.words = prose.words
        self.starts = [word.start for word in prose.words]
        self.folds = _folds(prose)
        if "آن" in prose.text:
            for i, folded in enumerate(prose.folds):
                if folded == "ان" and self.written(i) == "آن":
                    self.folds[i] = "آن"  # «سو آن واتسون»: a name, and no «أن»
        signs = list(map(_signs, self.folds))
        notable = list(compress(range(len(signs)), signs))
        full_stops = self._full_stops([i for i in notable if signs[i] & _STOPS])
        self.quotes = innermost(prose)
        self.opens = {q.open: q for q in prose.quotations if q.open is not None}
        self.openers = sorted({*self.opens, *(i for i in notable if signs[i] & _OPENS)})
        self.closing: dict[int, list[Quotation]] = {}
        for quotation in prose.quotations:
            if quotation.close is not None:
                self.closing.setdefault(quotation.close, []).append(quotation)
        self.paragraph_of: list[int] = []
        for n, (first, last) in enumerate(prose.paragraphs):
            self.paragraph_of += [n] * (last - first)
        self.begins, self.ends = clauses(prose, self.quotes, full_stops)
        self.entities = tuple(entities)
        self.mentions = _mentions(prose, self.entities, self.starts)
        for i in self.mentions:
            if self.folds[i] == "علي" and self._in_person(i):
                self.folds[i] += NAME
        self.times = {i: time for time in times for i in _covered(time.span, self.starts)}
        self.phrases: dict[int, PhraseCue] = {}
        self.asides: dict[int, int] = {}
        self.cues: dict[int, tuple[CueForm, ...]] = {}
        self._reading = [i for i in notable if signs[i] & _READ and self.folds[i][0] != "." and self.folds[i][-1] != NAME]
        self.cites = any(map(_CITES.__and__, set(signs)))
        aside = 0
        for i in self._reading:
            if i < aside:
                continue  # «نفى نفيا قاطعا»
            if signs[i] & _BEGINS and (phrases := phrases_at(prose, i)):
                if phrases[0].role == "aside":
                    self.asides[i] = aside = phrases[0].end
                    continue
                self.phrases[i] = phrases[0]
            if signs[i] & _CUES and (cues := self._cues(i)):
                self.cues[i] = cues
        self.wishes = wishes(self.folds, self.cues, self.phrases, self.opens)
        self.landmarks = {*self.mentions, *self.times, *self.opens, *self.cues, *self.phrases, *self.wishes, *self.asides}

    def _full_stops(self, marks: list[int]) -> list[int]:
        """The words that end sentences; a letter's name behind one («دي.إيه.إن») is no particle, and keeps the stop."""
        for i in marks:
            if self.folds[i] == "." and self.folds[i + 1 : i + 2] and self.folds[i + 1] in THAT and self.glued(i + 1):
                self.folds[i + 1] = "." + self.folds[i + 1]
        return [i for i in marks if is_full_stop(self.prose, i)]

    def _in_person(self, i: int) -> bool:
        """«وأكد علي سالم أن», «قال ماجد علي إن»: a word of a name of several, and no preposition."""
        return self.person_at(i) and self.mentions[i].last - self.mentions[i].first > 1

    def person_at(self, i: int) -> bool:
        """Whether word i stands in a person's name."""
        mention = self.mentions.get(i)
        return mention is not None and mention.entity.kind == "person"

    def names_person(self, first: int, last: int) -> bool:
        """Whether a person's name, or a piece of one, stands in words [first, last)."""
        return any(map(self.person_at, range(first, last)))

    def written(self, i: int) -> str:
        """Word i as it stands in the text."""
        word = self.words[i]
        return self.prose.text[word.start : word.end]

    def letters_before_name(self, i: int) -> str:
        """The glued letters between word i and the name that begins in it: «ل» in «لرويترز», «لـCNN»."""
        mention = self.mentions.get(i)
        if mention is None or mention.first != i:
            return ""
        word = self.words[i]
        spans = mention.entity.mentions  # in the order of the text, and thousands where a page says one name over and over
        at = bisect_left(spans, word.start, key=_start)
        start = spans[at].start if at < len(spans) and spans[at].start < word.end else word.start
        return self.prose.text[word.start : start].rstrip(_STRETCH)

    def _cues(self, i: int) -> tuple[CueForm, ...]:
        """The readings of word i as a cue; none inside a name («بيان زهران»)."""
        mention = self.mentions.get(i)
        if mention is not None and (mention.last - mention.first > 1 or mention.entity.kind == "place"):
            return ()
        if self.folds[i] == "وبين" and self._second_between(i):
            return ()
        cues = readings(self.folds[i], self.written(i), self.folds[i - 1] if i else "")
        if cues and i and is_name(self.folds[i]) and self.folds[i - 1] in spoken("says"):
            return ()  # «وأضاف أمجد أن», «وقال مدحت إن»
        may_say_i = cues and _I_BELIEVE[1:] in self.folds[i]  # all but its hamza
        return tuple(cue for cue in cues if cue.person == 1) if may_say_i and self._says_i(i) else cues

    def _says_i(self, i: int) -> bool:
        """«وأعتقد أن»: with its hamza, and nobody named behind it, whoever speaks says «I», and no «he» stands there."""
        behind = self.folds[i + 1] if i + 1 < len(self.folds) else ""
        return self.written(i).removeprefix("و").startswith(_I_BELIEVE) and behind in THAT

    def _second_between(self, i: int) -> bool:
        """«المفاوضات بينه وبين الإدارة»: «between» comes again, and nobody made anything clear."""
        for k in range(i - 1, max(self.begins[i], i - _BETWEEN) - 1, -1):
            if self.words[k].kind == "mark":
                return False
            if self.folds[k].startswith("بين"):
                return self.folds[i + 1 : i + 2] != [] and self.folds[i + 1] not in THAT
        return False

    def candidates(self) -> list[int]:
        """The words at which a rule may find something: cue words, beginnings of phrases, colons."""
        return [i for i in self._reading if self.folds[i] in CANDIDATES or i in self.cues or i in self.phrases]

    def opens_soon(self, k: int, end: int) -> bool:
        """Whether «أن», a colon or a quotation stands within a few words behind word k."""
        return any(
            self.folds[j] in THAT and self.folds[j - 1] not in NEVER_THAT_AFTER or self.folds[j] == ":" or j in self.opens
            for j in range(k + 1, min(end, k + 12))
        )

    def quotation(self, i: int) -> Quotation | None:
        """The innermost quotation that word i stands in."""
        return self.prose.quotations[self.quotes[i]] if self.quotes[i] >= 0 else None

    def text(self, first: int, last: int) -> str:
        return self.prose.written(first, last)

    def glued(self, i: int) -> bool:
        """Whether no space stands between word i and the one before it."""
        return i > 0 and self.words[i - 1].end == self.words[i].start


@remembered(1 << 16)
def _signs(folded: str) -> int:
    """Whether a word may end a sentence, begin a phrase, be a cue, or have a rule of its own: asked of every word at once."""
    signs = _STOPS * may_stop(folded) | _BEGINS * may_begin(folded) | _CUES * may_be_cue(folded)
    signs |= _RULED * (folded in CANDIDATES) | _CITES * ("بقول" in folded)
    return signs | _OPENS * (folded in THAT or folded == ":")


def _folds(prose: Prose) -> list[str]:
    """The folded spellings of the words; «علي» and «منى» are no prepositions where the text writes those with another letter."""
    folds = list(prose.folds)
    text = prose.text
    names = {"علي": "ي"} if " علي " in text and " على " in text else {}
    if " منى " in text:
        names["مني"] = "ى"
    if " ألا " in text or " ألّا " in text:
        for i, word in enumerate(prose.words[:-1]):
            if word.fold == "الا" and text[word.start] == "أ" and folds[i + 1] not in _LO:
                folds[i] = THAT_NOT
    for i, word in enumerate(prose.words[:-1]) if names else ():
        if text[word.end - 1] == names.get(folds[i]) and not folds[i + 1].startswith("ال"):
            folds[i] += NAME
    return folds


def _covered(span: Span, starts: list[int]) -> range:
    """The words under a span; a span may begin behind a clitic, inside its first word."""
    first = bisect_right(starts, span.start) - 1
    if first < 0 or span.start - starts[first] > _CLITICS:
        return range(0)
    last = first
    while last < len(starts) and starts[last] < span.end:
        last += 1
    return range(first, last)


def _mentions(prose: Prose, entities: Iterable[Entity], starts: list[int]) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for entity in entities:
        for span in entity.mentions:
            covered = _covered(span, starts)
            if covered:
                mention = Mention(entity, covered.start, covered.stop)
                for i in covered:
                    if i not in found or found[i].last - found[i].first < len(covered):
                        found[i] = mention
    # where two overlap, the rest of the shorter one is no name: every mention that is left begins at its own first word
    return {i: mention for i, mention in found.items() if found[mention.first] is mention}
