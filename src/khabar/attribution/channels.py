"""The channel that words came through: «قال لوكالة …», «في تصريح لـ…», «نقلت الإذاعة عن …», «في تغريدة على …»."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise, takewhile

from khabar.attribution.appositions import is_mere_source
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.channel_owners import has_the_office
from khabar.attribution.channel_sites import channel_at, may_lead, of_mention
from khabar.attribution.description_words import lemmas_that, meant, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import channel_noun, definite, without_article
from khabar.attribution.particles import QUOTE_MARKS
from khabar.attribution.relayers import inserted_relayer, relayer_behind
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.shared_posts import shared_on
from khabar.attribution.sites import site_at
from khabar.attribution.sources import behind_lam, noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.transmitters import handed_down_by
from khabar.attribution.unknown_outlets import (
    ONE_OUTLET,
    PROGRAMME,
    Channel,
    named_before,
    outlet_noun,
)
from khabar.words.remembered import remembered

_REACH = 24  # words behind the cue in which a channel is looked for
_BEFORE = 16  # words before it: «وفي مقابلة مع …، قال»
_AGAIN = 200  # words before «في التصريح نفسه»
_BEHIND = 12  # words behind the content: «… وذلك في مقابلة مع …»
_POINTING = words_that("pointing")
_NEAR_HEAD = 3  # words at a sentence's head that are nobody else's: «وفي مقابلة مع …»
_TALK = words_that("talk")
_POSTS = meant("post")
_LEAD = 5  # words at a sentence's head: «وردا على سؤال لصحيفة …»
_JOINTS = frozenset(["وذلك", "في", "،", ",", "جاء", "خلال", "عبر", "ضمن"])


def channel_of(scene: Scene, found: Found, speaker: Speaker, ends: bool = False) -> Channel | None:
    """The channel of a finding, where the text names one that is not the speaker itself.

    ends: it ends with somebody else's words, whose channel is the one named behind them.
    """
    if found.via is not None:
        return (
            _named(scene, found.via, speaker) or _again(scene, found.via) or Channel(scene.text(*found.via).strip('()«»" '), None)
        )
    if found.lemma == ":" and found.source is not None:
        return _first_of(scene, range(found.source.last, found.cue.first), speaker)  # «الوزير لـ«الصحيفة»: …»
    words = _up_to_content(scene, found)
    return (
        _between(scene, found, words, speaker)
        or (None if ends else _behind(scene, found, speaker))
        or _relayed(scene, found, words, ends, speaker)
        or _before(scene, found, speaker)
        or _asked(scene, found, speaker)
        or _led_up(scene, found, speaker)
        or _same_again(scene, found, speaker)
        or handed_down_by(scene, found)
        or _posted(scene, words)
        or shared_on(scene, found)
    )


def _first_of(scene: Scene, words: Iterable[int], speaker: Speaker, told: bool = False, unlisted: bool = False) -> Channel | None:
    """The first channel among these words that is not the speaker itself; a programme's own channel before the programme."""
    programme, owner = None, ""
    for k in words:
        if k not in scene.landmarks and not may_lead(scene.folds[k]):
            continue  # as nearly everywhere
        channel = channel_at(scene, k, told, unlisted)
        if channel is None or channel.name == owner:
            continue
        if has_the_office(scene, k, channel.entity is not None):
            owner = channel.name
            continue
        if not channel.name.startswith(PROGRAMME):
            return _unless(channel, speaker)
        programme = programme or channel
    return programme


def _between(scene: Scene, found: Found, words: range, speaker: Speaker) -> Channel | None:
    """Between cue and content: «قال لصحيفة … إن», «أبلغ مصدر «…» أن»."""
    unlisted = found.lemma in lemmas_that("informing")
    told = unlisted or found.lemma in lemmas_that("reporting_to")
    if found.source is not None and found.source.last in scene.opens and found.source.first > found.cue.first:
        unlisted = unlisted or is_mere_source(scene, *found.source)  # «كشفت مصادر مطلعة «الساحل» أن»
    own = found.source.last if found.source and noun_class(scene.folds[found.source.first]) == "document" else -1  # «تقرير للإذاعة»
    return _first_of(scene, (k for k in words if k != own), speaker, told, unlisted)


