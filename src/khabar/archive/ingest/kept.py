"""What the archive keeps of a version, unpacked: the page as it came in, and the report that was read from it."""

import zlib

import msgspec

from khabar.archive.ingest.raw import Given, Raw, RawKind
from khabar.archive.models import Version
from khabar.records import Report


def raw_of(version: Version) -> Raw:
    """What was kept of a version, as it came in."""
    given = msgspec.convert(version.given, Given)
    return Raw(
        kind=msgspec.convert(version.raw_kind, RawKind), data=zlib.decompress(version.raw), given=given, where=version.article.name
    )


def report_of(version: Version) -> Report:
    return msgspec.json.decode(zlib.decompress(version.report), type=Report)
