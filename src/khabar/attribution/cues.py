"""Cue words: which written words put words in somebody's mouth, looked up in the lexicon of reporting.

    cue_forms(folded) -> tuple[CueForm, ...]    one written word, its clitics included: «وأكدته», «لقوله», «سيعلن», «بالقول»

Every reading that the letters allow is given, the likelier first; () for any other word. Cost: one look-up in a dict of all
forms for each way to cut the word, and none for a word seen before. `words` is the folded spelling of `words.letters.fold`.

What a cue says of its content stands in its senses. `Sense.frames` names what may follow the cue for that sense to hold:
    anna                    a clause with أن, إن or بأن; the content begins behind it and its pronoun («إنه»)
    nominal                 a noun phrase as direct object (for a noun: in construct or by the masdar's object); the content
    quote                   words in quotation marks, or after a colon
    ila ala an bi min fi li hawl   a preposition (hawl: حول, بشأن); the content begins behind it («شدد على أهمية» → «أهمية»)
    addressee+FRAME         somebody as object first, then FRAME: «أبلغ الوزير أن», «دعا الدول إلى», «اتهم الجيش بـ»;
                            addressee+nominal has two objects: «حمّل الحكومة المسؤولية», «اعتبر القرار باطلا»
    min+FRAME               «من» and somebody first, then FRAME: «طلب من الدول مساعدته»
`Sense.content` says where the content begins when such an addressee stands there as a noun: "addressee" (with it:
«الدول إلى …»), or "after" (behind it and FRAME's particle). An addressee that is a pronoun («دعاه إلى») is never content.
`Sense.only` is a condition that the reader must check:
    negated    the cue is under a negation
    judging    the content or its second part is a judging word («جريمة», «باطلا»)
    own_act    the content is what the speaker itself will do («عزمه», «استعداده», «أنها ستغلق»)
    silence    the content is a noun of speaking («التعليق», «الكشف», «الإدلاء»)
    person     the object is somebody, not a happening
    planned    the object of the preposition is something that somebody should do or leave («من الاقتراب»)
Senses stand in order: the first whose condition and frame fit is meant. `negated` on the form says what a negation makes
of it: a stance («لم ينف» withholds), "silence" («لم يذكر»: no record), or None (the stance stays: «لم يقل إن»).
"""

from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from khabar.lexicons.load import entries
from khabar.records import Stance
from khabar.words.letters import fold
from khabar.words.verbs import Form, Gender, Number, Parts, Tense, conjugate, imperfects, perfects

Frame = Literal[
    "anna", "nominal", "quote", "ila", "ala", "an", "bi", "min", "fi", "li", "hawl",
    "addressee+anna", "addressee+nominal", "addressee+quote", "addressee+ila", "addressee+ala", "addressee+an",
    "addressee+bi", "addressee+min", "addressee+fi", "addressee+li", "min+anna", "min+nominal",
]  # fmt: skip
Condition = Literal["negated", "judging", "attitude", "own_act", "silence", "person", "planned"]
Negated = Stance | Literal["silence"]


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a cue says of its content when one of its frames follows."""

    stance: Stance
    frames: tuple[Frame, ...]
    content: Literal["after", "addressee"] = "after"
    only: Condition | None = None


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
    ambiguous: bool = False  # the same letters are also an everyday word («بين», «ذكر»): ask for more evidence


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of speech_verbs.toml."""

    lemma: str
    gloss: str
    imperfect: str
    senses: tuple[Sense, ...]
    participle: str | None = None
    masdars: tuple[str, ...] = ()
    doubled: bool = False
    passive: tuple[str, ...] = ()  # perfect and imperfect passive where they differ in letters: «قيل», «يقال»
    negated: Negated | None = None
    homographs: tuple[str, ...] = ()  # forms that are also everyday words


class _Entry(NamedTuple):
    """What stands in the dict of forms: the word's features and its lexicon entry."""

    form: Form
    lemma: str
    kind: Literal["verb", "noun"]
    senses: tuple[Sense, ...]
    negated: Negated | None
    ambiguous: bool


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "كم", "ك", "ي")
_CONJUNCTIONS = ("", "و", "ف")


@lru_cache(maxsize=1 << 16)
def cue_forms(folded: str) -> tuple[CueForm, ...]:
    """Every reading of a folded written word as a cue, clitics included; () where it is none."""
    table = _table()
    found: list[CueForm] = []
    for conjunction in _CONJUNCTIONS:
        if folded.startswith(conjunction) and len(folded) - len(conjunction) >= 2:
            rest = folded[len(conjunction) :]
            found += _readings(table, rest, conjunction, article=False)
            found += _glued(table, rest, conjunction)
    return tuple(dict.fromkeys(found))


Table = dict[str, list[_Entry]]


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


def _readings(table: Table, stem: str, prefix: str, article: bool) -> list[CueForm]:
    """The word itself as it stands in the table, then with a pronoun cut off its end."""
    found = [_cue(entry, prefix, article, "") for entry in table.get(stem, ()) if entry.form.joins != "must"]
    if not article:
        for pronoun in _PRONOUNS:
            if stem.endswith(pronoun) and len(stem) > len(pronoun) + 1:
                entered = table.get(stem[: -len(pronoun)], ())
                found += [_cue(entry, prefix, article, pronoun) for entry in entered if entry.form.joins != "never"]
    return found


def _cue(entry: _Entry, prefix: str, article: bool, suffix: str) -> CueForm:
    form = entry.form
    return CueForm(
        lemma=entry.lemma,
        kind=entry.kind,
        form=form.tense,
        senses=entry.senses,
        person=form.person,
        gender=form.gender,
        number=form.number,
        passive=form.passive,
        accusative=form.accusative,
        prefix=prefix,
        article=article,
        suffix=suffix,
        negated=entry.negated,
        ambiguous=entry.ambiguous,
    )


@lru_cache(maxsize=1)
def _table() -> Table:
    """All forms of all entries, by their letters."""
    table: Table = {}
    for verb in entries("speech_verbs.toml", "verb", Verb, "lemma"):
        also = frozenset(map(fold, verb.homographs))
        for text, form in _conjugated(verb):
            table.setdefault(text, []).append(_Entry(form, verb.lemma, "verb", verb.senses, verb.negated, text in also))
    return table


def _conjugated(verb: Verb) -> list[tuple[str, Form]]:
    parts = Parts(verb.lemma, verb.imperfect, verb.participle, verb.masdars, verb.doubled)
    found = list(conjugate(parts))
    if verb.passive:
        perfect, imperfect = verb.passive
        found += [(text, form._replace(passive=True)) for text, form in perfects(perfect)]
        found += imperfects(imperfect, passive=True)
    return found
