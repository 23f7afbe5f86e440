"""Whether «بحسب», «وفقا لـ» name somebody who vouches, or but what something goes by: «وفقا للآلية المعتمدة»."""

from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import (
    ADVERBS,
    CLAUSE_COMMAS,
    DEMONSTRATIVES,
    NEGATIONS,
    PREPOSITIONS,
    PRONOMINAL,
    RELATIVE,
    THAT,
    TIME_WORDS,
    WHAT,
    folded,
)
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.scene import Scene
from khabar.attribution.sources import behind_lam, counted, is_human, noun_class
from khabar.mentions.names import Named, named

_SETS_RULES = words("rule_giver")  # what is done by them is no statement of theirs
_RULES_TOO = folded("وفق وفقا وقفا طبقا حسب".split())
_NOBODY = DEMONSTRATIVES | ADVERBS | NEGATIONS | {"ل", "بل"}
_SUFFIXES = ("ه", "ها", "هم", "هما")


_THEN = folded("فإن فإنه فإنها فإنهم فقد".split())
_HEAD = 12  # words of a text's name and number: «القانون التنظيمي رقم 12 المتعلق بالجماعات»
_SAME = frozenset(["نفس", "ذات"])


def vouches(scene: Scene, phrase: PhraseCue) -> bool:
    """Whether a phrase of «بحسب» or «كما قال» ends the content before it."""
    return phrase.role != "according_to" or named_by(scene, phrase) is not None or by_pronoun(scene, phrase)


def _some_of(scene: Scene, k: int) -> int:
    """«بحسب عدد من التجار»: the people of whom some vouch; word k where there are none («وفق عدد من الشروط»)."""
    behind = k + 2
    some = behind < scene.ends[k] and scene.folds[k] in words_that("quantifier") and scene.folds[k + 1] == "من"
    return behind if some and noun_class(scene.folds[behind]) == "unnamed" else k


def by_pronoun(scene: Scene, phrase: PhraseCue) -> bool:
    """«بحسب قوله», «على حد تعبيره»: the source is a pronoun, or elided behind the phrase's verb."""
    if phrase.role == "as_said":
        return True
    apart = (
        phrase.first == scene.begins[phrase.first] or scene.words[phrase.first - 1].kind == "mark" or phrase.end - phrase.first > 1
    )
    if phrase.end - phrase.first == 1 and not _set_apart(scene, phrase.end):
        return False  # «وحسبه أن يفوز»: it is enough for him
    return apart and _has_pronoun(scene, phrase.end - 1) and scene.folds[phrase.end - 1] != "ذمه"


def _set_apart(scene: Scene, behind: int) -> bool:
    """«، حسبه، », «وحسبه فإن»: no more than whose word it is stands there."""
    return behind >= scene.ends[behind - 1] or scene.words[behind].kind == "mark" or scene.folds[behind] in _THEN


def _has_pronoun(scene: Scene, k: int) -> bool:
    """«قوله», «إفادتها»; not «إفادة», «رواية»."""
    return scene.folds[k].endswith(_SUFFIXES) and not scene.written(k).endswith("ة")


def named_by(scene: Scene, phrase: PhraseCue) -> Range | None:
    """The source behind a phrase that vouches: «بحسب الوزارة»; None for what no one vouches by: «وفقا للآلية المعتمدة»."""
    first = phrase.end
    if phrase.role == "as_said":
        first = _behind_when(scene, first)
    if phrase.role == "according_to" and _has_pronoun(scene, first - 1):
        return None  # «بحسب ترجيحه»
    if first >= scene.ends[phrase.first] or scene.words[first].kind == "mark" and first not in scene.opens:
        return None
    if phrase.role == "as_said" and _is_no_source(scene, first):
        return None
    fold = scene.folds[first][phrase.glued :]
    who = max(counted(scene, first, scene.ends[first]), _some_of(scene, first)) if not phrase.glued else first
    if who > first or fold in _SAME and first + 1 < scene.ends[first]:
        fold = scene.folds[max(who, first + 1)]  # «نقلا عن ثلاثة مسؤولين», «وحسب نفس المصدر»
    fold = behind_lam(scene.folds[first]) if phrase.glued and scene.folds[first].startswith("لل") else fold
    if scene.folds[phrase.end - 1] == "ذمه" and noun_class(fold) not in ("person", "outlet", "unnamed", "organization"):
        return None  # «على ذمة القضية»: held for it
    if _rules(fold) and not _lays_down(scene, phrase, fold) or fold in RELATIVE or fold in WHAT or fold in PREPOSITIONS:
        return None
    if _lone_name(scene, first, phrase.glued):
        return Range(first, first + 1)
    set_off = phrase.first == scene.begins[phrase.first] or scene.words[phrase.first - 1].kind == "mark"
    named = phrase.glued and first in scene.mentions  # «وفقا لروسيا»
    if not (
        set_off
        and (named or is_human(scene, first) or definite(fold))
        or phrase.role == "as_said"
        or _vouches(scene, who, fold, phrase)
    ):
        return None
    end = _behind_owner(scene, max(phrase_end(scene, first, scene.ends[phrase.first]), first + 1), noun_class(fold))
    return Range(first, _with_second(scene, end))


