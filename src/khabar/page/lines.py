"""What a line of a page is by its own form: a date, a caption, a credit, a link, a row of hashtags."""

import re

from khabar.page.bylines import opens_byline
from khabar.page.days import days_in
from khabar.page.furniture import furniture_of
from khabar.page.tree import Line, Tree
from khabar.words.letters import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_MAIL = re.compile(r"[\w.+\-]\s?@\s?[\w\-]+\.[a-z]{2,}|(?:\+|00)\d[\d \-]{7,}|https?://|www\.", re.IGNORECASE)
_INITIALS = re.compile(r"^[(\[]?[^\W\d_]{1,2}(?:\s?[./\-*]\s?[^\W\d_]{1,2}){1,5}[.)\]]?$")
_DIGIT = re.compile(r"\d")
_STOPS = frozenset("في من على الى عن مع ان لا ما هذا هذه التي الذي قال بعد قبل كان هل كيف لماذا".split())
_CAPTION_WORDS = 40
_BLOCK_CAPTION = frozenset(["div", "table", "td", "tr", "tbody", "figure", "span", "center", "a", "li", "dl", "dt", "dd"])


def is_mark(line: Line) -> bool:
    """No word at all: a star, a rule of dashes, a counter."""
    return line.words <= 3 and not _WORD.search(line.text) and not any(letter.isalpha() for letter in line.text)


def is_link(line: Line) -> bool:
    """All but a mark or two of the line is a link."""
    return line.linked > 0 and line.linked >= 0.8 * line.words


def is_day(line: Line) -> bool:
    """A date, with little beside it: weekday, clock, «نشر في»."""
    if line.words > 16 or not _DIGIT.search(line.text):
        return False
    days = days_in(line.text)
    if not days:
        return False
    plain = fold(line.text)
    rest = plain[: days[0].start] + " " + plain[days[-1].end :]
    return len(_WORD.findall(rest)) <= 6


def is_caption(tree: Tree, at: int) -> bool:
    """Text that shares a small block with a picture."""
    line = tree.lines[at]
    if line.words > _CAPTION_WORDS:
        return False
    element = line.element
    block = tree.elements[element]
    if block.tag == "p" and block.images and block.last - block.first <= 2 and line.words <= 12 and line.text[-1] not in ".؟!":
        return True
    for _ in range(4):
        found = tree.elements[element]
        if found.last - found.first > 4:  # asked first: a block may hold all lines of the page
            return False
        if sum(inner.words for inner in tree.lines[found.first : found.last]) > _CAPTION_WORDS:
            return False
        if found.images and found.tag in _BLOCK_CAPTION:
            return True
        element = found.parent
        if element < 0:
            return False
    return False


def is_contact(line: Line) -> bool:
    """An address, a telephone, a link written out, with a word or two."""
    return line.words <= 8 and _MAIL.search(line.text) is not None


def is_policy(line: Line) -> bool:
    """A sentence about the site's rules: it links to «سياسة الخصوصية» or «شروط الاستخدام»."""
    if not 0 < line.linked < line.words:
        return False
    texts = [part.text for part in line.parts if part.anchor >= 0]
    found = [furniture_of(text.strip(), len(text.split())) for text in texts if len(text.split()) in (1, 2, 3, 4)]
    return any(row is not None and row.where == "line" and row.kind in ("privacy", "navigation") for row in found)


def is_hashtags(line: Line) -> bool:
    return line.text[0] == "#" and all(word[0] == "#" for word in line.text.split())


def is_initials(line: Line) -> bool:
    """The initials of those who wrote and edited, below an agency's text: «س.ع/م.أ»."""
    return line.words <= 4 and _INITIALS.match(line.text) is not None


def is_credit(line: Line) -> bool:
    """A line of authors, agency and place, as stands above a body or alone in brackets below it."""
    if line.words > 14 or line.text[-1] in ".؟!،؛…":
        return False
    if opens_byline(line.text):
        return True
    words = _WORD.findall(fold(line.text))
    if not 1 <= len(words) <= 8 or _STOPS.intersection(words):
        return False
    joined = any(mark in line.text for mark in (" - ", "- ", " -", "–", "(", "/")) or line.text[-1] in ":-"
    return joined or (line.strong and not line.level and len(words) <= 6)
