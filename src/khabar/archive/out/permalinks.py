"""Links to words on the page that published them, as text fragments: `#:~:text=first%20words,last%20words`.

A browser that knows them scrolls there and marks the words; another opens the page.
Source: WICG, URL Fragment Text Directives. Hyphen, comma and ampersand mean something there and are encoded.
"""

import re
from urllib.parse import quote, urlsplit

from khabar.records import Span

_WHOLE = 80  # letters up to which the words are given whole
_EACH = 4  # words at each end of a longer stretch
_WORDS = re.compile(r"\S+")


def fragment_of(text: str, span: Span) -> str:
    """The text fragment of a stretch of an article; "" where it has no words."""
    stretch = span.of(text)
    words = _WORDS.findall(stretch)
    if not words:
        return ""
    if len(stretch) <= _WHOLE and "\n" not in stretch:
        return f":~:text={_encoded(stretch.strip())}"
    first, last = stretch.strip().split("\n")[0], stretch.strip().split("\n")[-1]  # each end within one paragraph
    return f":~:text={_encoded(' '.join(first.split()[:_EACH]))},{_encoded(' '.join(last.split()[-_EACH:]))}"


def permalink(url: str | None, text: str, span: Span) -> str | None:
    """The address of a stretch of a page. A fragment that the address has already stays in front. None without address."""
    if not url:
        return None
    fragment = fragment_of(text, span)
    if not fragment:
        return url
    return f"{url}{fragment}" if urlsplit(url).fragment else f"{url.rstrip('#')}#{fragment}"


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
