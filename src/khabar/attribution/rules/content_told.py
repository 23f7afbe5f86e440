"""A noun and who told it."""

from khabar.attribution.content_words import plans
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import RELATIVE
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.sources import may_speak


def content_told(scene: Scene, at: int) -> Found | None:
    """The content is the noun that a relative clause takes up again: «هدنة أعلنتها الحكومة», «الخطة التي اقترحها الوزير».

    Why: the pronoun on the verb points back, so that nothing behind the verb is the content.

    Reads:
        text     تبدأ اليوم هدنة جديدة أعلنتها الحكومة
        source   الحكومة
        content  هدنة جديدة

    Skips:
        فتحت النافذة التي أغلقتها الريح
        بدت الأرقام التي أعلنتها الوزارة أقل من المعتاد
    """
    site = site_at(scene, at)
    if site is None or not site.points_back or site.form.person != 3 or site.form.ambiguous or at + 1 >= scene.ends[at]:
        return None
    stance = next((sense.stance for sense in site.form.senses if "nominal" in sense.frames and sense.only is None), None)
    if stance is None:
        return None
    source = Range(at + 1, max(phrase_end(scene, at + 1, scene.ends[at]), at + 2))
    relative = site.before.relative if site.before is not None else at - 1 if scene.folds[at - 1] in RELATIVE else None
    content = _before(scene, at, relative)
    if content is None or not may_speak(scene, source) or not plans(scene.folds[content.first]):
        return None  # «النتائج التي أعلنتها الشركة»: a thing, and nothing said of it
    if any(sense.only == "own_act" for sense in site.form.senses):
        stance = "commits"  # «هدنة أعلنتها الحكومة»
    return Found(
        rule="content_told",
        cue=Range(at, at + 1),
        lemma=site.form.lemma,
        stance=stance,
        source=source,
        content=(Piece(scene.words[content.first].start, scene.words[content.last - 1].end),),
    )


def _before(scene: Scene, at: int, relative: int | None) -> Range | None:
    """The noun phrase right before the verb or its relative word."""
    last = relative if relative is not None else at
    for first in range(last - 1, max(scene.begins[at], last - 6) - 1, -1):
        if scene.words[first].kind != "word":
            return None
        if phrase_end(scene, first, last) == last and (first == scene.begins[at] or phrase_end(scene, first - 1, last) != last):
            return Range(first, last)
    return None
