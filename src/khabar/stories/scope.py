"""Of what happening an article's figures are: where, on which day, and whether of one happening at all."""

from collections.abc import Iterator
from datetime import date

import msgspec

from khabar.records import Report, Span
from khabar.stories.matn import is_dateline
from khabar.stories.names import name_key
from khabar.stories.stems import stem, words_in
from khabar.stories.wording import stems_of, words_of_kind

HEAD = 450  # letters behind the headline in which an article gives the figures of its happening
_SIGNATURE = 7  # words of a paragraph that only says who wrote where
_LEAD = 40  # words in which a text says that it tells several happenings
_TOWN = ("point", "city")


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What the head of an article says of its happening, as far as it tells it from others like it."""

    outlet: str | None
    published: str | None  # day
    places: frozenset[str]  # stems of the names of towns and countries; a region has many happenings of one kind
    towns: frozenset[str]  # the same of towns alone
    days: frozenset[str]  # days up to publication, ISO 8601; empty where a toll counts from the beginning on
    toll: bool  # «حصيلة»: a count that goes on
    digest: bool  # «three accidents», «separate incidents»
    put_off: bool  # a day was changed by those who set it


def scope_of(report: Report) -> Scope:
    """Cost: linear in the head and in the names."""
    head = head_of(report)
    text = report.article.text
    words = [word for span in head for word in words_in(span.of(text))]
    stems = [*map(stem, words)]
    toll = any(found in stems_of("toll") for found in stems)
    return Scope(
        outlet=report.article.outlet,
        published=(report.article.published or "")[:10] or None,
        toll=toll,
        places=frozenset(_places(report, head, (*_TOWN, "country"))),
        towns=frozenset(_places(report, head, _TOWN)),
        days=frozenset() if toll else frozenset(_days(report, head)),
        digest=any(word in words_of_kind("digest") for word in words[:_LEAD]),
        put_off=any(found in stems_of("put_off") for found in stems),
    )


def head_of(report: Report) -> list[Span]:
    """The headline and the first paragraphs, lines of place and date left out; the last one is cut."""
    article = report.article
    begin = article.paragraphs[0].end if article.title and article.paragraphs else 0
    spans = (Span(span.start, min(span.end, begin + HEAD)) for span in article.paragraphs if span.start < begin + HEAD)
    return [span for at, span in enumerate(spans) if not _is_furniture(words_in(span.of(article.text)), at == 0)]


def _is_furniture(words: list[str], first: bool) -> bool:
    """Who wrote where: a correspondent's town is not the happening's."""
    return is_dateline(words) or (not first and len(words) <= _SIGNATURE)


def _places(report: Report, head: list[Span], precisions: tuple[str, ...]) -> Iterator[str]:
    for entity in report.entities:
        wanted = entity.kind == "place" and entity.precision in precisions
        if wanted and any(_holds(head, mention) for mention in entity.mentions):
            yield from name_key(entity.name)


def _days(report: Report, head: list[Span]) -> Iterator[str]:
    published = (report.article.published or "")[:10]
    for time in report.times:
        if len(time.value) == len(published) and time.value <= published and _holds(head, time.span):
            yield time.value


def _holds(head: list[Span], span: Span) -> bool:
    return any(part.start <= span.start < part.end for part in head)


def are_forms(left: Scope, right: Scope) -> bool:
    """Whether one outlet tells twice in like words what no count goes on of: two happenings in one form, or several in each."""
    same_outlet = left.outlet is not None and left.outlet == right.outlet
    goes_on = left.toll or right.toll or (left.published != right.published and are_one(left, right))
    return (same_outlet and not goes_on) or left.digest or right.digest


def are_one(left: Scope, right: Scope) -> bool:
    """Whether two articles name one town and one day."""
    return bool(left.towns & right.towns and left.days and right.days) and not _are_other_days(left.days, right.days)


def are_apart(left: Scope, right: Scope) -> bool:
    """Whether two articles that are no copies may tell two happenings of one kind."""
    if left.published is None or right.published is None:
        return True
    shared = left.towns & right.towns if left.towns and right.towns else left.places & right.places
    elsewhere = bool(left.towns or right.towns) and not shared
    return elsewhere or _are_other_days(left.days, right.days)


def _are_other_days(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether no two of the days are neighbours: «today» of a page that was made at night is off by one."""
    near = {date.fromisoformat(day).toordinal() + step for day in left for step in (-1, 0, 1)}
    return bool(left and right) and not any(date.fromisoformat(day).toordinal() in near for day in right)
