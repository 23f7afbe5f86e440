"""Which readings of a written word as a cue its spelling and the word before it allow."""

import re
from functools import lru_cache

import msgspec

from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm, cue_forms
from khabar.attribution.description_words import words_that
from khabar.attribution.particles import NEGATIONS, PARTICLES, PREPOSITIONS, RELATIVE, WHAT
from khabar.words.remembered import remembered

_AS_OBJECT = RELATIVE | WHAT
_HAPPENS = frozenset(["تم", "يتم", "وتم", "تمت", "جاء", "جاءت", "ياتي", "تاتي", "وجاء", "وياتي", "جري", "يجري", "وجري"])
_LOOKS_ELATIVE = re.compile("أ[ء-ي]{3}")
_DEGREES = frozenset(["بمعني", "بشكل", "بصوره", "بطريقه", "بنحو"])
_GOVERN = frozenset(["في", "مع", "الي", "لدي", "عبر", "ضد"])  # prepositions that are nothing else in other spellings
_BEFORE_NOUN = frozenset(
    ["علي", "وعلي", "مثل", "امكانيه", "محاوله", "بهدف", "بغرض", "عمليه", "بعد", "قبل", "عند", "رغم", "نحو", "اثر", "عقب"]
)
_EACH = frozenset(["كل", "لكل", "بكل", "وكل", "فكل", "ولكل", "اي", "لاي", "باي", "اول", "اخر", "احد"])
_PASSIVE_IN_YA = frozenset(["ادعى", "سمّى", "روى", "حكى"])
_OF_ME_OR_YOU = ("تُ", "تِ")
_I = frozenset(["انا", "وانا", "فانا", "اني", "واني", "فاني", "انني", "وانني", "فانني"])
_ONE_OF = frozenset(["احد", "احدي", "واحد", "واحده", "هو", "هي", "هم", "وهو", "وهي", "كان", "كانت", "وكان", "ضمن", "بين"])
_NO_PERFECT = words("no_perfect")  # also «لا»: what is not was never told so
_OTHERS = words("other_verb")
_UP_TO = frozenset(["الي", "حد", "عن"])
_ASKS = frozenset(["هل", "اذا", "واذا", "فاذا", "لو", "ولو", "فلو", "لولا"])


_SHADDA = "ّ"
_OWN_HAMZA = {"أ": "إ", "آ": "أإ"}  # how a perfect's first letter is never spelled


@remembered(1 << 16)
def may_be_cue(folded: str) -> bool:
    """Whether a folded word is any cue's form and no particle: what most words are not."""
    return len(folded) > 1 and folded not in PARTICLES and bool(cue_forms(folded))


@lru_cache(maxsize=1 << 16)
def readings(folded: str, written: str, before: str) -> tuple[CueForm, ...]:
    """The readings of a word as a cue; `written` is its spelling in the text, `before` the folded word before it."""
    if before in _ASKS or before in ("يا", "فيا") or before in ("عليه", "عليها") and folded == "وسلم":
        return ()
    found = tuple(cue for cue in _possible(folded) if _allowed(cue, written, before))
    if len(found) > 1 and written.endswith("ه"):
        found = tuple(sorted(found, key=lambda cue: cue.form == "participle"))  # «وطالبه النائب بـ»: no «طالبة»
    if _SHADDA in written and found and found[0].lemma == "بين":
        return tuple(msgspec.structs.replace(cue, ambiguous=False) for cue in found)  # «بيّن»: no «between»
    if before in _BEFORE_NOUN and any(cue.form == "masdar" for cue in found):
        return tuple(cue for cue in found if cue.form not in ("perfect", "imperfect"))  # «مثل حث الشباب على»
    return found


@remembered(1 << 16)
def _possible(folded: str) -> tuple[CueForm, ...]:
    """The readings that its letters allow, whatever stands beside it."""
    if folded in words_that("honorific") or folded[1:] in words_that("honorific"):
        return ()  # «سموه»: His Highness, seldom «they called him»
    if folded in _OTHERS or folded[1:] in _OTHERS and folded[0] in "وفسل":
        return ()  # «تضمن الاتفاق»: it included, seldom «it guarantees»
    return tuple(sorted(cue_forms(folded), key=lambda cue: cue.person in (1, 2)))  # «شككت»: rather «she doubted» than «I did»


def _calls(cue: CueForm) -> bool:
    """«وصفه بأنه»: a verb that says what somebody or something is."""
    return any(frame in ("addressee+bi", "addressee+nominal") for sense in cue.senses for frame in sense.frames)


def _is_noun(cue: CueForm, written: str, before: str) -> bool:
    """Letters of a perfect that are a noun behind this word: «تأكيد أو نفي», «أمرا», «أفضل وجه», «فيما بين الجارين»."""
    if cue.form == "participle":
        return cue.lemma[0] == "أ" and written.startswith(cue.prefix + "أ") and len(cue.lemma) == 3  # it would be «آمرا»
    if cue.form != "perfect" or cue.prefix or not cue.ambiguous:
        return False
    if cue.number == "d":
        return not before.endswith(("ان", "ين", "قد", "هما"))
    if cue.lemma == "بين":
        return before in ("فيما", "ما", "من") and _SHADDA not in written
    return before in ("او", "ام", "اي", "كل", "اكثر", "افضل", "اكمل", "احسن", "علي", "وعلي")


