"""The way into the command `khabar`: which command is meant, its help, and what an error or a break looks like."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module, metadata
from typing import NoReturn, Protocol

from khabar.errors import KhabarError, UsageError

COMMANDS = {  # name, which is also the module's; what it does
    "read": "read pages and say who says what, on whose word",
    "explain": "say how one record of a report came about",
    "stories": "say what many reports come to: copies, origins, agreement, contradiction",
    "schema": "print the JSON Schema of a report",
    "ingest": "take pages, feeds and addresses into the archive",
    "watch": "follow the feeds of a file",
    "reread": "read again what the archive keeps, and say what changed",
    "find": "search the archive",
    "serve": "open the desk in a browser",
    "export": "write what the archive holds as CSV, JSON Lines or Parquet",
}
ABOUT = """\
khabar reads Arabic news and keeps its isnad: who says what, on whose word.

  khabar read page.html                 a report for people
  khabar read saved/ > reports.jsonl    every page of a folder, one JSON report a line
  khabar explain reports.jsonl a3       the rule behind one record
"""
EXITS = """\
exit codes:
  0    everything was read
  1    some pages could not be read; each has an error record in its place
  2    the call itself is wrong, or there is no room for what it writes
  130  stopped with Ctrl-C
"""
READ, ERRORS, USAGE, STOPPED, CLOSED = 0, 1, 2, 130, 141


class Command(Protocol):
    """What a command's module holds."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...
    def run(self, given: argparse.Namespace) -> int: ...


class Parser(argparse.ArgumentParser):
    """A parser whose errors say what to do next."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message}\nTry «{self.prog} --help».\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the exit code."""
    _speak_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except KhabarError as error:
        print(f"khabar: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        # the reader of our output went away, as `head` does; Python must not complain when it closes the pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except OSError as error:
        print(f"khabar: {error}", file=sys.stderr)  # the disk is full, or a file was taken away
        return USAGE
    except KeyboardInterrupt:
        print("khabar: stopped.", file=sys.stderr)
        return STOPPED


def parser_of(name: str) -> argparse.ArgumentParser:
    """The parser of one command, with its whole help."""
    parser = Parser(prog=f"khabar {name}", description=COMMANDS[name], formatter_class=argparse.RawDescriptionHelpFormatter)
    _module(name).add_arguments(parser)
    return parser


def top_parser() -> argparse.ArgumentParser:
    """The parser of `khabar` itself: it knows the commands by name only, so that it is there at once."""
    listed = "\n".join(f"  {name:<9}{does}" for name, does in COMMANDS.items())
    parser = Parser(
        prog="khabar",
        usage="khabar COMMAND …\n       khabar COMMAND --help",
        description=ABOUT,
        epilog=f"commands:\n{listed}\n  help     help on khabar or on a command\n\n{EXITS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="store_true", help="show the version and exit")
    return parser


def _run(words: list[str]) -> int:
    first = words[0] if words else None
    if first == "help":
        words = [*words[1:2], "--help"]
        first = words[0]
    if first in ("--version", "-V"):
        print("khabar", metadata.version("khabar"))
        return READ
    if first is None:
        top_parser().print_help(sys.stderr)
        return USAGE
    if first in COMMANDS:
        return _module(first).run(parser_of(first).parse_args(words[1:]))
    if not first.startswith("-"):
        raise UsageError(f"there is no command «{first}». There are: {', '.join(COMMANDS)}. Try «khabar --help».")
    top_parser().parse_args(words)
    return READ


def _module(name: str) -> Command:
    """A command's module, loaded only when it is called: `khabar --version` must not wait for the lexicons."""
    module: Command = import_module(f"khabar.cli.{name}")
    return module


def _speak_utf8() -> None:
    """Arabic must come out of a machine whose locale says nothing, or ASCII."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
