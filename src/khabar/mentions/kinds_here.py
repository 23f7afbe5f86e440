"""What a word may be where it stands: «علي» and «باسم» are given names in one place and a preposition in another."""

from collections.abc import Sequence
from functools import lru_cache

from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import CLAUSES, cues
from khabar.words.prose import Prose
from khabar.words.remembered import remembered
from khabar.words.tokens import Word

_FIRM = Named.GIVEN | Named.FAMILY
_GREAT = ("اكبر", "اصغر")
_AFTER_NAMES = ("،", ",", ".", ":", ")", "؛")
_TOLD_BY_NEIGHBOURS = ("علي", "وعلي", "باسم", "الان")
_WHO = ("الذي", "التي")
_ROUND_NAMES = frozenset('«»"“”()')  # «القيادي في حركة «الساحل» باسم نعيم»
_OFFICE_FAR = 12  # words before «باسم» in which an office is looked for
SPEAKS_FOR = frozenset(
    "متحدث متحدثه المتحدث المتحدثه ناطق ناطقه الناطق الناطقه متحدثا ناطقا متحدثون ناطقون تحدث يتحدث".split()
    + "الرسمي الرسميه الاعلامي الاعلاميه".split()
)
_CALLED = ("المعروف", "الملقب", "المسمي", "المشهور", "المسجل", "حساب", "صفحه")  # «المعروفة باسم فلان»


def is_adverbial(prose: Prose, at: int) -> bool:
    """«مستعرضاً», «مثمنًا»: written with the tanwin that no name in running text wears."""
    word = prose.words[at]
    return word.end - word.start > len(word.fold) and "ً" in prose.text[word.start : word.end]


def kind_at(prose: Prose, at: int) -> int:
    """What word `at` may be here: «شرف» before «الدين» is a given name, «علي» one where another follows, else a preposition."""
    kind = _kind_anywhere(prose.folds[at])
    return kind if kind is not None else _kind_here(prose, at)


@remembered(1 << 16)
def _kind_anywhere(folded: str) -> int | None:
    """What a word may be wherever it stands; None where the words beside it tell: all words that `_kind_here` asks about."""
    beside = folded in _TOLD_BY_NEIGHBOURS or folded in particles("compound") or folded in particles("of_god")
    return None if beside else named(folded)


def _kind_here(prose: Prose, at: int) -> int:
    word = prose.words[at]
    if word.fold in particles("compound") and at + 1 < len(prose.words) and prose.words[at + 1].fold == "الدين":
        return Named.GIVEN
    if word.fold in particles("of_god") and _of_god(prose.words, at) and not spelled_with_his(prose, at):
        return Named.GIVEN
    if word.fold == "الان":
        return Named.GIVEN if prose.text[word.start] in "آأ" else named("الان")  # «آلان»; not «الآن»
    if word.fold == "باسم":
        return Named.GIVEN if _bears(prose.words, at) else Named.ORDINARY
    if word.fold == "وعلي":
        return Named.GIVEN if _second_ali(prose, at) else Named.ORDINARY
    if word.fold != "علي":
        return named(word.fold)
    following = named(prose.words[at + 1].fold) if at + 1 < len(prose.words) else 0
    if great(prose, at + 1):
        return Named.GIVEN
    name = 0 < following < Named.ORDINARY or (at + 1 < len(prose.words) and prose.words[at + 1].fold in ("عبد", "بن"))
    if prose.text[word.end - 1] != "ي":
        return Named.ORDINARY
    if _ends_name(prose, at) or _within_name(prose, at):
        return Named.GIVEN
    said = at > 0 and prose.words[at - 1].fold in cues("says")  # «وقال علي الخزامي إن»
    told = name or said and at + 1 < len(prose.words) and _may_follow(prose.words[at + 1].fold)
    return Named.GIVEN if told or following != Named.ORDINARY and _tells_ali(prose, at) else Named.ORDINARY


def _of_god(words: Sequence[Word], at: int) -> bool:
    """«وقال نعمة الله شير زاد إن», «الجنرال أمين الله باتياني»: half a given name, where somebody speaks or bears a title."""
    if at + 2 >= len(words) or words[at + 1].fold != "الله" or not at or not words[at + 2].fold.isalpha():
        return False
    before = words[at - 1].fold
    title = title_of(before) if before not in cues("says", "named") else None
    called = before in cues("says", "named") or title is not None and title.definite or is_nationality(before)
    return called and named(words[at + 2].fold) != Named.ORDINARY


