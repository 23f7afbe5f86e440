"""A clause and whose word it is on."""

from khabar.attribution import contents
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import COMMAS, RELATIVE, WHAT
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class

_ALONE = frozenset(["بحسب", "حسب", "وفق", "وبحسب", "وحسب", "ووفق"])
_WITH_LAM = frozenset(["وفقا", "طبقا", "ووفقا", "وطبقا"])
_WITH_AN = frozenset(["نقلا"])
_LAWS = frozenset(["الماده", "القانون", "النظام", "الدستور", "اللائحه", "الاتفاق", "الاتفاقيه", "البند", "المعايير", "الخطه", "الجدول", "القرار", "الشروط"])


def according_to(scene: Scene, at: int) -> Found | None:
    """The source named after «بحسب», «وفقا لـ» or «نقلا عن» stands behind the clause beside it.

    Why: newsrooms put the source last; without this rule the clause would pass as the outlet's own voice.

    Reads:
        text     المستشفى يعمل بنصف طاقته، بحسب وزارة الصحة
        source   وزارة الصحة
        content  المستشفى يعمل بنصف طاقته

        text     وبحسب وزارة الصحة، يعمل المستشفى بنصف طاقته
        source   وزارة الصحة
        content  يعمل المستشفى بنصف طاقته

    Skips:
        ترتفع الرسوم وفق القانون الجديد

        يجري التوصيل حسب الطلب
    """
    source = _source(scene, at)
    if source is None:
        return None
    content, quoted = _content(scene, at, source)
    if not content:
        return None
    return Found(
        rule="according_to",
        cue=Range(at, at + 1),
        lemma=scene.folds[at].removeprefix("و") if scene.folds[at] not in ("وفق", "وفقا") else scene.folds[at],
        stance="asserts",
        source=source,
        content=content,
        quoted=quoted,
    )


def _source(scene: Scene, at: int) -> Range | None:
    fold, first = scene.folds[at], at + 1
    if first >= scene.ends[at]:
        return None
    if fold in _WITH_LAM:
        if not scene.folds[first].startswith("ل"):
            return None
        first += scene.folds[first] in ("ل", "لـ")
    elif fold in _WITH_AN:
        if scene.folds[first] != "عن":
            return None
        first += 1
    elif fold not in _ALONE:
        return None
    if first >= scene.ends[at] or scene.folds[first] in _LAWS or scene.folds[first] in RELATIVE or scene.folds[first] in WHAT:
        return None
    if not _may_vouch(scene, first):
        return None
    end = phrase_end(scene, first, scene.ends[at])
    return Range(first, max(end, first + 1))


def _may_vouch(scene: Scene, k: int) -> bool:
    return k in scene.mentions or k in scene.opens or noun_class(scene.folds[k].removeprefix("ل")) is not None or noun_class(scene.folds[k]) is not None


def _content(scene: Scene, at: int, source: Range) -> tuple[tuple[Piece, ...], bool]:
    """The clause before, or behind where the phrase opens the sentence; both where it stands between commas inside it."""
    first, last = contents.before(scene, at)
    behind = source.last
    while behind < scene.ends[at] and scene.folds[behind] in COMMAS:
        behind += 1
    if last - first < 2:
        while behind < scene.ends[at] and scene.folds[behind] in ("فان", "فقد", "فانه", "ان"):
            behind += 1
        return contents.indirect(scene, behind), False
    before = contents.clause(scene, first, last)
    return before if before is not None else ((), False)
