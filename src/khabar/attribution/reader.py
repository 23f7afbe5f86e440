"""Who says what, on whose word: rules find, speakers are resolved, records are written."""

from msgspec import structs

from khabar.attribution.found import Found, Piece
from khabar.attribution.relayers import relayer
from khabar.attribution.rules import rules_at
from khabar.attribution.scene import Scene
from khabar.attribution.speakers import Speakers
from khabar.attribution.writing import records_of
from khabar.records import Article, Attribution, Entity, Time
from khabar.words.prose import Prose

_HAD = frozenset(["قد", "لقد"])


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
        if found and one.rule == "source_first":
            found[-1] = _within_clause(scene, found[-1], one)
        found.append(one)
    return found


def _within_clause(scene: Scene, inner: Found, outer: Found) -> Found:
    """«الرئيس الذي انتقد الاتفاق قال إنه»: what the clause inside tells ends before the verb whose subject stands before it."""
    cue, source = outer.cue.first, outer.source
    inside = source is not None and source.first < inner.cue.first and inner.cue.last < cue
    if not inside or not inner.content or not inner.content[-1].start < scene.words[cue].start < inner.content[-1].end:
        return inner
    last = cue - 1
    while last > inner.cue.last and (scene.words[last].kind == "mark" or scene.folds[last] in _HAD):
        last -= 1
    piece = inner.content[-1]
    if scene.words[last].end <= piece.start or inner.quoted:
        return inner
    return structs.replace(inner, content=(*inner.content[:-1], Piece(piece.start, scene.words[last].end)))


def _first(scene: Scene, at: int) -> Found | None:
    for rule in rules_at(scene, at):
        one = rule(scene, at)
        if one is not None:
            return one
    return None
