"""Signs of place in the words around a name, and how far a name runs that no table knows."""

from collections.abc import Sequence

from khabar.words.letters import fold
from khabar.words.tokens import Word


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_PREPOSITIONS = _folded("في إلى من نحو قرب داخل خارج باتجاه تجاه صوب قبالة عبر وسط بين حول ضمن")
_SIDES = _folded("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي شمالى جنوبى شرقى غربى أطراف مشارف ضواحي محيط أنحاء أرجاء")
_MOVES = _folded("وصل وصلت غادر غادرت زار زارت دخل دخلت قصف قصفت استهدف استهدفت سقوط تحرير حصار قصف سكان أهالي أبناء")
LOCATIVES = frozenset(conjunction + word for conjunction in ("", "و", "ف", "ب") for word in (*_PREPOSITIONS, *_SIDES, *_MOVES))

_TITLES = _folded(
    "الملك الأمير الإمام الشيخ الشهيد الشهداء الرئيس السيد السيدة القديس القديسة النبي سيدي مولاي الحاج أبو أبي أم ابن عبد بني"
)
_BONDS = _folded("بن ابن بنت أبو أبي آل عبد")
_ADJECTIVES = _folded(
    "الجوية الجوي الدولي الدولية البحري البحرية البري البرية الحدودي الحدودية المركزي المركزية العسكري العسكرية الكبير"
    " الكبرى القديم القديمة الجديد الجديدة الشمالي الشمالية الجنوبي الجنوبية الشرقي الشرقية الغربي الغربية الأول الأولى"
    " الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السابع الثامن التجاري التجارية الرئيسي الرئيسية"
    " الحكومي الحكومية التخصصي الجامعي الجامعية العام العامة التعليمي التعليمية الوطني الوطنية الدائري الصحراوي الساحلي"
    " النفطي النفطية الغازي الصناعي الصناعية الأعلى السفلى العليا الأوسط الوسطى الأهلي الميداني المدني"
)
_NO_NAMES = _folded(
    "في من إلى على عن مع أن إن التي الذي الذين التى الذى هذا هذه ذلك تلك كما قد لا لم لن ما كان كانت بعد قبل عند حيث أو ثم"
    " هو هي هم غير كل بعض أي بين منذ حتى خلال ضد دون أمس اليوم غدا أخرى آخر أول ثاني ثالث واحدة واحد مثل تقع يقع تم جديدة جديد"
)


def unknown_name_end(words: Sequence[Word], at: int, end: int, names: int) -> int:
    """Where a name ends that begins at word `at` and of which `names` words are still to come; adjectives follow free.

    «الريسان | جنوب العريش», «الملك فهد بن | …» runs on to the name, «بنسليمان الجوية».
    """
    while at < end and words[at].kind == "word":
        folded = words[at].fold
        if names > 0 and folded not in _NO_NAMES:
            names -= 0 if folded in _TITLES else 1
        elif folded in _BONDS and names == 0:
            names += 1
        elif folded not in _ADJECTIVES or names > 0:
            break
        at += 1
    return at
