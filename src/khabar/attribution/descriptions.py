"""Definite descriptions: whom «المتحدث», «وزير الدفاع» or «التقرير» means among those who stood there before."""

from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end, without_article
from khabar.attribution.particles import PARTICLES
from khabar.attribution.scene import Scene

_DEMONSTRATIVES = frozenset(["هذا", "هذه", "ذلك", "تلك", "هولاء", "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها", "المذكور", "المذكوره"])


def bare_words(scene: Scene, source: Range) -> frozenset[str]:
    """The content words of a noun phrase, folded, without article."""
    return frozenset(
        without_article(scene.folds[k])
        for k in range(source.first, min(source.last, source.first + 8))
        if scene.words[k].kind == "word" and scene.folds[k] not in PARTICLES and scene.folds[k] not in _DEMONSTRATIVES
    )


def describes(head: str, words: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a description may mean somebody known by these words: its head is one of them, and most of the rest are.

    «الوزير» means «وزير المالية»; «وزير الدفاع» does not.
    """
    if head not in known:
        return False
    rest = words - {head}
    return not rest or 2 * len(rest & known) >= len(rest)


def antecedent(scene: Scene, head: str, before: int) -> Range | None:
    """The last noun phrase before word `before` whose head is this noun without article: «بيان للمصرف» for «البيان»."""
    for k in range(before - 1, max(-1, before - 400), -1):
        fold = scene.folds[k]
        if fold == head or (len(fold) == len(head) + 1 and fold.endswith(head) and fold[0] in "وبلف"):
            return Range(k, max(k + 1, phrase_end(scene, k, scene.ends[k])))
    return None
