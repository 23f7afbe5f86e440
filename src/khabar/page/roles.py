"""What an element is for, by what its maker called it: comments, related stories, a caption, the body.

Class names and ids are cut into words and looked up in `page_roles.csv`; tags and microdata speak for themselves. A role
is a claim: `zones.py` believes it only where the page's own text agrees.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

import msgspec

from khabar.lexicons import load

Role = Literal[
    "comments", "related", "share", "navigation", "promotion", "privacy", "caption", "tags", "date", "byline", "section",
    "tools", "popular", "title", "lead", "body", "meta", "hidden",
]  # fmt: skip
SMALL: frozenset[str | None] = frozenset(["date", "byline", "section", "tags", "tools", "share", "comments"])
LABELS = ("aria-labelledby", "data-component", "data-block", "data-testid", "data-e2e")  # names that some makers give instead
RARE = frozenset(["itemprop", "role", "rel", "itemtype", *LABELS])
NAMING = RARE | {"class", "id"}
TAGS: dict[str, Role] = {
    "nav": "navigation",
    "aside": "navigation",
    "footer": "navigation",
    "menu": "navigation",
    "figcaption": "caption",
    "caption": "caption",
    "time": "date",
    "amp-sidebar": "navigation",
    "amp-social-share": "share",
    "amp-ad": "promotion",
    "ins": "promotion",
    "address": "byline",
    "dialog": "promotion",
    "label": "tools",
    "legend": "tools",
    "fieldset": "tools",
}
_ITEMPROPS: dict[str, Role] = {
    "articlebody": "body",
    "headline": "title",
    "author": "byline",
    "datepublished": "date",
    "datemodified": "date",
    "datecreated": "date",
    "articlesection": "section",
    "keywords": "tags",
    "caption": "caption",
    "comment": "comments",
    "publisher": "hidden",
    "image": "hidden",
    "mainentityofpage": "hidden",
}
_ARIA: dict[str, Role] = {
    "navigation": "navigation",
    "complementary": "navigation",
    "search": "navigation",
    "contentinfo": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "dialog": "promotion",
}
_CURRENT = frozenset("on active selected current menuselected navon currentmenuitem currentcat".split())
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class _Row(msgspec.Struct, frozen=True):
    role: Role
    rank: int
    word: str


@cache
def _table() -> dict[str, tuple[int, Role]]:
    return {row.word: (row.rank, row.role) for row in load.rows("page_roles.csv", _Row, "word")}


class Named(NamedTuple):
    """What class names and ids say of an element beside its role."""

    role: Role | None
    crumbs: bool  # the way from the front page to here
    current: bool  # the item of a menu that is shown


@lru_cache(maxsize=1 << 14)
def named(
    tag: str,
    classes: str | None,
    name: str | None,
    prop: str | None = None,
    aria: str | None = None,
    rel: str | None = None,
    kind: str | None = None,
) -> Named:
    """What tag, class, id, itemprop, ARIA role, rel and itemtype claim for an element."""
    words = f"{classes or ''} {name or ''}".lower()
    current = not _CURRENT.isdisjoint(words.replace("-", "").replace("_", "").split())
    return Named(_role_of(tag, classes, name, prop, aria, rel), "crumb" in words or "BreadcrumbList" in (kind or ""), current)


def _role_of(tag: str, classes: str | None, name: str | None, prop: str | None, aria: str | None, rel: str | None) -> Role | None:
    if prop:
        for word in prop.lower().split():
            if word in _ITEMPROPS:
                return _ITEMPROPS[word]
    if rel and "author" in rel:
        return "byline"
    if rel and "category" in rel:
        return "section"
    if aria in _ARIA:
        return _ARIA[aria]
    by_name = _by_name(f"{classes or ''} {name or ''}"[:400]) if classes or name else None
    return by_name or TAGS.get(tag)


def _by_name(names: str) -> Role | None:
    """The role of highest rank among the words of class and id; two words together say more than one."""
    table = _table()
    best: tuple[int, Role] | None = None
    for name in names.split():
        words = [word.lower() for word in _PIECES.findall(name)]
        pairs = ["".join(pair) for pair in pairwise(words)]
        for word in ("".join(words), *pairs, *words):
            found = table.get(word)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return best[1] if best else None
