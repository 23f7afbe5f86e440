"""The way of one page: bytes → text → tree → headline, body, fields → Article."""

import hashlib
import re

import msgspec

from khabar.errors import PageError
from khabar.page.body import Body, body_of
from khabar.page.build import article_of
from khabar.page.copied import headline_of_text, tree_of_text
from khabar.page.credits import byline_of
from khabar.page.decode import decode
from khabar.page.headline import headline_of
from khabar.page.language import language_of
from khabar.page.limits import DEFAULT, Limits
from khabar.page.metadata import Metadata, metadata_of
from khabar.page.outlet import outlet_of
from khabar.page.published import dates_of
from khabar.page.related import related_of
from khabar.page.section import section_of
from khabar.page.tree import Tree, tree_of
from khabar.page.zones import Zones
from khabar.records import Article, Notice, Removed

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|div|p|article|section|table|meta|title|span|br|h[1-6]|td|font|main)\b", re.IGNORECASE
)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What was read of one page: its article, and what could not be read of it."""

    article: Article
    notices: tuple[Notice, ...] = ()


def read_page(
    data: bytes | str,
    *,
    id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    limits: Limits = DEFAULT,
) -> Page:
    """Read HTML, or plain text as copied from a browser. What the caller knows (url, outlet, published) wins over the page.

    Raises PageError: `empty`, `too_large`, `binary`. A page that holds no article gives an empty one and a notice.
    """
    if len(data) > limits.page_bytes:
        raise PageError(
            f"{len(data)} bytes are over the limit of {limits.page_bytes} a page. Raise Limits.page_bytes.", "too_large"
        )
    text = data if isinstance(data, str) else decode(data)
    if not text.strip():
        raise PageError("The page is empty.", "empty")
    identity = id or hashlib.sha256((url or text).encode("utf-8", "replace")).hexdigest()[:16]
    marked = _MARKUP.search(text) is not None
    tree = tree_of(text, limits) if marked else tree_of_text(text, limits)
    said = metadata_of(tree)
    headline, title = headline_of(tree, said) if marked else headline_of_text(tree)
    return _assembled(tree, said, headline, title, identity, url, outlet, published)


def _assembled(
    tree: Tree,
    said: Metadata,
    headline: int | None,
    title: str | None,
    id: str,
    url: str | None,
    outlet: str | None,
    published: str | None,
) -> Page:
    zones = Zones(tree, headline)
    body = body_of(tree, zones, headline, title)
    paragraphs = [tree.lines[at].text for at in body.kept]
    address = url or said.canonical
    dates = dates_of(tree, zones, body, headline, said, url)
    article = article_of(
        title,
        paragraphs,
        id=id,
        url=address,
        outlet=outlet or outlet_of(said, title),
        section=section_of(tree, zones, headline, title, said),
        byline=byline_of(tree, zones, body, headline, said),
        published=published or dates.published,
        modified=dates.modified,
        language=language_of(" ".join(paragraphs) or title or ""),
        related=related_of(tree, zones, body, said.base or address, title),
        removed=_removed(tree, body),
    )
    return Page(article=article)


def _removed(tree: Tree, body: Body) -> tuple[Removed, ...]:
    """Removed lines, those of one kind and block together."""
    found: list[tuple[str, list[str]]] = []
    for verdict in body.verdicts:
        if verdict.kind is None:
            continue
        text = tree.lines[verdict.line].text
        if found and found[-1][0] == verdict.kind:
            found[-1][1].append(text)
        else:
            found.append((verdict.kind, [text]))
    return tuple(Removed(kind=kind, text="\n".join(texts)) for kind, texts in found)  # type: ignore[arg-type]