def _behind(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """Right behind a content that ends before its clause: «…، وذلك في مقابلة مع …»."""
    last = _behind_content(scene, found)
    while last < len(scene.words) and scene.folds[last] in QUOTE_MARKS and scene.folds[last - 1] not in _JOINTS:
        last += 1
    if (
        last >= len(scene.words)
        or scene.folds[last] not in _JOINTS
        or scene.paragraph_of[last] != scene.paragraph_of[found.cue.first]
    ):
        return None
    for k in range(last, min(scene.ends[last], last + _BEHIND)):
        if k in scene.cues and not channel_noun(scene.folds[k]):
            return None
        channel = channel_at(scene, k, False)
        if channel is not None and any(channel_noun(scene.folds[j]) for j in range(last, k)):
            return _unless(channel, speaker)
    return None


def _behind_content(scene: Scene, found: Found) -> int:
    """The first word behind both cue and content."""
    end = found.content[0].end if len(found.content) == 1 else max((piece.end for piece in found.content), default=0)
    last = bisect_left(scene.starts, end)
    return last if last > found.cue.last else found.cue.last


def _relayed(scene: Scene, found: Found, words: range, ends: bool, speaker: Speaker) -> Channel | None:
    """«قال المدير إن المصنع سيغلق، وفق صحيفة الساحل»: the outlet that relayed the words."""
    via = inserted_relayer(scene, words) or (None if ends else relayer_behind(scene, _behind_content(scene, found)))
    if via is None:
        return None
    again = outlet_noun(without_article(behind_lam(scene.folds[via.first])))  # «وفقا للصحيفة»: the last one named
    near = (*range(*via), *(range(via.first - 1, max(0, via.first - _AGAIN), -1) if again else ()))
    mention = next((scene.mentions[k] for k in near if k in scene.mentions and scene.mentions[k].entity.kind == "outlet"), None)
    if mention is None:
        return Channel(_text_of(scene, via).strip('()«»" .'), None)
    return _unless(of_mention(scene, mention), speaker)


def _text_of(scene: Scene, via: Range) -> str:
    """An outlet that no list knows, as written: what stands between its marks, where it has them."""
    marked = scene.opens.get(via.first)
    return scene.text(*via).removeprefix("ل") if marked is None else scene.text(marked.first, marked.last)


def _before(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """At the head of the cue's sentence: «وفي مقابلة مع …، قال»."""
    begin, cue = scene.begins[found.cue.first], found.cue.first
    lead = scene.folds[begin : min(cue, begin + _LEAD)]
    spoken = next((k for k, fold in enumerate(lead) if channel_noun(fold) or fold in _TALK), _LEAD)
    inside = not INSIDE.isdisjoint(scene.folds[cue + 1 : cue + 3])  # «أدلى بحديث لقناة الساحل، وأعرب خلاله عن»
    if spoken == _LEAD or not inside and any(_is_verb(scene, k) for k in range(begin, begin + spoken)):
        return None  # «وقال في تصريح لرويترز إن …، مؤكدا أن»: the verb's own
    teller = _teller_before(scene, found)
    if spoken >= _NEAR_HEAD and teller is not None:
        return None
    head = takewhile(lambda k: scene.folds[k] not in ("،", ","), range(begin + 1, min(cue, begin + _BEFORE)))
    return _first_of(scene, (k for k in head if teller is None or k > teller), speaker)


def _asked(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """In a source before its verb: «سكان تحدثت إليهم وكالة … قالوا»."""
    if found.source is None or found.source.first > found.cue.first:
        return None
    return _first_of(scene, range(*found.source), speaker)


def _posted(scene: Scene, words: range) -> Channel | None:
    """«كتب في تغريدة أن»: the kind of message tells its platform."""
    platform = next(filter(None, map(_platform, scene.folds[words.start : words.stop])), None)
    return Channel(platform, None) if platform else None


@remembered(1 << 14)
def _platform(folded: str) -> str | None:
    """The platform of a kind of message, a clitic before it allowed: «تغريدة», «بتغريدة»."""
    means = _POSTS.get(folded) or _POSTS.get(folded[1:])
    return means[0] if means else None


def _up_to_content(scene: Scene, found: Found) -> range:
    """The words between cue and content; those behind the cue in its clause where the content stands before it."""
    first, cue_start = found.cue.last, scene.starts[found.cue.last - 1]
    contents = [bisect_left(scene.starts, piece.start) for piece in found.content if piece.start > cue_start]
    return range(first, min(scene.ends[found.cue.first], first + _REACH, *contents))


def _is_verb(scene: Scene, k: int) -> bool:
    return any(form.form != "masdar" and form.kind == "verb" for form in scene.cues.get(k, ()))


def _teller_before(scene: Scene, found: Found) -> int | None:
    """The last verb before the cue in its sentence, whose channel is its own: «توقع في تصريح …، مشيرا إلى»."""
    for k in range(found.cue.first - 1, max(scene.begins[found.cue.first], found.cue.first - LONGEST) - 1, -1):
        if k in scene.cues and any(form.form != "masdar" and form.kind == "verb" for form in scene.cues[k]):
            return k
    return found.cue.first if found.rule == "verbal_noun" else None


def _led_up(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """«وصرح المدير لوكالة رويترز قائلا: …»: to whom the verb before speaks, which has no other words than these."""
    teller = _teller_before(scene, found) if found.rule == "participle" and found.lemma == "قال" else None
    site = site_at(scene, teller) if teller is not None else None
    if teller is None or site is None or site.opening is not None and site.opening.at < found.cue.first:
        return None
    return _first_of(scene, range(teller + 1, found.cue.first), speaker)


def _same_again(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """«وأضاف في التصريح نفسه»: the channel named last before."""
    behind = scene.folds[found.cue.last : found.cue.last + 8]
    if _POINTING.isdisjoint(behind):
        return None
    if not any(fold in _POINTING and channel_noun(without_article(before)) for before, fold in pairwise(behind)):
        return None
    for k in range(found.cue.first - 1, max(0, found.cue.first - _AGAIN), -1):
        channel = channel_at(scene, k, False)
        if channel is not None:
            return _unless(channel, speaker)
    return None


def _again(scene: Scene, via: Range) -> Channel | None:
    """«ونقلت الصحيفة، قبل أسبوع، عن المدير قوله»: the newspaper that was named last."""
    bare = definite(scene.folds[via.first]) and without_article(scene.folds[via.first]) in ONE_OUTLET
    channel = named_before(scene, via.first) if bare else None
    return channel if channel is not None and channel.entity is not None else None


def _named(scene: Scene, via: Range, speaker: Speaker) -> Channel | None:
    for k in range(via.first, via.last):
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind != "place":
            return None if speaker.entity is mention.entity else of_mention(scene, mention)
    return None


def _unless(channel: Channel, speaker: Speaker) -> Channel | None:
    """Not where the channel is the speaker itself."""
    same = channel.entity is not None and channel.entity is speaker.entity or channel.name == speaker.name
    return None if same else channel
