"""docs/rules/: a page for each rule, from its docstring, in the order of precedence."""

from collections.abc import Iterable

from khabar.attribution.pages import Example, RulePage, pages_of
from khabar.attribution.rules import RULES

_HEAD = """# The rules

A rule reads one construction of reporting. They are tried in this order; the first that reads a cue has it. Every example
below runs as a test: what stands under *Reads* is read so, what stands under *Skips* is not read by the rule, and what stands
under *Gaps* is known to go wrong still.

| | rule | reads |
| --- | --- | --- |"""


def rule_pages() -> dict[str, str]:
    """File name and text of every rule's page, and of their index."""
    pages = pages_of(RULES)
    rows = [f"| {place} | [{page.name}]({page.name}.md) | {page.summary} |" for place, page in enumerate(pages, 1)]
    return {"index.md": "\n".join([_HEAD, *rows]), **{f"{page.name}.md": rule_page(page) for page in pages}}


def rule_page(page: RulePage) -> str:
    parts = [f"# {page.name}", page.summary, f"**Why:** {page.why}", *_section("Reads", page.reads), *_section("Skips", page.skips)]
    return "\n\n".join([*parts, *(_section("Gaps", page.gaps) if page.gaps else [])])


def _section(name: str, examples: Iterable[Example]) -> list[str]:
    return [f"## {name}", *(_example(example) for example in examples)]


def _example(example: Example) -> str:
    setting = [f"before: {text}" for text in example.before] + ([f"published: {example.published}"] if example.published else [])
    quoted = [*setting, f"**{example.text}**" if example.titled else example.text]
    lines = ['<div dir="auto" markdown>', "", *(f"> {line}  " for line in quoted), "", "</div>"]
    fields = [f"| {name} | {value} |" for name, value in example.expected]
    return "\n".join([*lines, *(["", "| | |", "| --- | --- |", *fields] if fields else [])])
