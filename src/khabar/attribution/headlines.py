"""Speakers that the text names only after they spoke: headlines («أكد رفض …») and leads («أكاديمي أميركي»)."""

from khabar.attribution.agreement import agree
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import is_definite_phrase
from khabar.attribution.found import Found
from khabar.attribution.scene import Scene
from khabar.attribution.speaker import GOD, UNKNOWN, UNKNOWN_MANY, Speaker

_TURN = 4  # words from «من جهته» to its verb
_LEAD = 1  # the paragraph up to which a speaker may be held back
_SAME = 4  # records before a cue that may have its content already
_NAMELESS = frozenset(["مصدر", "شاهد", "مراسل", "موفد", "محدث"])
_NAMED_WITHIN = 6  # records behind a lead within which its speaker is named


def later(scene: Scene, records: list[tuple[Found, Speaker]]) -> list[tuple[Found, Speaker]]:
    """The records, with the speakers of headline and lead named as the text names them further on."""
    records = _in_full(_owned(scene, records))
    held = _held_back(scene, records)
    resolved = []
    for n, (found, speaker) in enumerate(records):
        if speaker in (UNKNOWN, UNKNOWN_MANY) and scene.prose.titled and scene.paragraph_of[found.cue.first] == 0:
            speaker = _first_agreeing(records, n, found)
        elif held is not None and speaker.name == held[0].name and speaker.entity is None:
            speaker = held[1]._replace(resolution="definite" if speaker.resolution == "named" else speaker.resolution)
        resolved.append((found, speaker))
    return resolved


def once(records: list[tuple[Found, Speaker]]) -> list[tuple[Found, Speaker]]:
    """Without the second cue of one source over one content: «قال إن السد آمن، بحسب قوله»."""
    kept: list[tuple[Found, Speaker]] = []
    for found, speaker in records:
        closing = found.rule == "according_to" and found.source is None
        if not (closing and any(told.name == speaker.name and _covers(earlier, found) for earlier, told in kept[-_SAME:])):
            kept.append((found, speaker))
    return kept


def _covers(earlier: Found, found: Found) -> bool:
    """Whether the content of one finding begins inside another's of the same stance: «بحسب ترجيحه» adds what he thinks."""
    inside = any(piece.start <= found.content[0].start < piece.end for piece in earlier.content)
    return inside and earlier.stance == found.stance


def _owned(scene: Scene, records: list[tuple[Found, Speaker]]) -> list[tuple[Found, Speaker]]:
    """A headline's bare «بيان» is that of the first who speaks behind it."""
    bare = next(
        (s for f, s in records if s.kind == "document" and s.name and " " not in s.name and scene.paragraph_of[f.cue.first] == 0),
        None,
    )
    owner = next((s.name for _, s in records if s.name and s.kind in ("person", "organization", "unnamed")), None)
    if bare is None or owner is None or not scene.prose.titled:
        return records
    return [(f, s._replace(name=f"{bare.name} {owner}") if s.name == bare.name and s.kind == "document" else s) for f, s in records]


def _in_full(records: list[tuple[Found, Speaker]]) -> list[tuple[Found, Speaker]]:
    """A speaker of one name is the one person who speaks under that name and more."""
    full: dict[str, set[str]] = {}
    for _, speaker in records:
        if speaker.kind == "person" and speaker.name is not None and " " in speaker.name:
            for name in speaker.name.split():
                if name != GOD:  # half of a given name, and nobody's short one: «عبد الله»
                    full.setdefault(name, set()).add(speaker.name)
    return [(found, _fuller(speaker, full)) for found, speaker in records]


def _fuller(speaker: Speaker, full: dict[str, set[str]]) -> Speaker:
    names = full.get(speaker.name or "", set()) if speaker.kind == "person" else set()
    return speaker._replace(name=next(iter(names))) if len(names) == 1 else speaker


def _first_agreeing(records: list[tuple[Found, Speaker]], n: int, found: Found) -> Speaker:
    """The first speaker behind a headline that agrees with its elided subject."""
    for _, speaker in records[n + 1 : n + 1 + _NAMED_WITHIN]:
        single = bool(found.plural) and speaker.plural is False
        if speaker.name is not None and agree(speaker.feminine, found.feminine) and not single:
            return speaker._replace(resolution="elided")
    return UNKNOWN


def _held_back(scene: Scene, records: list[tuple[Found, Speaker]]) -> tuple[Speaker, Speaker] | None:
    """One person described in the lead and the only one who is named as speaking soon after it: they are the same.

    None where more than one person is named: then the description stays what it is.
    """
    lead = next((s for f, s in records if _may_be_held(scene, f, s)), None)
    if lead is None:
        return None
    early = records[: _NAMED_WITHIN + 2]
    if any(f.rule == "wishes_no_name" for f, _ in early):
        return None  # whoever asked to stay unnamed is named nowhere
    firsts = [(f, s) for f, s in early if f.rule not in ("verbal_noun", "relayed") and not _told_within(scene, f, early)]
    spoken = [s for f, s in firsts if s.kind == "person" and s.entity is not None and f.source is not None]
    if any(s.kind == "person" and (_turned_to(scene, f) or f.lemma.split()[0] in words("answers")) for f, s in firsts):
        return None
    names = {s.name for s in spoken}
    first = next((s for _, s in records if s is lead or s.kind == "person"), None)
    if first is not lead:
        return None  # who was named before is no longer held back
    if len(names) != 1 or not agree(spoken[0].feminine, lead.feminine) or _of_other_office(lead, spoken[0]):
        return None
    return lead, spoken[0]


def _turned_to(scene: Scene, found: Found) -> bool:
    """«من جهته، قال فلان»: somebody else than who spoke before."""
    turns = (scene.phrases[k] for k in range(max(0, found.cue.first - _TURN), found.cue.first) if k in scene.phrases)
    return any(phrase.role == "focus" for phrase in turns)


def _told_within(scene: Scene, found: Found, records: list[tuple[Found, Speaker]]) -> bool:
    """Whether a cue stands inside another record's content: who speaks there is spoken about."""
    cue = scene.words[found.cue.first].start
    return any(piece.start <= cue < piece.end for other, _ in records if other is not found for piece in other.content)


def _of_other_office(lead: Speaker, named: Speaker) -> bool:
    """Whether the one told of is not the person named, who holds another office; an expert or a politician may hold any."""
    known = lead.heads and named.heads and not lead.heads & words("any_office")
    return bool(known) and not lead.heads & named.heads


def _may_be_held(scene: Scene, found: Found, speaker: Speaker) -> bool:
    paragraph = scene.paragraph_of[found.cue.first]
    if paragraph > _LEAD or scene.begins[found.cue.first] != scene.prose.paragraphs[paragraph][0]:
        return False
    if speaker.kind != "unnamed" or speaker.resolution != "named" or speaker.plural:
        return False
    if found.source is None or paragraph > 0 and is_definite_phrase(scene, found.source):
        return False
    nameless = speaker.heads & _NAMELESS or speaker.heads & words_that("crew")
    return not nameless and not _one_of(scene, found)


def _one_of(scene: Scene, found: Found) -> bool:
    """«أحد المحامين»: one of several, who may stay unnamed beside somebody named."""
    return found.source is not None and scene.folds[found.source.first] in words_that("quantifier")
