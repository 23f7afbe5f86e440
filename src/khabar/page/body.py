"""Which lines of a page are the article: the block that holds its prose, line by line, without the furniture inside it."""

from itertools import accumulate

import msgspec

from khabar.page.furniture import REMOVED_AS, Furniture, furniture_of
from khabar.page.headline import plain
from khabar.page.lines import is_caption, is_contact, is_credit, is_day, is_hashtags, is_initials, is_link, is_mark, is_policy
from khabar.page.tree import Line, Tree
from khabar.page.zones import Zones
from khabar.records import RemovedKind

_DECAY = 0.6  # of a line's weight, for each step up from the block that holds it
_LEVELS_UP = 5
_BEFORE_HEADLINE = 0.1  # what stands above the headline is seldom the article
_DENSE = 0.6  # share of prose in what a wider block would add
_BODY_BONUS = 1.3
_TEASER = 16  # words of a story's title under «مقالات ذات صلة» where no links are left to tell it by
_LEAD_BETWEEN = 40  # lines between headline and body that may hold a lead


class Verdict(msgspec.Struct, frozen=True):
    """A line of the page: kept as a paragraph (`kind` None), or removed as `kind`."""

    line: int
    kind: RemovedKind | None


class Body(msgspec.Struct, frozen=True):
    """The article's lines: all lines of the page with their verdicts, and where the body stands, [first, last)."""

    verdicts: tuple[Verdict, ...]
    first: int
    last: int

    @property
    def kept(self) -> list[int]:
        return [verdict.line for verdict in self.verdicts if verdict.kind is None]


def body_of(tree: Tree, zones: Zones, headline: int | None, title: str | None, whole: bool = False) -> Body:
    """Judge every line of the page. Cost: linear in its lines and elements.

    whole: there is nothing but the article, as in a feed's entry or a text file.
    """
    said = [None if zones.furniture(at) else furniture_of(line.text, line.words) for at, line in enumerate(tree.lines)]
    weights = _weights(tree, zones, said, headline)
    block = 0 if whole and tree.lines else _densest(tree, zones, weights)
    if block is None:
        return Body(tuple(Verdict(at, _outside(zones, said, at)) for at in range(len(tree.lines))), 0, 0)
    first, last = tree.elements[block].first, tree.elements[block].last
    if headline is not None:
        first = headline + 1 if first <= headline or first - headline <= _LEAD_BETWEEN else first
    return Body(tuple(_judged(tree, zones, said, weights, (first, last), title, whole)), first, last)


def _weights(tree: Tree, zones: Zones, said: list[Furniture | None], headline: int | None) -> list[float]:
    """The prose weight of each line, 0 in furniture and behind the heading of the comments."""
    weights = [0.0] * len(tree.lines)
    begun, total = 0.0, zones.prose[-1]
    for at, weight in enumerate(zones.weights):
        found = said[at]
        if found is not None and found.reach == "rest" and begun >= 30 and _closes(tree, zones, at, begun, total):
            break
        if not weight or found is not None or zones.furniture(at) or is_day(tree.lines[at]) or is_caption(tree, at):
            continue
        above = headline is not None and at < headline
        weights[at] = weight * (_BEFORE_HEADLINE if above else 1.0)
        begun += weights[at]
    return weights


def _closes(tree: Tree, zones: Zones, at: int, begun: float, total: int) -> bool:
    """Whether a heading like «التعليقات» ends the article: a heading by its markup, or most prose stands above it."""
    return tree.lines[at].level > 0 or begun >= 0.15 * (total - zones.prose[at])


