"""Words that tell where names begin and end: particles, words of time, verbs that people are subjects of."""

from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold


class _End(msgspec.Struct):
    word: str


class _Cue(msgspec.Struct):
    masculine: str
    feminine: str
    imperfect: str
    feminine_imperfect: str
    sign: str


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


_BEARERS = _folded("أن لأن بأن لكن عن من إلى علي مع عند بين في ل ب كل حول قبل بعد لدى")  # of pronouns: «عنه», «إليها»
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني")
PARTICLES = _folded(
    "في من إلى على علي عن مع أن إن بأن لأن كأن لكن التي الذي الذين اللذين اللذان التى الذى اللاتي اللتين هذا هذه ذلك تلك"
    " هؤلاء كما قد لقد لا لم لن ما كان كانت بعد قبل عند حيث أو ثم هو هي هم غير كل بعض أي أية بين منذ حتى خلال ضد دون أمس"
    " اليوم غدا مثل حول لدى نحو إذا إذ ليس ليست عبر أثناء وسط تحت فوق أمام خلف داخل خارج إلا أما إما فقد وقد"
    " كلا كلتا أحد إحدى عدة سوى نفسه نفسها ذات كيف متى أين لماذا هل بل حين حينما عندما بينما ولا وما ومن وفي وعلى وإلى"
    " وأن ولم ولن هناك هنا أيضا جدا فقط تم يتم سوف أول آخر أخرى البعض أنت وأنت أنتم أنا وأنا نحن ونحن وهو وهي وهم وآله"
    " صلى وسلم تعالى سبحانه رضي رحمه حفظه يوم عام سنة شهر لصالح ولصالح"
    " عقب إثر قبيل بعيد عشية غداة طوال طيلة إزاء حيال تجاه بشأن بسبب جراء وفقا طبقا رغم فور ضمن ريثما بعدما قبلما"
) | {conjunction + bearer + pronoun for conjunction in ("", "و", "ف") for bearer in _BEARERS for pronoun in _PRONOUNS}
CLAUSES = frozenset(["ان", "انه", "انها", "بان", "بانه", "بانها"])  # they open what somebody says


@cache
def ends() -> frozenset[str]:
    """Words behind which no name goes on, folded: days and adjectives of time."""
    return frozenset(fold(row.word) for row in load.rows("name_ends.csv", _End, None))


@cache
def cues(*signs: str) -> frozenset[str]:
    """Verb forms of signs («says», «named», «acts»), folded, with and without a conjunction."""
    forms = set()
    for row in load.rows("name_cues.csv", _Cue, "masculine"):
        if row.sign in signs:
            forms |= {fold(f) for f in (row.masculine, row.feminine, row.imperfect, row.feminine_imperfect)}
    return frozenset(conjunction + form for form in forms for conjunction in ("", "و", "ف"))
