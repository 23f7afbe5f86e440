"""khabar ingest: pages, feeds and addresses into the archive."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

from khabar.cli.archive_door import add_database, archive, open_archive
from khabar.cli.gathering import Teller, add_manners, fetcher, summary
from khabar.cli.options import add_lone, count, lone_given
from khabar.cli.progress import Progress
from khabar.cli.workers import Loss, spread
from khabar.errors import UsageError
from khabar.inputs import DEFAULT_MAX_BYTES, files_of, is_lone
from khabar.records import ErrorRecord

EPILOG = """\
examples:
  khabar ingest saved/ news.jsonl               every page of a folder, every line of a file
  khabar ingest https://example.org/news/1      one page from the web
  khabar ingest https://example.org/feed.xml    a feed, and the pages that it leads to
  khabar ingest crawl.warc.gz --jobs 4 --progress
  khabar ingest --errors 12                     what run 12 could not read

The same page twice is one article; a page that has changed is a new version of it. Stopped or killed, a run loses
nothing: call it again, and it goes on where it was. Pages are fetched by the rules of each site's robots.txt, one
request every --delay seconds to a host, and never from private addresses.

The archive is a file of your own unless KHABAR_DATABASE or --database names another; its tables are made where there are none.

exit codes: 0 everything was read · 1 some pages could not be read, and are listed · 2 the call is wrong
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    add = parser.add_argument
    add("sources", nargs="*", metavar="SOURCE", help="a file, a folder, the address of a page or feed, or - for standard input")
    add_lone(parser)
    add_database(parser)
    add_manners(parser)
    add("--jobs", metavar="N", type=count, default=1, help="processes to spread the reading over (1)")
    add("--timeout", metavar="SECONDS", type=float, help="give a page up that takes longer to read")
    add("--max-bytes", metavar="N", type=count, default=DEFAULT_MAX_BYTES, help="give a larger page up (%(default)s)")
    add("--progress", action="store_true", help="tell how far it is, on a terminal or not")
    add("--errors", metavar="RUN", type=count, help="ingest nothing; list what that run could not read")


def run(options: argparse.Namespace) -> int:
    if options.errors is not None:
        return _list_errors(options)
    if not options.sources:
        raise UsageError("nothing to ingest. Name files, folders or addresses; see «khabar help ingest».")
    open_archive(options, make=True)
    web_of, paths_of, runs = archive("ingest.web"), archive("ingest.paths"), archive("ingest.run")
    addresses = [source for source in options.sources if web_of.is_address(source)]
    paths = [source for source in options.sources if not web_of.is_address(source)]
    foreign = [path for path in paths if "://" in path]
    if foreign:
        raise UsageError(f"{foreign[0]}: only addresses that begin with http:// or https:// are fetched.")
    files = files_of(paths)
    if paths and not files:
        raise UsageError(f"no page in {', '.join(paths)}.")
    given = lone_given(options, lone=not addresses and is_lone(files))
    known = archive("ingest.raw").Given(url=given.url, outlet=given.outlet, published=given.published)
    web = web_of.Web(fetcher(options))
    raws = chain(paths_of.raws_of_paths(files, known, options.max_bytes), web.raws_of(addresses))
    teller = Teller(Progress(None) if options.progress or sys.stderr.isatty() else None)
    done = runs.ingest(raws, options.sources, read_all=_read_all(options), tell=teller)
    web.remember_feeds()
    teller.end()
    print(summary(done), file=sys.stderr)
    if done.failed:
        print(f"khabar: khabar ingest --errors {done.pk} lists them.", file=sys.stderr)
    return 1 if done.failed else 0


def _read_all(options: argparse.Namespace) -> Any:
    """How pages are read: here, or by workers; in both cases in the order in which they come."""
    limits = archive("ingest.paths").limits_for(options.max_bytes)
    prepare = partial(archive("ingest.reader").prepare, limits=limits)
    if options.jobs == 1 and options.timeout is None:
        return partial(map, prepare)

    def by_workers(raws: Iterable[Any]) -> Iterator[Any]:
        return spread(prepare, raws, options.jobs, _lost, options.timeout)

    return by_workers


def _lost(raw: Any, loss: Loss) -> ErrorRecord:
    why = "the process that read it was killed" if loss == "killed" else "not read within the time that --timeout allows"
    return ErrorRecord(id=raw.given.id or raw.where, code=loss, message=f"{raw.where}: {why}.")


def _list_errors(options: argparse.Namespace) -> int:
    open_archive(options)
    runs = archive("models").Run.objects
    asked = runs.filter(pk=options.errors).first()
    if asked is None:
        last = runs.first()
        raise UsageError(f"there is no run {options.errors}. " + (f"The last one is {last.pk}." if last else "None was made yet."))
    for failure in asked.failures.order_by("id").iterator():
        print(failure.code, failure.where, failure.message, sep="\t")
    return 0
