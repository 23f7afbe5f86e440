"""Definite descriptions: whom «المتحدث», «وزير الدفاع» or «التقرير» means among those who stood there before."""

from khabar.attribution.found import Range
from khabar.attribution.nominals import definite, phrase_end, without_article
from khabar.attribution.particles import PARTICLES, PREPOSITIONS, folded
from khabar.attribution.scene import Scene
from khabar.mentions.titles import title_of

_DEMONSTRATIVES = folded(
    ["هذا", "هذه", "ذلك", "تلك", "هولاء", "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها", "المذكور", "المذكوره"]
)


_COURTESIES = folded(
    [
        "معالي",
        "سماحة",
        "فضيلة",
        "سعادة",
        "سمو",
        "صاحب",
        "فخامة",
        "جلالة",
        "دولة",
        "السيد",
        "السيدة",
        "الدكتور",
        "الدكتورة",
        "الأستاذ",
    ]
)


def bare_words(scene: Scene, source: Range) -> frozenset[str]:
    """The content words of a description, folded, without article, as far as its first preposition."""
    found = []
    for k in range(head_of_phrase(scene, source), min(source.last, source.first + 8)):
        if k > source.first and scene.folds[k] in PREPOSITIONS:
            break
        if scene.words[k].kind == "word" and scene.folds[k] not in PARTICLES and scene.folds[k] not in _DEMONSTRATIVES:
            found.append(description_word(scene.folds[k]))
    return frozenset(found)


def description_word(folded_word: str) -> str:
    """A word as descriptions compare it: without article, and an office alike for man and woman («رئيسة» as «رئيس»)."""
    bare = without_article(folded_word)
    return bare[:-1] if bare.endswith("ه") and len(bare) > 3 and title_of(bare) is not None else bare


def head_of_phrase(scene: Scene, source: Range) -> int:
    """The word that heads a description: behind a demonstrative and words of courtesy («هذا», «معالي»)."""
    k = source.first
    while k + 1 < source.last and (scene.folds[k] in _DEMONSTRATIVES or scene.folds[k] in _COURTESIES):
        k += 1
    return k


def is_definite_phrase(scene: Scene, source: Range) -> bool:
    """Whether a phrase means somebody known: «الوزير», «وزير الدفاع», «هذا الخبير»; not «وزير سابق», «مصدر في الوزارة»."""
    head = head_of_phrase(scene, source)
    if definite(scene.folds[head]) or scene.folds[source.first] in _DEMONSTRATIVES:
        return True
    for k in range(head + 1, min(source.last, head + 4)):
        if scene.folds[k] in PREPOSITIONS:
            return False
        if definite(scene.folds[k]) or k in scene.mentions:
            return True
    return False


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
