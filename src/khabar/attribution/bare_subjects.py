"""A subject without article right before its verb: «رفعوا لافتات تطالب بـ», «عن شهود أكدوا أن», «ومنظمة دولية تحذر من»."""

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.found import Range
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import ADVERBS
from khabar.attribution.people_words import is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class

_ADJECTIVES = words("adjective")
_OTHER, _SIDE = frozenset(["اخر", "اخري", "ثانيه", "ثان"]), frozenset(["جهه", "ناحيه", "جانب"])


def noun_before(scene: Scene, k: int, form: CueForm) -> Range | None:
    """«رفعوا لافتات تطالب بـ», «عن شهود أكدوا أن»: a verb right behind a noun without article tells of that noun."""
    if form.form not in ("imperfect", "perfect") or form.prefix or form.suffix or form.ambiguous:
        return None
    wanted = ("document", "unnamed") if form.form == "imperfect" else ("unnamed",)
    for first in (k - 1, k - 2):
        if first < scene.begins[k] or scene.words[first].kind != "word" or first in scene.mentions or definite(scene.folds[first]):
            return None
        fold = scene.folds[first]
        if fold in _ADJECTIVES and _tells_of_person(scene, first):
            continue  # «مصدر مطلع فضل عدم ذكر اسمه»
        phrase = any(j in scene.phrases for j in range(max(scene.begins[k], first - 2), first + 1))
        if phrase or fold in _OTHER or fold in ADVERBS or fold in _SIDE and scene.folds[first - 1].removeprefix("و") == "من":
            return None  # «من جهته»
        if form.form == "imperfect" and form.number == "s" and form.gender == "m" and is_crowd(fold):
            return None  # «أشخاص يعتقد أنهم»: by whom is not said
        described = first == k - 1 and _describes(scene, first)  # «ومنظمة دولية تحذر»
        if described or noun_class(fold.removesuffix("ا")) in wanted or noun_class(fold) in wanted:
            begin = _first_joined(scene, _first_in_construct(scene, first - described))
            return Range(begin, k) if begin > scene.begins[k] and not _governed(scene, begin, k) else None
    return None


def _tells_of_person(scene: Scene, k: int) -> bool:
    """«مصدر مطلع», «رجل أمن متقاعد»: behind a noun of a person, or behind one in construct with it."""
    if noun_class(scene.folds[k - 1]) == "unnamed":
        return True
    construct = k - 2 >= scene.begins[k] and not definite(scene.folds[k - 1]) and scene.words[k - 1].kind == "word"
    return construct and noun_class(scene.folds[k - 2]) == "unnamed"


def _describes(scene: Scene, k: int) -> bool:
    """Whether an adjective of relation without article stands behind a noun without one that may speak."""
    before = scene.folds[k - 1]
    relation = scene.folds[k].endswith(("ي", "يه")) and k - 1 > scene.begins[k]
    return relation and _bare_head(scene, k - 1) and before.endswith("ه") == scene.folds[k].endswith("ه")


def _first_in_construct(scene: Scene, k: int) -> int:
    """«وقال إن مركز بحث أميركيا طالب»: a noun without article right behind another such belongs to it."""
    while k > scene.begins[k] and _bare_head(scene, k - 1) and not scene.folds[k].startswith("و"):
        k -= 1
    return k


def _bare_head(scene: Scene, k: int) -> bool:
    """Whether a noun without article that may speak stands here, and no verb."""
    if scene.words[k].kind != "word" or k in scene.mentions or definite(scene.folds[k]):
        return False
    if any(cue.kind != "noun" for cue in scene.cues.get(k, ())):
        return False
    return noun_class(scene.folds[k]) is not None or noun_class(scene.folds[k].removesuffix("ا")) is not None  # «مصدرا عسكريا»


def _first_joined(scene: Scene, k: int) -> int:
    """«غير أن دبلوماسيين ومراقبين توقعوا»: people behind «و» speak with the people before them."""
    while _is_joined(scene.folds[k]) and k - 1 > scene.begins[k] and noun_class(scene.folds[k - 1]) == "unnamed":
        k -= 1
    return k


def _is_joined(fold: str) -> bool:
    """«ومراقبون», not «وثائق» or «وسطاء»."""
    return fold.startswith("و") and any(reading.prefix for reading in source_words(fold)[:1])


def _governed(scene: Scene, first: int, verb: int) -> bool:
    """«قال مسؤول أكد»: what a verb before it already has as its subject."""
    return verb - first == 1 and bool(scene.cues.get(first - 1)) and first - 1 not in scene.mentions
