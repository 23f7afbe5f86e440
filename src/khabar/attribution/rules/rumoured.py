"""A clause that goes round."""

from khabar.attribution import contents
from khabar.attribution.clause_words import words
from khabar.attribution.found import Found, Range
from khabar.attribution.particles import CLAUSE_COMMAS, THAT
from khabar.attribution.scene import Scene

_TOLD = words("told_passive")
_AS = frozenset(["كما", "حسبما", "بحسبما", "وفقما"])


def rumoured(scene: Scene, at: int) -> Found | None:
    """The clause before «كما تردد» or «كما قيل» is told, and nobody is named who tells it.

    Why: without this rule a rumour that the article only repeats or rejects would pass as the outlet's own voice.

    Reads:
        text     لن يباع الملعب القديم إلى شركة أجنبية، كما تردد في الأيام الماضية
        content  لن يباع الملعب القديم إلى شركة أجنبية
        kind     unstated

    Skips:
        كما تردد الطالب في الإجابة عن السؤال
    """
    if scene.folds[at] not in _TOLD or at - 1 <= scene.begins[at] or scene.folds[at - 1] not in _AS:
        return None
    if at + 1 < scene.ends[at] and scene.folds[at + 1] in THAT:
        return None  # «كما قيل إن»: its own content stands behind it
    first, last = contents.before(scene, at - 1)
    first = next((k + 1 for k in range(last - 1, first, -1) if scene.folds[k] in THAT or scene.folds[k] in CLAUSE_COMMAS), first)
    told = contents.clause(scene, first, last)
    if told is None:
        return None
    return Found(
        rule="rumoured",
        cue=Range(at - 1, at + 1),
        lemma=scene.folds[at],
        stance="asserts",
        source=None,
        content=told[0],
        quoted=told[1],
        unstated=True,
    )
