"""One page into the archive, in one transaction: all of it or nothing."""

from datetime import date, datetime
from typing import Literal

import msgspec
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from khabar.archive.ingest.kept import report_of
from khabar.archive.ingest.overlays import overlaid
from khabar.archive.ingest.raw import Visited
from khabar.archive.ingest.reader import Prepared
from khabar.archive.ingest.rows import days_of, remove_rows, write_rows
from khabar.archive.models import Article, Version, Visit
from khabar.archive.search import index
from khabar.archive.search.entry import Entry, entry_of
from khabar.records import Report

Outcome = Literal["new", "changed", "same"]


@transaction.atomic
def save(prepared: Prepared) -> Outcome:
    """Keep what was read: a new article, a new version of one, or only that it was seen again."""
    now = timezone.now()
    if prepared.visited is not None:
        remember(prepared.visited)
    article = _met(prepared)
    if article is None:
        article = Article(identity=prepared.identity, has_given_id=prepared.named, first_seen=now)
        outcome: Outcome = "new"
    elif article.current is not None and article.current.digest == prepared.digest:
        Article.objects.filter(pk=article.pk).update(last_seen=now)
        return "same"
    else:
        outcome = "changed"
    _describe(article, prepared.report, prepared.url_hash)
    article.last_seen = now
    article.save()
    number = 1 if outcome == "new" else article.versions.count() + 1
    version = Version.objects.create(number=number, article=article, seen=now, **_columns(prepared))
    Article.objects.filter(pk=article.pk).update(current=version)
    if outcome == "changed":
        remove_rows(article)
    _write(article, prepared.report, prepared.entry)
    return outcome


@transaction.atomic
def replace_report(version: Version, prepared: Prepared) -> None:
    """Put a new reading in the place of the old one; the article's rows follow where the version is its newest."""
    for name, value in _columns(prepared).items():
        setattr(version, name, value)
    version.save()
    article = version.article
    if article.current_id != version.pk:
        return
    _describe(article, prepared.report, prepared.url_hash)
    article.save()
    remove_rows(article)
    _write(article, prepared.report, prepared.entry)


@transaction.atomic
def rewrite_rows(article_id: int) -> None:
    """Write an article's rows and its entry anew from the report that is kept, after people said something of it."""
    article = Article.objects.select_for_update(of=("self",)).select_related("current").get(pk=article_id)
    if article.current is not None:
        remove_rows(article)
        _write(article, report_of(article.current), None)


def day_of(published: str | None) -> date | None:
    return days_of(published[:10])[0] if published and len(published) >= 10 else None


def _met(prepared: Prepared) -> Article | None:
    """The article that this page is a version of. Two ids that the caller gave are two articles, whatever their address."""
    articles = Article.objects.select_related("current").select_for_update(of=("self",))
    found = articles.filter(identity=prepared.identity).first()
    if found is not None or prepared.url_hash is None:
        return found or _moved(prepared)
    for other in articles.filter(url_hash=prepared.url_hash).order_by("id"):
        if not (prepared.named and other.has_given_id):
            return other
    return None


def _moved(prepared: Prepared) -> Article | None:
    """The article of a file without an address that lies elsewhere now, byte for byte the same."""
    if prepared.raw_kind != "page":
        return None
    version = Version.objects.filter(raw_digest=prepared.raw_digest).select_related("article__current").first()
    return None if version is None or version.article.current_id != version.pk else version.article


def _describe(article: Article, report: Report, url_hash: str | None) -> None:
    told = report.article
    article.name = told.id
    article.url = told.url
    article.url_hash = url_hash
    article.outlet = told.outlet
    article.section = told.section
    article.title = told.title
    article.byline = list(told.byline)
    article.published = told.published and told.published[:40]
    article.day = day_of(told.published)
    article.language = told.language[:35]
    article.words = len(told.text.split())


def _columns(prepared: Prepared) -> dict[str, object]:
    return {
        "raw": prepared.raw,
        "raw_kind": prepared.raw_kind,
        "raw_digest": prepared.raw_digest,
        "given": msgspec.json.decode(prepared.given),
        "digest": prepared.digest,
        "report": prepared.packed,
        "reader": prepared.reader,
    }


def _write(article: Article, read: Report, entry: Entry | None) -> None:
    """entry: that of the report as it was read, where it is at hand."""
    report = overlaid(article, read)
    if entry is None or report is not read:
        entry = entry_of(report)
    said = write_rows(article, report)
    index.put(article, entry, [row.pk for row in said])


def latest_digests(digests: list[str]) -> dict[str, int]:
    """Of these digests of raw bytes, those that are the newest version of an article, with that article's key."""
    newest = Version.objects.filter(raw_digest__in=digests, article__current=F("pk"))
    return dict(newest.values_list("raw_digest", "article_id"))


def remember(visited: Visited) -> None:
    """Keep how an address answered, so that the next visit asks only for what changed."""
    told = {"etag": visited.etag, "modified": visited.modified, "told": visited.told, "fetched": timezone.now()}
    Visit.objects.update_or_create(url=visited.url, defaults=told)


def seen_again(article_ids: list[int], now: datetime) -> None:
    Article.objects.filter(pk__in=article_ids).update(last_seen=now)
