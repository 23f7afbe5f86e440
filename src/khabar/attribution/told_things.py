"""A thing that tells, and its verb behind it: «عريضة موجهة إلى البرلمان تدعو إلى», «مكالمة هاتفية تحذر من», «منشورا زعم أن»."""

from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.found import Found, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import ADVERBS, PREPOSITIONS, RELATIVE, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_human, may_speak, noun_class

_WHERE = frozenset(["في", "خلال", "عبر", "ضمن", "بحسب", "حسب", "وفق", "عقب", "بعد", "قبل"])  # «الحزب في بيان يدعو إلى»
_PICTURES = words("picture")
_OF_IT = frozenset(["انها", "بانها", "انه", "بانه"])
_SEEKING = ["بحثا", "عن"]
_ADJECTIVES = words("adjective")
_ADJECTIVE_ENDS = ("ي", "يه", "ه", "ا")
_GIVEN = 14  # words between a text that somebody gave and the verb of what stands in it
_FAR = 6  # words between the noun and its verb


def told_of_it(scene: Scene, found: Found, thing: Range) -> bool:
    """«الأسلحة التي قالت إنها مهربة», «صورا قالت إنها للموقع»: the clause tells of what says nothing itself."""
    back = found.opener is not None and scene.folds[found.opener] in _OF_IT
    if not back or is_picture(scene.folds[thing.first]):
        return back
    somebody = any(k in scene.mentions or noun_class(scene.folds[k]) not in (None, "document") for k in range(*thing))
    return not somebody and not may_speak(scene, thing)


def is_picture(folded_word: str) -> bool:
    """«صورا», «المقطع»: what shows and does not say."""
    bare = without_article(folded_word)
    return bare in _PICTURES or bare.removesuffix("ا") in _PICTURES


def thing_before(scene: Scene, verb: int, form: CueForm) -> Range | None:
    """The document without article whose verb, that agrees with it, stands at word `verb`; complements between them."""
    if form.form not in ("imperfect", "perfect") or form.number != "s" or form.prefix or form.suffix:
        return None
    behind = scene.folds[verb + 1] if verb + 1 < len(scene.folds) else ""
    if form.ambiguous and behind and behind not in THAT and not (behind[0] == "ب" and is_masdar(behind[1:])):
        return None
    if _somebody_else(scene, verb, form):
        return None
    of_it = form.lemma == "قال" and behind in _OF_IT
    for k in range(verb - 1, max(scene.begins[verb] - 1, verb - 2 - _FAR), -1):
        if scene.words[k].kind != "word" or scene.folds[k] in RELATIVE or scene.folds[k] in THAT or _says(scene, k):
            return None
        if of_it and is_picture(scene.folds[k]):
            return None  # «نشر صورا قال إنها قديمة»
        if not definite(scene.folds[k]) and k not in scene.mentions and _is_document(scene, k, form.gender == "f"):
            where = (
                scene.folds[k - 1].removeprefix("و") in _WHERE or scene.folds[k : k + 2] == _SEEKING or scene.folds[k] in ADVERBS
            )
            return Range(k, verb) if not where and (form.form == "imperfect" or _goes_on(scene, k + 1, verb)) else None
        if form.form == "perfect" and is_human(scene, k) and scene.folds[k - 1] not in PREPOSITIONS:
            return None  # «نشر تقريرا المدير أكد أن»
    return None


def _goes_on(scene: Scene, k: int, verb: int) -> bool:
    """«تقريرا أفاد», «دراسات سابقة أظهرت», «تقريرا من الطبيب أفاد»; not «قانون المالية أثبت», «لتوضيح ملابساته أكد»."""
    fold = scene.folds[k]
    if k == verb or fold in PREPOSITIONS:
        return True
    return k not in scene.mentions and not definite(fold) and (fold in _ADJECTIVES or fold.endswith(_ADJECTIVE_ENDS))


def _somebody_else(scene: Scene, verb: int, form: CueForm) -> bool:
    """«بيانا أكد فيه أن», «صورا تؤكد الوزارة أنها قديمة»: who speaks is another than the thing right before the verb."""
    own = verb + 1
    if own >= scene.ends[verb] or form.form == "perfect" and scene.folds[own] in INSIDE:
        return True
    frames = [frame for sense in form.senses for frame in sense.frames]
    takes_object = "anna" not in frames or any(frame.startswith("addressee") for frame in frames)
    return not takes_object and own not in scene.opens and is_human(scene, own)


def stands_in_text(scene: Scene, verb: int) -> bool:
    """«أرسلت النقابة خطابا لوزير العدل تطالب فيه بـ»: what the verb says stands in the text without article that somebody gave."""
    pronoun = scene.folds[verb + 1 : verb + 2]
    if not pronoun or pronoun[0] not in INSIDE:
        return False
    feminine = pronoun[0].endswith("ها")
    for k in range(verb - 1, max(scene.begins[verb] - 1, verb - 2 - _GIVEN), -1):
        if scene.folds[k] in RELATIVE or scene.folds[k] in THAT or _says(scene, k):
            return False
        if not definite(scene.folds[k]) and k not in scene.mentions and _is_document(scene, k, feminine):
            return True
    return False


def _says(scene: Scene, k: int) -> bool:
    return any(cue.form in ("perfect", "imperfect") and not cue.ambiguous for cue in scene.cues.get(k, ()))


def _is_document(scene: Scene, k: int, feminine: bool) -> bool:
    """Whether the noun at word k, «ب» or «ل» before it or its alif behind it, is a document of this gender; many are feminine."""
    fold = scene.folds[k]
    for noun in (fold, fold.removesuffix("ا"), fold[1:] if fold[0] in "بل" else ""):
        for word in source_words(noun)[:1] if noun else ():
            if word.form.kind == "document" and not word.suffix:
                return (word.form.gender == "f") == feminine
    return False
