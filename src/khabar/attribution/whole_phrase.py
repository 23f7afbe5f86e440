"""How far the description of a source runs when it is told in full: «سفير مشارك في اجتماع المجلس», «مصادر أمنية وشهود عيان».

The rules end a source where the next thing may begin. Here its content is known: whatever stands between the source and
the next mark, time, clause or content, and goes on with the description, belongs to it. Cost: at most ten words.
"""

from functools import lru_cache

from khabar.attribution.appositions import is_mere_source
from khabar.attribution.clause_words import words
from khabar.attribution.complements import complement, is_taken, made_by_whom
from khabar.attribution.content_words import attitude
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import ENDS, gap_end
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import completes, definite, without_article
from khabar.attribution.particles import (
    ADVERBS,
    COMMAS,
    DEMONSTRATIVES,
    PREPOSITIONS,
    QUOTE_MARKS,
    RELATIVE,
    TIME_WORDS,
    WHILE,
    folded,
)
from khabar.attribution.people_words import bare_many, is_crowd
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.workplaces import PLACES, belongs_to_body, fills_gap, on_platform, owned, serves_at, works_at
from khabar.mentions.names import Named, named
from khabar.mentions.titles import title_of
from khabar.words.remembered import remembered

_GOES_ON = folded(["في", "من", "داخل", "باسم", "عن", "بين", "حول", "بشأن"])
_VERBS = frozenset(["عن", "من", "الي", "علي"])  # rather the verb's than the body's
_MATTER, _ONE = frozenset(["عن", "حول", "بشان"]), frozenset(["احد", "احدي"])
_AT = "لدي"
_TAKEN = folded(["على", "إلى", "مع"])  # in a description only where the word before takes them
_AWARE = folded(["دراية", "اطلاع", "علم", "صلة", "علاقة", "معرفة", "مقربة", "بينة", "ارتباط", "تواصل", "اتصال"])
_FEW = folded("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split())
_MANY = folded("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين".split())


def whole(scene: Scene, found: Found, source: Range) -> Range:
    """The source with what goes on describing it, and with further sources joined to it."""
    stop = gap_end(scene, found, source)
    source = Range(source.first, _before_time(scene, source))
    last = source.last
    while last < stop and (further := _step(scene, source, last, stop)) > last:
        if found.source is None and (further == last + 1 and _may_be_object(scene, source, last) or _is_verbs(scene, source, last)):
            break
        last = min(further, stop)
    return Range(source.first, last)


def _may_be_object(scene: Scene, source: Range, k: int) -> bool:
    """«وقعت الشركة العقد، مشيرة إلى»: behind the subject of another verb a definite word that is no adjective for certain."""
    before = title_of(scene.folds[k - 1])
    titled = before is not None and before.use == "honorific" and title_of(scene.folds[k]) is not None  # «العقيد الطيار»
    adjective = _may_describe(scene.folds[k])
    closed = definite(scene.folds[k - 1]) or k - 1 in scene.mentions
    return definite(scene.folds[k]) and closed and not (titled or adjective)


def _is_verbs(scene: Scene, source: Range, k: int) -> bool:
    """«سئل مدرب الفريق عن غيابه، فأجاب»: behind one person who is the subject of another verb «عن» is that verb's."""
    matter = scene.folds[k] in _MATTER and scene.folds[k - 1].removeprefix("ال") not in words("takes_an")
    return matter and is_unnamed(scene.folds[source.first], "s") or scene.folds[k] == "عن" and scene.folds[source.first] in _ONE


@remembered(1 << 12)
def _may_describe(folded: str) -> bool:
    """«الرئيس المنتخب», «الأعضاء المعارضون», which would end in «ين» as an object; not «افتتح الوزير المعرض», «المصنع»."""
    bare = without_article(folded)
    if not folded.startswith("الم") or bare in words("adjective"):
        return folded.endswith("ون") or bare in words("adjective")
    thing = bare in words("no_participle") or bare in PLACES or noun_class(folded) in ("organization", "document", "outlet")
    return not thing


def joined(scene: Scene, found: Found, source: Range) -> Range | None:
    """A second source right behind the first: «الحكومة وقوات التحالف», «فلان، والمستشارة فلانة»."""
    stop = gap_end(scene, found, source)
    k = source.last
    if k < stop and scene.folds[k] in ("،", ","):
        k += 1
    if k >= stop or scene.folds[k][:1] != "و" or k in scene.cues or scene.folds[k] in ENDS:
        return None
    mention = scene.mentions.get(k)
    named = mention is not None and mention.first == k and scene.letters_before_name(k) == "و"
    if not named and (len(scene.folds[k]) < 4 or mention is not None or noun_class(scene.folds[k][1:]) is None):
        return None
    end = mention.last if named and mention is not None else phrase_end(scene, k, stop)
    behind = scene.mentions.get(end + 1) if end + 1 < stop and scene.folds[end] in ("،", ",") else None
    if behind is not None and behind.entity.kind == "person":
        end = behind.last  # «والمستشارة الألمانية، فلانة»
    if found.rule == "according_to" and end < scene.ends[k] and scene.words[end].kind == "word" and scene.folds[end] not in ENDS:
        return None  # «قتل سبعة بحسب الشرطة والجيش يواصل عملياته»
    return Range(k, min(max(end, k + 1), stop))


def _before_time(scene: Scene, source: Range) -> int:
    """Where a time of saying cuts the phrase: «شركة الإنتاج الأسبوع الماضي»."""
    for k in range(source.first + 1, source.last):
        if scene.quotes[k] != scene.quotes[source.first]:
            continue  # «مصادر "عين اليوم"»
        if (
            k in scene.times
            or scene.folds[k] in TIME_WORDS
            and not (scene.folds[k] == "العام" and _is_general(scene.folds[k - 1]))
            or scene.folds[k] in RELATIVE
            or _verb(scene, k)
            or scene.folds[k] in WHILE
        ):
            return k - (scene.folds[k - 1] in PREPOSITIONS and k - 1 > source.first)  # «تقرير نشرته الوزارة في مارس»
        if k in scene.opens and definite(scene.folds[k - 1]) and is_unnamed(scene.folds[source.first], "s"):
            return k  # «أبلغ مصدر في الوزارة «الصحيفة» أن»
    last = source.last
    while last > source.first + 1 and scene.folds[last - 1] in COMMAS and scene.folds[last - 1] != ")":
        last -= 1
    return last


def _is_general(before: str) -> bool:
    """«الأمين العام», «للاتحاد العام»: behind an office or a body «العام» is no year."""
    body = "ا" + before[1:] if before.startswith("لل") else before
    return title_of(before) is not None or noun_class(body) == "organization" and not body.endswith("ه")


def _verb(scene: Scene, k: int) -> bool:
    """«مصدر أمني رفض الكشف عن هويته»: a verb of reporting begins what the source does."""
    return k not in scene.mentions and any(cue.form == "perfect" and not cue.ambiguous for cue in scene.cues.get(k, ()))


def _step(scene: Scene, source: Range, k: int, stop: int) -> int:
    """The end of the next piece of the description at word k; k where there is none."""
    fold, before = scene.folds[k], scene.folds[k - 1]
    if before in words_that("carried") or before in words_that("held") or made_by_whom(scene, source, k):
        return max(phrase_end(scene, k, stop), k)
    if k in scene.asides or k in scene.phrases and scene.phrases[k].role == "focus":
        return k  # «من جانبها»
    if fold == _AT and serves_at(scene, source, k, stop):
        return max(phrase_end(scene, k + 1, stop), k + 2)
    if fold in _TAKEN and k + 1 < stop and is_taken(scene, source, k):
        return max(phrase_end(scene, k + 1, stop), k + 2)  # «القائمون على المعرض», «المتعاملون مع الشركة»
    if k in scene.times or fold in ENDS or scene.words[k].kind == "mark":
        if any(quotation.first > source.first for quotation in scene.closing.get(k, ())):
            return k + 1
        return _quoted(scene, k) if k in scene.opens and not is_mere_source(scene, source.first, k) else k
    if k in scene.cues and k not in scene.mentions:
        return k
    if fold == "علي" and on_platform(scene, source, k):
        return max(phrase_end(scene, k + 1, stop), k + 2)
    if fold == "علي" and k + 2 < stop and scene.folds[k + 1] in _AWARE:
        points = scene.folds[k + 2][1:] in DEMONSTRATIVES  # «بتلك المحادثات»
        return max(phrase_end(scene, k + 2 + points, stop), min(k + 3, stop))
    if fold in _GOES_ON:
        return k if fold == "عن" and k + 1 < stop and attitude(scene.folds[k + 1]) else complement(scene, source, k, stop)
    if scene.words[k - 1].kind == "number" or before in _FEW or before.removeprefix("و") in _MANY:
        return k + 1
    owner = _owner_end(scene, source, k, stop)
    if owner is not None:
        return owner
    return k + 1 if _is_adjective(scene, source, k) else k


def _owner_end(scene: Scene, source: Range, k: int, stop: int) -> int | None:
    """The end of what the source belongs to or works at, «للوزارة», «بالجيش»; k where it is another's; None where there is none."""
    fold, before = scene.folds[k], scene.folds[k - 1]
    if fold in words("own_lam"):
        return k  # «الوكالة الدولية لكن إيران»
    if fold.startswith("ل") and _is_for(fold[1:]) and noun_class(scene.folds[source.first]) == "organization":
        return max(phrase_end(scene, k, stop, _VERBS), k + 1)  # «اللجنة التطوعية لتحسين أوضاع العمال»
    if fold.startswith("ل") and (
        k in scene.mentions and scene.letters_before_name(k).endswith("ل") or noun_class(fold[1:]) or fold.startswith("لل")
    ):
        return phrase_end(scene, k, stop) if owned(scene, source, before) or belongs_to_body(scene, source, k) else k
    if fold.startswith("ب") and (completes(before, "ب") or works_at(scene, source, k) or fills_gap(scene, source, k, stop)):
        return max(phrase_end(scene, k + 1, stop), k + 1) if fold.startswith("بال") else phrase_end(scene, k, stop)
    if fold == "ل" or fold == "لـ":
        return k + 1 + (k + 1 in scene.opens) if owned(scene, source, before) else k
    quoted = scene.words[k - 1].kind == "mark" and before in QUOTE_MARKS and scene.folds[k - 2] in ("ل", "ـ", "لـ")
    return phrase_end(scene, k, stop) if quoted or before in ("ل", "ـ") else None


@remembered(1 << 12)
def _is_for(folded_word: str) -> bool:
    """Whether a body may be for this: an act or a thing, nobody who is spoken to («المؤسسة العامة لصوامع الغلال») nor its own."""
    if folded_word.endswith(("ها", "هم", "هما")):
        return False  # «سوقت الشركة لمشروعها»
    return is_masdar(folded_word) or noun_class(folded_word) in (None, "document") and named(folded_word) == Named.ORDINARY


def _is_adjective(scene: Scene, source: Range, k: int) -> bool:
    """Whether a definite word goes on with the description: «الناطق الرسمي», «والي الجهة»."""
    fold, before, head = scene.folds[k], scene.folds[k - 1], scene.folds[source.first]
    if not definite(fold) or fold in ADVERBS:
        return False  # «ويرى الوزير الآن أن»
    if k == source.first + 1 and noun_class(before) is not None and not definite(before):
        return not bare_many(before)  # «والي الجهة»
    crowd = definite(before) and is_crowd(before) and fold.endswith(("ين", "ون"))  # «عدد من الخبراء المتخصصين»
    agreed = definite(head) or definite(before) and noun_class(head) == "document" or crowd
    return agreed and not fold.startswith(("وال", "لل")) and not _disagrees(head, fold)


@lru_cache(maxsize=1 << 12)
def _disagrees(head: str, fold: str) -> bool:
    """«حاصر النواب الوزير», «هنأت الوزيرة الفائزين»: no adjective of the people before it."""
    if is_crowd(head):
        return is_unnamed(fold, "s")
    one = is_unnamed(head, "s") and noun_class(head) == "unnamed"
    return one and is_crowd(fold)


def _quoted(scene: Scene, k: int) -> int:
    """A short name between quotation marks right behind the word that it completes."""
    quotation = scene.opens[k]
    short = quotation.last - quotation.first <= 6 and not definite(scene.folds[k - 1])
    return quotation.last + (quotation.close is not None) if short and scene.words[k - 1].kind == "word" else k
