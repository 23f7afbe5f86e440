"""The JSON Schema of a report, held against real reports."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import msgspec
import pytest

import khabar
from khabar.schema import report_schema

ARTICLES = Path(__file__).parent / "articles"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(report_schema())
    return jsonschema.Draft202012Validator(report_schema())


def test_real_reports_and_error_records_keep_to_the_schema(validator: jsonschema.Draft202012Validator) -> None:
    lines = [json.loads(msgspec.json.encode(line)) for line in khabar.read_all([ARTICLES, "no-such-file.html"])]
    assert len(lines) > 10
    for line in lines:
        validator.validate(line)


def report() -> dict:  # type: ignore[type-arg]
    page = "<p>قال الوزير إن المصنع أنتج 12 طنا يوم 3 مايو 2024 في القاهرة وفق ما ذكرته الصحف المحلية هذا الصباح.</p>"
    return json.loads(msgspec.json.encode(khabar.read(page, id="x")))  # type: ignore[no-any-return]


def without(key: str) -> dict:  # type: ignore[type-arg]
    found = report()
    del found["article"][key]
    return found


BROKEN = [
    ("a key that is missing", without("url")),
    ("another format", {**report(), "format": "khabar-report/2"}),
    ("a span of one number", {**report(), "article": {**report()["article"], "paragraphs": [[0]]}}),
    ("a span of three numbers", {**report(), "article": {**report()["article"], "paragraphs": [[0, 1, 2]]}}),
    ("a span before the text", {**report(), "article": {**report()["article"], "paragraphs": [[-1, 2]]}}),
    ("no record at all", {}),
]


@pytest.mark.parametrize("line", [line for _, line in BROKEN], ids=[what for what, _ in BROKEN])
def test_what_is_no_report_is_refused(validator: jsonschema.Draft202012Validator, line: dict) -> None:  # type: ignore[type-arg]
    assert not validator.is_valid(line)


def test_a_new_field_is_allowed(validator: jsonschema.Draft202012Validator) -> None:
    assert validator.is_valid({**report(), "later": 1})


def test_the_command_prints_the_schema() -> None:
    done = subprocess.run([sys.executable, "-m", "khabar", "schema"], capture_output=True, check=True)
    assert json.loads(done.stdout) == report_schema()
