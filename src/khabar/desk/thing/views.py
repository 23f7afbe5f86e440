"""Pages of people, organizations, outlets and places."""

from typing import get_args
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from khabar.archive.models import Thing
from khabar.archive.things.finding import standing
from khabar.desk.maps import map_of
from khabar.desk.thing.account import about, channels, listed, map_of_all, named_in, names_beside, place_of, said_by, shares, topics
from khabar.desk.thing.overtime import said_in, spells
from khabar.desk.whois.models import Decision
from khabar.records import Stance

A_PAGE = 20
MANY = 60


def thing(request: HttpRequest, key: int) -> HttpResponse:
    """One thing: all that it said, or where it is named."""
    found = get_object_or_404(Thing.objects.select_related("merged_into"), pk=key)
    if standing(found).pk != found.pk:
        return redirect("thing:thing", standing(found).pk)
    return (_place if found.kind == "place" else _speaker)(request, found)


def things(request: HttpRequest, kind: str) -> HttpResponse:
    """All things of one kind."""
    page = Paginator(listed(kind), MANY).get_page(request.GET.get("page"))
    told = {"kind": kind, "page": page, "map": map_of_all() if kind == "place" else None}
    return render(request, "thing/list.html", told)


def _speaker(request: HttpRequest, found: Thing) -> HttpResponse:
    said = said_by(found)
    stance = next((stance for stance in get_args(Stance) if stance == request.GET.get("stance")), "")
    when = request.GET.get("when", "")
    shown = said_in(said.filter(stance=stance) if stance else said, when)
    told = {
        "thing": found,
        "page": Paginator(shown, A_PAGE).get_page(request.GET.get("page")),
        "shares": shares(said),
        "stance": stance,
        "spells": spells(said),
        "when": when,
        "channels": channels(said),
        "topics": topics(said, found.name),
        "about": [hit for hit in about(found).hits if any(row.thing_id != found.pk for row in hit.said)],
        "named": named_in(found)[:10],
        "query": urlencode({name: value for name, value in (("stance", stance), ("when", when)) if value}),
    }
    return render(request, "thing/speaker.html", told | _by_hand(found))


def _place(request: HttpRequest, found: Thing) -> HttpResponse:
    page = Paginator(named_in(found), A_PAGE).get_page(request.GET.get("page"))
    shown = map_of([place_of(found)]) if found.lat is not None and found.precision != "sea" else None
    return render(request, "thing/place.html", {"thing": found, "page": page, "map": shown} | _by_hand(found))


def _by_hand(found: Thing) -> dict[str, object]:
    """What editors decided of who it is."""
    decided = Decision.objects.filter(Q(thing=found) | Q(other=found), undone=None).exists()
    return {"also": names_beside(found), "decided": decided}
