"""The article screen."""

import re
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from khabar.archive.ingest.kept import report_of
from khabar.archive.models import Article, Link
from khabar.archive.out.jsonld import article_node
from khabar.desk.article.chains import picture
from khabar.desk.article.marks import paragraphs_of
from khabar.desk.article.notes import notes_of
from khabar.desk.maps import Place, map_of
from khabar.desk.review.laid import laid_over
from khabar.desk.story.shelf import related_to, story_of
from khabar.desk.templatetags.desk import figure, spell
from khabar.desk.wishes import wishes
from khabar.records import Amount, Report
from khabar.show.labels import labels


def article(request: HttpRequest, key: int) -> HttpResponse:
    """One article of the archive, with its editors' corrections."""
    found = get_object_or_404(Article.objects.select_related("current"), pk=key)
    if found.current is None:
        return render(request, "article/unread.html", {"article": found}, status=404)
    report, corrected = laid_over(found, report_of(found.current))
    things = dict(Link.objects.filter(article=found).values_list("local", "thing_id"))
    told = told_of(report, things, corrected)
    return render(
        request,
        "article/article.html",
        told
        | {
            "article": found,
            "linked_data": linked_data(report, request.build_absolute_uri(request.path)),
            "story": story_of(found),
            "related": related_to(found),
            "things": things,
        },
    )


def told_of(report: Report, things: dict[str, int], corrected: frozenset[str] = frozenset()) -> dict[str, Any]:
    """All that a template needs to show a report, in the archive or not. things: keys of its entities in the archive."""
    page = report.article.outlet or _("this page")
    notes = notes_of(report, things, page, wishes().lang, corrected)
    paragraphs = paragraphs_of(report)
    titled = bool(report.article.title) and bool(paragraphs)
    return {
        "report": report,
        "title": paragraphs[0] if titled else None,
        "body": paragraphs[1:] if titled else paragraphs,
        "notes": notes,
        "picture": picture(report, page, wishes().rtl),
        "map": map_of(places_of(report, things)),
        "named": _named(report, things),
        "spans": _spans(report),
        "link": web_link(report.article.url),
        "direction": "rtl" if report.article.language.startswith(("ar", "fa", "ur", "he")) else "ltr",
    }


def linked_data(report: Report, page: str) -> SafeString:
    """The article as schema.org has it, fit to stand in a script element: no letter of it can end the element."""
    told = msgspec.json.encode(article_node(report, page)).decode("utf-8", "replace")
    return mark_safe(told.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def places_of(report: Report, things: dict[str, int]) -> list[Place]:
    """Its places that have a point on the map; the seas and the continents have none that says much."""
    return [
        Place(name=entity.name, lat=entity.lat, lon=entity.lon, thing=things.get(entity.id), weight=len(entity.mentions))
        for entity in report.entities
        if entity.kind == "place" and entity.lat is not None and entity.lon is not None and entity.precision != "sea"
    ]


def _named(report: Report, things: dict[str, int]) -> list[tuple[str, list[tuple[Any, int | None]]]]:
    """Entities by kind, with their keys in the archive."""
    kinds = (("people", "person"), ("organizations", "organization"), ("outlets", "outlet"), ("places", "place"))
    told = [(heading, [(e, things.get(e.id)) for e in report.entities if e.kind == kind]) for heading, kind in kinds]
    return [(heading, entities) for heading, entities in told if entities]


def web_link(url: str | None) -> str | None:
    """An address that may be linked to: of the web, never «javascript:» and its like."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _spans(report: Report) -> dict[str, list[tuple[str, str]]]:
    """Times and figures: as written, and what they mean; each but once."""
    text, about = report.article.text, labels("ar" if wishes().lang == "ar" else "en")

    def modified(modifier: str | None, value: str) -> str:
        return f"{about[modifier]} {value}" if modifier else value

    times = ((time.span.of(text), modified(time.modifier, spell(time.value))) for time in report.times)
    amounts = ((amount.span.of(text), modified(amount.modifier, _value(amount))) for amount in report.amounts)
    return {"times": list(dict.fromkeys(times)), "amounts": list(dict.fromkeys(amounts))}


def _value(amount: Amount) -> str:
    """The figure in the reader's digits. Its currency is told too; what else is counted or measured stands in the words."""
    values = amount.value if isinstance(amount.value, tuple) else (amount.value,)
    told = "–".join(figure(value) for value in values)
    unit = amount.unit or ""
    return f"{told}{unit}" if unit == "%" else f"{told} {unit}" if re.fullmatch("[A-Z]{3}", unit) else told