def spelled_with_his(prose: Prose, at: int) -> bool:
    """«الشيخ سالم رحمه الله»: a verb and its object, where «رحمة الله» is a name."""
    return prose.text[prose.words[at].end - 1] == "ه"


def _within_name(prose: Prose, at: int) -> bool:
    """«محمد علي النفطي إن»: between a given name and an everyday word in «ال…ي» that a clause or a mark closes."""
    words = prose.words
    if at + 2 >= len(words) or not at or named(words[at - 1].fold) not in (Named.GIVEN, _FIRM):
        return False
    surname, behind = words[at + 1].fold, words[at + 2]
    shaped = surname.startswith("ال") and surname.endswith("ي") and len(surname) > 5 and title_of(surname) is None
    return shaped and (behind.fold in CLAUSES or behind.fold in _AFTER_NAMES)


def _second_ali(prose: Prose, at: int) -> bool:
    """«قال سالم الحربي وعلي القحطاني»: between a name and a family's name, with the dots of the given name."""
    words = prose.words
    named_here = at + 1 < len(words) and at > 0 and prose.text[words[at].end - 1] == "ي"
    return named_here and _may_follow(words[at - 1].fold) and _may_follow(words[at + 1].fold)


def _may_follow(folded: str) -> bool:
    """Whether a word behind a given name is a family's name: known as one, or «ال…ي» that no table knows."""
    unknown = named(folded) == Named.NONE and len(folded) > 5 and folded.startswith("ال") and folded.endswith("ي")
    return 0 < named(folded) < Named.ORDINARY or unknown and not is_nationality(folded)


def _ends_name(prose: Prose, at: int) -> bool:
    """«قال ماجد علي إن», «سامي علي، أمس»: behind a given name, and before what no preposition stands before."""
    if at == 0 or not named(prose.words[at - 1].fold) & Named.GIVEN:
        return False
    behind = prose.words[at + 1] if at + 1 < len(prose.words) else None
    if behind is None or behind.kind == "mark":
        return behind is None or behind.fold in _AFTER_NAMES
    if behind.fold in cues("says", "acts"):
        return True  # «الممثل جمعة علي يقدم»
    return behind.fold in _WHO or behind.fold in CLAUSES and prose.text[behind.start] == "إ"


def _tells_ali(prose: Prose, at: int) -> bool:
    """Whether «علي» is no preposition in a text that writes that one «على»: a word stands behind it that may be a name."""
    behind = prose.words[at + 1] if at + 1 < len(prose.words) else None
    known = behind is not None and behind.kind == "word" and len(behind.fold) > 2 and behind.fold not in _GREAT
    return known and writes(prose.text, "على")


@lru_cache(maxsize=2)
def writes(text: str, preposition: str) -> bool:
    """Whether the text writes a preposition with its own last letter: looked through once, not at every «علي»."""
    return f" {preposition} " in text


def great(prose: Prose, at: int) -> bool:
    """«علي أكبر صالحي», «علي أصغر»: the second half of a Persian given name, with a surname behind it."""
    words = prose.words
    compound = at + 1 < len(words) and at > 0 and words[at].fold in _GREAT and words[at - 1].fold in ("علي", "محمد")
    return compound and words[at + 1].fold.endswith("ي") and named(words[at + 1].fold) != Named.ORDINARY


def _bears(words: Sequence[Word], at: int) -> bool:
    """«قال باسم نعيم», «القيادي في الحركة باسم نعيم»: a verb of saying or an office before, a name behind.

    Not «متحدث باسم فلان», «المعروف باسم فلان».
    """
    behind = words[at + 1].fold if at + 1 < len(words) else ""
    before = words[at - 1].fold if at else ""
    if not (is_name(behind) or behind in ("ابو", "عبد")) or before.startswith(_CALLED) or before in cues("named"):
        return False
    if before in cues("says") or title_of(before) is not None and before not in SPEAKS_FOR:
        return True
    for k in range(at - 1, max(-1, at - _OFFICE_FAR), -1):
        fold = words[k].fold
        if fold in SPEAKS_FOR:
            return False
        if fold == "باسم":  # «المتحدث باسم الحكومة باسم العوادي»
            return k > 0 and k < at - 1 and words[k + 1].fold.startswith("ال")
        if words[k].kind == "mark" and fold not in _ROUND_NAMES or fold in cues("says"):
            return False
        if title_of(fold) is not None:
            return True
    return False
