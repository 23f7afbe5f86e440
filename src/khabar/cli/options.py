"""Options that several commands share."""

import argparse
import os
import sys
from datetime import datetime

from rich.console import Console

from khabar.errors import UsageError
from khabar.inputs import DEFAULT_MAX_BYTES
from khabar.library import Given
from khabar.show.labels import Language
from khabar.show.page import Sheet
from khabar.show.terminals import Order, order_for

_LONE = {"published": "the day it was published, 2016-05-17", "url": "its address", "outlet": "the medium that published it"}


def add_lone(parser: argparse.ArgumentParser) -> None:
    """What a lone page does not say of itself."""
    for name, what in _LONE.items():
        parser.add_argument(f"--{name}", metavar=name.upper(), help=f"of a lone page that does not say so: {what}")


def add_screen(parser: argparse.ArgumentParser) -> None:
    """How a report for people looks."""
    parser.add_argument("--lang", choices=("ar", "en"), default=_language(), help="language of the labels (your locale's)")
    parser.add_argument(
        "--bidi",
        choices=("auto", "on", "off"),
        default="auto",
        help="who puts Arabic in order: khabar (on), your terminal (off), or whichever does it well (auto)",
    )


def lone_given(options: argparse.Namespace, lone: bool) -> Given:
    """What the options say of the page. lone: whether it is the only one, which they may only be used for."""
    used = [name for name in _LONE if getattr(options, name) is not None]
    if used and not lone:
        raise UsageError(f"--{used[0]} is for a lone page; here are many. In JSONL each line says its own.")
    if options.published is not None and not _is_date(options.published):
        raise UsageError(f"--published {options.published}: write it as 2016-05-17 or 2016-05-17T09:30+02:00.")
    return Given(
        published=options.published,
        url=options.url,
        outlet=options.outlet,
        max_bytes=getattr(options, "max_bytes", DEFAULT_MAX_BYTES),
    )


def screen(options: argparse.Namespace) -> tuple[Console, Sheet]:
    """The terminal, and the sheet to draw on it."""
    console = Console(highlight=False, markup=False, emoji=False)
    letters: Order = order_for(os.environ, sys.stdout.isatty())
    if options.bidi != "auto":
        letters = "logical" if options.bidi == "off" else "words" if letters == "words" else "visual"
    language: Language = options.lang
    return console, Sheet(language, letters, console.width)


def count(value: str) -> int:
    """A number of things, as an option gives it."""
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value} is no whole number from 1 on")
    return int(value)


def _language() -> Language:
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ar" if locale.startswith("ar") else "en"


def _is_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
