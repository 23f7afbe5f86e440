"""Where the page prints its headline, and the headline without the site's name."""

import re

from khabar.page.metadata import Metadata
from khabar.page.tree import Line, Tree
from khabar.words.letters import fold

_WORD = re.compile(r"\w+")
JOINTS = re.compile(r"\s+[|\-–—:•·»«~/\\]+\s+|\s*[|»«]\s*|\s+::+\s+|\s*:\s+|::+")
_LONGEST = 60  # words of a headline
_BY_LEVEL = {1: 3.0, 2: 2.0, 3: 1.0}
_SIZES = {"x-large": 5, "xx-large": 6, "large": 4, "+1": 4, "+2": 5, "+3": 6}


def plain(text: str) -> tuple[str, ...]:
    """The folded words of a text: what two spellings of one headline share."""
    return tuple(_WORD.findall(fold(text)))


def headline_of(tree: Tree, said: Metadata) -> tuple[int | None, str | None]:
    """The line that is the headline (None: printed nowhere) and the headline itself."""
    claims = [claim for claim in (said.headline, said.og_title, said.title) if claim]
    found = _printed(tree, claims, said)
    if found is not None:
        return found, tree.lines[found].text
    return None, _without_site(claims, said)


def _printed(tree: Tree, claims: list[str], said: Metadata) -> int | None:
    """The best line among headings and titled blocks; what head and page agree on wins."""
    wanted = [plain(claim) for claim in claims]
    claimed = "\n".join(claims)
    site = {plain(name) for name in said.site_names}
    best: tuple[float, int] | None = None
    for at, line in enumerate(tree.lines):
        shape = _shape(tree, line) if line.words <= _LONGEST else 0.0
        if shape < 1 and (line.linked or line.text not in claimed):
            continue
        words = plain(line.text)
        if not words or words in site:
            continue
        agreed = max((_agreement(words, claim) for claim in wanted), default=0.0)
        if not agreed and shape < 2:
            continue
        score = 10 * agreed + shape - 0.001 * at - (3 if line.linked * 2 > line.words else 0)
        if best is None or score > best[0]:
            best = score, at
    return best[1] if best is not None and best[0] > 1 else None


def _shape(tree: Tree, line: Line) -> float:
    """How much a line looks like a headline by its markup alone."""
    element = tree.elements[line.element]
    shape = _BY_LEVEL.get(line.level, 0.0) or (2.0 if tree.sized and _font_size(tree, line) >= 4 else 0.0)
    if element.role == "title" or (element.parent >= 0 and tree.elements[element.parent].role == "title"):
        shape += 1.5
    if "itemprop" in element.attributes and "headline" in (element.attributes["itemprop"] or ""):
        shape += 2
    return shape if line.words > 1 else shape - 2


def _font_size(tree: Tree, line: Line) -> int:
    for part in line.parts:
        if part.text.isspace():
            continue
        at = part.element
        while at >= 0 and at >= line.element:
            size = tree.elements[at].attributes.get("size") if tree.elements[at].tag == "font" else None
            if size:
                return int(size) if size.isdigit() and len(size) < 3 else _SIZES.get(size, 0)
            at = tree.elements[at].parent
        return 0
    return 0


def _agreement(words: tuple[str, ...], claim: tuple[str, ...]) -> float:
    """1.0: the same; less where the claim holds more (the site's name); 0.0 where the line is not in it."""
    if words == claim:
        return 1.0
    span = len(words)
    if span < 2 and len(claim) > 4:
        return 0.0
    if span < len(claim) and (claim[:span] == words or claim[-span:] == words):
        return 0.5 + 0.45 * span / len(claim)
    return 0.0


def _without_site(claims: list[str], said: Metadata) -> str | None:
    """The headline as the head has it, cut at the mark before or behind the site's name."""
    if not claims:
        return None
    site = {plain(name) for name in said.site_names}
    for claim in claims:
        pieces = [piece for piece in JOINTS.split(claim) if piece and plain(piece)]
        kept = [piece for piece in pieces if plain(piece) not in site]
        if not kept:
            continue
        if len(kept) == len(pieces) and len(pieces) > 1 and claim == said.title:
            kept = [max(pieces, key=lambda piece: len(plain(piece)))]
        if len(kept) == len(pieces):
            return " ".join(claim.split())
        return _between(claim, kept)
    return None


def _between(claim: str, kept: list[str]) -> str:
    """The stretch of the claim from the first kept piece to the last, its own marks included."""
    begin = claim.find(kept[0])
    end = claim.rfind(kept[-1]) + len(kept[-1])
    return " ".join(claim[begin:end].split())
