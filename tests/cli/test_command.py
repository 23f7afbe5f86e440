"""The way into the command: help, version, and what each command says of itself."""

import re
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from khabar.cli.command import COMMANDS, parser_of

Khabar = Callable[..., subprocess.CompletedProcess[bytes]]


def test_version_is_told_at_once(khabar: Khabar) -> None:
    def seconds() -> float:
        start = time.perf_counter()
        assert re.fullmatch(rb"khabar \d+\.\d+\.\d+\S*\n", khabar("--version").stdout)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < 0.3


def test_neither_version_nor_help_loads_the_reader() -> None:
    code = "import sys; from khabar.cli import main; main(['--version']); print({'khabar.reading', 'rich'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("set()\n")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["help"]])
def test_help_names_every_command_and_teaches_by_example(khabar: Khabar, arguments: list[str]) -> None:
    done = khabar(*arguments)
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "khabar read page.html" in told
    assert "exit codes" in told
    for name in COMMANDS:
        assert f"\n  {name} " in told


@pytest.mark.parametrize("name", COMMANDS)
def test_help_on_a_command_has_examples_and_says_what_each_option_does(khabar: Khabar, name: str) -> None:
    told = khabar("help", name).stdout.decode()
    assert told == khabar(name, "--help").stdout.decode()
    assert "example" in told
    for action in parser_of(name)._actions:
        assert action.help


def test_a_call_without_a_command_shows_help_and_ends_with_2(khabar: Khabar) -> None:
    done = khabar()
    assert done.returncode == 2
    assert b"khabar read" in done.stderr
