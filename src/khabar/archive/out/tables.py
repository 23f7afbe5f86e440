"""The tables that are written out: attributions, articles and things of all that a search finds."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Literal, get_args

import msgspec
from django.db.models import Count

from khabar.archive.models import Article, Attribution, Thing
from khabar.archive.out.permalinks import permalink
from khabar.archive.search.filters import Filters, statements, wanted_articles
from khabar.archive.search.find import find, texts_of
from khabar.records import Span

Table = Literal["attributions", "articles", "things"]
TABLES: tuple[Table, ...] = get_args(Table)
_TOGETHER = 200  # rows whose texts are unpacked at once
_MOST = 1_000_000  # articles of one search


class AttributionRow(msgspec.Struct, frozen=True, kw_only=True):
    """Who says what in an article. `start`, `end`: in code points of the article's text."""

    article: str
    id: str
    outlet: str | None
    published: str | None
    speaker: str | None
    thing: int | None
    kind: str
    stance: str
    mode: str
    factuality: str
    via: str | None
    cue: str
    content: str
    said_on: str | None
    chain: str
    start: int
    end: int
    confidence: float
    rule: str
    link: str | None


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its text, which is its publisher's."""

    article: str
    url: str | None
    outlet: str | None
    section: str | None
    title: str | None
    byline: str
    published: str | None
    language: str
    words: int
    attributions: int


class ThingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organization, outlet or place across articles."""

    thing: int
    kind: str
    name: str
    latin: str
    role: str | None
    country: str
    lat: float | None
    lon: float | None
    ref: str | None
    articles: int


Row = AttributionRow | ArticleRow | ThingRow


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written: all, or what a search finds."""

    typed: str = ""
    filters: Filters = Filters()
    said: bool = False


def rows_of(table: Table, wanted: Wanted) -> Iterator[Row]:
    """The rows of a table, articles in the order of their keys. Memory: 200 rows."""
    return _WRITERS[table](wanted)


def row_type(table: Table) -> type[Row]:
    return _TYPES[table]


def _article_keys(wanted: Wanted) -> list[int]:
    if not wanted.typed.strip():
        return list(wanted_articles(wanted.filters).order_by("id").values_list("pk", flat=True))
    found = find(wanted.typed, wanted.filters, said=wanted.said, limit=_MOST, snippets=False)
    return sorted(hit.article.pk for hit in found.hits)


def _attributions(wanted: Wanted) -> Iterator[AttributionRow]:
    if wanted.said and wanted.typed.strip():
        found = find(wanted.typed, wanted.filters, said=True, limit=_MOST, snippets=False)
        keys = sorted(said.pk for hit in found.hits for said in hit.said)
        parts = (Attribution.objects.filter(pk__in=some) for some in _parts(keys))
    else:
        chosen = statements(wanted.filters)
        parts = (chosen.filter(article__in=some) for some in _parts(_article_keys(wanted)))
    for part in parts:
        rows = list(part.select_related("article").order_by("article_id", "start", "id"))
        texts = texts_of([row.article.current_id for row in rows])
        yield from (_attribution(row, texts.get(row.article.current_id, "")) for row in rows)


def _attribution(row: Attribution, text: str) -> AttributionRow:
    article = row.article
    return AttributionRow(
        article=article.name,
        id=row.local,
        outlet=article.outlet,
        published=article.published,
        speaker=row.speaker,
        thing=row.thing_id,
        kind=row.kind,
        stance=row.stance,
        mode=row.mode,
        factuality=row.factuality,
        via=row.via,
        cue=row.cue,
        content=row.content,
        said_on=row.said_on,
        chain=" → ".join(row.chain),
        start=row.start,
        end=row.end,
        confidence=row.confidence,
        rule=row.rule,
        link=permalink(article.url, text, Span(row.start, row.end)),
    )


def _articles(wanted: Wanted) -> Iterator[ArticleRow]:
    for some in _parts(_article_keys(wanted)):
        for row in Article.objects.filter(pk__in=some).annotate(number=Count("attributions")).order_by("id"):
            yield ArticleRow(
                article=row.name,
                url=row.url,
                outlet=row.outlet,
                section=row.section,
                title=row.title,
                byline="; ".join(row.byline),
                published=row.published,
                language=row.language,
                words=row.words,
                attributions=row.number,
            )


def _things(wanted: Wanted) -> Iterator[ThingRow]:
    """The things that these articles name, those of most articles first."""
    chosen = Thing.objects.filter(merged_into=None)
    if wanted.typed.strip() or wanted.filters != Filters():
        keys = set[int]()
        for some in _parts(_article_keys(wanted)):
            keys.update(Thing.objects.filter(links__article__in=some).values_list("pk", flat=True))
        parts = (chosen.filter(pk__in=some) for some in _parts(sorted(keys)))
    else:
        parts = (found for found in [chosen])
    for part in parts:
        for row in part.annotate(number=Count("links__article", distinct=True)).order_by("id").iterator(_TOGETHER):
            yield ThingRow(
                thing=row.pk,
                kind=row.kind,
                name=row.name,
                latin=row.latin,
                role=row.role,
                country=row.country,
                lat=row.lat,
                lon=row.lon,
                ref=row.ref,
                articles=row.number,
            )


def _parts(keys: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(keys)
    while some := list(islice(rest, _TOGETHER)):
        yield some


_TYPES: dict[Table, type[Row]] = {"attributions": AttributionRow, "articles": ArticleRow, "things": ThingRow}
_WRITERS: dict[Table, Callable[[Wanted], Iterator[Row]]] = {
    "attributions": _attributions,
    "articles": _articles,
    "things": _things,
}
