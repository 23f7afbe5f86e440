"""An article's text cut where marks begin and end, so that a template can write it piece by piece."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from khabar.records import Attribution, Report, Span

CERTAIN = 0.5  # below this confidence a record is shown lighter and says so


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Words that bear the same marks. Words that bear none have no classes."""

    text: str
    classes: str = ""
    sign: str = ""  # a stance whose sign stands above their first letter, because they begin inside a word
    said: str = ""  # ids of the attributions that they belong to
    opens: tuple[str, ...] = ()  # ids of the attributions that begin here
    cue: str = ""  # the attribution whose cue they are: they link to its note


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    number: int  # 0 is the title, where there is one
    pieces: tuple[Piece, ...]
    attributions: tuple[Attribution, ...]  # those whose cue stands here


class _Mark(msgspec.Struct, frozen=True):
    """One span of an attribution."""

    start: int
    end: int
    role: str  # content, cue, source
    of: Attribution


def paragraphs_of(report: Report) -> tuple[Paragraph, ...]:
    """Every paragraph with its marks. Cost: linear in the text and in the marks of each paragraph."""
    marks = sorted(_marks(report.attributions), key=lambda mark: mark.start)
    openings = _openings(report.attributions)
    return tuple(_paragraph(report, number, span, marks, openings) for number, span in enumerate(report.article.paragraphs))


def _paragraph(report: Report, number: int, span: Span, marks: Sequence[_Mark], openings: dict[int, tuple[str, ...]]) -> Paragraph:
    here = [mark for mark in marks if mark.start < span.end and mark.end > span.start]
    cuts = {span.start, span.end, *(at for at in openings if span.start <= at < span.end)}
    for mark in here:
        cuts |= {max(mark.start, span.start), min(mark.end, span.end)}
    edges = sorted(cuts)
    pieces = (
        _piece(report, start, end, [m for m in here if m.start <= start and end <= m.end], openings)
        for start, end in pairwise(edges)
    )
    said = (mark.of for mark in here if mark.role == "cue" and span.start <= mark.start < span.end)
    return Paragraph(number=number, pieces=tuple(pieces), attributions=tuple(said))


def _piece(report: Report, start: int, end: int, marks: Sequence[_Mark], openings: dict[int, tuple[str, ...]]) -> Piece:
    contents = [mark for mark in marks if mark.role == "content"]
    inner = min(contents, key=lambda mark: mark.end - mark.start, default=None)
    cue = next((mark for mark in marks if mark.role == "cue"), None)
    classes = list(_classes(inner, start, report.article.text)) if inner is not None else []
    classes += [role for role in ("cue", "source") if any(mark.role == role for mark in marks)]
    return Piece(
        text=report.article.text[start:end],
        classes=" ".join(classes),
        sign=inner.of.stance if inner is not None and "inside" in classes else "",
        said=" ".join(dict.fromkeys(mark.of.id for mark in marks)),
        opens=openings.get(start, ()),
        cue=cue.of.id if cue else "",
    )


def _classes(mark: _Mark, start: int, text: str) -> Iterator[str]:
    yield "said"
    yield mark.of.stance
    if mark.of.mode == "direct":
        yield "direct"
    if mark.of.confidence < CERTAIN:
        yield "unsure"
    if start == mark.of.content[0].span.start:
        yield "inside" if _is_inside(start, text) else "first"


def _is_inside(start: int, text: str) -> bool:
    """Whether a clitic stands right before: «ب» before «رفع» in «طالب برفع»."""
    return start > 0 and text[start - 1].isalpha()


def _marks(attributions: Sequence[Attribution]) -> Iterator[_Mark]:
    for said in attributions:
        yield _Mark(said.cue.span.start, said.cue.span.end, "cue", said)
        if said.source is not None:
            yield _Mark(said.source.span.start, said.source.span.end, "source", said)
        for piece in said.content:
            yield _Mark(piece.span.start, piece.span.end, "content", said)


def _openings(attributions: Sequence[Attribution]) -> dict[int, tuple[str, ...]]:
    """Where each attribution begins: at its source, its cue or its content, whichever comes first."""
    found: dict[int, tuple[str, ...]] = {}
    for said in attributions:
        at = min([said.cue.span.start, *(piece.span.start for piece in said.content)])
        found[at] = (*found.get(at, ()), said.id)
    return found
