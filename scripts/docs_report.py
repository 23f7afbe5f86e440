"""docs/report.md: every record of a report with its fields, from the records themselves and the comments beside their fields."""

import inspect
import re
import typing

import msgspec

from khabar import records

_FIELD = re.compile(r"^    (?P<name>\w+): (?P<type>[^=#]+?)(?:\s*=\s*(?P<default>[^#]+?))?(?:\s*#\s*(?P<comment>.*))?$")
_ORDER = ("Report", "Article", "Related", "Removed", "Entity", "Time", "Amount", "Attribution", "Cue", "Spanned")
_HEAD = """# The report

`khabar read` writes one report for each article: JSON, one object a line. Every key is always there (`null` or `[]` where there is
nothing). Every span is `[start, end)` in Unicode code points of `article.text`, which stands as it was published:
`article.text[start:end]` is what the reader saw. A field may be added; none changes its meaning without a new `format`.

A page that cannot be read at all gives an error record on its line, and the run goes on. `khabar schema` prints all of this as a
JSON Schema."""


def report_page() -> str:
    named = {name: kind for name, kind in vars(records).items() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)}
    order = [*_ORDER, *(name for name in named if name not in (*_ORDER, "Span"))]
    return "\n\n".join([_HEAD, *(_section(named[name]) for name in order), _values()])


def _section(kind: type[msgspec.Struct]) -> str:
    rows = filter(None, (_FIELD.match(line) for line in inspect.getsource(kind).split("\n")))
    fields = [row for row in rows if row["name"] in kind.__struct_fields__]
    lines = [f"| `{row['name']}` | {_plain(row['type'])} | {row['comment'] or ''} |" for row in fields]
    return "\n".join(
        [f"## {kind.__name__}", "", inspect.getdoc(kind) or "", "", "| key | holds | |", "| --- | --- | --- |", *lines]
    )


def _plain(annotation: str) -> str:
    """A type as a reader of JSON would say it."""
    said = annotation.strip().replace(" | None", " or null").replace("str", "string").replace("|", "or")
    said = re.sub(r"Literal\[(.*)\]", r"`\1`", said)
    said = re.sub(r"tuple\[(\w+), \.\.\.\]", r"list of \1", said)
    return (
        re.sub(r"\bSpan\b", "[start, end]", said)
        .replace("tuple[", "[")
        .replace("float", "number")
        .replace("int or number", "number")
    )


def _values() -> str:
    """The closed sets of words that fields may hold."""
    sets = {name: typing.get_args(value) for name, value in vars(records).items() if typing.get_origin(value) is typing.Literal}
    lines = [f"| {name} | {', '.join(f'`{word}`' for word in words)} |" for name, words in sets.items()]
    return "\n".join(["## Words that fields may hold", "", "| | |", "| --- | --- |", *lines])
