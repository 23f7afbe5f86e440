"""The source that stands before its verb: a nominal sentence («الوزارة أعلنت»), or the noun behind a relative word."""

from typing import NamedTuple

from khabar.attribution.antecedents import antecedent_of
from khabar.attribution.bare_subjects import noun_before
from khabar.attribution.chains import opening_link
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.names_before import named_before
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import (
    ADVERBS,
    AND_THAT,
    BARE_THAT,
    BE,
    COMMAS,
    DASHES,
    HOWEVER,
    NEGATIONS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVE,
    THAT,
    TIME_WORDS,
    WHAT,
)
from khabar.attribution.pieties import piety_end, pious_words
from khabar.attribution.relative_clauses import has_own_subject, resumed, tells_of_itself
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_subjects import dates
from khabar.attribution.sources import may_name, may_speak, noun_class
from khabar.attribution.told_things import stands_in_text, thing_before
from khabar.mentions.names import is_name

_NAME = 3  # words of an unknown name that opens its sentence
_REACH = 30
_SO_THAT = frozenset(["فان", "فانه", "فانها"])
_OFTEN = words("often")
_YET = frozenset(["غير", "الا", "بيد"])
_AND_HE = frozenset(["وهو", "وهي", "وهم", "هو", "هي", "هم"])
_SO_HE = frozenset(["فانه", "فانها", "فانهم"])
_CONNECTIVES = words("connective")
_OPENS_CLAUSE = THAT | AND_THAT | _SO_THAT | DASHES | {":"}  # «جنين ـ سالم الحربي ـ أكد»: a dateline

_AS_FOR = frozenset(["اما", "واما"])
_LATTER = frozenset(["الاخير", "والاخير", "الاخيره", "والاخيره"])
_LEAD = words("lead")
_WHEN = words("when_noun")


class Before(NamedTuple):
    """What stands before a verb as its subject. `relative`: the verb's own subject is a relative word; `source` is its noun."""

    source: Range | None
    relative: int | None = None
    pronoun: bool = False  # «لكنه», «أنه»: the subject is somebody named before
    own: bool = False  # «قال إنه يأمل»: inside the speaker's own words


def subject_before(scene: Scene, at: int, form: CueForm) -> Before | None:
    """The subject before the finite verb at word `at`; None where none stands there."""
    k = at
    while k > scene.begins[at] and (scene.folds[k - 1] in BE or scene.folds[k - 1] in NEGATIONS):
        k -= 1
    if k - 2 > scene.begins[at] and scene.folds[k - 1] == "ما" and scene.folds[k - 2] in _OFTEN:
        k -= 2  # «الوزارة غالبا ما تنتقد»
    if form.prefix[:1] == "و" or k == scene.begins[at]:
        return None
    previous = scene.folds[k - 1]
    if previous in RELATIVE and scene.folds[k - 2] in _WHEN:
        return None  # «في الوقت الذي أعلنت فيه»
    if previous in RELATIVE and form.suffix and at + 1 < scene.ends[at] and definite(scene.folds[at + 1]):
        return None  # «الذي تعتبره الوزارة»: the relative word is its object
    if previous in RELATIVE and resumed(scene, k - 1, at):
        return None
    if previous in RELATIVE:
        return None if has_own_subject(scene, k - 1, at, form) else Before(antecedent_of(scene, k - 1), relative=k - 1)
    if previous in HOWEVER or previous in _SO_HE or previous in _AND_HE and form.form == "imperfect":
        return Before(None, pronoun=True)  # «وهي تعتبر أن»
    if previous in THAT and form.lemma == "قال" and (link := opening_link(scene, at)) is not None:
        return Before(link)  # «عن فلان أنه قال»
    if previous in THAT and previous not in BARE_THAT:
        return Before(None, pronoun=True, own=scene.folds[k - 2] not in _YET)  # «غير أنها شككت في»: the outlet goes on
    if previous in _CONNECTIVES or previous in WHAT or previous in PREPOSITIONS:
        return None
    return _nominal(scene, k, form)


def _nominal(scene: Scene, k: int, form: CueForm) -> Before | None:
    if form.form == "imperfect" and stands_in_text(scene, k):
        return _whole(scene, k, form) or Before(None, pronoun=True)
    told = noun_before(scene, k, form) or thing_before(scene, k, form)
    return Before(told) if told is not None else _whole(scene, k, form)


