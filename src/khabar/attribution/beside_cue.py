"""Speakers told by words beside the cue: eulogies, blessings, «فيه», and the crowd that demands by a bare verbal noun."""

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import blessings, eulogies, words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import PARTICLES, folded
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human

_ABOUT = folded(["عن", "عما", "حول", "بشأن", "إن", "إذا"])
_ASKED = words("asked_passive") | frozenset("و" + word for word in words("asked_passive"))
_QUESTION = 40  # words of a question between «سئل فلان عن» and his answer
INSIDE = folded(["فيه", "فيها", "خلاله", "خلالها"])


def saying_of(scene: Scene, found: Found) -> str | None:
    """Whose saying the words beside the verb tell it to be: «قال صلى الله عليه وسلم», «قوله تعالى»."""
    behind, before = found.cue.last, found.cue.first
    for first in (behind, *range(max(0, before - 4), before)):
        for blessing, names in eulogies().get(scene.folds[first] if first < len(scene.folds) else "", ()):
            last = first + len(blessing)
            if tuple(scene.folds[first:last]) == blessing and (first == behind or last == before):
                return next((name for name in names if name in scene.prose.text), names[0])
    return None


def blessed(scene: Scene, found: Found) -> Range | None:
    """The name before a blessing that stands right before the verb: «عن أبي الدرداء رضي الله عنه قال»."""
    cue = found.cue.first
    for blessing in blessings():
        last = cue - len(blessing)
        if last > 0 and tuple(scene.folds[last:cue]) == blessing:
            first = last
            while (
                first > max(scene.begins[cue], last - 5)
                and scene.folds[first - 1] not in PARTICLES
                and scene.words[first - 1].kind == "word"
            ):
                first -= 1
            return Range(first, last) if first < last else None
    return None


def writer_of(scene: Scene, found: Found) -> Range | None:
    """Who stands behind a document in which the verb's words stand: «برقية من السفيرة …، شجبت فيها», «تصريح لقائد …، اعتبر فيه»."""
    cue = found.cue.first
    if not any(fold in INSIDE for fold in scene.folds[found.cue.last : found.cue.last + 2]):
        return None
    for k in range(cue - 1, max(scene.begins[cue] - 1, cue - 30), -1):
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind in (("organization",) if found.plural else ("person", "organization")):
            return Range(mention.first, mention.last)
    return None


def introduced(scene: Scene, found: Found) -> Range | None:
    """«التقينا بالتاجر مرزوق حيث قال إن»: whoever is named right before «حيث» speaks behind it."""
    cue = found.cue.first
    asked = next((k for k in range(cue - 2, max(scene.begins[cue] - 1, cue - _QUESTION), -1) if scene.folds[k] in _ASKED), None)
    asked = asked if asked is not None and _is_asked(scene, asked) else None
    if asked is not None and not found.plural:
        about = next((k for k in range(asked + 1, cue) if scene.folds[k] in _ABOUT), cue)
        return phrase_from(scene, asked + 1, about)  # «وحين سئل الوزير عن رأيه قال إنه»
    mention = scene.mentions.get(cue - 2) if cue - 2 >= scene.begins[cue] and scene.folds[cue - 1] == "حيث" else None
    if mention is None or mention.entity.kind != "person" or mention.last != cue - 1 or found.plural:
        return None
    return Range(mention.first, mention.last)


def _is_asked(scene: Scene, k: int) -> bool:
    return "ئ" in scene.written(k) and is_human(scene, k + 1)


def gathering(scene: Scene, found: Found) -> Range | None:
    """Who demands or protests by a bare verbal noun: «خرجت مظاهرات في المدينة، للمطالبة بـ»."""
    cue = found.cue.first
    begin = scene.begins[cue]
    for k in range(cue - 1, max(begin - 1, cue - 30), -1):
        fold = without_article(scene.folds[k].lstrip("ل") if len(scene.folds[k]) > 4 else scene.folds[k])
        for word in (
            fold,
            fold[:-2] + "ه" if fold.endswith("ات") else fold,
            fold[:-2] if fold.endswith(("ات", "ون", "ين")) else fold,
        ):
            if word in words_that("gathering") and scene.folds[k - 1] != "الي":
                when = next((j for j in range(k + 1, cue) if j in scene.times), cue)
                return phrase_from(scene, k, when)
    return None
