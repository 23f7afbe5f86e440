"""Runs the examples of rules and lexicons through the whole reader, and says in words what is wrong with each.

A family of rules (attributions, times, amounts) is its list of records in the report and how a field is taken from one.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from khabar.attribution.pages import Example, RulePage
from khabar.page.build import article_of
from khabar.reading import read_article
from khabar.records import Attribution, Report

Fields = dict[str, list[str]]  # a record as an example can expect it: field → its values, in order
_OUTER = "«»“”\"'‘’„ .،؛:"


class Reading(NamedTuple):
    """One record of an example: the rule that gave it and its fields."""

    rule: str
    fields: Fields


def attributions_in(report: Report) -> list[Reading]:
    return [Reading(a.rule, attribution_fields(report.article.text, a)) for a in report.attributions]


def attribution_fields(text: str, a: Attribution) -> Fields:
    single = {
        "source": a.source.span.of(text) if a.source else None,
        "cue": a.cue.span.of(text),
        "lemma": a.cue.lemma,
        **{name: getattr(a, name) for name in ("speaker", "stance", "mode", "kind", "via", "resolution", "factuality", "time")},
    }
    fields = {name: [value] for name, value in single.items() if value is not None}
    return {**fields, "content": [piece.span.of(text) for piece in a.content], "chain": list(a.chain)}


def read(example: Example, readings_in: Callable[[Report], list[Reading]] = attributions_in) -> list[Reading]:
    """What the whole reader finds in the example's little article."""
    title = example.text if example.titled else None
    paragraphs = example.before if example.titled else (*example.before, example.text)
    return readings_in(read_article(article_of(title, paragraphs, id="example", published=example.published)))


def wrongs_of(page: RulePage, readings_in: Callable[[Report], list[Reading]] = attributions_in) -> Iterator[str]:
    """What is not as the page says, a line for each."""
    for example in page.reads:
        found = read(example, readings_in)
        if not reads_as_expected(page.name, example, found):
            yield f"Reads: «{example.text}»\n    expected {dict(example.expected)}\n    found    {_shown(found)}"
    for example in page.skips:
        found = read(example, readings_in)
        if any(reading.rule == page.name for reading in found):
            yield f"Skips: «{example.text}»\n    is read: {_shown(found)}"
    for example in page.gaps:
        found = read(example, readings_in)
        if example.expected and reads_as_expected(page.name, example, found):
            yield f"Gaps: «{example.text}»\n    is read rightly now. Move it to Reads."
        if not example.expected and not any(reading.rule == page.name for reading in found):
            yield f"Gaps: «{example.text}»\n    is no longer misread. Move it to Skips."


def reads_as_expected(rule: str, example: Example, found: list[Reading]) -> bool:
    """Whether one record of the rule holds every field that the example expects."""
    expected: Fields = {}
    for name, value in example.expected:
        expected.setdefault(name, []).append(value)
    return any(
        reading.rule == rule and all(_same(values, reading.fields.get(name, [])) for name, values in expected.items())
        for reading in found
    )


def _same(expected: list[str], found: list[str]) -> bool:
    return [bare(value) for value in expected] == [bare(value) for value in found]


def bare(text: str) -> str:
    """A text without its outer quotation marks and stops, its white space evened out."""
    return " ".join(text.split()).strip(_OUTER)


def _shown(found: list[Reading]) -> str:
    shown = ("source", "speaker", "cue", "content", "stance", "mode")
    rows = [f"{r.rule}: " + " · ".join(f"{k} {v}" for k, v in r.fields.items() if k in shown) for r in found]
    return "\n             ".join(rows) or "nothing"
