"""Ingest is killed fifty times, each time a little later: nothing is lost, nothing is there twice, and it gets to its end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from khabar.archive.door import open_archive
from khabar.archive.models import Article, Attribution, Link, Run, Thing, Version
from khabar.archive.search.find import find
from tests.archive.pages import BRIDGE, HARBOUR, found_names

KILLS, ARTICLES = 50, 300
INGEST = """
import os, sys, time
from khabar.archive.door import open_archive
open_archive()
from khabar.archive.ingest.paths import raws_of_paths
from khabar.archive.ingest.run import ingest
for line in sys.stdin:  # each line is a child to be killed; starting Python anew each time would take most of the test
    child = os.fork()
    if not child:
        from django.db import connections
        connections["default"].connection = None
        ingest(raws_of_paths([sys.argv[1]]))
        os._exit(0)
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""


def test_killed_fifty_times_nothing_is_lost_and_nothing_doubled(database: str, tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    kinds = (HARBOUR, BRIDGE)
    told = [kinds[n % 2] | {"id": f"n{n}", "title": f"خبر {n}"} for n in range(ARTICLES)]
    news.write_bytes(b"\n".join(map(msgspec.json.encode, told)))
    parent = subprocess.Popen(
        [sys.executable, "-c", INGEST, str(news)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "KHABAR_DATABASE": database},
    )
    with parent:
        ended = [_killed(parent, after=0.02 + 0.01 * (kill % 20)) for kill in range(KILLS)]
        while ended[-1] != 0:
            ended.append(_killed(parent, after=60))
        parent.stdin.close()
    assert sum(end == signal.SIGKILL for end in ended) >= KILLS // 2
    open_archive(database, make=False)
    _whole()


def _killed(parent: subprocess.Popen, after: float) -> int:
    """Start an ingest and kill it so many seconds later, unless it is through; how it ended."""
    parent.stdin.write("\n")
    parent.stdin.flush()
    child = int(parent.stdout.readline())
    end = time.monotonic() + after
    os.set_blocking(parent.stdout.fileno(), False)
    while time.monotonic() < end:
        line = parent.stdout.readline()
        if line:
            os.set_blocking(parent.stdout.fileno(), True)
            return int(line)
        time.sleep(0.005)
    os.set_blocking(parent.stdout.fileno(), True)
    os.kill(child, signal.SIGKILL)
    return int(parent.stdout.readline())


def _whole() -> None:
    """Every article is there once, with all its rows, in the index once."""
    assert Article.objects.count() == Version.objects.count() == ARTICLES
    for article in Article.objects.select_related("current"):
        assert article.current is not None
        assert article.attributions.count() > 0
    for name in ("harbour", "bridge"):
        assert name not in found_names("خبر", limit=ARTICLES)
    assert find("خبر", limit=ARTICLES, snippets=False).total == ARTICLES
    assert sorted(found_names("خبر", limit=ARTICLES)) == sorted(f"n{n}" for n in range(ARTICLES))
    halves = [find(word, limit=ARTICLES, snippets=False).total for word in ("الميناء", "الجسر")]
    assert halves == [ARTICLES // 2, ARTICLES // 2]
    assert find("وجود", said=True, limit=ARTICLES, snippets=False).total == ARTICLES // 2
    assert Thing.objects.filter(name="محمد الغصري").count() == 1
    assert Link.objects.values("article", "local").distinct().count() == Link.objects.count()
    assert Attribution.objects.values("article", "local").distinct().count() == Attribution.objects.count()
    assert Run.objects.filter(ended=None).exists()
