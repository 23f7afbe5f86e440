"""khabar explain: how a record came about."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from khabar.records import Report

Khabar = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def reports(khabar: Khabar, page: Path, tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(khabar("read", page, "--published", "2024-03-12").stdout)
    return path


def test_an_attribution_is_told_with_its_words_its_rule_and_its_lexicon_entry(khabar: Khabar, reports: Path) -> None:
    said = msgspec.json.decode(reports.read_bytes(), type=Report).attributions
    said = next(each for each in said if each.cue.lemma == "قال")
    told = khabar("explain", reports, said.id, "--lang", "en").stdout.decode()
    for expected in ("Cue:", "Content:", "Speaker:", "Rule · ", said.rule, "Why:", "Reads:", "Skips:", "Confidence:", "Lexicon"):
        assert expected in told


@pytest.mark.parametrize("letter", ["e", "t", "m"])
def test_entities_times_and_amounts_are_told_too(khabar: Khabar, reports: Path, letter: str) -> None:
    report = msgspec.json.decode(reports.read_bytes(), type=Report)
    records = {"e": report.entities, "t": report.times, "m": report.amounts}[letter]
    assert records, f"the page of these tests should have a record of kind {letter}"
    done = khabar("explain", reports, f"{letter}1", "--lang", "en")
    assert done.returncode == 0
    assert f"{letter}1 · " in done.stdout.decode()


def test_a_page_is_read_first(khabar: Khabar, page: Path) -> None:
    assert khabar("explain", page, "a1").returncode == 0
    assert khabar("explain", "-", "a1", stdin=page.read_bytes()).returncode == 0


def test_one_report_of_many_is_named_by_its_id(khabar: Khabar, articles: Path) -> None:
    assert "خبر رقم 7" in khabar("explain", articles, "a1", "--id", "n7").stdout.decode()


WRONG = [
    ("has no record a99", ["market.html", "a99"]),
    ("has no record zebra", ["market.html", "zebra"]),
    ("name one with --id", ["news.jsonl", "a1"]),
    ("no report has the id n99", ["news.jsonl", "a1", "--id", "n99"]),
    ("No such file", ["missing.html", "a1"]),
]


@pytest.mark.parametrize(("message", "arguments"), WRONG)
@pytest.mark.usefixtures("page", "articles")
def test_what_is_not_there_is_said_with_what_is(khabar: Khabar, message: str, arguments: list[str]) -> None:
    done = khabar("explain", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()
