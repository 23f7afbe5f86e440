"""Whether a cue inside a content begins a record beside it: «وأضاف», «مؤكدا», «، ورفض تحميل»."""

from khabar.attribution.cues import CueForm
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import ADVERBS, BE, RELATIVE, THAT, TIME_WORDS
from khabar.attribution.scene import Scene

NOUNS_TOO = frozenset(["مدينه", "عاده"])  # «ومدينة مأرب», «وعادة ما»
_NO_OBJECT = TIME_WORDS | RELATIVE
_AT_ONCE = frozenset([("في", "الوقت"), ("في", "نفس"), ("في", "ذات")])
_ITS_OWN = ("ه", "ها", "هم")
_OWNED = 4  # letters of the shortest verbal noun with a pronoun
_PREDICATE = 5  # words between «كان» and its participle
_ACT = 9  # words behind an everyday verb in which the act stands that it wants


def begins_record(scene: Scene, k: int, end: int, after_comma: bool) -> bool:
    """Whether a cue at word k begins a record beside this one: «وأضاف», «مؤكدا»."""
    return any(
        _circumstance(scene, cue, k, end, after_comma) or _goes_on(scene, cue, k, end, after_comma) for cue in scene.cues.get(k, ())
    )


def _circumstance(scene: Scene, cue: CueForm, k: int, end: int, after_comma: bool) -> bool:
    """«مؤكدا», «مشيرة»: the feminine does not write its accusative, so that its place must show it."""
    if cue.form != "participle" or cue.article or cue.prefix not in ("", "و"):
        return False
    if cue.prefix:
        return _conjoined(scene, cue, k, end, after_comma)
    she = cue.gender == "f" and cue.number == "s"
    behind = scene.folds[min(k + 1, end - 1)]
    feminine = she and (after_comma or behind in THAT or behind == ":")
    if she and not after_comma and _is_predicate(scene, k):
        return False
    if not after_comma and (
        (she or cue.accusative and cue.number == "p")
        and _behind_definite(scene, cue, k, end)
        or (she or cue.accusative)
        and _governs(scene, cue, k, end)
    ):
        return True
    if after_comma or not (cue.accusative or feminine):
        return cue.accusative or feminine
    behind = scene.folds[k + 1] if k + 1 < end else ""
    if cue.ambiguous:
        return behind in THAT or _governs_noun(scene, cue, k, end)  # «معتبرا أن»
    return (
        scene.opens_soon(k, end)
        or cue.accusative
        and (is_masdar(without_article(behind)) or _governs_noun(scene, cue, k, end) or _governs_behind_aside(scene, cue, k, end))
    )  # «مؤكدا ضرورة»


