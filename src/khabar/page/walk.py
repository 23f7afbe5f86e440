"""From markup to `Tree`: one walk over the parsed page, in document order and without recursion."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from khabar.page.harmless import harmless
from khabar.page.limits import Limits
from khabar.page.roles import LABELS, NAMING, RARE, SMALL, TAGS, Named, Role, named
from khabar.page.tree import Element, Line, Part, Tree, counted

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul".split()
)
_SKIPPED = frozenset(
    "style noscript template svg math iframe object embed applet select option button textarea input canvas audio video map"
    " head datalist progress -comment -document !doctype".split()
)
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE_HOSTS = frozenset(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "figcaption"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NO_ATTRIBUTES: dict[str, str | None] = {}
# what a node does to the line it stands in: bits of an element's tag, or one of four alone
_BLOCK, _STRONG, _LINK, _IMAGE, _FONT, _TEXT, _BREAK, _SKIP, _DATA = (1 << n for n in range(9))
_DOES: dict[str, int] = dict.fromkeys(_BLOCKS, _BLOCK)
for _tag in ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"):
    _DOES[_tag] = _DOES.get(_tag, 0) | _STRONG
_DOES |= {"a": _LINK, "font": _FONT, "img": _IMAGE, "picture": _IMAGE, "image": _IMAGE, "amp-img": _IMAGE | _BLOCK}
_DOES |= dict.fromkeys(_SKIPPED, _SKIP) | dict.fromkeys(("script", "meta", "link"), _DATA)
_DOES |= {"-text": _TEXT, "br": _BREAK, "hr": _BREAK}
_TELLING = RARE | {"hidden", "style"}  # attributes that say more than class and id
_EDGE = -2  # an open element's `last`, where its edge ends the line


def tree_of(markup: str, limits: Limits) -> Tree:
    """Parse and flatten a page. Cost: linear in the markup."""
    parser = LexborHTMLParser(harmless(markup))
    walk = _Walk(limits)
    if parser.root is not None:
        _read_head(parser, walk)
        walk.over(parser.root)
    return walk.tree


def _read_head(parser: LexborHTMLParser, walk: "_Walk") -> None:
    node = parser.head.child if parser.head is not None else None
    while node is not None:
        tag = node.tag or ""
        if tag == "title":
            walk.tree.head.append(("title", {"content": node.text()}))
        elif tag == "base":
            walk.tree.head.append((tag, node.attributes))
        elif tag in ("meta", "link", "script"):
            walk.data(tag, node)
        node = node.next


class _Walk:
    """The state of one walk: the open block, the link and the bold run that the next text belongs to."""

    def __init__(self, limits: Limits) -> None:
        self.tree = Tree([], [], [], [], False, [], [], [])
        self.most_elements, self.most_lines = limits.elements, limits.lines
        self.full = False
        self.parts: list[Part] = []
        self.anchor = -1
        self.strong = 0
        self.bold = True  # all words of the open line are bold so far
        self.level = 0
        self.block = 0

    def over(self, root: LexborNode) -> None:
        """Every node below and behind `root`. The hot loop of the reader: one round a node."""
        elements, does_of = self.tree.elements, _DOES.get
        stack: list[tuple[LexborNode, int, int]] = []
        current = does_current = -1
        node: LexborNode | None = root
        while node is not None:
            tag = node.tag or ""
            does = does_of(tag)
            if does is None:
                does = _BLOCK if "-" in tag else 0  # a site's own element
            if does == _TEXT:
                text = node.text_content or ""
                if not text.isspace():
                    self.text(text, current)
                elif self.parts:
                    self.parts.append(Part(current, self.anchor, " "))
            elif does < _TEXT:
                self.open(tag, does, node, current)
                inside = node.child
                if inside is not None:
                    stack.append((node, current, does_current))
                    current, does_current, node = len(elements) - 1, does, inside
                    continue
                self.close(elements[-1], does)
            elif does == _DATA:
                self.data(tag, node)
            elif does == _BREAK and self.parts:
                self.end_line()
            following = node.next
            while following is None and stack:
                self.close(elements[current], does_current)
                node, current, does_current = stack.pop()
                following = node.next
            node = following
            if self.full:
                self.tree.cut = True
                break
        while current >= 0:
            self.close(elements[current], _DOES.get(elements[current].tag, 0))
            current = elements[current].parent

    def text(self, text: str, current: int) -> None:
        """Words join the open line."""
        if not self.strong:
            self.bold = False
        if self.parts and -1 < self.parts[-1].anchor != self.anchor > -1:
            text = " " + text  # two links side by side are two words
        self.parts.append(Part(current, self.anchor, text))

    def open(self, tag: str, does: int, node: LexborNode, current: int) -> None:
        """Note an element."""
        attributes = node.attributes or _NO_ATTRIBUTES
        elements = self.tree.elements
        at = len(elements)
        role = self.claimed(tag, attributes, at) if attributes else TAGS.get(tag)
        edge = -1
        if does & _BLOCK or (role in SMALL and self.stands_alone()):
            if self.parts:
                self.end_line()
            self.block = at
            edge = _EDGE
        if does > _BLOCK:
            if does & _STRONG:
                self.strong += 1
                self.level = _LEVELS.get(tag, self.level)
            elif does & _LINK and (attributes.get("href") or not ("name" in attributes or "id" in attributes)):
                self.anchor = at
            elif does & _FONT and "size" in attributes:
                self.tree.sized = True
        elements.append(Element(tag, current, attributes, role, len(self.tree.lines), edge, 1 if does & _IMAGE else 0))
        if at + 1 >= self.most_elements:
            self.full = True

    def claimed(self, tag: str, attributes: dict[str, str | None], at: int) -> Role | None:
        """The role that the element with index `at` claims; its other claims are noted."""
        if _TELLING.isdisjoint(attributes):
            if "class" not in attributes and "id" not in attributes:
                return TAGS.get(tag)
            claims = named(tag, attributes.get("class"), attributes.get("id"))
        elif "hidden" in attributes or ("style" in attributes and _HIDDEN.search(attributes["style"] or "")):
            return "hidden"
        else:
            claims = _named_rarely(tag, attributes)
        if claims.crumbs:
            self.tree.crumbs.append(at)
        if claims.current and tag in ("a", "li"):
            self.tree.current.append(at)
        if "itemprop" in attributes:
            self.tree.properties.append(at)
        return claims.role

    def stands_alone(self) -> bool:
        """Whether a labelled span here is a field of its own, not a word in a paragraph."""
        block = self.tree.elements[self.block] if self.tree.elements else None
        if block is None or block.tag not in _INLINE_HOSTS:
            return True
        return not NAMING.isdisjoint(block.attributes) and all(self.tree.elements[part.element].role for part in self.parts)

    def close(self, element: Element, does: int) -> None:
        if element.last == _EDGE:
            if self.parts:
                self.end_line()
            self.block = element.parent if element.parent > 0 else 0
        if does > _BLOCK:
            if does & _LINK:
                self.anchor = -1
            elif does & _STRONG:
                self.strong -= 1
                if element.tag in _LEVELS:
                    self.level = 0
        element.last = len(self.tree.lines)
        if element.images and element.parent >= 0:
            self.tree.elements[element.parent].images += element.images

    def end_line(self) -> None:
        """The open parts become a line, unless there is no word in them."""
        parts, self.parts = self.parts, []
        bold, self.bold = self.bold, True
        if len(parts) == 1:
            words = parts[0].text.split()
            linked = len(words) if parts[0].anchor >= 0 else 0
        else:
            words = "".join([part.text for part in parts]).split()
            linked = sum([len(part.text.split()) for part in parts if part.anchor >= 0])
        if not words:
            return
        text = " ".join(words)
        count = counted(len(words), text)
        lines = self.tree.lines
        lines.append(Line(text, self.block, parts, count, linked if linked < count else count, self.level, bold))
        if len(lines) >= self.most_lines:
            self.full = True

    def data(self, tag: str, node: LexborNode) -> None:
        """Keep what the head says, and a script that may hold data."""
        attributes = node.attributes
        if tag != "script":
            self.tree.head.append((tag, attributes))
            return
        kind, name = (attributes.get("type") or "").lower(), attributes.get("id") or ""
        text = node.text() or ""
        if text and ("json" in kind or "{" in text):
            self.tree.scripts.append((kind, name, text))


def _named_rarely(tag: str, attributes: dict[str, str | None]) -> Named:
    """What an element claims that says more of itself than class and id, or has a style."""
    get = attributes.get
    if RARE.isdisjoint(attributes):
        return named(tag, get("class"), get("id"))
    label = next((attributes[key] for key in LABELS if key in attributes), "") or ""
    name = f"{get('id') or ''} {label}"
    return named(tag, get("class"), name, get("itemprop"), get("role"), get("rel"), get("itemtype"))
