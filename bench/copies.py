"""Finding copies: how fast, and how many of them are found, beside two peers in the same run.

    python -m bench.copies [--articles FILE.jsonl[.gz] ...] [--count 100000] [--peers]

Articles are folded and cut into words before the clock starts. Without --articles they are made up: words drawn as in the news, by
rank. To come to --count, further texts are made of the sentences of the given ones, put together anew. Every twentieth text is
planted: a copy of an earlier one that was cut, edited, or set into another text; recall is told over these. CPU time, one core.
Peers (`pip install rensa datasketch`) are asked the same, with sketches of 128 permutations of the same runs of three words.
"""

import argparse
import gc
import gzip
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import msgspec

from khabar.stories.index import Index
from khabar.stories.shingles import sketch
from khabar.stories.stems import words_in

Words = list[str]
EVERY = 20
_SENTENCE = 12  # words of a piece of which further texts are made
_VOCABULARY = 60_000
_PEERS = ("rensa", "datasketch")


class Line(msgspec.Struct, frozen=True):
    """As much of a line of JSONL as matters here."""

    paragraphs: tuple[str, ...]


def articles(paths: Sequence[Path]) -> Iterator[Words]:
    decoder = msgspec.json.Decoder(Line)
    for path in paths:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
            for line in lines:
                yield words_in("\n".join(decoder.decode(line).paragraphs))


def made_up(count: int, draw: random.Random) -> list[Words]:
    """Texts of words drawn by rank, as in any language."""
    ranks = [1 / rank for rank in range(1, _VOCABULARY + 1)]
    vocabulary = [f"كلمة{rank}" for rank in range(_VOCABULARY)]
    return [draw.choices(vocabulary, ranks, k=draw.randrange(60, 400)) for _ in range(count)]


def put_together(texts: Sequence[Words], count: int, draw: random.Random) -> Iterator[Words]:
    """New texts of scattered pieces: each has the words of the news, and shares little with any other."""
    for _ in range(count):
        length = len(texts[draw.randrange(len(texts))]) or 1
        words: Words = []
        while len(words) < length:
            source = texts[draw.randrange(len(texts))]
            at = draw.randrange(max(1, len(source)))
            piece = source[at : at + _SENTENCE]
            draw.shuffle(piece)
            words += piece or ["خبر"]
        yield words


def planted(texts: list[Words], draw: random.Random) -> list[tuple[int, int]]:
    """Turn every twentieth text into a copy of an earlier one. Returns (copy, original)."""
    pairs = []
    for number in range(EVERY, len(texts), EVERY):
        original = draw.randrange(number)
        words = texts[original]
        if len(words) < 40:
            continue
        kind = draw.randrange(3)
        if kind == 0:  # cut: the first half
            copy = words[: len(words) // 2]
        elif kind == 1:  # edited: every ninth word another
            copy = [word if at % 9 else f"غير{at}" for at, word in enumerate(words)]
        else:  # set into another text
            copy = texts[number][: len(words)] + words
        texts[number] = copy
        pairs.append((number, original))
    return pairs


def timed(name: str, texts: Sequence[Words], pairs: Sequence[tuple[int, int]], find: Callable[[int, Words], Sequence[int]]) -> None:
    """Take the texts in one by one; print seconds, the slowest insertions, and the part of the planted copies that is found."""
    wanted = dict(pairs)
    found, slowest = 0, []
    begin = time.process_time()
    for number, words in enumerate(texts):
        before = time.perf_counter()
        likely = find(number, words)
        slowest.append(time.perf_counter() - before)
        found += number in wanted and wanted[number] in likely
    seconds = time.process_time() - begin
    late = sorted(slowest[-10_000:])
    rate, typical, worst = seconds / len(texts) * 1e5, late[len(late) // 2] * 1e3, late[int(len(late) * 0.999) - 1] * 1e3
    print(
        f"{name:<12}{seconds:8.2f} s{rate:8.2f} s per 100,000   the last: median {typical:.3f} ms, 99.9 % {worst:.2f} ms,"
        f" worst {late[-1] * 1e3:.1f} ms   recall {found / len(pairs):.3f}"
    )


def khabar() -> Callable[[int, Words], Sequence[int]]:
    index = Index()
    return lambda number, words: index.add(number, sketch(words))


def datasketch_peer() -> Callable[[int, Words], Sequence[int]]:
    from datasketch import MinHash, MinHashLSH  # a peer is loaded only when it is asked

    lsh = MinHashLSH(threshold=0.4, num_perm=128)

    def find(number: int, words: Words) -> Sequence[int]:
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(run).encode() for run in zip(words, words[1:], words[2:], strict=False)])
        found: list[int] = lsh.query(sketch)
        lsh.insert(number, sketch)
        return found

    return find


def rensa_peer() -> Callable[[int, Words], Sequence[int]]:
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=0.4, num_perm=128, num_bands=32)

    def find(number: int, words: Words) -> Sequence[int]:
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update([" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)])
        found: list[int] = lsh.query(sketch)
        lsh.insert(number, sketch)
        return found

    return find


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", nargs="*", type=Path, default=[])
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--peers", action="store_true", help=f"measure {' and '.join(_PEERS)} in the same run")
    given = parser.parse_args()
    if given.peers and not all(map(find_spec, _PEERS)):
        parser.error(f"--peers needs the packages it measures: pip install {' '.join(_PEERS)}")
    draw = random.Random(7)
    texts = list(islice(articles(given.articles), given.count)) or made_up(min(given.count, 5_000), draw)
    texts += put_together(texts[:5_000], given.count - len(texts), draw)
    pairs = planted(texts, draw)
    gc.collect()
    gc.freeze()  # the texts of this measurement are nothing that a collector should walk through while the clock runs
    print(f"{len(texts):,} texts of {sum(map(len, texts)) / len(texts):.0f} words, {len(pairs):,} planted copies")
    timed("khabar", texts, pairs, khabar())
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB with the texts")
    if given.peers:
        timed("rensa", texts, pairs, rensa_peer())
        timed("datasketch", texts, pairs, datasketch_peer())


if __name__ == "__main__":
    main()
