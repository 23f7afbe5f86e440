"""Loading of word tables: every table is checked as it is read, and a bad entry is named with its mend.

A TOML table opens with `source` and `licence` and holds one array of entries; a CSV table opens with comment lines
(`#`), two of which give source and licence, then a header. Spelling is the table's own; readers fold it.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any, TypeVar

import msgspec

from khabar.errors import LexiconError

try:
    import tomli as toml  # compiled: 13 ms for a table of 120 kB
except ImportError:  # pragma: no cover
    import tomllib as toml  # type: ignore[no-redef]  # the same parser in Python: 42 ms

T = TypeVar("T", bound=msgspec.Struct)

_LOOK_ALIKES = {
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ۃ": "ة",
    "ٱ": "ا",
    "ٲ": "أ",
    "ٳ": "إ",
    **{chr(0x06F0 + n): str(n) for n in range(10)},
}
_INVISIBLE = frozenset(
    "\u00a0\u00ad\u061c\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_MISSPELT = re.compile(f"[{''.join(_LOOK_ALIKES)}{''.join(_INVISIBLE)}\ufb50-\ufdff\ufe70-\ufefc]")


def read(table: str) -> str:
    """The text of a table of this package, by file name («speech_verbs.toml»)."""
    return resources.files("khabar.lexicons").joinpath(table).read_text(encoding="utf-8")


def entries(table: str, array: str, kind: type[T], key: str) -> tuple[T, ...]:
    """The entries of a TOML table, each a `kind` (unknown keys are refused), unique by its field `key`."""
    text = read(table)
    head = _toml(table, text)
    _declares(table, head.keys())
    unknown = head.keys() - {"source", "licence", array}
    if unknown:
        raise LexiconError(f"{table}: unknown key «{min(unknown)}» at the top. Entries stand under [[{array}]].")
    found = []
    suspect = _suspect(text)
    for row in head.get(array, []):
        name = str(row.get(key, "?"))
        if suspect:
            _spelled(table, name, _strings(row))
        try:
            found.append(msgspec.convert(row, kind))
        except msgspec.ValidationError as e:
            raise LexiconError(f"{table}, entry «{name}»: {e}. Mend the entry or its key.") from e
    _unique(table, (str(getattr(entry, key)) for entry in found))
    return tuple(found)


def rows(table: str, kind: type[T], key: str | None) -> tuple[T, ...]:
    """The rows of a CSV table, each a `kind` whose fields are the columns; unique by `key`, where there is one."""
    text = read(table)
    lines, suspect = text.splitlines(), _suspect(text)
    comments = [line for line in lines if line.startswith("#")]
    _declares(table, [word for line in comments for word in ("source", "licence") if line.startswith(f"# {word}:")])
    body = [line for line in lines if line.strip() and not line.startswith("#")]
    header = body[0].split(",") if body else []
    if header != list(kind.__struct_fields__):
        raise LexiconError(f"{table}: columns {header} should be {list(kind.__struct_fields__)}.")
    found = []
    for row in csv.reader(body[1:]):
        if suspect:
            _spelled(table, row[0], row)
        if len(row) != len(header):
            raise LexiconError(
                f"{table}, entry «{row[0]}»: {len(row)} cells under {len(header)} columns. Quote the comma or fill the row."
            )
        try:
            cells = {column: cell or None for column, cell in zip(header, row, strict=True)}
            found.append(msgspec.convert(cells, kind, strict=False))
        except msgspec.ValidationError as e:
            raise LexiconError(f"{table}, entry «{row[0]}»: {e}. Mend the cell.") from e
    if key is not None:
        _unique(table, (str(getattr(entry, key)) for entry in found))
    return tuple(found)


def _toml(table: str, text: str) -> dict[str, Any]:
    try:
        return toml.loads(text)
    except toml.TOMLDecodeError as e:
        raise LexiconError(f"{table}: {e}. Mend the line.") from e


def _declares(table: str, keys: Iterable[str]) -> None:
    missing = {"source", "licence"} - set(keys)
    if missing:
        raise LexiconError(f"{table}: says no {' and no '.join(sorted(missing))}. Add it on top.")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _suspect(text: str) -> bool:
    """Whether a table may hold a letter that does not belong there: only then is each cell looked at."""
    return _MISSPELT.search(text) is not None or "\\u" in text.lower()


def _spelled(table: str, name: str, cells: Iterable[str]) -> None:
    for cell in cells:
        if cell.isascii():
            continue
        for letter in cell:
            if _MISSPELT.match(letter):
                plain = _LOOK_ALIKES.get(letter) or unicodedata.normalize("NFKC", letter).strip()
                mend = f"Retype it as {plain}" if plain and letter not in _INVISIBLE else "Delete it"
                code = f"U+{ord(letter):04X} ({unicodedata.name(letter, 'unnamed').lower()})"
                raise LexiconError(f"{table}, entry «{name}»: «{cell}» holds {code}. {mend}.")


def _unique(table: str, names: Iterable[str]) -> None:
    seen = set()
    for name in names:
        if name in seen:
            raise LexiconError(f"{table}, entry «{name}»: stands twice. Join the two entries.")
        seen.add(name)
