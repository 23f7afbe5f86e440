"""Tables as Parquet."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, Any, get_args, get_type_hints

import pyarrow as arrow
from pyarrow import parquet

from khabar.archive.out.tables import Row

_GROUP = 10_000  # rows of one group


def write(stream: IO[bytes], kind: type[Row], rows: Iterable[Row]) -> int:
    """zstd, 10,000 rows a group; columns are there though no row is."""
    schema = _schema(kind)
    written = 0
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for group in _groups(rows):
            columns = {name: [getattr(row, name) for row in group] for name in kind.__struct_fields__}
            writer.write_table(arrow.table(columns, schema=schema))
            written += len(group)
    return written


def _schema(kind: type[Row]) -> Any:
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64()}
    return arrow.schema(
        [
            arrow.field(name, types[next(one for one in (get_args(hint) or (hint,)) if one in types)], type(None) in get_args(hint))
            for name, hint in get_type_hints(kind).items()
        ]
    )


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while group := list(islice(rest, _GROUP)):
        yield group
