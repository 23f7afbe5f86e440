"""Speakers told by words beside the cue: eulogies, blessings, «فيه»."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.chains import heard_before, link_before
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import eulogies, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import PARTICLES, folded
from khabar.attribution.people_words import glued
from khabar.attribution.pieties import MARKS_AROUND, blessing_before
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.sentence_subjects import stands
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.speaker import GOD
from khabar.mentions.titles import title_of

_FAR = 30  # words from a text to the verb of what stands in it
_OWNER = 5  # words from a text to whose it is
_OF = frozenset(["من", "عن"])
_SENDS = words("sends")
_SENT_TO = folded(["إلى"])
_ISSUED = folded(["صادر", "الصادر", "صادرة", "الصادرة", "صدر", "صدرت"])
_OF_GOD = folded(["الله", "المولى", "الحق", "الرب", "ربنا", "ربكم", "رب", "الباري", "الخالق"])
INSIDE = folded(["فيه", "فيها", "خلاله", "خلالها"])


def saying_of(scene: Scene, found: Found) -> str | None:
    """Whose saying the words beside the verb tell it to be: «قال صلى الله عليه وسلم», «قوله تعالى»."""
    behind, before = found.cue.last, found.cue.first
    before -= scene.folds[before - 1] in MARKS_AROUND  # «النبي - صلى الله عليه وسلم - قال»
    for first in (behind, *range(max(0, before - 4), before)):
        for blessing, names in eulogies().get(scene.folds[first] if first < len(scene.folds) else "", ()):
            last = first + len(blessing)
            if tuple(scene.folds[first:last]) == blessing and (first == behind or last == before):
                return next((name for name in names if name in scene.prose.text), names[0])
    return None


def holy_in(scene: Scene, source: Range) -> str | None:
    """«الله تعالى», «المولى عز وجل»: God as a source, by his name or with the words that are said of him alone."""
    head = scene.folds[source.first]
    if head not in _OF_GOD:
        return None
    praised = any(
        names[0] == GOD for fold in scene.folds[source.first + 1 : source.last + 1] for _, names in eulogies().get(fold, ())
    )
    return GOD if head == GOD or praised else None


def blessed(scene: Scene, found: Found) -> Range | None:
    """The name before a blessing that stands right before the verb: «أبو الدرداء رضي الله عنه قال»."""
    cue = found.cue.first
    first = last = blessing_before(scene.folds, cue, scene.begins[cue])
    if last == cue:
        return None
    while (
        first > max(scene.begins[cue], last - 5)
        and scene.folds[first - 1] not in PARTICLES
        and scene.words[first - 1].kind == "word"
        and noun_class(scene.folds[first - 1]) != "document"
    ):
        first -= 1
    return Range(first, last) if first < last else None


def writer_of(scene: Scene, found: Found) -> Range | None:
    """Who stands behind a document in which the verb's words stand: «برقية من السفيرة …، شجبت فيها», «تصريح لقائد …، اعتبر فيه»."""
    cue = found.cue.first
    if not any(fold in INSIDE for fold in scene.folds[found.cue.last : found.cue.last + 2]):
        return None
    begin = max(scene.begins[cue], cue - _FAR)
    text = next((k for k in range(cue - 1, begin - 1, -1) if _is_text(scene, k)), None)
    if text is not None and any(word.suffix for word in source_words(scene.folds[text])[:1]):
        return None  # «تصريحاته التي ألمح فيها»: his own
    if text is not None and (owner := _in_construct(scene, text, found)) is not None:
        return owner
    writer = _behind_text(scene, text, found) if text is not None else None
    if text is not None and (writer is None or scene.folds[writer.first - 1] not in _OF):
        writer = _sender(scene, text, found) or writer
    if writer is not None:
        return writer
    for k in range(cue - 1, begin - 1, -1):
        mention = scene.mentions.get(k)
        if mention is None or text is not None and _no_writer(scene, mention, text):
            continue
        if mention.entity.kind in (("organization",) if found.plural else ("person", "organization")):
            return Range(mention.first, mention.last)
    return None


def _sender(scene: Scene, text: int, found: Found) -> Range | None:
    """«تقدم النائب فلان ببيان لرئيس البرلمان يطالب فيه»: who gives a text of his own speaks in it, not who receives it."""
    begin = scene.begins[text]
    gives = next((k for k in range(text - 1, max(begin - 1, text - _FAR), -1) if scene.folds[k].removeprefix("و") in _SENDS), None)
    if gives is None or gives in scene.mentions:
        return None
    told = scene.folds[gives].endswith("ت")
    before = scene.mentions.get(gives - 1)
    if gives + 1 == text and before is not None and before.entity.kind == "person":
        return Range(before.first, before.last)  # «الأمير فلان أرسل رسالة إلى»
    giver = stands(scene, gives + 1) and not scene.letters_before_name(gives + 1) and not found.plural
    return phrase_from(scene, gives + 1, text) if giver and agree(told, found.feminine) else None


