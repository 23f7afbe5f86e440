"""Cue words: which written words put words in somebody's mouth, looked up in the lexicon of reporting.

    cue_forms(folded) -> tuple[CueForm, ...]    one written word, its clitics included: «وأكدته», «لقوله», «سيعلن», «بالقول»

Phrases of several words: `phrases.phrases_at`. Heads of sources and channels: `source_words.source_words`. Words at the
head of a content that decide a sense: `attitude`, `refuses_speech`, `judges` and `endangers` in `content_words`.

Every reading that the letters allow is given, the likelier first; () for any other word. Cost: one look-up in a dict of all
forms for each way to cut the word, and none for a word seen before. The word comes in the folded spelling of `words.letters.fold`.

What a cue says of its content stands in its senses. `Sense.frames` names what may follow the cue for that sense to hold:
    anna                    a clause with أن, إن or بأن; the content begins behind it and its pronoun («إنه»)
    nominal                 a noun phrase as direct object (for a noun: in construct or by the masdar's object); the content
    quote                   words in quotation marks, or after a colon
    ila ala an bi min fi li hawl   a preposition (hawl: حول, بشأن); the content begins behind it («شدد على أهمية» → «أهمية»)
    addressee+FRAME         somebody as object first, then FRAME: «أبلغ الوزير أن», «دعا الدول إلى», «اتهم الجيش بـ»;
                            addressee+nominal has two objects: «حمّل الحكومة المسؤولية», «اعتبر القرار باطلا»
    addressee+act           the same with no «بـ» before the act («طالب الشركة صرف الرواتب»), where nothing else opens
    min+FRAME               «من» and somebody first, then FRAME: «طلب من الدول مساعدته»
`Sense.content` says where the content begins when such an addressee stands there as a noun: "addressee" (with it:
«الدول إلى …»), or "after" (behind it and FRAME's particle). An addressee that is a pronoun («دعاه إلى») is never content.
`Sense.only` is a condition that the reader must check:
    attitude   the content begins with a noun of attitude («رفضها», «تأييده»), whose own stance holds: content_words.py
    judging    the content or its second part is a judging word («جريمة», «باطلا»)
    own_act    the content is what the speaker itself will do («عزمه», «استعداده», «أنها ستغلق»)
    silence    the content is a noun of speaking («التعليق», «الكشف», «الإدلاء»)
    negated    the verb is negated («لم تعلق على»)
    person     the object is somebody, not a happening
    planned    the object of the preposition is what somebody should do or leave («من الاقتراب»): a verbal noun that is no
               danger (content_words.endangers: «من انتشار»), and no clause with أن
    happening  the content is something that happens or is so: a verbal noun, «ما», «أي», a noun of fact («سبب», «مدى»);
               with a thing in its place the verb is an act («أظهرت الدراسة تراجع», not «أظهر اللاعب مستواه»)
    claimed    an attack follows, or the responsibility for one («تبنت الجماعة تفجير المحطة», not «تبنت خطة»)
    blamed     a word of guilt follows: who «حمّل الوزير المسؤولية» speaks, who «حمل الحقيبة» does not
    noted      the same, and no bare accusative, which is what was reached («سجل التقرير ارتفاع», not «سجل المؤشر ارتفاعا»)
Senses stand in order: the first whose condition and frame fit is meant. `negated` on the form says what a negation makes
of it: a stance («لم ينف» withholds), "silence" («لم يذكر»: no record), or None (the stance stays: «لا يؤيد»).
"""

from typing import Literal

import msgspec

from khabar.attribution.cue_table import Condition, Frame, Lexeme, Negated, Sense, Table, cue_table
from khabar.words.remembered import remembered
from khabar.words.verbs import Form, Gender, Number, Tense

__all__ = ["Condition", "CueForm", "Frame", "Negated", "Sense", "cue_forms"]


