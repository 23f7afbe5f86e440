"""Corrections laid over a reading: whatever the reader reads now or later, the editor's word holds."""

from collections.abc import Iterable

import msgspec
from django.db import transaction

from khabar.archive.ingest.reread import report_of
from khabar.archive.ingest.rows import remove_rows, write_rows
from khabar.archive.models import Article
from khabar.archive.search import index
from khabar.archive.search.entry import entry_of
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


@transaction.atomic
def write_corrected(article: Article) -> None:
    """Let the archive's rows and its search say what the editors say."""
    if article.current is None:
        return
    report, _ = laid_over(article, report_of(article.current))
    remove_rows(article)
    rows = write_rows(article, report)
    index.put(article, entry_of(report), [row.pk for row in rows])


def write_all_corrected() -> int:
    """The same for all articles that bear corrections; how many. After a rereading elsewhere."""
    keys = Correction.objects.filter(withdrawn=None).values("article").distinct()
    articles = Article.objects.filter(pk__in=keys).select_related("current")
    for article in articles:
        write_corrected(article)
    return len(articles)
