"""Shingles: the runs of three words that a text consists of, and the sketch by which its copies are found.

Source: A. Broder, On the resemblance and containment of documents, 1997: of all shingles, a fixed part is kept whatever the
text, so that the sketch of a part is a part of the sketch of the whole. Here those are kept that open with certain letters: a
pattern finds them in the joined words, so that the words that open none, seven of eight, are never looked at one by one.
"""

import re
from collections.abc import Iterable, Sequence
from zlib import crc32

OPENING = "تيسحقنكst1"  # letters and a digit that open one word in seven of the news, and hardly a particle
_RUN = re.compile(f" (?=([{OPENING}][^ ]* [^ ]+ [^ ]+))")
Ids = Sequence[int]
_MOST_WORDS = 1 << 20


class _WordIds(dict[str, int]):
    """A number for each word that is the same in every process: 32 bits."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = crc32(_bytes(word))
        return found


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


_ids = _WordIds()


def ids_of(words: Iterable[str]) -> list[int]:
    """The words of a text as numbers."""
    return list(map(_ids.__getitem__, words))


def shingles(ids: Ids) -> set[int]:
    """Hashes of a text's distinct shingles; a text shorter than one is a shingle of its own. Cost: linear."""
    return set(map(hash, zip(ids, ids[1:], ids[2:], strict=False))) or ({hash(tuple(ids))} if ids else set())


def sketch(words: Iterable[str]) -> set[int]:
    """The shingles that stand for a text in an index, as 32-bit hashes that are the same in every process.

    words: folded, without blanks in them. Cost: linear in the letters.
    """
    return set(map(crc32, map(_bytes, _RUN.findall(" " + " ".join(words)))))
