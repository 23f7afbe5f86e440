"""Figures: what origins put on one slot of a story, and whether they clash or only grow."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

import msgspec

from khabar.records import Amount, Attribution, Report, Span
from khabar.stories.origins import Owed, chain_of, statement_origin, text_origin
from khabar.stories.records import Change, Contradiction, Saying, Side
from khabar.stories.sayings import Origins, own_saying
from khabar.stories.stems import stem, words_in
from khabar.stories.wording import slots, stems_of
from khabar.words.letters import fold

Value = int | float | tuple[int | float, int | float]
_HEAD = 450  # letters behind the headline in which an article gives the figures of its happening
_BEFORE = 30  # letters before a figure in which its cue stands
_AROUND = 60
_ADDED = frozenset(map(fold, "إضافة بالإضافة".split()))
_SLACK = 0.1  # what «نحو» leaves open
_NEAR_WORDS = 3  # words before the figure in which a cue stands
_FURTHER = 45  # letters within which a second figure adds to the first («عشرة جنود وثلاثة عمال»)
_MOST_GROWN = 10  # a toll that grows more is another's


class Figure(msgspec.Struct, frozen=True):
    """What one article puts on a slot."""

    slot: str
    value: Value
    low: float  # what the value leaves open: «نحو», «أكثر من»
    high: float
    saying: Saying
    outlet: int  # the origin that the article's own outlet is


def figures_of(report: Report, copies: Owed | None, origins: Origins) -> Iterator[Figure]:
    """The figures of an article's head, one a slot: the first, for headlines and leads give the whole."""
    article = report.article
    begin = article.paragraphs[0].end if article.title and article.paragraphs else 0
    seen: set[str] = set()
    amounts = sorted(report.amounts, key=lambda amount: amount.span.start)
    for amount, behind in zip_longest(amounts, amounts[1:]):
        if amount.span.start > begin + _HEAD:
            continue
        slot = slot_of(article.text, amount)
        if slot is not None and slot not in seen and not _is_summand(article.text, amount, behind):
            seen.add(slot)
            low, high = _range(amount)
            outlet = origins.number(text_origin(report, None))
            yield Figure(slot, amount.value, low, high, _saying(report, amount.span, copies, origins), outlet)


def slot_of(text: str, amount: Amount) -> str | None:
    """What a figure counts, by the word that it counts or the cue before it; None: nothing that can clash, or only a part."""
    before = [stem(word) for word in words_in(text[max(0, amount.span.start - _BEFORE) : amount.span.start])]
    if amount.unit is not None or any(found in stems_of("part") or found in stems_of("earlier") for found in before[-_NEAR_WORDS:]):
        return None
    behind = [stem(word) for word in words_in(text[amount.span.end : amount.span.end + 15])]
    if any(found in stems_of("part") for found in behind[:1]):
        return None
    cue = next((found for word in reversed(before[-_NEAR_WORDS:]) if (found := _cue(word)) is not None), None)
    nouns = slots("noun")
    noun = next((nouns[found] for word in words_in(amount.of) if (found := stem(word)) in nouns), None)
    return cue if noun in (None, "troops") and cue is not None else noun


def _cue(found: str) -> str | None:
    """The slot that a stem opens, with a glued «و» or without."""
    cues = slots("cue")
    return cues.get(found) or (cues.get(found[1:]) if found[:1] in ("و", "ف") else None)


def _is_summand(text: str, amount: Amount, behind: Amount | None) -> bool:
    """Whether a figure is only a part of a sum: another is added to it, or it is added to what stands before."""
    if text[amount.span.start] == "و" or text[max(0, amount.span.start - 1)] == "و":
        return True
    if behind is None or behind.span.start - amount.span.end > _FURTHER:
        return False
    between = words_in(text[amount.span.end : behind.span.start + 1])
    added = text[behind.span.start - 1] == "و" or text[behind.span.start] == "و" or any(word in _ADDED for word in between)
    return added and not any(_cue(stem(word)) for word in between)


def _range(amount: Amount) -> tuple[float, float]:
    low, high = amount.value if isinstance(amount.value, tuple) else (amount.value, amount.value)
    if amount.modifier == "approx":
        return low * (1 - _SLACK), high * (1 + _SLACK)
    return low if amount.modifier != "max" else 0.0, high if amount.modifier != "min" else float("inf")


