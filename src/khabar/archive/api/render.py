"""Rows of the archive as the API gives them."""

from collections.abc import Iterable
from itertools import islice

from khabar.archive.api.shapes import ArticleOut, AttributionOut, HitOut, ThingOut
from khabar.archive.models import Article, Attribution, Link, Thing
from khabar.archive.out.permalinks import permalink
from khabar.archive.search.find import Hit, texts_of
from khabar.records import Span


def article_out(row: Article) -> ArticleOut:
    return ArticleOut(
        key=row.pk,
        id=row.name,
        url=row.url,
        outlet=row.outlet,
        section=row.section,
        title=row.title,
        byline=row.byline,
        published=row.published,
        language=row.language,
        words=row.words,
    )


def hits_out(hits: Iterable[Hit]) -> list[HitOut]:
    hits = list(hits)
    said = iter(attributions_out([row for hit in hits for row in hit.said]))
    return [
        HitOut(
            article=article_out(hit.article),
            score=hit.score,
            snippet=hit.snippet.text,
            marks=[(mark.start, mark.end) for mark in hit.snippet.marks],
            said=list(islice(said, len(hit.said))),
        )
        for hit in hits
    ]


def attributions_out(rows: Iterable[Attribution]) -> list[AttributionOut]:
    """Attributions with links to their words. One look-up for the texts of all."""
    rows = list(rows)
    articles = Article.objects.in_bulk({row.article_id for row in rows})
    texts = texts_of([article.current_id for article in articles.values()])
    return [_attribution(row, articles[row.article_id], texts) for row in rows]


def _attribution(row: Attribution, article: Article, texts: dict[int | None, str]) -> AttributionOut:
    return AttributionOut.model_validate(
        {
            "id": row.local,
            "article": article.pk,
            "speaker": row.speaker,
            "thing": row.thing_id,
            "kind": row.kind,
            "stance": row.stance,
            "mode": row.mode,
            "factuality": row.factuality,
            "via": row.via,
            "cue": row.cue,
            "content": row.content,
            "said_on": row.said_on,
            "chain": row.chain,
            "span": (row.start, row.end),
            "confidence": row.confidence,
            "rule": row.rule,
            "link": permalink(article.url, texts.get(article.current_id, ""), Span(row.start, row.end)),
        }
    )


def things_out(rows: Iterable[Thing]) -> list[ThingOut]:
    rows = list(rows)
    counts: dict[int, set[int]] = {}
    for thing, article in Link.objects.filter(thing__in=rows).values_list("thing", "article"):
        counts.setdefault(thing, set()).add(article)
    return [
        ThingOut.model_validate(
            {
                "key": row.pk,
                "kind": row.kind,
                "name": row.name,
                "latin": row.latin,
                "role": row.role,
                "country": row.country,
                "lat": row.lat,
                "lon": row.lon,
                "ref": row.ref,
                "articles": len(counts.get(row.pk, ())),
            }
        )
        for row in rows
    ]
