"""Tables as files: CSV, JSON Lines, Parquet. A file is there when it is whole, and not before."""

import csv
import io
import os
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import IO, Literal, get_args

import msgspec

from khabar.archive.out.tables import Row, Table, Wanted, row_type, rows_of

Form = Literal["csv", "jsonl", "parquet"]
FORMS: tuple[Form, ...] = get_args(Form)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so would be reckoned by a spreadsheet


def export(file: Path, form: Form, table: Table, wanted: Wanted) -> int:
    """Write a table; how many rows it has."""
    part = file.with_name(file.name + ".part")
    with part.open("wb") as stream:
        written = _WRITERS[form](stream, row_type(table), rows_of(table, wanted))
    os.replace(part, file)  # noqa: PTH105
    return written


def export_to(stream: IO[bytes], form: Form, table: Table, wanted: Wanted) -> int:
    """Write a table to a stream; how many rows it has."""
    return _WRITERS[form](stream, row_type(table), rows_of(table, wanted))


def _write_csv(stream: IO[bytes], kind: type[Row], rows: Iterable[Row]) -> int:
    """UTF-8 with a mark at its beginning, without which spreadsheets take Arabic for Latin."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(kind.__struct_fields__)
    written = 0
    for row in rows:
        writer.writerow([_cell(value) for value in msgspec.structs.astuple(row)])
        written += 1
    text.flush()
    text.detach()
    return written


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _write_jsonl(stream: IO[bytes], kind: type[Row], rows: Iterable[Row]) -> int:
    written = 0
    for row in rows:
        stream.write(msgspec.json.encode(row) + b"\n")
        written += 1
    return written


def _write_parquet(stream: IO[bytes], kind: type[Row], rows: Iterable[Row]) -> int:
    """By pyarrow, which is of the extra `batch` and slow to load: only where Parquet is asked for."""
    written: int = import_module("khabar.archive.out.parquet").write(stream, kind, rows)
    return written


_WRITERS: dict[Form, Callable[[IO[bytes], type[Row], Iterable[Row]], int]] = {
    "csv": _write_csv,
    "jsonl": _write_jsonl,
    "parquet": _write_parquet,
}
