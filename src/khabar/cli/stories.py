"""khabar stories: what many reports come to."""

import argparse
import sys
from collections.abc import Iterator

import msgspec
from rich.console import Console

from khabar.cli.options import add_screen, screen
from khabar.errors import UsageError
from khabar.inputs import Item, files_of, items_of
from khabar.library import Given, read_item
from khabar.records import ErrorRecord, Report
from khabar.show.page import Sheet
from khabar.stories.records import Stories
from khabar.stories.shown import StorySheet
from khabar.stories.telling import stories_of

EPILOG = """\
examples:
  khabar read saved/ > reports.jsonl && khabar stories reports.jsonl
  khabar stories reports.jsonl --json > stories.json     everything, as one JSON object
  khabar stories reports.jsonl --article misrata         its story, its copies and what they changed, related articles

REPORTS are what «khabar read» writes. Pages and articles in JSONL are read first. The order of the reports does not matter.
"""
MOST = 20
_REPORT: msgspec.json.Decoder[Report] = msgspec.json.Decoder(Report)
_ERROR: msgspec.json.Decoder[ErrorRecord] = msgspec.json.Decoder(ErrorRecord)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    add = parser.add_argument
    add("reports", nargs="+", metavar="REPORTS", help="files of reports, or - for standard input")
    add("--json", action="store_true", help="the whole structure; the default where output is no terminal")
    add("--show", action="store_true", help="an account for people; the default on a terminal")
    add("--article", metavar="ID", help="tell of this article alone")
    add("--most", metavar="N", type=int, default=MOST, help="stories that are shown, the largest first (%(default)s)")
    add_screen(parser)


_SHOWN = 5  # lines without a report that are named; the others are counted


def run(options: argparse.Namespace) -> int:
    reports, errors = _reports(options.reports)
    told = stories_of(reports.values())
    if options.article is not None or options.show or (sys.stdout.isatty() and not options.json):
        console, sheet = screen(options)
        _show(console, sheet, told, reports, options)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
        sys.stdout.buffer.flush()
    for error in errors[:_SHOWN]:
        where = "" if error.message.startswith(error.id) else f"{error.id}: "
        print(f"khabar: {where}{error.message}", file=sys.stderr)
    if errors:
        lines = "1 line holds" if len(errors) == 1 else f"{len(errors):,} lines hold"
        print(f"khabar: {lines} no report, and were left out.", file=sys.stderr)
    return 1 if errors else 0


def _show(console: Console, sheet: Sheet, told: Stories, reports: dict[str, Report], options: argparse.Namespace) -> None:
    stories = StorySheet(sheet, {id_: report.article for id_, report in reports.items()})
    if options.article is not None:
        _show_article(console, stories, told, options.article)
        return
    for story in told.stories[: max(0, options.most)]:
        for part in stories.parts(story):
            console.print(part)
    if not told.stories:
        console.print(sheet.line((stories.word["no_stories"], "dim")))


def _show_article(console: Console, stories: StorySheet, told: Stories, wanted: str) -> None:
    """The story, the copies and the relations of one article."""
    if wanted not in stories.articles:
        raise UsageError(f"no report has the id {wanted}.")
    for story in told.stories:
        if wanted in story.articles:
            for part in stories.parts(story):
                console.print(part)
    for group in told.copies:
        if wanted in group.articles:
            for part in stories.copies(group):
                console.print(part)
    for found in told.related:
        if found.article == wanted:
            for part in stories.related(found.related):
                console.print(part)


def _reports(paths: list[str]) -> tuple[dict[str, Report], list[ErrorRecord]]:
    """The reports that stand in the files, by id, and the lines that hold none."""
    found: dict[str, Report] = {}
    errors: list[ErrorRecord] = []
    for read in _read(paths):
        if isinstance(read, Report):
            found.setdefault(read.article.id, read)
        else:
            errors.append(read)
    return found, errors


def _read(paths: list[str]) -> Iterator[Report | ErrorRecord]:
    for item in items_of(files_of(paths)):
        yield _written(item) or read_item(item, Given())


def _written(item: Item) -> Report | ErrorRecord | None:
    """The report that the item is, or the error record that stands in its place; None: a page, still to be read."""
    if item.data is None or not item.line:
        return None
    for written in (_REPORT, _ERROR):
        try:
            return written.decode(item.data)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return None
