"""khabar schema: print the JSON Schema of a report."""

import argparse
import sys

import msgspec

from khabar.schema import report_schema

EPILOG = """\
example:
  khabar schema > report.schema.json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = EPILOG


def run(given: argparse.Namespace) -> int:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(report_schema()), indent=2).decode() + "\n")
    return 0
