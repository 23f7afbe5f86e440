"""Who says what, on whose word: a table where there is room for one, else one entry below the other."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from khabar.records import Attribution, Entity, Report
from khabar.show.page import Run, Sheet

CERTAIN = 0.5  # below this confidence an entry says that it is uncertain
STANCES = {"denies": "bold red", "doubts": "red", "withholds": "yellow", "believes": "yellow", "directs": "cyan"}


def statements(report: Report, sheet: Sheet) -> Iterator[RenderableType]:
    """The section of the attributions."""
    yield sheet.heading("attributions", len(report.attributions))
    yield Text("")
    if not report.attributions:
        yield sheet.line((sheet.word["nothing_said"], "dim"))
        yield Text("")
        return
    facts = [Statement(report, attribution, sheet) for attribution in report.attributions]
    yield from _table(facts, sheet) if sheet.wide else _entries(facts, sheet)


class Statement:
    """One attribution in the words of the interface."""

    def __init__(self, report: Report, attribution: Attribution, sheet: Sheet) -> None:
        self._report = report
        self._said = attribution
        self._word = sheet.word
        self._named = {entity.id: entity for entity in report.entities}

    @property
    def id(self) -> Run:
        return self._said.id, "dim"

    @property
    def speaker(self) -> list[Run]:
        said = self._said
        if said.speaker is None:
            return [(self._word["not_stated"], "italic")]
        return [(said.speaker, "bold")]

    @property
    def resolution(self) -> list[Run]:
        """How the article leads to the speaker, where it does not name him."""
        if self._said.kind == "unnamed":
            return [(self._word["unnamed"], "dim")]
        return [(self._word[self._said.resolution], "dim")] if self._said.resolution not in ("named", "unstated") else []

    @property
    def office(self) -> list[Run]:
        entity: Entity | None = self._named.get(self._said.entity or "")
        return [(entity.role, "")] if entity is not None and entity.role else []

    @property
    def stance(self) -> list[Run]:
        return [(self._word[self._said.stance], STANCES.get(self._said.stance, "green"))]

    @property
    def mode(self) -> list[Run]:
        runs: list[Run] = [(self._word[self._said.mode], "dim")]
        if self._said.parent:
            runs.append((f" · {self._word['within']} {self._said.parent}", "dim"))
        if self._said.confidence < CERTAIN:
            runs.append((f" · {self._word['uncertain']}", "yellow"))
        return runs

    @property
    def words(self) -> list[Run]:
        pieces = " […] ".join(piece.span.of(self._report.article.text) for piece in self._said.content)
        return [(f"«{pieces}»" if self._said.mode == "direct" else pieces, "")]

    @property
    def via(self) -> list[Run]:
        return [(self._said.via, "")] if self._said.via else []

    @property
    def when(self) -> list[Run]:
        value = next((time.value for time in self._report.times if time.id == self._said.time), None)
        return [(value, "")] if value else []


def _table(facts: list[Statement], sheet: Sheet) -> Iterator[RenderableType]:
    columns = sheet.table(None, 22, 16, 44, 18)
    word = sheet.word
    columns.row(
        sheet.line(("", "")),
        sheet.cell([(word["speaker"], "dim")]),
        sheet.cell([(word["stance"], "dim")], base=sheet.base),
        sheet.cell([(word["content"], "dim")]),
        sheet.cell([(f"{word['via']} · {word['when']}", "dim")]),
    )
    for fact in facts:
        columns.row(
            sheet.line(fact.id),
            sheet.cell(fact.speaker, fact.office, fact.resolution),
            sheet.cell(fact.stance, fact.mode, base=sheet.base),
            sheet.cell(fact.words),
            sheet.cell(fact.via, fact.when),
        )
        columns.row(*[sheet.line(("", ""))] * 5)
    yield columns.table


def _entries(facts: list[Statement], sheet: Sheet) -> Iterator[RenderableType]:
    gap: Run = (" · ", "dim")
    for fact in facts:
        yield sheet.line(fact.id, gap, *fact.stance, gap, *fact.mode)
        for key, runs in (("speaker", _speaker(fact)), ("office", fact.office), ("via", fact.via), ("when", fact.when)):
            if runs:
                yield sheet.indented(sheet.line((f"{sheet.word[key]}: ", "dim"), *runs))
        yield sheet.indented(sheet.article(*fact.words[0]))
        yield Text("")


def _speaker(fact: Statement) -> list[Run]:
    return [*fact.speaker, *((f" ({word})", style) for word, style in fact.resolution)]
