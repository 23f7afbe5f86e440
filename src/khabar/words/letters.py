"""Arabic letters: one folded spelling for what writers leave open, with a map back to the text.

Folding drops tashkeel, tatweel, zero-width and bidi marks; unites the hamza carriers, alef maqsura with yeh and teh
marbuta with heh; turns presentation forms, Persian letters and foreign digits into the plain ones.
"""

import re
import unicodedata

import msgspec

from khabar.words.remembered import remembered

TASHKEEL = r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"  # and tatweel
INVISIBLE = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
DROPPED = TASHKEEL + INVISIBLE  # the inside of a character class, like the two above
_DROPPED = re.compile(f"[{DROPPED}]+")
_BLOCKS = (*range(0x700), *range(0x2000, 0x2070), 0xFEFF)  # where they all lie: the first to look takes no time
DROPPED_LETTERS = frozenset(letter for letter in map(chr, _BLOCKS) if _DROPPED.match(letter))
_PLAIN = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىئیېۍےٸ", "ي"),
    **dict.fromkeys("ةہۃەھۀۂ", "ه"),
    **dict.fromkeys("کڪگڭ", "ك"),  # «گ», «ڭ»: the g of foreign and local names
    **dict.fromkeys("ؤٶۆۇ", "و"),
    **dict.fromkeys("ڤڥ", "ف"),
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ς": "σ",  # so that lower case does not depend on what follows
    **{chr(0x0660 + n): str(n) for n in range(10)},
    **{chr(0x06F0 + n): str(n) for n in range(10)},
}
_TABLE = str.maketrans(_PLAIN)
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


class Folded(msgspec.Struct, frozen=True):
    """A folded text. `offsets[i]` is where the folded letter i stands in the text it came from; one more ends it."""

    text: str
    offsets: tuple[int, ...] | None  # None: letter for letter, nothing was dropped

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The [start, end) of the original text that folds to [start, end) of this one."""
        if self.offsets is None:
            return start, end
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> str:
    """The folded spelling of a word or short phrase."""
    return _fold_word(text) if len(text) <= 64 else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = _DROPPED.sub("", _PRESENTATION.sub(_plain_form, text))
    return text.lower().translate(_TABLE)


def _plain_form(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found.group())


_fold_word = remembered(1 << 17)(_fold)


def fold_with_map(text: str) -> Folded:
    """The folded spelling of a whole text, with the way back to it. Cost: linear in the text."""
    if not _DROPPED.search(text) and not _PRESENTATION.search(text):
        plain = text.lower().translate(_TABLE)
        if len(plain) == len(text):
            return Folded(plain, None)
    return _run_by_run(text) or _letter_by_letter(text)


def _run_by_run(text: str) -> Folded | None:
    """Fold what stands between dropped marks in one go each; None where a letter does not fold to just one."""
    plain = fold(text)
    offsets: list[int] = []
    at = 0
    for mark in _DROPPED.finditer(text):
        offsets.extend(range(at, mark.start()))
        at = mark.end()
    offsets.extend(range(at, len(text)))
    if len(offsets) != len(plain) or _PRESENTATION.search(text):
        return None
    return Folded(plain, (*offsets, len(text)))


def _letter_by_letter(text: str) -> Folded:
    letters: list[str] = []
    offsets: list[int] = []
    for at, letter in enumerate(text):
        for plain_letter in fold(letter):
            letters.append(plain_letter)
            offsets.append(at)
    return Folded("".join(letters), (*offsets, len(text)))
