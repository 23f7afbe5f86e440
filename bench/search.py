"""How fast the archive takes articles in and finds them, on whichever database KHABAR_DATABASE names.

    python -m bench.search --articles FILE.jsonl [--count 10000] [--copies 1] [--questions 300]

Articles that are not there yet are ingested first; copies of their rows make the archive larger than the file. Questions
are made from the archive itself, the same ones each time: words, pairs and phrases as they stand in articles, names in
Arabic and in Latin letters, filters. Each is asked as `khabar find` does: the twenty best, counted, with their snippets.
Wall time of one process, and its CPU time (the database's own, where it is another process, is not in it).
"""

import argparse
import random
import re
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from khabar.archive.door import open_archive, set_up

set_up()
from django.db import connection, transaction  # noqa: E402

from khabar.archive.ingest.paths import raws_of_paths  # noqa: E402
from khabar.archive.ingest.run import ingest  # noqa: E402
from khabar.archive.models import Article, Attribution, Link, Thing, Version  # noqa: E402
from khabar.archive.search.filters import Filters  # noqa: E402
from khabar.archive.search.find import find, texts_of  # noqa: E402
from khabar.archive.search.wanted import filters_for  # noqa: E402

_WORD = re.compile(r"[ء-ي]{3,}")


class Asked(msgspec.Struct, frozen=True):
    """A question of the bench. `group`: what kind of question it is."""

    group: str
    typed: str
    filters: Filters = Filters()
    said: bool = False


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.search", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=Path, required=True, help="JSONL as `khabar ingest` takes it")
    parser.add_argument("--count", type=int, default=10_000, help="articles of the file to take (%(default)s)")
    parser.add_argument("--copies", type=int, default=1, help="how often each stands there (%(default)s)")
    parser.add_argument("--questions", type=int, default=300, help="how many are asked (%(default)s)")
    options = parser.parse_args()
    open_archive()
    _fill(options.articles, options.count, options.copies)
    asked = questions(options.questions)
    _told(asked, [_seconds(question) for question in asked])


def questions(number: int) -> list[Asked]:
    """The same questions for the same archive."""
    dice = random.Random(20_240_517)
    texts = _texts(dice, number)
    people = [thing for thing in Thing.objects.filter(kind="person", latin__gt="").order_by("id")[:4000] if " " in thing.name]
    outlets = list(Article.objects.exclude(outlet=None).order_by("outlet").values_list("outlet", flat=True).distinct())
    found = []
    for at in range(number):
        words = _WORD.findall(texts[at % len(texts)])
        place = dice.randrange(max(1, len(words) - 3))
        someone = dice.choice(people)
        found.append(
            [
                Asked("one word", words[place]),
                Asked("two words", f"{words[place]} {dice.choice(words)}"),
                Asked("phrase", f'"{" ".join(words[place : place + 2])}"'),
                Asked("name", someone.name),
                Asked("Latin name", someone.latin),
                Asked("one word, in an outlet", words[place], Filters(outlet=dice.choice(outlets))),
                Asked("one word, in what is said", words[place], said=True),
                Asked("speaker", "", filters_for(speaker=f"thing:{someone.pk}")),
                Asked("word and stance", words[place], Filters(stance=dice.choice(["denies", "directs", "believes"])), said=True),
                Asked("three words", " ".join(dice.sample(words, min(3, len(words))))),
            ][at % 10]
        )
    return found


def _texts(dice: random.Random, number: int) -> list[str]:
    keys = list(Article.objects.order_by("id").values_list("current_id", flat=True))
    return [text for text in texts_of(dice.sample(keys, min(number, len(keys)))).values() if len(_WORD.findall(text)) > 10]


def _seconds(question: Asked) -> tuple[float, float]:
    """Wall and CPU seconds of one search."""
    begin, used = time.perf_counter(), time.process_time()
    find(question.typed, question.filters, said=question.said)
    return time.perf_counter() - begin, time.process_time() - used


def _told(asked: Sequence[Asked], seconds: Sequence[tuple[float, float]]) -> None:
    groups: dict[str, list[tuple[float, float]]] = {}
    for question, took in zip(asked, seconds, strict=True):
        groups.setdefault(question.group, []).append(took)
        groups.setdefault("all", []).append(took)
    number = Article.objects.count()
    print(f"{number:,} articles on {connection.vendor}, {_bytes() / number:,.0f} bytes an article")
    print(f"{'ms':28}{'median':>8}{'p95':>8}{'worst':>8}{'CPU p95':>10}")
    for name, times in groups.items():
        wall, cpu = sorted(took[0] * 1e3 for took in times), sorted(took[1] * 1e3 for took in times)
        late = int(len(wall) * 0.95)
        print(f"{name:28}{wall[len(wall) // 2]:8.1f}{wall[late]:8.1f}{wall[-1]:8.1f}{cpu[late]:10.1f}")


def _fill(file: Path, count: int, copies: int) -> None:
    """Ingest what is not there yet, then copy it, row by row, inside the database."""
    there = Article.objects.count()
    if there < count * 0.99:
        begin, used = time.perf_counter(), time.process_time()
        run = ingest(islice(raws_of_paths([str(file)]), count))
        took, cpu = time.perf_counter() - begin, time.process_time() - used
        print(
            f"{run.new:,} new, {run.failed:,} failed: {run.new / took:,.1f} articles a second, "
            f"{cpu / count * 1e3:.1f} ms of CPU each"
        )
    for copy in range(1, copies):
        if Article.objects.count() < count * (copy + 0.99):
            _copy(copy)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


_NEWEST = """
    UPDATE archive_article SET current_id = newest.id FROM
    (SELECT article_id, max(id) AS id FROM archive_version WHERE id > %s GROUP BY article_id) newest
    WHERE archive_article.id = newest.article_id"""


def _copy(number: int) -> None:
    """Every article once more, under other keys: the vocabulary stays, lists of hits grow."""
    shift = number * 10_000_000
    with transaction.atomic(), connection.cursor() as cursor:
        for model in (Article, Version, Attribution, Link):
            _copy_table(cursor, model, shift)
        cursor.execute(_NEWEST, [shift])
        lite = connection.vendor == "sqlite"
        tables = {"archive_words": "title, body, title_stems, body_stems", "archive_said": "said, said_stems"}
        if not lite:
            tables = {"archive_words": "day, title, words", "archive_said": "said, article"}
        key = "rowid" if lite else "id"
        for table, columns in tables.items():
            told = columns.replace("article", f"article + {shift}")
            cursor.execute(
                f"INSERT INTO {table} ({key}, {columns}) SELECT {key} + {shift}, {told} FROM {table} WHERE {key} < 10000000"
            )


def _copy_table(cursor: Any, model: Any, shift: int) -> None:
    moved = {"id": f"id + {shift}", "article_id": f"article_id + {shift}", "current_id": "NULL"}
    moved["identity"] = f"substr(identity, 1, 50) || '/{shift}'"
    columns = [field.column for field in model._meta.concrete_fields]
    told = ", ".join(moved.get(column, f'"{column}"') for column in columns)
    named = ", ".join(f'"{column}"' for column in columns)
    cursor.execute(f"INSERT INTO {model._meta.db_table} ({named}) SELECT {told} FROM {model._meta.db_table} WHERE id < 10000000")


def _bytes() -> int:
    with connection.cursor() as cursor:
        sqlite = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        cursor.execute(sqlite if connection.vendor == "sqlite" else "SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    main()