def _saying(report: Report, span: Span, copies: Owed | None, origins: Origins) -> Saying:
    """The statement in which a figure stands, or the article's own voice."""
    text = report.article.text
    around = " ".join(text[max(0, span.start - _AROUND) : span.end + _AROUND].split())
    said = _attribution(report, span)
    if said is None:
        return own_saying(report, around, copies, origins)
    origin = statement_origin(report, said, text_origin(report, copies))
    return Saying(
        article=report.article.id,
        attribution=said.id,
        text=around,
        speaker=said.speaker,
        stance=said.stance,
        published=report.article.published,
        origin=origins.number(origin),
        chain=chain_of(report, said, origin),
    )


def _attribution(report: Report, span: Span) -> Attribution | None:
    """The innermost statement that holds the figure."""
    holding = [
        (piece.span.end - piece.span.start, said.id, said)
        for said in report.attributions
        for piece in said.content
        if piece.span.start <= span.start and span.end <= piece.span.end
    ]
    return min(holding, key=lambda held: held[:2])[2] if holding else None


def compared(
    figures: Sequence[Figure], order: Mapping[str, int], alike: Callable[[str, str], bool]
) -> tuple[tuple[Contradiction, ...], tuple[Change, ...]]:
    """Slots on which figures differ: contradictions, and tolls that only grow.

    order: when each article came out. alike: whether two articles surely tell the same; only their figures are compared.
    """
    by_slot: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: order[figure.saying.article]):
        by_slot[figure.slot].append(figure)
    clashes, changes = [], []
    for slot, found in sorted(by_slot.items()):
        sides = [_on_own_account(side, found) for side in _comparable(_sides(found), alike)]
        if len(sides) < 2:
            continue
        if _grows(sides):
            changes.append(Change(slot=slot, steps=tuple(map(_side, sides))))
        else:
            clashes.append(
                Contradiction(kind="self" if _is_one_voice(sides) else "figures", slot=slot, sides=tuple(map(_side, sides)))
            )
    return tuple(clashes), tuple(changes)


def _on_own_account(side: Sequence[Figure], all_: Sequence[Figure]) -> list[Figure]:
    """A reprint that changes the figure of the text that it prints vouches for its own."""
    elsewhere = {figure.saying.origin for figure in all_ if figure not in side}
    return [
        msgspec.structs.replace(figure, saying=msgspec.structs.replace(figure.saying, origin=figure.outlet))
        if figure.saying.speaker is None and figure.saying.origin in elsewhere
        else figure
        for figure in side
    ]


def _is_one_voice(sides: Sequence[Sequence[Figure]]) -> bool:
    """Whether one named speaker gave all the figures. A reprint that changes a figure speaks for itself."""
    figures = [figure for side in sides for figure in side]
    return len({figure.saying.origin for figure in figures}) == 1 and all(figure.saying.speaker for figure in figures)


def _sides(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that can be true together stand on one side, exact ones first."""
    sides: list[list[Figure]] = []
    for figure in figures:
        for side in sides:
            if all(figure.low <= other.high and other.low <= figure.high for other in side):
                side.append(figure)
                break
        else:
            sides.append([figure])
    return sides


def _comparable(sides: Sequence[list[Figure]], alike: Callable[[str, str], bool]) -> list[list[Figure]]:
    """The sides of which an article surely tells the same as one of another side."""
    return [
        side
        for side in sides
        if any(
            alike(figure.saying.article, other.saying.article)
            for figure in side
            for those in sides
            if those is not side
            for other in those
        )
    ]


def _grows(sides: Sequence[Sequence[Figure]]) -> bool:
    """Whether each higher figure came out on a later day than the lower one was last told for the first time."""
    steps = [(min(figure.low for figure in side), _first(side)) for side in sides]
    steps.sort()
    return steps[-1][0] <= _MOST_GROWN * steps[0][0] and all(earlier[1] < later[1] for earlier, later in pairwise(steps))


def _first(side: Sequence[Figure]) -> str:
    return min(figure.saying.published or "" for figure in side)


def _side(figures: Sequence[Figure]) -> Side:
    return Side(
        value=figures[0].value,
        stance=figures[0].saying.stance,
        sayings=tuple(figure.saying for figure in figures),
        origins=tuple(dict.fromkeys(figure.saying.origin for figure in figures)),
    )
