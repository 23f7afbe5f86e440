"""The subject of a sentence that is no record: «اعتقلت الشرطة رجلا», «وكان فلان قد وصل», «من جانبه، شكر فلان»."""

import re

from khabar.attribution.agreement import agree, is_accusative, is_feminine
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.gaps import phrase_from
from khabar.attribution.hearers import over_addressee
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import completes, definite, owned
from khabar.attribution.particles import BE, COMMAS, PARTICLES, PREPOSITIONS, PRONOMINAL, QUOTE_MARKS, THAT, TIME_WORDS, folded
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human, is_unnamed, noun_class
from khabar.attribution.verb_subjects import behind_object, of_nation, right_before_subject
from khabar.mentions.names import Named, is_name, named

_SHORT = 2  # words of a name between quotation marks
_LAM_RADICAL = re.compile("و?الت(?:قي|قت|قوا|قيا|(?:زم|حق|مس|قط|فت|هم)(?:ت|وا)?)")
_ROOT = 3  # letters of a bare verb
_GOVERNOR, _REGION = "والي", frozenset(["ولايه", "اقليم", "مدينه", "جهه"])
_LEAD = 14  # words at the head of a sentence among which its subject stands
_EVEN = folded(["حتى", "وحتى", "فحتى"])  # «حتى الوزارة لم تؤكد»
_NOT = folded(["لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم"])
_PUT_TO = words("put_to")  # «وبسؤال المدير، رد بأن»
_SIGNERS = words("signer")
_LEADS_IN = folded(["أما", "وأما", "كما", "وكما", "فيما", "وفيما", "بينما", "وبينما", "حيث", "أيضا", "كذلك", "لكن", "ولكن"])


_AHEAD = 60  # words in which the comma behind an adjunct, or «عن» behind a subject, stands
_OF_VERB = frozenset(["من", "في", "عن", "الي"])
_ABOUT = frozenset(["عن", "حول", "بشان"])  # «وتحدث الخطيب عن السيول، سائلا»


def subject_of(scene: Scene, begin: int, cue: int, gender: bool | None, strict: bool = False) -> tuple[Range, bool | None] | None:
    """The subject of the sentence that begins at word `begin`, and its gender where its verb tells it.

    strict: it must be a name or a body's or speaker's noun that is sure to agree.
    """
    behind = begin
    for k in range(begin, min(cue, begin + _LEAD)):
        fold = scene.folds[k]
        if k < behind or fold in _EVEN:
            continue
        if fold in _PUT_TO and k + 1 < cue and stands(scene, k + 1):
            return _if_agrees(scene, k + 1, cue, None, gender, strict)
        if k == begin and k + 1 < cue and fold.lstrip("و") in PREPOSITIONS and scene.folds[k + 1] in THAT:
            behind = k + 2  # «رغم أن البيان لم يذكره، فإنه أكد»
            continue
        if k == begin and (fold in PREPOSITIONS or fold[:1] == "و" and fold[1:] in PREPOSITIONS):
            behind = _behind_adjunct(scene, k, min(cue, begin + _LEAD), cue)
            continue
        if _focus(scene, k):
            continue
        if fold in _LEADS_IN or fold in BE or fold in COMMAS or k in scene.times or fold in TIME_WORDS:
            continue
        if fold in _NOT:
            continue  # «من جهته، لم يفصح المدير عن خططه، واكتفى بالقول إن»
        if not strict and _leads_to_that(scene, begin, k):
            continue
        if fold in PARTICLES:
            return None
        if k == begin and _signs(scene, k, cue):
            continue
        if stands(scene, k):
            return (
                None
                if k == begin and (dates(scene, k, cue) or _asks_for(scene, k))
                else _if_agrees(scene, k, cue, None, gender, strict)
            )
        at = over_addressee(scene, k + 1, cue)
        at += at < cue and scene.folds[at] in QUOTE_MARKS
        if at + 1 < cue and scene.folds[at] in words_that("talk") and stands(scene, at + 1) and may_be_verb(scene, k):
            return _if_agrees(scene, at + 1, cue, None, gender, strict)  # «وجاء تصريح الوزير مغايرا لما»
        verb = may_be_verb(scene, k) or k == begin and at == k + 1 and right_before_subject(scene, k)
        person = behind_object(scene, k, at, cue) if verb else None
        if person is not None:
            return _if_agrees(scene, person, cue, _feminine_verb(scene, k), gender, strict)
        acts = (
            stands(scene, at) or _unknown_name(scene, at) or of_nation(scene, at) or quoted_name(scene, at)
            if at < cue and verb
            else False
        )
        if acts or verb and k == scene.begins[k] and at == k + 1 and _text_acts(scene, at, cue):
            stop = next((j for j in range(at + 1, min(cue, at + _AHEAD)) if scene.folds[j] in _ABOUT and scene.cues.get(k)), cue)
            return _if_agrees(scene, at, stop, _feminine_verb(scene, k), gender, strict)
        return None
    return None


