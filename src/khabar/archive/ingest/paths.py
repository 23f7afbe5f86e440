"""Files and folders as raw pages."""

from collections.abc import Iterator, Sequence

from khabar.archive.ingest.raw import Given, Raw, raw_of_item
from khabar.inputs import DEFAULT_MAX_BYTES, files_of, items_of, limits_for
from khabar.records import ErrorRecord


def raws_of_paths(
    paths: Sequence[str], given: Given | None = None, max_bytes: int = DEFAULT_MAX_BYTES
) -> Iterator[Raw | ErrorRecord]:
    """The pages of these files and folders, in their order. given: what holds of a lone page."""
    limits = limits_for(max_bytes)
    for item in items_of(files_of(paths), max_bytes):
        yield raw_of_item(item, given or Given(), limits)
