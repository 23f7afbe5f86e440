"""Outlets that no list knows, told by what stands before them: «للتلفزيون الحكومي», «في تصريح للساحل إف إم», «لـ«الساحل»»."""

from typing import NamedTuple

from khabar.attribution.description_words import words_that
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import channel_noun, definite, without_article
from khabar.attribution.particles import ADVERBS, PARTICLES, THAT, TIME_WORDS, folded
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class
from khabar.records import Entity

_NAME = 4  # words of an outlet that no list knows
LEADS = folded(["عبر", "مع", "على", "لدى", "بموقع", "إلى", "ل", "لـ", "من", "لصالح", "بصفحة", "شاشة", "أثير", "منصة"])
_COULD_CHECK = folded(["يتسن", "يتسنى", "تتسن", "تتسنى", "يتح", "أمكن", "يمكن"])
_LEADS_NOUN = LEADS - {"من", "علي", "الي"}
TELLERS = folded(["مراسل", "مراسلة", "مندوب", "موفد", "كاميرا", "ميكروفون", "صحافي", "صحفي"])


class Channel(NamedTuple):
    """An outlet or platform, in its shortest naming form."""

    name: str
    entity: Entity | None


def may_be_outlet(folded_word: str) -> bool:
    """Whether a word may begin an outlet that no list knows."""
    return folded_word.startswith("لل") or any(word.form.kind == "outlet" for word in source_words(folded_word))


def by_noun(scene: Scene, k: int) -> Channel | None:
    """An outlet that no list knows, by its noun behind «ل» or a leading word: «للتلفزيون الحكومي», «لإذاعة محلية»."""
    fold = scene.folds[k]
    reading = next((word for word in source_words(fold) if word.form.kind == "outlet" and not word.suffix), None)
    if reading is None or not (
        reading.prefix.endswith("ل") or k > 0 and (scene.folds[k - 1] in _LEADS_NOUN or scene.folds[k - 1] in words_that("carried"))
    ):
        return None
    if k + 2 < scene.ends[k] and scene.folds[k + 1] == "(":
        close = next((j for j in range(k + 2, min(scene.ends[k], k + 7)) if scene.folds[j] == ")"), None)
        return Channel(scene.text(k + 2, close), None) if close is not None else None
    last = max(k + 1, phrase_end(scene, k, min(scene.ends[k], k + 5)))
    if last == k + 1 or any(j in scene.mentions and scene.mentions[j].entity.kind == "outlet" for j in range(k, last)):
        return None
    text = scene.text(k, last).strip('()«»" ،')
    if reading.prefix.endswith("ل"):
        text = "ا" + text[1:] if text.startswith("لل") else text[1:]
    return Channel(text, None)


def by_marks(scene: Scene, k: int, told: bool) -> Channel | None:
    """An outlet that no list knows, between marks: «في تصريح لـ«الساحل»», «أبلغ مصدر في الوزارة «الساحل» أن»."""
    quotation = scene.opens[k]
    first, last = quotation.first, quotation.last
    if last - first > _NAME or any(scene.folds[j] in THAT for j in range(first, last)):
        return None
    before = scene.folds[k - 1] if k else ""
    before = scene.folds[k - 2] if before == "ـ" and k > 1 else before
    mention = scene.mentions.get(first)
    if mention is not None and mention.entity.kind == "person":
        return None
    teller = before[:1] == "ل" and before[1:] in TELLERS
    given = before in LEADS and k > 1 and _is_talk(scene.folds[k - 2]) or before in words_that("carried")  # «تصريحات إلى «…»»
    if (
        before in ("ل", "لـ")
        or given
        or teller
        or outlet_noun(before)
        and before.startswith("ل")
        or told
        and not outlet_noun(before)
    ):
        known = mention is not None and mention.entity.kind == "outlet"
        return (
            Channel(mention.entity.name, mention.entity)
            if known and mention is not None
            else Channel(scene.text(first, last), None)
        )
    return None


def latin_behind_lam(folded_word: str) -> bool:
    """«لـCNN», «لmbc»: a name in Latin letters behind «ل»."""
    return folded_word[0] == "ل" and len(folded_word) > 2 and folded_word[1:].isascii()


def by_letters(scene: Scene, k: int) -> Channel | None:
    """An outlet in Latin letters: «قال لـCNN», «لmbc.net»; «لم يتسن لـCNN التأكد» says nothing to it."""
    if k and scene.folds[k - 1] in _COULD_CHECK:
        return None
    last = k + 1
    while last < scene.ends[k] and scene.glued(last) and scene.folds[last].isascii():
        last += 1
    return Channel(scene.text(k, last).lstrip("لـ"), None)


def by_talk(scene: Scene, k: int) -> Channel | None:
    """An outlet that nothing marks as one, behind the talk given to it: «في تصريح للساحل إف إم أن»."""
    fold = scene.folds[k]
    if not fold.startswith("لل"):
        return None
    bare = "ا" + fold[1:]
    if len(bare) < 5 or noun_class(bare) is not None or bare.endswith(("ين", "ون", "ات")):
        return None
    if not any(_is_talk(scene.folds[j]) for j in range(max(scene.begins[k], k - 2), k)):
        return None
    last = k + 1
    while last < min(scene.ends[k], k + _NAME) and _goes_on(scene, last):
        last += 1
    return Channel("ا" + scene.text(k, last)[1:].strip('()«»" ،'), None)


def _is_talk(folded_word: str) -> bool:
    return channel_noun(folded_word) and without_article(folded_word) in words_that("talk")


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether a word goes on with the name of an outlet: no mark, particle, time or cue."""
    fold = scene.folds[k]
    if scene.words[k].kind != "word" or k in scene.times or k in scene.cues or k in scene.mentions:
        return False
    return fold not in PARTICLES and fold not in TIME_WORDS and not definite(fold) and fold not in ADVERBS


def outlet_noun(folded_word: str) -> bool:
    return any(word.form.kind == "outlet" and word.prefix.strip("وف") in ("", "ل") for word in source_words(folded_word))
