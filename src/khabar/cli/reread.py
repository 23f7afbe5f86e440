"""khabar reread: read again what the archive keeps, and say what changed."""

import argparse
import sys

from khabar.cli.archive_door import add_database, archive, open_archive
from khabar.cli.progress import Progress

EPILOG = """\
examples:
  khabar reread                  every report that an earlier reader wrote
  khabar reread --count          how many there are
  khabar reread --all --quiet    all of them, without a word on each

A line for each article that changed: its id, then what is otherwise now. «attributions 5 → 6 (-1 +2)»: there were
five and are six; one is gone, two are new. Stopped or killed, it goes on where it was when it is called again.

exit codes: 0 everything was read · 1 some pages could not be read; they keep their old report · 2 the call is wrong
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument("--all", action="store_true", help="the reports of this reader too")
    parser.add_argument("--count", action="store_true", help="only say how many reports wait to be read again")
    parser.add_argument("--quiet", action="store_true", help="say only how many changed")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    open_archive(options, write=not options.count)
    rereading = archive("ingest.reread")
    waiting = rereading.waiting()
    if options.count:
        print(waiting)
        return 0
    progress = Progress(None if options.all else waiting) if sys.stderr.isatty() else None
    changed = failed = total = 0
    for change in rereading.reread(options.all):
        total += 1
        changed += bool(change.differences)
        failed += change.error is not None
        if change.error is not None:
            print(f"khabar: {change.error}", file=sys.stderr)
        elif change.differences and not options.quiet:
            print(f"{change.name}\t{'; '.join(change.differences)}")
        if progress:
            progress.page(change.error is None)
    if progress:
        progress.end()
    print(f"khabar: {total:,} read again, {changed:,} changed, {failed:,} not readable.", file=sys.stderr)
    return 1 if failed else 0
