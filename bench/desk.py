"""How fast the desk makes its pages, over the archive that KHABAR_DATABASE names.

    python -m bench.desk [--count 300]

Each kind of page is asked for as a browser asks, middleware and templates included, the network left out: articles drawn
by lot, the same ones each time, the front page, speakers, places, searches. Wall milliseconds of one process.
Fill the archive with `khabar ingest` or `python -m bench.search` first.
"""

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator

os.environ["DJANGO_SETTINGS_MODULE"] = "khabar.desk.settings"

from khabar.archive.door import open_archive, set_up

set_up()
from django.core.cache import cache  # noqa: E402
from django.test import Client  # noqa: E402

from khabar.archive.models import Article, Attribution, Thing  # noqa: E402

SEED = 7
WORDS = "الحكومة الوزير مصراتة الانتخابات النفط المستشفى اتفاق قتلى مطار الجيش".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300, help="pages of each kind (%(default)s)")
    count = parser.parse_args().count
    open_archive()
    browser = Client(headers={"host": "localhost"})
    print(f"{Article.objects.count():,} articles, {Attribution.objects.count():,} statements, {Thing.objects.count():,} things")
    print(f"{'page':<10}{'median':>9}{'p95':>9}{'worst':>9}   ms")
    for name, addresses in _addresses(count).items():
        browser.get(addresses[0])
        times = sorted(_times(browser.get, addresses))
        p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
        print(f"{name:<10}{statistics.median(times):>9.1f}{p95:>9.1f}{times[-1]:>9.1f}")


def _times(get: Callable[[str], object], addresses: list[str]) -> Iterator[float]:
    for address in addresses:
        cache.clear()  # neither limits nor counts that are kept for a minute
        start = time.perf_counter()
        get(address)
        yield (time.perf_counter() - start) * 1000


def _addresses(count: int) -> dict[str, list[str]]:
    draw = random.Random(SEED)

    def some(keys: list[int], way: str) -> list[str]:
        return [way.format(key) for key in draw.sample(keys, min(count, len(keys)))] or ["/"]

    quoted = Attribution.objects.exclude(thing=None).order_by().values_list("thing", flat=True).distinct()
    return {
        "article": some(list(Article.objects.order_by("pk").values_list("pk", flat=True)), "/articles/{}/"),
        "speaker": some(sorted(quoted), "/things/{}/"),
        "place": some(list(Thing.objects.filter(kind="place").order_by("pk").values_list("pk", flat=True)), "/things/{}/"),
        "search": [f"/search/?q={word}" for word in WORDS * max(1, count // (10 * len(WORDS)))],
        "front": ["/"] * max(3, count // 30),
    }


if __name__ == "__main__":
    main()
