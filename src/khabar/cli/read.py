"""khabar read: pages in, reports out."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import IO

import msgspec

from khabar.cli.lines import Form, Line, line_of, lost_line
from khabar.cli.options import add_lone, add_screen, count, lone_given, screen
from khabar.cli.output import Written, standard_output, whole_file
from khabar.cli.progress import Progress
from khabar.cli.workers import spread
from khabar.errors import UsageError
from khabar.inputs import DEFAULT_MAX_BYTES, Item, count_of, files_of, is_lone, items_of
from khabar.library import Given
from khabar.page.jsonl import article_of_line
from khabar.records import ErrorRecord, Report
from khabar.show.report import show, show_error

EPILOG = """\
examples:
  khabar read page.html                              a report for people
  khabar read page.html --lang ar                    the same under Arabic labels
  khabar read copied.txt --published 2016-05-17      «yesterday» needs a day to count from
  khabar read saved/ --jobs 4 --output reports.jsonl every page of a folder, four at a time
  khabar read saved/ --output reports.jsonl --resume go on where that run was stopped
  curl -s https://example.org/1 | khabar read - --url https://example.org/1 --json

A PAGE is HTML, plain text as copied from a browser, JSONL (one article a line: id, url, outlet, published, title,
paragraphs), a feed, MHTML, WARC or a ZIP of such files; gzipped or not. khabar tells them apart by what is in them.
Of a folder, it reads the files with a known ending, in order of their names.

exit codes: 0 everything was read · 1 some pages could not be read, and have an error record · 2 the call is wrong
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    add = parser.add_argument
    add("pages", nargs="+", metavar="PAGE", help="a file, a folder with all that is in it, or - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one report a line; the default where output is no terminal")
    form.add_argument("--text", action="store_true", help="only the article, without what surrounded it on the page")
    form.add_argument("--show", action="store_true", help="a report for people; the default on a terminal")
    add_screen(parser)
    add_lone(parser)
    add("--output", metavar="FILE", type=Path, help="write there; FILE appears when all is done, until then it is FILE.part")
    add("--resume", action="store_true", help="keep what an unfinished run has written to --output, and read the rest")
    add("--jobs", metavar="N", type=count, default=1, help="processes to spread the pages over; the order stays (1)")
    add("--timeout", metavar="SECONDS", type=_seconds, help="give a page up after so long")
    add("--max-bytes", metavar="N", type=count, default=DEFAULT_MAX_BYTES, help="give a larger page up (%(default)s)")
    add("--progress", action="store_true", help="tell how far it is, on a terminal or not")


def run(options: argparse.Namespace) -> int:
    files = files_of(options.pages)
    if not files:
        raise UsageError(
            f"no page in {', '.join(options.pages)}. khabar reads .html, .txt, .jsonl, .xml, .warc, .mhtml and .zip files."
        )
    if options.resume and (options.output is None or options.text):
        raise UsageError("--resume goes with --output and JSON: it takes up the reports that stand in that file.")
    given = lone_given(options, lone=is_lone(files))
    if options.show or (sys.stdout.isatty() and not (options.json or options.text or options.output)):
        return _show(options, given, files)
    return _write(options, given, files)


def _show(options: argparse.Namespace, given: Given, files: list[str]) -> int:
    """Print a report for people for each page."""
    if options.output is not None:
        raise UsageError("--show is for a terminal; a file takes --json or --text.")
    console, sheet = screen(options)
    errors = 0
    for line in lines_of(items_of(files, given.max_bytes), options, given, "report"):
        if line.ok:
            show(console, msgspec.json.decode(line.data, type=Report), sheet)
        else:
            show_error(console, msgspec.json.decode(line.data, type=ErrorRecord), sheet)
            errors += 1
    return 1 if errors else 0


def _write(options: argparse.Namespace, given: Given, files: list[str]) -> int:
    """Write a line for each page; of an article's text, an empty line behind it parts it from the next."""
    form: Form = "text" if options.text else "report"
    progress = Progress(count_of(files)) if _tells(options) else None
    with _place(options) as (stream, written):
        errors = written.errors
        items = items_of(files, given.max_bytes)
        if written.ids:
            items = (item for item in items if _id_ahead(item) not in written.ids)
        for line in lines_of(items, options, given, form):
            errors += not line.ok
            if line.ok or form == "report":
                stream.write(line.data + (b"\n\n" if form == "text" else b"\n"))
                stream.flush()
            else:
                print(f"khabar: {msgspec.json.decode(line.data, type=ErrorRecord).message}", file=sys.stderr)
            if progress:
                progress.page(line.ok)
        if progress:
            progress.end()
    if errors and form == "report":
        print(f"khabar: {errors:,} not readable; an error record says why in place of each.", file=sys.stderr)
    return 1 if errors else 0


def lines_of(items: Iterable[Item], options: argparse.Namespace, given: Given, form: Form) -> Iterator[Line]:
    """The lines of these pages in their order, read here or by workers."""
    work: Callable[[Item], Line] = partial(line_of, given=given, form=form)
    if options.jobs == 1 and options.timeout is None:
        return map(work, items)
    return spread(work, items, options.jobs, lost_line, options.timeout)


def _place(options: argparse.Namespace) -> AbstractContextManager[tuple[IO[bytes], Written]]:
    return standard_output() if options.output is None else whole_file(options.output, options.resume)


def _tells(options: argparse.Namespace) -> bool:
    return bool(options.progress or (sys.stderr.isatty() and (options.output is not None or not sys.stdout.isatty())))


def _id_ahead(item: Item) -> str | None:
    """The id that the line of this item will have, without reading its article."""
    if item.id is None and item.line and item.data is not None:
        page = article_of_line(item.data, item.where)
        return page.id if isinstance(page, ErrorRecord) else page.article.id
    return item.id


def _seconds(value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{value} is no number of seconds")
    return seconds
