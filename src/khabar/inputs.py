"""Where pages come from: files, folders and standard input, one item a page, in an order that does not change.

A file that is one page is only named here and read elsewhere, in a worker process perhaps; a line of JSONL carries its
bytes; what stands in a feed or an archive has been taken out of it and carries its article.
"""

import gzip
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import IO, cast

import msgspec

from khabar.errors import UsageError
from khabar.page.containers import ContainerKind, kind_of, read_container, stem_of
from khabar.page.limits import Limits
from khabar.page.reader import Page
from khabar.records import ErrorRecord

STDIN = "-"
DEFAULT_MAX_BYTES = Limits().page_bytes
_HEAD = 4096  # bytes that tell what a file holds
_GZIP = b"\x1f\x8b"
_ENDINGS = (".html", ".htm", ".xhtml", ".txt", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".warc", ".mhtml", ".mht", ".zip")


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A page that waits to be read: a file at `path`, or its `data`, or what was already taken out of an archive."""

    id: str | None  # None: what the page itself says, else a hash of it
    where: str  # for people: "news.jsonl:12"
    path: str | None = None
    data: bytes | None = None
    line: bool = False  # the data is one line of JSONL
    taken: Page | ErrorRecord | None = None


def files_of(paths: Iterable[str]) -> list[str]:
    """The files that are meant, folders opened all the way down and sorted by name; `-` stays.

    A file that is named is read whatever its ending; of a folder, those whose ending khabar knows.
    """
    found: list[str] = []
    for path in paths:
        found += _inside(path) if path != STDIN and Path(path).is_dir() else [path]
    return found


def items_of(files: Sequence[str], max_bytes: int = DEFAULT_MAX_BYTES) -> Iterator[Item]:
    """One item a page of these files. Memory: one line, or one page of an archive."""
    limits = limits_for(max_bytes)
    ids = _ids(files)
    for file in files:
        if file == STDIN:
            yield from _standard_input(limits)
        elif _passes_by(file):
            with Path(file).open("rb") as stream:
                yield from _streamed(stream, _readable(file), limits)
        elif (kind := kind_of_file(file)) == "jsonl":
            with opened(file) as stream:
                yield from _lines(stream, _readable(file), limits)
        elif kind in ("page", None):
            yield Item(id=ids[file], where=_readable(file), path=file)
        else:
            yield from _taken(read_container(file, id=ids[file], limits=limits), _readable(file))


def limits_for(max_bytes: int) -> Limits:
    return Limits(page_bytes=max_bytes, line_bytes=max(max_bytes, Limits().line_bytes))


def kind_of_file(file: str) -> ContainerKind | None:
    """What a file holds; None where it cannot be opened, which whoever reads it will say, or where it can only be once."""
    if file == STDIN or _passes_by(file):
        return None
    try:
        with opened(file) as stream:
            return kind_of(stream.read(_HEAD), file)
    except (OSError, EOFError):
        return None


def is_lone(files: Sequence[str]) -> bool:
    """Whether these are one page. A pipe may be one; nobody can know before it is read."""
    return len(files) == 1 and kind_of_file(files[0]) in ("page", None)


def count_of(files: Sequence[str]) -> int | None:
    """How many pages these files hold; None where one of them does not say so without being read."""
    return len(files) if all(Path(file).is_file() and kind_of_file(file) == "page" for file in files) else None


def opened(file: str) -> IO[bytes]:
    """A file's bytes, unpacked where they are gzipped."""
    stream = Path(file).open("rb")  # noqa: SIM115
    packed = stream.peek(2).startswith(_GZIP)
    return cast(IO[bytes], gzip.GzipFile(fileobj=stream)) if packed and ".warc" not in file else stream


def _inside(folder: str) -> Iterator[str]:
    for at, folders, names in os.walk(folder):
        folders.sort()
        yield from (str(Path(at, name)) for name in sorted(names) if name.lower().removesuffix(".gz").endswith(_ENDINGS))


def _ids(files: Iterable[str]) -> dict[str, str]:
    """A file's name without its ending; its path where two share one."""
    stems = {file: _readable(stem_of(Path(file).name)) for file in dict.fromkeys(files)}
    shared = Counter(stems.values())
    return {file: stem if shared[stem] == 1 else _readable(file) for file, stem in stems.items()}


def _readable(file: str) -> str:
    """A file's name as text, even where it is no UTF-8."""
    return os.fsencode(file).decode("utf-8", "replace")


def _lines(stream: IO[bytes], name: str, limits: Limits) -> Iterator[Item]:
    number = 0
    while line := stream.readline(limits.line_bytes + 1):
        number += 1
        place = f"{name}:{number}"
        if len(line) > limits.line_bytes:
            message = f"{place}: the line is over {limits.line_bytes:,} bytes. --max-bytes sets the limit."
            yield Item(id=place, where=place, taken=ErrorRecord(id=place, code="too_large", message=message))
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
        elif line.strip():
            yield Item(id=None, where=place, data=line.removeprefix(b"\xef\xbb\xbf"), line=True)


def _standard_input(limits: Limits) -> Iterator[Item]:
    if sys.stdin.isatty():
        raise UsageError("«-» reads standard input, which is this terminal. Pipe a page into it, or name a file.")
    yield from _streamed(cast(BufferedReader, sys.stdin.buffer), STDIN, limits)


def _streamed(stream: BufferedReader, name: str, limits: Limits) -> Iterator[Item]:
    """The pages of a stream that can be read only once."""
    kind = kind_of(stream.peek(_HEAD), STDIN)
    if kind == "jsonl":
        yield from _lines(stream, name, limits)
    elif kind == "page" and not stream.peek(2).startswith(_GZIP):
        yield Item(id=None, where="standard input" if name == STDIN else name, data=stream.read(limits.page_bytes + 1))
    else:
        yield from _taken(read_container(stream.read(), name=name, limits=limits), name)


def _passes_by(file: str) -> bool:
    """Whether a file can be read only once: a pipe, such as the shell's <(…), or a device."""
    path = Path(file)
    return path.exists() and not path.is_file()


def _taken(pages: Iterator[Page | ErrorRecord], where: str) -> Iterator[Item]:
    for number, page in enumerate(pages, 1):
        place = f"{where}:{number}"
        if isinstance(page, ErrorRecord):
            told = ErrorRecord(id=page.id, code=page.code, message=f"{place}: {page.message}")
            yield Item(id=page.id, where=place, taken=told)
        else:
            yield Item(id=page.article.id, where=place, taken=page)
