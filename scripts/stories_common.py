"""stories_common.py NEWS.jsonl[.gz] …: write the table of how common each word stem is in the news.

Only counts of single words are kept: in how many articles a stem stands. No text, no order of words.
"""

import gzip
import json
import math
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from khabar.stories.stems import bare_stem, words_in

TABLE = Path(__file__).parents[1] / "src/khabar/lexicons/stories_common.txt"
LEAST = 12  # articles that a stem stands in
HEAD = """\
# How common stems are in Arabic news: a level, then its stems. Level n: one article in e to the power of n/2 has the stem.
# Stems as khabar.stories.stems cuts them; what is not here is rarer than all that is.
# source: Written by scripts/stories_common.py from counts of single words in 16,877 news articles; do not edit.
# licence: CC0-1.0
"""


def articles(paths: list[str]) -> Iterator[frozenset[str]]:
    """The distinct folded words of each article."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as lines:  # noqa: PTH123
            for line in lines:
                article = json.loads(line)
                yield frozenset(words_in("\n".join([article.get("title") or "", *article["paragraphs"]])))


def counted(texts: list[frozenset[str]]) -> Counter[str]:
    """In how many articles each stem stands. A glued particle is cut where the word without it is far more common."""
    words = Counter(word for text in texts for word in text)

    def stem(word: str) -> str:
        glued = word[0] in "وفبلك" and len(word) > 4 and words[word[1:]] > 2 * words[word]
        return bare_stem(word[1:] if glued else word)

    of = {word: stem(word) for word in words}
    return Counter(found for text in texts for found in {of[word] for word in text})


def main(paths: list[str]) -> None:
    texts = list(articles(paths))
    levels: dict[int, list[str]] = {}
    for stem, count in counted(texts).items():
        if count >= LEAST and not stem.isdigit() and len(stem) > 1:
            levels.setdefault(round(2 * math.log(len(texts) / count)), []).append(stem)
    lines = [HEAD.rstrip()]
    for level, stems in sorted(levels.items()):
        lines += [f"{level} {line}" for line in textwrap.wrap(" ".join(sorted(stems)), 110)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
