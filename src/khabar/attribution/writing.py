"""Findings and speakers become records: mode, channel, parent, chain, time of saying, factuality."""

from bisect import bisect_left

from khabar.attribution.channels import channel_of
from khabar.attribution.clause_words import words
from khabar.attribution.confidence import confidence_of
from khabar.attribution.content_words import judges
from khabar.attribution.contents import goes_on_inside
from khabar.attribution.found import Found, Piece
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.scene import Scene
from khabar.attribution.speaker import Speaker
from khabar.attribution.speech_marks import holds_clause
from khabar.attribution.unknown_outlets import Channel
from khabar.records import Attribution, Cue, Factuality, Mode, Span, Spanned, Stance
from khabar.words.quotations import Quotation

_FACTUALITY: dict[Stance, Factuality] = {
    "asserts": "CT+",
    "denies": "CT-",
    "withholds": "CTu",
    "believes": "PR+",
    "doubts": "PR-",
    "asks": "Uu",
    "directs": "Uu",
    "commits": "PR+",
    "judges": "CT+",
}
_SPEECH = 5  # words from which on a quotation round a cue is somebody's speech
_DEEPEST = 16  # contents that hold one another: more is noise
_TITLE = 6  # words of a name between marks
_SAID = 2  # words from which on a quotation inside a content is the speaker's own


def records_of(scene: Scene, findings: list[tuple[Found, Speaker]]) -> tuple[Attribution, ...]:
    """One record for each finding, in order; `parent` is the innermost record whose content holds the cue."""
    parents = _parents(scene, [found for found, _ in findings])
    written: list[Attribution] = []
    for n, (found, speaker) in enumerate(findings):
        outer = parents[n]
        ends = outer is not None and _ends_with(findings[outer][0], found)
        written.append(_record(scene, n, found, channel_of(scene, found, speaker, ends), speaker, outer))
    return tuple(written)


def _ends_with(outer: Found, inner: Found) -> bool:
    """«قال المدير إن الشركة تعتبر الخطوة مهمة، وفق صحيفة الساحل»: what stands behind both contents tells of the outer one."""
    return inner.content[-1].end >= outer.content[-1].end - 2  # but for marks


def _record(scene: Scene, n: int, found: Found, channel: Channel | None, speaker: Speaker, outer: int | None) -> Attribution:
    words = scene.words
    return Attribution(
        id=f"a{n + 1}",
        cue=Cue(span=Span(words[found.cue.first].start, words[found.cue.last - 1].end), lemma=found.lemma),
        content=tuple(Spanned(span=Span(piece.start, piece.end)) for piece in found.content),
        source=Spanned(span=scene.prose.span(*found.source)) if found.source else None,
        speaker=speaker.name,
        entity=speaker.entity.id if speaker.entity else None,
        resolution=speaker.resolution,
        kind=speaker.kind,
        via=channel.name if channel else None,
        via_entity=channel.entity.id if channel and channel.entity else None,
        mode=mode_of(scene, found),
        stance=found.stance,
        factuality=_FACTUALITY[found.stance],
        time=_time(scene, found),
        parent=None if outer is None else f"a{outer + 1}",
        chain=_chain(speaker, channel),
        rule=found.rule,
        confidence=confidence_of(found.rule),
    )


def _chain(speaker: Speaker, channel: Channel | None) -> tuple[str, ...]:
    """Origin, channel, this page; whoever is no entity stands as a string in « »."""
    links = []
    if speaker.name is not None:
        links.append(speaker.entity.id if speaker.entity else f"«{speaker.name}»")
    if channel is not None:
        links.append(channel.entity.id if channel.entity else f"«{channel.name}»")
    return (*links, "page")


def _parents(scene: Scene, found: list[Found]) -> list[int | None]:
    """For each finding the innermost other one whose content holds its cue. Cost: linear in the findings."""
    parents: list[int | None] = []
    open_: list[int] = []  # findings whose content may still hold what comes
    for n, one in enumerate(found):
        cue = scene.words[one.cue.first].start
        open_ = [k for k in open_[-_DEEPEST:] if any(piece.end > cue for piece in found[k].content)]
        holding = [k for k in open_ if any(piece.start <= cue < piece.end for piece in found[k].content)]
        parents.append(holding[-1] if holding else None)
        open_.append(n)
    return parents


