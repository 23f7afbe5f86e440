"""A document holds words."""

from itertools import takewhile

from khabar.attribution import contents
from khabar.attribution.building import content_of
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.openings import opening
from khabar.attribution.particles import FEARS, PLEADS, RELATIVE, THAT
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.rules.phrase_says import form_of
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_of_phrase
from khabar.attribution.sources import noun_class
from khabar.attribution.walk import Opening

_ACTS = FEARS | PLEADS
_SUSPECTS = ("للاشتباه", "لاشتباه")
_NAMING = ("في", "ب", "لسان")  # «جاء على لسان الوزير أن»: whoever follows holds the words
_NEAR = 5  # words between a text and «بعنوان»
_HEADED, _THOUGHTS = words("headed"), words("thought")
_PURPORT = ("مفاد", "فحوا", "مودا")
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

        text     ألغى المستثمرون العقد خشية أن ترتفع الرسوم
        content  ترتفع الرسوم
        stance   believes

    Skips:
        ربت أبناءها على خشية الله

        جاء في سيارة الأجرة إلى المطار
    """
    phrase = scene.phrases.get(at)
    if phrase is None or phrase.role != "stands_in" or phrase.stance is None or _titles(scene, phrase):
        return None
    if scene.folds[phrase.end - 1].startswith(_PURPORT) and _is_thought(scene, at):
        return None
    form = form_of(phrase)
    names_it = scene.folds[phrase.end - 1] in _NAMING or phrase.glued > 0
    opened = _opening(scene, phrase, form, names_it)
    if opened is None or opened.at > phrase.end + _FAR or names_it and opened.subject is None:
        return None
    if opened.frame == "nominal" and RELATIVE.intersection(scene.folds[phrase.end : opened.first]):
        return None  # «جاء في سلسلة التي تصدرها الدار»
    if scene.folds[at] in PLEADS and opened.at == phrase.end and opened.first not in scene.opens:
        content, quoted = contents.indirect(scene, opened.first, opened.letters, "short"), False  # a plea ends at any comma
    else:
        content, quoted = content_of(scene, site_of_phrase(at, form, None, opened), opened)
    if not content:
        return None
    unstated = scene.folds[phrase.first] in ("وسط", *_SUSPECTS)
    return Found(
        rule="document_says",
        cue=_cue(scene, phrase),
        lemma=phrase.lemma,
        stance=phrase.stance,
        source=opened.subject if names_it else None,
        content=content,
        quoted=quoted,
        unstated=unstated,
        antecedent=None if names_it or unstated or scene.folds[phrase.first] in _ACTS else _before(scene, at),
        opener=opened.at,
    )


def _is_thought(scene: Scene, at: int) -> bool:
    """«توصلوا إلى قناعة مفادها أن», «فكرة واحدة مفادها أن»: what is held in mind, and no text that says it."""
    for k in range(at - 1, max(scene.begins[at], at - _NEAR) - 1, -1):
        bare = without_article(scene.folds[k].removeprefix("و")).removesuffix("ا")
        if bare in _THOUGHTS:
            return True
        if scene.words[k].kind != "word" or noun_class(bare) == "document":
            return False
    return False


def _opening(scene: Scene, phrase: PhraseCue, form: CueForm, names_it: bool) -> Opening | None:
    """Behind the phrase, or in it («خشية أن»); an object of it must be an act («خشية الاعتقال», not «خشية الله»)."""
    if scene.folds[phrase.end - 1] in THAT and phrase.end < scene.ends[phrase.first]:
        return Opening("anna", phrase.end - 1, phrase.end)
    if scene.folds[phrase.first] in PLEADS and scene.folds[phrase.end : phrase.end + 1] and scene.folds[phrase.end] in THAT:
        return Opening("anna", phrase.end, phrase.end + 1)  # «بحجة أنه»
    opened = opening(scene, phrase.end, form, scene.ends[phrase.first], has_subject=not names_it)
    fears = phrase.stance == "believes" and phrase.end - phrase.first <= 2 and scene.folds[phrase.first] in FEARS
    if opened is None or opened.frame != "nominal" and not fears or scene.folds[opened.first - 1] in THAT:
        return opened
    return opened if any(is_masdar(without_article(fold)) for fold in scene.folds[opened.first : opened.first + 2]) else None


def _titles(scene: Scene, phrase: PhraseCue) -> bool:
    """«محاضرة بعنوان …»: a title says something only where a text of news bears it («مقال بعنوان»)."""
    if scene.folds[phrase.end - 1] not in ("بعنوان", "عنوان"):
        return False
    near = scene.folds[max(scene.begins[phrase.first], phrase.first - _NEAR) : phrase.first]
    return not any(without_article(fold.removeprefix("ب")) in _HEADED or fold in _HEADED for fold in near)


def _cue(scene: Scene, phrase: PhraseCue) -> Range:
    """Without «وسط» and «أن»."""
    return Range(phrase.first + (scene.folds[phrase.first] == "وسط"), phrase.end - (scene.folds[phrase.end - 1] in THAT))


def _is_told(scene: Scene, k: int) -> bool:
    """«رسالة», «شائعات»: a text, or what somebody tells."""
    text = noun_class(scene.folds[k].removesuffix("ا")) == "document"
    return text or any(cue.kind == "noun" and not cue.suffix for cue in scene.cues.get(k, ()))


def _before(scene: Scene, at: int) -> Range | None:
    """«رسالة جاء فيها أن», «رسالة قصيرة مفادها أن»: the document before the phrase, over what tells of it."""
    k = at - 1 - (scene.folds[at - 1] in RELATIVE)
    near = range(k, max(scene.begins[at], k - _NEAR + 1) - 1, -1)
    plain = takewhile(lambda j: scene.words[j].kind == "word", near)
    k = next((j for j in plain if _is_told(scene, j)), k)
    return Range(k, k + 1) if k >= scene.begins[at] and scene.words[k].kind == "word" else None
