"""Articles that a page carries in its scripts: JSON-LD `articleBody`, `__NEXT_DATA__` and other state of script-rendered pages."""

import re
from typing import Any

import msgspec

from khabar.page.metadata import linked_data, strings
from khabar.page.tree import Tree

_BODIES = (
    "articleBody", "body", "content", "bodyHtml", "contentHtml", "html", "text", "fullText", "articleContent", "bodyText", "story",
    "details", "paragraphs", "blocks", "children", "contentElements", "content_elements",
)  # fmt: skip
_INSIDE = ("text", "content", "html", "value", "data", "paragraph", "children", "body", "model", "blocks", "nodes", "attributes")
_TITLES = ("headline", "title", "headlines", "name", "pageTitle")
_DATES = ("datePublished", "publishedAt", "publishDate", "published_at", "publicationDate", "firstPublished", "published", "date",
          "publish_date", "createdAt", "created_at")  # fmt: skip
_AUTHORS = ("author", "authors", "byline", "writer", "writers")
_SECTIONS = ("articleSection", "section", "category", "categories")
_ASSIGNED = re.compile(r"(?:window\.|self\.|var\s+|let\s+|const\s+)[\w$.\[\]\"']{1,60}\s*=\s*(?=[\[{])")
_ARABIC = re.compile("[\u0621-\u064a]{2,}")
_FEWEST = 40  # Arabic words of a body
_MOST_OBJECTS = 50_000
_DEEPEST = 12  # of the nesting inside a body


class Carried(msgspec.Struct, frozen=True):
    """An article found in a script. `rows`: its paragraphs, or markup that holds them."""

    rows: tuple[str, ...]
    words: int
    title: str | None
    published: list[str]
    authors: list[str]
    sections: list[str]


def carried_by(tree: Tree) -> Carried | None:
    """The longest Arabic body among the page's scripts; None where no script holds one. Cost: linear in the scripts."""
    best: Carried | None = None
    left = _MOST_OBJECTS
    for root in [*linked_data(tree), *_states(tree)]:
        queue: list[Any] = [root]
        while queue and left:
            left -= 1
            value = queue.pop()
            if isinstance(value, dict):
                found = _article(value)
                if found is not None and (best is None or found.words > best.words):
                    best = found
                queue += [inner for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list):
                queue += [inner for inner in value if isinstance(inner, dict | list)]
    return best


def _states(tree: Tree) -> list[Any]:
    """What scripts hold as JSON, alone or assigned to a name."""
    found = []
    for kind, _, text in tree.scripts:
        if "ld+json" in kind or (not _ARABIC.search(text[:2_000_000]) and "\\u06" not in text):
            continue
        if "json" in kind:
            found += _decoded(text)
        else:
            found += [value for match in list(_ASSIGNED.finditer(text))[:20] for value in _decoded(text[match.end() :])]
    return found


def _decoded(text: str) -> list[Any]:
    """The JSON value that a text begins with."""
    text = text.strip()
    for end in (len(text), text.rfind("}") + 1, text.find("};") + 1):
        try:
            return [msgspec.json.decode(text[:end])] if end > 1 else []
        except (msgspec.DecodeError, RecursionError):
            continue
    return []


def _article(value: dict[str, Any]) -> Carried | None:
    title = next((text for key in _TITLES if (text := _text_of(value.get(key)))), None)
    if title is None:
        return None
    for key in _BODIES:
        rows = tuple(_rows(value.get(key), _DEEPEST))
        words = sum(len(_ARABIC.findall(row)) for row in rows)
        if words >= _FEWEST:
            return Carried(
                rows,
                words,
                title,
                [text for key in _DATES for text in strings(value.get(key))],
                [text for key in _AUTHORS for text in _named(value.get(key))],
                [text for key in _SECTIONS for text in _named(value.get(key))],
            )
    return None


def _rows(value: Any, deep: int) -> list[str]:
    """The texts of a body: a string, a list of them, or blocks that hold them."""
    if isinstance(value, str):
        return [row for row in value.split("\n") if row.strip()]
    if deep == 0:
        return []
    if isinstance(value, list):
        return [row for one in value[:2_000] for row in _rows(one, deep - 1)]
    if isinstance(value, dict):
        return next((rows for key in _INSIDE if (rows := _rows(value.get(key), deep - 1))), [])
    return []


def _text_of(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("basic") or value.get("rendered") or value.get("text")
    return next(iter(strings(value)), None)


def _named(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [
        name
        for one in values[:20]
        for name in (strings(one.get("name") or one.get("title")) if isinstance(one, dict) else strings(one))
    ]
