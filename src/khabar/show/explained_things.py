"""How an entity, a time or a figure came about."""

from khabar.records import Report
from khabar.show.context import Parts, facts, in_place
from khabar.show.page import Run, Sheet
from khabar.show.things import coordinates, value_of_amount, value_of_time

_MENTIONS_SHOWN = 5


def entity(report: Report, record: str, sheet: Sheet) -> Parts:
    named = next(each for each in report.entities if each.id == record)
    yield sheet.line((f"{named.id} · ", "dim"), (named.name, "bold"))
    says = [said.id for said in report.attributions if said.entity == record]
    where = coordinates(named)
    known: dict[str, list[Run]] = {
        "kind": [(sheet.word[named.kind], "")],
        "office": [(named.role, "")] if named.role else [],
        "latin": [(named.latin, "")] if named.latin else [],
        "aliases": [("، ".join(named.aliases), "")] if named.aliases else [],
        "map": [(where, ""), (f" · {sheet.word[named.precision]}" if named.precision else "", "")] if where else [],
        "country": [(named.country, "")] if named.country else [],
        "gazetteer": [(named.ref, "")] if named.ref else [],
        "statements": [(", ".join(says), "")] if says else [],
        "mentions": [(str(len(named.mentions)), "")],
    }
    yield from facts(sheet, known)
    for mention in named.mentions[:_MENTIONS_SHOWN]:
        yield from in_place(report, [(mention, "bold reverse")], sheet)


def time(report: Report, record: str, sheet: Sheet) -> Parts:
    found = next(each for each in report.times if each.id == record)
    yield sheet.line((f"{found.id} · ", "dim"), (found.span.of(report.article.text), "bold"))
    yield from in_place(report, [(found.span, "bold reverse")], sheet)
    anchor = sheet.word[f"anchor_{found.anchor or 'none'}"]
    yield from facts(sheet, {"value": value_of_time(found, sheet), "anchor": [(anchor, "")]})


def amount(report: Report, record: str, sheet: Sheet) -> Parts:
    found = next(each for each in report.amounts if each.id == record)
    yield sheet.line((f"{found.id} · ", "dim"), (found.span.of(report.article.text), "bold"))
    yield from in_place(report, [(found.span, "bold reverse")], sheet)
    unit: list[Run] = [(found.unit, "")] if found.unit else []
    yield from facts(sheet, {"value": value_of_amount(found, sheet), "counted": [(found.of, "")], "unit": unit})
