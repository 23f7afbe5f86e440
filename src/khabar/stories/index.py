"""An inverted index of sketches: which earlier texts share word for word with a new one.

A shingle that very many texts have is a formula or a page's furniture. It keeps the first that had it and takes no more in:
the copies of a text that is printed everywhere are still found through those.
"""

from array import array
from collections import Counter
from collections.abc import Collection

MOST = 48  # texts that a shingle leads to
_LEAST = 2  # shingles of the sketch that two texts share at least
_PART = 0.1  # of the shorter sketch
_CANDIDATES = 40
_SHARDS = 256  # a power of two: one dict for all would stand still for a tenth of a second whenever it grows


class Index:
    """Texts by their number, as they come in. Insertion and look-up cost what the text's own sketch costs.

    All that it holds is numbers, which the garbage collector passes over: it would stand still for a third of a second.
    """

    def __init__(self) -> None:
        self._texts: list[dict[int, int]] = [{} for _ in range(_SHARDS)]  # shingle → the only text with it, or ~ place in _many
        self._many: list[array[int]] = []
        self._sizes: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._sizes)

    def add(self, number: int, hashes: Collection[int]) -> list[int]:
        """Take a text in by its sketch; the numbers of earlier ones that may share words with it, the likeliest first."""
        found = self._meet(number, hashes)
        self._sizes[number] = len(hashes)
        return self._likely(found, len(hashes)) if found else []

    def _meet(self, number: int, hashes: Collection[int]) -> list[int]:
        """Every text behind every shingle, and the new text put beside them."""
        shards, many, found = self._texts, self._many, list[int]()
        for shingle in hashes:
            texts = shards[shingle & _SHARDS - 1]
            there = texts.setdefault(shingle, number)
            if there == number:
                continue
            if there >= 0:
                found.append(there)
                texts[shingle] = ~len(many)
                many.append(array("I", (there, number)))
            else:
                found += many[~there]
                if len(many[~there]) < MOST:
                    many[~there].append(number)
        return found

    def _likely(self, found: list[int], size: int) -> list[int]:
        sizes = self._sizes
        likely = [
            (-hits, text)
            for text, hits in Counter(found).items()
            if hits >= _LEAST and hits >= _PART * max(8, min(size, sizes[text]))
        ]
        return [text for _, text in sorted(likely)[:_CANDIDATES]]
