"""docs/cli.md: the help of every command, as the command prints it eighty columns wide."""

import os
from argparse import ArgumentParser

from khabar.cli.command import COMMANDS, parser_of, top_parser


def cli_page() -> str:
    sections = [f"## khabar {name}\n\n{_help(parser_of(name))}" for name in COMMANDS]
    return "\n\n".join(["# The command", _help(top_parser()), *sections])


def _help(parser: ArgumentParser) -> str:
    columns = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"  # argparse wraps to the terminal's width
    try:
        return f"```text\n{parser.format_help().rstrip()}\n```"
    finally:
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns
