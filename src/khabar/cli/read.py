"""khabar read: pages in, reports out."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import IO

import msgspec

from khabar.cli.lines import Form, Line, line_of, lost_line
from khabar.cli.output import Written, standard_output, whole_file
from khabar.cli.progress import Progress
from khabar.cli.workers import spread
from khabar.errors import UsageError
from khabar.inputs import DEFAULT_MAX_BYTES, LINES, STDIN, Item, files_of, items_of
from khabar.library import Given

EPILOG = """\
examples:
  khabar read page.html                              a report for people
  khabar read page.html --lang ar                    the same under Arabic labels
  khabar read copied.txt --published 2016-05-17      «yesterday» needs a day to count from
  khabar read saved/ --jobs 4 --output reports.jsonl every page of a folder, four at a time
  khabar read saved/ --output reports.jsonl --resume go on where that run was stopped
  curl -s https://example.org/1 | khabar read - --url https://example.org/1 --json

Pages are .html, .txt (text as copied from a browser) and .jsonl (one article a line: id, url, outlet, published,
title, paragraphs), plain or .gz. Of a folder, khabar reads the files with these endings, in order of their names.

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
    for name, what in (("published", "the day it was published, 2016-05-17"), ("url", "its address"), ("outlet", "its medium")):
        add(f"--{name}", metavar=name.upper(), help=f"of a lone page that does not say so: {what}")
    add("--output", metavar="FILE", type=Path, help="write there; FILE appears when all is done, until then it is FILE.part")
    add("--resume", action="store_true", help="keep what an unfinished run has written to --output, and read the rest")
    add("--jobs", metavar="N", type=_count, default=1, help="processes to spread the pages over; the order stays (1)")
    add("--timeout", metavar="SECONDS", type=float, help="give a page up after so long")
    add("--max-bytes", metavar="N", type=_count, default=DEFAULT_MAX_BYTES, help="give a larger page up (64 MiB)")
    add("--progress", action="store_true", help="tell how far it is, on a terminal or not")


def run(given: argparse.Namespace) -> int:
    files = files_of(given.pages)
    _check(given, files)
    if given.text or not _for_people(given):
        return _write(given, files)
    raise UsageError("the report for people is not there yet")


def _for_people(given: argparse.Namespace) -> bool:
    return bool(given.show or (not given.json and given.output is None and sys.stdout.isatty()))


def _check(given: argparse.Namespace, files: list[str]) -> None:
    if not files:
        raise UsageError(f"no page in {', '.join(given.pages)}. khabar reads .html, .txt and .jsonl files.")
    lone = [name for name in ("published", "url", "outlet") if getattr(given, name) is not None]
    if lone and (len(files) > 1 or files[0].endswith(LINES)):
        raise UsageError(f"--{lone[0]} is for a lone page; these are many. JSONL says it line by line.")
    if given.published is not None and not _is_date(given.published):
        raise UsageError(f"--published {given.published}: write it as 2016-05-17 or 2016-05-17T09:30+02:00.")
    if given.resume and given.output is None:
        raise UsageError("--resume goes with --output: it takes up what stands in that file.")


def _is_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _write(given: argparse.Namespace, files: list[str]) -> int:
    """Write a line a page; 1 where one of them is an error record."""
    form: Form = "text" if given.text else "report"
    progress = Progress(_total(files), sys.stderr) if _tells(given) else None
    with _place(given) as (stream, written):
        errors = written.errors
        items = (item for item in items_of(files, given.max_bytes) if _id(item) not in written.ids)
        for line in lines_of(items, given, form):
            if line.id in written.ids:
                continue
            stream.write(line.data + b"\n")
            stream.flush()
            errors += not line.ok
            if progress:
                progress.page(line.ok)
        if progress:
            progress.end()
    if errors:
        print(f"khabar: {errors:,} not readable; an error record says why in place of each.", file=sys.stderr)
    return 1 if errors else 0


def lines_of(items: Iterable[Item], given: argparse.Namespace, form: Form) -> Iterator[Line]:
    """The lines of these pages in their order, read here or by workers."""
    known = Given(url=given.url, outlet=given.outlet, published=given.published, max_bytes=given.max_bytes)
    work: Callable[[Item], Line] = partial(line_of, given=known, form=form)
    if given.jobs == 1 and given.timeout is None:
        return map(work, items)
    return spread(work, items, given.jobs, lost_line, given.timeout)


def _place(given: argparse.Namespace) -> AbstractContextManager[tuple[IO[bytes], Written]]:
    return standard_output() if given.output is None else whole_file(given.output, given.resume)


class _Identified(msgspec.Struct):
    id: str | None = None


def _id(item: Item) -> str | None:
    """The id that the item will have, as far as it can be known without reading it."""
    if not item.line or item.data is None:
        return item.id
    try:
        return msgspec.json.decode(item.data, type=_Identified).id or item.where
    except (msgspec.DecodeError, UnicodeDecodeError):
        return item.where


def _tells(given: argparse.Namespace) -> bool:
    return bool(given.progress or (sys.stderr.isatty() and (given.output is not None or not sys.stdout.isatty())))


def _total(files: list[str]) -> int | None:
    """How many pages there are, where it can be known: a JSONL file does not say how many lines it has."""
    return None if any(file == STDIN or file.removesuffix(".gz").endswith(LINES) for file in files) else len(files)


def _count(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
