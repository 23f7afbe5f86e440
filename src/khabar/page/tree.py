"""A parsed page as lists: its elements in order, and its lines of text, each with the element that holds it.

A line ends where a browser would end it: at a block's edge and at `<br>`. Everything later reads these lists; the
parser's own tree is left behind. `walk.py` fills them.
"""

import msgspec

from khabar.page.roles import Role

_LONGEST_WORD = 40  # letters


class Element(msgspec.Struct, gc=False):
    """An element: `parent` is its index in `Tree.elements`; it holds the lines [first, last)."""

    tag: str
    parent: int
    attributes: dict[str, str | None]
    role: Role | None
    first: int
    last: int = -1
    images: int = 0  # pictures in it, at any depth


class Part(msgspec.Struct, gc=False):
    """A run of text inside a line: the element that holds it, the link it belongs to (-1: none)."""

    element: int
    anchor: int
    text: str


class Line(msgspec.Struct, gc=False):
    """A line of text, white space folded. `element`: the block that holds it."""

    text: str
    element: int
    parts: list[Part]
    words: int
    linked: int  # how many of the words are links
    level: int  # 1 to 6: a heading; 0: none
    strong: bool  # all of it is bold


class Tree(msgspec.Struct):
    """A page flattened. `scripts`: contents of script elements as (type, id, text)."""

    elements: list[Element]
    lines: list[Line]
    scripts: list[tuple[str, str, str]]
    head: list[tuple[str, dict[str, str | None]]]  # meta, link, base, title of the head, and metas of the body
    cut: bool  # there was more than the limits allow
    crumbs: list[int]  # elements that are named breadcrumbs
    current: list[int]  # links and items named as the current ones
    properties: list[int]  # elements with microdata
    sized: bool = False  # the page sets its letters by <font size>

    def ancestors(self, element: int) -> list[int]:
        """The element itself, then its parents up to the root."""
        found = []
        while element >= 0:
            found.append(element)
            element = self.elements[element].parent
        return found


def counted(words: int, text: str) -> int:
    """The words of a line; letters without a space count as many words, so that nothing takes them for a short line."""
    letters = len(text) // _LONGEST_WORD
    return words if words > letters else letters
