"""What the commands that take pages in have in common: manners towards other people's servers, and a word on each page."""

import argparse
import sys
from typing import Any

from khabar.cli.archive_door import archive
from khabar.cli.progress import Progress

_SHOWN = 20  # failures that are told one by one


def add_manners(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--delay", metavar="SECONDS", type=float, default=2.0, help="between two requests to one host (%(default)s)")
    add("--private", action="store_true", help="fetch from addresses of your own network too, which are refused otherwise")


def fetcher(options: argparse.Namespace) -> Any:
    module = archive("fetch.fetcher")
    bounds = archive("fetch.connection").Bounds(body=getattr(options, "max_bytes", 8 << 20))
    return module.Fetcher(module.Manners(delay=max(0.0, options.delay), private=options.private, bounds=bounds))


class Teller:
    """Hears of each page: counts it for the progress, and tells the first failures at once."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._told = 0

    def __call__(self, outcome: str, where: str, message: str) -> None:
        if outcome == "failed":
            self._told += 1
            if self._told <= _SHOWN:
                print(f"khabar: {message}", file=sys.stderr)
        if self._progress is not None:
            self._progress.page(outcome != "failed")

    def end(self) -> None:
        if self._progress is not None:
            self._progress.end()
        if self._told > _SHOWN:
            print(f"khabar: … and {self._told - _SHOWN:,} more that could not be read.", file=sys.stderr)


def summary(run: Any) -> str:
    """What came of a run, on one line."""
    told = f"{run.new:,} new, {run.changed:,} changed, {run.same:,} the same"
    return f"khabar: run {run.pk}: {told}, {run.failed:,} not readable."
