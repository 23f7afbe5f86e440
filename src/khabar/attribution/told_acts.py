"""An act behind «بـ» that a verb of saying tells of: «أفادت مصادر بمقتل ثلاثة», where no clause of its own follows."""

from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import without_article
from khabar.attribution.particles import COMMAS, NEVER_THAT_AFTER, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.walk import Walk

_CLAUSE_AHEAD = 14  # words in which «أن» or a colon shows that the preposition was the source's own
_JOINS = frozenset(["حيث", "بينما", "فيما", "حين", "كما", "لكن", "وقد", "فقد", "قد"])


def act_without_clause(walk: Walk, fold: str) -> bool:
    """«أفاد بوقوع …»: for a verb that may open a clause too, a verbal noun and no «أن» or colon soon behind.

    «أفادت مصادر بمقتل ثلاثة، مضيفة أن»: the «أن» behind a nearer verb is that one's.
    """
    scene, k = walk.scene, walk.p
    if not (is_masdar(without_article(fold[1:])) or k + 1 in scene.opens):
        return False
    for j in range(k, min(walk.stop, k + _CLAUSE_AHEAD)):
        if scene.folds[j] == ":" or scene.folds[j] in THAT and scene.folds[j - 1] not in NEVER_THAT_AFTER:
            return False
        if j > k and j in scene.cues and j not in scene.mentions and (_says_more(scene, j) or _says_next(scene, j)):
            return True
    return True


def _says_more(scene: Scene, k: int) -> bool:
    """«، مضيفة», «وقال», «، فيما أكدت»: a verb of saying that goes on, no relative clause."""
    joined = scene.folds[k - 1] in COMMAS or scene.folds[k - 1] in _JOINS
    return any(
        cue.form == "participle"
        and not cue.article
        and (joined or cue.accusative)
        or cue.form in ("perfect", "imperfect")
        and not cue.ambiguous
        and (joined or cue.prefix[:1] in ("و", "ف"))
        for cue in scene.cues[k]
    )


def _says_next(scene: Scene, k: int) -> bool:
    """«اعترف بقتل جاره، وادعى أن»: behind a comma an everyday verb in the perfect with its own «أن»."""
    joined = scene.folds[k - 1] in COMMAS and k + 1 < len(scene.folds) and scene.folds[k + 1] in THAT
    return joined and any(cue.form == "perfect" and cue.prefix in ("و", "ف") for cue in scene.cues[k])
