"""Which zone of the page each line stands in, once its text has confirmed or refused what class names claim."""

from itertools import accumulate

from khabar.page.roles import Role
from khabar.page.tree import Element, Line, Tree

_STRONG: frozenset[str | None] = frozenset(
    ["comments", "related", "popular", "share", "navigation", "promotion", "privacy", "tags", "caption", "tools", "hidden"]
)
_FIELDS: frozenset[str | None] = frozenset(["date", "byline", "section", "title"])
_FIELD_WORDS = {"date": 25, "byline": 40, "section": 6, "title": 60}  # a longer one is no field
_MOST = 0.5  # share of the page's prose: furniture does not hold so much
_MARKS = frozenset('.؟!?:…»")،؛')


def prose_weight(line: Line) -> int:
    """How much a line looks like written prose: its words outside links, or 0."""
    own = line.words - line.linked
    if own * 2 < line.words:
        return 0
    if own >= 12 or (own >= 6 and line.text[-1] in _MARKS):
        return own
    return 0


class Zones:
    """`of[e]`: the role that holds at element e. `prose[i]`: prose weight of the lines before line i."""

    def __init__(self, tree: Tree, headline: int | None) -> None:
        self.tree = tree
        self.weights = [prose_weight(line) for line in tree.lines]
        self.prose = [0, *accumulate(self.weights)]
        self.words = [0, *accumulate(line.words for line in tree.lines)]
        self.linked = [0, *accumulate(line.linked for line in tree.lines)]
        self.of: list[Role | None] = []
        total = self.prose[-1]
        for element in tree.elements:
            above = self.of[element.parent] if element.parent >= 0 else None
            claimed = element.role
            if (
                above in _STRONG
                or claimed is None
                or self._heads(element)
                or not self._believed(claimed, element.first, element.last, headline, total)
            ):
                self.of.append(above)
            else:
                self.of.append(claimed)
        roles = [self.of[line.element] for line in tree.lines]
        self.lines = [role if role in _STRONG else None for role in roles]

    def _believed(self, role: Role, first: int, last: int, headline: int | None, total: int) -> bool:
        if role in _FIELDS:
            return self.words[last] - self.words[first] <= _FIELD_WORDS[role]
        if role not in _STRONG:
            return True
        if headline is not None and first <= headline < last:
            return False
        if role == "comments" and headline is not None:
            return True
        return self.prose[last] - self.prose[first] <= _MOST * total or total == 0

    def _heads(self, element: Element) -> bool:
        """A footer above most of the prose is the article's own line of author and date, as Drupal has it."""
        return element.tag == "footer" and self.prose[element.last] < _MOST * self.prose[-1]

    def furniture(self, line: int) -> Role | None:
        """The furniture zone that a line stands in; None outside of any."""
        return self.lines[line]

    def field(self, line: int) -> Role | None:
        """The field that a line is: date, byline, section; judged by the part that begins it."""
        found = self.tree.lines[line]
        for part in found.parts:
            if not part.text.isspace():
                role = self.of[part.element]
                return role if role in _FIELDS else None
        return None
