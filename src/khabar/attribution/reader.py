"""Who says what, on whose word: rules find, speakers are resolved, records are written."""

from khabar.attribution.found import Found, Piece
from khabar.attribution.rules import RULES
from khabar.attribution.scene import Scene
from khabar.attribution.speakers import Speaker, Speakers
from khabar.records import Article, Attribution, Cue, Entity, Mode, Span, Spanned, Time
from khabar.words.prose import Prose


def attributions_of(article: Article, prose: Prose, entities: tuple[Entity, ...], times: tuple[Time, ...]) -> tuple[Attribution, ...]:
    """The attributions of the article, in order of their cues."""
    scene = Scene(prose, entities, times)
    found = findings(scene)
    speakers = Speakers(scene)
    return tuple(_record(scene, n, one, speakers.of(one)) for n, one in enumerate(found, start=1))


def findings(scene: Scene) -> list[Found]:
    """What the rules find, in order of the cues; a cue belongs to the first rule that reads it."""
    found = []
    for at in scene.candidates():
        for rule in RULES:
            one = rule(scene, at)
            if one is not None:
                found.append(one)
                break
    return found


def _record(scene: Scene, n: int, found: Found, speaker: Speaker) -> Attribution:
    words = scene.words
    return Attribution(
        id=f"a{n}",
        cue=Cue(span=Span(words[found.cue.first].start, words[found.cue.last - 1].end), lemma=found.lemma),
        content=tuple(Spanned(span=Span(*piece)) for piece in found.content),
        source=Spanned(span=scene.prose.span(*found.source)) if found.source else None,
        speaker=speaker.name,
        entity=speaker.entity.id if speaker.entity else None,
        resolution=speaker.resolution,
        kind=speaker.kind,
        via=None,
        via_entity=None,
        mode=mode_of(scene, found),
        stance=found.stance,
        factuality="CT+",
        time=None,
        parent=None,
        chain=(speaker.entity.id if speaker.entity else f"«{speaker.name}»", "page"),
        rule=found.rule,
        confidence=0.5,
    )


def mode_of(scene: Scene, found: Found) -> Mode:
    """direct: all of the content stands between the speaker's quotation marks; mixed: a part does; else indirect."""
    if scene.quotes[found.cue.first] >= 0 and _speech(scene, found.cue.first):
        return "indirect"
    if found.quoted:
        return "direct"
    return "mixed" if any(_quotes_in(scene, piece) for piece in found.content) else "indirect"


def _speech(scene: Scene, i: int) -> bool:
    quotation = scene.quotation(i)
    return quotation is not None and quotation.last - quotation.first >= 5


def _quotes_in(scene: Scene, piece: Piece) -> bool:
    for quotation in scene.prose.quotations:
        if quotation.last - quotation.first < 3:
            continue
        start, end = scene.words[quotation.first].start, scene.words[quotation.last - 1].end
        if piece.start <= start < piece.end or piece.start < end <= piece.end:
            return True
    return False
