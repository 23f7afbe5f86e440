"""Whom «سموه», «معاليه», «سعادته» stand for."""

from collections.abc import Sequence

from khabar.attribution.description_words import meant
from khabar.attribution.descriptions import description_word
from khabar.attribution.people import People, speaker_of
from khabar.attribution.speaker import Speaker
from khabar.words.letters import fold

_NEAR = 120  # words before a cue in which the bearer of an honorific stands


def honoured(people: People, spoke: Sequence[Speaker], honorific: str, cue: int) -> Speaker | None:
    """«سموه»: the nearest person of such an office, first among those who spoke, the latest first; else the last person at all.

    spoke: persons, and single offices without a name («ولي العهد»), who can be meant only where the office fits.
    """
    offices = frozenset(description_word(fold(office)) for office in meant("honorific")[honorific])
    for speaker in spoke:
        if offices & (speaker.heads | speaker.words):
            return speaker._replace(resolution="definite")
    near = [people.by_id[m.entity.id] for m in people.before(cue) if m.first >= cue - _NEAR]
    bearer = next((person for person in near if offices & (person.heads | person.words)), None)
    named = next((speaker for speaker in spoke if speaker.kind == "person"), None)
    if bearer is None and named is not None:
        return named._replace(resolution="definite")
    holder = bearer or next((p for p in people.by_id.values() if offices & (p.heads | p.words)), None)
    holder = holder or (near[0] if near else None)
    return speaker_of(holder, "definite") if holder is not None else None