def _whole(scene: Scene, k: int, form: CueForm) -> Before | None:
    """The noun phrase at the head of the verb's clause."""
    start = _clause_start(scene, k)
    while start < k and (
        scene.folds[start] in BE or scene.folds[start] in COMMAS or scene.folds[start] in _AS_FOR or start in scene.times
    ):
        start += 1
    if start >= k:
        return None
    if not _may_be_subject(scene, start) or start in scene.opens and _is_said(scene, start, k):
        return None
    if start == scene.begins[start] and "في" in scene.folds[start:k] and dates(scene, start, k):
        return None  # «رام الله في 9 يوليو أفاد تقرير»
    if (
        scene.cues.get(start)
        and start not in scene.mentions
        and any(c.accusative or c.form in ("perfect", "imperfect") and not c.ambiguous for c in scene.cues[start])
    ):
        return None
    source = Range(start, max(phrase_end(scene, start, k), start + 1))
    while source.last < k and (_belongs(scene, source.last) or form.number in ("d", "p") and _joined(scene, source.last)):
        source = Range(start, max(phrase_end(scene, source.last, k), source.last + 1))
    if _credit(scene, start):
        return None
    if not _reaches(scene, source, k):
        if scene.folds[start - 1] in BE and scene.folds[k] == "قد" and may_speak(scene, source):
            return Before(_up_to_verb(scene, start, k))
        return Before(_whole_clause(scene, start, k)) if tells_of_itself(scene, source, k, form) else None
    if scene.folds[start - 1] in BE and (scene.folds[k] == "قد" or source.last == k and _is_hers(scene, start, form)):
        return Before(source)  # «كانت مهمة الإنقاذ قد أعلنت»: nothing else stands between them
    many = form.number in ("d", "p") and scene.folds[start - 1] in THAT  # «أن البلدين أكدا»: it agrees with no other noun
    latter = scene.folds[start] in _LATTER and source.last - start == 1  # «والأخير أنكر»
    if many or latter or may_speak(scene, source) or _heads_title(scene, start, k):
        return Before(source)
    as_for = form.prefix == "ف" and scene.folds[start - 1] in _AS_FOR  # «أما يونغ فقال إن»
    lone = source.last - start == 1 and (as_for or start == scene.begins[start]) and scene.folds[source.last] in COMMAS
    if lone and is_name(scene.folds[start]):
        return Before(source)  # «نوفل، شاب من المدينة، قال إن»
    opens = start == scene.begins[start] and not form.ambiguous
    named = (as_for or opens) and k - start <= _NAME and may_name(scene, start, k) or named_before(scene, start, k, form)
    return Before(Range(start, k)) if named else None


def _whole_clause(scene: Scene, start: int, k: int) -> Range:
    """A noun with its clause up to word k, without the time that ends it and «قد»."""
    while k - 1 > start and (scene.folds[k - 1] == "قد" or k - 1 in scene.times or scene.folds[k - 1] in PREPOSITIONS):
        k -= 1
    return Range(start, k)


def _up_to_verb(scene: Scene, start: int, k: int) -> Range | None:
    """«كان نائب الرئيس وزير الدفاع ورئيس الأركان قد أعلن»: all between «كان» and «قد», but for what follows a comma."""
    for j in range(start + 1, k):
        if any(form.form == "perfect" and not form.ambiguous for form in scene.cues.get(j, ())):
            return None
        if scene.folds[j] in COMMAS or scene.folds[j] in RELATIVE:
            return Range(start, j)
    return Range(start, k)


def _is_hers(scene: Scene, k: int, form: CueForm) -> bool:
    """«وكانت الكونفدرالية طلبت»: behind «كانت» a definite noun in the feminine, and her verb that is nothing else."""
    fold = scene.folds[k]
    her = form.gender == "f" and form.form == "perfect" and not form.ambiguous
    return her and definite(fold) and fold.endswith("ه") and scene.folds[k - 1].endswith("ت")


def _is_said(scene: Scene, start: int, verb: int) -> bool:
    """Whether a quotation is words and no name: behind a colon, or parted from the verb by a comma («…»، قال فلان)."""
    return scene.folds[start - 1] == ":" and start > 0 or scene.folds[verb - 1] in ("،", ",") and scene.opens[start].last < verb


