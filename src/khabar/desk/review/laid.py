"""Corrections laid over a reading: whatever the reader reads now or later, the editor's word holds."""

from collections.abc import Iterable

import msgspec

from khabar.archive.ingest.overlays import lay_over
from khabar.archive.ingest.save import rewrite_rows
from khabar.archive.models import Article
from khabar.desk.review.models import MISSING, WRONG, Correction
from khabar.desk.review.placed import Placed, meant, rewritten
from khabar.records import Attribution, Report


def standing(article: Article) -> list[Correction]:
    """The corrections of an article that hold, oldest first."""
    return list(Correction.objects.filter(article=article, withdrawn=None).order_by("id"))


def laid_over(article: Article, report: Report) -> tuple[Report, frozenset[str]]:
    """The report as its editors want it, and the ids of the attributions that bear their word."""
    return corrected(report, standing(article))


def corrected(report: Report, corrections: Iterable[Correction]) -> tuple[Report, frozenset[str]]:
    """Corrections in their order; one whose words stand in the text no more changes nothing."""
    said = {attribution.id: attribution for attribution in report.attributions}
    touched: set[str] = set()
    for correction in corrections:
        touched |= _lay(correction, said, report)
    if not touched:
        return report, frozenset()
    ordered = sorted(said.values(), key=lambda one: one.cue.span.start)
    known = frozenset(said)
    ordered = [one if one.parent in known else msgspec.structs.replace(one, parent=None) for one in ordered]
    return msgspec.structs.replace(report, attributions=tuple(ordered)), frozenset(touched & known)


def _lay(correction: Correction, said: dict[str, Attribution], report: Report) -> set[str]:
    before = record_of(correction.before)
    after = record_of(correction.after)
    old = meant(before, said.values(), report.article.text) if before else None
    if correction.verdict == WRONG:
        if old is not None:
            del said[old.id]
            return {old.id}
        return set()
    if after is None or (old is None and correction.verdict != MISSING and not _is_lost(before, said, report)):
        return set()
    id_ = old.id if old is not None else f"a{len(report.attributions) + correction.pk}"
    new = rewritten(old, after, report, id_)
    if new is None:
        return set()
    said[id_] = new
    return {id_}


def _is_lost(before: Placed | None, said: dict[str, Attribution], report: Report) -> bool:
    """Whether a record that an editor let stand is read no more, though its words are there: then his word is kept."""
    return before is not None and before.cue.place(report.article.text) is not None


def record_of(told: object) -> Placed | None:
    return None if told is None else msgspec.convert(told, Placed)


def hold() -> None:
    """From now on, let every report that becomes rows say what the editors say."""
    lay_over(_word_of_editors)


def _word_of_editors(article: Article, report: Report) -> Report:
    return laid_over(article, report)[0]


def write_all_corrected() -> int:
    """Write the rows of all articles that bear corrections anew; how many.

    For rows that were written where the desk was not installed: everywhere else the corrections are in them already.
    """
    keys = Correction.objects.filter(withdrawn=None).order_by("article").values_list("article", flat=True).distinct()
    wanted = list(keys)
    for key in wanted:
        rewrite_rows(key)
    return len(wanted)
