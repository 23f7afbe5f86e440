"""A parsed page as lists: its elements in order, and its lines of text, each with the element that holds it.

A line ends where a browser would end it: at a block's edge and at `<br>`. Everything later reads these lists; the
parser's own tree is left behind.
"""

import re

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from khabar.page.harmless import harmless
from khabar.page.limits import Limits
from khabar.page.roles import SMALL, Role, named

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
_SKIPPED = frozenset(
    "style noscript template svg math iframe object embed applet select option button textarea input canvas audio video map"
    " head datalist progress".split()
)
_CLAIMING = _BLOCKS | {"time", "ins", "label", "legend"}
_IMAGES = frozenset(["img", "picture", "amp-img", "image"])
_STRONG = frozenset(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"])
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE_HOSTS = frozenset(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "figcaption"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_WORD = 40  # letters
_NAMING = frozenset(["class", "id", "itemprop", "role", "rel", "itemtype", "aria-labelledby"])
_NO_ATTRIBUTES: dict[str, str | None] = {}


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
    broken: bool  # ended by <br>, not by its block's edge


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


def tree_of(markup: str, limits: Limits) -> Tree:
    """Parse and flatten a page. Cost: linear in the markup."""
    parser = LexborHTMLParser(harmless(markup))
    builder = _Builder()
    if parser.root is not None:
        _read_head(parser, builder)
        builder.walk(parser.root, limits)
    return builder.tree


def _read_head(parser: LexborHTMLParser, builder: "_Builder") -> None:
    node = parser.head.child if parser.head is not None else None
    while node is not None:
        tag = node.tag or ""
        if tag == "title":
            builder.tree.head.append(("title", {"content": node.text()}))
        elif tag in ("meta", "link", "base"):
            builder.tree.head.append((tag, node.attributes))
        elif tag == "script":
            builder.script(node)
        node = node.next


class _Builder:
    """The state of one walk: the open block, the link and the bold run that the next text belongs to."""

    def __init__(self) -> None:
        self.tree = Tree([], [], [], [], False, [], [], [])
        self.parts: list[Part] = []
        self.anchor = -1
        self.strong = 0
        self.bold = True  # all words of the open line are bold so far
        self.level = 0
        self.block = 0

    def walk(self, root: LexborNode, limits: Limits) -> None:
        """Every node in document order, without recursion: pages nest as deep as they like."""
        elements = self.tree.elements
        most_elements, most_lines, lines = limits.elements, limits.lines, self.tree.lines
        stack: list[tuple[LexborNode, int]] = []
        current = -1
        node: LexborNode | None = root
        while node is not None:
            tag = node.tag or ""
            inside = None
            if tag == "-text":
                self.text(node.text_content or "", current)
            elif tag[:1] not in "-!":
                if len(elements) >= most_elements or len(lines) >= most_lines:
                    self.tree.cut = True
                    break
                if self.open(tag, node, current):
                    inside = node.child
                    if inside is None:
                        self.close(len(elements) - 1)
            if inside is not None:
                stack.append((node, current))
                current, node = len(elements) - 1, inside
                continue
            following = node.next
            while following is None and stack:
                self.close(current)
                node, current = stack.pop()
                following = node.next
            node = following
        while current >= 0:
            self.close(current)
            current = elements[current].parent

    def text(self, text: str, current: int) -> None:
        if not text.isspace():
            if not self.strong:
                self.bold = False
            if self.parts and -1 < self.parts[-1].anchor != self.anchor > -1:
                text = " " + text  # two links side by side are two words
            self.parts.append(Part(current, self.anchor, text))
        elif self.parts:
            self.parts.append(Part(current, self.anchor, " "))

    def open(self, tag: str, node: LexborNode, current: int) -> bool:
        """Note an element; False where its inside is not read."""
        if tag == "script":
            self.script(node)
            return False
        if tag == "br" or tag == "hr":
            self.end_line(broken=tag == "br")
            return False
        if tag in _SKIPPED:
            return False
        attributes = node.attributes or _NO_ATTRIBUTES
        if tag in ("meta", "link"):
            self.tree.head.append((tag, attributes))
            return False
        role = self.claimed(tag, attributes) if attributes or tag in _CLAIMING else None
        elements = self.tree.elements
        starts = tag in _BLOCKS or "-" in tag or (role in SMALL and self.stands_alone())
        if starts:
            self.end_line()
            self.block = len(elements)
        element = Element(tag, current, attributes, role, len(self.tree.lines))
        if tag in _IMAGES:
            element.images = 1
        elif tag == "font":
            self.tree.sized = self.tree.sized or "size" in attributes
        elif tag == "a" and (attributes.get("href") or not ("name" in attributes or "id" in attributes)):
            self.anchor = len(elements)
        if tag in _STRONG:
            self.strong += 1
            self.level = _LEVELS.get(tag, self.level)
        if starts:
            element.last = -2  # its edge ends the line
        elements.append(element)
        return True

    def claimed(self, tag: str, attributes: dict[str, str | None]) -> Role | None:
        """The role that an element claims; its other claims are noted."""
        if _NAMING.isdisjoint(attributes):
            claims = named(tag, None, None, None, None, None, None)
            return "hidden" if _is_hidden(attributes) else claims.role
        get = attributes.get
        label = get("aria-labelledby") or get("data-component") or get("data-block") or get("data-testid") or get("data-e2e")
        name = f"{get('id') or ''} {label}" if label else get("id")
        claims = named(tag, get("class"), name, get("itemprop"), get("role"), get("rel"), get("itemtype"))
        at = len(self.tree.elements)
        if claims.crumbs:
            self.tree.crumbs.append(at)
        if claims.current and tag in ("a", "li"):
            self.tree.current.append(at)
        if "itemprop" in attributes:
            self.tree.properties.append(at)
        return "hidden" if _is_hidden(attributes) else claims.role

    def stands_alone(self) -> bool:
        """Whether a labelled span here is a field of its own, not a word in a paragraph."""
        block = self.tree.elements[self.block] if self.tree.elements else None
        if block is None or block.tag not in _INLINE_HOSTS:
            return True
        return not _NAMING.isdisjoint(block.attributes) and all(self.tree.elements[part.element].role for part in self.parts)

    def close(self, index: int) -> None:
        elements = self.tree.elements
        element = elements[index]
        if element.last == -2:
            self.end_line()
            self.block = element.parent if element.parent >= 0 else 0
        if index == self.anchor:
            self.anchor = -1
        if element.tag in _STRONG:
            self.strong = max(0, self.strong - 1)
            if element.tag in _LEVELS:
                self.level = 0
        element.last = len(self.tree.lines)
        if element.images and element.parent >= 0:
            elements[element.parent].images += element.images

    def end_line(self, broken: bool = False) -> None:
        parts = self.parts
        if not parts:
            return
        self.parts = []
        bold, self.bold = self.bold, True
        words = (parts[0].text if len(parts) == 1 else "".join([part.text for part in parts])).split()
        if not words:
            return
        linked = 0
        for part in parts:
            if part.anchor >= 0:
                linked += len(part.text.split())
        text = " ".join(words)
        count = counted(len(words), text)
        self.tree.lines.append(Line(text, self.block, parts, count, min(linked, count), self.level, bold, broken))

    def script(self, node: LexborNode) -> None:
        attributes = node.attributes
        kind, name = (attributes.get("type") or "").lower(), attributes.get("id") or ""
        text = node.text() or ""
        if text and ("json" in kind or "{" in text):
            self.tree.scripts.append((kind, name, text))


def counted(words: int, text: str) -> int:
    """The words of a line; letters without a space count as many words, so that nothing takes them for a short line."""
    return max(words, len(text) // _LONGEST_WORD)


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or ("style" in attributes and _HIDDEN.search(attributes["style"] or "") is not None)
