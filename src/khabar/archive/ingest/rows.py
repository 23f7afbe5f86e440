"""A report as rows: what stands in it in columns that a database can ask for."""

import calendar
from collections.abc import Mapping
from datetime import date

from khabar.archive.models import Amount, Article, Attribution, Link, NameWord, Thing, Time
from khabar.archive.search import index
from khabar.archive.search.entry import content_of
from khabar.archive.search.names import name_words
from khabar.archive.things.finding import things_for
from khabar.archive.things.home import home_of
from khabar.records import Report

_CHUNK = 500


def write_rows(article: Article, report: Report) -> list[Attribution]:
    """Write what a report holds, for an article that has no rows; its attributions, in the report's order."""
    things = things_for(article.pk, report.entities, home_of(report))
    Link.objects.bulk_create(_links(article, report, things), _CHUNK)
    Time.objects.bulk_create(_times(article, report), _CHUNK)
    Amount.objects.bulk_create(_amounts(article, report), _CHUNK)
    _write_names(report)
    return list(Attribution.objects.bulk_create(_attributions(article, report, things), _CHUNK))


def remove_rows(article: Article) -> None:
    """Take out what an earlier report held, from the search too."""
    index.remove(article)
    for old in (Link, Attribution, Time, Amount):
        old.objects.filter(article=article).delete()


def days_of(value: str) -> tuple[date | None, date | None]:
    """The first and the last day of a time's value: a day, ISO week, month, year, or two of them."""
    first, _, last = value.partition("/")
    return _days_of_one(first)[0], _days_of_one(last or first)[1]


def _days_of_one(value: str) -> tuple[date | None, date | None]:
    parts = value.split("-")
    try:
        if len(parts) == 1:
            return date(int(value), 1, 1), date(int(value), 12, 31)
        year = int(parts[0])
        if parts[1].startswith("W"):
            week = int(parts[1][1:])
            return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
        month = int(parts[1])
        if len(parts) == 2:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        day = date(year, month, int(parts[2][:2]))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None, None
    return day, day


def _links(article: Article, report: Report, things: Mapping[str, Thing]) -> list[Link]:
    return [
        Link(
            article=article,
            thing=things[entity.id],
            local=entity.id,
            name=entity.name,
            role=entity.role,
            mentions=len(entity.mentions),
            first=entity.mentions[0].start if entity.mentions else 0,
        )
        for entity in report.entities
    ]


def _attributions(article: Article, report: Report, things: Mapping[str, Thing]) -> list[Attribution]:
    times = {time.id: time.value for time in report.times}
    text = report.article.text
    return [
        Attribution(
            article=article,
            local=said.id,
            thing=things.get(said.entity or ""),
            speaker=said.speaker,
            kind=said.kind,
            stance=said.stance,
            mode=said.mode,
            factuality=said.factuality,
            resolution=said.resolution,
            via=said.via,
            via_thing=things.get(said.via_entity or ""),
            cue=said.cue.lemma[:60],
            content=content_of(said, text),
            start=said.content[0].span.start if said.content else said.cue.span.start,
            end=said.content[0].span.end if said.content else said.cue.span.end,
            said_on=times.get(said.time or ""),
            parent=said.parent,
            chain=list(said.chain),
            rule=said.rule[:60],
            confidence=said.confidence,
        )
        for said in report.attributions
    ]


def _times(article: Article, report: Report) -> list[Time]:
    rows = []
    for time in report.times:
        first, last = days_of(time.value)
        rows.append(
            Time(
                article=article,
                local=time.id,
                start=time.span.start,
                end=time.span.end,
                value=time.value[:24],
                first_day=first,
                last_day=last,
                modifier=time.modifier,
            )
        )
    return rows


def _amounts(article: Article, report: Report) -> list[Amount]:
    rows = []
    for amount in report.amounts:
        low, high = amount.value if isinstance(amount.value, tuple) else (amount.value, amount.value)
        rows.append(
            Amount(
                article=article,
                local=amount.id,
                start=amount.span.start,
                end=amount.span.end,
                low=float(low),
                high=float(high),
                of=amount.of,
                unit=None if amount.unit is None else amount.unit[:24],
                modifier=amount.modifier,
            )
        )
    return rows


def _write_names(report: Report) -> None:
    """The words of the names, so that they are found by their sound."""
    words = name_words(report)
    if words:
        NameWord.objects.bulk_create([NameWord(word=w, sound=s) for w, s in words.items()], _CHUNK, ignore_conflicts=True)
