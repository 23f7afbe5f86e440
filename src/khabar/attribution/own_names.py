"""The name that a group gives itself, between marks behind its noun: «مجموعة تطلق على نفسها اسم «…»»."""

from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import description_word
from khabar.attribution.found import Range
from khabar.attribution.particles import COMMAS, THAT, folded
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.attribution.speaker import Speaker
from khabar.words.letters import fold

_CALLS = folded("تطلق يطلق أطلقت أطلق تسمي يسمي سمت سمى تعرف يعرف عرفت تدعى يدعى تسمى يسمى تحمل يحمل تلقب يلقب اسمها اسمه".split())
_ITSELF = folded(["على", "نفسها", "نفسه", "اسم", "باسم", "ب", "لقب"])
_ELSE = frozenset([":", "ل", "لـ"])  # «طلب عدم ذكر اسمه لـ«الصحيفة»»: to whom he says it
_FAR = 8  # words behind the noun in which it calls itself
_LONGEST = 8  # words of such a name


def own_name(scene: Scene, source: Range) -> Speaker | None:
    """The speaker under the name it gives itself; None where the source calls itself nothing."""
    head = scene.folds[source.first]
    kind = noun_class(head)
    if kind is None or kind == "document":
        return None
    named = _between_marks(scene, source.first)
    if named is None:
        return None
    name = scene.text(*named)
    one = kind == "unnamed" and description_word(head) not in words_that("crew")
    words = frozenset(fold(word) for word in name.split())
    return Speaker(
        name, "person" if one else "outlet" if kind == "outlet" else "organization", None, "named", None, False,
        frozenset([description_word(head)]), words,
    )  # fmt: skip


def _between_marks(scene: Scene, first: int) -> Range | None:
    for k in range(first + 1, min(scene.ends[first], first + _FAR)):
        fold = scene.folds[k]
        if fold in COMMAS or fold in THAT or fold == ":":
            return None
        if fold not in _CALLS:
            continue
        at = k + 1
        while at < scene.ends[first] and scene.folds[at] in _ITSELF and at not in scene.opens:
            at += 1
        if at >= scene.ends[first]:
            return None
        quotation = scene.opens.get(at) or scene.opens.get(at + 1)
        short = scene.folds[at] not in _ELSE and quotation is not None and quotation.last - quotation.first <= _LONGEST
        return Range(quotation.first, quotation.last) if quotation is not None and short else None
    return None
