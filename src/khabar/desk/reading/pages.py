"""What was pasted, read: at once for the eye, or into the archive by the same way that ingest goes."""

import tempfile
from datetime import date
from pathlib import Path, PurePath

import msgspec

from khabar.archive.fetch.fetcher import Fetcher, Manners
from khabar.archive.ingest.paths import raws_of_paths
from khabar.archive.ingest.raw import Given, Raw, Unchanged
from khabar.archive.ingest.reader import prepare
from khabar.archive.ingest.run import ingest
from khabar.archive.ingest.web import Web
from khabar.archive.models import Article, Run
from khabar.errors import PageError
from khabar.records import ErrorRecord, Report

Pasted = list[Raw | Unchanged | ErrorRecord]
_POLITE = Manners(delay=0.0)  # one address for one person who waits


def pasted_text(text: str, published: date | None) -> Pasted:
    given = Given(published=published.isoformat() if published else None)
    return [Raw(kind="page", data=text.encode("utf-8", "replace"), given=given, where="text")]


def pasted_link(link: str) -> Pasted:
    """The page behind a link, or the pages of a feed; whatever ingest refuses is refused here, and says why."""
    return list(Web(Fetcher(_POLITE)).raws_of([link]))


def pasted_file(name: str, data: bytes, published: date | None) -> Pasted:
    """The pages of a file. It is told apart by what is in it; its name serves only to name it."""
    given = Given(published=published.isoformat() if published else None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (PurePath(name.replace("\\", "/")).name or "file")
        path.write_bytes(data)
        return [_without_folder(raw, folder) for raw in raws_of_paths([str(path)], given)]


def read_first(pasted: Pasted) -> Report:
    """The report of the first page. Raises KhabarError where it cannot be read."""
    for raw in pasted:
        if isinstance(raw, ErrorRecord):
            raise PageError(raw.message, raw.code)
        if isinstance(raw, Raw):
            prepared = prepare(raw)
            if isinstance(prepared, ErrorRecord):
                raise PageError(prepared.message, prepared.code)
            return prepared.report
    raise PageError("nothing new stands there.", "empty")


def kept(pasted: Pasted, source: str) -> tuple[Run, Article | None]:
    """Take all pages in. The article, where it was one."""
    run = ingest(pasted, sources=[source], kind="desk")
    raws = [raw for raw in pasted if isinstance(raw, Raw)]
    return run, _article(raws[0]) if len(raws) == 1 else None


def _article(raw: Raw) -> Article | None:
    prepared = prepare(raw)
    if isinstance(prepared, ErrorRecord):
        return None
    return Article.objects.filter(identity=prepared.identity).first()


def _without_folder(raw: Raw | ErrorRecord, folder: str) -> Raw | ErrorRecord:
    """A page without the temporary place where it lay, which is no part of who it is: the same file twice is one article."""
    if isinstance(raw, ErrorRecord):
        return msgspec.structs.replace(raw, message=raw.message.replace(f"{folder}/", ""))
    given = msgspec.structs.replace(raw.given, path=None)
    return msgspec.structs.replace(raw, given=given, where=raw.where.replace(f"{folder}/", ""))
