"""What stands behind a subject and tells of it, so that it is no object: a name, an adjective, an office."""

from khabar.attribution.adjuncts import says_when_or_how
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import COMMAS, THAT
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.walk import Walk
from khabar.mentions.names import Named, named
from khabar.mentions.titles import title_of

NAME = 4  # words of a name between commas
APPOSED = 16  # words that an apposition between commas runs


def apposed_name(walk: Walk) -> bool:
    """«استبعد وزير الطاقة، السيد يوسف يوسفي، أمس، تأثر»: behind an office and a comma a title with its bearer's name."""
    scene, k = walk.scene, walk.p
    if scene.folds[k - 1] not in ("،", ","):
        return False
    title = title_of(scene.folds[k])
    office = is_unnamed(scene.folds[walk.chunks[-1].first], "s")
    return office and title is not None and title.definite and scene.person_at(k + 1)


def apposed_adjective(walk: Walk) -> bool:
    """«أعلنت النقابة، المنضوية تحت لواء الاتحاد، التحاق»: between commas it tells of the subject; behind them the object begins.

    So it does before the preposition that the verb wants: «كشف فلان، المدير العام للمصرف، أمس، عن خطة».
    """
    scene, k = walk.scene, walk.p
    first = walk.chunks[-1].first if walk.chunks[-1].last == k and definite(scene.folds[k]) else k  # «الرئيس المدير العام»
    if scene.folds[first - 1] not in ("،", ","):
        return False
    comma = next((j for j in range(k + 1, min(walk.stop - 1, k + APPOSED)) if scene.folds[j] in ("،", ",")), None)
    if comma is None or not (definite(scene.folds[k]) or _office_of_named(walk)):
        return (
            comma is not None and comma - k <= NAME and (scene.folds[comma + 1] in THAT or scene.folds[comma + 1] == "ما")
        )  # «الكاتب، رحيل الساحلي، أن», «النقابة، فرع تازة، ما»
    behind = _behind_times(walk, comma + 1)
    fold = scene.folds[behind]
    if is_masdar(fold) or fold in THAT or fold in walk.particles:
        return True  # else, for a verb that takes only objects, any thing: «انتقد فلان، المدير الفني للنادي، برمجة المباريات»
    plain = scene.words[behind].kind == "word" and not scene.cues.get(behind) and behind not in scene.mentions
    return plain and "anna" not in walk.frames and noun_class(fold) is None and named(fold) == Named.ORDINARY and fold[0] != "و"


def _office_of_named(walk: Walk) -> bool:
    """«حذر فلان، أستاذ الاقتصاد في الجامعة، من»: an office behind a person's name and its comma."""
    scene, k = walk.scene, walk.p
    mention = scene.mentions.get(k - 2)
    return mention is not None and mention.entity.kind == "person" and is_unnamed(scene.folds[k], "s")


def _behind_times(walk: Walk, k: int) -> int:
    """Over «أمس الأول،» between the comma of an apposition and the content."""
    at = k
    while at < walk.stop - 1 and says_when_or_how(walk.scene, at):
        at += 1
    return at + 1 if at > k and walk.scene.folds[at] in COMMAS and at + 1 < walk.stop else k


def apposed_office(walk: Walk, fold: str) -> bool:
    """«كشف سامر الحلبي، الرئيس المدير العام للبنك، عن»: behind a person's name and a comma his office, or two."""
    before = walk.scene.folds[walk.p - 1]
    if definite(before) and definite(fold) and is_unnamed(before, "s") and is_unnamed(fold, "s"):
        return True
    mention = walk.scene.mentions.get(walk.p - 2) if walk.p >= 2 else None
    person = mention is not None and mention.entity.kind == "person"
    return person and before in ("،", ",") and definite(fold) and is_unnamed(fold, "s")


def surname_behind(walk: Walk) -> bool:
    """«أوضح سالم بن علي العرج بأن»: between a person's name and the clause stands the rest of the name."""
    scene, k = walk.scene, walk.p
    mention = scene.mentions.get(k - 1)
    person = mention is not None and mention.entity.kind == "person" and mention.last == k
    behind = scene.folds[k + 1] if k + 1 < walk.stop else ""
    return person and (behind in THAT or is_masdar(behind) and not definite(behind) and not is_masdar(scene.folds[k][2:]))
