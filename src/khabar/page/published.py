"""The day of publication, by agreement of what the page declares, prints, and has in its address; silence when in doubt."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from khabar.page.body import Body
from khabar.page.days import Day, days_in
from khabar.page.metadata import Metadata
from khabar.page.tree import Line, Tree
from khabar.page.zones import Zones
from khabar.words.letters import fold

_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/\-]?(0?[1-9]|1[0-2])[/\-]?(3[01]|[12]\d|0?[1-9])(?=\D|\d{6,}(?:\D|$))")
_SLASHED = re.compile(r"/((?:19|20)\d\d)(?:/[a-z_\-]{2,20})?/(0?[1-9]|1[0-2])/(3[01]|[12]\d|0?[1-9])(?=/|$)")
_UPDATED = tuple(fold(word) for word in ("تحديث", "محدثة", "عدل", "updated", "modified", "mis à jour"))
_PRINTED = tuple(fold(word) for word in ("نشر", "النشر", "published", "posted", "publié"))
_ISSUE = fold("العدد")
_ABOVE = 15  # lines over the headline that may print the article's own day
_DIGIT = re.compile(r"\d")
_BELOW = 12  # lines under a lead that may print it too
_DAY = timedelta(days=1)


class Dates(msgspec.Struct, frozen=True):
    """ISO 8601 days, or moments with offset; None where the page is silent or contradicts itself."""

    published: str | None
    modified: str | None


class _Printed(msgspec.Struct, frozen=True):
    day: Day
    marked: bool  # «نشر في» stands beside it
    updated: bool  # «آخر تحديث» stands before it
    distance: int  # lines from the headline or the body's beginning


def dates_of(tree: Tree, zones: Zones, body: Body, headline: int | None, said: Metadata, url: str | None) -> Dates:
    """Publication and last change. `url`: the page's own address, where known."""
    declared = [*_declared(said.published), *_microdata(tree, zones, ("datepublished", "datecreated"))]
    modified = [*_declared(said.modified), *_microdata(tree, zones, ("datemodified",))]
    printed = _printed(tree, zones, body, headline)
    address = _address((url, said.canonical))
    if address is None and not declared and not printed:
        address = _of_tools(tree, body)
    published = _agreed(declared, modified, printed, address) or _of_issue(tree, headline, body, address)
    if published is None and address is not None and not declared and not printed:
        published = address.isoformat()
    change = modified[0].iso if modified and published and modified[0].iso[:10] >= published[:10] else None
    return Dates(published, change)


def _agreed(declared: list[Day], modified: list[Day], printed: list[_Printed], address: date | None) -> str | None:
    """What is declared, where nothing printed gainsays it; else what is printed."""
    days = {one.day.day for one in printed if not one.updated}
    if declared:
        first = declared[0]
        changes = {change.day for change in modified}
        if not days or any(abs(day - first.day) <= _DAY for day in days) or days <= changes:
            return first.iso
        if address is not None and abs(address - first.day) <= _DAY:
            return first.iso
    return _of_print(printed, address)


def _of_print(printed: list[_Printed], address: date | None) -> str | None:
    """The printed day: marked as such, or the only one, or the one that the address has too."""
    fresh = [one for one in printed if not one.updated] or printed
    if not fresh:
        return None
    for one in fresh:
        if address is not None and one.day.day == address:
            return one.day.iso
    marked = [one for one in fresh if one.marked] or fresh
    nearest = min(one.distance for one in marked)
    near = [one for one in marked if one.distance == nearest]
    gregorian = [one for one in near if not one.day.hijri] or near
    days = {one.day.day for one in gregorian}
    return gregorian[0].day.iso if len(days) == 1 else None


def _of_issue(tree: Tree, headline: int | None, body: Body, address: date | None) -> str | None:
    """The day in the page's head, which is the crawl's day on most sites: believed where an address or an issue's number agrees."""
    end = headline if headline is not None else body.first
    for line in tree.lines[:end]:
        if line.words > 20:
            continue
        days = [day for day in days_in(line.text) if not day.hijri]
        hijri = [day for day in days_in(line.text) if day.hijri]
        for day in days:
            if address is not None and day.day == address:
                return day.iso[:10]
            paired = any(abs(other.day - day.day) <= 2 * _DAY for other in hijri)
            if address is None and paired and _ISSUE in fold(line.text):
                return day.iso[:10]
    return None


