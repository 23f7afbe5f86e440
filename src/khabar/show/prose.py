"""A piece of text that may hold Arabic, broken into lines first and put in order line by line afterwards.

Breaking comes first because a line that was already turned round breaks at its wrong end: the second half of the
sentence would stand above the first.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.measure import Measurement
from rich.text import Text

from khabar.show.bidi import Direction, bare, levels, mirrored, order
from khabar.show.shaping import clusters, shape
from khabar.show.terminals import Order

_ISOLATE = {"R": "\u2067", "L": "\u2066"}
_END = "\u2069"
_FIGURES = re.compile(r" *((?=[^ ]*[0-9A-Za-z])[!-~°–](?:[ -~°–]*[!-~°–])?) *")


class Prose:
    """Runs of text, each with its style, that make one paragraph. Rich lays it out like its own `Text`.

    A run of figures or Latin letters alone, such as a date, keeps its order whatever stands beside it.
    base: the direction of the paragraph; a right-to-left one begins at the right edge, except where the terminal puts
    the letters in order: spaces before it would then stand on either side of it.
    """

    def __init__(self, runs: Iterable[tuple[str, str]], base: Direction, letters: Order) -> None:
        text = ""
        styles: list[str] = []
        held: set[int] = set()
        for run, style in runs:
            run = bare(run)
            if figures := _FIGURES.fullmatch(run):
                held.update(range(len(text) + figures.start(1), len(text) + figures.end(1)))
            text += run
            styles += [style] * len(run)
        self._text = text.replace("\n", " ").replace("\t", " ")
        self._styles = styles
        self._held = held
        self._base = base
        self._letters = letters
        self._drawn = shape(self._text) if letters == "visual" else clusters(self._text)
        self._widths = [cell_len(drawn.text) for drawn in self._drawn]

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        words = [sum(self._widths[start:end]) for start, end in self._words()]
        whole = sum(self._widths)
        return Measurement(min(max(words, default=0), options.max_width), min(whole, options.max_width))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        justify: JustifyMethod = "right" if self._base == "R" and self._letters != "logical" else "default"
        for line in self.lines(options.max_width):
            line.justify = justify
            yield line

    def lines(self, width: int) -> list[Text]:
        """The lines that a column of this width needs, each ready to be drawn from left to right."""
        kinds = levels([self._text[drawn.at] for drawn in self._drawn], self._base, self._places())
        return [self._line(start, end, kinds) for start, end in self._breaks(max(width, 2))] or [Text("")]

    def _line(self, start: int, end: int, kinds: Sequence[int]) -> Text:
        if self._letters == "logical":
            inner = self._isolated(range(start, end)) if self._base == "R" else self._styled(range(start, end))
            return Text.assemble(_ISOLATE["R"], inner, _END) if self._base == "R" else inner
        seen = [start + at for at in order(kinds[start:end])]
        if self._letters == "visual":
            return self._styled(seen, kinds)
        return self._styled([at for word in self._chunks(seen) for at in _as_written(word, kinds)])

    def _styled(self, positions: Iterable[int], kinds: Sequence[int] | None = None) -> Text:
        line = Text()
        for at in positions:
            drawn = self._drawn[at]
            letter = mirrored(drawn.text) if kinds is not None and kinds[at] % 2 else drawn.text
            line.append(letter, self._styles[drawn.at] or None)
        return line

    def _places(self) -> set[int]:
        """Which drawn letters belong to runs that keep their order."""
        return {place for place, drawn in enumerate(self._drawn) if drawn.at in self._held}

    def _isolated(self, positions: Iterable[int]) -> Text:
        """A line for a terminal that sees to the order itself, told by invisible marks which runs stand for themselves."""
        line = Text()
        for held, run in groupby(positions, lambda at: self._drawn[at].at in self._held):
            words = self._styled(run)
            line.append_text(Text.assemble(_ISOLATE["L"], words, _END) if held else words)
        return line

    def _chunks(self, seen: Sequence[int]) -> Iterator[list[int]]:
        """The words of a line, as seen from left to right; each space is one of its own."""
        chunk: list[int] = []
        for at in seen:
            if self._drawn[at].text.isspace():
                yield from (chunk, [at]) if chunk else ([at],)
                chunk = []
            else:
                chunk.append(at)
        if chunk:
            yield chunk

    def _words(self) -> Iterator[tuple[int, int]]:
        """Where each word begins and ends, in drawn letters."""
        start = 0
        for at, drawn in enumerate(self._drawn):
            if drawn.text.isspace():
                if at > start:
                    yield start, at
                start = at + 1
        if start < len(self._drawn):
            yield start, len(self._drawn)

    def _breaks(self, width: int) -> Iterator[tuple[int, int]]:
        """Where each line begins and ends. A word wider than the column is cut."""
        begin, finish, used = 0, 0, 0
        for start, end in self._words():
            gap = sum(self._widths[finish:start]) if finish > begin else 0
            size = sum(self._widths[start:end])
            if finish > begin and used + gap + size > width:
                yield begin, finish
                begin, used, gap = start, 0, 0
            elif finish == begin:
                begin = start
            used += gap
            for at in range(start, end):
                if used + self._widths[at] > width:
                    yield begin, at
                    begin, used = at, 0
                used += self._widths[at]
            finish = end
        if finish > begin:
            yield begin, finish


def direction_of(text: str) -> Direction:
    """The direction of a paragraph: that of its first letter that has one."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return "L" if kind == "L" else "R"
    return "L"


def _as_written(word: Sequence[int], kinds: Sequence[int]) -> Sequence[int]:
    """A word that the terminal will turn round itself goes out as it is written."""
    return sorted(word) if any(kinds[at] % 2 for at in word) else word
