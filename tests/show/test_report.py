"""The report for people, held against what it looked like when somebody last looked at it.

After a change that is meant, look at the new sheets and keep them: KHABAR_KEEP_SHEETS=1 pytest tests/show/test_report.py
"""

import io
import os
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from khabar.page.build import article_of
from khabar.records import ErrorRecord, Report
from khabar.show.labels import Language
from khabar.show.page import Sheet
from khabar.show.report import show, show_error
from khabar.show.shaping import shape
from khabar.show.terminals import Order

SHEETS = Path(__file__).parent / "sheets"
LAYOUTS: list[tuple[Language, Order, int]] = [
    ("en", "visual", 100),
    ("ar", "visual", 100),
    ("en", "visual", 60),
    ("ar", "visual", 60),
    ("en", "logical", 60),
    ("ar", "logical", 100),
]


def sheet(report: Report, language: Language, letters: Order, width: int) -> str:
    console = Console(width=width, file=io.StringIO(), color_system=None, highlight=False)
    with console.capture() as captured:
        show(console, report, Sheet(language, letters, width))
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


@pytest.mark.parametrize(("language", "letters", "width"), LAYOUTS)
def test_the_report_looks_as_it_did(report: Report, language: Language, letters: Order, width: int) -> None:
    seen = sheet(report, language, letters, width)
    kept = SHEETS / f"{language}-{letters}-{width}.txt"
    if os.environ.get("KHABAR_KEEP_SHEETS"):
        kept.write_text(seen, encoding="utf-8")
    assert seen == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 200])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_is_wider_than_the_terminal(report: Report, language: Language, width: int) -> None:
    for line in sheet(report, language, "visual", width).splitlines():
        assert cell_len(line) <= width


def test_under_arabic_labels_the_speaker_stands_at_the_right_of_what_is_said(report: Report) -> None:
    def column(language: Language) -> bool:
        row = next(
            line for line in sheet(report, language, "visual", 100).splitlines() if line.lstrip().startswith("a1") or "a1" in line
        )
        return row.index(_seen("الورفلي")) < row.index(_seen("حركة"))

    assert column("en")
    assert not column("ar")


def test_every_statement_is_told_by_words_and_not_by_colour_alone(report: Report) -> None:
    told = sheet(report, "en", "logical", 60)
    for word in ("denies", "asserts", "direct", "indirect", "elided", "unnamed", "uncertain"):
        assert word in told


def test_an_article_in_which_nobody_speaks_says_so() -> None:
    told = sheet(Report(article=article_of(None, ["نص قصير"], id="x")), "en", "logical", 60)
    assert "Nobody is quoted." in told
    assert "(no headline)" in told


def test_an_error_record_is_told_with_its_code() -> None:
    console = Console(width=80, file=io.StringIO(), color_system=None)
    with console.capture() as captured:
        show_error(console, ErrorRecord(id="x", code="empty", message="x.html: The page is empty."), Sheet("en", "visual", 80))
    assert "x.html: The page is empty. empty" in captured.get()


def _seen(words: str) -> str:
    return "".join(letter.text for letter in reversed(shape(words)))
