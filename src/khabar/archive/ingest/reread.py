"""Reading again what is kept, when the reader has improved; what changed is told.

Reports of another reader are taken in turn, each replaced in a transaction of its own: a run that was stopped goes on
where it was, because what it has read is of this reader now.
"""

from collections.abc import Iterator

import msgspec

from khabar.archive.ingest.kept import raw_of, report_of
from khabar.archive.ingest.reader import Prepared, prepare, reader
from khabar.archive.ingest.save import replace_report
from khabar.archive.models import Version
from khabar.records import ErrorRecord, Report

_TOGETHER = 100  # keys that are looked up at once
_NUMBERS = frozenset("id entity via_entity time parent chain attribution amounts actor recipient place".split())


class Change(msgspec.Struct, frozen=True):
    """What a new reading changed. Each difference for people: «attributions 5 → 6»."""

    name: str  # the article's id
    differences: tuple[str, ...]
    error: str | None = None


def waiting() -> int:
    """How many reports are of another reader."""
    return Version.objects.exclude(reader=reader()).count()


def reread(everything: bool = False) -> Iterator[Change]:
    """Read again, one report after the other, newest articles first. everything: those of this reader too."""
    wanted = Version.objects.all() if everything else Version.objects.exclude(reader=reader())
    keys = list(wanted.order_by("-id").values_list("pk", flat=True))
    for at in range(0, len(keys), _TOGETHER):
        for key in keys[at : at + _TOGETHER]:
            version = Version.objects.select_related("article").filter(pk=key).first()
            if version is not None:
                yield _reread_one(version)


def differences(old: Report, new: Report) -> tuple[str, ...]:
    """What changed between two reports of one page, in words."""
    found = [name for name in ("title", "text", "published", "outlet", "section", "byline") if _of(old, name) != _of(new, name)]
    for name in ("attributions", "entities", "times", "amounts", "events"):
        before, after = _told(old, name), _told(new, name)
        if before != after:
            lost, won = len(before - after), len(after - before)
            found.append(f"{name} {len(getattr(old, name))} → {len(getattr(new, name))} (-{lost} +{won})")
    return tuple(found)


def _reread_one(version: Version) -> Change:
    name = version.article.name
    prepared = prepare(raw_of(version))
    if isinstance(prepared, ErrorRecord):
        Version.objects.filter(pk=version.pk).update(reader=reader())  # asked once: the old report stays
        return Change(name, (), prepared.message)
    told = _differences(version, prepared)
    replace_report(version, prepared)
    return Change(name, told)


def _differences(version: Version, prepared: Prepared) -> tuple[str, ...]:
    try:
        return differences(report_of(version), prepared.report)
    except msgspec.DecodeError:
        return ("the old report was of another form",)


def _of(report: Report, name: str) -> object:
    return getattr(report.article, name)


def _told(report: Report, name: str) -> set[bytes]:
    """The records of one kind, without their numbers, so that one that is new does not change all behind it."""
    records = (msgspec.to_builtins(record) for record in getattr(report, name))
    return {msgspec.json.encode({key: value for key, value in record.items() if key not in _NUMBERS}) for record in records}