def _declared(values: Iterable[str]) -> list[Day]:
    """One day for each value that holds one, as it is written first."""
    return [days[0] for value in values if (days := [day for day in days_in(value[:100]) if not day.hijri])]


def _microdata(tree: Tree, zones: Zones, names: tuple[str, ...]) -> list[Day]:
    found = []
    for at in tree.properties:
        element = tree.elements[at]
        props = set((element.attributes.get("itemprop") or "").lower().split())
        if props.isdisjoint(names) or zones.of[at] in ("related", "comments", "popular"):
            continue
        text = element.attributes.get("datetime") or element.attributes.get("content")
        lines = tree.lines[element.first : min(element.last, element.first + 2)]
        found.append(text or " ".join(line.text for line in lines))
    for tag, attributes in tree.head:
        if tag == "meta" and (attributes.get("itemprop") or "").lower() in names and attributes.get("content"):
            found.append(attributes["content"] or "")
    return _declared(found)


def _printed(tree: Tree, zones: Zones, body: Body, headline: int | None) -> list[_Printed]:
    """Days printed around headline and body, outside of lists of other stories."""
    top = headline if headline is not None else body.first
    kept = body.kept
    opening, closing = (kept[0], kept[-1]) if kept else (body.first, body.last)
    dated = {verdict.line for verdict in body.verdicts if verdict.kind == "date"}
    found = []
    for at in range(max(0, top - _ABOVE), min(len(tree.lines), closing + 12)):
        line = tree.lines[at]
        if line.words > 20 or not (_DIGIT.search(line.text) or _is_timed(tree, line)):
            continue
        if opening < at < closing and (at not in dated or at - opening > _BELOW):
            continue
        if not _may_date(tree, zones, at, top, closing):
            continue
        plain = fold(line.text)
        marked = any(word in plain for word in _PRINTED)
        for day in _days_of(tree, line):
            before = plain[: day.start]
            updated = any(word in before for word in _UPDATED) and not (marked and len(before) < 12)
            found.append(_Printed(day, marked, updated, min(abs(at - top), abs(at - opening)) if not marked else 0))
    return found


def _is_timed(tree: Tree, line: Line) -> bool:
    """An element of the line carries its moment: «منذ ساعتين» with a date behind it."""
    return any(tree.elements[part.element].tag in ("time", "abbr") for part in line.parts)


def _days_of(tree: Tree, line: Line) -> list[Day]:
    """The days of a line; those of a time element as its attribute has them."""
    for part in line.parts:
        element = tree.elements[part.element]
        value = element.attributes.get("datetime") if element.tag == "time" else None
        value = value or (element.attributes.get("title") if element.tag == "abbr" else None)
        days = days_in(value[:60]) if value else []
        if days:
            return days
    return days_in(line.text)


def _may_date(tree: Tree, zones: Zones, at: int, top: int, closing: int) -> bool:
    """A line above the headline counts only beside it, in the same block; one behind the body only if it is a date's own."""
    role = zones.of[tree.lines[at].element]
    if role in ("related", "comments", "popular", "navigation", "promotion"):
        return False
    if at < top:
        return top - at <= 4 and _together(tree, at, top)
    return at <= closing or role == "date" or any(word in fold(tree.lines[at].text) for word in _PRINTED)


def _together(tree: Tree, left: int, right: int) -> bool:
    """Whether two lines share a block that is about the headline, not the whole page."""
    for element in tree.ancestors(tree.lines[left].element)[:4]:
        found = tree.elements[element]
        if found.first <= right < found.last:
            return found.tag not in ("body", "html")
    return False


def _address(addresses: Iterable[str | None]) -> date | None:
    """The day in the page's own address: /2016/05/17/, /2016-05-17-, /20160517…"""
    for address in addresses:
        if address and (day := _in_address(address)) is not None:
            return day
    return None


def _in_address(address: str) -> date | None:
    path = address.split("?", 1)[0][:500]
    found = _SLASHED.search(path) or _ADDRESS.search(path)
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def _of_tools(tree: Tree, body: Body) -> date | None:
    """The day in the addresses of «طباعة» and «حفظ» behind the body: they are addresses of this very page."""
    days = set()
    for element in tree.elements:
        href = element.attributes.get("href") if element.tag == "a" else None
        if href and body.last <= element.first <= body.last + 6 and element.role in ("tools", "share") and len(href) < 300:
            day = _in_address(href)
            if day is not None:
                days.add(day)
    return days.pop() if len(days) == 1 else None
