"""What the lexicon says of a word: the entries of all tables that have it as lemma."""

from collections.abc import Iterator
from importlib import resources
from typing import Any

import msgspec

from khabar.lexicons.load import read


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as it is told to people."""

    table: str
    gloss: str
    senses: str  # stance and frames of each, parted by a semicolon


def entries_of(lemma: str) -> Iterator[Found]:
    """Entries with this lemma, from every TOML table."""
    tables = sorted(table.name for table in resources.files("khabar.lexicons").iterdir() if table.name.endswith(".toml"))
    for table in tables:
        for array in msgspec.toml.decode(read(table)).values():
            rows = array if isinstance(array, list) else []
            yield from (_found(table, row) for row in rows if isinstance(row, dict) and row.get("lemma") == lemma)


def _found(table: str, row: dict[str, Any]) -> Found:
    senses = (f"{sense.get('stance', '?')} ({', '.join(sense.get('frames', []))})" for sense in row.get("senses", []))
    return Found(table=table, gloss=str(row.get("gloss", "")), senses="; ".join(senses))