def _allowed(cue: CueForm, written: str, before: str) -> bool:
    """Whether the word as written, behind the word before it, can be this form of the cue at all."""
    if _spelled_otherwise(cue, written) or _is_noun(cue, written, before):
        return False
    if cue.form == "jussive":
        return before in NEGATIONS or cue.prefix.endswith("ل")
    if cue.form == "participle":
        return _allowed_participle(cue, before)
    if cue.form not in ("perfect", "imperfect"):
        if before in _EACH and cue.prefix == "ف":
            return False  # «كل فرد مسلم»
        if cue.prefix.endswith("ب") and cue.article and cue.kind == "noun":
            return True  # «بالتأكيد على أن», «بالدعوة إلى»
        if cue.article and cue.lemma == "قول" and before in _UP_TO:
            return True  # «إلى القول إن»
        return not (cue.ambiguous and cue.article) or cue.number == "p" and cue.kind == "noun"  # «الطلب»: nearly never somebody's
    if before in _GOVERN and not cue.suffix:
        return False  # «مع إيدن»: behind a preposition stands a noun
    if cue.form == "perfect" and (
        before in _EACH and cue.prefix[:1] == "ف" or written.startswith("ال") and cue.number == "p" and cue.gender == "f"
    ):
        return False  # «كل فرد», «الزمن»: no «ألزمن»
    if cue.form == "perfect" and not _allowed_perfect(cue, written, before):
        return False
    if cue.form == "imperfect" and cue.lemma == "علم":
        return False  # «يعلم»: he knows; «علمت الصحيفة» learned
    if cue.form == "imperfect" and cue.lemma in _PASSIVE_IN_YA and written.endswith("ى"):
        return False  # «يدعى», «يسمى»: is called
    return not cue.suffix or _allowed_object(cue, before)


def _spelled_otherwise(cue: CueForm, written: str) -> bool:
    """Whether a hamza, a madda, a ta' marbuta or a tanwin that folding took away shows another word."""
    if written.endswith("أ") and cue.lemma[-1] != "أ" or written.endswith("ا") and cue.lemma[-1] == "أ" and cue.number == "s":
        return True  # «اقرأ» is no «أقرا», «هنا» no «هنأ»
    if cue.suffix and written.endswith("ة"):
        return True  # «كراية» is no «كرأيه»
    if cue.form == "perfect" and cue.prefix + "آ" == written[: len(cue.prefix) + 1] and cue.lemma[0] != "آ":
        return True  # «آمل»: I hope
    if (
        cue.form == "perfect"
        and cue.lemma[0] in _OWN_HAMZA
        and written[len(cue.prefix) : len(cue.prefix) + 1] in _OWN_HAMZA[cue.lemma[0]]
    ):
        return True  # «إبان الحرب» is no «أبان», «سلامة وأمن السكان» no «آمن»
    if cue.form not in ("perfect", "imperfect"):
        return False
    if written.endswith(("اً", "ًا")) and not cue.suffix:  # «طلباً»: a noun
        return True
    if cue.form == "perfect" and cue.person == 3 and written.endswith(_OF_ME_OR_YOU):
        return True  # «حذّرتُ»: I did
    return written.endswith("ة") or cue.suffix == "ي"  # «فترة» is no «فتره»; a verb's own pronoun is «ني»


def _allowed_participle(cue: CueForm, before: str) -> bool:
    if before == "غير":
        return False  # «غير مسلمين», «غير معلنة»
    circumstance = cue.accusative or cue.gender == "f" and cue.number == "s"
    return circumstance and not cue.article and not cue.prefix.strip("وف")  # «المطالب», «لمطالب»: who does it, not his saying it


def _allowed_perfect(cue: CueForm, written: str, before: str) -> bool:
    """Whether no noun, elative or first person in the letters of the perfect is likelier behind this word."""
    if not cue.prefix:
        if before in _HAPPENS or before in _DEGREES or before == "او":
            return False  # «جاء تداول الخبر», «بمعنى أوضح», «تأكيد أو نفي»
        if before in ("علي", "وعلي") and cue.ambiguous:
            return False  # «على وجه الخصوص»
    if cue.person == 3 and before in _I:
        return False  # «أنا أعلن», «فإني أعتبر»
    if before in _NO_PERFECT:
        return False  # «لا أمل في», «بموجب وعد», «في حال رفض البائع»
    if cue.ambiguous and before in _ONE_OF and _LOOKS_ELATIVE.fullmatch(written.replace("ا", "أ", 1)):
        return False  # «أحد أبرز أسباب الفوز»
    return before not in ("من", "ومن") or _LOOKS_ELATIVE.fullmatch(written) is None  # «من أبرز بنود»


def _allowed_object(cue: CueForm, before: str) -> bool:
    """Whether the verb can have the pronoun written on it."""
    if before in _AS_OBJECT:
        return True
    asked = cue.prefix in ("و", "ف") and any(frame.startswith("addressee") for sense in cue.senses for frame in sense.frames)
    if cue.ambiguous and (before in PREPOSITIONS or not (_calls(cue) or asked)):
        return False
    return any(f == "nominal" or f.startswith(("addressee", "min")) for s in cue.senses for f in s.frames)
