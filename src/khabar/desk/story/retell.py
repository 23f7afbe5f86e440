"""Find the stories of the newest articles anew; it runs beside the desk, never in it (management/commands/retell.py)."""

import zlib
from collections.abc import Iterator

import msgspec
from django.db import transaction

from khabar.archive.ingest.kept import report_of
from khabar.archive.models import Article
from khabar.desk.review.laid import laid_over
from khabar.desk.story.models import Bearing, Story
from khabar.records import Report
from khabar.stories import records
from khabar.stories.telling import stories_of

NEWEST = 3_000  # articles


def retell() -> int:
    """How many stories there are now. Cost: some milliseconds an article."""
    account = stories_of(_reports())
    with transaction.atomic():
        Story.objects.all().delete()
        Bearing.objects.all().delete()
        stories = [_row(story) for story in account.stories]
        Story.objects.bulk_create(stories, 200)
        members = [
            Story.articles.through(story_id=int(story.id), article_id=int(article))
            for story in account.stories
            for article in story.articles
        ]
        Story.articles.through.objects.bulk_create(members, 500)
        bearing = ((int(r.article), [int(other.article) for other in r.related]) for r in account.related)
        Bearing.objects.bulk_create([Bearing(article_id=key, others=others) for key, others in bearing], 500)
    return len(stories)


def _reports() -> Iterator[Report]:
    """The newest reports as their editors want them, under the keys of their articles."""
    articles = Article.objects.filter(current__isnull=False).select_related("current").order_by("-day", "-id")[:NEWEST]
    for article in articles.iterator(100):
        if article.current is not None:
            report, _ = laid_over(article, report_of(article.current))
            yield msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, id=str(article.pk)))


def _row(story: records.Story) -> Story:
    return Story(
        key=int(story.id),
        headline=story.headline or "—",
        first=story.first,
        last=story.last,
        pages=len(story.articles),
        origins=len(story.tree),
        clashes=len(story.contradictions),
        told=zlib.compress(msgspec.json.encode(story)),
    )
