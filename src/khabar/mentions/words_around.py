"""Words that tell where names begin and end: particles, words of time, nationalities, verbs that people are subjects of."""

from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold


class _Nationality(msgspec.Struct):
    adjective: str
    country: str | None


class _Cue(msgspec.Struct):
    masculine: str
    feminine: str
    imperfect: str
    feminine_imperfect: str
    sign: str


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


PARTICLES = _folded(
    "في من إلى على علي عن مع أن إن بأن لأن كأن لكن التي الذي الذين اللذين اللذان التى الذى اللاتي اللتين هذا هذه ذلك تلك هؤلاء كما قد لقد لا لم لن ما"
    " كان كانت بعد قبل عند حيث أو ثم هو هي هم غير كل بعض أي أية بين منذ حتى خلال ضد دون أمس اليوم غدا مثل حول لدى نحو إذا إذ"
    " ليس ليست عبر أثناء وسط تحت فوق أمام خلف داخل خارج إلا أما إما فقد وقد عليه عليها له لها به بها فيه فيها منه منها عنه عنها"
    " كلا كلتا أحد إحدى عدة سوى نفسه نفسها ذات كيف متى أين لماذا هل بل حين حينما عندما بينما ولا وما ومن وفي وعلى وإلى وأن ولم ولن"
    " هناك هنا أيضا جدا فقط تم يتم سوف أول آخر أخرى البعض أنت وأنت أنتم أنا وأنا نحن ونحن وهو وهي وهم وآله صلى وسلم تعالى سبحانه رضي رحمه حفظه يوم عام سنة شهر"
) | {
    fold(conjunction + base + pronoun)
    for conjunction in ("", "و", "ف")
    for base in (
        "ان",
        "لان",
        "بان",
        "لكن",
        "عن",
        "من",
        "الي",
        "علي",
        "مع",
        "عند",
        "بين",
        "في",
        "ل",
        "ب",
        "كل",
        "حول",
        "قبل",
        "بعد",
        "لدي",
    )
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني")
}
TIMES = _folded(
    "السبت الأحد الاحد الإثنين الاثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية"
    " الحالي الحالية المنصرم المنصرمة الفائت الفائتة صباح مساء ظهر فجر ليلة عصر أمس اليوم الآن الان غدا يوم الليلة البارحة المذكور المذكورة التالي التالية"
    " الأخير الأخيرة نفسه نفسها ذاته ذاتها أيضا السابق السابقة"
)


@cache
def nationalities() -> dict[str, str | None]:
    """Every form of every nationality, folded, with and without article, and its country's code."""
    found: dict[str, str | None] = {}
    for row in load.rows("nationalities.csv", _Nationality, "adjective"):
        stem = fold(row.adjective)
        for ending in ("", "ه", "ين", "ون", "تين", "تان", "ات"):
            for article in ("", "ال"):
                found[article + stem + ending] = row.country
    return found


@cache
def cues(sign: str) -> frozenset[str]:
    """Verb forms of a sign («says», «named», «acts»), folded, with and without a conjunction."""
    forms = set()
    for row in load.rows("name_cues.csv", _Cue, "masculine"):
        if row.sign == sign:
            forms |= {fold(f) for f in (row.masculine, row.feminine, row.imperfect, row.feminine_imperfect)}
    return frozenset(conjunction + form for form in forms for conjunction in ("", "و", "ف"))
