"""What the front page tells: counts, the newest articles, whoever is quoted most."""

import msgspec
from django.core.cache import cache
from django.db.models import Count
from django.utils import timezone

from khabar.archive.models import Article, Attribution, Thing

NEWEST, SPEAKERS, OF_NEWEST = 14, 10, 400
KEPT = 60  # seconds that counts may be old


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    articles: int
    statements: int
    speakers: int
    outlets: int
    today: int  # articles seen first since midnight


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    thing: int
    name: str
    role: str | None
    statements: int


def counts() -> Counts:
    """Cost: five counts, once a minute."""
    found: Counts | None = cache.get("front:counts")
    if found is None:
        midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        found = Counts(
            articles=Article.objects.count(),
            statements=Attribution.objects.count(),
            speakers=Attribution.objects.exclude(thing=None).values("thing").distinct().count(),
            outlets=Article.objects.exclude(outlet=None).values("outlet").distinct().count(),
            today=Article.objects.filter(first_seen__gte=midnight).count(),
        )
        if found.articles:
            cache.set("front:counts", found, KEPT)
    return found


def newest() -> list[Article]:
    return list(Article.objects.annotate(statements=Count("attributions")).order_by("-day", "-id")[:NEWEST])


def most_quoted() -> list[Speaker]:
    """People quoted most in the newest articles."""
    found: list[Speaker] | None = cache.get("front:speakers")
    if found is None:
        found = _most_quoted()
        if found:
            cache.set("front:speakers", found, KEPT)
    return found


def _most_quoted() -> list[Speaker]:
    newest = Article.objects.order_by("-day", "-id").values_list("pk", flat=True)[:OF_NEWEST]
    said = Attribution.objects.filter(thing__kind="person", article__in=list(newest))
    rows = list(said.values("thing").annotate(number=Count("id")).order_by("-number", "thing")[:SPEAKERS])
    things = Thing.objects.in_bulk([row["thing"] for row in rows])
    return [
        Speaker(thing=row["thing"], name=things[row["thing"]].name, role=things[row["thing"]].role, statements=row["number"])
        for row in rows
    ]
