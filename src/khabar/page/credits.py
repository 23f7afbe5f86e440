"""Authors and agencies: the printed line, else what the head declares, else the agency of the dateline."""

import re

from khabar.page.body import Body
from khabar.page.bylines import is_opening, without_opening
from khabar.page.headline import plain
from khabar.page.lines import is_initials
from khabar.page.metadata import Metadata
from khabar.page.tree import Line, Tree
from khabar.page.zones import Zones

_DATELINE = re.compile(r"^[^.؟!()]{0,60}\(([^()]{2,30})\)\s*[-–—:]")
_AWAY = re.compile(r"https?://|www\.|@|\.(?:com|net|org)\b", re.IGNORECASE)
_SITE_WORDS = frozenset(["admin", "administrator", "editor", "webmaster", "root", "user", "ادمن", "المحرر", "ادمين"])
_MOST = 6  # labelled lines
_BEHIND = 5  # lines behind the last paragraph that may credit an agency


def byline_of(tree: Tree, zones: Zones, body: Body, headline: int | None, said: Metadata) -> tuple[str, ...]:
    """Authors and credited agencies as printed, without «كتب» and «بقلم»."""
    site = {plain(name) for name in said.site_names}
    for names in (_printed(tree, zones, body, headline), said.authors):
        kept = [name for name in map(_told, names) if name and not _is_site(name, site)]
        if kept:
            return tuple(dict.fromkeys(kept))
    return _of_dateline(tree, body)


def _printed(tree: Tree, zones: Zones, body: Body, headline: int | None) -> list[str]:
    kept = body.kept
    if not kept:
        return []
    begin = headline + 1 if headline is not None and headline < kept[0] else max(body.first, kept[0] - 4)
    end = min(len(tree.lines), kept[-1] + 1 + _BEHIND)
    labelled = [tree.lines[at].text for at in range(max(0, begin - 2), end) if zones.field(at) == "byline"]
    labelled = [text for text in labelled if _told(text)]
    if labelled:
        return labelled[:_MOST]
    credited = {verdict.line for verdict in body.verdicts if verdict.kind == "byline"}
    printed = [tree.lines[at].text for at in range(begin, kept[0]) if at in credited]
    opening = _opening_of(tree.lines[kept[0]], tree)
    if printed or opening:
        return [*printed, *opening]
    behind = range(kept[-1] + 1, min(end, max(body.last, kept[-1] + 1)))
    return [tree.lines[at].text for at in behind if at in credited and not is_initials(tree.lines[at])]


def _opening_of(line: Line, tree: Tree) -> list[str]:
    """The bold beginning of a paragraph that a dash parts from it: «عمان -الغد- احتفظ …»."""
    bold, rest = [], ""
    for part in line.parts:
        inside = any(tree.elements[e].tag in ("b", "strong") for e in tree.ancestors(part.element)[:4])
        if rest or not (inside or part.text.isspace()):
            rest += part.text
        else:
            bold.append(part.text)
    text = " ".join("".join(bold).split())
    if not text or not rest.strip() or len(text.split()) > 6:
        return []
    return [text] if text[-1] in "-–:" or rest.lstrip()[0] in "-–:" else []


def _of_dateline(tree: Tree, body: Body) -> tuple[str, ...]:
    """The agency in brackets that opens the first paragraph: «دمشق (رويترز) - …»."""
    kept = body.kept
    found = _DATELINE.match(tree.lines[kept[0]].text) if kept else None
    return (found.group(1).strip(),) if found else ()


def _told(name: str) -> str | None:
    if is_opening(name):
        return None
    name = without_opening(name).strip(" \t:-–—|،,•")
    return name if name and not _AWAY.search(name) and len(name) <= 120 and any(map(str.isalpha, name)) else None


def _is_site(name: str, site: set[tuple[str, ...]]) -> bool:
    """The site's own name, or a part of it, or an account's name is no author."""
    words = plain(name)
    if not words or (len(words) == 1 and (words[0] in _SITE_WORDS or (name.isascii() and name.islower()))):
        return True
    return any(words == known or set(words) <= set(known) for known in site)
