"""The options that narrow a search down, shared by `khabar find` and `khabar export`."""

import argparse
from datetime import date
from typing import Any, get_args

from khabar.cli.archive_door import archive
from khabar.records import SourceKind, Stance


def add_filters(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--said", action="store_true", help="search only in what is said; --speaker, --stance and --kind are then of that statement"
    )
    add(
        "--speaker", metavar="NAME", help="somebody of this name says something: in Arabic or Latin letters, roughly spelled or not"
    )
    add("--stance", choices=get_args(Stance), help="how it is said")
    add("--kind", choices=get_args(SourceKind), help="kind of source")
    add("--outlet", metavar="NAME", help="the medium that published it")
    add("--section", metavar="NAME", help="the section that it stands in")
    add("--place", metavar="NAME", help="it names this place")
    add("--from", metavar="DAY", dest="first_day", type=_day, help="published on this day (2024-05-17) or later")
    add("--to", metavar="DAY", dest="last_day", type=_day, help="published on this day or earlier")


def filters(options: argparse.Namespace) -> Any:
    """The archive's Filters that the options mean."""
    return archive("search.wanted").filters_for(
        speaker=options.speaker,
        place=options.place,
        stance=options.stance,
        kind=options.kind,
        outlet=options.outlet,
        section=options.section,
        first_day=options.first_day,
        last_day=options.last_day,
    )


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value} is no day; write 2024-05-17") from None
