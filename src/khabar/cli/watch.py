"""khabar watch: follow the feeds of a file."""

import argparse
import sys
from datetime import timedelta
from typing import Any

from khabar.cli.archive_door import add_database, archive, open_archive
from khabar.cli.gathering import Teller, add_manners, fetcher, summary

EPILOG = """\
examples:
  khabar watch feeds.txt                  until Ctrl-C
  khabar watch feeds.txt --every 30       each feed every half hour
  khabar watch feeds.txt --once           one round, as a timer of the system would call it

FILE has one feed a line; a line that begins with # is a remark. It is read again each round. A feed that fails is asked
more seldom, until it answers again. Stopped or killed, nothing is lost: the next round goes on.

exit codes: 0 done · 1 --once, and some pages could not be read · 2 the call is wrong · 130 stopped with Ctrl-C
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument("file", metavar="FILE", help="a text file with the address of a feed on each line")
    parser.add_argument("--every", metavar="MINUTES", type=float, default=15.0, help="how long a feed is left alone (%(default)s)")
    parser.add_argument("--once", action="store_true", help="ask every feed that is due once, and end")
    add_manners(parser)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    open_archive(options, make=True)
    watching = archive("ingest.watch")
    every = timedelta(minutes=max(0.05, options.every))
    feeds = watching.feeds_of(options.file)
    if not options.once:
        watching.watch(options.file, fetcher(options), every, Teller(None), _told)
    done = watching.visit_due(feeds, fetcher(options), every, Teller(None))
    if done is None:
        print("khabar: no feed is due yet.", file=sys.stderr)
        return 0
    _told(done)
    return 1 if done.failed else 0


def _told(done: Any) -> None:
    print(summary(done), file=sys.stderr, flush=True)
