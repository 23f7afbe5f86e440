"""The notes in the margin: for each attribution who says it, how, and through whom."""

from collections.abc import Mapping

import msgspec

from khabar.archive.out.permalinks import permalink
from khabar.desk.article.chains import Drawing, glyph, links_of
from khabar.desk.article.marks import CERTAIN
from khabar.records import Attribution, Entity, Report
from khabar.show.labels import labels


class Note(msgspec.Struct, frozen=True, kw_only=True):
    said: Attribution
    speaker: str | None
    role: str | None
    thing: int | None  # key of the speaker in the archive
    via_thing: int | None
    chain: Drawing
    when: str | None
    content: str
    unsure: bool
    copy: str  # the quotation with its whole chain
    corrected: bool = False


def notes_of(
    report: Report, things: Mapping[str, int], page: str, language: str, corrected: frozenset[str] = frozenset()
) -> dict[str, Note]:
    """A note for each attribution, by its id. things: keys of entities in the archive. corrected: ids set by an editor."""
    named = {entity.id: entity for entity in report.entities}
    times = {time.id: time.value for time in report.times}
    return {
        said.id: Note(
            said=said,
            speaker=said.speaker,
            role=_role(named.get(said.entity or "")),
            thing=things.get(said.entity or ""),
            via_thing=things.get(said.via_entity or ""),
            chain=glyph(links_of(said, named, page), language == "ar"),
            when=times.get(said.time or ""),
            content=content_of(report, said),
            unsure=said.confidence < CERTAIN and said.id not in corrected,
            copy=quotation(report, said, named, language),
            corrected=said.id in corrected,
        )
        for said in report.attributions
    }


def content_of(report: Report, said: Attribution) -> str:
    return " … ".join(piece.span.of(report.article.text) for piece in said.content)


def quotation(report: Report, said: Attribution, named: Mapping[str, Entity], language: str) -> str:
    """What is copied: the words, who says them and how, through whom, where they were read, and a link to the place."""
    words = labels("ar" if language == "ar" else "en")
    article = report.article
    comma = "، " if language == "ar" else ", "
    who = comma.join(filter(None, (said.speaker or words["not_stated"], _role(named.get(said.entity or "")))))
    told = [f"«{content_of(report, said)}»", f"{who} ({words[said.stance]})"]
    if said.via:
        told.append(f"{words['via']} {said.via}")
    told.append(comma.join(filter(None, (article.outlet, article.title and f"«{article.title}»", (article.published or "")[:10]))))
    link = permalink(article.url, article.text, said.content[0].span) if said.content else article.url
    return " — ".join(filter(None, told)) + (f"\n{link}" if link else "")


def _role(entity: Entity | None) -> str | None:
    return entity.role if entity is not None else None
