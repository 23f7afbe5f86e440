"""The report for people, from headline to notices."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from khabar.records import ErrorRecord, Report
from khabar.show.page import Run, Sheet
from khabar.show.statements import statements
from khabar.show.things import amounts, entities, times


def show(console: Console, report: Report, sheet: Sheet) -> None:
    """Print one report."""
    for part in parts(report, sheet):
        console.print(part)


def show_error(console: Console, error: ErrorRecord, sheet: Sheet) -> None:
    console.print(Rule(style="dim"))
    console.print(sheet.line((f"{sheet.word['error']}: ", "bold red"), (f"{error.message} ", ""), (error.code, "dim")))


def parts(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    yield Rule(style="dim")
    yield from head(report, sheet)
    yield from statements(report, sheet)
    yield from entities(report, sheet)
    yield from times(report, sheet)
    yield from amounts(report, sheet)
    yield from _removed(report, sheet)
    yield from _notices(report, sheet)


def head(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    """Headline, then where and when."""
    article = report.article
    yield sheet.article(article.title, "bold") if article.title else sheet.line((sheet.word["untitled"], "italic"))
    facts = {
        "outlet": article.outlet,
        "section": article.section,
        "published": article.published or sheet.word["undated"],
        "modified": article.modified,
        "by": "، ".join(article.byline),
        "url": article.url,
    }
    for key, value in facts.items():
        if value:
            yield sheet.line((f"{sheet.word[key]}: ", "dim"), (value, ""))
    yield Text("")


def _removed(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    """How much was left out, by kind; the JSON report holds the words."""
    counts = Counter(piece.kind for piece in report.article.removed)
    if counts:
        kinds: list[Run] = [("، " if sheet.base == "R" else ", ", "")] * (2 * len(counts) - 1)
        kinds[::2] = [(f"{sheet.word[kind]} {count}", "") for kind, count in counts.most_common()]
        yield sheet.line((f"{sheet.word['removed']}: ", "bold"), *kinds)
        yield Text("")


def _notices(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    if report.notices:
        yield sheet.heading("notices", len(report.notices))
        for notice in report.notices:
            yield sheet.indented(sheet.line((f"{notice.message} ", ""), (notice.code, "dim")))
        yield Text("")
