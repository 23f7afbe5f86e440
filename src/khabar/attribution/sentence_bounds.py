"""Where the sentences of an article begin and end, none of them leaving the quotation that it stands in."""

from bisect import bisect_left
from itertools import pairwise

from khabar.words.prose import Prose

LONGEST = 400  # words: a sentence without an end is noise, and what goes along it at each word must not cost its square


def innermost(prose: Prose) -> list[int]:
    """For each word the index of the innermost quotation around it, -1 outside all. Marks belong to what is around them."""
    found = [-1] * len(prose.words)
    for n, quotation in enumerate(prose.quotations):  # in order of beginning: an inner one comes later
        for i in range(quotation.first, quotation.last):
            found[i] = n
    return found


def clauses(prose: Prose, quotes: list[int], full_stops: list[int]) -> tuple[list[int], list[int]]:
    """For each word where its sentence begins and ends, a sentence never leaving the quotation that it stands in."""
    begins, ends = [0] * len(quotes), [0] * len(quotes)
    for first, last in prose.paragraphs:
        stops = full_stops[bisect_left(full_stops, first) : bisect_left(full_stops, last)]
        if quotes[first:last].count(-1) == last - first:
            begin = first
            for end in (*stops, last):
                behind = min(end + 1, last)  # a stop belongs to the sentence that it ends
                begins[begin:behind], ends[begin:behind] = [begin] * (behind - begin), [end] * (behind - begin)
                begin = behind
        else:
            _clauses_among_quotations(prose, quotes, frozenset(stops), (first, last), (begins, ends))
    return begins, ends


def _clauses_among_quotations(
    prose: Prose, quotes: list[int], stops: frozenset[int], paragraph: tuple[int, int], found: tuple[list[int], list[int]]
) -> None:
    """The same for a paragraph with quotations, written to the beginnings and ends in `found`."""
    first, last = paragraph
    begins, ends = found
    around = [prose.quotations[n] for n in {*quotes[first:last]} if n >= 0]
    edges = {*stops, *(stop + 1 for stop in stops), *(at for q in around for at in (q.first, q.last) if first < at < last)}
    runs = list(pairwise(sorted({first, *edges, last})))  # of words in one quotation, each stop by itself
    open_from: dict[int, int] = {}
    for begin, end in runs:
        quote = quotes[begin]
        if quote not in open_from:
            open_from[quote] = prose.quotations[quote].first if quote >= 0 else first
        begins[begin:end] = [open_from[quote]] * (end - begin)
        if begin in stops:
            open_from[quote] = end
    open_to: dict[int, int] = {}
    for begin, end in reversed(runs):
        quote = quotes[begin]
        if begin in stops:
            open_to[quote] = begin
        elif quote not in open_to:
            open_to[quote] = min(last, prose.quotations[quote].last) if quote >= 0 else last
        ends[begin:end] = [open_to[quote]] * (end - begin)
