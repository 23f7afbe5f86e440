"""How far a long run has come."""

import io

import pytest

from khabar.cli import progress
from khabar.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time in seconds, which the test moves on."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def run(clock: list[float], stream: io.StringIO, total: int | None, pages: int, seconds: float) -> str:
    told = Progress(total, stream)
    for number in range(pages):
        clock[0] += seconds / pages
        told.page(ok=number != 0)
    told.end()
    return stream.getvalue()


def test_a_terminal_has_one_line_that_renews_itself(clock: list[float]) -> None:
    told = run(clock, Terminal(), 8, 4, 4.0)
    assert "\rkhabar: 2 of 8 pages, 1 a second, 1 not readable, 0:06 left" in told
    assert told.count("\n") == 1


def test_a_short_run_on_a_terminal_says_nothing(clock: list[float]) -> None:
    assert run(clock, Terminal(), 8, 4, 0.5) == ""


def test_a_file_has_a_line_now_and_then_and_a_last_one(clock: list[float]) -> None:
    assert run(clock, io.StringIO(), None, 50, 25.0).splitlines() == [
        "khabar: 20 pages, 2 a second, 1 not readable",
        "khabar: 40 pages, 2 a second, 1 not readable",
        "khabar: 50 pages, 2 a second, 1 not readable",
    ]


def test_hours_are_told_as_hours(clock: list[float]) -> None:
    assert "2:46:40 left" in run(clock, io.StringIO(), 1010, 10, 100.0)
