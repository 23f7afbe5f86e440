"""Nobody says it."""

from khabar.attribution import contents
from khabar.attribution.clause_words import words
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.particles import BE, CANDIDATES, COMMAS, PREPOSITIONS, THAT
from khabar.attribution.scene import Scene
from khabar.records import Stance

_TOLD = words("told_passive")
_BELIEVED, _CLAIMED = words("held_passive"), words("claimed_passive")
_HELD = _BELIEVED | _CLAIMED


def impersonal(scene: Scene, at: int) -> Found | None:
    """A passive tells without a source: «أفيد بأن», «تردد أن», and behind a noun «رجال يعتقد أنهم».

    Why: a report without a source must stand in the record as one, not under the last speaker's name.

    Reads:
        text     وأفيد بأن ثلاثة من العمال ما زالوا في النفق
        content  ثلاثة من العمال ما زالوا في النفق
        kind     unstated

        text     عثر الحراس على حقيبة يعتقد أنها للسائق
        content  للسائق
        stance   believes

        text     حملت السفينة خشبا قيل إن قيمته كبيرة
        content  قيمته كبيرة
        kind     unstated

    Skips:
        ويعتقد أن الطقس سيتحسن غدا
    """
    fold = scene.folds[at]
    if fold not in CANDIDATES:
        return None
    bare = fold[1:] if fold.startswith(("و", "ف")) and fold[1:] in _TOLD else fold
    that = at + 1 + (at + 1 < len(scene.folds) and scene.folds[at + 1] in ("في", "ب", "عن"))
    if that >= scene.ends[at] or scene.folds[that] not in THAT:
        return None
    if bare in _TOLD and _begins_clause(scene, at):
        stance: Stance = "asserts"
    elif fold in _HELD and _behind_noun(scene, at):
        stance = "believes" if fold in _BELIEVED else "asserts"
    else:
        return None
    content: tuple[Piece, ...] = contents.indirect(scene, that + 1)
    if not content:
        return None
    return Found(
        rule="impersonal", cue=Range(at, that), lemma=bare, stance=stance, source=None, content=content, unstated=True, opener=that
    )


def _begins_clause(scene: Scene, at: int) -> bool:
    return (
        at == scene.begins[at]
        or scene.folds[at] == "قيل"  # «خشب قيل إن قيمته كبيرة»
        or scene.folds[at][:1] in ("و", "ف")
        or scene.folds[at - 1] in COMMAS
        or scene.folds[at - 1] in BE
        and scene.folds[at + 1] in THAT
    )


def _behind_noun(scene: Scene, at: int) -> bool:
    """«حقيبة يعتقد أنها»: a noun that the clause tells of, and a pronoun that points back to it."""
    before = scene.folds[at - 1] if at > scene.begins[at] else ""
    return (
        bool(before)
        and before not in PREPOSITIONS
        and scene.words[at - 1].kind == "word"
        and (scene.folds[at + 1] not in ("ان", "بان"))
    )
