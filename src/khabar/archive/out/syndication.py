"""Searches, speakers and places as RSS and Atom: what is new of them, the newest first."""

from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed

from khabar.archive.models import Article, Attribution, Thing
from khabar.archive.out.permalinks import permalink
from khabar.archive.search.filters import Filters, statements, wanted_articles
from khabar.archive.search.find import find, texts_of
from khabar.archive.things.finding import standing
from khabar.records import Span

Feed = Rss201rev2Feed | Atom1Feed
_FORMS: dict[str, type[Feed]] = {"rss": Rss201rev2Feed, "atom": Atom1Feed}
_ENTRIES = 50
_LONGEST = 500  # letters of a question


def search_feed(request: HttpRequest, form: str) -> HttpResponse:
    """/feeds/search.atom?q=…: the articles that a search finds."""
    typed = _printable(request.GET.get("q", ""))[:_LONGEST]
    feed = _feed(request, form, f"khabar: {typed}" if typed else "khabar", urlencode({"q": typed}))
    found = find(typed, limit=_ENTRIES)
    for hit in sorted(found.hits, key=lambda hit: _moment(hit.article), reverse=True):
        _add(feed, hit.article, hit.article.title or hit.article.name, hit.snippet.text, _link(request, hit.article))
    return _answer(feed)


def speaker_feed(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """/feeds/speaker/12.atom: each statement of a speaker, with a link to the words."""
    speaker = standing(get_object_or_404(Thing, pk=key))
    feed = _feed(request, form, f"khabar: {_printable(speaker.name)}")
    newest = statements(Filters(speakers=(speaker.pk,))).select_related("article").order_by("-article__day", "-article_id", "start")
    rows = list(newest[:_ENTRIES])
    texts = texts_of([row.article.current_id for row in rows])
    for row in rows:
        words = permalink(row.article.url, texts.get(row.article.current_id, ""), Span(row.start, row.end))
        _add(feed, row.article, f"{speaker.name}: {row.article.title or row.article.name}", row.content, words or "", row)
    return _answer(feed)


def place_feed(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """/feeds/place/12.atom: the articles that name a place."""
    place = standing(get_object_or_404(Thing, pk=key, kind="place"))
    feed = _feed(request, form, f"khabar: {_printable(place.name)}")
    for article in wanted_articles(Filters(places=(place.pk,))).order_by("-day", "-id")[:_ENTRIES]:
        _add(feed, article, article.title or article.name, "", _link(request, article))
    return _answer(feed)


def _feed(request: HttpRequest, form: str, title: str, query: str = "") -> Feed:
    own = request.build_absolute_uri(request.path) + (f"?{query}" if query else "")
    return _FORMS[form](title=title, link=request.build_absolute_uri("/"), description=title, language="ar", feed_url=own)


def _add(feed: Feed, article: Article, title: str, text: str, link: str, said: Attribution | None = None) -> None:
    local = f":{said.local}" if said is not None else ""
    names: dict[str, Any] = {"author_name": article.outlet} if article.outlet else {}
    feed.add_item(
        title=_printable(title),
        link=link,
        description=_printable(text),
        unique_id=f"urn:khabar:{article.identity}{local}",
        unique_id_is_permalink=False,
        pubdate=_moment(article),
        updateddate=article.last_seen,
        **names,
    )


def _link(request: HttpRequest, article: Article) -> str:
    return article.url or request.build_absolute_uri(f"/#article-{article.pk}")


def _moment(article: Article) -> datetime:
    """When it was published; where it does not say, when it was first seen."""
    try:
        told = datetime.fromisoformat(article.published or "")
        return told if told.tzinfo else told.replace(tzinfo=UTC)
    except ValueError:
        return datetime.combine(article.day, time(), UTC) if article.day else article.first_seen


def _printable(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(letter for letter in text if letter in "\n\t" or letter >= " " and letter not in "\ufffe\uffff")


def _answer(feed: Feed) -> HttpResponse:
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
