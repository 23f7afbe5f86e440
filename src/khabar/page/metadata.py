"""What the head of a page says of the article: meta elements and JSON-LD, before anything is believed."""

from collections.abc import Iterator
from typing import Any

import msgspec

from khabar.page.tree import Tree

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
    "publish_date", "publishdate", "publish-date", "publication_date", "pubdate", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dc.date", "dc.date.created", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "rnews:datepublished", "article_date_original", "article.published", "date.created", "date_published",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified", "dcterms.modified",
    "dc.date.modified", "article.updated",
)  # fmt: skip
_SECTIONS = (
    "article:section",
    "og:article:section",
    "section",
    "articlesection",
    "category",
    "parsely-section",
    "cxenseparse:section",
)
_AUTHORS = (
    "author", "article:author_name", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "byl", "sailthru.author", "cxenseparse:author",
)  # fmt: skip
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "copyright")
_ARTICLES = (
    "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "OpinionNewsArticle", "AnalysisNewsArticle",
    "ReviewNewsArticle", "Report", "ScholarlyArticle", "SocialMediaPosting", "TechArticle",
)  # fmt: skip


_LONGEST = 2_000  # characters of a field


class Metadata(msgspec.Struct, kw_only=True):
    """Claims of the head. Strings as written, white space folded; nothing is checked here."""

    title: str | None = None  # the title element, with the site's name
    og_title: str | None = None
    headline: str | None = None  # JSON-LD
    published: list[str] = []
    modified: list[str] = []
    sections: list[str] = []
    authors: list[str] = []
    site_names: list[str] = []
    canonical: str | None = None
    base: str | None = None


def metadata_of(tree: Tree) -> Metadata:
    """Read the head, then JSON-LD; both keep the order of the page."""
    found = Metadata()
    metas: dict[str, str] = {}
    for tag, attributes in tree.head:
        if tag == "title":
            found.title = found.title or _plain(attributes.get("content"))
        elif tag == "meta":
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
            content = _plain(attributes.get("content"))
            if name and content:
                metas.setdefault(name, content)
                if name in _SITES and name != "copyright":
                    found.site_names.append(content)
        elif tag == "base":
            found.base = found.base or attributes.get("href")
        elif (attributes.get("rel") or "").lower() == "canonical":
            found.canonical = found.canonical or attributes.get("href")
    _read_metas(found, metas)
    for thing in linked_data(tree):
        _read_thing(found, thing)
    for element in (tree.elements[at] for at in tree.properties):
        if element.attributes.get("itemprop") == "publisher":
            lines = tree.lines[element.first : min(element.last, element.first + 2)]
            found.site_names += [line.text for line in lines if "http" not in line.text]
    return found


def _read_metas(found: Metadata, metas: dict[str, str]) -> None:
    found.og_title = next((metas[name] for name in _TITLES if name in metas), None)
    found.published += [metas[name] for name in _PUBLISHED if name in metas]
    found.modified += [metas[name] for name in _MODIFIED if name in metas]
    found.sections += [metas[name] for name in _SECTIONS if name in metas]
    found.authors += [metas[name] for name in _AUTHORS if name in metas]
    found.canonical = found.canonical or metas.get("og:url")


def _read_thing(found: Metadata, thing: dict[str, Any]) -> None:
    kinds = strings(thing.get("@type"))
    if any(kind in _ARTICLES for kind in kinds):
        found.headline = found.headline or _plain(_first(thing.get("headline"))) or _plain(_first(thing.get("name")))
        found.published = [*strings(thing.get("datePublished")), *found.published]
        found.modified = [*strings(thing.get("dateModified")), *found.modified]
        found.sections = [*strings(thing.get("articleSection")), *found.sections]
        found.authors = [*_names(thing.get("author")), *_names(thing.get("creator")), *found.authors]
        found.site_names += _names(thing.get("publisher"))
        found.canonical = found.canonical or _first(thing.get("url"))
    elif any(kind in ("WebSite", "Organization", "NewsMediaOrganization") for kind in kinds):
        found.site_names += [name for name in strings(thing.get("name")) if name]


def linked_data(tree: Tree) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, graphs and lists opened; what is no JSON is passed over."""
    for kind, _, text in tree.scripts:
        if "ld+json" not in kind:
            continue
        try:
            value = msgspec.json.decode(_without_comments(text))
        except (msgspec.DecodeError, RecursionError):
            continue
        queue = [value]
        while queue:
            thing = queue.pop(0)
            if isinstance(thing, list):
                queue[:0] = thing[:200]
            elif isinstance(thing, dict):
                yield thing
                queue += [
                    thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if isinstance(thing.get(key), list | dict)
                ]


def strings(value: Any) -> list[str]:
    """The strings of a value that should be one: alone, or in a list."""
    values = value if isinstance(value, list) else [value]
    return [text for one in values[:50] if isinstance(one, str) and (text := _plain(one))]


def _names(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [name for one in values[:50] for name in (strings(one.get("name")) if isinstance(one, dict) else strings(one))]


def _first(value: Any) -> str | None:
    return next((one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)), None)


def _plain(text: str | None) -> str | None:
    return " ".join(text[:_LONGEST].split()) or None if text else None


def _without_comments(text: str) -> str:
    """JSON-LD as sites wrap it: in a CDATA or HTML comment, with line breaks inside strings."""
    text = text.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("//]]>").removesuffix("-->").strip()
    return text.translate(dict.fromkeys(range(32), " ")).rstrip(";")
