"""Figures: what origins put on the slots of a story."""

from collections.abc import Iterator

import msgspec

from khabar.records import Attribution, Report, Span
from khabar.stories.origins import Owed, chain_of, statement_origin, text_origin
from khabar.stories.records import Saying
from khabar.stories.sayings import Origins, own_saying
from khabar.stories.scope import Scope, scope_of
from khabar.stories.slots import Filled, clause_of, filled


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """What one article puts on a slot."""

    filled: Filled
    scope: Scope  # of the article
    saying: Saying
    outlet: int  # the origin that the article's own outlet is

    @property
    def article(self) -> str:
        return self.saying.article


def figures_of(report: Report, copies: Owed | None, origins: Origins) -> Iterator[Figure]:
    """The figures of an article's head. Cost: linear in the head."""
    scope = scope_of(report)
    for found in filled(report):
        outlet = origins.number(text_origin(report, None))
        yield Figure(filled=found, scope=scope, saying=_saying(report, found.span, copies, origins), outlet=outlet)


def _saying(report: Report, span: Span, copies: Owed | None, origins: Origins) -> Saying:
    """The statement in which a figure stands, or the article's own voice."""
    text = report.article.text
    around = " ".join(clause_of(text, span).of(text).split())
    said = _attribution(report, span)
    if said is None:
        return own_saying(report, around, copies, origins)
    origin = statement_origin(report, said, text_origin(report, copies))
    return Saying(
        article=report.article.id,
        attribution=said.id,
        text=around,
        speaker=said.speaker,
        stance=said.stance,
        published=report.article.published,
        origin=origins.number(origin),
        chain=chain_of(report, said, origin),
    )


def _attribution(report: Report, span: Span) -> Attribution | None:
    """The innermost statement that holds the figure."""
    holding = [
        (piece.span.end - piece.span.start, said.id, said)
        for said in report.attributions
        for piece in said.content
        if piece.span.start <= span.start and span.end <= piece.span.end
    ]
    return min(holding, key=lambda held: held[:2])[2] if holding else None
