"""--output and --resume: a file is whole or not there, and a run that was broken off goes on."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Khabar = Callable[..., subprocess.CompletedProcess[bytes]]


def test_the_file_appears_whole(khabar: Khabar, articles: Path, tmp_path: Path) -> None:
    done = khabar("read", articles, "--output", "out.jsonl")
    assert (done.returncode, done.stdout) == (0, b"")
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 12
    assert not (tmp_path / "out.jsonl.part").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_run_goes_on_where_it_stopped(khabar: Khabar, articles: Path, tmp_path: Path, jobs: str) -> None:
    whole = khabar("read", articles).stdout
    cut = whole[: whole.index(b"\n", len(whole) // 2) + 40]  # half of the lines, and the beginning of the next
    (tmp_path / "out.jsonl.part").write_bytes(cut)
    done = khabar("read", articles, "--output", "out.jsonl", "--resume", "--jobs", jobs)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.jsonl").read_bytes() == whole


def test_resume_adds_new_pages_to_a_file_that_is_whole(khabar: Khabar, articles: Path, page: Path, tmp_path: Path) -> None:
    khabar("read", articles, "--output", "out.jsonl")
    before = (tmp_path / "out.jsonl").read_bytes()
    khabar("read", articles, page, "--output", "out.jsonl", "--resume")
    after = (tmp_path / "out.jsonl").read_bytes()
    assert after.startswith(before)
    assert len(after.splitlines()) == 13


def test_lines_without_an_id_are_found_again_by_what_they_say(khabar: Khabar, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"title": "خبر", "paragraphs": ["نص"]}\nnonsense\n', encoding="utf-8")
    for _ in range(2):
        done = khabar("read", "a.jsonl", "--output", "out.jsonl", "--resume")
        assert done.returncode == 1
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 2


def test_an_unfinished_file_is_not_written_over(khabar: Khabar, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl.part").write_bytes(b"{}\n")
    done = khabar("read", articles, "--output", "out.jsonl")
    assert done.returncode == 2
    assert b"--resume" in done.stderr
    assert (tmp_path / "out.jsonl.part").read_bytes() == b"{}\n"


@pytest.mark.parametrize("content", [b"my notes\n", b"my notes", b'{"a": 1}\n', b"[]\n"])
def test_a_file_that_khabar_did_not_write_is_left_alone(khabar: Khabar, articles: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.txt").write_bytes(content)
    done = khabar("read", articles, "--output", "notes.txt", "--resume")
    assert done.returncode == 2
    assert b"did not write" in done.stderr
    assert (tmp_path / "notes.txt").read_bytes() == content


def test_progress_is_told_when_asked_for(khabar: Khabar, articles: Path) -> None:
    done = khabar("read", *[articles] * 60, "--progress", "--output", "out.jsonl")
    assert done.returncode == 0
    assert b"khabar: 720 pages, " in done.stderr
