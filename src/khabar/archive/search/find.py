"""The search: what was typed, narrowed by filters, found in the index, best first, with the places to mark."""

import zlib
from collections.abc import Callable

import msgspec
from django.db import connection

from khabar.archive.models import Article, Attribution, Version
from khabar.archive.search.filters import Filters, narrowed, statements, wanted_articles
from khabar.archive.search.highlight import Snippet, snippet_of
from khabar.archive.search.index import engine
from khabar.archive.search.question import Group, Question, question_of
from khabar.archive.search.rough import heard, near
from khabar.archive.search.rows import Row, Rows

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
        rows = _listed(filters, said, limit, offset)
    else:
        rows = _asked(question, filters, said, limit, offset)
        if not rows and not offset:
            nearer, taken = _with_near(question)
            if taken:
                question, rough = nearer, rough | taken
                rows = _asked(question, filters, said, limit, offset)
    return Found(
        hits=_hits(rows, question, snippets), total=_total(rows, question, filters, said, offset), question=question, rough=rough
    )


def _total(rows: Rows, question: Question, filters: Filters, said: bool, offset: int) -> int:
    """How many there are in all: each row says it; behind the last page, it is asked once more."""
    if rows or not offset:
        return rows[0].total if rows else 0
    first = _asked(question, filters, said, 1, 0) if question.groups else _listed(filters, said, 1, 0)
    return first[0].total if first else 0


def _asked(question: Question, filters: Filters, said: bool, limit: int, offset: int) -> Rows:
    here = engine()
    with connection.cursor() as cursor:
        rows: Rows = (here.in_said if said else here.in_text)(cursor, question, narrowed(filters, said), limit, offset)
    return rows


def _listed(filters: Filters, said: bool, limit: int, offset: int) -> Rows:
    """What meets the filters alone, the newest first, with the statements that do where they are asked for."""
    found = wanted_articles(filters)
    total = found.count()
    keys = list(found.order_by("-day", "-id").values_list("pk", flat=True)[offset : offset + limit])
    of_article: dict[int, list[int]] = {key: [] for key in keys}
    if said or filters.of_statements:
        for article, key in statements(filters).filter(article__in=keys).order_by("start").values_list("article", "pk"):
            of_article[article].append(key)
    return [Row(key, 0.0, total, tuple(of_article[key])) for key in keys]


def _hits(rows: Rows, question: Question, snippets: bool) -> tuple[Hit, ...]:
    articles = Article.objects.in_bulk([row.key for row in rows])
    said = Attribution.objects.in_bulk([key for row in rows for key in row.said])
    texts = texts_of([article.current_id for article in articles.values()]) if snippets else {}
    return tuple(
        Hit(
            article=articles[row.key],
            score=row.score,
            snippet=snippet_of(question, texts.get(articles[row.key].current_id, "")),
            said=tuple(sorted((said[key] for key in row.said if key in said), key=lambda found: found.start)),
        )
        for row in rows
        if row.key in articles
    )


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


def _with_names(question: Question) -> tuple[Question, dict[str, tuple[str, ...]]]:
    """Latin words of the question, met also by the Arabic words of names that sound like them."""
    return _widened(question, heard)


def _with_near(question: Question) -> tuple[Question, dict[str, tuple[str, ...]]]:
    """Words that stand nowhere in the archive, met also by words of names that are written almost so."""
    return _widened(question, lambda group: () if _stands(group) else near(group))


def _stands(group: Group) -> bool:
    with connection.cursor() as cursor:
        return bool(engine().stands(cursor, Question((group,))))


def _widened(question: Question, words_for: Callable[[Group], tuple[str, ...]]) -> tuple[Question, dict[str, tuple[str, ...]]]:
    rough: dict[str, tuple[str, ...]] = {}
    groups: list[Group] = []
    for group in question.groups:
        words = words_for(group)
        if words:
            rough[group.written] = words
        groups.append(group.of_words(words))
    return Question(tuple(groups), question.without), rough
