"""The door to the archive. It stands on Django, which the core does without: so it is opened only by a command that runs."""

import argparse
import os
from importlib import import_module
from types import ModuleType

from khabar.errors import UsageError

_NEEDED = ("django", "ninja", "psycopg", "pyarrow")


def add_database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--database",
        metavar="URL",
        help="the archive: sqlite:///FILE or postgresql://USER@HOST/NAME (KHABAR_DATABASE, else a file of your own)",
    )


def open_archive(options: argparse.Namespace, make: bool = False, write: bool = False) -> None:
    """Make the archive that the options mean usable. make: make its tables where there are none.

    write: articles will be written into it; then what editors said on the desk must hold in what is written.
    """
    if make or write:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khabar.desk.keeping")
    archive("door").open_archive(options.database, make)


def archive(name: str) -> ModuleType:
    """A module of the archive, or a word on what is missing."""
    try:
        return import_module(f"khabar.archive.{name}")
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _NEEDED:
            raise
        extra = {"psycopg": "postgres", "pyarrow": "batch"}.get(missing, "desk")
        raise UsageError(f"this needs {missing}. Install it with: pip install 'khabar[{extra}]'") from error
