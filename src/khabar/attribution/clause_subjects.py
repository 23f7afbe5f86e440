"""The subject of the clause right before a cue, where that is not the sentence's: «حملة انطلقت وطالبت», «نادى رجل قائلا»."""

from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.antecedents import antecedent_of
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.crowds import crowd_before
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.focus import form_of
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import COMMAS, PARTICLES, PREPOSITIONS, RELATIVE, RELATIVE_GENDER, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import may_be_verb, stands
from khabar.attribution.sources import is_unnamed, may_speak, noun_class

_CLAUSE = 10  # words that a relative clause may run before the verb joined to it
_AHEAD = 16  # words between «أن» and the verb of its clause
_ACTED = 10  # words from a subject to the participle that closes its clause
_BEFORE = 30  # words from a clause's subject to the verb joined to it
_SHORT = 3  # letters of a word that is too short to be sure
_CALLED = 6  # words of a subject between its verb and «قائلا»


def joined_to_relative(scene: Scene, found: Found) -> Range | None:
    """«بسبب الحملة التي انطلقت وطالبت بـ»: a verb joined to a relative clause has the same noun behind it."""
    cue = found.cue.first
    if scene.folds[cue][:1] != "و" or found.plural or found.feminine is None or found.rule not in ("said_that", "said_of"):
        return None
    for k in range(cue - 1, max(scene.begins[cue], cue - _CLAUSE), -1):
        if scene.folds[k] in COMMAS:
            return None
        gender = RELATIVE_GENDER.get(scene.folds[k])
        if gender is not None:
            noun = antecedent_of(scene, k) if (gender == "f") == found.feminine else None
            return noun if noun is not None and may_speak(scene, noun) and not _is_text(scene, noun) else None
    return None


def _is_text(scene: Scene, noun: Range) -> bool:
    """«درست البيانات التي صدرت وخلصت إلى»: who studied them concludes."""
    return any(noun_class(scene.folds[k]) == "document" for k in range(*noun))


def called_out(scene: Scene, found: Found) -> Range | None:
    """«حين نادى أحد الحاضرين قائلا»: who called stands between his verb and the participle, with no comma."""
    cue = found.cue.first
    if found.rule != "participle" or scene.folds[cue - 1] in COMMAS:
        return None
    if found.lemma != "قال":
        return _acted(scene, found)
    begin = scene.begins[cue]
    for k in range(cue - 1, max(begin, cue - _CALLED), -1):
        governed = k - 2 >= begin and scene.folds[k - 2] in PREPOSITIONS  # «تفاعل الوزير مع سؤال النائب قائلا»
        if stands(scene, k) and scene.folds[k - 1] not in PARTICLES and may_be_verb(scene, k - 1) and not governed:
            phrase = phrase_from(scene, k, cue)
            return phrase if phrase.last == cue else None
    return None


def _acted(scene: Scene, found: Found) -> Range | None:
    """«وبعدها ألقى فلان كلمته مؤكدا أن»: who is named behind the verb of the clause that the participle closes."""
    cue = found.cue.first
    for k in range(cue - 1, max(scene.begins[cue] + 1, cue - _ACTED), -1):
        if scene.words[k].kind == "mark" or scene.folds[k] in THAT or scene.folds[k] in RELATIVE:
            return None
        mention = scene.mentions.get(k)
        if mention is None or mention.first != k or mention.entity.kind != "person" or scene.letters_before_name(k):
            continue
        spoke = any(not form.ambiguous for form in scene.cues.get(k - 1, ()))  # «تحدث» alone puts no words
        act = may_be_verb(scene, k - 1) and not spoke and scene.folds[k - 1] not in PARTICLES
        return Range(k, mention.last) if act and agree(scene.folds[k - 1].endswith("ت") or None, found.feminine) else None
    return None


def acted_before(scene: Scene, found: Found) -> Range | None:
    """«احتجاجا على التفتيش نشرت قناة المدار مقطعا، وقالت إنه»: who acts in the clause before the verb joined to it."""
    cue, gender = found.cue.first, found.feminine
    if found.plural or gender is None or found.rule != "participle" and scene.folds[cue][:1] != "و":
        return None
    for k in range(cue - 2, max(scene.begins[cue] + 1, cue - _BEFORE), -1):
        if scene.folds[k] in THAT or scene.folds[k] in RELATIVE:
            return None
        if scene.quotes[k] == scene.quotes[cue] and _does(scene, k - 1, gender) and stands(scene, k):
            return phrase_from(scene, k, cue) if _is_sure(scene, k, gender) else None
    return None


def joined_beside(scene: Scene, found: Found) -> Range | None:
    """«رحبت تركيا بالاتفاق، فيما رفضته طهران ووصفته بالخيانة»: the subject between a verb with its object and the joined one."""
    cue, gender = found.cue.first, found.feminine
    if found.plural or gender is None or scene.folds[cue][:1] != "و":
        return None
    for k in range(cue - 1, max(scene.begins[cue], cue - _CALLED), -1):
        forms = [form for form in scene.cues.get(k - 1, ()) if form.form == "perfect" and form.suffix and not form.ambiguous]
        if any(form.number == "s" and (form.gender == "f") == gender for form in forms) and stands(scene, k):
            phrase = phrase_from(scene, k, cue)
            return phrase if phrase.last == cue else None
    return None


