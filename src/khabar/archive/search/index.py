"""The index of the search, in whichever form the database of the archive has."""

from collections.abc import Iterable, Sequence
from types import ModuleType

from django.db import connection

from khabar.archive.models import Article, Attribution, Thing
from khabar.archive.search import postgres, sqlite
from khabar.archive.search.entry import Entry


def engine() -> ModuleType:
    """The module that speaks this database's language."""
    return sqlite if connection.vendor == "sqlite" else postgres


def put(article: Article, entry: Entry, said_ids: Sequence[int]) -> None:
    """Write an article's entry, and its attributions'. said_ids: their keys, in the entry's order."""
    with connection.cursor() as cursor:
        engine().put(cursor, article.pk, article.day, entry, said_ids)


def remove(article: Article) -> None:
    """Take an article out of the index; to be done before its attributions are deleted."""
    said_ids = list(Attribution.objects.filter(article=article).values_list("pk", flat=True))
    with connection.cursor() as cursor:
        engine().remove(cursor, article.pk, said_ids)


def put_names(things: Iterable[Thing]) -> None:
    """Make new things findable by a rough name."""
    rows = [(thing.pk, thing.folded, thing.latin.lower()) for thing in things]
    if rows:
        with connection.cursor() as cursor:
            engine().put_names(cursor, rows)
