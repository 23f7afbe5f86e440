"""The desk speaks Arabic everywhere: every word of it is translated, and what Django reads is what stands in the source."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from scripts.desk_words import SOURCE, compiled

DESK = SOURCE.parents[3]
TEMPLATES = sorted(DESK.glob("**/templates/**/*.html"))
CODE = sorted(DESK.glob("**/*.py"))
_TAG = re.compile(r"""\{% translate (?:"([^"]+)"|'([^']+)') *%\}""")
_BLOCK = re.compile(r"\{% blocktranslate[^%]*%\}(.*?)(?:\{% plural %\}.*?)?\{% endblocktranslate %\}", re.DOTALL)
_CALL = re.compile(r"""\b_\("((?:[^"\\]|\\.)*)"\)""")


@pytest.fixture(scope="module")
def catalog():
    with SOURCE.open("rb") as stream:
        return read_po(stream, locale="ar")


def words():
    for template in TEMPLATES:
        text = template.read_text(encoding="utf-8")
        yield from (one or other for one, other in _TAG.findall(text))
        yield from (re.sub(r"\{\{ *(\w+) *\}\}", r"%(\1)s", block) for block in _BLOCK.findall(text))
    for file in CODE:
        yield from _CALL.findall(file.read_text(encoding="utf-8"))


def test_every_word_is_in_the_catalog(catalog):
    known = {one for message in catalog for one in (message.id if isinstance(message.id, tuple) else (message.id,))}
    assert sorted(set(words()) - known) == []


def test_every_entry_is_translated_and_nothing_is_left_over(catalog):
    used = set(words())
    for message in catalog:
        if message.id:
            said = message.string if isinstance(message.string, tuple) else (message.string,)
            assert all(said), message.id
            assert (message.id[0] if isinstance(message.id, tuple) else message.id) in used


def test_placeholders_are_kept(catalog):
    for message in catalog:
        if isinstance(message.id, str) and message.id:
            assert set(re.findall(r"%\(\w+\)s", message.id)) == set(re.findall(r"%\(\w+\)s", message.string)), message.id


def test_what_django_reads_is_compiled_from_the_source():
    assert Path(SOURCE.with_suffix(".mo")).read_bytes() == compiled()
