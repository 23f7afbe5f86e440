"""Over what words were spoken in: «في بيان توصلت الصحيفة بنسخة منه», «خلال مؤتمر صحفي عقد في العاصمة»."""

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import channel_noun, definite, owned, without_article
from khabar.attribution.particles import BELONGING, DEMONSTRATIVES, PREPOSITIONS, PRONOMINAL, THAT, TIME_WORDS
from khabar.attribution.phrase_words import SPREADS_IT
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import noun_class
from khabar.words.remembered import remembered

_NO_HOLDER = PREPOSITIONS | THAT | TIME_WORDS | PRONOMINAL
_NAME = 4  # words of an outlet's name between marks
_CARRIED = 12  # words that tell how a document came
_RECORDING = "تسجيل"
_SITTINGS, _OF_MEETING = words("sitting"), words("of_meeting")
_PART_OF = words("part_of")
_MEETINGS = _SITTINGS | _PART_OF
_SPREADING = words_that("carried") | SPREADS_IT
_WITH_HIM = (["معه"], ["معها"], ["معهم"])
_FROM_HIM = frozenset(["عنه", "عنها", "عنهم"])
_WHERE = frozenset(["علي", "في", "عبر"])
_JOINED = 4  # letters of «و» with a noun
_SIGNS = THAT | {"،", ",", ":"}


def behind_adjunct(scene: Scene, k: int, stop: int, particles: frozenset[str]) -> int:
    """Over a preposition with its noun, and over how a document came or when an occasion was.

    particles: what the cue's verb wants («إلى», «ب»).
    """
    phrase = scene.phrases.get(k)
    if phrase is not None and phrase.role == "focus":
        return min(stop, phrase.end)  # «وقال من جانبه رئيس الغرفة إن»
    return _behind_carried(scene, _behind_channel(scene, k, stop) or _behind_noun(scene, k, stop, particles), stop, particles)


def relays(scene: Scene, k: int) -> bool:
    """«قال المدير كما نقلت عنه صحيفة الساحل إن»: who relayed it; not «كما اتهم الوزير بأنه»."""
    phrase = scene.phrases.get(k)
    if phrase is None or phrase.role != "as_said" or phrase.end >= len(scene.folds):
        return False
    mention = scene.mentions.get(phrase.end)
    outlet = mention is not None and mention.entity.kind == "outlet" or noun_class(scene.folds[phrase.end]) == "outlet"
    return outlet or scene.folds[phrase.end] in _FROM_HIM


def joins_adjunct(scene: Scene, k: int) -> bool:
    """«قال في حوار مع صحفيين وعدد من الكتاب إن»: no subject begins with «و»; the second of those before it does."""
    fold = scene.folds[k]
    if fold[0] != "و" or len(fold) < _JOINED or k in scene.cues or fold in words_that("quantifier"):
        return False
    if k in scene.mentions:
        return scene.letters_before_name(k) == "و"
    return fold[1:] in words_that("quantifier") or any(word.prefix == "و" for word in source_words(fold)[:1])


def _behind_noun(scene: Scene, k: int, stop: int, particles: frozenset[str]) -> int:
    """Over a preposition and its noun: «في بيان» and no more where the verb wants what follows («طالب في بيان بإغلاق»)."""
    behind = scene.folds[k + 1] if k + 1 < stop else ""
    apart = behind == "الوقت" or behind in DEMONSTRATIVES or behind in TIME_WORDS  # «في هذا السياق من خطر»
    apart = apart or behind != "" and channel_noun(behind)
    apart = apart or scene.folds[k] == "عن"  # «تساءل النائب عن المدينة عن»
    apart = apart or scene.folds[k] == "ل" and k + 1 in scene.opens  # «كشف مصدر لـ«الصحيفة» عن»
    end = max(k + 1, phrase_end(scene, k + 1, stop, particles if apart else frozenset()))
    while owned(behind) and end < stop and definite(scene.folds[end]) and without_article(scene.folds[end]) in words("adjective"):
        end += 1  # «في بيانها الصادر»
    city = scene.mentions.get(end) if behind == "العاصمه" and end < stop else None
    return min(stop, city.last) if city is not None and city.entity.kind == "place" else end  # «في العاصمة الأردنية عمان»


