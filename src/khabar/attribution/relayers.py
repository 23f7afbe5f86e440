"""An outlet named behind somebody's words relayed them: their channel, and no second speaker of them."""

from khabar.attribution.description_words import meant, spreading
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import QUOTE_MARKS, THAT
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.sources import noun_class
from khabar.attribution.unknown_outlets import outlet_names, outlet_noun
from khabar.attribution.vouching import named_by
from khabar.mentions.organization_heads import head_of

_FAR = 80  # words between a cue and the outlet behind what it opens
_INSIDE = 24  # words between a verb and an outlet named before what it opens
_POSTED = 10  # words from a text to the platform that it was put on
_FROM_HIM = frozenset(["عنه", "عنها", "عنهم"])
_MARKS = QUOTE_MARKS | frozenset(["،", ",", ".", ")", "-", "–"])
_MANY_MARKS = 4
_SPEECH = 6  # words in marks that are no mere name for something


def relayer(scene: Scene, phrase: PhraseCue) -> Range | None:
    """The outlet of «قال المدير إن المصنع سيغلق، وفق صحيفة الساحل», where a cue before has the words that it stands behind."""
    if phrase.role not in ("according_to", "as_said") or phrase.first == scene.begins[phrase.first]:
        return None
    source = named_by(scene, phrase) or _bracketed(scene, phrase.end)
    if source is not None and scene.folds[source.first - 1] != "(" and not is_outlet(scene, source, phrase.glued):
        source = _posted_text(scene, source, phrase.glued)
    if source is None:
        return None
    told = scene.folds[phrase.end] in _FROM_HIM or _has_speaker(scene, phrase.first) or _inserted(scene, phrase, source)
    return source if told else None


def inserted_relayer(scene: Scene, words: range) -> Range | None:
    """«قال المدير، بحسب صحيفة الساحل، إن المصنع سيغلق»: the same, between a verb and what it opens."""
    phrases = (scene.phrases[k] for k in words if k in scene.phrases)
    return next((via for phrase in phrases if (via := relayer(scene, phrase)) is not None), None)


def relayer_behind(scene: Scene, k: int) -> Range | None:
    """The same, behind the end of a content."""
    stop = min(len(scene.folds), k + _MANY_MARKS)
    while k < stop and k not in scene.phrases and scene.folds[k] in _MARKS:
        k += 1
    phrase = scene.phrases.get(k)
    return relayer(scene, phrase) if phrase is not None else None


def _bracketed(scene: Scene, k: int) -> Range | None:
    """«بحسب (الساحل نيوز)»: as some presses write the names of outlets."""
    if k + 2 >= scene.ends[k - 1] or scene.folds[k] != "(":
        return None
    close = next((j for j in range(k + 2, min(scene.ends[k], k + 5)) if scene.folds[j] == ")"), k)
    return Range(k + 1, close) if close > k else None


def _posted_text(scene: Scene, source: Range, letters: int) -> Range | None:
    """«وفقا لفيديو نشره على صفحته على فيسبوك»: where the text was put in which it was said."""
    if noun_class(scene.folds[source.first][letters:]) != "document":
        return None
    stop, shared = min(scene.ends[source.first], source.first + _POSTED), False
    for k in range(source.first + 1, stop):
        shared = shared or scene.folds[k] in spreading()
        if shared and scene.folds[k] in meant("platform"):
            return Range(k, k + 1)
    return None


def _inserted(scene: Scene, phrase: PhraseCue, source: Range) -> bool:
    """Whether the nearest cue before a phrase opens its content behind what the phrase names."""
    for k in range(phrase.first - 1, max(scene.begins[phrase.first], phrase.first - _INSIDE) - 1, -1):
        site = site_at(scene, k) if k in scene.cues else None
        if site is not None and (site.third or site.form.form == "participle"):
            return site.opening is not None and site.opening.at >= source.last
    return False


def is_outlet(scene: Scene, source: Range, letters: int = 0) -> bool:
    """Whether a source is an outlet, by its name or by its noun; letters: of a glued preposition."""
    named = scene.mentions.get(source.first + (source.first in scene.opens))
    if named is not None and named.entity.kind == "outlet":
        return True
    marked = scene.opens.get(source.first)
    if marked is not None and named is None and marked.last == marked.first + 1:
        one = scene.folds[marked.first]  # «بحسب "سونا"», «وفق "الأفق" الإيرانية»
        return one in outlet_names() or one.startswith("ال") and noun_class(one) is None and head_of(one) is None
    return outlet_noun(without_article(scene.folds[source.first][letters:]))


def _has_speaker(scene: Scene, first: int) -> bool:
    """Whether a cue before word `first` opens a clause or a quotation that runs up to it."""
    last = first - 1
    while last > 0 and scene.words[last].kind == "mark":
        last -= 1
    for k in range(last, max(0, first - _FAR) - 1, -1):
        if scene.paragraph_of[k] != scene.paragraph_of[first]:
            return False
        site = site_at(scene, k) if k in scene.cues else None
        if site is None or not site.third and site.form.form != "participle" or site.before is not None and site.before.relative:
            continue
        opened = site.opening
        if opened is None or opened.at >= last:
            continue
        if opened.subject is not None and noun_class(scene.folds[opened.subject.first]) == "document":
            continue  # «ذكرت تقارير أن …، بحسب صحيفة الساحل»: the outlet tells of the reports
        around = scene.quotation(k)
        if around is not None and around.close is not None and last < around.close < first:
            return True  # «"مؤكدين أن الطريق مغلقة"، بحسب رويترز»: what is quoted ends with what the cue opens
        if opened.quotation is not None:
            if opened.quotation.last > last:
                return opened.quotation.last - opened.quotation.first >= _SPEECH
        elif scene.begins[k] == scene.begins[first] and (scene.folds[opened.first - 1] in THAT or opened.frame == "quote"):
            return True
    return False
