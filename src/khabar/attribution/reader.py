"""Who says what, on whose word."""

from khabar.records import Article, Attribution, Entity, Time
from khabar.words.prose import Prose


def attributions_of(
    article: Article, prose: Prose, entities: tuple[Entity, ...], times: tuple[Time, ...]
) -> tuple[Attribution, ...]:
    """The attributions of the article, in order of their cues."""
    return ()
