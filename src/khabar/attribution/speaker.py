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
    plural: bool | None = None  # people told of in the plural: «شهود عيان», two persons together
    heads: frozenset[str] = frozenset()  # folded nouns, without article, that a later description may be headed by
    words: frozenset[str] = frozenset()  # folded, without article: what else a later description may use


GOD = "الله"
UNSTATED = Speaker(None, "unstated", None, "unstated")
UNKNOWN = Speaker(None, "person", None, "unknown")  # who acts without being named again has most often been named
UNKNOWN_MANY = UNKNOWN._replace(kind="unnamed", plural=True)  # «وأدانوا»
