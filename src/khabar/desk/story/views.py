"""Stories: whose word they rest on, where sources agree, where they clash."""

import zlib
from collections.abc import Mapping
from functools import cache

import msgspec
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from khabar.archive.models import Article
from khabar.desk.maps import Place, map_of
from khabar.desk.story.models import Story
from khabar.desk.wishes import wishes
from khabar.lexicons import load
from khabar.show.labels import Label
from khabar.stories import records

A_PAGE = 30
CLAIMS = 10


class ShownSaying(msgspec.Struct, frozen=True, kw_only=True):
    """One statement: its words, who vouches for it, and where it stands."""

    text: str
    origin: str
    chain: tuple[str, ...]  # origin first
    article: Article | None
    local: str


class ShownSide(msgspec.Struct, frozen=True, kw_only=True):
    value: str
    stance: str | None
    origins: tuple[str, ...]
    sayings: tuple[ShownSaying, ...]


class ShownClash(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    slot: str
    sides: tuple[ShownSide, ...]


def stories(request: HttpRequest) -> HttpResponse:
    found = Story.objects.defer("told").order_by("-last", "-pages", "key")
    return render(request, "story/list.html", {"page": Paginator(found, A_PAGE).get_page(request.GET.get("page"))})


def story(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(Story, pk=key)
    told = msgspec.json.decode(zlib.decompress(found.told), type=records.Story)
    articles = {str(pk): article for pk, article in Article.objects.in_bulk([int(id_) for id_ in told.articles]).items()}
    places = [
        Place(name=place.name, lat=place.lat, lon=place.lon, weight=place.articles)
        for place in told.places
        if place.lat is not None and place.lon is not None and place.precision != "sea"
    ]
    return render(
        request,
        "story/story.html",
        {
            "story": found,
            "told": told,
            "tree": [(source.origin, [articles[a] for a in source.articles if a in articles]) for source in told.tree],
            "clashes": [_clash(clash.kind, clash.slot, clash.sides, told, articles) for clash in told.contradictions],
            "changes": [_clash("change", change.slot, change.steps, told, articles) for change in told.changes],
            "claims": _claims(told, articles),
            "map": map_of(places),
        },
    )


def _clash(
    kind: str, slot: str, sides: tuple[records.Side, ...], told: records.Story, articles: Mapping[str, Article]
) -> ShownClash:
    shown = tuple(
        ShownSide(
            value=_value(side),
            stance=side.stance,
            origins=tuple(told.origins[number].name for number in side.origins),
            sayings=tuple(_saying(saying, told, articles) for saying in side.sayings[:4]),
        )
        for side in sides
    )
    words = story_words()
    told_slot = words.get(slot, "" if kind in ("denial", "self") else slot)  # of a denial it is stems, which tell nobody anything
    return ShownClash(kind=words.get(kind, kind), slot=told_slot, sides=shown)


def _claims(told: records.Story, articles: Mapping[str, Article]) -> list[tuple[str, int, list[ShownSaying]]]:
    """Statements that more than one origin makes; else the first ones."""
    best = sorted(told.claims, key=lambda claim: -claim.corroboration)[:CLAIMS]
    return [(claim.text, claim.corroboration, [_saying(s, told, articles) for s in claim.sayings[:4]]) for claim in best]


def _saying(saying: records.Saying, told: records.Story, articles: Mapping[str, Article]) -> ShownSaying:
    return ShownSaying(
        text=saying.text,
        origin=told.origins[saying.origin].name,
        chain=tuple(saying.chain),
        article=articles.get(saying.article),
        local=saying.attribution or "top",
    )


def _value(side: records.Side) -> str:
    if isinstance(side.value, tuple):
        return "–".join(f"{value:,}" for value in side.value)
    return "" if side.value is None else f"{side.value:,}"


def story_words() -> Mapping[str, str]:
    return _table()[wishes().lang]


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    rows = load.rows("stories_labels.csv", Label, "key")
    return {"ar": {row.key: row.arabic for row in rows}, "en": {row.key: row.english for row in rows}}
