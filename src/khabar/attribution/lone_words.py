"""Single words behind a verb that are nobody: its object, an adverb, another verb, whom it is said to, a pronoun."""

from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import OWNERS, latin_behind_lam, owned
from khabar.attribution.particles import ADVERBS, PARTICLES, PRONOMINAL
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class
from khabar.mentions.names import Named, named

_NISBAS = ("يون", "يين")
_WHAT_IS_MEANT = frozenset(["الامر", "المزيد"])  # «اعتبرت الأمر مشرفا», «طلبت المزيد من»
_MINE = ("نا", "ي")  # «قال لنا»: inside somebody's own words


def is_no_name(folded: str) -> bool:
    """A word without article that surely is no name: «حسابها», «أغلبهم», «غزيون», «رفضي»; «بيونسيه» is none."""
    if folded.endswith(_NISBAS) and len(folded) > 4:
        return True
    if folded.endswith("ي") and is_masdar(folded[:-1]) and named(folded) != Named.FAMILY and named(folded[:-1]) & Named.ORDINARY:
        return True
    return owned(folded) and any(
        named(stem) & Named.ORDINARY or is_masdar(stem) or stem.endswith("ت") and named(stem[:-1] + "ه") & Named.ORDINARY
        for stem in _stems(folded)
    )


def is_no_subject(scene: Scene, found: Found, source: Range) -> bool:
    """Whether a lone word right behind its verb cannot be who says: then the verb's subject is unsaid.

    «واصل انتقاده», «أعلن يوما أن», «ومضى يقول», «كما أوضحت لـCNN», «عبّرا فيهما عن».
    """
    k = source.first
    if source.last - k != 1 or k != found.cue.last or k in scene.mentions or found.rule == "colon_speaker":
        return False
    fold = scene.folds[k]
    if fold in _WHAT_IS_MEANT:
        return True
    if fold in PRONOMINAL or fold in PARTICLES:
        return not fold.endswith(_MINE)
    if latin_behind_lam(fold):
        return True
    if fold.endswith("ه") and fold[:-1] + "ا" in ADVERBS:
        return True  # «وأضافت متأثرة:»
    if noun_class(fold) is not None or not named(fold) & Named.ORDINARY or named(fold) & Named.GIVEN:
        return False
    return (
        fold.endswith("ا")
        and named(fold[:-1]) == Named.ORDINARY
        or _deed(fold, scene.written(k))
        or any(c.form == "imperfect" for c in scene.cues.get(k, ()))
    )


def _deed(folded: str, written: str) -> bool:
    """«انتقاده», «ثقته»: what somebody does or feels, with his pronoun; «أهدافه» are things."""
    return owned(folded) and written[0] != "أ" and any(is_masdar(stem) for stem in _stems(folded))


def _stems(folded: str) -> list[str]:
    return [folded.removesuffix(pronoun) for pronoun in OWNERS if folded.endswith(pronoun)]
