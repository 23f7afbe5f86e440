"""Where a source behind its verb ends: at its first adjunct, where a firm opener shows that it must end before."""

from khabar.attribution.appositions import is_mere_source, owned_at
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import channel_noun, completes, definite
from khabar.attribution.particles import (
    ADVERBIAL,
    ADVERBS,
    COMMAS,
    LEAVES_SOURCE,
    QUOTE_MARKS,
    RELATIVE,
    WHILE,
    WITH_RADICAL_BA,
)
from khabar.attribution.phrase_words import WHY
from khabar.attribution.pieties import piety_end, pious_words
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named

_UNDER = frozenset(["تحت"])
_BY_SAYING = frozenset(["بالقول", "بقوله", "بقولها", "بقولهم", "بالتاكيد", "بالاشاره"])


def source_stop(scene: Scene, subject: Range, opener: int) -> int:
    """A firm opener shows where the source must end: at its first adjunct, not at an unknown name."""
    for k in range(subject.last, opener):
        if not scene.person_at(k) and (_ends_source(scene, k, opener) or _is_told(scene, subject, k)):
            return k
    return opener


def _is_told(scene: Scene, subject: Range, k: int) -> bool:
    """«أفاد مصدر محلي صحيفة «الساحل» بأن»: an outlet right behind a mere source is whom it tells."""
    mention = scene.mentions.get(k)
    outlet = mention is not None and mention.first == k and mention.entity.kind == "outlet"
    return outlet and is_mere_source(scene, subject.first, k)


def _ends_source(scene: Scene, k: int, opener: int) -> bool:
    fold = scene.folds[k]
    if fold in pious_words() and piety_end(scene.folds, k, opener) > k:
        return True
    if k in scene.asides or k in scene.phrases and scene.phrases[k].role == "as_said":  # «قال المدير كما نقلت الصحيفة إن»
        return True
    if fold in _UNDER and scene.folds[k + 1].startswith("عنوان") or fold == "بعنوان":
        return True  # «كتبت الصحيفة تحت عنوان «…» تقول:»
    if fold in COMMAS:
        return not _apposes(scene, k, opener)
    if fold == "في":
        return channel_noun(scene.folds[k + 1]) or not any(scene.person_at(j) for j in range(k, opener))
    if definite(fold) and any(cue.kind == "noun" and cue.number == "p" for cue in scene.cues.get(k, ())):
        return True  # «نفى الوزير المزاعم بأن»
    leaves = fold in LEAVES_SOURCE and not completes(scene.folds[k - 1], fold)  # «المشرف على الفريق»
    if k in scene.times or fold in WHILE or leaves or fold in QUOTE_MARKS or fold in RELATIVE or fold in ADVERBS:
        return True
    if fold in WHY:
        return True
    if fold in ADVERBIAL or fold.startswith("ب") and (_is_manner(scene, k) or fold in _BY_SAYING) or _is_its_thing(scene, k):
        return True
    to_outlet = any(word.prefix.endswith("ل") and word.form.kind == "outlet" for word in source_words(fold))  # «لشبكة …»
    mention = scene.mentions.get(k)
    if mention is not None and mention.entity.kind == "outlet" and scene.letters_before_name(k).endswith("ل"):
        return True
    return to_outlet or fold.startswith("لل") or fold == "ل"


def _is_its_thing(scene: Scene, k: int) -> bool:
    """«يلخص المخرج تجربته بالقول إن»: an everyday noun with a pronoun behind a definite one is what the verb acts on."""
    fold = scene.folds[k]
    thing = owned_at(scene, k) and noun_class(fold) in (None, "document")
    return thing and definite(scene.folds[k - 1]) and not definite(fold)


def _is_manner(scene: Scene, k: int) -> bool:
    """«أجابت الممثلة بخفة ظل»: how, behind a definite word; not «المدير بالوكالة», «الناطق باسم»."""
    fold = scene.folds[k]
    if k in scene.mentions or fold in WITH_RADICAL_BA or fold.startswith(("بال", "بل", "باسم")) or len(fold) < 4:
        return False
    how = noun_class(fold) is None and noun_class(fold[1:]) is None and named(fold) in (Named.NONE, Named.ORDINARY)
    construct = k + 1 >= len(scene.folds) or definite(scene.folds[k + 1]) or k + 1 in scene.mentions
    return how and not construct and definite(scene.folds[k - 1]) and scene.folds[k - 1] not in words_that("governs")


def _apposes(scene: Scene, comma: int, opener: int) -> bool:
    """«وزير الصحة، فلان، أن»: the name behind the comma is the source's."""
    return scene.person_at(comma + 1) and scene.mentions[comma + 1].last <= opener
