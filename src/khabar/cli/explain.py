"""khabar explain: how one record of a report came about."""

import argparse
from collections.abc import Iterator

import msgspec

from khabar.cli.options import add_lone, add_screen, lone_given, screen
from khabar.errors import PageError, UsageError
from khabar.inputs import Item, items_of
from khabar.library import Given, read_item
from khabar.records import ErrorRecord, Report
from khabar.show.explanation import explain

EPILOG = """\
examples:
  khabar explain reports.jsonl a3 --id misrata   one of many reports, named by its id
  khabar explain page.html a3                    the page is read first
  khabar read page.html --json | khabar explain - e2

Records are attributions (a1), entities (e1), times (t1) and amounts (m1), as the report numbers them.
"""
_IDS_SHOWN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument("report", metavar="REPORT", help="a file of reports, a page, or - for standard input")
    parser.add_argument("record", metavar="RECORD", help="a3, e1, t2, m1")
    parser.add_argument("--id", help="the id of the article, where the file holds many")
    add_screen(parser)
    add_lone(parser)


def run(options: argparse.Namespace) -> int:
    report = _report(options.report, options.id, lone_given(options, lone=True))
    console, sheet = screen(options)
    for part in explain(report, options.record, sheet):
        console.print(part)
    return 0


def _report(file: str, wanted: str | None, given: Given) -> Report:
    """The report that is meant: the only one there, or the one with this id."""
    found: list[str] = []
    first: Report | None = None
    for report in _reports(file, given):
        if report.article.id == wanted:
            return report
        first = first or report
        found.append(report.article.id)
        if wanted is None and len(found) > _IDS_SHOWN:
            break
    if first is None:
        raise UsageError(f"{file} holds no report.")
    if wanted is None and len(found) == 1:
        return first
    ids = ", ".join(found[:_IDS_SHOWN]) + (", …" if len(found) > _IDS_SHOWN else "")
    problem = f"no report has the id {wanted}" if wanted else "there are many reports: name one with --id"
    raise UsageError(f"{file}: {problem}. There are: {ids}.")


def _reports(file: str, given: Given) -> Iterator[Report]:
    """The reports that stand in the file; where it holds pages, those that come of reading them."""
    first: ErrorRecord | None = None
    for item in items_of([file], given.max_bytes):
        read = _written(item) or read_item(item, given)
        if isinstance(read, Report):
            yield read
        elif first is None:
            first = read
    if first is not None:
        raise PageError(first.message, first.code)


def _written(item: Item) -> Report | None:
    """The report that the item is, where it is one and no page."""
    if item.data is None or not item.line:
        return None
    try:
        return msgspec.json.decode(item.data, type=Report)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