def _lays_down(scene: Scene, phrase: PhraseCue, fold: str) -> bool:
    """«ووفقا للقانون، فإن»: at the sentence's head, and with its clause behind it, a text says what it rules."""
    if phrase.first != scene.begins[phrase.first] or noun_class(fold) != "document":
        return False
    stop = min(scene.ends[phrase.first], phrase.end + _HEAD)
    return any(scene.folds[k] in _THEN or scene.folds[k] in CLAUSE_COMMAS for k in range(phrase.end + 1, stop))


def _rules(fold: str) -> bool:
    """«الأنظمة», «أحكامه»: with the pronoun of what has it too."""
    return fold in _SETS_RULES or any(fold.endswith(p) and fold[: -len(p)] in _SETS_RULES for p in _SUFFIXES)


def _behind_when(scene: Scene, first: int) -> int:
    """«وفقا لما صرح به أمس الأحد المدير»: over the verb's own preposition, and over when it was, to who may speak."""
    last = scene.ends[first - 1]
    first += first < last and scene.folds[first] in PRONOMINAL
    k = first
    while k < last and (k in scene.times or scene.folds[k] in ADVERBS or scene.folds[k] in TIME_WORDS):
        k += 1
    return k if k < last and is_human(scene, k) and k not in scene.opens else first


def _behind_owner(scene: Scene, end: int, kind: str | None) -> int:
    """«بحسب بيانات أولية لوزارة الري»: whose the document is belongs to it."""
    owner = scene.folds[end] if kind == "document" and end < len(scene.folds) and scene.ends[end - 1] > end else ""
    if not owner.startswith("ل") or noun_class(behind_lam(owner)) != "organization":
        return end
    return max(end + 1, phrase_end(scene, end, scene.ends[end]))


def _with_second(scene: Scene, end: int) -> int:
    """«بحسب الوزارة والبلدية، …», «وفقا لناشطين ومصادر طبية»: a further source, where nothing of a clause stands behind it."""
    stop, last = scene.ends[end - 1], end
    while last < stop and scene.folds[last][:1] == "و" and len(scene.folds[last]) > 3:
        mention = scene.mentions.get(last)
        joined = mention is not None and mention.first == last and scene.letters_before_name(last) == "و"
        if not joined and (mention is not None or noun_class(scene.folds[last][1:]) is None):
            break
        last = max(phrase_end(scene, last, stop), last + 1)
        if last >= stop or scene.folds[last] in CLAUSE_COMMAS or scene.folds[last] in _THEN or scene.folds[last] in THAT:
            end = last
    return end


def _lone_name(scene: Scene, k: int, letters: int) -> bool:
    """«نقلا عن جرايشن، أن»: a word that is in no list, alone before a mark."""
    behind = scene.words[k + 1].kind if k + 1 < scene.ends[k] else "mark"
    word = scene.words[k].kind == "word" and len(scene.folds[k]) > 2  # not the letter of «د. فلان»
    return not letters and behind == "mark" and word and named(scene.folds[k]) == Named.NONE


def _is_no_source(scene: Scene, first: int) -> bool:
    """«وفقا لما قاله لـ«الصحيفة»», «حسبما وصفها الأربعاء», «كما بين ذلك»: whom it is said to, when, or what."""
    fold = scene.folds[first]
    if first in scene.times or fold in _NOBODY or scene.letters_before_name(first) == "ل":
        return True
    return fold.startswith("ل") and noun_class(fold) is None and noun_class(fold[1:]) == "outlet"


def _vouches(scene: Scene, first: int, fold: str, phrase: PhraseCue) -> bool:
    """Whether a source named without a comma before it vouches, and does not rule: «وفق القضاء» is no word of the court's."""
    kind = noun_class(fold)
    if scene.folds[phrase.first].removeprefix("و") in _RULES_TOO:
        mention = scene.mentions.get(first)
        return kind in ("unnamed", "outlet", "document") or mention is not None and mention.entity.kind in ("person", "outlet")
    return kind is not None or is_human(scene, first)
