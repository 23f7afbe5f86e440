"""The answer to «who says it»."""

from typing import NamedTuple

from khabar.records import Entity, Resolution, SourceKind


class Speaker(NamedTuple):
    """Name or description, kind, entity where there is one, and how the source was resolved to it."""

    name: str | None
    kind: SourceKind
    entity: Entity | None
    resolution: Resolution
    feminine: bool | None = None
    words: frozenset[str] = frozenset()  # folded, without article: what a later description may use of it


UNSTATED = Speaker(None, "unstated", None, "unstated")
UNKNOWN = Speaker(None, "unnamed", None, "unknown")
