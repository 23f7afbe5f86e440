"""The channel that words came through: «قال لوكالة …», «في تصريح لـ…», «نقلت الإذاعة عن …», «في تغريدة على …»."""

from typing import NamedTuple

from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import channel_noun
from khabar.attribution.particles import QUOTE_MARKS, folded
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.speaker import Speaker
from khabar.records import Entity

_REACH = 24  # words behind the cue in which a channel is looked for
_LEADS = folded(
    [
        "عبر",
        "مع",
        "على",
        "نشرته",
        "نشرتها",
        "نشره",
        "بثته",
        "بثتها",
        "بثه",
        "أوردته",
        "نقلته",
        "أذاعه",
        "أذاعته",
        "لدى",
        "بموقع",
        "إلى",
    ]
)
_HEADS = folded(
    [
        "وكالة",
        "صحيفة",
        "جريدة",
        "قناة",
        "موقع",
        "إذاعة",
        "تلفزيون",
        "مجلة",
        "شبكة",
        "راديو",
        "فضائية",
        "برنامج",
        "منصة",
        "مراسل",
        "تليفزيون",
    ]
)


class Channel(NamedTuple):
    """An outlet or platform, in its shortest naming form."""

    name: str
    entity: Entity | None


def channel_of(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """The channel of a finding, where the text names one that is not the speaker itself."""
    if found.via is not None:
        return _named(scene, found.via, speaker) or Channel(scene.text(*found.via).strip('()«»" '), None)
    return _around(scene, found, speaker)


def _around(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    """Between cue and content, or right behind a content («… وذلك في مقابلة مع …»)."""
    start = min((piece.start for piece in found.content), default=0)
    for k in range(found.cue.last, min(len(scene.words), found.cue.last + _REACH)):
        if scene.words[k].start >= start > scene.words[found.cue.last - 1].start:
            break
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind == "outlet" and mention.first == k and _leads(scene, mention):
            return _channel(mention, speaker)
    return _behind(scene, found, speaker)


def _behind(scene: Scene, found: Found, speaker: Speaker) -> Channel | None:
    end = max((piece.end for piece in found.content), default=0)
    for k in range(found.cue.last, len(scene.words)):
        if scene.words[k].start >= end:
            break
    else:
        return None
    if scene.folds[k] not in ("وذلك", "في", "،", "جاء"):
        return None
    for j in range(k, min(scene.ends[k], k + 10)):
        mention = scene.mentions.get(j)
        if mention is not None and mention.entity.kind == "outlet" and any(channel_noun(scene.folds[i]) for i in range(k, j)):
            return _channel(mention, speaker)
    return None


def _leads(scene: Scene, mention: Mention) -> bool:
    """Whether the words before an outlet make it the one spoken to or through: «لـ», «عبر», «في تصريح لـ»."""
    first = mention.first
    fold = scene.folds[first]
    while first > 0 and (scene.folds[first - 1] in QUOTE_MARKS or scene.folds[first - 1] in ("(", "((")):
        first -= 1
    before = scene.folds[first - 1] if first else ""
    if scene.letters_before_name(mention.first).endswith("ل") or fold.startswith("لل"):
        return True
    if before in ("ل", "لـ") or before in _LEADS:
        return True
    return _is_head(before) and (before.startswith("ل") or first >= 2 and scene.folds[first - 2] in _LEADS)


def _is_head(folded_word: str) -> bool:
    return folded_word in _HEADS or folded_word[:1] == "ل" and (folded_word[1:] in _HEADS or folded_word[2:] in _HEADS)


def _named(scene: Scene, via: Range, speaker: Speaker) -> Channel | None:
    for k in range(via.first, via.last):
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind in ("outlet", "organization"):
            return _channel(mention, speaker)
    return None


def _channel(mention: Mention, speaker: Speaker) -> Channel | None:
    if speaker.entity is mention.entity:
        return None
    return Channel(mention.entity.name, mention.entity)
