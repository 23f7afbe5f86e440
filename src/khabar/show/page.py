"""How one report is laid out: the sheet that every part of it is drawn on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from khabar.show.bidi import Direction
from khabar.show.labels import Language, labels
from khabar.show.prose import Prose, direction_of
from khabar.show.terminals import Order

Cell = TypeVar("Cell")
Run = tuple[str, str]  # words, style
WIDE = 80  # columns from which a table of sentences reads better than one entry below the other
_INDENT = 4


class Sheet:
    """Language of the labels, order of the letters, and width; what is written takes its direction from them."""

    def __init__(self, language: Language, letters: Order, width: int) -> None:
        self.language = language
        self.letters = letters
        self.width = width
        self.word: Mapping[str, str] = labels(language)
        self.base: Direction = "R" if language == "ar" else "L"
        # a terminal that puts letters in order does so across a whole line, table cells and all
        self.tabular = letters != "logical"
        self.wide = self.tabular and width >= WIDE

    def article(self, text: str, style: str = "") -> Prose:
        """Words of the article, in their own direction."""
        return Prose([(text, style)], direction_of(text), self.letters)

    def paragraph(self, runs: Sequence[Run]) -> Prose:
        """Words of the article in several styles."""
        return Prose(runs, direction_of("".join(run for run, _ in runs)), self.letters)

    def line(self, *runs: Run) -> Prose:
        """A line of the interface, in the direction of its language."""
        return Prose(runs, self.base, self.letters)

    def heading(self, key: str, count: int | None = None) -> Prose:
        return self.line((self.word[key], "bold"), (f" ({count})" if count is not None else "", "dim"))

    def cell(self, *lines: Sequence[Run], base: Direction = "R") -> Group:
        """Lines of one cell of a table; a line without words takes no room."""
        return Group(*(Prose(runs, base, self.letters) for runs in lines if runs))

    def table(self, *ratios: int | None) -> "Columns":
        """A table without lines; None: as wide as its content asks for."""
        return Columns(self, ratios)

    def indented(self, prose: Prose) -> Table:
        """Below the entry that it belongs to."""
        grid = Table.grid(expand=self.tabular)
        gap = Text(" " * _INDENT)
        if self.base == "R" and self.tabular:
            grid.add_column(ratio=1)
            grid.add_column(width=_INDENT)
            grid.add_row(prose, gap)
        else:
            grid.add_column(width=_INDENT)
            grid.add_column(ratio=1)
            grid.add_row(gap, prose)
        return grid


class Columns:
    """A table whose first column stands where reading begins: at the right under Arabic labels."""

    def __init__(self, sheet: Sheet, ratios: Iterable[int | None]) -> None:
        self._turned = sheet.base == "R"
        self.table = Table.grid(padding=(0, 2), expand=True)
        for ratio in self._seen(list(ratios)):
            self.table.add_column(ratio=ratio)

    def row(self, *cells: RenderableType) -> None:
        self.table.add_row(*self._seen(list(cells)))

    def _seen(self, cells: list[Cell]) -> list[Cell]:
        """The cells of a row from left to right."""
        return cells[::-1] if self._turned else cells
