"""A clause and who told it."""

from khabar.attribution import contents
from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import ADVERBS, NEVER_THAT_AFTER, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.sources import may_speak

_TAKES_UP = frozenset(["ما", "الذي"])


def clause_told(scene: Scene, at: int) -> Found | None:
    """A clause is taken up by «وهو ما» or «الأمر الذي» with a verb of saying: «…، وهو ما نفته الشركة».

    Why: who denies or blames a fact often stands only in such a clause behind it.

    Reads:
        text     توقف الإنتاج في المصنع شهرا كاملا، وهو ما نفته الشركة
        source   الشركة
        content  توقف الإنتاج في المصنع شهرا كاملا
        stance   denies

    Skips:
        توقف الإنتاج في المصنع شهرا كاملا، وهو ما كلفه غاليا
    """
    site = site_at(scene, at) if scene.folds[at - 1] in _TAKES_UP else None
    if site is None or site.form.person != 3 or not site.finite or not _takes_up(scene, at):
        return None
    first = at + 1
    while first < scene.ends[at] and (
        scene.folds[first] in ADVERBS or scene.folds[first] in ("به", "بها", "فيه", "اليه", "عليه", "الي", "عن")
    ):
        first += 1
    begin, last = contents.before(scene, at - 2)
    thats = (k + 1 for k in range(last - 1, begin - 1, -1) if scene.folds[k] in THAT and scene.folds[k - 1] not in NEVER_THAT_AFTER)
    begin = next(thats, begin)  # what was told is taken up, not who told it
    content = contents.clause(scene, begin, last)
    if content is None or first >= scene.ends[at]:
        return None
    source = Range(first, max(phrase_end(scene, first, scene.ends[at]), first + 1))
    if not may_speak(scene, source):
        return None
    return Found(
        rule="clause_told",
        cue=Range(at, at + 1),
        lemma=site.form.lemma,
        stance=next((sense.stance for sense in site.form.senses if sense.only is None), "asserts"),
        source=source,
        content=content[0],
        quoted=content[1],
    )


def _takes_up(scene: Scene, at: int) -> bool:
    if at - 2 <= scene.begins[at]:
        return False
    return scene.folds[at - 2 : at] in (["وهو", "ما"], ["هو", "ما"], ["وهي", "ما"], ["الامر", "الذي"])