def _text_acts(scene: Scene, k: int, cue: int) -> bool:
    """«وتناول التقرير أسباب الأزمة، مشيرا إلى»: a text known to the reader says more in a participle."""
    fold = scene.folds[k] if k < cue else ""
    if not any(form.form == "participle" for form in scene.cues.get(cue, ())):
        return False
    return fold.startswith("ال") and noun_class(fold) == "document"


def _asks_for(scene: Scene, k: int) -> bool:
    """«وطالب الجهات بالتدخل»: behind «و» rather the verb than a noun without article of the same letters."""
    fold = scene.folds[k]
    verb = fold[0] == "و" and k not in scene.mentions and not definite(fold)
    return verb and any(cue.form == "perfect" and cue.prefix and not cue.suffix for cue in scene.cues.get(k, ()))


def _behind_adjunct(scene: Scene, k: int, stop: int, cue: int) -> int:
    """«وفي ختام اللقاء، شكر الوزير», «وفي ختام اللقاء شكر الوزير»: behind the comma, or behind the noun phrase before a verb."""
    comma = next((j for j in range(k, min(stop, k + _AHEAD)) if scene.folds[j] in ("،", ",")), cue)
    verb = phrase_from(scene, k + 1, comma).last
    own = verb + 1 + (verb + 1 < comma and scene.folds[verb + 1] in PRONOMINAL)
    return verb if own < comma and may_be_verb(scene, verb) and stands(scene, own) else min(comma + 1, cue)


def _leads_to_that(scene: Scene, begin: int, k: int) -> bool:
    """«بدا أن الوزير غاضب، مطالبا بـ»: a verb that is nobody's, with «أن» behind it."""
    that = k if scene.folds[k] in THAT else k + 1
    if k == begin == that or that >= scene.ends[begin] or scene.folds[that] not in THAT:
        return False
    return not any(j in scene.cues for j in range(begin, that)) and (that == k or may_be_verb(scene, k))


def dates(scene: Scene, k: int, cue: int) -> bool:
    """«رام الله في 9 يوليو»: a place at the head of a report, with a preposition or a mark behind it, is its dateline."""
    mention = scene.mentions.get(k)
    if mention is None or mention.entity.kind != "place" or mention.last >= cue:
        return False
    return scene.folds[mention.last] in PREPOSITIONS or scene.words[mention.last].kind == "mark"


def _signs(scene: Scene, k: int, cue: int) -> bool:
    """«وكالات أشادت فرنسا بـ»: agencies at the head of a report sign it; the verb behind them has its own subject."""
    if scene.folds[k] not in _SIGNERS or k in scene.mentions or k + 2 >= cue:
        return False
    return any(form.form == "perfect" for form in scene.cues.get(k + 1, ())) and stands(scene, k + 2)


def _focus(scene: Scene, k: int) -> bool:
    return any(at in scene.phrases and scene.phrases[at].role == "focus" and scene.phrases[at].end > k for at in (k, k - 1))


def stands(scene: Scene, k: int) -> bool:
    """Whether a noun phrase that may act begins here: a name or a noun for people and bodies."""
    mention = scene.mentions.get(k)
    if mention is not None and mention.first != k:
        return False
    if mention is None and scene.folds[k] in words_that("quantifier"):
        return True
    if mention is None and (is_accusative(scene.folds[k]) or scene.folds[k] == "ام" and not is_name(scene.folds[k + 1])):
        return False  # «أم» may be «or»
    return (
        is_human(scene, k)
        and (mention is not None or noun_class(scene.folds[k]) not in (None, "document"))
        and (scene.folds[k] not in PARTICLES or _governs(scene, k))
    )


def _governs(scene: Scene, k: int) -> bool:
    """«استقبل والي سوسة المحتجين»: spelt so before a place or a definite noun it is an office, and no «وإلى»."""
    behind = scene.mentions.get(k + 1)
    place = definite(scene.folds[k + 1]) if behind is None else behind.entity.kind == "place"
    return scene.written(k) == _GOVERNOR and (place or scene.folds[k + 1] in _REGION)


