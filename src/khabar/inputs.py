"""Where pages come from: files, folders and standard input, one item a page, in an order that does not change.

A file is named and opened here and read elsewhere, in a worker process perhaps; a line of JSONL carries its bytes.
"""

import gzip
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, cast

import msgspec

from khabar.errors import UsageError
from khabar.page.limits import Limits

LINES = (".jsonl", ".ndjson")
PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".txt")
STDIN = "-"
DEFAULT_MAX_BYTES = Limits().page_bytes


class Item(msgspec.Struct, frozen=True):
    """A page that waits to be read: a file at `path`, or `data` already in hand."""

    id: str | None  # None: what the page itself says, else a hash of it
    where: str  # for people: "news.jsonl:12"
    path: str | None = None
    data: bytes | None = None
    line: bool = False  # one line of JSONL


def files_of(paths: Iterable[str]) -> list[str]:
    """The files that are meant, folders opened all the way down and sorted by name; `-` stays.

    A file that is named is read whatever its ending; of a folder, those whose ending khabar knows.
    """
    found: list[str] = []
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            found += _inside(path)
        else:
            found.append(path)
    return found


def items_of(files: Sequence[str], max_bytes: int = DEFAULT_MAX_BYTES) -> Iterator[Item]:
    """One item a page of these files. A JSONL file gives one a line and is never held whole."""
    ids = _ids(files)
    for file in files:
        if file == STDIN:
            yield from _standard_input(max_bytes)
        elif is_many(file):
            yield from _lines_of_file(file, max_bytes)
        else:
            yield Item(id=ids[file], where=file, path=file)


def opened(file: str) -> IO[bytes]:
    """A file's bytes, unpacked where its name says .gz."""
    return cast(IO[bytes], gzip.open(file)) if file.endswith(".gz") else Path(file).open("rb")


def is_many(file: str) -> bool:
    """Whether a file holds more pages than one, as far as its name says."""
    return _plain_ending(file) in LINES


class _Identified(msgspec.Struct):
    id: str | None = None


def id_ahead(item: Item) -> str | None:
    """The id that the item's report will have, as far as it can be known without reading it."""
    if not item.line or item.data is None:
        return item.id
    try:
        return msgspec.json.decode(item.data, type=_Identified).id or item.where
    except (msgspec.DecodeError, UnicodeDecodeError):
        return item.where


def _inside(folder: str) -> Iterator[str]:
    for at, folders, names in os.walk(folder):
        folders.sort()
        yield from (str(Path(at, name)) for name in sorted(names) if _plain_ending(name) in (*LINES, *PAGES))


def _ids(files: Iterable[str]) -> dict[str, str]:
    """A file's name without its ending; its path where two share one."""
    stems = {file: _stem(file) for file in dict.fromkeys(files)}
    shared = Counter(stems.values())
    return {file: stem if shared[stem] == 1 else file for file, stem in stems.items()}


def _stem(file: str) -> str:
    name = Path(file).name
    return Path(name.removesuffix(".gz")).stem or name


def _plain_ending(file: str) -> str:
    return Path(file.removesuffix(".gz")).suffix.lower()


def _lines_of_file(file: str, max_bytes: int) -> Iterator[Item]:
    try:
        stream = opened(file)
    except OSError:
        yield Item(id=_stem(file), where=file, path=file)  # whoever reads it says what is wrong
        return
    with stream:
        yield from _lines(stream, file, max_bytes)


def _lines(stream: IO[bytes], name: str, max_bytes: int) -> Iterator[Item]:
    number = 0
    while line := stream.readline(max_bytes + 2):
        number += 1
        if len(line) > max_bytes + 1:
            while not line.endswith(b"\n") and (rest := stream.readline(1 << 20)):
                line = line[: max_bytes + 1] + rest[-1:]
        if not line.isspace():
            yield Item(id=None, where=f"{name}:{number}", data=line, line=True)


def _standard_input(max_bytes: int) -> Iterator[Item]:
    if sys.stdin.isatty():
        raise UsageError("«-» reads standard input, which is this terminal. Pipe a page into it, or name a file.")
    stream = sys.stdin.buffer
    first = stream.readline(max_bytes + 2)
    if first.lstrip().startswith(b"{"):
        yield from _lines(_Again(first, stream), STDIN, max_bytes)  # type: ignore[arg-type]
    else:
        yield Item(id=None, where="standard input", data=first + stream.read(max_bytes + 1))


class _Again:
    """A stream whose first line, already read, comes once more."""

    def __init__(self, first: bytes, stream: IO[bytes]) -> None:
        self._first = first
        self._stream = stream

    def readline(self, size: int) -> bytes:
        line, self._first = self._first, b""
        return line or self._stream.readline(size)
