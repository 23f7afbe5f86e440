"""Articles out of pages: how many a CPU-second, and how whole, by khabar and by trafilatura in one run.

    python -m bench.pages [DIR]

DIR holds NAME.html beside NAME.json with `paragraphs`; without it `../shared/pages/dev` is read where it is there, else the
layouts of the tests. F1 is over words of the body, the mean of all pages.
"""

import re
import statistics
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec
import trafilatura

from khabar.page.reader import read_page

ROOT = Path(__file__).parents[1]
_FOLDERS = (ROOT.parent / "shared/pages/dev", ROOT / "tests/page/layouts")
_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_ROUNDS = 3


class Truth(msgspec.Struct):
    paragraphs: list[str] = []


def by_khabar(page: bytes) -> str:
    article = read_page(page).article
    first = 1 if article.title else 0
    return "\n".join(span.of(article.text) for span in article.paragraphs[first:])


def by_trafilatura_with_metadata(page: bytes) -> str:
    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    return (found.text if found else "") or ""


def by_trafilatura(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def f1(said: str, truth: str) -> float:
    left, right = Counter(_words(said)), Counter(_words(truth))
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARKS.sub("", unicodedata.normalize("NFKC", text)).lower())


def measure(read: Callable[[bytes], str], pages: list[bytes], truths: list[str]) -> tuple[float, float]:
    """Pages a CPU-second, the best of several rounds, and the mean F1."""
    said, rounds = [read(page) for page in pages], []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        for page in pages:
            read(page)
        rounds.append(len(pages) / (time.process_time() - begin))
    return max(rounds), statistics.mean(map(f1, said, truths))


def main(argv: list[str]) -> None:
    folder = Path(argv[0]) if argv else next(folder for folder in _FOLDERS if folder.is_dir())
    paths = sorted(folder.glob("*.html"))
    pages = [path.read_bytes() for path in paths]
    truths = ["\n".join(msgspec.json.decode(path.with_suffix(".json").read_bytes(), type=Truth).paragraphs) for path in paths]
    print(f"{len(pages)} pages of {folder}\n{'':34}{'pages/CPU-s':>12}{'F1':>8}{'khabar is':>12}")
    base = 0.0
    readers = (("khabar: text and all fields", by_khabar), ("trafilatura: text and metadata", by_trafilatura_with_metadata),
               ("trafilatura: text alone", by_trafilatura))  # fmt: skip
    for name, read in readers:
        speed, score = measure(read, pages, truths)
        base = base or speed
        print(f"{name:34}{speed:12.1f}{score:8.3f}{base / speed:11.1f}x")


if __name__ == "__main__":
    main(sys.argv[1:])
