"""The section that a page prints or declares for its article: «أخبار العرب»."""

from khabar.page.furniture import furniture_of
from khabar.page.headline import plain
from khabar.page.lines import is_day, is_mark
from khabar.page.metadata import Metadata
from khabar.page.tree import Line, Tree
from khabar.page.zones import Zones

_LONGEST = 6  # words
_NEAR = 8  # lines from the headline


def section_of(tree: Tree, zones: Zones, headline: int | None, title: str | None, said: Metadata) -> str | None:
    """What metadata declares; else the label by the headline, the last crumb, the menu's current item, the line above."""
    name = plain(title or "")
    site = {plain(known) for known in said.site_names}
    crumbs = _crumbs(tree, headline)
    declared = [crumb for crumb in crumbs[:1] if crumb in said.sections] or said.sections  # the last crumb is the narrowest
    near = _by_headline(tree, zones, headline)
    for section in (*declared, *near, *crumbs, *_above(tree, zones, headline), *_current(tree)):
        words = plain(section)
        if words and words != name and words not in site and len(words) <= _LONGEST and not _is_home(section):
            return section.strip(" \t/|›»:-")
    return None


def _by_headline(tree: Tree, zones: Zones, headline: int | None) -> list[str]:
    if headline is None:
        return []
    near = range(max(0, headline - _NEAR), min(len(tree.lines), headline + _NEAR))
    found = [at for at in near if zones.field(at) == "section"]
    return [_first_link(tree.lines[at]) for at in sorted(found, key=lambda at: abs(at - headline))]


def _first_link(line: Line) -> str:
    """The first section of a line that names several, or has a label before it: «القسم: محليات»."""
    return next((part.text.strip() for part in line.parts if part.anchor >= 0 and part.text.strip()), line.text)


def _crumbs(tree: Tree, headline: int | None) -> list[str]:
    """The last crumb that is not the headline itself."""
    for element in (tree.elements[at] for at in tree.crumbs):
        if element.last - element.first in range(1, 12):
            lines = tree.lines[element.first : element.last]
            if len(lines) == 1:
                texts = [part.text.strip() for part in lines[0].parts if part.anchor >= 0 and part.text.strip()]
            else:
                texts = [line.text for line in lines]
            if headline is not None and len(texts) > 1 and plain(texts[-1]) == plain(tree.lines[headline].text):
                texts.pop()
            return texts[::-1][:2]
    return []


def _above(tree: Tree, zones: Zones, headline: int | None) -> list[str]:
    """A short label on the line above the headline, in the same block."""
    if not headline:
        return []
    line = tree.lines[headline - 1]
    block = tree.elements[tree.lines[headline].element]
    around = tree.elements[block.parent] if block.parent >= 0 else block
    free = line.words <= 3 and around.first <= headline - 1 and zones.furniture(headline - 1) is None
    if not free or furniture_of(line.text, line.words) or is_day(line) or is_mark(line):
        return []
    return [line.text]


def _current(tree: Tree) -> list[str]:
    """The menu's item that is marked as the current one."""
    for element in (tree.elements[at] for at in tree.current):
        if element.last - element.first <= 1:
            lines = tree.lines[element.first : element.first + 1]
            if lines and lines[0].linked and lines[0].words <= 3:
                return [lines[0].text]
    return []


def _is_home(text: str) -> bool:
    found = furniture_of(text, len(text.split()))
    return found is not None and found.where == "line" and found.kind in ("navigation", "promotion", "share")
