"""A ZIP of pages: each file a page, within bounds of number, size and unpacked size."""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from khabar.errors import PageError
from khabar.page.limits import Limits
from khabar.page.reader import Page, read_page
from khabar.records import ErrorRecord

_ENDINGS = frozenset([".html", ".htm", ".xhtml", ".txt", ""])


def read_zip(stream: IO[bytes], name: str, limits: Limits) -> Iterator[Page | ErrorRecord]:
    """The pages of a ZIP in its order; other files are passed over."""
    try:
        archive = zipfile.ZipFile(stream)
        members = [member for member in archive.infolist() if not member.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as fault:
        yield ErrorRecord(id=name, code="zip", message=f"{name}: the ZIP cannot be opened ({fault}).")
        return
    pages = [member for member in members if PurePosixPath(member.filename).suffix.lower() in _ENDINGS]
    stems = Counter(PurePosixPath(member.filename).stem for member in pages)
    left = limits.archive_bytes
    for number, member in enumerate(pages):
        path = PurePosixPath(member.filename)
        identity = path.stem if stems[path.stem] == 1 else member.filename
        if number >= limits.members or left <= 0:
            yield ErrorRecord(id=identity, code="too_large", message=f"{name}: files from this one on are over the limits.")
            return
        left -= min(member.file_size, limits.page_bytes)
        yield _page_of(archive, member, identity, limits)


def _page_of(archive: zipfile.ZipFile, member: zipfile.ZipInfo, identity: str, limits: Limits) -> Page | ErrorRecord:
    try:
        with archive.open(member) as file:
            return read_page(file.read(limits.page_bytes + 1), id=identity, limits=limits)
    except PageError as fault:
        return ErrorRecord(id=identity, code=fault.code, message=str(fault))
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as fault:
        return ErrorRecord(id=identity, code="zip", message=f"{member.filename}: {fault}")
