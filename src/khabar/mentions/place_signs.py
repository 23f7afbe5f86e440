"""Signs of place in the words around a name, and how far a name runs that no table knows."""

from collections.abc import Sequence

from khabar.mentions.forms import Form
from khabar.mentions.names import Named, named
from khabar.words.letters import fold
from khabar.words.tokens import Word


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_PREPOSITIONS = _folded("في إلى من نحو قرب داخل خارج باتجاه تجاه صوب قبالة عبر وسط بين حول ضمن")
_SIDES = _folded("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي أطراف مشارف ضواحي محيط أنحاء أرجاء ريف")
_MOVES = _folded("وصل وصلت غادر غادرت زار زارت دخل دخلت قصف قصفت استهدف استهدفت سقوط تحرير حصار سكان أهالي أبناء")
LOCATIVES = frozenset(c + word for c in ("", "و", "ف", "ب") for word in (*_PREPOSITIONS, *_SIDES, *_MOVES))
_VERBS_AND_PARTICLES = _folded("التي الذي الذين اللتين اللذين الآن اليوم")

# names that are adjectives too: «الحكومة السعودية», «المدى المتوسط»
_ADJECTIVAL = _folded("السعودية العربية المتوسط الأقصى الأطلسي الجديدة البيضاء الشرقية الغربية الوسطى الصحراوية الكاريبي")

_TITLES = _folded("الملك الملكة الأمير الأميرة الإمام الشيخ الشهيد الشهداء الرئيس السيد السيدة القديس القديسة النبي سيدي مولاي مار")
_BONDS = _folded("بن ابن بنت أبو أبي آل عبد أم")
_ADJECTIVES = _folded(
    "الجوية الجوي الدولي الدولية البحري البحرية البري البرية الحدودي الحدودية المركزي المركزية العسكري العسكرية الكبير"
    " الكبرى القديم القديمة الجديد الجديدة الشمالي الشمالية الجنوبي الجنوبية الشرقي الشرقية الغربي الغربية الأول الأولى"
    " الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السابع الثامن التجاري التجارية الرئيسي الرئيسية"
    " الحكومي الحكومية التخصصي الجامعي الجامعية العام العامة التعليمي التعليمية الوطني الوطنية الدائري الصحراوي الساحلي"
    " النفطي النفطية الغازي الصناعي الصناعية الأعلى السفلى العليا الأوسط الوسطى الأهلي الميداني المدني"
)
_LONGEST = 6  # words of a name that no table knows


def reads_as_adjective(words: Sequence[Word], at: int, form: Form) -> bool:
    """A name that is an adjective too, behind a definite noun: «الحكومة السعودية» names no place."""
    if at == 0 or form.letters or form.form not in _ADJECTIVAL:
        return False
    before = words[at - 1]
    return (before.kind == "word" and "ال" in before.fold[:4] and before.fold not in _VERBS_AND_PARTICLES) or before.fold[:2] == "لل"


def known_name_end(words: Sequence[Word], at: int, end: int) -> int:
    """Where a headed name ends whose known part ends at word `at`: «مطار بغداد | الدولي» takes the adjective in."""
    while at < end and words[at].fold in _ADJECTIVES:
        at += 1
    return at


def unknown_name_end(words: Sequence[Word], at: int, end: int) -> int:
    """Where a name ends that begins at word `at` and stands in no table; `at` itself where there is none.

    «الريسان | جنوب العريش», «الإمام تركي بن عبد الله | في الرياض», «الخضار المركزي | أمس».
    """
    begin, owed = at, 1
    while at < end and words[at].kind == "word" and at - begin < _LONGEST:
        folded = words[at].fold
        if folded in _BONDS:
            owed = 1
        elif owed and folded in _TITLES:
            pass
        elif owed and _may_name(folded):
            owed = 0
        elif owed or folded not in _ADJECTIVES:
            break
        at += 1
    return begin if owed else at


def _may_name(folded: str) -> bool:
    return not named(folded) & Named.ORDINARY and len(folded) > 2 and folded not in _ADJECTIVES