def told_of(scene: Scene, found: Found) -> Range | None:
    """«أوقفت الشرطة رجلا، قال إنه», «أنقذت 40 مهاجرا، قالوا إنهم»: a verb with no «و» behind a comma tells of a new person."""
    cue = found.cue.first
    if found.rule != "said_that" or scene.folds[cue - 1] not in COMMAS or scene.folds[cue][0] in "وف":
        return None
    for k in range(cue - 2, max(scene.begins[cue], cue - _CLAUSE), -1):
        if scene.folds[k] in COMMAS or scene.folds[k] in THAT or scene.folds[k] in RELATIVE:
            return None
        noun = scene.folds[k].removesuffix("ا")
        if scene.folds[k] == noun or noun.endswith(("ه", "ي")) or k in scene.mentions or not is_unnamed(noun, "s"):
            continue
        counted = scene.words[k - 1].kind == "number" or scene.folds[k - 1].endswith("ون")
        fits = counted if found.plural else agree(is_feminine(noun), found.feminine) and not counted
        return Range(k - counted, k + 1) if fits else None
    return None


def talking_there(scene: Scene, found: Found) -> Range | None:
    """«شهد النادي ندوة تحدث فيها الشاعر فلان عن طفولته، وقال إن»: who talks on the occasion that the sentence tells of."""
    cue, gender = found.cue.first, found.feminine
    if found.plural or gender is None or found.rule == "verbal_noun" or scene.folds[cue - 1] not in COMMAS:
        return None
    for k in range(cue - 2, max(scene.begins[cue], cue - _BEFORE), -1):
        talks = scene.folds[k] in INSIDE and any(form.form == "perfect" and form.suffix == "" for form in scene.cues.get(k - 1, ()))
        if talks and stands(scene, k + 1):
            hers = any(form.gender == "f" for form in scene.cues[k - 1])
            return phrase_from(scene, k + 1, cue) if hers == gender else None
    return None


def _is_sure(scene: Scene, k: int, feminine: bool) -> bool:
    """Whether what begins at word k agrees for sure: a woman's or a body's noun; a man's name or office («دعا دول الخليج»)."""
    mention = scene.mentions.get(k)
    if mention is not None:
        return feminine or mention.entity.kind == "person"
    return is_feminine(scene.folds[k]) is True if feminine else is_unnamed(scene.folds[k], "s")


def _does(scene: Scene, k: int, feminine: bool) -> bool:
    """Whether word k is surely a verb of this gender: «نشرت», «قال»."""
    fold = scene.folds[k]
    if fold.startswith("ال") or fold in PARTICLES or k in scene.mentions:
        return False
    if any(form.form == "perfect" and form.suffix and not form.ambiguous for form in scene.cues.get(k, ())):
        return any(
            form.gender == ("f" if feminine else "m") and form.number == "s" for form in scene.cues[k]
        )  # «أدانته مصر واعتبرته»
    if feminine:
        return fold.endswith("ت") and not fold.endswith("ات") and len(fold) > _SHORT and may_be_verb(scene, k)
    return any(form.form == "perfect" and form.gender == "m" and not form.ambiguous for form in scene.cues.get(k, ()))


def chanting(scene: Scene, found: Found) -> Range | None:
    """«قال شهود إن المحتجين ساروا هاتفين بـ»: a crowd chants, not who tells of it."""
    if found.lemma not in lemmas_that("chanting") or not found.plural:
        return None
    return crowd_before(scene, scene.begins[found.cue.first], found.cue.first)


def clause_behind_that(scene: Scene, cue: int, first: int | None) -> int | None:
    """«أضاف البيان أن مدير المركز سعيد منصور أوضح»: where the clause begins whose verb the cue is, from word `first` on."""
    for k in range(cue - 1, max(-1 if first is None else first - 2, cue - _AHEAD), -1):
        if scene.folds[k] in THAT:
            return k + 1
        if scene.folds[k] in RELATIVE or any(form.form == "perfect" and not form.ambiguous for form in scene.cues.get(k, ())):
            return None
    return None


def owner_before(scene: Scene, found: Found) -> Range | None:
    """«ما لم يسحب المجلس إدانته»: the noun right before a verbal noun that its pronoun can stand for."""
    cue, gender = found.cue.first, form_of(scene, found)[0]
    back = range(cue - 1, max(scene.begins[cue], cue - _AHEAD), -1)
    told = next((k + 1 for k in back if scene.folds[k] == "عن"), None) if scene.folds[cue].startswith("قول") else None
    if told is not None:
        return Range(told, cue)  # «نقل عن فلان المستشار القانوني للشركة قوله»
    for k in back:
        head = _head_of_construct(scene, k) if _may_own(scene, k, gender) else k
        if _may_own(scene, head, gender):
            return phrase_from(scene, head, cue)
    return None


def _may_own(scene: Scene, k: int, gender: bool | None) -> bool:
    """Whether a noun for people or a body begins here that agrees and is neither governed nor an adjective."""
    before = scene.folds[k - 1]
    adjective = definite(before) and definite(scene.folds[k])
    return stands(scene, k) and before not in PREPOSITIONS and not adjective and agree(is_feminine(scene.folds[k]), gender)


def _head_of_construct(scene: Scene, k: int) -> int:
    """«إدارة سجون الاحتلال»: the first of the nouns that a noun for people or bodies completes."""
    while k > scene.begins[k] and k not in scene.mentions and not definite(scene.folds[k - 1]) and stands(scene, k - 1):
        k -= 1
    return k
