"""Plain text, as copied from a browser: lines become the same tree that markup gives, and the headline is found by place."""

import html

from khabar.page.furniture import furniture_of
from khabar.page.limits import Limits
from khabar.page.lines import is_credit, is_day, is_mark
from khabar.page.tree import Element, Line, Part, Tree, counted
from khabar.page.zones import prose_weight

_HEADLINE = range(3, 31)  # words
_ENDS = ".؟!…:؛،"
_LOOKED_AT = 200  # lines that may stand above the body


def tree_of_text(text: str, limits: Limits) -> Tree:
    """One paragraph for each line that holds a word."""
    if "&" in text:
        text = html.unescape(text)
    tree = Tree([Element("body", -1, {}, None, 0)], [], [], [], False, [], [], [])
    for row in text.splitlines():
        words = row.split()
        if not words:
            continue
        if len(tree.lines) >= limits.lines:
            tree.cut = True
            break
        at = len(tree.lines)
        tree.elements.append(Element("p", 0, {}, None, at, at + 1))
        folded = " ".join(words)
        tree.lines.append(Line(folded, at + 1, [Part(at + 1, -1, folded)], counted(len(words), folded), 0, 0, False))
    tree.elements[0].last = len(tree.lines)
    return tree


def headline_of_text(tree: Tree) -> tuple[int | None, str | None]:
    """The last line above the body that can be a headline; none where the text begins with its body."""
    open_lines = [at for at, line in enumerate(tree.lines[:_LOOKED_AT]) if not _is_field(line)]
    if len(open_lines) < 2:
        return None, None
    body = next((at for at in open_lines if prose_weight(tree.lines[at]) and _is_closed(tree, at)), None)
    if body is None:
        body = open_lines[1]
    above = [at for at in open_lines if at < body and tree.lines[at].words in _HEADLINE and not is_credit(tree.lines[at])]
    if not above:
        return None, None
    return above[-1], tree.lines[above[-1]].text


def _is_field(line: Line) -> bool:
    return is_mark(line) or is_day(line) or furniture_of(line.text, line.words) is not None


def _is_closed(tree: Tree, at: int) -> bool:
    """A sentence that ends, or a line too long for a headline, is the body."""
    line = tree.lines[at]
    return line.words not in _HEADLINE or line.text.rstrip("»\"'”)")[-1:] in _ENDS
