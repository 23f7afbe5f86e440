"""Authors and agencies: the printed line, else what the head declares, else the agency of the dateline."""

import re

from khabar.page.body import Body
from khabar.page.bylines import without_opening
from khabar.page.headline import plain
from khabar.page.lines import is_credit, is_day
from khabar.page.metadata import Metadata
from khabar.page.tree import Line, Tree
from khabar.page.zones import Zones

_DATELINE = re.compile(r"^[^.؟!()]{0,60}\(([^()]{2,30})\)\s*[-–—:]")
_AWAY = re.compile(r"https?://|www\.|@|\.(?:com|net|org)\b", re.IGNORECASE)
_SITE_WORDS = frozenset(["admin", "administrator", "editor", "webmaster", "root", "user", "ادمن", "المحرر", "ادمين"])
_BEHIND = 3  # lines behind the last paragraph that may credit an agency


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
    above = range(begin, kept[0])
    behind = range(kept[-1] + 1, min(len(tree.lines), kept[-1] + 1 + _BEHIND, max(body.last, kept[-1] + 1)))
    labelled = [tree.lines[at].text for at in (*above, *behind) if zones.field(at) == "byline"]
    labelled = [text for text in labelled if not opens_nothing(text)]
    if labelled:
        return labelled
    free = [at for at in above if zones.furniture(at) is None and zones.field(at) is None]
    printed = [tree.lines[at].text for at in free if is_credit(tree.lines[at]) and not is_day(tree.lines[at])]
    opening = _opening_of(tree.lines[kept[0]], tree)
    if printed or opening:
        return [*printed, *opening]
    return [tree.lines[at].text for at in behind if zones.furniture(at) is None and is_credit(tree.lines[at])]


def opens_nothing(text: str) -> bool:
    """A label without its name: «المصدر:», «الكاتب»."""
    return text.endswith(":") and len(text.split()) <= 2


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
    name = without_opening(name).strip(" \t:-–—|،,•")
    return name if name and not _AWAY.search(name) and len(name) <= 120 and any(map(str.isalpha, name)) else None


def _is_site(name: str, site: set[tuple[str, ...]]) -> bool:
    """The site's own name, or a part of it, or an account's name is no author."""
    words = plain(name)
    if not words or (len(words) == 1 and (words[0] in _SITE_WORDS or (name.isascii() and name.islower()))):
        return True
    return any(words == known or set(words) <= set(known) for known in site)
