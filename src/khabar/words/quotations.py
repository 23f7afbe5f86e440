"""Quotations: which opening mark belongs to which closing one, in a text where writers mix, nest, turn and forget them.

A mark's shape says whether it opens or closes only where writers keep to it. So its place is asked too: an opening mark
stands free before a word, a closing one leans on the word before it. Doubled marks (''نعم'', <<نعم>>) are one mark.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Literal, NamedTuple

import msgspec

from khabar.words.letters import DROPPED_LETTERS
from khabar.words.tokens import Word

Side = Literal["open", "close", "neither"]

_OPENS = frozenset("«‹„『❝<")  # whatever stands beside them
_CLOSES = frozenset("»›』❞>")
_FAMILY = {  # marks that may belong together
    **dict.fromkeys("«»<>", "«"),
    **dict.fromkeys("‹›", "‹"),
    **dict.fromkeys('“”„"ʺ″❝❞', '"'),
    **dict.fromkeys("‘’'`", "'"),
    **dict.fromkeys("『』", "『"),
}
_DEEPEST = 16  # marks opened inside so many others are no quotations but noise
_FREE_BEFORE = frozenset("([{:،,؛.…-–—ـ/") | _FAMILY.keys()
_FREE_AFTER = frozenset(")]}:،,؛;.…!?؟-–—/") | _FAMILY.keys()
_WANT_MORE = frozenset(["الي", "علي", "عن", "في", "من", "ان", "بان", "انه", "انها", "بانه", "بانها"])
_PROCLITICS = frozenset(["و", "ف", "ب", "ل", "ك", "ال", "بال", "وال", "لل"])


class Quotation(msgspec.Struct, frozen=True):
    """Words [first, last) between two marks. `open` / `close`: indices of the marks, None where the writer left one out."""

    first: int
    last: int
    open: int | None
    close: int | None
    depth: int  # 0: inside no other quotation


class _Opened(NamedTuple):
    """An opening mark that waits for its closing one."""

    at: int
    first: int  # the word behind it
    mark: str


def quotations(text: str, words: Sequence[Word], every_mark: Sequence[int], first: int, last: int) -> list[Quotation]:
    """The quotations of one paragraph, in the order in which they begin. An unclosed one runs to the paragraph's end.

    A closing mark that nothing opened closes what stands before it, once: it is the paragraph's first quotation or none.
    Cost: linear in the words.
    """
    marks = [i for i in every_mark if words[i].fold in _FAMILY]
    if not marks:
        return []
    paragraph = _Paragraph(text, words, first, last)
    remaining: dict[str, int] = {}
    for i in marks:
        remaining[_FAMILY[words[i].fold]] = remaining.get(_FAMILY[words[i].fold], 0) + 1
    paragraph.one_shapes = _only_shapes(words, marks)
    done = first
    for at in marks:
        family = _FAMILY[words[at].fold]
        remaining[family] -= 1
        if at >= done:
            done = paragraph.take(at, remaining[family])
    return paragraph.ended()


def _only_shapes(words: Sequence[Word], marks: Sequence[int]) -> str:
    """The marks that a writer has for both sides (« كذا « or » كذا », ” كذا ”); none where both stand or one is left over."""
    found = ""
    for family in ("«»", '“”"'):
        turned = [words[i].fold for i in marks if words[i].fold in family]
        if turned and turned[0] != '"' and len(turned) % 2 == 0 and len(set(turned)) == 1:
            found += turned[0]
    return found


class _Paragraph:
    """The marks of one paragraph as they are taken one after the other."""

    def __init__(self, text: str, words: Sequence[Word], first: int, last: int) -> None:
        self.text, self.words, self.first, self.last = text, words, first, last
        self.found: list[Quotation] = []
        self.opened: list[_Opened] = []
        self.one_shapes = ""  # the marks that both open and close here

    def take(self, at: int, remaining: int) -> int:
        """Take the mark at `at` and its doubles; `remaining`: marks of its family behind it. Returns the word behind them."""
        mark, end = self.words[at].fold, self._run(at)
        if mark in "<>" and end - at < 2:
            return end  # less than, greater than
        side = self._side(at, end, mark, remaining - (end - at - 1))
        if side == "open" and len(self.opened) < _DEEPEST:
            self.opened.append(_Opened(at, end, mark))
        elif side == "close":
            self._close(at, _FAMILY[mark])
        return end

    def ended(self) -> list[Quotation]:
        for depth, opened in enumerate(self.opened):
            if opened.first < self.last:
                self.found.append(Quotation(opened.first, self.last, opened.at, None, depth))
        return sorted(self.found, key=lambda q: (q.first, -q.last))

    def _run(self, at: int) -> int:
        """The word behind a mark and its doubles: at most three marks are one, and « » are never doubled."""
        words, end = self.words, at + 1
        while (
            end < min(self.last, at + 3)
            and words[at].fold not in "«»"
            and words[end].fold == words[at].fold
            and words[end].start == words[end - 1].end
        ):
            end += 1
        return end

    def _close(self, at: int, family: str) -> None:
        opened = self.opened
        depth = next((d for d in range(len(opened) - 1, -1, -1) if _FAMILY[opened[d].mark] == family), None)
        if depth is None and family != "'":
            depth = len(opened) - 1  # closed with a mark of another family
        if depth is None:
            return
        if depth < 0:
            if not self.found and at > self.first:
                self.found.append(Quotation(self.first, at, None, at, 0))
            return
        for d in range(len(opened) - 1, depth - 1, -1):  # marks opened inside and never closed end here too
            if opened[d].first < at:
                self.found.append(Quotation(opened[d].first, at, opened[d].at, at if d == depth else None, d))
        del opened[depth:]

    def _side(self, at: int, end: int, mark: str, remaining: int) -> Side:
        """Whether a mark opens or closes: by its shape, or where shapes are mixed by what stands beside it."""
        before, after = self._before(at), self._after(end)
        clitic = at > self.first and self.words[at - 1].fold in _PROCLITICS and not before.isspace()
        free_before = before.isspace() or before in _FREE_BEFORE or clitic
        free_after = after.isspace() or after in _FREE_AFTER
        is_open = next((o.mark for o in reversed(self.opened) if _FAMILY[o.mark] == _FAMILY[mark]), None)
        latin = before.isascii() and after.isalnum()
        if mark in "'’`" and before.isalnum() and not clitic and (latin or (is_open is None and free_after)):
            return "neither"  # an apostrophe, minutes, feet
        if mark in self.one_shapes:
            return "close" if is_open else "open"
        if not is_open and mark in "”»" and at > self.first and self.words[at - 1].fold == ":":
            return "open"  # «قائلا :” نبذل»
        if mark in _OPENS:
            return "close" if is_open in ("»", "›", ">") else "open"  # »turned round«
        if mark in ("“", "‘"):
            return "close" if is_open and not free_before and free_after else "open"
        if is_open:
            leans_forward = free_before and not free_after and end - at == 1
            # «"نعم، وقال "لا"»: the first was never closed; «"قالت "الحياة" نعم"»: one inside the other
            return "open" if leans_forward and (remaining % 2 == 1 or self._nests(end, mark)) else "close"
        if not is_open and remaining and at > self.first and self.words[at - 1].fold in _WANT_MORE:
            return "open"  # «دعا إلى” وقف البناء”»: no quotation ends in a preposition
        if mark in _CLOSES or mark in ("”", "’"):
            return "open" if free_before and not free_after else "close"
        if not free_after or (free_before and (remaining or end - at == 1)):
            return "open"
        if free_before or (before.isdigit() and not self.opened):
            return "neither"  # two marks round nothing; inches
        # a straight mark that leans on the word before: a closing one, or an opening one with its space misplaced
        return "close" if self.opened or not remaining else "open"

    def _nests(self, end: int, mark: str) -> bool:
        """Whether the marks of the family behind word `end` close all that is open, and one more: «"قالت "لا" و"نعم" معا"»."""
        family = _FAMILY[mark]
        depth = 1 + sum(_FAMILY[opened.mark] == family for opened in self.opened)
        next_marks = (k for k in range(end, self.last) if _FAMILY.get(self.words[k].fold) == family)
        for k in islice(next_marks, _DEEPEST):
            if self._leans_back(k):
                depth -= 1
            elif self._leans_forward(k):
                depth += 1
            else:
                return False
            if depth == 0:
                return True
        return False

    def _leans_back(self, at: int) -> bool:
        before, after = self._before(at), self._after(at + 1)
        return not before.isspace() and before not in "([{«" and (after.isspace() or after in _FREE_AFTER)

    def _leans_forward(self, at: int) -> bool:
        after = self._after(at + 1)
        return self._before(at).isspace() and not after.isspace() and after not in _FREE_AFTER

    def _before(self, at: int) -> str:
        i = self.words[at].start - 1
        while i >= 0 and self.text[i] in DROPPED_LETTERS:
            i -= 1
        return self.text[i] if i >= 0 and at > self.first else " "

    def _after(self, end: int) -> str:
        i = self.words[end - 1].end
        while i < len(self.text) and self.text[i] in DROPPED_LETTERS:
            i += 1
        return self.text[i] if i < len(self.text) else " "
