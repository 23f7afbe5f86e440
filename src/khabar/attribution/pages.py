"""A rule's docstring is its page: Why, Reads, Skips and Gaps, parsed once for `khabar explain`, the docs and the tests.

    One line: what the rule reads.

    Why: what would be lost or wrong without it.

    Reads:
        text     a sentence written for khabar
        source   what the record must hold, field by field
        content  the same

    Skips:
        a sentence in which this rule reads nothing

    Gaps:
        a sentence in which this rule still reads something that is not there

Blank lines part examples that have fields; elsewhere each line is one. A line indented deeper goes on with the one above.
`title` stands for `text` where the sentence is a headline, `before` is a paragraph before it, `published` the day of the
article. A gap with fields is one that should be read so and is not.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from khabar.errors import RulePageError

SETTING = ("before", "published", "text", "title")  # what the article of an example is made of
FIELDS = (  # what may be expected of a record
    *("source", "speaker", "cue", "lemma", "content", "stance", "mode", "kind", "via", "resolution", "factuality", "time", "chain"),
    *("value", "modifier", "anchor", "of", "unit", "name", "role"),
)
_SECTION = re.compile(r"^(Why|Reads|Skips|Gaps):[ \t]*(.*)$")
_KEYED = re.compile(r"^([a-z]+)[ \t]+(\S.*)$")


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence and what must be read in it. `expected`: field and value, in the order written; a field may come twice."""

    text: str
    titled: bool = False  # the sentence is a headline
    before: tuple[str, ...] = ()  # paragraphs that stand before it
    published: str | None = None  # ISO 8601
    expected: tuple[tuple[str, str], ...] = ()


class RulePage(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule says of itself."""

    name: str
    summary: str
    why: str
    reads: tuple[Example, ...]
    skips: tuple[Example, ...]
    gaps: tuple[Example, ...] = ()


def page_of(rule: Callable[..., object]) -> RulePage:
    """The page of a rule, from its docstring. RulePageError where that is no page."""
    name = getattr(rule, "__name__", str(rule))
    summary, sections = _sections(name, inspect.cleandoc(rule.__doc__ or ""))
    page = RulePage(
        name=name,
        summary=summary,
        why=" ".join(line.strip() for line in sections.get("Why", []) if line.strip()),
        reads=tuple(_examples(name, "Reads", sections.get("Reads", []))),
        skips=tuple(_examples(name, "Skips", sections.get("Skips", []))),
        gaps=tuple(_examples(name, "Gaps", sections.get("Gaps", []))),
    )
    _complete(page)
    return page


def pages_of(rules: Iterable[Callable[..., object]]) -> tuple[RulePage, ...]:
    """The pages of rules, in their order; no two may bear one name."""
    pages = tuple(page_of(rule) for rule in rules)
    names = [page.name for page in pages]
    for name in names:
        if names.count(name) > 1:
            raise RulePageError(f"rule «{name}» stands twice among the rules. Give one of them another name.")
    return pages


def _sections(name: str, docstring: str) -> tuple[str, dict[str, list[str]]]:
    lines = docstring.split("\n")
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in lines[1:]:
        head = _SECTION.match(line)
        if head:
            if head[1] in found:
                raise RulePageError(f"rule «{name}»: «{head[1]}» stands twice. Join the two sections.")
            section = found[head[1]] = [head[2]] if head[2] else []
        elif re.match(r"\w+:", line):
            raise RulePageError(
                f"rule «{name}»: no section is called «{line.split(':')[0]}». There are Why, Reads, Skips and Gaps."
            )
        elif found:
            section.append(line)
        elif line.strip():
            raise RulePageError(f"rule «{name}»: «{line.strip()}» stands before «Why:». Put it there, or into the first line.")
    return lines[0].strip(), found


def _complete(page: RulePage) -> None:
    for part in ("summary", "why", "reads", "skips"):
        if not getattr(page, part):
            raise RulePageError(f"rule «{page.name}»: its docstring has no {part.capitalize()}. Write it.")
    for example in page.reads:
        if not example.expected:
            raise RulePageError(f"rule «{page.name}»: «{example.text}» is read, but not what in it. Add source and content.")
    for example in page.skips:
        if example.expected:
            raise RulePageError(f"rule «{page.name}»: «{example.text}» is skipped and has fields. Move it to Reads, or drop them.")


def _examples(name: str, section: str, lines: list[str]) -> Iterator[Example]:
    keyed: list[tuple[str, str]] = []
    for line in [*_unwrapped(lines), ""]:
        pair = _KEYED.match(line)
        if pair and pair[1] not in (*SETTING, *FIELDS):
            raise RulePageError(
                f"rule «{name}», {section}: no field is called «{pair[1]}». There are {', '.join(SETTING + FIELDS)}."
            )
        if pair:
            keyed.append((pair[1], pair[2]))
            continue
        if keyed:
            yield _example(name, section, keyed)
            keyed = []
        if line:
            yield Example(text=line)


def _example(name: str, section: str, keyed: list[tuple[str, str]]) -> Example:
    texts = [(key, value) for key, value in keyed if key in ("text", "title")]
    if len(texts) != 1:
        mend = "Part two examples by a blank line." if texts else "Begin it with text or title."
        raise RulePageError(f"rule «{name}», {section}: an example has {len(texts)} sentences ({keyed[0][1]}). {mend}")
    return Example(
        text=texts[0][1],
        titled=texts[0][0] == "title",
        before=tuple(value for key, value in keyed if key == "before"),
        published=next((value for key, value in keyed if key == "published"), None),
        expected=tuple(pair for pair in keyed if pair[0] not in SETTING),
    )


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """The lines of a section without their indent; a deeper one goes on with the one above."""
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    base, whole = min(indents, default=0), ""
    for line in lines:
        if whole and line.strip() and len(line) - len(line.lstrip()) > base:
            whole += " " + line.strip()
            continue
        yield whole
        whole = line.strip()
    yield whole
