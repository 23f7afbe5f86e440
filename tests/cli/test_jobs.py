"""Many processes: same lines, same order, nothing lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from khabar.cli.workers import spread

Khabar = Callable[..., subprocess.CompletedProcess[bytes]]


def test_jobs_give_the_same_bytes_as_one_process(khabar: Khabar, articles: Path, page: Path) -> None:
    one = khabar("read", page, articles, "missing.html", articles)
    many = khabar("read", "--jobs", "3", page, articles, "missing.html", articles)
    assert one.stdout == many.stdout
    assert one.returncode == many.returncode == 1
    assert len(one.stdout.splitlines()) == 26


def slow_first(number: int) -> int:
    time.sleep(0.3 if number == 0 else 0)
    return number


def dies_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def hangs_at_three(number: int) -> int:
    time.sleep(60 if number == 3 else 0)
    return number


def lost(number: int, loss: str) -> str:
    return f"{number} {loss}"


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(spread(slow_first, range(40), 2, lost)) == list(range(40))


def test_a_killed_worker_costs_the_item_it_was_at_and_no_other() -> None:
    assert list(spread(dies_at_three, range(8), 2, lost)) == [0, 1, 2, "3 killed", 4, 5, 6, 7]


def test_an_item_that_takes_too_long_is_given_up() -> None:
    start = time.monotonic()
    assert list(spread(hangs_at_three, range(6), 2, lost, timeout=0.5)) == [0, 1, 2, "3 timeout", 4, 5]
    assert time.monotonic() - start < 20


def test_items_are_taken_as_results_are_used_so_that_memory_stays_bounded() -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            yield taken
            taken += 1

    results = spread(slow_first, endless(), 2, lost)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    time.sleep(0.2)
    results.close()  # type: ignore[attr-defined]
    assert taken <= 40


def test_no_item_is_no_result() -> None:
    assert list(spread(slow_first, [], 2, lost)) == []


def test_a_slow_page_is_given_up_on_request(khabar: Khabar, page: Path, articles: Path) -> None:
    done = khabar("read", "--timeout", "60", page, articles)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 13)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_quietly_with_130(articles: Path, tmp_path: Path, jobs: str) -> None:
    command = [sys.executable, "-m", "khabar", "read", "--jobs", jobs, *[str(articles)] * 500]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as run:
        assert run.stdout is not None
        run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, errors = run.communicate(timeout=30)
    assert run.returncode == 130
    assert errors == b"khabar: stopped.\n"


def test_a_closed_pipe_ends_quietly(articles: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "khabar", "read", *[str(articles)] * 40]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        errors = run.stderr.read()
        run.wait(60)
    assert errors == b""
    assert run.returncode == 141
