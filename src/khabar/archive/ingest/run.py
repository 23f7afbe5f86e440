"""A run of ingest: raw pages in, one after the other, each in a transaction of its own; what came of it is counted.

What stands in the archive already, byte for byte, is passed over without being read: so a run that was killed goes on
where it was when it is called again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

import msgspec
from django.utils import timezone

from khabar.archive.ingest.raw import Raw, Unchanged
from khabar.archive.ingest.reader import Prepared, prepare, reader
from khabar.archive.ingest.save import latest_digests, remember, save, seen_again
from khabar.archive.models import Failure, Run
from khabar.records import ErrorRecord

_AHEAD = 64  # pages that are looked up in the archive together
Incoming = Raw | Unchanged | ErrorRecord
ReadAll = Callable[[Iterable[Raw]], Iterator[Prepared | ErrorRecord]]
Tell = Callable[[str, str, str], None]  # outcome (new, changed, same, failed), where, message


class Counts(msgspec.Struct):
    """What came of the pages of a run."""

    new: int = 0
    changed: int = 0
    same: int = 0
    failed: int = 0

    def add(self, outcome: str, number: int = 1) -> None:
        setattr(self, outcome, getattr(self, outcome) + number)


def read_here(raws: Iterable[Raw]) -> Iterator[Prepared | ErrorRecord]:
    """Read in this process, one after the other."""
    return map(prepare, raws)


def nobody(outcome: str, where: str, message: str) -> None:
    """Told of every page by default."""


def ingest(
    raws: Iterable[Incoming],
    sources: Sequence[str] = (),
    kind: str = "ingest",
    read_all: ReadAll = read_here,
    tell: Tell = nobody,
) -> Run:
    """Take these pages into the archive. read_all: reads them, elsewhere perhaps; tell: hears of each. Memory: 64 pages."""
    run = Run.objects.create(kind=kind, began=timezone.now(), reader=reader(), sources=list(sources))
    return taken(run, raws, read_all, tell)


def taken(run: Run, raws: Iterable[Incoming], read_all: ReadAll = read_here, tell: Tell = nobody) -> Run:
    """Take pages in as part of this run, and close it."""
    counts = Counts(run.new, run.changed, run.same, run.failed)
    for read in read_all(_unknown(raws, run, counts, tell)):
        if isinstance(read, ErrorRecord):
            failed(run, counts, read, tell)
        else:
            outcome = save(read)
            counts.add(outcome)
            tell(outcome, read.where, "")
    for name in counts.__struct_fields__:
        setattr(run, name, getattr(counts, name))
    run.ended = timezone.now()
    run.save()
    return run


def failed(run: Run, counts: Counts, error: ErrorRecord, tell: Tell) -> None:
    Failure.objects.create(run=run, where=error.id, code=error.code[:24], message=error.message)
    counts.add("failed")
    tell("failed", error.id, error.message)


def _unknown(raws: Iterable[Incoming], run: Run, counts: Counts, tell: Tell) -> Iterator[Raw]:
    """Those that the archive does not have as they are."""
    rest = iter(raws)
    while some := list(islice(rest, _AHEAD)):
        digests = {id(raw): raw.digest for raw in some if isinstance(raw, Raw)}
        there = latest_digests(list(digests.values()))
        seen_again(list(there.values()), timezone.now())
        for raw in some:
            if isinstance(raw, ErrorRecord):
                failed(run, counts, raw, tell)
            elif isinstance(raw, Raw) and digests[id(raw)] not in there:
                yield raw
            else:
                if isinstance(raw, Raw) and raw.visited is not None:
                    remember(raw.visited)
                counts.add("same")
                tell("same", raw.where, "")
