"""The chain of a statement: ●─○─▢ beside a note, and the picture of all chains of an article. Numbers are SVG units."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from khabar.records import Attribution, Entity, Report

STEP, DOT, HEIGHT = 22, 5, 14  # of the glyph
ROW, COLUMN, WIDE, TOP = 34, 250, 720, 40  # of the picture
MOST_ROWS = 12


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One who handed it on. `entity`: "" where the article does not name him."""

    name: str
    entity: str = ""
    kind: str = "link"  # link, page

    @property
    def known(self) -> bool:
        return bool(self.entity)


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    x: float
    y: float
    link: Link
    text_x: float = 0.0
    anchor: str = "start"


class Line(msgspec.Struct, frozen=True):
    x1: float
    y1: float
    x2: float
    y2: float


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    width: float
    height: float
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    told: str  # in words, for whoever does not see it


def links_of(said: Attribution, named: Mapping[str, Entity], page: str) -> tuple[Link, ...]:
    """The chain as links, origin first. page: what this page is called."""
    return tuple(_link(link, said, named, page) for link in said.chain) or (Link(name=page, kind="page"),)


def _link(link: str, said: Attribution, named: Mapping[str, Entity], page: str) -> Link:
    if link == "page":
        return Link(name=page, kind="page")
    entity = named.get(link)
    if entity is None:
        return Link(name=link.strip("«»"))
    return Link(name=said.speaker if link == said.entity and said.speaker else entity.name, entity=link)


def glyph(links: Sequence[Link], rtl: bool) -> Drawing:
    """A line of dots in reading order."""
    width = STEP * (len(links) - 1) + 2 * DOT + 4
    at = [width - DOT - 2 - STEP * n if rtl else DOT + 2 + STEP * n for n in range(len(links))]
    dots = tuple(Dot(x=x, y=HEIGHT / 2, link=link) for x, link in zip(at, links, strict=True))
    lines = tuple(_between(a, b) for a, b in pairwise(dots))
    return Drawing(width=width, height=HEIGHT, dots=dots, lines=lines, told=in_words(links, rtl))


def in_words(links: Sequence[Link], rtl: bool) -> str:
    """Each name isolated, so that the arrows keep their way between names of another script."""
    return (" ← " if rtl else " → ").join(f"\u2068{link.name}\u2069" for link in links)


def picture(report: Report, page: str, rtl: bool) -> Drawing | None:
    """Every distinct chain of an article in three columns: origins, relays, this page. None where nobody is quoted."""
    named = {entity.id: entity for entity in report.entities}
    chains = list(dict.fromkeys(links_of(said, named, page) for said in report.attributions))[:MOST_ROWS]
    if not chains:
        return None
    origins = list(dict.fromkeys(chain[0] for chain in chains if len(chain) > 1))
    relays = list(dict.fromkeys(link for chain in chains for link in chain[1:-1]))
    rows = max(len(origins), len(relays), 1)
    height = TOP + ROW * rows
    places = {link: _at(0, n, len(origins), rows, rtl) for n, link in enumerate(origins)}
    places |= {link: _at(1, n, len(relays), rows, rtl) for n, link in enumerate(relays)}
    end = Link(name=page, kind="page")
    places[end] = _at(2, 0, 1, rows, rtl)
    dots = tuple(Dot(x=x, y=y, link=link, text_x=x + (-14 if rtl else 14), anchor="start") for link, (x, y) in places.items())
    told = "؛ ".join(in_words(chain, rtl) for chain in chains) if rtl else "; ".join(in_words(chain, rtl) for chain in chains)
    return Drawing(width=WIDE, height=height, dots=dots, lines=tuple(_lines(chains, places)), told=told)


def _lines(chains: Sequence[Sequence[Link]], places: Mapping[Link, tuple[float, float]]) -> Iterator[Line]:
    drawn = set()
    for chain in chains:
        for pair in pairwise(chain):
            if pair not in drawn:
                drawn.add(pair)
                yield Line(*places[pair[0]], *places[pair[1]])


def _at(column: int, number: int, of: int, rows: int, rtl: bool) -> tuple[float, float]:
    """Where the nth of a column stands; short columns stand in the middle."""
    x = 16 + column * COLUMN
    y = TOP + (number + 0.5) * ROW * rows / of - 4
    return (WIDE - x if rtl else x), y


def _between(left: Dot, right: Dot) -> Line:
    way = 1 if right.x > left.x else -1
    return Line(left.x + way * DOT, left.y, right.x - way * DOT, right.y)
