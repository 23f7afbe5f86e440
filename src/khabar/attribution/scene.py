"""What the rules look at: an article's words and, for each, its clause, its quotation, the entity and the time over it.

Everything here is found once for an article; rules only look up. Cost: linear in the words.
"""

from collections.abc import Iterable
from functools import lru_cache

from khabar.attribution.cues import CueForm
from khabar.attribution.particles import CANDIDATES, NEVER_THAT_AFTER, THAT, is_full_stop
from khabar.attribution.phrases import PhraseCue, may_begin, phrases_at
from khabar.attribution.readings import may_be_cue, readings
from khabar.records import Entity, Span, Time
from khabar.words.prose import Prose
from khabar.words.quotations import Quotation


class Mention:
    """Words [first, last) that name an entity."""

    __slots__ = ("entity", "first", "last")

    def __init__(self, entity: Entity, first: int, last: int) -> None:
        self.entity, self.first, self.last = entity, first, last


class Scene:
    """An article as rules see it. Word indices everywhere; `folds[i]` is the folded spelling of word i."""

    __slots__ = (
        *(
            "begins",
            "closing",
            "cues",
            "ends",
            "folds",
            "mentions",
            "opens",
            "paragraph_of",
            "phrases",
            "prose",
            "quotes",
            "sites",
            "times",
            "words",
        ),
    )

    def __init__(self, prose: Prose, entities: Iterable[Entity], times: Iterable[Time]) -> None:
        self.prose = prose
        self.sites: dict[int, object] = {}  # what sites.site_at has read so far
        self.words = prose.words
        self.folds = _folds(prose)
        self.quotes = _innermost(prose)
        self.opens = {q.open: q for q in prose.quotations if q.open is not None}
        self.closing: dict[int, list[Quotation]] = {}
        for quotation in prose.quotations:
            if quotation.close is not None:
                self.closing.setdefault(quotation.close, []).append(quotation)
        self.paragraph_of = [n for n, (first, last) in enumerate(prose.paragraphs) for _ in range(first, last)]
        self.begins, self.ends = _clauses(prose, self.quotes)
        starts = {word.start: i for i, word in enumerate(prose.words)}
        self.mentions = _mentions(prose, entities, starts)
        self.times = {i: time for time in times for i in _covered(prose, time.span, starts)}
        self.phrases: dict[int, PhraseCue] = {}
        self.cues: dict[int, tuple[CueForm, ...]] = {}
        for i, fold in enumerate(self.folds):
            phrase, cue = _may_be(fold)
            if phrase and (phrases := phrases_at(prose, i)):
                self.phrases[i] = phrases[0]
            if cue and (cues := self._cues(i)):
                self.cues[i] = cues

    def written(self, i: int) -> str:
        """Word i as it stands in the text."""
        word = self.words[i]
        return self.prose.text[word.start : word.end]

    def letters_before_name(self, i: int) -> str:
        """The glued letters between word i and the name that begins in it: «ل» in «لرويترز»."""
        mention = self.mentions.get(i)
        if mention is None or mention.first != i:
            return ""
        word = self.words[i]
        start = next((s.start for s in mention.entity.mentions if word.start <= s.start < word.end), word.start)
        return self.prose.text[word.start : start]

    def _cues(self, i: int) -> tuple[CueForm, ...]:
        """The readings of word i as a cue; none inside a name («بيان زهران»)."""
        mention = self.mentions.get(i)
        if mention is not None and (mention.last - mention.first > 1 or mention.entity.kind == "place"):
            return ()
        return readings(self.folds[i], self.written(i), self.folds[i - 1] if i else "")

    def candidates(self) -> list[int]:
        """The words at which a rule may find something: cue words, beginnings of phrases, colons."""
        return [i for i, fold in enumerate(self.folds) if fold in CANDIDATES or i in self.cues or i in self.phrases]

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


@lru_cache(maxsize=1 << 16)
def _may_be(folded: str) -> tuple[bool, bool]:
    """Whether a phrase may begin with a word, and whether it may be a cue: asked of every word, so in one look-up."""
    return may_begin(folded), may_be_cue(folded)


def _folds(prose: Prose) -> list[str]:
    """The folded spellings of the words; a letter's name behind a stop («دي.إيه.إن») is no particle, and keeps the stop."""
    folds = [word.fold for word in prose.words]
    for i, fold in enumerate(folds[1:], 1):
        if fold in THAT and folds[i - 1] == "." and prose.words[i - 1].end == prose.words[i].start:
            folds[i] = "." + fold
    return folds


def _innermost(prose: Prose) -> list[int]:
    """For each word the index of the innermost quotation around it, -1 outside all. Marks belong to what is around them."""
    found = [-1] * len(prose.words)
    for n, quotation in enumerate(prose.quotations):  # in order of beginning: an inner one comes later
        for i in range(quotation.first, quotation.last):
            found[i] = n
    return found


def _clauses(prose: Prose, quotes: list[int]) -> tuple[list[int], list[int]]:
    """For each word where its sentence begins and ends, a sentence never leaving the quotation that it stands in."""
    size = len(prose.words)
    stops = {i for i, word in enumerate(prose.words) if word.kind == "mark" and is_full_stop(prose, i)}
    begins, ends = [0] * size, [0] * size
    for first, last in prose.paragraphs:
        open_from: dict[int, int] = {}
        for i in range(first, last):
            quote = quotes[i]
            if quote not in open_from:
                open_from[quote] = prose.quotations[quote].first if quote >= 0 else first
            begins[i] = open_from[quote]
            if i in stops:
                open_from[quote] = i + 1
        open_to: dict[int, int] = {}
        for i in range(last - 1, first - 1, -1):
            quote = quotes[i]
            if i in stops:
                open_to[quote] = i
            elif quote not in open_to:
                open_to[quote] = min(last, prose.quotations[quote].last) if quote >= 0 else last
            ends[i] = open_to[quote]
    return begins, ends


def _covered(prose: Prose, span: Span, starts: dict[int, int]) -> range:
    """The words under a span; a span may begin behind a clitic, inside its first word."""
    first = starts.get(span.start)
    back = span.start
    while first is None and back > 0 and span.start - back < 8:
        back -= 1
        first = starts.get(back)
    if first is None:
        return range(0)
    last = first
    while last < len(prose.words) and prose.words[last].start < span.end:
        last += 1
    return range(first, last)


def _mentions(prose: Prose, entities: Iterable[Entity], starts: dict[int, int]) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for entity in entities:
        for span in entity.mentions:
            covered = _covered(prose, span, starts)
            if covered:
                mention = Mention(entity, covered.start, covered.stop)
                for i in covered:
                    if i not in found or found[i].last - found[i].first < len(covered):
                        found[i] = mention
    # where two overlap, the rest of the shorter one is no name: every mention that is left begins at its own first word
    return {i: mention for i, mention in found.items() if found[mention.first] is mention}
