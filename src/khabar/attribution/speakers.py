"""Who the source of a finding is: named, unnamed, or somebody named before."""

from typing import NamedTuple

from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import definite, without_article
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.sources import noun_class
from khabar.records import Entity, Resolution, SourceKind


class Speaker(NamedTuple):
    """Who says it: name or description, kind, entity where there is one, how it was resolved."""

    name: str | None
    kind: SourceKind
    entity: Entity | None
    resolution: Resolution
    feminine: bool | None = None
    head: str = ""  # head noun, folded, without article: what «المصدر» later refers to


UNSTATED = Speaker(None, "unstated", None, "unstated")
UNKNOWN = Speaker(None, "unnamed", None, "unknown")


class Speakers:
    """The speakers of one article, resolved in the order of their cues."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.said: list[tuple[Found, Speaker]] = []

    def of(self, found: Found) -> Speaker:
        speaker = self._of(found)
        self.said.append((found, speaker))
        return speaker

    def _of(self, found: Found) -> Speaker:
        if found.unstated:
            return UNSTATED
        if found.antecedent is not None:
            return self._named(found.antecedent)._replace(resolution="pronoun")
        if found.source is None:
            return self._elided(found)
        return self._named(found.source)

    def _elided(self, found: Found) -> Speaker:
        cue = found.cue.first
        for earlier, speaker in reversed(self.said):
            if speaker.kind == "unstated" or speaker.resolution == "unknown":
                continue
            if self._inside_content(earlier, cue):
                continue
            return speaker._replace(resolution="elided")
        return UNKNOWN

    def _inside_content(self, earlier: Found, cue: int) -> bool:
        """Whether the earlier record stands inside another's content in the same sentence, so that its speaker is no focus."""
        at = self.scene.words[earlier.cue.first].start
        return any(other is not earlier and any(p.start <= at < p.end for p in other.content) for other, _ in self.said)

    def _named(self, source: Range) -> Speaker:
        scene = self.scene
        mentions = self._mentions(source)
        head = scene.folds[source.first]
        kind = noun_class(head)
        person = next((m for m in mentions if m.entity.kind == "person"), None)
        if person is not None:
            return Speaker(person.entity.name, "person", person.entity, "named", head=without_article(head))
        described = scene.text(source.first, source.last)
        if definite(head) and source.last - source.first <= 3:
            earlier = self._same_head(without_article(head))
            if earlier is not None:
                return earlier._replace(resolution="definite")
        first = mentions[0] if mentions else None
        if first is not None and first.first <= source.first + (kind is not None):
            entity = first.entity
            if entity.kind == "outlet":
                return Speaker(entity.name, "outlet", entity, "named", head=without_article(head))
            if entity.kind in ("organization", "place"):
                return Speaker(entity.name, "organization", entity, "named", head=without_article(head))
        return Speaker(described, kind or "unnamed", None, "named", head=without_article(head))  # type: ignore[arg-type]

    def _mentions(self, source: Range) -> list[Mention]:
        found: list[Mention] = []
        for k in range(source.first, source.last):
            mention = self.scene.mentions.get(k)
            if mention is not None and (not found or found[-1] is not mention):
                found.append(mention)
        return found

    def _same_head(self, head: str) -> Speaker | None:
        for _, speaker in reversed(self.said):
            if speaker.head == head:
                return speaker
        return None
