"""What somebody puts a figure on: «قدر الخبراء حجم السوق بنحو 3 مليارات», «وتقدر المنظمة عدد النازحين بثلاثة ملايين»."""

from khabar.attribution import contents
from khabar.attribution.clause_starts import begins_clause
from khabar.attribution.clause_words import words
from khabar.attribution.found import Found, Range
from khabar.attribution.particles import THAT, folded
from khabar.attribution.scene import Scene
from khabar.attribution.sources import may_speak
from khabar.words.numbers import number_words

ESTIMATES = "قدر"
_FAR = 14  # words between the verb and what is measured, or between that and its figure
_ABOUT = folded("نحو حوالي أكثر أقل ما قرابة زهاء".split())
_MEASURED = words("measured") | words("estimated")
_OWNERS = ("", "ه", "ها", "هم")


def estimate(scene: Scene, at: int) -> Found | None:
    """The estimate that the verb at word `at` makes; None where nobody stands behind it, or no figure behind what is measured."""
    form = next((form for form in scene.cues.get(at, ()) if form.lemma == ESTIMATES and form.person == 3), None)
    if form is None or form.kind != "verb" or form.form not in ("perfect", "imperfect") or not begins_clause(scene, at):
        return None
    thing = _thing(scene, at)
    if thing is None or not may_speak(scene, Range(at + 1, thing)) or not _has_figure(scene, thing):
        return None
    content = contents.indirect(scene, thing, 0, "phrase")
    if not content:
        return None
    return Found(
        rule="said_of",
        cue=Range(at, at + 1),
        lemma=form.lemma,
        stance="asserts",
        source=Range(at + 1, thing),
        content=content,
        feminine=None if form.gender is None else form.gender == "f",
        plural=None if form.number is None else form.number != "s",
    )


def _thing(scene: Scene, at: int) -> int | None:
    """Where what is measured begins behind the verb and whoever stands there: «حجم السوق», «خسائرها»."""
    for k in range(at + 2, min(at + _FAR, scene.ends[at] - 1)):
        fold = scene.folds[k]
        if fold in THAT or scene.words[k].kind == "mark" and k not in scene.opens and scene.folds[k] not in ("«", "»", '"'):
            return None
        if k not in scene.mentions and any(fold.removesuffix(owner) in _MEASURED for owner in _OWNERS):
            return k
    return None


def _has_figure(scene: Scene, thing: int) -> bool:
    """Whether «بـ» with a figure stands behind what is measured: «بنحو مليون», «بـ 30», «بعشرة آلاف»."""
    for k in range(thing + 1, min(thing + _FAR, scene.ends[thing])):
        fold = scene.folds[k]
        if fold in THAT:
            return False
        if fold[0] == "ب":
            counts = fold[1:] in _ABOUT or fold[1:] in number_words() or fold[1:].isdigit()
            behind = k + 1 < scene.ends[thing] and (scene.words[k + 1].kind == "number" or scene.folds[k + 1] in number_words())
            if counts or fold == "ب" and behind:
                return True
    return False
