"""Read pages that nobody would publish, and see that each gives a report that keeps its contract, or an error that says why.

    python -m fuzz.read_anything [--seconds 60] [--seed 1]

Pages are made from the project's own samples, cut, doubled, nested and strewn with what has broken readers before. The first
page that breaks a promise is written to fuzz/found/ and ends the run; the seed makes the run repeatable.
"""

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import khabar
from fuzz.promises import broken_promise

ROOT = Path(__file__).parents[1]
FOUND = ROOT / "fuzz/found"
_NASTY = [
    *("«", "»", '"', "”", "“", "'", ")", "(", ":", "،", ".", "...", "؟"),
    *("\u200f", "\u202b", "\u202e", "\ufeff", "\u0640", "\u064e\u064e", "\u0345"),
    *("\x00", "\x1b[31m", "\ud800", "\U0001f600", "ﷺ", "ﻻ", "İ", "ß", "½"),
    *("قال", "وقال إنه", "بحسب", "نفى أن", "الذي أكد", "و", "أن", "إن", "لا"),
    *("مئة", "ألف", "مليون", "١٢٣", "1e999", "9" * 400, "32/13/2024"),
    *("<p>", "</p>", "<div>", "</div>", "<br>", "<!--", "-->", "<script>", "</script>"),
    *("<![CDATA[", "&#x0;", "&#xD800;", "&amp;#", "<table>", "<form>", "<title>", "<article>", "\r", "\n\n"),
    *('<meta charset="windows-1256">', '<meta charset="utf-7">', '<base href="javascript:1">'),
    '<meta property="article:published_time" content="٢٠٢٤-٩٩-٩٩">',
    *('<script type="application/ld+json">{"@type":[[{', "]]}</script>"),
]


def mutated(rng: random.Random, seeds: list[bytes]) -> bytes:
    """A page made of the seeds."""
    page = rng.choice(seeds)
    for _ in range(rng.randint(1, 6)):
        page = rng.choice(_MUTATIONS)(rng, page, seeds)
    return page[:400_000]


def _strewn(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    for _ in range(rng.randint(1, 40)):
        at = rng.randint(0, len(page))
        page = page[:at] + rng.choice(_NASTY).encode("utf-8", "surrogatepass") + page[at:]
    return page


def _repeated(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    at = rng.randint(0, len(page))
    return page[:at] + rng.choice(_NASTY).encode("utf-8", "surrogatepass") * rng.choice([10, 1000, 20_000]) + page[at:]


def _cut(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    first, last = sorted((rng.randint(0, len(page)), rng.randint(0, len(page))))
    return rng.choice([page[:first], page[last:], page[:first] + page[last:], page[first:last]])


def _spliced(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    other = rng.choice(seeds)
    first, last = sorted((rng.randint(0, len(other)), rng.randint(0, len(other))))
    at = rng.randint(0, len(page))
    return page[:at] + other[first:last] + page[at:]


def _flipped(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    letters = bytearray(page)
    for _ in range(rng.randint(1, 30) if letters else 0):
        letters[rng.randrange(len(letters))] = rng.randrange(256)
    return bytes(letters)


def _shuffled(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    words = page.split(b" ")
    rng.shuffle(words)
    return b" ".join(words)


def _recoded(rng: random.Random, page: bytes, seeds: list[bytes]) -> bytes:
    return page.decode("utf-8", "replace").encode(rng.choice(["cp1256", "utf-16", "utf-8-sig", "iso-8859-6", "utf-32"]), "replace")


_MUTATIONS: list[Callable[[random.Random, bytes, list[bytes]], bytes]] = [
    *(_strewn, _strewn, _strewn, _repeated, _cut, _cut, _spliced, _flipped, _shuffled, _recoded),
]


def complaint(page: bytes) -> str | None:
    """What reading this page does wrong, None where it keeps every promise."""
    begin = time.process_time()
    try:
        wrong = broken_promise(khabar.read(page, published="2024-05-01"))
    except khabar.PageError as error:
        wrong = None if str(error) else "an error without a word"
    except Exception:
        return traceback.format_exc()
    spent, allowed = time.process_time() - begin, 0.5 + len(page) / 40_000
    return wrong or (f"{spent:.1f} CPU seconds for {len(page)} bytes, {allowed:.1f} allowed" if spent > allowed else None)


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz.read_anything", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng, count, end = random.Random(options.seed), 0, time.monotonic() + options.seconds
    seeds = [path.read_bytes() for path in [*ROOT.glob("examples/*.html"), *ROOT.glob("tests/articles/*.*")]]
    khabar.read(min(seeds, key=len), published="2024-05-01")  # the tables are loaded once, which is no page's own time
    while time.monotonic() < end:
        page = mutated(rng, seeds)
        count += 1
        wrong = complaint(page)
        if wrong:
            FOUND.mkdir(exist_ok=True)
            path = FOUND / f"seed{options.seed}-page{count}.html"
            path.write_bytes(page)
            print(f"page {count} of seed {options.seed}, kept as {path}:\n{wrong}")
            return 1
    print(f"{count} pages in {options.seconds:.0f} s, every promise kept (seed {options.seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
