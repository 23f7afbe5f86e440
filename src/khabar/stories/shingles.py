"""Shingles: the runs of three words that a text consists of, and the sketch by which its copies are found.

Source: A. Broder, On the resemblance and containment of documents, 1997: of all shingles, a fixed part is kept whatever the
text, so that the sketch of a part is a part of the sketch of the whole. Here those are kept that open with one word in so many.
"""

from collections.abc import Iterable, Sequence
from zlib import crc32

RUN = 3  # words in a shingle
KEPT = 8  # a power of two: one word in so many opens a shingle of the sketch
Ids = Sequence[int]
_MOST_WORDS = 1 << 20


class _WordIds(dict[str, int]):
    """A number for each word that is the same in every process: 32 bits."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return found


_ids = _WordIds()


def ids_of(words: Iterable[str]) -> list[int]:
    """The words of a text as numbers."""
    return list(map(_ids.__getitem__, words))


def shingles(ids: Ids) -> set[int]:
    """Hashes of a text's distinct shingles; a text shorter than one is a shingle of its own. Cost: linear."""
    return set(map(hash, zip(ids, ids[1:], ids[2:], strict=False))) or ({hash(tuple(ids))} if ids else set())


def sketch(ids: Ids) -> set[int]:
    """The shingles that stand for the text in an index. Cost: linear, less than half of that of all shingles."""
    return {hash((word, ids[at + 1], ids[at + 2])) for at, word in enumerate(ids[:-2]) if not word & KEPT - 1}
