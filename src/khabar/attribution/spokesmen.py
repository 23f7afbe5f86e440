"""For whom somebody speaks: «المتحدث باسم البرلمان» is not «المتحدث باسم الرئاسة»."""

from collections.abc import Iterable

from khabar.attribution.bodies import name_words
from khabar.attribution.descriptions import description_word
from khabar.attribution.found import Range
from khabar.attribution.people import People, speaker_of
from khabar.attribution.scene import Scene
from khabar.attribution.speaker import Speaker

_IN_THE_NAME = "باسم"
_WHOM = 3  # words behind «باسم» that tell for whom


def spoken_for(scene: Scene, source: Range) -> frozenset[str]:
    """The words behind «باسم» in the description of a spokesman."""
    end = scene.ends[source.first]
    at = next((k for k in range(source.first, min(end, source.last + 1)) if scene.folds[k] == _IN_THE_NAME), None)
    behind = range(at + 1, min(end, at + 1 + _WHOM)) if at is not None else ()
    return frozenset(description_word(scene.folds[k]) for k in behind if scene.words[k].kind == "word")


def spokesman(latest: Iterable[Speaker], people: People, head: str, whom: frozenset[str], cue: int) -> Speaker | None:
    """Who speaks in that name: who spoke so before, else the nearest who holds that office; None where it is somebody new."""
    for speaker in latest:
        if head in speaker.heads and speaker.name is not None and _in_that_name(speaker, whom):
            return speaker._replace(resolution="definite")
    holders = [speaker_of(person, "role") for person in people.holding(head, cue) if person.first < cue]
    return next((holder for holder in reversed(holders) if _in_that_name(holder, whom)), None)


def _in_that_name(speaker: Speaker, whom: frozenset[str]) -> bool:
    """Whether nothing says that he speaks for somebody else."""
    known = speaker.words | name_words(speaker.name or "")
    return _IN_THE_NAME not in known or bool(whom & known)
