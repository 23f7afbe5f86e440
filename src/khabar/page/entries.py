"""One entry of a feed: its fields, and its content as an article."""

import hashlib
import html
import re
from email.utils import parsedate_to_datetime

from khabar.errors import PageError
from khabar.page.days import days_in
from khabar.page.limits import Limits
from khabar.page.reader import Known, Page, read_fragment
from khabar.records import Notice

_NAMES = (
    "title|link|guid|id|pubDate|date|published|updated|modified|issued|encoded|content|description|summary|creator|author"
    "|category|subject"
)
_FIELD = re.compile(rf"<((?:\w+:)?(?:{_NAMES}))(\s[^>]{{0,2000}})?(/)?>", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|$)", re.DOTALL)
_HREF = re.compile(r"""href\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
_REL = re.compile(r"""rel\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
_TERM = re.compile(r"""(?:term|label)\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,2000}>")
_FULL = 80  # words: a shorter content is a summary


def page_of_entry(entry: str, head: str, limits: Limits) -> Page:
    """The article of one entry. entry: its inside; head: the feed above its first entry."""
    fields = fields_of(entry)
    url = _link(fields)
    content = max((_value(fields, "encoded"), _value(fields, "content")), key=len)
    summary = _value(fields, "description") or _value(fields, "summary")
    identity = url or _value(fields, "guid") or _value(fields, "id")
    title = _plain(_value(fields, "title"))
    body = content if len(content) >= len(summary) else summary
    if not title and not body.strip():
        raise PageError("The entry has neither title nor content.", "empty")
    names = [_plain(name) for name in (*_values(fields, "creator"), *_values(fields, "author"))]
    sections = [_plain(name) for name in (*_values(fields, "category"), *_values(fields, "subject"))]
    known = Known(
        title=title or None,
        id=hashlib.sha256((identity or title + body).encode("utf-8", "replace")).hexdigest()[:16],
        url=url,
        outlet=_plain(_value(fields_of(head), "title")) or None,
        published=_moment(fields, ("pubdate", "published", "issued", "date")),
        modified=_moment(fields, ("updated", "modified")),
        byline=tuple(dict.fromkeys(name for name in names if name)),
        section=next((name for name in sections if name), None),
    )
    page = read_fragment(body, known, limits)
    if len(body.split()) >= _FULL:
        return page
    notice = Notice(code="summary", message="The feed has only the beginning of this article.")
    return Page(article=page.article, notices=(*page.notices, notice))


def fields_of(text: str) -> list[tuple[str, str, str]]:
    """The fields of an entry: name without prefix in lower case, attributes, inside. Cost: linear."""
    found, at = [], 0
    while (begin := _FIELD.search(text, at)) is not None:
        name, attributes = begin.group(1), begin.group(2) or ""
        at = begin.end()
        if begin.group(3) or attributes.endswith("/"):
            found.append((name.rpartition(":")[2].lower(), attributes, ""))
            continue
        end = _end(text, name, at)
        found.append((name.rpartition(":")[2].lower(), attributes, text[at:end]))
        at = end
    return found


def _end(text: str, name: str, at: int) -> int:
    """Where a field ends; a CDATA section may hold its closing tag."""
    if (data := text.find("<![CDATA[", at, at + 20)) >= 0 and not text[at:data].strip():
        closed = text.find("]]>", data)
        at = closed if closed >= 0 else at
    end = text.find(f"</{name}", at)
    return end if end >= 0 else len(text)


def _values(fields: list[tuple[str, str, str]], name: str) -> list[str]:
    return [
        _unwrapped(inside) or (_TERM.search(attributes) or [""] * 2)[1] for field, attributes, inside in fields if field == name
    ]


def _value(fields: list[tuple[str, str, str]], name: str) -> str:
    return next((value for value in _values(fields, name) if value.strip()), "")


def _unwrapped(inside: str) -> str:
    """Markup out of CDATA, or out of its escapes."""
    return _CDATA.sub(lambda m: m.group(1), inside) if "<![CDATA[" in inside else html.unescape(inside)


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", text)).split())


def _link(fields: list[tuple[str, str, str]]) -> str | None:
    """The entry's own address: text of RSS, the alternate one of Atom, else a guid that is an address."""
    for field, attributes, inside in fields:
        if field == "link":
            rel = _REL.search(attributes)
            href = _HREF.search(attributes)
            address = html.unescape(href.group(1)) if href else _unwrapped(inside).strip()
            if address and (rel is None or rel.group(1) == "alternate"):
                return address
    guid = _value(fields, "guid").strip()
    return guid if guid.startswith("http") else None


def _moment(fields: list[tuple[str, str, str]], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = _value(fields, name).strip()
        if not value:
            continue
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            days = days_in(value[:100])
            if days:
                return days[0].iso
            continue
        return moment.isoformat() if moment.tzinfo is not None else moment.date().isoformat()
    return None
