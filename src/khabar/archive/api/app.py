"""The addresses of the API. Each wants a key; the description of all of them, at openapi.json, wants none."""

from typing import Annotated, Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import NinjaAPI, Path, Query

from khabar.archive.api.keys import ByBearer, ByHeader
from khabar.archive.api.render import article_out, attributions_out, hits_out, things_out
from khabar.archive.api.shapes import (
    ArticleOut,
    AttributionsOut,
    HitsOut,
    Narrowed,
    Paged,
    Problem,
    Text,
    ThingOut,
    ThingsOut,
    VersionOut,
)
from khabar.archive.ingest.kept import report_of
from khabar.archive.models import Article, Thing, Version
from khabar.archive.out.jsonld import article_node
from khabar.archive.search.filters import Filters, statements
from khabar.archive.search.find import find
from khabar.archive.search.rough import things_named
from khabar.archive.search.wanted import filters_for
from khabar.archive.things.finding import standing
from khabar.records import EntityKind

api = NinjaAPI(
    title="khabar",
    version="1",
    description="An archive of Arabic news: who says what, on whose word. Send your key as X-API-Key.",
    auth=[ByHeader(), ByBearer()],
    urls_namespace="khabar-api",
    docs_url=None,  # its pages load scripts from another host
)
_NO = {401: Problem, 404: Problem, 422: Problem}
Key = Annotated[int, Path(ge=1, le=2**63 - 1)]
_KINDS: tuple[EntityKind, ...] = ("person", "organization", "outlet", "place")


@api.get("/articles", response={200: HitsOut, **_NO}, summary="Search in all text; without q, the newest come first")
def articles(request: HttpRequest, wanted: Query[Narrowed], page: Query[Paged]) -> Any:
    return _found(wanted, page, said=False)


@api.get("/said", response={200: HitsOut, **_NO}, summary="Search in what is said; speaker, stance and kind are of that statement")
def said(request: HttpRequest, wanted: Query[Narrowed], page: Query[Paged]) -> Any:
    return _found(wanted, page, said=True)


@api.get(
    "/attributions",
    response={200: AttributionsOut, **_NO},
    summary="Statements that meet the filters, newest first; q is not asked",
)
def attributions(request: HttpRequest, wanted: Query[Narrowed], page: Query[Paged]) -> Any:
    found = statements(_filters(wanted))
    rows = found.order_by("-article__day", "-article_id", "start", "id")[page.offset : page.offset + page.limit]
    return {"total": found.count(), "items": attributions_out(rows)}


@api.get("/articles/{key}", response={200: ArticleOut, **_NO}, summary="One article")
def article(request: HttpRequest, key: Key) -> Any:
    return article_out(get_object_or_404(Article, pk=key))


@api.get("/articles/{key}/report", response={200: dict[str, Any], **_NO}, summary="The whole report, as khabar read writes it")
def report(request: HttpRequest, key: Key) -> Any:
    return _json(report_of(_version(key)))


@api.get("/articles/{key}/jsonld", response={200: dict[str, Any], **_NO}, summary="The article as schema.org has it")
def jsonld(request: HttpRequest, key: Key) -> Any:
    page = request.build_absolute_uri(request.path.removesuffix("/jsonld"))
    return _json(article_node(report_of(_version(key)), page))


@api.get("/articles/{key}/versions", response={200: list[VersionOut], **_NO}, summary="The versions in which it was seen")
def versions(request: HttpRequest, key: Key) -> Any:
    row = get_object_or_404(Article, pk=key)
    return [
        {"number": one.number, "seen": one.seen.isoformat(), "reader": one.reader, "current": one.pk == row.current_id}
        for one in row.versions.defer("raw", "report")
    ]


@api.get("/things", response={200: ThingsOut, **_NO}, summary="People, organizations, outlets and places by name, rough or Latin")
def things(request: HttpRequest, page: Query[Paged], name: Query[Text], kind: Query[EntityKind | None] = None) -> Any:
    found = things_named(name, (kind,) if kind else _KINDS)
    return {"total": len(found), "items": things_out(found[page.offset : page.offset + page.limit])}


@api.get("/things/{key}", response={200: ThingOut, **_NO}, summary="One of them; of one that was merged, the one that stands")
def thing(request: HttpRequest, key: Key) -> Any:
    return things_out([standing(get_object_or_404(Thing, pk=key))])[0]


def _found(wanted: Narrowed, page: Paged, said: bool) -> dict[str, Any]:
    found = find(wanted.q, _filters(wanted), said=said, limit=page.limit, offset=page.offset)
    return {"total": found.total, "rough": found.rough, "items": hits_out(found.hits)}


def _filters(wanted: Narrowed) -> Filters:
    return filters_for(**wanted.dict(exclude={"q"}))


def _version(key: int) -> Version:
    return get_object_or_404(Version, pk=get_object_or_404(Article, pk=key).current_id)


def _json(told: Any) -> HttpResponse:
    """What msgspec writes, not parsed and written again."""
    return HttpResponse(msgspec.json.encode(told), content_type="application/json")