class CueForm(msgspec.Struct, frozen=True):
    """One reading of a written word as a cue."""

    lemma: str  # as in the lexicon: «نفى», «بيان»
    kind: Literal["verb", "noun"]  # the entry's: a verb's verbal noun is kind verb, form masdar
    form: Tense
    senses: tuple[Sense, ...]
    person: int | None = None
    gender: Gender | None = None
    number: Number | None = None
    passive: bool = False  # passive by its letters alone («قيل»); «أعلن» may be either
    accusative: bool = False  # «مؤكدا», «مضيفين»
    prefix: str = ""  # glued particles as folded, the article apart: «و», «ف», «ل», «ب», «س», «ول», «وس» …
    article: bool = False
    suffix: str = ""  # glued pronoun: «ه», «ها», «هم», «نا» …
    negated: Negated | None = None
    tells: bool = False  # may stand behind «كما», «حسبما», «وفق ما»
    ambiguous: bool = False  # the same letters are also an everyday word («بين», «ذكر»): ask for more evidence


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")
_CONJUNCTIONS = ("", "و", "ف")


@remembered(1 << 16)
def cue_forms(folded: str) -> tuple[CueForm, ...]:
    """Every reading of a folded written word as a cue, clitics included; () where it is none."""
    table = cue_table()
    found: list[CueForm] = []
    for conjunction in _CONJUNCTIONS:
        if folded.startswith(conjunction) and len(folded) - len(conjunction) >= 2:
            rest = folded[len(conjunction) :]
            found += _readings(table, rest, conjunction, article=False)
            found += _glued(table, rest, conjunction)
    return tuple(dict.fromkeys(found))


def _glued(table: Table, rest: str, conjunction: str) -> list[CueForm]:
    """The readings behind a future «س», a preposition or the article."""
    found: list[CueForm] = []
    if rest[0] == "س":
        found += [cue for cue in _readings(table, rest[1:], conjunction + "س", article=False) if cue.form == "imperfect"]
    if rest.startswith("ال"):
        found += _nominals(table, rest[2:], conjunction, article=True)
    if rest[0] in "بلك":
        behind = rest[1:]
        if rest[0] == "ل":
            may = ("imperfect", "jussive")
            found += [cue for cue in _readings(table, behind, conjunction + "ل", article=False) if cue.form in may]
            if behind.startswith("ل"):
                found += _nominals(table, behind[1:], conjunction + "ل", article=True)
        found += _nominals(table, behind, conjunction + rest[0], article=False)
        if behind.startswith("ال"):
            found += _nominals(table, behind[2:], conjunction + rest[0], article=True)
    return found


def _nominals(table: Table, stem: str, prefix: str, article: bool) -> list[CueForm]:
    return [cue for cue in _readings(table, stem, prefix, article) if cue.form in ("participle", "masdar", "noun")]


def _readings(table: Table, letters: str, prefix: str, article: bool) -> list[CueForm]:
    """The word itself as it stands in the table, then with a pronoun cut off its end."""
    entered = table.get(letters, ())
    found = [_cue(form, lexeme, prefix, article, "", letters) for form, lexeme in entered if form.joins != "must"]
    if article:
        return found
    for pronoun in _PRONOUNS:
        if letters.endswith(pronoun) and len(letters) > len(pronoun) + 1:
            entered = table.get(letters[: -len(pronoun)], ())
            found += [_cue(form, lexeme, prefix, article, pronoun, letters) for form, lexeme in entered if form.joins != "never"]
    return found


def _cue(form: Form, lexeme: Lexeme, prefix: str, article: bool, suffix: str, letters: str) -> CueForm:
    """«نشر» is also «publication», so «نشره» is as open; but «قوله» can only be his saying. «بحث» is rarely «by urging»."""
    bare = letters if form.person is None else letters.removesuffix(suffix)
    whole = prefix.lstrip("وف") + letters
    return CueForm(
        lemma=lexeme.lemma,
        kind=lexeme.kind,
        form=form.tense,
        senses=lexeme.senses,
        person=form.person,
        gender=form.gender,
        number=form.number,
        passive=form.passive,
        accusative=form.accusative,
        prefix=prefix,
        article=article,
        suffix=suffix,
        negated=lexeme.negated,
        tells=lexeme.tells,
        ambiguous=not lexeme.homographs.isdisjoint((letters, bare, whole)),
    )
