"""The page's own block of related stories, in its order, with absolute links."""

from urllib.parse import urljoin

from khabar.page.body import Body
from khabar.page.furniture import furniture_of
from khabar.page.headline import plain
from khabar.page.lines import is_day
from khabar.page.tree import Tree
from khabar.page.zones import Zones
from khabar.records import Related

_FEWEST_WORDS = 3  # of a story's title; shorter links are labels
_MOST = 40
_CLIMB = 6
_TRIED = 12  # headings and blocks
_FAR = 200  # lines behind a heading that its list may take


def related_of(tree: Tree, zones: Zones, body: Body, base: str | None, title: str | None) -> tuple[Related, ...]:
    """Stories of the first block under a heading like «مقالات ذات صلة»; else of a block called related; else those in the text."""
    for at in _headings(tree, zones)[:_TRIED]:
        stories = _under(tree, body, at, base, title)
        if stories:
            return stories
    named = [at for at, element in enumerate(tree.elements) if element.role == "related" and zones.of[at] == "related"]
    for at in named[:_TRIED]:
        stories = _stories(tree, tree.elements[at].first, tree.elements[at].last, base, title)
        if len(stories) > 1 and not _is_popular(tree, at):
            return stories
    return _in_text(tree, body, base, title)


def _headings(tree: Tree, zones: Zones) -> list[int]:
    """Lines that head a list of related stories."""
    found = []
    for at, line in enumerate(tree.lines):
        row = furniture_of(line.text, line.words) if line.words <= 8 else None
        if row is not None and row.kind == "related" and row.where == "line" and zones.of[line.element] != "comments":
            found.append(at)
    return found


def _under(tree: Tree, body: Body, heading: int, base: str | None, title: str | None) -> tuple[Related, ...]:
    """The links behind a heading, in the smallest block around it that has two; one, where no block has more."""
    prose = set(body.kept)
    alone: tuple[Related, ...] = ()
    for element in tree.ancestors(tree.lines[heading].element)[:_CLIMB]:
        last = min(tree.elements[element].last, heading + _FAR)
        if any(at in prose for at in range(heading + 1, min(last, heading + 60))):
            last = next(at for at in range(heading + 1, last) if at in prose)
        stories = _stories(tree, heading + 1, last, base, title)
        if len(stories) > 1:
            return stories
        alone = alone or stories
    return alone


def _stories(tree: Tree, first: int, last: int, base: str | None, title: str | None) -> tuple[Related, ...]:
    """One story for each address among the links of lines [first, last); its longest text is its title."""
    found: dict[str, str] = {}
    for at in range(first, last):
        line = tree.lines[at]
        heads = furniture_of(line.text, line.words) if line.words <= 8 else None
        if heads is not None and heads.reach != "line" and found:
            break
        if not line.linked or line.words < _FEWEST_WORDS or is_day(line) or line.linked * 2 < line.words:
            continue
        href = next((tree.elements[part.anchor].attributes.get("href") for part in line.parts if part.anchor >= 0), None) or ""
        key = href if href and not href.startswith(("#", "javascript:")) else f" {at}"
        if heads is None and plain(line.text) != plain(title or "") and len(line.text) > len(found.get(key, "")):
            found[key] = line.text
        if len(found) >= _MOST:
            break
    return tuple(Related(title=text, url=_absolute(key, base)) for key, text in found.items())


def _absolute(href: str, base: str | None) -> str | None:
    if href.startswith(" "):
        return None
    try:
        return urljoin(base or "", href)
    except ValueError:
        return href


def _is_popular(tree: Tree, element: int) -> bool:
    first = tree.elements[element].first
    line = tree.lines[first] if first < len(tree.lines) else None
    found = furniture_of(line.text, line.words) if line is not None and line.words <= 8 else None
    return found is not None and found.kind != "related"


def _in_text(tree: Tree, body: Body, base: str | None, title: str | None) -> tuple[Related, ...]:
    """«اقرأ أيضا» links between the paragraphs, where the page has no block of them."""
    kept = body.kept
    if not kept:
        return ()
    found: list[Related] = []
    for verdict in body.verdicts:
        if verdict.kind == "related" and kept[0] < verdict.line < body.last:
            line = tree.lines[verdict.line]
            text = " ".join(" ".join(part.text for part in line.parts if part.anchor >= 0).split())
            href = next((tree.elements[part.anchor].attributes.get("href") for part in line.parts if part.anchor >= 0), None)
            if href and len(text.split()) >= _FEWEST_WORDS and plain(text) != plain(title or ""):
                found.append(Related(title=text, url=_absolute(href, base)))
    return tuple(dict.fromkeys(found))