def may_be_verb(scene: Scene, k: int) -> bool:
    fold = scene.folds[k]
    if any(cue.form in ("perfect", "imperfect") and not cue.suffix for cue in scene.cues.get(k, ())):
        return True  # «نوه», «وجه», «ترفض»
    if quoted_name(scene, k + 2) and scene.begins[k] == k:
        return True  # «تحقق «الراصد» من»
    article = fold.startswith(("ال", "وال")) and not scene.written(k).removeprefix("و").startswith("أ")  # «ألغت», «وألقى»
    if _LAM_RADICAL.fullmatch(fold):
        return True  # «التقى الوزير وفدا، مؤكدا»
    if scene.words[k].kind != "word" or article or fold.endswith(("ه", "ات")) and not scene.written(k).endswith("أت"):
        return False  # «بدأت» is no plural
    if fold[0] in "لبك" and len(fold) > _ROOT and (fold[1:] in PREPOSITIONS or is_masdar(fold[1:])):
        return False  # «أعرب القائد عن أسفه لرحيل زميله»
    if any(m is not None and m.entity.kind == "outlet" for m in (scene.mentions.get(k + 1), scene.mentions.get(k + 2))):
        return True
    return not is_masdar(fold) and noun_class(fold) is None and k not in scene.mentions


def _feminine_verb(scene: Scene, k: int) -> bool | None:
    """The gender that a verb tells; «تحقق», «تناول» may be «he made sure», «he took up» or hers in the present."""
    fold = scene.folds[k]
    if fold.endswith("ت"):
        return True
    verb = fold.lstrip("وف")
    if not verb.startswith("ت"):
        return False
    either = len(verb) in (_ROOT, 4) or len(verb) == 5 and verb[2] == "ا"  # «تلا», «تقدم», «تناول»
    his = any(cue.form == "perfect" and cue.gender == "m" for cue in scene.cues.get(k, ()))
    return None if either and (his or k not in scene.cues) else True


def _if_agrees(
    scene: Scene, k: int, cue: int, told: bool | None, gender: bool | None, strict: bool
) -> tuple[Range, bool | None] | None:
    mention = scene.mentions.get(k)
    state = k > 0 and (scene.folds[k - 1] in BE or scene.folds[k - 1] in THAT)  # «وكان لبنان قد اشتكى»
    if mention is not None and mention.entity.kind == "place" and told is not True and gender is not True and not state:
        return None
    person = mention is not None and mention.entity.kind == "person"
    sex = told if told is not None else None if person else is_feminine(scene.folds[k])
    if not agree(sex, gender) or strict and (sex is None or gender is None) and not (person or bears_name(scene, k, cue)):
        return None
    if quoted_name(scene, k):
        return Range(k, scene.opens[k - 1].last), sex
    if _unknown_name(scene, k):
        return Range(k, next((j for j in range(k + 1, min(cue, k + 5)) if not is_name(scene.folds[j])), min(cue, k + 5))), sex
    return _without_way(scene, phrase_from(scene, k, cue)), sex


def _without_way(scene: Scene, source: Range) -> Range:
    """«خرج المدير من الاجتماع», «تراجع النائب عن استقالته»: what the verb of one known by his office takes is none of it."""
    head = scene.folds[source.first]
    if not (definite(head) and is_unnamed(head, "s")):
        return source
    for k in range(source.first + 1, source.last - 1):
        fold, behind = scene.folds[k], scene.folds[k + 1]
        if fold in _OF_VERB and (owned(behind) or not completes(scene.folds[k - 1], fold)):
            return Range(source.first, k)
    return source


def bears_name(scene: Scene, k: int, cue: int) -> bool:
    """Whether an office is told with its bearer: «مدير العلاقات بالغرفة فلان»."""
    if not is_unnamed(scene.folds[k], "s"):
        return False
    last = phrase_from(scene, k, cue).last
    for j in range(k, min(cue, last + _SHORT * 3)):
        if j >= last and scene.words[j].kind == "mark" and not (j == last and scene.folds[j] in ("،", ",")):
            return False  # «رئيسة اللجنة، فلانة»
        mention = scene.mentions.get(j)
        if mention is not None and mention.entity.kind == "person" and not scene.letters_before_name(j):
            return True
    return False


def quoted_name(scene: Scene, k: int) -> bool:
    """«تحقق "الراصد" من»: a name between quotation marks right behind its verb."""
    quotation = scene.opens.get(k - 1)
    return quotation is not None and quotation.close is not None and quotation.last - quotation.first <= _SHORT


def _unknown_name(scene: Scene, k: int) -> bool:
    """A name of which no entity was made: «وأعطى يوسف تفاصيل», «وعلقت جنات على الصورة»."""
    fold = scene.folds[k]
    if k in scene.mentions or scene.words[k].kind != "word" or noun_class(fold) is not None:
        return False
    return is_name(fold) or bool(named(fold) & Named.GIVEN) and scene.folds[min(k + 1, scene.ends[k] - 1)] in PREPOSITIONS
