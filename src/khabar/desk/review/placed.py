"""A record as an editor corrects it: its words and where they stand, found again in a text that has changed a little."""

from collections.abc import Iterable

import msgspec

from khabar.records import Attribution, Cue, Factuality, Mode, Report, SourceKind, Span, Spanned, Stance
from khabar.words.letters import fold


class Words(msgspec.Struct, frozen=True):
    """Words of the article, and where they stood when they were marked."""

    text: str
    start: int

    def place(self, text: str) -> Span | None:
        """Where they stand now: at their place, else at the nearest place where the same words are."""
        if text.startswith(self.text, self.start):
            return Span(self.start, self.start + len(self.text))
        before = text.rfind(self.text, 0, max(self.start, 0))
        after = text.find(self.text, max(self.start, 0))
        places = [at for at in (before, after) if at >= 0]
        if not places or not self.text:
            return None
        at = min(places, key=lambda place: abs(place - self.start))
        return Span(at, at + len(self.text))


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """What of an attribution an editor judges."""

    cue: Words
    content: tuple[Words, ...]
    source: Words | None = None
    speaker: str | None = None
    kind: SourceKind = "person"
    via: str | None = None
    mode: Mode = "indirect"
    stance: Stance = "asserts"


def placed(said: Attribution, text: str) -> Placed:
    return Placed(
        cue=_words(said.cue.span, text),
        content=tuple(_words(piece.span, text) for piece in said.content),
        source=_words(said.source.span, text) if said.source else None,
        speaker=said.speaker,
        kind=said.kind,
        via=said.via,
        mode=said.mode,
        stance=said.stance,
    )


def meant(record: Placed, attributions: Iterable[Attribution], text: str) -> Attribution | None:
    """Which of these attributions the record is: the same cue, and of several on one cue the content most alike."""
    cue = record.cue.place(text)
    if cue is None:
        return None
    content = [span for words in record.content if (span := words.place(text))]
    on_cue = [said for said in attributions if said.cue.span.start < cue.end and cue.start < said.cue.span.end]
    return max(on_cue, key=lambda said: _shared(said, content), default=None)


def rewritten(said: Attribution | None, record: Placed, report: Report, id_: str) -> Attribution | None:
    """The attribution as the editor wants it; None where its words stand in the text no more."""
    text = report.article.text
    cue, content = record.cue.place(text), [words.place(text) for words in record.content]
    if cue is None or not content or None in content:
        return None
    source = record.source.place(text) if record.source else None
    speaker = entity_named(record.speaker, report)
    return Attribution(
        id=id_,
        cue=Cue(span=cue, lemma=said.cue.lemma if said else cue.of(text)),
        content=tuple(Spanned(span=span) for span in content if span),
        source=Spanned(span=source) if source else None,
        speaker=record.speaker,
        entity=speaker,
        resolution="unstated"
        if record.speaker is None
        else said.resolution
        if said and said.speaker == record.speaker
        else "named",
        kind=record.kind,
        via=record.via,
        via_entity=entity_named(record.via, report),
        mode=record.mode,
        stance=record.stance,
        factuality=said.factuality if said and said.stance == record.stance else _FACTUALITY[record.stance],
        time=said.time if said else None,
        parent=said.parent if said else None,
        chain=_chain(speaker, record, report),
        rule=said.rule if said else "editor",
        confidence=1.0,
    )


def entity_named(name: str | None, report: Report) -> str | None:
    """The entity of the report that this name names."""
    wanted = fold(name or "").strip()
    named = (e.id for e in report.entities if wanted and wanted in map(fold, (e.name, *e.aliases)))
    return next(named, None)


_FACTUALITY: dict[Stance, Factuality] = {
    "asserts": "CT+", "denies": "CT-", "withholds": "CTu", "believes": "PR+", "doubts": "PR-",
    "asks": "Uu", "directs": "Uu", "commits": "PR+", "judges": "CT+",
}  # fmt: skip


def _chain(speaker: str | None, record: Placed, report: Report) -> tuple[str, ...]:
    links = []
    if record.speaker:
        links.append(speaker or f"«{record.speaker}»")
    if record.via:
        links.append(entity_named(record.via, report) or f"«{record.via}»")
    return (*links, "page")


def _words(span: Span, text: str) -> Words:
    return Words(span.of(text), span.start)


def _shared(said: Attribution, content: list[Span]) -> int:
    """How many code points of the content both have."""
    return sum(max(0, min(a.span.end, b.end) - max(a.span.start, b.start)) for a in said.content for b in content)