def _governs_noun(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«محملا الشركة المسؤولية», «متوقعا انتهاءه»: an adjective in the accusative has no definite noun right behind it."""
    if not (cue.accusative and cue.number == "s" and cue.gender == "m") or k + 1 >= end or k + 1 in scene.times:
        return False
    if any(scene.folds[j] in BE for j in range(max(scene.begins[k], k - _PREDICATE), k)):
        return False  # «كان متوقعا الأسبوع المقبل»
    behind = scene.folds[k + 1]
    owned = behind.endswith(_ITS_OWN) and is_masdar(behind) and len(behind) > _OWNED
    return owned or behind.startswith("ال") and behind not in _NO_OBJECT or k + 1 in scene.mentions and not cue.ambiguous


def _governs_behind_aside(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«نافيا في الوقت ذاته وجود خلاف», «متوعدا مجددا بالرد»: the same behind a word on when or how."""
    j = k + 1
    while j < end and scene.folds[j] in ADVERBS:
        j += 1
    if tuple(scene.folds[j : j + 2]) in _AT_ONCE:
        j += 3
    if j == k + 1 or j >= end:
        return False
    return is_masdar(without_article(scene.folds[j])) or _governs(scene, cue, j - 1, end)


def _conjoined(scene: Scene, cue: CueForm, k: int, end: int, after_comma: bool) -> bool:
    """«، ومطالبا بـ», «ومشيرا إلى»: the next participle of the same speaker."""
    if cue.ambiguous or scene.folds[k][1:] in NOUNS_TOO or any(other.form == "masdar" for other in scene.cues.get(k, ())):
        return False  # «ومطالبة السكان بـ»
    behind = scene.folds[min(k + 1, end - 1)]
    says = behind in THAT or _governs(scene, cue, k, end)
    if not after_comma:
        return cue.accusative and says
    return cue.accusative or cue.gender == "f" and cue.number == "s" and (says or _has_object(cue, behind))


def _has_object(cue: CueForm, behind: str) -> bool:
    """«، ومعلنة تنظيم وقفة», «، وواصفة التمثيل بأنه»; not «، ومدينة الساحل»."""
    addressed = any(frame.startswith("addressee") for sense in cue.senses for frame in sense.frames)
    return is_masdar(without_article(behind)) or addressed and definite(behind)


def _is_predicate(scene: Scene, k: int) -> bool:
    """«أن بلاده متمسكة بالاتفاق»: right behind «أن» and one or two words it tells of these."""
    return any(scene.folds[j] in THAT for j in (k - 2, k - 3)) and all(scene.words[j].kind == "word" for j in (k - 1, k - 2))


def _behind_definite(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«بوقف الحفر محملة الشركة المسؤولية»: no adjective of the definite noun before it, and before somebody."""
    before, behind = scene.folds[k - 1], scene.folds[k + 1] if k + 1 < end else ""
    addressed = any(frame.startswith("addressee") for sense in cue.senses for frame in sense.frames)
    return addressed and definite(before) and (definite(behind) or k + 1 in scene.mentions)


def _governs(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«مشددا على», «داعية إلى», «وطالبوا بإصلاح»: the preposition that it takes stands right behind."""
    if cue.ambiguous or k + 1 >= end:
        return False
    frames = {frame for sense in cue.senses for frame in sense.frames}
    behind = scene.folds[k + 1]
    glued = "bi" in frames and behind.startswith("ب") and is_masdar(without_article(behind[1:]))
    return glued or {"الي": "ila", "علي": "ala", "عن": "an"}.get(behind, "") in frames


def _goes_on(scene: Scene, cue: CueForm, k: int, end: int, after_comma: bool) -> bool:
    """«وأضاف»: a verb of the same speaker, or of the next one."""
    if cue.form != "perfect" or cue.prefix not in ("و", "ف") or cue.person != 3 or cue.kind != "verb":
        return False
    if not after_comma and (_one_word(scene, k) or _second_noun(scene, k)):
        return False
    if not after_comma and (_governs(scene, cue, k, end) or cue.lemma == "قال" and cue.number == "s" and cue.prefix == "و"):
        return True  # «وقال يجب أن»
    if not after_comma and cue.number != "s":  # «وقالوا إن»
        tells = cue.senses[0].stance == "asserts" and not cue.ambiguous
        return tells and k + 1 < end and scene.folds[k + 1] in THAT
    return after_comma and (not cue.ambiguous or _acts_next(scene, cue, k, end)) or scene.opens_soon(k, end)


def _one_word(scene: Scene, k: int) -> bool:
    """«أن الوزير وعد بافتتاحه», «أن المدرب وصف»: the letters of one verb as well as of «و» and another."""
    return any(cue.form == "perfect" and not cue.prefix and not cue.suffix for cue in scene.cues.get(k, ()))


def _second_noun(scene: Scene, k: int) -> bool:
    """«إحياء ونشر وثائق»: two verbal nouns of one object."""
    before = scene.folds[k - 1]
    owned = before.endswith(_ITS_OWN) and not scene.written(k - 1).endswith("ة")  # «في قمة أدائه وأضاف»
    return is_masdar(scene.folds[k][1:]) and is_masdar(before) and not definite(before) and not owned


def _acts_next(scene: Scene, cue: CueForm, k: int, end: int) -> bool:
    """«، ورفض بشكل قاطع تحميل», «، وطالب الاتحاد بصرف»: an everyday verb with the act that it wants soon behind."""
    frames = {frame.rsplit("+", 1)[-1] for sense in cue.senses for frame in sense.frames}
    if "nominal" in frames and scene.folds[k + 1 : k + 2] == ["ما"]:
        return True  # «، ونفت ما تداولته الصحف»
    for j in range(k + 1, min(end, k + _ACT)):
        fold = scene.folds[j]
        if scene.words[j].kind == "mark" or j in scene.cues and not is_masdar(fold):
            return False
        if "nominal" in frames and is_masdar(fold) or "bi" in frames and fold[0] == "ب" and is_masdar(without_article(fold[1:])):
            return True
    return False
