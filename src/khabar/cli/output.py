"""Where the lines go: standard output, or a file that is there only when it is whole."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec

from khabar.errors import UsageError


class Written(msgspec.Struct):
    """What an earlier run left: the ids it has lines for, and how many of them are error records."""

    ids: set[str]
    errors: int = 0


class _Id(msgspec.Struct):
    id: str


class _Line(msgspec.Struct):
    """As much of a line as says whose it is."""

    format: str
    id: str | None = None
    article: _Id | None = None


@contextmanager
def whole_file(path: Path, resume: bool) -> Iterator[tuple[IO[bytes], Written]]:
    """A file to write to. It is `path.part` until the run is through, then takes its name in one step.

    resume: what stands in `path.part`, or else in `path`, is kept, and a last line that was cut off is dropped.
    """
    part = path.with_name(path.name + ".part")
    if part.exists() and not resume:
        raise UsageError(f"{part} is there from a run that did not finish. Go on with it: --resume. Or delete it.")
    try:
        written = _taken_up(path, part) if resume else Written(set())
        stream = part.open("ab")
    except OSError as error:
        raise UsageError(f"--output {path}: {error.strerror}.") from error
    with stream:
        try:
            yield stream, written
        except KeyboardInterrupt:
            print(f"khabar: {part} keeps what was read so far; --resume goes on from there.", file=sys.stderr)
            raise
    os.replace(part, path)  # noqa: PTH105


@contextmanager
def standard_output() -> Iterator[tuple[IO[bytes], Written]]:
    sys.stdout.flush()
    yield sys.stdout.buffer, Written(set())
    sys.stdout.buffer.flush()


def _taken_up(path: Path, part: Path) -> Written:
    """What earlier runs wrote; from here on it stands in `part`."""
    earlier = part if part.exists() else path
    if not earlier.exists():
        return Written(set())
    written, whole = _read(earlier)
    if earlier == path:
        os.replace(path, part)  # noqa: PTH105
    os.truncate(part, whole)
    return written


def _read(file: Path) -> tuple[Written, int]:
    """What stands in the file, and how many bytes of it are whole lines: the last one may have been cut off."""
    found, whole = Written(set()), 0
    with file.open("rb") as stream:
        for line in stream:
            if not line.endswith(b"\n") and line.startswith(b"{"):
                break
            head = _head(file, line)
            found.ids.add(head.id or (head.article.id if head.article else ""))
            found.errors += head.format.startswith("khabar-error/")
            whole += len(line)
    return found, whole


def _head(file: Path, line: bytes) -> _Line:
    try:
        return msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} holds a line that khabar did not write. Move it away, or write to another file.") from error
