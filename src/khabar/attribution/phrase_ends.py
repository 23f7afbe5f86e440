"""Where a content that is a noun phrase ends: a clause of its own begins behind it."""

import re

from khabar.attribution.chunks import STANDING
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.masdars import is_masdar
from khabar.attribution.next_clauses import says_else, turns_away, will_be
from khabar.attribution.noun_signs import channel_noun, definite, feminine
from khabar.attribution.particles import (
    AND_THAT,
    BE,
    CAME,
    CLAUSE_COMMAS,
    DURING,
    MEANWHILE,
    PARTICLES,
    PREPOSITIONS,
    RELATIVE,
    THAT,
    WHAT,
    WHEN,
    WHILE,
    YET,
    folded,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sources import noun_class

_CONCERNS = frozenset(["يخص", "يتعلق", "يلي", "يبدو", "بعد", "بينهم", "بينها", "بينهما", "مضي", "سبق"])  # «فيما يخص»
_BEYOND = frozenset(["حيث", "ولو", "فان", "فانه", "فانها", "فانهم", "ففي", "وفيما"])  # behind a comma, no more of a noun phrase
_BEFORE_CAME = RELATIVE | WHAT | THAT | AND_THAT | {"حيث", "اذ", "قد", "ومن"}  # «التي جاءت بسبب», «ما جاء في»: no new clause
_THEN = frozenset(["ولذلك", "وكان", "وكانت", "وكانوا"])
_ASIDE = frozenset([("علما", "بان"), ("علما", "بانه"), ("علما", "بانها"), ("علما", "بانهم"), ("علي", "اعتبار")])
_OWN = ("ه", "ها", "هم")
_DOING = re.compile("(?:م.{2,4}[^يم]|[^اوفبلكم]ا..|وا[^نل].)ا")
_ADVERBIAL = folded(
    ["مثلا", "معا", "مهما", "مرارا", "مرورا", "كلما", "طالما", "مقارنا", "سابقا", "لاحقا", "غالبا", "دائما", "مجانا", "مؤخرا"]
)
_RECORDED = words("recorded")
_PLACES = ("لقاء", "بريد", "جلس", "معرض", "حوارات", "تقارير")  # also where nothing is said
_MEDIA = folded(
    """مع صحفي صحافي إعلامي خاص به بها تلفزيوني تلفزيونية إذاعي إذاعية متلفز متلفزة فضائية استماع مغلقة صحفية صحافية
    جمعه جمعها جمعهم""".split()
)


def new_clause(scene: Scene, k: int, end: int) -> bool:
    """Whether a clause of the outlet's own begins: a verb behind a comma («، ويسعى»), or «الذي» behind a person's name."""
    if scene.folds[k] in RELATIVE:
        return _of_person(scene, k) or _called(scene, k)
    if scene.folds[k] in CAME:
        return scene.folds[k - 1] not in _BEFORE_CAME
    if scene.folds[k] == "بعدما":
        return True
    if (
        turns_away(scene, k, end)
        or will_be(scene, k)
        or _many_did(scene, k)
        or _feminine_perfect(scene, k, end)
        or _happens_then(scene, k, end)
    ):
        return True
    if scene.folds[k] in WHEN and (k + 1 >= end or scene.folds[k + 1] not in _CONCERNS) and not _in_what(scene, k, end):
        return not _whenever(scene, k, end)
    if k in scene.cues and any(_opens_next(scene, cue, k, end) for cue in scene.cues[k]):
        return True
    if _said_there(scene, k, end):
        return True
    if scene.folds[k] not in ("،", ",") or k + 1 >= end:
        return False
    fold = scene.folds[k + 1]
    if tuple(scene.folds[k + 1 : k + 3]) in MEANWHILE or fold in RELATIVE and fold.startswith("و"):
        return True  # «، والذي أسفر عن»: told by the outlet
    if fold in _BEYOND or fold == "كما" or any(map(_tells, scene.cues.get(k + 1, ()))):
        return True
    if fold in YET and k + 2 < end and scene.folds[k + 2] in THAT:
        return True
    if fold[-1] == "ا" and k + 2 < end and _does_meanwhile(scene, k + 1):
        return True
    if fold.startswith(("وي", "في")) and len(fold) >= 5 and fold not in PARTICLES:
        return not fold.startswith(("ويوم",))
    return fold in BE or fold in WHILE and fold != "وقد"  # «، وهي العملية التي»


def _does_meanwhile(scene: Scene, k: int) -> bool:
    """«ندد بالقرار، متجاهلا أسئلة الصحفيين»: by its letters an active participle, before what is done by whoever speaks."""
    fold = scene.folds[k]
    if not _DOING.fullmatch(fold) or fold in _ADVERBIAL or noun_class(fold) is not None:
        return False
    if k in scene.mentions or k in scene.times or any(not cue.ambiguous for cue in scene.cues.get(k, ())):
        return False
    return scene.words[k + 1].kind == "word" and not scene.folds[k + 1].startswith("و")


def _tells(cue: CueForm) -> bool:
    """«من انقطاع المياه، أرجعت الشركة السبب إلى»: a verb in the perfect that is no everyday word."""
    return cue.form == "perfect" and cue.kind == "verb" and not cue.ambiguous and not cue.suffix


def _in_what(scene: Scene, k: int, end: int) -> bool:
    """«الوقوع فيما يؤدي إلى»: without a comma before it, and before a verb in the present, it is «in what» and no «while»."""
    return (
        scene.folds[k] == "فيما"
        and scene.folds[k - 1] not in CLAUSE_COMMAS
        and k + 1 < end
        and scene.folds[k + 1][:1] in ("ي", "ت")
    )


def _whenever(scene: Scene, k: int, end: int) -> bool:
    """«عندما يصل الوفد», «عندما كان وزيرا»: when what is told of happens, and not when it was said."""
    if scene.folds[k] not in ("عندما", "حينما") or k + 1 >= end or scene.folds[k - 1] in CLAUSE_COMMAS:
        return False
    return scene.folds[k + 1][0] == "ي" or scene.folds[k + 1] in BE


def _opens_next(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«حذرت من خطر التصعيد وهددت بالرد»: a verb of the same speaker with its preposition right behind it."""
    if cue.prefix != "و" or cue.kind != "verb" or cue.ambiguous or k + 1 >= end:
        return False
    if says_else(scene, cue, k, end):
        return True
    if cue.form == "imperfect":
        return cue.suffix != "" or scene.folds[k + 1] in STANDING  # «تنتقد التقارير وتعتبرها مبالغا فيها»
    if cue.form != "perfect":
        return False
    if scene.folds[k - 1] in WHAT:
        return False  # «ما ورد من أنباء»
    if cue.number == "p" and not cue.suffix:
        return True  # «اعترضوا على القرار وأدانوا العنف»: no noun looks so
    if cue.suffix and cue.lemma in lemmas_that("calling") and not definite(scene.folds[k + 1]):
        return True  # «باعتقال الصحفيين واعتبرته انتهاكا»
    start = "addressee+" if cue.suffix else ""  # «رحبت بالخطوة ووصفتها بالمهمة»
    frames = {frame.removeprefix(start) for sense in cue.senses for frame in sense.frames if frame.startswith(start)}
    behind = scene.folds[k + 1]
    if "nominal" in frames and is_masdar(behind) and not is_masdar(scene.folds[k][1:]):
        return True  # «الطعن وأكدت سلامة الإجراءات»
    return "bi" in frames and behind.startswith("ب") and len(behind) > 3 or STANDING.get(behind, "") in frames


def _said_there(scene: Scene, k: int, end: int) -> bool:
    """«خلال مؤتمر صحفي», «وذلك في مقابلة مع»: where it was said is none of what was said."""
    if k + 1 >= end or scene.folds[k] not in DURING or not channel_noun(scene.folds[k + 1]):
        return False
    if any(scene.folds[j] in RELATIVE for j in range(max(0, k - 3), k)) or scene.folds[k - 2] in WHAT:
        return False  # «الإعلان الذي صدر في ختام الزيارة», «ما جاء في بيان الحزب»
    if scene.folds[k + 1] == "تسجيل" and scene.folds[k + 2] not in _RECORDED:
        return False  # «الاستمرار في تسجيل المخالفات»
    if noun_class(scene.folds[k + 1]) == "outlet" and not _names_outlet(scene, k + 1, end):
        return False  # «في محطاتها»: of fuel; «في شبكة المياه», «في موقع الحادث»
    if scene.folds[k + 1].removeprefix("ال").startswith(_PLACES) and not _of_medium(scene, k + 2, end):
        return False  # «في لقاء الغد», «في جلسة الخميس»
    return not (scene.folds[k + 1] == "تقرير" and "مصير" in "".join(scene.folds[k + 2 : k + 3]))  # «حقه في تقرير مصيره»


def _names_outlet(scene: Scene, k: int, end: int) -> bool:
    """Whether an outlet's noun has a name behind it, in marks or known: «في صحيفة «الساحل»»."""
    named = next((scene.mentions[j] for j in range(k, min(end, k + 3)) if j in scene.mentions), None)
    return k + 1 in scene.opens or named is not None and named.entity.kind == "outlet"


def _of_medium(scene: Scene, k: int, end: int) -> bool:
    """«في لقاء مع الصحيفة», «في برنامج «الصباح»», «في محطة تلفزيونية»."""
    if k >= end:
        return False
    mention = scene.mentions.get(k)
    outlet = mention is not None and mention.entity.kind == "outlet" or noun_class(scene.folds[k]) == "outlet"
    return outlet or k in scene.opens or scene.folds[k] in _MEDIA


def _many_did(scene: Scene, k: int) -> bool:
    """«عن حقيقة الأمر وسارعوا إلى»: by its letters a verb of people in the perfect."""
    fold = scene.folds[k]
    return len(fold) > 5 and fold[0] == "و" and fold.endswith("وا") and k not in scene.mentions


def _feminine_perfect(scene: Scene, k: int, end: int) -> bool:
    """«وألغت الحفل»: by its letters a verb in «و…ت» with a definite noun or a preposition behind it."""
    fold = scene.folds[k]
    if (
        not (fold.startswith("و") and fold.endswith("ت") and len(fold) >= 5 and not fold.endswith("ات"))
        or fold.startswith("وال")
        and not scene.written(k).startswith("وأ")
        or k in scene.mentions
    ):
        return False
    return k + 1 < end and (definite(scene.folds[k + 1]) or scene.folds[k + 1] in PREPOSITIONS) and not is_masdar(fold[1:])


def _of_person(scene: Scene, k: int) -> bool:
    """«الإفراج عن سامر الحلبي الذي …»: behind a person's name the outlet tells who that is."""
    return scene.person_at(k - 1)


def _called(scene: Scene, k: int) -> bool:
    """«هذا القرار الذي اعتبرته متأخرا»: what the source calls it is a statement of its own."""
    if scene.folds[k - 1] in CLAUSE_COMMAS:
        return False  # «إنهاء الحملة، التي وصفتها بالوحشية، ووقف …»
    return any(cue.suffix and cue.lemma in lemmas_that("calling") for cue in scene.cues.get(k + 1, ()))


def _happens_then(scene: Scene, k: int, end: int) -> bool:
    """«استقالة المدير بعد قيامه بالرفع», «بعد أن», «في الوقت الذي»: when it was said, or what came before."""
    if k + 1 < end and (scene.folds[k], scene.folds[k + 1]) in _ASIDE or scene.folds[k] in _THEN:
        return True
    if scene.folds[k] in ("رغم", "برغم") and k + 1 < end and scene.folds[k + 1] in THAT:
        return True
    if scene.folds[k] != "بعد" or k + 1 >= end:
        return scene.folds[k : k + 3] == ["في", "الوقت", "الذي"]
    behind = scene.folds[k + 1]
    near = behind.endswith("ها") and (feminine(scene.folds[k - 1]) or k - 1 in scene.mentions)  # «زيارة عدن بعد تحريرها»
    own = scene.written(k + 1).endswith(_OWN) and len(behind) > 4 and is_masdar(behind) and not near
    if any(scene.folds[j] in RELATIVE for j in range(max(0, k - 2), k)):
        return False  # «الجندي الذي استشهد بعد إصابته»
    return scene.folds[k - 1] not in ("الا", "حتي") and (behind in THAT or own)