def _behind_channel(scene: Scene, k: int, stop: int) -> int:
    """«نفت الشركة في بيان توقف البئر»: behind a bare document a verbal noun begins the object; 0 where none does."""
    folds = scene.folds
    if k + 2 >= stop or not channel_noun(folds[k + 1]) or definite(folds[k + 1]):
        return 0
    if folds[k + 1] == _RECORDING and folds[k + 2] in words("recorded"):
        return 0  # «في تسجيل مصور»
    if folds[k + 1] in _MEETINGS or folds[k + 2] in _OF_MEETING:
        return 0  # «خلال جلسة استماع», «خلال اجتماع عمل», «في ختام تصريحه»
    end = _behind_document(scene, k + 2, stop)
    return end if end < stop and is_masdar(folds[end]) and not definite(folds[end]) else 0


def _behind_document(scene: Scene, k: int, stop: int) -> int:
    """«في بيان لها», «في تصريحات صحفية سابقة»: over whose the document is, and its adjectives."""
    if k < stop and scene.folds[k] in BELONGING:
        k += 1
    while k < stop and _describes(scene.folds[k]):
        k += 1
    return k


@remembered(1 << 12)
def _describes(folded: str) -> bool:
    """«صحفي», «سابقة», «مقتضب»: an adjective without article, and no verbal noun."""
    shaped = folded.endswith(("ي", "يه")) and len(folded) > 3 or folded.removesuffix("ه") in words("adjective")
    return shaped and not is_masdar(folded) and not definite(folded) and folded not in PRONOMINAL and folded not in PREPOSITIONS


def _behind_carried(scene: Scene, k: int, stop: int, particles: frozenset[str]) -> int:
    """«في بيان توصلت الصحيفة بنسخة منه، إلى»: over how a document came, to the comma behind it."""
    if k < stop and scene.folds[k] in words_that("held") and scene.folds[k + 1 : k + 2] not in _WITH_HIM:
        return _behind_held(scene, k, stop, particles)
    if k >= stop or scene.folds[k] not in _SPREADING or scene.written(k).endswith("ة"):
        return k  # «نشرة وزارة الزراعة»
    sign = next((j for j in range(k, min(stop, k + _CARRIED)) if scene.folds[j] in _SIGNS), k)
    if scene.folds[sign] in ("،", ","):
        return sign
    return _behind_spreader(scene, k, stop, particles) if scene.folds[k].endswith(("ه", "ها")) else k


def _behind_spreader(scene: Scene, k: int, stop: int, particles: frozenset[str]) -> int:
    """«في بيان نشره على حسابه إن», «في كلمة بثتها القناة الرسمية إن»: over who spread a document and where."""
    k += 1 + (k + 1 < stop and scene.folds[k + 1] in PRONOMINAL)  # «أجرتها معه قناة المدينة»
    if k in scene.opens and scene.opens[k].last - k <= _NAME:
        return min(stop, scene.opens[k].last + 1)  # «نقلته "الساحل"»
    mention = scene.mentions.get(k)
    outlet = mention is not None and mention.entity.kind == "outlet"
    if k < stop and (outlet or noun_class(scene.folds[k]) in ("outlet", "organization") or owned(scene.folds[k])):
        k = max(k + 1, phrase_end(scene, k, stop, particles))
    while k + 1 < stop and (scene.folds[k] in _WHERE or k in scene.times):
        k = max(k + 1, phrase_end(scene, k + 1, stop, particles)) if scene.folds[k] in _WHERE else k + 1
    return k


def _holds(scene: Scene, k: int) -> bool:
    """«ندوة أقامتها جمعية الفلك»: who held the occasion, behind a verb that has it for its object; not «أمس», «بنظيره»."""
    fold = scene.folds[k]
    if scene.words[k].kind != "word" or k in scene.times or fold in _NO_HOLDER:
        return False
    return fold[0] not in "بو" or noun_class(fold) is not None and noun_class(fold[1:]) is None


def _behind_held(scene: Scene, k: int, stop: int, particles: frozenset[str]) -> int:
    """«في مؤتمر صحفي عقد في العاصمة», «خلال لقاء جمعه بنظيره»: over when an occasion was held, and by whom."""
    k += 1
    if k < stop and scene.folds[k - 1].endswith(("ه", "ها")) and (definite(scene.folds[k]) or _holds(scene, k)):
        k = max(k, phrase_end(scene, k, stop, particles))
    if k < stop and scene.folds[k].startswith("ب") and scene.folds[k - 1].startswith("جمع"):
        k = max(k + 1, phrase_end(scene, k, stop))
    if k < stop and scene.folds[k] == "في":
        k = max(k + 1, phrase_end(scene, k + 1, stop, particles))
    return k
