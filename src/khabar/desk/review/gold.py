"""Articles that editors went through, as gold records: spans as exact words of a numbered paragraph, 0 the title.

`complete` says whether every record of the article bears a verdict: only then is what is missing known too.
"""

from collections.abc import Iterator
from typing import Any

from khabar.archive.ingest.kept import report_of
from khabar.archive.models import Article
from khabar.desk.review.laid import corrected, standing
from khabar.desk.review.models import Correction
from khabar.records import Attribution, Report, Span


def gold_records() -> Iterator[dict[str, Any]]:
    """A record for each article that bears corrections."""
    keys = Correction.objects.filter(withdrawn=None).values("article").distinct()
    for article in Article.objects.filter(pk__in=keys).select_related("current").order_by("pk").iterator(50):
        if article.current is not None:
            report, touched = corrected(report_of(article.current), standing(article))
            yield gold_record(report, touched)


def gold_record(report: Report, touched: frozenset[str]) -> dict[str, Any]:
    text, article = report.article.text, report.article
    shift = 0 if article.title else 1  # paragraph 0 is the title, empty where there is none
    paragraphs = [span.of(text) for span in article.paragraphs]
    return {
        "id": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "paragraphs": [""] * shift + paragraphs,
        "attributions": [_attribution(said, report, shift) for said in report.attributions if said.id in touched],
        "complete": all(said.id in touched for said in report.attributions),
    }


def _attribution(said: Attribution, report: Report, shift: int) -> dict[str, Any]:
    cue = _placed(said.cue.span, report, shift)
    source = _placed(said.source.span, report, shift) if said.source else None
    told: dict[str, Any] = {
        "para": cue["para"],
        "cue": cue["text"],
        "source": source["text"] if source else None,
        "speaker": said.speaker,
        "kind": said.kind,
        "via": said.via,
        "content": [_placed(piece.span, report, shift) for piece in said.content],
        "mode": said.mode,
        "stance": said.stance,
    }
    if "nth" in cue:
        told["nth"] = cue["nth"]
    if source and source["para"] != cue["para"]:
        told["source_para"] = source["para"]
    return told


def _placed(span: Span, report: Report, shift: int) -> dict[str, Any]:
    """Words, the paragraph in which they stand, and which of their places there they stand at."""
    text = report.article.text
    number, inside = next(
        ((n, p) for n, p in enumerate(report.article.paragraphs) if p.start <= span.start < p.end),
        (0, report.article.paragraphs[0]),
    )
    words = text[span.start : min(span.end, inside.end)]
    before = text[inside.start : min(span.start + len(words) - 1, inside.end)]
    nth = sum(before.startswith(words, at) for at in range(len(before))) + 1 if words in before else 1
    return {"para": number + shift, "text": words} | ({"nth": nth} if nth > 1 else {})
