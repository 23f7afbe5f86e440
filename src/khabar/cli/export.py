"""khabar export: what the archive holds, as CSV, JSON Lines or Parquet."""

import argparse
import sys
from pathlib import Path

from khabar.cli.archive_door import add_database, archive, open_archive
from khabar.cli.narrowing import add_filters, filters
from khabar.errors import UsageError

EPILOG = """\
examples:
  khabar export said.csv                                       every attribution of the archive
  khabar export denials.parquet --stance denies --from 2024-01-01
  khabar export articles.jsonl --table articles --query الميناء
  khabar export - --form csv --speaker Ghasri

The form is told by the file's ending: .csv, .jsonl, .parquet. Articles are written without their text, which is their publisher's;
each attribution has its own words, and a link to them on the page. The file appears when it is whole.

exit codes: 0 written · 2 the call is wrong, or there is no room
"""
_TABLES = ("attributions", "articles", "things")
_FORMS = ("csv", "jsonl", "parquet")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG
    parser.add_argument("file", metavar="FILE", help="where to write; - for standard output")
    parser.add_argument("--table", choices=_TABLES, default="attributions", help="what each row is (%(default)s)")
    parser.add_argument("--form", choices=_FORMS, help="the form, where the file's ending does not tell it")
    parser.add_argument("--query", metavar="QUERY", default="", help="only what «khabar find QUERY» finds")
    add_filters(parser)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    form = options.form or Path(options.file).suffix.lower().removeprefix(".")
    if form not in _FORMS:
        raise UsageError(f"{options.file}: .{form} is no form that khabar writes. Name one with --form: {', '.join(_FORMS)}.")
    open_archive(options)
    if form == "parquet":
        archive("out.parquet")  # says what is missing before anything is written
    files, tables = archive("out.files"), archive("out.tables")
    wanted = tables.Wanted(typed=options.query, filters=filters(options), said=options.said)
    if options.file == "-":
        rows = files.export_to(sys.stdout.buffer, form, options.table, wanted)
        sys.stdout.buffer.flush()
    else:
        rows = files.export(Path(options.file), form, options.table, wanted)
    print(f"khabar: {rows:,} {options.table} written.", file=sys.stderr)
    return 0
