"""How fast the archive takes articles in and finds them, on whichever database KHABAR_DATABASE names.

    python -m bench.search --articles FILE.jsonl [--count 10000] [--copies 1] [--questions 300]

Articles that are not there yet are ingested first; copies of them, each with an id of its own, make the archive larger than
the file. Questions are made from the archive itself, the same ones each time: words by how often they stand, pairs and
phrases as they stand in articles, names in Arabic and in Latin letters, filters. Each is asked as `khabar find` does: the
twenty best, counted, with their snippets. Wall time of one process; the first asking of each question counts.
"""

import argparse
import random
import re
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from khabar.archive.door import open_archive, set_up

set_up()
from django.db import connection  # noqa: E402

from khabar.archive.ingest.paths import raws_of_paths  # noqa: E402
from khabar.archive.ingest.raw import Raw  # noqa: E402
from khabar.archive.ingest.run import ingest  # noqa: E402
from khabar.archive.models import Article, Thing  # noqa: E402
from khabar.archive.search.filters import Filters  # noqa: E402
from khabar.archive.search.find import find, texts_of  # noqa: E402
from khabar.archive.search.wanted import filters_for  # noqa: E402
from khabar.records import ErrorRecord  # noqa: E402

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
    parser.add_argument("--copies", type=int, default=1, help="how often each is taken in (%(default)s)")
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


def _seconds(question: Asked) -> float:
    begin = time.perf_counter()
    find(question.typed, question.filters, said=question.said)
    return time.perf_counter() - begin


def _told(asked: Sequence[Asked], seconds: Sequence[float]) -> None:
    groups: dict[str, list[float]] = {}
    for question, took in zip(asked, seconds, strict=True):
        groups.setdefault(question.group, []).append(took)
        groups.setdefault("all", []).append(took)
    print(
        f"{Article.objects.count():,} articles on {connection.vendor}, {_bytes() / Article.objects.count():,.0f} bytes an article"
    )
    print(f"{'ms':28}{'median':>8}{'p95':>8}{'worst':>8}")
    for name, times in groups.items():
        told = sorted(times)
        print(f"{name:28}{told[len(told) // 2] * 1e3:8.1f}{told[int(len(told) * 0.95)] * 1e3:8.1f}{told[-1] * 1e3:8.1f}")


def _fill(file: Path, count: int, copies: int) -> None:
    there = Article.objects.count()
    if there >= count * copies * 0.99:
        return
    begin = time.perf_counter()
    for copy in range(copies):
        ingest(_copied(islice(raws_of_paths([str(file)]), count), copy))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    new = Article.objects.count() - there
    print(f"{new:,} articles ingested, {new / (time.perf_counter() - begin):,.1f} a second")


def _copied(raws: Iterator[Any], copy: int) -> Iterator[Raw | ErrorRecord]:
    """The same lines under other ids."""
    for raw in raws:
        if copy and isinstance(raw, Raw):
            told = msgspec.json.decode(raw.data)
            told["id"] = f"{told['id']}/{copy}"
            yield msgspec.structs.replace(raw, data=msgspec.json.encode(told))
        else:
            yield raw


def _bytes() -> int:
    with connection.cursor() as cursor:
        sqlite = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        cursor.execute(sqlite if connection.vendor == "sqlite" else "SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    main()
