"""The way of one page: bytes → text → tree → headline, body, fields → Article."""

import hashlib
import re

import msgspec

from khabar.errors import PageError
from khabar.page.body import Body, body_of
from khabar.page.build import article_of, clean
from khabar.page.copied import headline_of_text, tree_of_text
from khabar.page.credits import byline_of
from khabar.page.decode import decode
from khabar.page.headline import headline_of
from khabar.page.language import language_of
from khabar.page.limits import DEFAULT, Limits
from khabar.page.listing import notices_of
from khabar.page.metadata import Metadata, metadata_of
from khabar.page.outlet import outlet_of
from khabar.page.published import dates_of
from khabar.page.related import related_of
from khabar.page.scripts import Carried, carried_by
from khabar.page.section import section_of
from khabar.page.tree import Tree
from khabar.page.walk import tree_of
from khabar.page.zones import Zones
from khabar.records import Article, Notice, Removed

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|div|p|article|section|table|meta|title|span|br|h[1-6]|td|font|main|script)\b", re.IGNORECASE
)
_POOR = 120  # words: a body with fewer may be only the beginning of one that a script carries


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What was read of one page: its article, and what could not be read of it."""

    article: Article
    notices: tuple[Notice, ...] = ()


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller knows of a page; it wins over what the page says."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    title: str | None = None
    section: str | None = None
    byline: tuple[str, ...] = ()


def read_page(
    data: bytes | str,
    *,
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    charset: str | None = None,
    limits: Limits = DEFAULT,
) -> Page:
    """Read HTML, or plain text as copied from a browser. What the caller knows (url, outlet, published) wins over the page.

    id: without it a hash of url or text. charset: what the transport declared; used only where the bytes leave it open.
    Raises PageError: `empty`, `too_large`, `binary`. A page that holds no article gives an empty one and a notice.
    """
    if len(data) > limits.page_bytes:
        size = f"{len(data):,} bytes are over the limit of {limits.page_bytes:,} for one page."
        raise PageError(f"{size} Raise Limits.page_bytes.", "too_large")
    text = data if isinstance(data, str) else decode(data, charset)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise PageError("The page is empty.", "empty")
    known = Known(id=id or _hash(url or text), url=url, outlet=outlet, published=published)
    if _MARKUP.search(text) is None:
        tree = tree_of_text(text, limits)
        headline, title = headline_of_text(tree)
        return _assembled(tree, metadata_of(tree), headline, title, known, whole=True)
    tree = tree_of(text, limits)
    said = metadata_of(tree)
    headline, title = headline_of(tree, said)
    page = _assembled(tree, said, headline, title, known)
    if sum(span.end - span.start for span in page.article.paragraphs) > _POOR * 6:
        return page
    return _richer(page, tree, said, known, limits)


def read_fragment(markup: str, known: Known, limits: Limits = DEFAULT) -> Page:
    """Markup that is all article, without a page around it: a feed's content, a body that a script carries."""
    tree = tree_of(markup, limits) if "<" in markup else tree_of_text(markup, limits)
    return _assembled(tree, Metadata(), None, known.title, known, whole=True)


def _assembled(tree: Tree, said: Metadata, headline: int | None, title: str | None, known: Known, whole: bool = False) -> Page:
    zones = Zones(tree, headline)
    body = body_of(tree, zones, headline, title, whole)
    notices = notices_of(tree, zones, body, headline, whole)
    listing = any(notice.code == "listing" for notice in notices)
    paragraphs = [] if listing else [_printable(tree.lines[at].text) for at in body.kept]
    address = known.url or said.canonical
    dates = dates_of(tree, zones, body, headline, said, known.url)
    article = article_of(
        _printable(title) if title else None,
        paragraphs,
        id=known.id or _hash(address or "\n".join(paragraphs)),
        url=address,
        outlet=known.outlet or outlet_of(said, title),
        section=known.section or section_of(tree, zones, headline, title, said),
        byline=known.byline or byline_of(tree, zones, body, headline, said),
        published=known.published or (None if listing else dates.published),
        modified=known.modified or (None if listing else dates.modified),
        language=language_of(" ".join(paragraphs) or title or ""),
        related=related_of(tree, zones, body, said.base or address, title),
        removed=_removed(tree, body, headline),
    )
    if article.text and not article.language.startswith("ar"):
        notices = (*notices, Notice(code="not_arabic", message=f"The text is not Arabic but «{article.language}»."))
    return Page(article=article, notices=notices)


def _richer(page: Page, tree: Tree, said: Metadata, known: Known, limits: Limits) -> Page:
    """The article of the page's scripts, where they carry much more than its markup does."""
    carried = carried_by(tree)
    shown = sum(len(span.of(page.article.text).split()) for span in page.article.paragraphs)
    if carried is None or carried.words < 1.5 * shown:
        return page
    markup = "\n".join(row if row.lstrip().startswith("<") else f"<p>{row}</p>" for row in carried.rows)
    fields = _filled(page.article, carried, tree, said, known)
    inner = read_fragment(markup, fields, limits)
    kept = (*page.article.removed, *inner.article.removed)
    article = msgspec.structs.replace(inner.article, related=page.article.related or inner.article.related, removed=kept)
    return Page(article=article, notices=inner.notices)


def _filled(article: Article, carried: Carried, tree: Tree, said: Metadata, known: Known) -> Known:
    """What markup and script say together of a script-rendered page."""
    told = msgspec.structs.replace(
        said, published=[*said.published, *carried.published], authors=[*said.authors, *carried.authors],
        sections=[*said.sections, *carried.sections],
    )  # fmt: skip
    zones, body = Zones(tree, None), Body((), 0, 0)
    dates = dates_of(tree, zones, body, None, told, known.url)
    title = article.title or carried.title
    return Known(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        title=title,
        published=article.published or dates.published,
        modified=article.modified or dates.modified,
        section=article.section or section_of(tree, zones, None, title, told),
        byline=article.byline or byline_of(tree, zones, body, None, told),
    )


def _removed(tree: Tree, body: Body, headline: int | None) -> tuple[Removed, ...]:
    """Removed lines, those of one kind that stand together as one; the headline is no furniture."""
    found: list[tuple[str, list[str]]] = []
    for verdict in body.verdicts:
        if verdict.kind is None or verdict.line == headline:
            continue
        text = tree.lines[verdict.line].text
        if found and found[-1][0] == verdict.kind:
            found[-1][1].append(text)
        else:
            found.append((verdict.kind, [text]))
    return tuple(Removed(kind=kind, text="\n".join(texts)) for kind, texts in found)  # type: ignore[arg-type]


def _printable(text: str) -> str:
    return text if text.isprintable() else clean(text).strip()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