def _is_text(scene: Scene, k: int) -> bool:
    """Whether word k is a document's noun; «نشرته الصحيفة» is a verb."""
    if k in scene.mentions or scene.folds[k].endswith(("ته", "تها")):
        return False
    readings = source_words(scene.folds[k]) or source_words(scene.folds[k].removesuffix("ا"))
    return any(word.form.kind == "document" for word in readings[:1])


def _no_writer(scene: Scene, mention: Mention, text: int) -> bool:
    """«رسالة إلى وزارة الداخلية طالب فيها», «وجه رئيس البلدية رسالة طالب فيها»: whom it is sent to, and whose office it is."""
    before = scene.folds[mention.first - 1]
    office = mention.first < text and mention.entity.kind != "person" and title_of(before.removeprefix("و")) is not None
    between = scene.folds[max(text, mention.first - _OWNER) : mention.first]
    return office or mention.first > text and not _SENT_TO.isdisjoint(between)


def _behind_text(scene: Scene, text: int, found: Found) -> Range | None:
    """«كلمة مختصرة من وكيل المحافظة», «تصريحات لقائد القوات», «بيان صادر عن الوزارة»: whose the text at word `text` is."""
    for k in range(text + 1, min(text + _OWNER, found.cue.first)):
        fold = scene.folds[k]
        first = k + (fold == "من" or fold == "عن" and scene.folds[k - 1] in _ISSUED)
        his = first > k or _glued_lam(scene, k)
        if his and _counts_things(scene, first):
            return None
        if his and (stands(scene, first) or title_of(scene.folds[first].removeprefix("ل")) is not None):
            told = is_feminine(scene.folds[first]) if first not in scene.mentions else None
            return phrase_from(scene, first, found.cue.first) if found.plural or agree(told, found.feminine) else None
        if fold in PARTICLES or scene.words[k].kind != "word":
            return None
    return None


def _in_construct(scene: Scene, text: int, found: Found) -> Range | None:
    """«تصريحات الوزير التي قال فيها», «كلمة سامر الحلبي، التي دعا فيها»: whoever stands right behind his text."""
    k = text + 1
    if (
        found.plural
        or definite(scene.folds[text])
        or k >= found.cue.first
        or not (scene.person_at(k) or is_unnamed(scene.folds[k], "s"))
    ):
        return None
    if scene.folds[k].startswith("لل") or _glued_lam(scene, k):
        return None  # «ببلاغ للنائب العام يتهم فيه»
    told = is_feminine(scene.folds[k]) if k not in scene.mentions else None
    return phrase_from(scene, k, found.cue.first) if stands(scene, k) and agree(told, found.feminine) else None


def _counts_things(scene: Scene, k: int) -> bool:
    """«بيان من ثلاث صفحات», not «رسالة من عدد من النواب»."""
    counted = (noun_class(fold) for fold in scene.folds[k + 1 : k + 3])
    return scene.folds[k] in words_that("quantifier") and not any(kind in ("unnamed", "organization") for kind in counted)


def _glued_lam(scene: Scene, k: int) -> bool:
    """«لقائد القوات», «للوزير», «لوزارة الصحة»."""
    if k in scene.mentions:
        return scene.letters_before_name(k) == "ل"
    return scene.folds[k][:1] == "ل" and (title_of(scene.folds[k][1:]) is not None or glued(scene.folds[k]) == 1)


def introduced(scene: Scene, found: Found) -> Range | None:
    """«التقينا بالتاجر مرزوق حيث قال إن»: whoever is named right before «حيث» speaks behind it."""
    cue = found.cue.first
    mention = scene.mentions.get(cue - 2) if cue - 2 >= scene.begins[cue] and scene.folds[cue - 1] == "حيث" else None
    if mention is None or mention.entity.kind != "person" or mention.last != cue - 1 or found.plural:
        return None
    return Range(mention.first, mention.last)


def handed_down(scene: Scene, found: Found) -> Range | None:
    """«عن أنس بن مالك قال», «سمعت النبي يقول»: who hands down the words, or is heard to say them."""
    at = found.cue.first
    return (link_before(scene, at) or heard_before(scene, at)) if found.lemma == "قال" else None
