"""Read one piece of text over and over: how much longer a text of eight times the length takes. Linear is 8, and a little less.

    python -m fuzz.repeated [--seconds 60] [--seed 1] [--above 14]

A piece is a sentence or two of `fuzz.sentences`, cut or whole, or one of the shapes below that once took too long; every other
piece has a word that differs each time. What takes more than `--above` times as long, and twice as long a text much more than
twice the time, ends the run with its text.
"""

import argparse
import random
import sys
import time

from fuzz.sentences import piece, sentences
from khabar.page.build import article_of
from khabar.reading import read_article

_SHORT, _TIMES = 15_000, 8  # letters of the short text; how many times as long the other is
_DOUBLED = 2.7  # times as long for twice the length: linear is 2, quadratic 4
_LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي"
_ONCE_SLOW = (
    "زار علي زهمتوف المدينة.",
    "وقال السويسري سامي حداد إن الماء قليل. وأضاف اللاعب السويسري أنه عاد.",
    "تعاقد النادي مع المدافع سمير حداد. وقال اللاعب إنه سعيد.",
    "متحدث باسم سامي",
    "شكك نواب في نتائج الاستطلاع في المدينة",
)
_WHOLE, _VARIED = 0.5, 0.5  # how often sentences stay whole, and how often a word of the piece changes each time


def shape(rng: random.Random, known: list[list[str]]) -> str:
    """A piece to repeat, with `{}` where a name stands that differs each time."""
    whole = rng.random() < _WHOLE
    text = ". ".join(" ".join(words) for words in rng.sample(known, rng.choice((1, 2)))) if whole else piece(rng, known)
    words = text.replace("{", "(").replace("}", ")").split() or ["قال"]
    if rng.random() < _VARIED:
        words.insert(rng.randrange(len(words) + 1), "سامي {}اروف")
    return " ".join(words)


def text_of(repeated: str, letters: int) -> str:
    """The shape again and again, up to so many letters."""
    count = letters // len(repeated) + 1
    base = len(_LETTERS)
    names = (_LETTERS[n % base] + _LETTERS[n // base % base] + _LETTERS[n // base**2 % base] for n in range(count))
    return " ".join(repeated.replace("{}", name) for name in names)


def seconds(text: str) -> float:
    """CPU seconds that reading takes."""
    article = article_of(None, [text], id="repeated", published="2024-05-01")
    begin = time.process_time()
    read_article(article)
    return time.process_time() - begin


def growth(repeated: str) -> float:
    """How many times as long the long text takes as the short one."""
    short = min(seconds(text_of(repeated, _SHORT)) for _ in range(3))
    return seconds(text_of(repeated, _SHORT * _TIMES)) / short


def keeps_growing(repeated: str) -> bool:
    """Whether twice the long text takes much more than twice as long: a limit that only comes into force there is no growth."""
    return seconds(text_of(repeated, _SHORT * _TIMES * 2)) > _DOUBLED * seconds(text_of(repeated, _SHORT * _TIMES))


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz.repeated", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--above", type=float, default=14, help="how many times as long is too long")
    options = parser.parse_args()
    rng, known, grown = random.Random(options.seed), sentences(), []
    shapes = iter(_ONCE_SLOW)
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        repeated = next(shapes, None) or shape(rng, known)
        ratio = growth(repeated)
        if ratio > options.above and keeps_growing(repeated):
            shown = f"shape {len(grown) + 1} of seed {options.seed}: {repeated!r}"
            print(f"{_TIMES} times as long, it takes {ratio:.1f} times the time, {shown}")
            return 1
        grown.append(ratio)
    grown.sort()
    spread = f"{grown[len(grown) // 2]:.1f} times the time in the middle, {grown[-1]:.1f} at most"
    print(f"{len(grown)} shapes, {_TIMES} times as long: {spread} (seed {options.seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
