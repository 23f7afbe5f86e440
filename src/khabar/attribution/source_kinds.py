"""Of what kind a source is that no entity names: by the noun that heads it, or by the marks round a name."""

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_crew, is_document, noun_class
from khabar.mentions.names import Named, named
from khabar.records import SourceKind

_LEARNT = "علم"
_MARKED = 3  # words of a name between marks


def kind_of(scene: Scene, found: Found, source: Range, head: int) -> SourceKind:
    """The kind of the phrase's head; of a name between marks an outlet's where the phrase holds one."""
    if is_crew(scene, source.first) or is_crew(scene, head):
        return "unnamed"
    if definite(scene.folds[source.first]) and scene.folds[source.first].removeprefix("و") in words_that("ministry"):
        return "organization"
    group = without_article(scene.folds[source.first]) == "مجموعه" and source.first + 1 < len(scene.folds)
    if group and definite(scene.folds[source.first + 1]):
        return "organization"  # «مجموعة النورس للسفر»
    if scene.folds[source.first] == "النظام" and _rules(scene, source):
        return "organization"
    marked = _in_marks(scene, source)
    if marked is not None and found.lemma == _LEARNT:
        return "outlet"  # «علمت "الساحل" أن»
    if marked is not None:
        return marked
    counted = head + 1 < source.last and head > source.first and scene.folds[head] == "من"  # «عدد من الشركات»
    kinds = [class_of(scene, k, found) for k in (head + counted, source.first)]
    kind = kinds[0] or kinds[1] or ("document" if is_document(scene.folds[source.first]) else "unnamed")
    if kind == "organization":
        mentioned = (scene.mentions.get(k) for k in range(source.first, source.last))
        if any(m is not None and m.entity.kind == "outlet" for m in mentioned):
            return "outlet"
    return kind  # type: ignore[return-value]


def _rules(scene: Scene, source: Range) -> bool:
    """«النظام الشيوعي»: it rules a country; «النظام الأساسي» is a law."""
    return source.last > source.first + 1 and scene.folds[source.first + 1] in words("regime")


def _in_marks(scene: Scene, source: Range) -> SourceKind | None:
    """«أكدت "الألكسو"»: with its article a name in marks that no table knows is a body's; «قالت "سانتي"»: else somebody's."""
    first = source.first + (scene.words[source.first].kind == "mark")
    quotation = scene.opens.get(source.first) or scene.opens.get(first)
    if quotation is None or not first < quotation.last <= source.last or quotation.last - first > _MARKED:
        return None
    if any(noun_class(scene.folds[k]) is not None for k in range(first, quotation.last)):
        return None
    ordinary = any(named(scene.folds[k]) == Named.ORDINARY for k in range(first, quotation.last))
    return "organization" if ordinary or definite(scene.folds[first]) else "person"  # «صحة الجبل»


def class_of(scene: Scene, k: int, found: Found) -> str | None:
    """The class of a source's noun, glued letters before it left out («لشهود عيان», «للجنة», «للدراسة»)."""
    fold = scene.folds[k]
    if found.source is not None and k == found.source.first and found.letters:
        article = fold.startswith("لل") and noun_class(fold[1:]) is None
        fold = "ا" + fold[1:] if article else fold[found.letters :] or fold
    kind = noun_class(fold)
    return noun_class(fold[1:]) if kind is None and fold[:1] in ("ل", "ب") and not named(fold) else kind
