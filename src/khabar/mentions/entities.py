"""People, organizations, outlets and places of an article, and which mentions are one thing."""

from khabar.records import Entity
from khabar.words.prose import Prose


def entities_of(prose: Prose) -> tuple[Entity, ...]:
    """Every person, organization, outlet and place of the article, one entity each, in order of first mention."""
    return ()
