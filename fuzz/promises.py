"""What REPORT promises of every report, whatever the page was: spans index the text, references lead somewhere, JSON comes back."""

from collections.abc import Iterator

import msgspec

from khabar.records import Report, Span


def broken_promise(report: Report) -> str | None:
    """The first promise that a report breaks."""
    text = report.article.text
    for what, span in _spans(report):
        if not 0 <= span.start < span.end <= len(text):
            return f"{what}: {span} is no piece of a text of {len(text)} letters"
    return _paragraphs(report) or _references(report) or _json(report)


def _spans(report: Report) -> Iterator[tuple[str, Span]]:
    yield from (("paragraph", span) for span in report.article.paragraphs)
    yield from ((f"mention of {e.id}", span) for e in report.entities for span in e.mentions)
    yield from ((f"time {t.id}", t.span) for t in report.times)
    yield from ((f"amount {m.id}", m.span) for m in report.amounts)
    for a in report.attributions:
        yield f"cue of {a.id}", a.cue.span
        yield from ((f"content of {a.id}", piece.span) for piece in a.content)
        if a.source is not None:
            yield f"source of {a.id}", a.source.span


def _paragraphs(report: Report) -> str | None:
    article = report.article
    joined = "\n\n".join(span.of(article.text) for span in article.paragraphs)
    if joined != article.text:
        return "the paragraphs joined by blank lines are not the text"
    if article.title is not None and (not article.paragraphs or article.paragraphs[0].of(article.text) != article.title):
        return "the title is not the first paragraph"
    return "the title is empty" if article.title is not None and not article.title.strip() else None


def _references(report: Report) -> str | None:
    ids = [record.id for rows in (report.entities, report.times, report.amounts, report.attributions) for record in rows]
    if len(set(ids)) != len(ids):
        return "an id stands twice"
    known = {None, *ids}
    for a in report.attributions:
        lost = {a.entity, a.via_entity, a.time, a.parent} - known
        lost |= {link for link in a.chain if link != "page" and not (link.startswith("«") and link.endswith("»"))} - known
        if lost:
            return f"{a.id} names {lost}, which are not there"
        if not a.content:
            return f"{a.id} has no content"
        if not 0 <= a.confidence <= 1:
            return f"{a.id}: confidence {a.confidence}"
    return _circle(report)


def _circle(report: Report) -> str | None:
    parents = {a.id: a.parent for a in report.attributions}
    for start in parents:
        seen, at = {start}, parents[start]
        while at is not None:
            if at in seen:
                return f"{start} stands inside itself"
            seen.add(at)
            at = parents[at]
    return None


def _json(report: Report) -> str | None:
    encoded = msgspec.json.encode(report)
    again = msgspec.json.encode(msgspec.json.decode(encoded, type=Report))
    return None if again == encoded else "the report does not come back from JSON as it was"
