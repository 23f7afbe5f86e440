"""docs/lexicons.md: every word table with what it is, how many entries it holds, its source and its licence."""

import re
from importlib import resources
from itertools import takewhile
from typing import NamedTuple

import msgspec

from khabar.lexicons.load import read

_HEAD_LETTERS = 5000  # in which a table of keys says its source; a table of rows does so at the end of its comments
_SAYS = re.compile(r'^#?\s*(?P<key>source|licence)\s*[:=]\s*"?(?P<value>.*?)"?\s*$', re.MULTILINE)
_HEAD = """# The word tables

Vocabulary stands in tables that a linguist edits; the code that reads them knows particles only. Each table says on top what
its columns or keys mean. Loading refuses letters that look Arabic and are not (`ی` for `ي`), entries that stand twice and
keys that it does not know, and names table, entry and mend.

| table | what | entries | source | licence |
| --- | --- | --- | --- | --- |"""


class Table(NamedTuple):
    """The head of a word table."""

    name: str
    about: str
    entries: int
    source: str
    licence: str


def tables() -> list[Table]:
    """Every word table of the package, by name."""
    names = sorted(
        file.name for file in resources.files("khabar.lexicons").iterdir() if file.name.endswith((".csv", ".toml", ".txt"))
    )
    return [table_of(name, read(name)) for name in names]


def table_of(name: str, text: str) -> Table:
    comments = sum(len(line) + 1 for line in takewhile(lambda line: line.startswith("#"), text.split("\n")))
    head = text[: max(_HEAD_LETTERS, comments)]
    said = {found["key"]: found["value"] for found in reversed(list(_SAYS.finditer(head)))}
    about = next((line[1:].strip() for line in text.split("\n") if line.startswith("#")), "")
    return Table(name, about, _entries(name, text), said.get("source", ""), said.get("licence", ""))


def _entries(name: str, text: str) -> int:
    if name.endswith(".toml"):
        return sum(len(value) for value in msgspec.toml.decode(text).values() if isinstance(value, list))
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    return len(lines) - 1 if name.endswith(".csv") else sum(len(line.split()) for line in lines)


def _about(count: int) -> str:
    """A count that does not go stale with each new entry: its first digit."""
    step = 10 ** (len(str(count)) - 1)
    return f"{count // step * step:,}+" if count >= 20 else str(count)


def lexicons_page() -> str:
    rows = [f"| `{t.name}` | {t.about} | {_about(t.entries)} | {t.source} | {t.licence} |" for t in tables()]
    return "\n".join([_HEAD, *rows])
