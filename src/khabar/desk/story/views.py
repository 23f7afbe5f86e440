"""Stories: whose word they rest on, where sources agree, where they clash."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from khabar.archive.ingest.kept import report_of
from khabar.archive.models import Article
from khabar.desk.maps import Place, map_of
from khabar.desk.story.differences import stretches
from khabar.desk.story.models import Story
from khabar.desk.story.told import articles_of, changes, claims, clashes, record_of, timeline
from khabar.stories import records

A_PAGE = 30


def stories(request: HttpRequest) -> HttpResponse:
    found = Story.objects.defer("told").order_by("-last", "-pages", "key")
    return render(request, "story/list.html", {"page": Paginator(found, A_PAGE).get_page(request.GET.get("page"))})


def story(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(Story, pk=key)
    told = record_of(found)
    articles = articles_of(told)
    return render(
        request,
        "story/story.html",
        {
            "story": found,
            "told": told,
            "tree": [(source.origin, [articles[a] for a in source.articles if a in articles]) for source in told.tree],
            "clashes": clashes(told, articles),
            "changes": changes(told, articles),
            "timeline": timeline(told, articles),
            "claims": claims(told, articles),
            "map": map_of(_places(told)),
        },
    )


def difference(request: HttpRequest, key: int, earlier: int, later: int) -> HttpResponse:
    """Two articles of a story, and what one of them cut, added and changed."""
    found = get_object_or_404(Story, pk=key)
    pages = Article.objects.filter(stories=found, current__isnull=False).select_related("current").in_bulk([earlier, later])
    if len(pages) < 2:
        raise Http404(f"story {key} has no two articles {earlier} and {later}")
    before, after = (report_of(page.current).article for page in (pages[earlier], pages[later]) if page.current is not None)
    return render(
        request,
        "story/difference.html",
        {"story": found, "earlier": pages[earlier], "later": pages[later], "stretches": list(stretches(before, after))},
    )


def _places(told: records.Story) -> list[Place]:
    return [
        Place(name=place.name, lat=place.lat, lon=place.lon, weight=place.articles)
        for place in told.places
        if place.lat is not None and place.lon is not None and place.precision != "sea"
    ]
