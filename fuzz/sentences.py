"""Read cut and mixed sentences: what breaks off where a rule looks ahead, and words in an order that nobody writes.

    python -m fuzz.sentences [--seconds 60] [--seed 1]

Sentences are the examples of the rules, of the lexicon of verbs and of its traps, and the paragraphs of the sample articles.
The first piece that breaks a promise of REPORT is printed and ends the run; the seed makes the run repeatable.
"""

import argparse
import random
import sys
import time
import tomllib
import traceback

from fuzz.promises import broken_promise
from fuzz.read_anything import ROOT
from khabar import read
from khabar.attribution.pages import pages_of
from khabar.attribution.rules import RULES
from khabar.lexicons import load
from khabar.page.build import article_of
from khabar.reading import read_article

_LENGTHS = (1, 2, 3, 4, 6, 9, 14, 40)  # words of a piece
_TAILS = ("", "", "", ".", ":", "،", " «", '"', "»", " ان", " في", " الذي", " و", " بعدما", " (", "؟", " -")
_MARKED, _MIXED, _TITLED = 0.2, 0.3, 0.3  # how often a mark is strewn in, words of other sentences follow, a headline stands above


def sentences() -> list[list[str]]:
    """The words of every sentence that the project carries."""
    pages = pages_of(RULES)
    texts = [text for page in pages for example in (*page.reads, *page.skips) for text in (*example.before, example.text)]
    for name, key in (("speech_examples.toml", "example"), ("cue_traps.toml", "trap")):
        texts += [entry["text"] for entry in tomllib.loads(load.read(name))[key]]
    for path in sorted(ROOT.glob("tests/articles/*.html")):
        article = read(path.read_bytes()).article
        texts += [span.of(article.text) for span in article.paragraphs]
    return [text.split() for text in texts]


def piece(rng: random.Random, known: list[list[str]]) -> str:
    """A stretch of one sentence, sometimes with words of another behind it, sometimes with a mark where none belongs."""
    words = rng.choice(known)
    first = rng.randrange(len(words))
    words = words[first : first + rng.choice(_LENGTHS)]
    if rng.random() < _MIXED:
        other = rng.choice(known)
        words = words + rng.sample(other, min(4, len(other)))
    if rng.random() < _MARKED:
        words = [*words, rng.choice("«»\"':،.-()…")]
        rng.shuffle(words)
    return (" ".join(words) + rng.choice(_TAILS)).strip()


def complaint(title: str | None, paragraphs: list[str]) -> str | None:
    """What reading these paragraphs does wrong, None where every promise is kept."""
    try:
        return broken_promise(read_article(article_of(title, paragraphs, id="sentences", published="2024-05-01")))
    except Exception:
        return traceback.format_exc()


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz.sentences", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng, known, count = random.Random(options.seed), sentences(), 0
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        title = piece(rng, known) if rng.random() < _TITLED else None
        paragraphs = [piece(rng, known) for _ in range(rng.choice((1, 1, 2)))]
        count += 1
        wrong = complaint(title, paragraphs)
        if wrong:
            print(f"piece {count} of seed {options.seed}, title {title!r}, paragraphs {paragraphs!r}:\n{wrong}")
            return 1
    print(f"{count} pieces in {options.seconds:.0f} s, every promise kept (seed {options.seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
