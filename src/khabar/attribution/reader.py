"""Who says what, on whose word: rules find, speakers are resolved, records are written."""

from khabar.attribution.found import Found
from khabar.attribution.relayers import relayer
from khabar.attribution.rules import rules_at
from khabar.attribution.scene import Scene
from khabar.attribution.speakers import Speakers
from khabar.attribution.writing import records_of
from khabar.records import Article, Attribution, Entity, Time
from khabar.words.prose import Prose


def attributions_of(
    article: Article, prose: Prose, entities: tuple[Entity, ...], times: tuple[Time, ...]
) -> tuple[Attribution, ...]:
    """The attributions of the article, in order of their cues."""
    scene = Scene(prose, entities, times)
    return records_of(scene, Speakers(scene).all_of(findings(scene)))


def findings(scene: Scene) -> list[Found]:
    """What the rules find, in order of the cues; a cue belongs to the first rule that reads it, an opener to the first cue."""
    found: list[Found] = []
    opened: set[int] = set()
    behind = 0  # a phrase's further words are no cues of their own
    tails: set[int] = set()  # nor those of its noun behind the source
    for at in scene.candidates():
        phrase = scene.phrases.get(at)
        if phrase is not None and (phrase.role == "background" or relayer(scene, phrase) is not None):
            behind = max(behind, phrase.end)
        one = _first(scene, at) if at >= behind and at not in tails else None
        if one is None or one.opener in opened:
            continue
        behind = max(behind, one.cue.last)
        if one.opener is not None:
            opened.add(one.opener)
        if one.tail is not None:
            tails.update(range(*one.tail))
        found.append(one)
    return found


def _first(scene: Scene, at: int) -> Found | None:
    for rule in rules_at(scene, at):
        one = rule(scene, at)
        if one is not None:
            return one
    return None
