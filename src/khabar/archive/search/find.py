"""The search: what was typed, narrowed by filters, found in the index, best first, with the places to mark."""

import zlib
from collections.abc import Callable

import msgspec
from django.db import connection

from khabar.archive.models import Article, Attribution, Version
from khabar.archive.search.filters import Filters, conditions, statements, wanted_articles
from khabar.archive.search.highlight import Snippet, snippet_of
from khabar.archive.search.index import engine
from khabar.archive.search.question import Group, Question, question_of
from khabar.archive.search.rough import heard, near

PAGE = 20


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that was found. `said`: where the search was in what is said, its statements that met it."""

    article: Article
    score: float
    snippet: Snippet
    said: tuple[Attribution, ...] = ()


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a search. `rough`: words that were taken by their sound or likeness, and for what."""

    hits: tuple[Hit, ...]
    total: int
    question: Question
    rough: dict[str, tuple[str, ...]]


def find(
    typed: str, filters: Filters | None = None, *, said: bool = False, limit: int = PAGE, offset: int = 0, snippets: bool = True
) -> Found:
    """The articles that hold what was typed, best first; without words, those that meet the filters, newest first.

    said: look only in what is said, and let the filters on statements hold of that very statement.
    """
    filters = filters or Filters()
    question, rough = _with_names(question_of(typed))
    if not question.groups:
        return _listed(question, filters, limit, offset)
    rows, total = _asked(question, filters, said, limit, offset)
    if not total:
        question, nearer = _with_near(question)
        if nearer:
            rough = rough | nearer
            rows, total = _asked(question, filters, said, limit, offset)
    hits = _hits(rows, question, filters, said) if snippets else _bare(rows)
    return Found(hits=hits, total=total, question=question, rough=rough)


def found_names(typed: str, filters: Filters | None = None, *, said: bool = False, limit: int = PAGE) -> list[str]:
    """The ids, as given at ingest, of what `find` finds."""
    return [hit.article.name for hit in find(typed, filters, said=said, limit=limit, snippets=False).hits]


def _asked(question: Question, filters: Filters, said: bool, limit: int, offset: int) -> tuple[list[tuple[int, float]], int]:
    sql, values = conditions(filters, said)
    here = engine()
    query = here.said_query(question) if said else here.text_query(question)
    search, count = (here.in_said, here.count_said) if said else (here.in_text, here.count_text)
    with connection.cursor() as cursor:
        rows = search(cursor, query, sql, values, limit, offset)
        if offset == 0 and len(rows) < limit:
            return rows, len(rows)
        return rows, count(cursor, query, sql, values)


def _listed(question: Question, filters: Filters, limit: int, offset: int) -> Found:
    found = wanted_articles(filters).order_by("-day", "-id")
    rows = [(key, 0.0) for key in found.values_list("pk", flat=True)[offset : offset + limit]]
    return Found(hits=_hits(rows, question, filters, said=False), total=found.count(), question=question, rough={})


def _hits(rows: list[tuple[int, float]], question: Question, filters: Filters, said: bool) -> tuple[Hit, ...]:
    found = Article.objects.in_bulk([key for key, _ in rows])
    texts = texts_of([article.current_id for article in found.values()])
    statements_of = _statements(list(found), question, filters) if said else {}
    return tuple(
        Hit(
            article=found[key],
            score=score,
            snippet=snippet_of(question, texts.get(found[key].current_id, "")),
            said=statements_of.get(key, ()),
        )
        for key, score in rows
        if key in found
    )


def _bare(rows: list[tuple[int, float]]) -> tuple[Hit, ...]:
    found = Article.objects.in_bulk([key for key, _ in rows])
    return tuple(Hit(article=found[key], score=score, snippet=Snippet("", (), 0)) for key, score in rows if key in found)


class _Text(msgspec.Struct):
    text: str


class _Report(msgspec.Struct):
    """As much of a report as is the article's text."""

    article: _Text


_TEXT = msgspec.json.Decoder(_Report)


def texts_of(version_ids: list[int | None]) -> dict[int | None, str]:
    """The text of these versions, as published."""
    packed = Version.objects.filter(pk__in=[key for key in version_ids if key is not None]).values_list("pk", "report")
    return {key: _TEXT.decode(zlib.decompress(report)).article.text for key, report in packed}


def _statements(article_ids: list[int], question: Question, filters: Filters) -> dict[int, tuple[Attribution, ...]]:
    """Of these articles, the statements that the question met."""
    here = engine()
    sql, values = conditions(filters, said=True)
    with connection.cursor() as cursor:
        keys = here.said_of(cursor, here.said_query(question), sql, values, article_ids)
    found: dict[int, tuple[Attribution, ...]] = {}
    for row in Attribution.objects.filter(pk__in=keys).order_by("start"):
        found[row.article_id] = (*found.get(row.article_id, ()), row)
    return found


def _with_names(question: Question) -> tuple[Question, dict[str, tuple[str, ...]]]:
    """Latin words of the question, met also by the Arabic words of names that sound like them."""
    return _widened(question, heard)


def _with_near(question: Question) -> tuple[Question, dict[str, tuple[str, ...]]]:
    """Words of the question, met also by words of names that are written almost so."""
    return _widened(question, near)


def _widened(question: Question, words_for: Callable[[Group], tuple[str, ...]]) -> tuple[Question, dict[str, tuple[str, ...]]]:
    rough: dict[str, tuple[str, ...]] = {}
    groups: list[Group] = []
    for group in question.groups:
        words = words_for(group)
        if words:
            rough[group.written] = words
        groups.append(group.of_words(words))
    return Question(tuple(groups), question.without), rough
