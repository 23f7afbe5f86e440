"""Markup that would make a tree builder slow is flattened before it is parsed.

The HTML standard's algorithm is quadratic in the depth of nesting, in formatting elements left open and in the attributes
of one tag. Real pages have none of these; a page that might is copied tag by tag, without what is too deep.
"""

import re

_DEEPEST = 400  # elements inside each other
_OPEN_FORMATS = 50  # formatting elements left open
_ATTRIBUTES = 200  # of one tag
_MANY_TAGS = 4_000  # under so many, no nesting is slow
_MOST_TAGS = 250_000  # what stands behind them is not read
_FEW_TAGS = 1_500  # under so many, nothing is slow
_LONG = 16_384  # characters of a tag
_LONG_TAG = re.compile(rf"<[a-zA-Z][^>]{{{_LONG}}}")
_FORMATS = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FORMAT = re.compile(r"<(/?)(?:[abisu]|big|code|em|font|nobr|small|strike|strong|tt)[\s>]", re.IGNORECASE)
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]{0,30})")
_CLOSING = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}


def harmless(markup: str) -> str:
    """The same page, or one that parses in linear time. Cost: linear."""
    tags = markup.count("<")
    if tags < _MANY_TAGS and not _has_long_tag(markup) and (tags < _FEW_TAGS or not _leaves_open(markup)):
        return markup
    return _flattened(markup)


def _has_long_tag(markup: str) -> bool:
    """Whether a tag is very long; only where so many characters stand without a «>» is it searched for."""
    at = 0
    while at + _LONG <= len(markup):
        last = markup.rfind(">", at, at + _LONG)
        if last < 0:
            return _LONG_TAG.search(markup) is not None
        at = last + 1
    return False


def _leaves_open(markup: str) -> bool:
    """Whether formatting elements pile up: each paragraph would open them all again."""
    depth = 0
    for closing in _FORMAT.findall(markup):
        depth = max(0, depth + (-1 if closing else 1))
        if depth > _OPEN_FORMATS:
            return True
    return False


def _flattened(markup: str) -> str:
    kept: list[str] = []
    depth = formats = at = copied = tags = 0
    while (begin := markup.find("<", at)) >= 0 and (end := markup.find(">", begin)) >= 0:
        at = end + 1
        tags += 1
        if tags > _MOST_TAGS:
            return "".join([*kept, markup[copied:begin]])
        found = _NAME.match(markup, begin)
        if found is None:
            at = begin + 1 if not markup.startswith("<!--", begin) else _after(markup, "-->", begin + 4)
            continue
        name = found.group(1).lower()
        if name in _CLOSING and markup[begin + 1] != "/":
            closing = _CLOSING[name].search(markup, at)
            at = closing.start() if closing else len(markup)
        if name in _VOID:
            continue
        step = -1 if markup[begin + 1] == "/" else 1
        depth = max(0, depth + step)
        if name in _FORMATS:
            formats = max(0, formats + step)
        too_deep = step > 0 and (depth > _DEEPEST or (name in _FORMATS and formats > _OPEN_FORMATS))
        if too_deep or (end - begin > 1_000 and len(markup[begin:end].split(None, _ATTRIBUTES)) > _ATTRIBUTES):
            kept += (markup[copied:begin], " " if too_deep else f"<{name}>")
            copied = end + 1
    kept.append(markup[copied:])
    return "".join(kept)


def _after(markup: str, mark: str, at: int) -> int:
    found = markup.find(mark, at)
    return found + len(mark) if found >= 0 else len(markup)
