"""khabar reads Arabic news and keeps its isnad: who says what, on whose word.

    import khabar

    report = khabar.read(page_bytes, url="https://…")
    for said in report.attributions:
        print(said.speaker, said.stance, [piece.span.of(report.article.text) for piece in said.content])

The names below are loaded when first used, so that `import khabar` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from khabar.errors import KhabarError as KhabarError
    from khabar.errors import PageError as PageError
    from khabar.library import read as read
    from khabar.library import read_all as read_all
    from khabar.reading import read_article as read_article
    from khabar.records import Amount as Amount
    from khabar.records import Article as Article
    from khabar.records import Attribution as Attribution
    from khabar.records import Entity as Entity
    from khabar.records import ErrorRecord as ErrorRecord
    from khabar.records import Event as Event
    from khabar.records import Report as Report
    from khabar.records import Span as Span
    from khabar.records import Time as Time

_HOMES = {
    "khabar.errors": ("KhabarError", "PageError"),
    "khabar.library": ("read", "read_all"),
    "khabar.reading": ("read_article",),
    "khabar.records": ("Amount", "Article", "Attribution", "Entity", "ErrorRecord", "Event", "Report", "Span", "Time"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}
__all__ = [
    "Amount",
    "Article",
    "Attribution",
    "Entity",
    "ErrorRecord",
    "Event",
    "KhabarError",
    "PageError",
    "Report",
    "Span",
    "Time",
    "read",
    "read_all",
    "read_article",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'khabar' has no attribute '{name}'")
    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOME]
