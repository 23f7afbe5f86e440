"""What kind of source a noun phrase names: its head noun looked up, with the entities that stand in it."""

from khabar.attribution.found import Range
from khabar.attribution.nominals import without_article
from khabar.attribution.particles import folded
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.mentions.organizations import head_of
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_GENERIC = frozenset(
    fold(w)
    for w in "متحدث متحدثة ناطق ناطقة مصدر مسؤول مسؤولة خبير خبيرة أكاديمي أكاديمية محلل محللة باحث باحثة كاتب كاتبة فاعل فنان فنانة ناشط ناشطة سياسي قيادي قيادية شاهد شاهدة رجل سيدة مرأة نائب نائبة وزير وزيرة رئيس رئيسة مدير مديرة ضابط طبيب دبلوماسي دبلوماسية برلماني برلمانية حقوقي إعلامي إعلامية لاعب مدرب لاعبة مدربة محامي محامية مسؤولون".split()
)
_HONORIFICS = frozenset(
    fold(w)
    for w in "سموه سموها معاليه معاليها سماحته فضيلته جلالته جلالتها فخامته سيادته سعادته سعادتها دولته غبطته قداسته نيافته".split()
)
_QUANTIFIERS = folded(
    [
        *(
            "كل",
            "جميع",
            "بعض",
            "عدد",
            "عشرات",
            "مئات",
            "آلاف",
            "معظم",
            "أغلب",
            "غالبية",
            "كلا",
            "كلتا",
            "أحد",
            "إحدى",
            "أي",
            "من",
            "كبار",
            "كثير",
        ),
        *(
            "هذا",
            "هذه",
            "هؤلاء",
            "ذلك",
            "تلك",
            "وهذا",
            "مجموعة",
            "أكثر",
            "ثلاثة",
            "أربعة",
            "خمسة",
            "العديد",
            "كافة",
            "سائر",
            "السيد",
            "السيدة",
        ),
    ]
)


def is_generic(folded: str) -> bool:
    """Whether a noun names anybody who speaks, whoever that was: «المتحدث», «المصدر»."""
    return without_article(folded) in _GENERIC


def is_honorific(folded: str) -> bool:
    return folded in _HONORIFICS


def noun_class(folded: str) -> str | None:
    """unnamed, document, outlet or organization for the head noun of a source; None for another word."""
    for reading in source_words(folded):
        if not reading.prefix.strip("وف") and reading.form.kind != "channel":
            return reading.form.kind
    if title_of(folded) is not None:
        return "unnamed"
    return "organization" if head_of(folded) is not None else None


def is_human(scene: Scene, k: int) -> bool:
    """Whether the noun phrase that begins at word k may speak: a name, an office, a body, people."""
    mention = scene.mentions.get(k)
    if mention is None and scene.folds[k].startswith(("ب", "ك", "ل")) and noun_class(scene.folds[k][1:]) is not None:
        return False  # «كمخرجة», «لوزير»
    if scene.letters_before_name(k).endswith(("ب", "ك", "ل")):
        return False
    return mention is not None or noun_class(scene.folds[k]) is not None or k in scene.opens


def may_speak(scene: Scene, source: Range | None) -> bool:
    """Whether a source can put words: an elided one can; a noun phrase can where it names or heads people or a body."""
    if source is None:
        return True
    k = source.first
    while k + 1 < source.last and (scene.folds[k] in _QUANTIFIERS or scene.words[k].kind == "number"):
        k += 1
    return is_human(scene, k)