def mode_of(scene: Scene, found: Found) -> Mode:
    """direct: all of the content stands between the speaker's quotation marks; mixed: a part does; else indirect.

    A record inside somebody else's quotation is indirect: the marks belong to the outer speaker.
    """
    around = scene.quotation(found.cue.first)
    if around is not None and around.last - around.first >= _SPEECH and not goes_on_inside(scene, found.cue.first):
        return "indirect"
    if found.quoted or all(_is_quotation(scene, piece) for piece in found.content):
        return "direct"
    least = 1 if found.rule == "called" else _SAID  # «عاما وصفته بأنه «سيئ»»: even one word is the caller's own
    judging = found.stance == "judges"
    return "mixed" if any(_holds_speech(scene, piece, least, judging) for piece in found.content) else "indirect"


def _holds_speech(scene: Scene, piece: Piece, least: int, judging: bool) -> bool:
    quotations = scene.prose.quotations  # in the order in which they begin
    for n in range(max(0, _first_behind(scene, piece) - 1), len(quotations)):
        quotation = quotations[n]
        if scene.words[quotation.first].start >= piece.end:
            return False
        word = quotation.last - quotation.first < least and not (judging and _judged_last(scene, piece, quotation))
        if word or _names(scene, quotation):
            continue
        if scene.words[quotation.last - 1].end > piece.start:
            return True
    return False


def _first_behind(scene: Scene, piece: Piece) -> int:
    """The first quotation that begins no earlier than a piece of content."""
    quotations = scene.prose.quotations
    return bisect_left(quotations, piece.start, key=lambda q: scene.words[q.first].start) if quotations else 0


def _judged_last(scene: Scene, piece: Piece, quotation: Quotation) -> bool:
    """«وصف الاتفاق بأنه "تاريخي"»: one word is the speaker's own where it is his judgement and ends what he said."""
    last = scene.words[quotation.last - 1].end
    return judges(scene.folds[quotation.first]) and 0 <= piece.end - last <= 1


def _is_quotation(scene: Scene, piece: Piece) -> bool:
    """Whether a piece of content is one quotation from mark to mark, however short: «وصفه بأنه "روتيني"»."""
    behind = _first_behind(scene, piece)
    for quotation in scene.prose.quotations[max(0, behind - 1) : behind + 1]:
        if quotation.open is None or quotation.close is None:
            continue
        starts = {scene.words[quotation.open].start, scene.words[quotation.first].start}
        ends = {scene.words[quotation.close].end, scene.words[quotation.last - 1].end}
        if piece.start in starts and piece.end in ends:
            return True
    return False


def _names(scene: Scene, quotation: Quotation) -> bool:
    """Whether marks stand round a name: behind what bears one («فيلم "…"»), round letters and figures («"ميغ 31"»)."""
    clause, bearer, mention = holds_clause(scene, quotation), quotation.first - 2, scene.mentions.get(quotation.first)
    if mention is not None and mention.last >= quotation.last - 1 and not clause:
        return True
    if quotation.last - quotation.first > _TITLE:
        return False
    if _bears_name(scene, bearer) and not (clause and definite(scene.folds[bearer])):
        return True
    if mention is not None and quotation.last - quotation.first < _SPEECH:
        return not clause
    if clause:
        return False  # «إن الحزب "لن يكون شاهد زور"», «"سيوفر 40 ألف فرصة"»
    inside = range(quotation.first, quotation.last)
    return any(scene.words[k].kind == "number" or scene.words[k].kind == "word" and scene.folds[k].isascii() for k in inside)


def _bears_name(scene: Scene, k: int) -> bool:
    """«فيلم "…"», «بمجلة "…"», «السفينة الروسية "…"»: what bears a name stands before it, an adjective between at most."""
    if k < 0:
        return False
    word = scene.folds[k]
    if any(without_article(noun) in words("named") for noun in (word, word[1:] if word[0] in "بلكوف" else word)):
        return True
    return word.endswith(("يه", "ي")) and k > 0 and without_article(scene.folds[k - 1]) in words("named")


def _time(scene: Scene, found: Found) -> str | None:
    """When it was said: a time between cue and content, outside the content."""
    if not found.content:
        return None
    stop = bisect_left(scene.starts, min([piece.start for piece in found.content]))
    k = next((k for k in range(found.cue.last, stop) if k in scene.times), None)
    return scene.times[k].id if k is not None else None
