"""How fast khabar reads, on one core, beside what else was measured in the same run.

    python -m bench.speed [--pages DIR] [--articles FILE.jsonl]

Without arguments the project's own samples are read. CPU time, the median of several rounds. Absolute figures are this
machine's; the ratios hold elsewhere, and the gate keeps them.
"""

import argparse
import re
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import trafilatura

from khabar.page.build import article_of
from khabar.page.reader import read_page
from khabar.reading import read_article
from khabar.records import Article

SAMPLES = Path(__file__).parents[1] / "tests/articles"
_WORD = re.compile(r"\w+")
_ROUNDS, _LEAST = 5, 0.2  # rounds, and CPU seconds that each takes at least


class Input(msgspec.Struct, frozen=True):
    """A line of JSONL as `khabar read` takes it."""

    id: str
    paragraphs: tuple[str, ...]
    title: str | None = None
    published: str | None = None


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that one call of `work` takes, the median of several rounds."""
    work()
    rounds = []
    for _ in range(_ROUNDS):
        calls, begin = 0, time.process_time()
        while not calls or time.process_time() - begin < _LEAST:
            work()
            calls += 1
        rounds.append((time.process_time() - begin) / calls)
    return statistics.median(rounds)


def ratios() -> dict[str, float]:
    """What the gate compares: more is faster."""
    return measure(sample_pages(), sample_articles())[1]


def measure(pages: Sequence[bytes], articles: Sequence[Article]) -> tuple[dict[str, float], dict[str, float]]:
    """Absolute figures and ratios, by name."""
    texts = [article.text for article in articles]
    counting = seconds(lambda: [len(_WORD.findall(text)) for text in texts])
    reading = seconds(lambda: [read_article(article) for article in articles])
    letters = sum(map(len, texts))
    absolute = {"ms an article": reading / len(texts) * 1e3, "ms a 3,500 letters": reading / letters * 3.5e6}
    ratio = {"articles, per 1000 countings of words": counting / reading * 1e3}
    if pages:
        extracting = seconds(lambda: [read_page(page) for page in pages])
        whole = seconds(lambda: [read_article(read_page(page).article) for page in pages])
        peer = seconds(lambda: [trafilatura.bare_extraction(page, with_metadata=True) for page in pages])
        absolute["pages a CPU-second, whole way"] = len(pages) / whole
        absolute["pages a CPU-second, to the article"] = len(pages) / extracting
        absolute["… by trafilatura"] = len(pages) / peer
        ratio["pages, times trafilatura"] = peer / extracting
    return absolute, ratio


def sample_pages() -> list[bytes]:
    return [path.read_bytes() for path in sorted(SAMPLES.glob("*.html"))]


def sample_articles() -> list[Article]:
    """The samples' articles, as JSONL would bring them."""
    expected = [msgspec.json.decode(path.read_bytes(), type=Input) for path in sorted(SAMPLES.glob("*.expected.json"))]
    return [article_of(None, e.paragraphs, id=e.id, published=e.published) for e in expected]


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=Path, help="a folder of .html")
    parser.add_argument("--articles", type=Path, help="JSONL as `khabar read` takes it")
    options = parser.parse_args()
    pages = [path.read_bytes() for path in sorted(options.pages.glob("*.html"))] if options.pages else sample_pages()
    articles = sample_articles()
    if options.articles:
        lines = msgspec.json.Decoder(Input).decode_lines(options.articles.read_bytes())
        articles = [article_of(line.title, line.paragraphs, id=line.id, published=line.published) for line in lines]
    absolute, ratio = measure(pages, articles)
    print(f"{len(articles)} articles, {len(pages)} pages")
    for name, value in {**absolute, **ratio}.items():
        print(f"{name:46}{value:12.3f}")


if __name__ == "__main__":
    main()
