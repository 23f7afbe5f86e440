"""A story for other programs: JSON as `khabar stories --json` has it, a table of statements, and Atom."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from khabar.archive.models import Article
from khabar.desk.story.models import Story
from khabar.desk.story.told import articles_of, record_of, statements

ENTRIES = 50
COLUMNS = ("claim", "origin", "chain", "stance", "published", "outlet", "url", "text")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a cell that opens so is run by a spreadsheet


def as_json(request: HttpRequest, key: int) -> HttpResponse:
    """The whole story; its articles under their keys, with address, outlet and headline."""
    story = get_object_or_404(Story, pk=key)
    told = record_of(story)
    pages = {
        id_: {"url": article.url, "outlet": article.outlet, "title": article.title, "published": article.published}
        for id_, article in articles_of(told).items()
    }
    data = {"format": "khabar-story/1", "story": told, "pages": pages}
    return HttpResponse(msgspec.json.encode(data), content_type="application/json; charset=utf-8")


def as_table(request: HttpRequest, key: int) -> HttpResponse:
    """Statements that several pages make, as CSV, with the mark by which spreadsheets know UTF-8."""
    told = record_of(get_object_or_404(Story, pk=key))
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    rows.writerows([_cell(value) for value in row] for row in statements(told, articles_of(told)))
    answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="story-{key}.csv"'
    return answer


def _cell(value: str | None) -> str:
    text = value or ""
    return "'" + text if text.startswith(_FORMULA) else text


def stories_feed(request: HttpRequest) -> HttpResponse:
    """/stories/feed.atom: the newest stories."""
    feed = _feed(request, _("Stories"))
    for story in Story.objects.defer("told").order_by("-last", "-pages", "key")[:ENTRIES]:
        feed.add_item(
            title=_printable(story.headline),
            link=request.build_absolute_uri(reverse("story:story", args=[story.key])),
            description=f"{story.pages} → {story.origins}",
            unique_id=f"urn:khabar:story:{story.key}",
            updateddate=_moment(story.last),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def story_feed(request: HttpRequest, key: int) -> HttpResponse:
    """/stories/12/feed.atom: the articles of a story, the newest first."""
    story = get_object_or_404(Story, pk=key)
    feed = _feed(request, story.headline)
    for article in _newest(articles_of(record_of(story)).values()):
        feed.add_item(
            title=_printable(article.title or article.name),
            link=article.url or request.build_absolute_uri(reverse("article:article", args=[article.pk])),
            description="",
            author_name=article.outlet,
            unique_id=f"urn:khabar:{article.identity}",
            updateddate=_moment(article.published),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _newest(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.published or "", article.pk), reverse=True)[:ENTRIES]


def _feed(request: HttpRequest, title: str) -> Atom1Feed:
    own = request.build_absolute_uri(request.path)
    return Atom1Feed(title=_printable(title), link=request.build_absolute_uri("/"), description="", language="ar", feed_url=own)


def _moment(published: str | None) -> datetime:
    try:
        told = datetime.fromisoformat(published or "")
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def _printable(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(letter for letter in text if letter in "\n\t" or letter >= " " and letter not in "\ufffe\uffff")