def _densest(tree: Tree, zones: Zones, weights: list[float]) -> int | None:
    """The element that holds the article's prose, widened while what it gains is prose too."""
    scores: dict[int, float] = {}
    for at, weight in enumerate(weights):
        element, share = tree.lines[at].element, weight
        for _ in range(_LEVELS_UP if weight else 0):
            scores[element] = scores.get(element, 0.0) + share
            element, share = tree.elements[element].parent, share * _DECAY
            if element < 0:
                break
    if not scores:
        return None
    best = max(scores, key=lambda e: scores[e] * (_BODY_BONUS if tree.elements[e].role == "body" else 1.0))
    prose = [0.0, *accumulate(weights)]
    clean = [0, *accumulate(line.words if not zones.furniture(at) else 0 for at, line in enumerate(tree.lines))]
    widest, inside = best, tree.elements[best]
    for element in tree.ancestors(best)[1:]:
        around = tree.elements[element]
        gained = (prose[around.last] - prose[inside.last]) + (prose[inside.first] - prose[around.first])
        words = (clean[around.last] - clean[inside.last]) + (clean[inside.first] - clean[around.first])
        if gained and gained >= _DENSE * words:
            widest = element
    return widest


def _outside(zones: Zones, said: list[Furniture | None], at: int) -> RemovedKind:
    """What a line outside the article is."""
    found = said[at]
    role = zones.furniture(at) or zones.field(at)
    return REMOVED_AS[found.kind] if found else REMOVED_AS.get(role or "", "other")


def _judged(
    tree: Tree,
    zones: Zones,
    said: list[Furniture | None],
    weights: list[float],
    span: tuple[int, int],
    title: str | None,
    whole: bool,
) -> list[Verdict]:
    """Verdicts on all lines; the article's are those in `span` that nothing removes."""
    first, last = span
    prose = [at for at in range(first, last) if weights[at]]
    opening, closing = (prose[0], prose[-1]) if prose else (first, last)
    blocks = {tree.lines[at].element for at in prose} | {tree.elements[tree.lines[at].element].parent for at in prose}
    name = plain(title or "")
    verdicts: list[Verdict] = []
    behind: RemovedKind | None = None  # the kind of the list that goes on behind its heading
    closed = False
    for at, line in enumerate(tree.lines):
        if not first <= at < last or (closed and not weights[at]):
            verdicts.append(Verdict(at, _outside(zones, said, at) if not closed or at >= last else "comments"))
            continue
        found = said[at]
        kind: RemovedKind | None = None
        if (role := zones.furniture(at)) is not None:
            kind = REMOVED_AS.get(role, "other")
        elif found is not None:
            kind = REMOVED_AS[found.kind]
            behind = kind if found.reach == "links" else None
            closed = closed or (found.reach == "rest" and at > opening and not any(weights[at:last]))
        elif behind and (is_link(line) or line.words <= 3 or is_day(line) or (whole and not weights[at] and line.words <= _TEASER)):
            kind = behind
        else:
            behind = None
            kind = _own_kind(tree, zones, at, opening, name)
            if kind is None and not opening <= at <= closing and not weights[at]:
                kind = _stray(tree, at, blocks)
        verdicts.append(Verdict(at, kind))
    return verdicts


def _stray(tree: Tree, at: int, blocks: set[int]) -> RemovedKind | None:
    """A short line above or below the prose stays where it shares the prose's block; elsewhere it is a label or a button."""
    line = tree.lines[at]
    if line.linked * 2 > line.words:
        return "navigation"
    element = tree.elements[line.element]
    near = {line.element, element.parent}
    if element.tag == "li" and element.parent >= 0:
        near.add(tree.elements[element.parent].parent)
    return None if near & blocks else "other"


def _own_kind(tree: Tree, zones: Zones, at: int, opening: int, title: tuple[str, ...]) -> RemovedKind | None:
    """What a line inside the article is by its own form; None: a paragraph."""
    line = tree.lines[at]
    field = zones.field(at)
    if field == "date" or is_day(line):
        return "date"
    if is_mark(line) or field == "title" or (line.words <= len(title) + 3 and plain(line.text) == title):
        return "other"
    if field == "section":
        return "navigation"
    if field is None and is_caption(tree, at):
        return "caption"
    if field == "byline" or is_initials(line) or ((at < opening or _is_bracketed(line)) and is_credit(line)):
        return "byline"
    if is_contact(line):
        return "promotion"
    if is_policy(line):
        return "privacy"
    if is_hashtags(line):
        return "other"
    return "related" if is_link(line) and line.words >= 3 else None


def _is_bracketed(line: Line) -> bool:
    return line.text[0] == "(" and line.text[-1] == ")"
