"""The JSON Schema of one line that khabar writes: a report or an error record.

Made from the records themselves, so that it cannot lag behind them. The records have defaults for their makers; on the
line every key is always present, and the schema says so.
"""

from typing import Any

import msgspec

from khabar.records import ErrorRecord, Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "urn:khabar:report:1"


def report_schema() -> dict[str, Any]:
    """The schema, ready for JSON. A key that it does not know is allowed: a field may be added within one format."""
    lines, records = msgspec.json.schema_components([Report, ErrorRecord], ref_template="#/$defs/{name}")
    for record in records.values():
        _written(record)
    return {
        "$schema": DIALECT,
        "$id": ID,
        "title": "khabar report",
        "description": "One line of `khabar read`: what khabar records of one article, or why it could not read the page.",
        "anyOf": list(lines),
        "$defs": records,
    }


def _written(record: dict[str, Any]) -> None:
    """Say of a record what holds for its JSON: no key is left out, and a pair has two numbers that count from zero."""
    fields = record.get("properties", {})
    for field in fields.values():
        field.pop("default", None)
    if fields:
        record["required"] = list(fields)
    if record["type"] == "array":
        record["items"] = False
        record["prefixItems"] = [{**number, "minimum": 0} for number in record["prefixItems"]]
