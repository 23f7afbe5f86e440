"""What an article speaks of: people, bodies, media and places; times and figures."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from khabar.records import Amount, Entity, Report, Time
from khabar.show.page import Run, Sheet

_KINDS = (("person", "people"), ("organization", "organizations"), ("outlet", "outlets"), ("place", "places"))


def entities(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    """A section for each kind of entity that the article names."""
    for kind, heading in _KINDS:
        named = [entity for entity in report.entities if entity.kind == kind]
        rows = [(entity.id, entity.name, _about(entity, sheet)) for entity in named]
        yield from _section(sheet, heading, rows)


def times(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    text = report.article.text
    rows = [(time.id, time.span.of(text), value_of_time(time, sheet)) for time in report.times]
    yield from _section(sheet, "times", rows)


def amounts(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    text = report.article.text
    rows = [(amount.id, amount.span.of(text), value_of_amount(amount, sheet)) for amount in report.amounts]
    yield from _section(sheet, "amounts", rows)


def coordinates(entity: Entity) -> str:
    """Degrees as a map writes them: «32.38°N,15.09°E»; nothing where the place is on no map."""
    if entity.lat is None or entity.lon is None:
        return ""
    return f"{abs(entity.lat):.2f}°{'N' if entity.lat >= 0 else 'S'},{abs(entity.lon):.2f}°{'E' if entity.lon >= 0 else 'W'}"


def _section(sheet: Sheet, heading: str, rows: list[tuple[str, str, list[Run]]]) -> Iterator[RenderableType]:
    """Entries of an id, words of the article, and what is known of them."""
    if not rows:
        return
    yield sheet.heading(heading, len(rows))
    if sheet.tabular:
        columns = sheet.table(None, 2, 3)
        for id_, words, known in rows:
            columns.row(sheet.line((id_, "dim")), sheet.article(words), sheet.line(*known))
        yield columns.table
    else:
        for id_, words, known in rows:
            yield sheet.line((f"{id_} ", "dim"), (words, ""), ("  ", ""), *known)
    yield Text("")


def _about(entity: Entity, sheet: Sheet) -> list[Run]:
    precision = sheet.word[entity.precision] if entity.precision else None
    known = (entity.role, entity.latin, precision, entity.country, coordinates(entity))
    runs: list[Run] = []
    for word in known:
        if word:
            runs += [(" · ", "dim"), (word, "")] if runs else [(word, "")]
    return runs


def value_of_time(time: Time, sheet: Sheet) -> list[Run]:
    return _modified(time.modifier, time.value, sheet)


def value_of_amount(amount: Amount, sheet: Sheet) -> list[Run]:
    value = "–".join(map(_number, amount.value)) if isinstance(amount.value, tuple) else _number(amount.value)
    return _modified(amount.modifier, f"{value} {amount.unit}" if amount.unit else value, sheet)


def _modified(modifier: str | None, value: str, sheet: Sheet) -> list[Run]:
    return [(f"{sheet.word[modifier]} ", ""), (value, "")] if modifier else [(value, "")]


def _number(value: float) -> str:
    return f"{value:,}"
