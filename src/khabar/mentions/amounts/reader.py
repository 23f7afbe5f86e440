"""The amounts of an article: one look-up a word finds numbers, duals and «واحد»; what stands around decides. Cost: linear."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress

from khabar.mentions.amounts.counted import Found, amount_at
from khabar.mentions.amounts.duals import bounded_one, dual_at, one_at, one_units
from khabar.mentions.amounts.nouns import Countries
from khabar.mentions.amounts.vocabulary import Line, duals
from khabar.records import Amount, Span, Time
from khabar.words.numbers import fraction_words, number_words
from khabar.words.prose import Prose
from khabar.words.remembered import remembered

_DIGITS = "0123456789"  # folded
_ONE = frozenset(["واحد", "واحده", "واحدا", "الواحد", "الواحده"])


def amounts_of(prose: Prose, times: tuple[Time, ...]) -> tuple[Amount, ...]:
    """The amounts of the article in order; numbers that stand inside a time are none."""
    starts = [time.span.start for time in times]
    ends = [time.span.end for time in times]
    countries = Countries(prose)
    found: list[Amount] = []
    for first, last in prose.paragraphs:
        line = prose.words[first:last]
        for read in _found(line, prose.folds[first:last], countries, starts, ends):
            found.append(_amount(f"m{len(found) + 1}", prose.text, line, read))
    return tuple(found)


def _found(line: Line, folds: Sequence[str], countries: Countries, starts: list[int], ends: list[int]) -> Iterator[Found]:
    done, before = 0, -1
    for at in compress(range(len(line)), map(_may_open, folds)):
        if at < done:
            continue
        word = line[at]
        time = bisect_right(starts, word.start) - 1
        if time >= 0 and word.start < ends[time]:
            continue
        read = (
            amount_at(line, at, countries)
            or (dual_at(line, at, countries) if at != before else None)
            or bounded_one(line, at, countries)
            or (one_at(line, at) if word.fold in _ONE else None)
        )
        if read is not None:
            yield read
            done = before = max(at + 1, read.last)  # a dual right behind is an adjective: «ثلاثة كتاب عامين»
        else:
            done = _past_number(line, at)


@remembered(1 << 16)
def _may_open(folded: str) -> bool:
    """Whether an amount may be found at a word: asked of every word of a text."""
    return folded in _openers() or folded[0] in _DIGITS


@cache
def _openers() -> frozenset[str]:
    """Every word at which an amount may be found; «واحد» behind its noun."""
    return frozenset().union(number_words(), duals(), one_units(), fraction_words(), _ONE)


def _past_number(line: Line, at: int) -> int:
    """The next word; past the other half of a score («2-1») where digits stand there."""
    if line[at].kind == "number" and at + 2 < len(line) and line[at + 1].fold in "-–:" and line[at + 2].kind == "number":
        return at + 3
    return at + 1


def _amount(name: str, text: str, line: Line, read: Found) -> Amount:
    start, lead = line[read.first].start, read.lead
    while lead and start < line[read.first].end:
        lead -= text[start].isalpha()
        start += 1
    first, last = read.of
    of = text[line[first].start : line[last - 1].end] if last > first else ""
    if read.of[0] == read.first and read.lead:
        of = text[start : line[last - 1].end]
    return Amount(
        id=name, span=Span(start, line[read.last - 1].end), value=read.value, of=of, modifier=read.modifier, unit=read.unit
    )
