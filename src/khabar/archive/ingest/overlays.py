"""What people say of a reading goes before it. Whoever keeps their word (the desk its corrections) lays it over here.

A report is laid over in the transaction that writes its rows and its entry in the search: none of them is ever seen
without the other, and no new reading undoes what a person decided.
"""

from collections.abc import Callable

from khabar.archive.models import Article
from khabar.records import Report

Overlay = Callable[[Article, Report], Report]  # gives the very same report back where nobody said anything of it
_overlays: list[Overlay] = []


def lay_over(overlay: Overlay) -> None:
    """Let this be asked whenever a report becomes rows."""
    if overlay not in _overlays:
        _overlays.append(overlay)


def overlaid(article: Article, report: Report) -> Report:
    """The report as people want it."""
    for overlay in _overlays:
        report = overlay(article, report)
    return report