def _heads_title(scene: Scene, start: int, verb: int) -> bool:
    """A headline that opens with a short noun phrase and its verb: whoever that is speaks («ملبنات الوسط تطالب بـ»)."""
    opens = start == scene.begins[start] or scene.folds[start - 1] == ":"
    return scene.prose.titled and scene.paragraph_of[start] == 0 and opens and verb - start <= 4


def _reaches(scene: Scene, source: Range, verb: int) -> bool:
    """Whether nothing but adjuncts stands between source and verb: a mark, a time, a preposition, a relative clause."""
    k = source.last
    counted = scene.folds[source.first] in words_that("quantifier")
    while counted and k < verb and definite(scene.folds[k]) and k not in scene.mentions:
        k += 1  # «أحد المصادر العاملة في»
    if scene.folds[min(k, verb)] in pious_words():
        k = piety_end(scene.folds, k, verb)  # «أن عمر رضي الله عنه كان يقول»
    return (
        k >= verb
        or scene.words[k].kind == "mark"
        or k in scene.times
        or scene.folds[k] in PARTICLES
        or scene.folds[k] in TIME_WORDS
        or scene.folds[k] in ADVERBS
    )


def _belongs(scene: Scene, k: int) -> bool:
    """«الهيئة التابعة للوزارة أكدت»: behind a definite word a glued «لـ» and what has it."""
    return definite(scene.folds[k - 1]) and (scene.folds[k].startswith("لل") or scene.letters_before_name(k) == "ل")


def _joined(scene: Scene, k: int) -> bool:
    """«مصر والأردن تدعوان», «الوزارة والنقابة تتفقان»: behind «و» a second who speaks, and the verb is for both."""
    fold = scene.folds[k]
    return fold[:1] == "و" and (k in scene.mentions or len(fold) > 1 and noun_class(fold[1:]) is not None)


def _credit(scene: Scene, k: int) -> bool:
    """«عدن: «الخليج» طالبت»: an outlet behind the dateline's colon signs the report, it does not speak."""
    first = scene.prose.paragraphs[scene.paragraph_of[k]][0]
    mention = scene.mentions.get(k) or scene.mentions.get(k + 1)
    if k - first > 8 or mention is None or mention.entity.kind != "outlet":
        return False
    colon = next((j for j in range(first, k) if scene.folds[j] == ":" or scene.folds[j] in DASHES), None)
    return colon is not None and (scene.paragraph_of[k] > 0 or any(j in scene.mentions for j in range(first, colon)))


def _may_be_subject(scene: Scene, k: int) -> bool:
    """Not an adjunct («وفي واشنطن», «وتعليقا على», «وبالنسبة لـ», «ويوم الأحد») and not a mark."""
    fold = scene.folds[k]
    if fold in PARTICLES or scene.words[k].kind != "word" and k not in scene.opens:
        return False
    if any(cue.form == "participle" and cue.accusative for cue in scene.cues.get(k, ())):
        return False  # «ومعلقا على النتيجة قال المدرب»
    bare = fold[1:] if fold.startswith(("و", "ف")) and len(fold) > 3 else fold
    if bare in PARTICLES or bare in _LEAD or bare.startswith(("بال", "لل", "كال")):
        return k in scene.mentions and scene.mentions[k].first == k and not bare.startswith(("بال", "لل", "كال"))
    return True


def _by(scene: Scene, k: int) -> bool:
    """«من قبل لجنة»: by whom, and no «before»."""
    return scene.folds[k] == "قبل" and scene.folds[k - 1] == "من"


def _clause_start(scene: Scene, k: int) -> int:
    """Back to where the verb's clause begins: a mark, a conjunction, «أن»."""
    floor = max(scene.begins[k - 1], k - _REACH)
    j = k - 1
    skipped_comma = False
    if scene.folds[j] in ("،", ",", ")"):
        skipped_comma = True  # «جريدة …، الأسبوع الماضي، كشفت»: an apposition or adjunct stands between
        j -= 1
    while j >= floor:
        fold = scene.folds[j]
        if fold in _OPENS_CLAUSE or fold in BE and fold[0] == "و" or fold in _CONNECTIVES and not _by(scene, j):
            return j + 1
        if fold in ("،", ",", "؛") and not skipped_comma or fold == "/" and not scene.glued(j):
            return j + 1
        j -= 1
    return floor
