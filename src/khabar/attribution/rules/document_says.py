"""A document holds words."""

from khabar.attribution.building import content_of
from khabar.attribution.found import Found, Range
from khabar.attribution.openings import opening
from khabar.attribution.particles import RELATIVE
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.rules.phrase_says import form_of
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_of_phrase
from khabar.attribution.sources import noun_class

_FAR = 14  # words between phrase and opener


def document_says(scene: Scene, at: int) -> Found | None:
    """Words stand in a document, or go round with no source: «جاء في البيان أن», «وسط أنباء عن», «مفادها أن».

    Why: the document is the source, though the verb has another subject; a rumour's having no source must be said aloud.

    Reads:
        text     جاء في تقرير اللجنة أن السد آمن
        source   تقرير اللجنة
        content  السد آمن

        text     تأخرت الرحلات وسط أنباء عن إضراب العمال
        content  إضراب العمال
        kind     unstated

    Skips:
        جاء في سيارة الأجرة إلى المطار
    """
    phrase = scene.phrases.get(at)
    if phrase is None or phrase.role != "stands_in" or phrase.stance is None or _titles(scene, phrase):
        return None
    form = form_of(phrase)
    names_it = scene.folds[phrase.end - 1] in ("في", "ب") or phrase.glued > 0
    opened = opening(scene, phrase.end, form, scene.ends[at], has_subject=not names_it)
    if opened is None or opened.at > phrase.end + _FAR or names_it and opened.subject is None:
        return None
    if opened.frame == "nominal" and RELATIVE.intersection(scene.folds[phrase.end : opened.first]):
        return None  # «جاء في سلسلة التي تصدرها الدار»
    content, quoted = content_of(scene, site_of_phrase(at, form, None, opened), opened)
    if not content:
        return None
    unstated = scene.folds[phrase.first] == "وسط"
    return Found(
        rule="document_says",
        cue=_cue(phrase, unstated),
        lemma=phrase.lemma,
        stance=phrase.stance,
        source=opened.subject if names_it else None,
        content=content,
        quoted=quoted,
        unstated=unstated,
        antecedent=None if names_it or unstated else _before(scene, at),
        opener=opened.at,
    )


def _titles(scene: Scene, phrase: PhraseCue) -> bool:
    """«فيلم بعنوان …»: a title says something only where a text bears it."""
    if scene.folds[phrase.end - 1] not in ("بعنوان", "عنوان"):
        return False
    return not any(
        noun_class(scene.folds[k]) == "document" for k in range(max(scene.begins[phrase.first], phrase.first - 4), phrase.first)
    )


def _cue(phrase: PhraseCue, unstated: bool) -> Range:
    return Range(phrase.first + unstated, phrase.end)


def _before(scene: Scene, at: int) -> Range | None:
    """«رسالة جاء فيها أن»: the document right before the phrase."""
    k = at - 1 - (scene.folds[at - 1] in RELATIVE)
    return Range(k, k + 1) if k >= scene.begins[at] and scene.words[k].kind == "word" else None
