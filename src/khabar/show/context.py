"""A record's words in their place in the article, and what is known of it, one fact a line."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from khabar.records import Report, Span
from khabar.show.page import Run, Sheet
from khabar.words.prose import prose_of

Parts = Iterator[RenderableType]
Marks = list[tuple[Span, str]]  # which words, in which style


def in_place(report: Report, marks: Marks, sheet: Sheet) -> Parts:
    """The whole sentences that hold the marked words, these set off from the rest."""
    text = report.article.text
    styles: dict[int, str] = {}
    for span, style in sorted(marks, key=lambda mark: mark[0].start - mark[0].end):  # the shorter lies over the longer
        styles.update(dict.fromkeys(range(span.start, span.end), style))
    runs: list[Run] = []
    for start, end in _around(report, [span for span, _ in marks]):
        runs += [(" […] ", "dim")] if runs else []
        for style, run in groupby(range(start, end), lambda at: styles.get(at, "")):
            runs.append(("".join(text[at] for at in run), style))
    yield sheet.indented(sheet.paragraph(runs))
    yield Text("")


def _around(report: Report, spans: list[Span]) -> list[tuple[int, int]]:
    """The sentences that hold any of these words, those that follow each other as one."""
    prose = prose_of(report.article)
    found: list[tuple[int, int]] = []
    last = -1  # the sentence that was taken last
    for number, (first_word, end_word) in enumerate(prose.sentences):
        sentence = prose.span(first_word, end_word)
        if any(span.start < sentence.end and span.end > sentence.start for span in spans):
            begin = found.pop()[0] if last == number - 1 and found else sentence.start
            found.append((begin, sentence.end))
            last = number
    return found


def facts(sheet: Sheet, known: dict[str, list[Run]]) -> Parts:
    """A line for each fact that is known."""
    for key, runs in known.items():
        if runs:
            yield sheet.indented(sheet.line((f"{sheet.word[key]}: ", "dim"), *runs))
    yield Text("")
