"""How one record came about: its words in their place, what was concluded from them, and the rule that read them."""

from collections.abc import Callable

from rich.text import Text

from khabar.attribution.pages import Example, page_of
from khabar.attribution.rules import RULES
from khabar.errors import UsageError
from khabar.records import Attribution, Report
from khabar.show.context import Marks, Parts, facts, in_place
from khabar.show.entries import entries_of
from khabar.show.explained_things import amount, entity, time
from khabar.show.page import Run, Sheet
from khabar.show.report import head


def explain(report: Report, record: str, sheet: Sheet) -> Parts:
    """The explanation of the record with this id (a3, e1, t2, m1)."""
    kinds: dict[str, Callable[[Report, str, Sheet], Parts]] = {"a": _attribution, "e": entity, "t": time, "m": amount}
    kind = kinds.get(record[:1])
    ids = _ids(report)
    if kind is None or record not in ids:
        ranges = [f"{known[0]}–{known[-1]}" for letter in kinds if (known := [each for each in ids if each.startswith(letter)])]
        raise UsageError(f"the report of {report.article.id} has no record {record}. It has: {', '.join(ranges) or 'none'}.")
    yield from head(report, sheet)
    yield from kind(report, record, sheet)


def _ids(report: Report) -> list[str]:
    records = (report.attributions, report.entities, report.times, report.amounts)
    return [getattr(record, "id") for group in records for record in group]  # noqa: B009


def _attribution(report: Report, record: str, sheet: Sheet) -> Parts:
    said = next(each for each in report.attributions if each.id == record)
    word = sheet.word
    yield sheet.line((f"{said.id} · ", "dim"), (word["attribution"], "bold"))
    yield from in_place(report, _marks(said), sheet)
    yield from facts(sheet, _of_attribution(report, said, sheet))
    yield from _entries(said.cue.lemma, sheet)
    yield from _rule(said.rule, sheet)


def _marks(said: Attribution) -> Marks:
    marks = [(said.cue.span, "reverse"), *((piece.span, "underline") for piece in said.content)]
    return marks if said.source is None else [(said.source.span, "bold"), *marks]


def _of_attribution(report: Report, said: Attribution, sheet: Sheet) -> dict[str, list[Run]]:
    text, word = report.article.text, sheet.word
    when = next((when for when in report.times if when.id == said.time), None)
    return {
        "cue": [(f"{said.cue.span.of(text)} ", ""), (f"({said.cue.lemma})", "dim")],
        "source": [(said.source.span.of(text), "")] if said.source else [],
        "content": [(" […] ".join(piece.span.of(text) for piece in said.content), "")],
        "speaker": [(f"{said.speaker or word['not_stated']} ", "bold"), (f"({word[said.kind]})", "dim")],
        "resolution": [(word[f"found_{said.resolution}"], "")],
        "via": [(said.via, "")] if said.via else [],
        "when": [(f"{when.span.of(text)} ", ""), (when.value, "")] if when else [],
        "stance": [(word[said.stance], "")],
        "mode": [(word[said.mode], "")],
        "factuality": [(f"{word[said.factuality]} ", ""), (said.factuality, "dim")],
        "within": [(said.parent, "")] if said.parent else [],
        "chain": _chain(report, said, sheet),
        "confidence": [(f"{said.confidence:.2f}", "")],
    }


def _chain(report: Report, said: Attribution, sheet: Sheet) -> list[Run]:
    """Origin first, this page last; the arrow points the way that the words took."""
    names = {"page": sheet.word["page"], **{named.id: named.name for named in report.entities}}
    arrow: Run = (" ← " if sheet.base == "R" else " → ", "dim")
    runs: list[Run] = []
    for link in said.chain:
        runs += [arrow, (names.get(link, link), "")] if runs else [(names.get(link, link), "")]
    return runs


def _entries(lemma: str, sheet: Sheet) -> Parts:
    for entry in entries_of(lemma):
        yield sheet.line((f"{sheet.word['lexicon']} · ", "dim"), (lemma, "bold"), (f" · {entry.table}", "dim"))
        yield from facts(sheet, {"entry": [(entry.gloss, "")], "senses": [(entry.senses, "")] if entry.senses else []})


def _rule(name: str, sheet: Sheet) -> Parts:
    """The page of the rule: it says why the rule is there, and shows it at work."""
    rule = next((rule for rule in RULES if getattr(rule, "__name__", "") == name), None)
    yield sheet.line((f"{sheet.word['rule']} · ", "dim"), (name, "bold"))
    if rule is None:
        return
    page = page_of(rule)
    yield sheet.indented(sheet.article(page.summary))
    yield sheet.indented(sheet.paragraph([(f"{sheet.word['why']}: ", "dim"), (page.why, "")]))
    for key, examples in (("reads", page.reads), ("skips", page.skips), ("gaps", page.gaps)):
        if examples:
            yield Text("")
            yield sheet.indented(sheet.line((f"{sheet.word[key]}:", "dim")))
        for example in examples:
            yield sheet.indented(sheet.article(example.text))
            if example.expected:
                yield sheet.indented(sheet.line(*_expected(example, sheet)))


def _expected(example: Example, sheet: Sheet) -> list[Run]:
    """What an example says is read in it, in one line."""
    runs: list[Run] = []
    for field, value in example.expected:
        gap = " · " if runs else "    "
        runs += [(f"{gap}{sheet.word.get(field, field)}: ", "dim"), (sheet.word.get(value, value), "dim")]
    return runs
