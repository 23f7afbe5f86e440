"""«لم يؤكد المصدر ولم ينف الخبر»: two verbs that leave one thing open. The first has the words, the second goes with it."""

from khabar.attribution.particles import NEGATIONS, folded
from khabar.attribution.scene import Scene

_CONFIRMS, _DENIES = frozenset(["أكد"]), frozenset(["نفى", "أنكر"])
NOR = folded(["ولم", "ولا", "أو"])
_FAR = 12  # words from the first verb to the second


def nor_denies(scene: Scene, k: int) -> bool:
    """Whether at word k «ولم» or «أو» joins a verb of denying to one of confirming."""
    return scene.folds[k] in NOR and k + 1 < scene.ends[k] and _is(scene, k + 1, _DENIES) and _confirmed_before(scene, k)


def behind_nor(scene: Scene, k: int) -> int:
    """Behind «ولم ينف», to the object of both; to the clause's end where the object stands before: «ولم ينفه»; 0 where none is."""
    if not nor_denies(scene, k):
        return 0
    return scene.ends[k] if scene.folds[k + 1].endswith(("ه", "ها")) else k + 2


def is_joined(scene: Scene, at: int) -> bool:
    """Whether the verb at word `at` is such a second one, which has no words of its own."""
    return at > 0 and nor_denies(scene, at - 1)


def _confirmed_before(scene: Scene, k: int) -> bool:
    verbs = (j for j in range(k - 1, max(scene.begins[k], k - _FAR) - 1, -1) if j in scene.cues)
    first = next((j for j in verbs if _is(scene, j, _CONFIRMS)), 0)
    return first > 0 and scene.folds[first - 1] in NEGATIONS


def _is(scene: Scene, k: int, lemmas: frozenset[str]) -> bool:
    return any(cue.lemma in lemmas and cue.form in ("imperfect", "jussive") for cue in scene.cues.get(k, ()))
