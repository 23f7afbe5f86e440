"""Where a person's name may begin, and what stands around such a word."""

import re
from functools import lru_cache

from khabar.mentions.first_words import unclad
from khabar.mentions.kinds_here import is_adverbial, writes
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import head_of
from khabar.mentions.place_names import heads
from khabar.mentions.roles import title_before
from khabar.mentions.start import Start
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import PARTICLES, cues, ends

_BUILT_ON_A_VERB = re.compile("(?:و|ب|ل)?(?:ا.ت.ا.|ان..ا.|است.{1,2}ا.)")
_AGENTS = re.compile("(?:م.{2,5}|.ا..)و")
_QUEENS = ("ملكه", "ملكات", "ملكتي")
_INFLECTED = ("وا", "ات", "ون", "ين", "ها", "هم", "نا")
SIDI = frozenset(["سيدي", "مولاي", "لاله"])  # they open a given name in the Maghreb: «مولاي الحسن»
_SON = "ولد"  # in Mauritania it stands for «بن»
_SONS = frozenset([_SON, "بن"])
_FIRM = Named.GIVEN | Named.FAMILY


_ALI = ("علي", "وعلي")  # a name or a preposition


def may_open(folded: str) -> bool:
    """Whether a name may begin at a word that no name follows: not at an ordinary one with no name behind its clitics."""
    if _is_never(folded):
        return False
    return named(folded) != Named.ORDINARY or folded in _ALI or unclad(folded, named(folded))[0] > 0


def _is_never(folded: str) -> bool:
    return len(folded) < 2 or (folded in PARTICLES and folded not in _ALI)


def may_begin(start: Start) -> bool:
    """Whether a name may begin at the word, whatever follows it."""
    folded = start.words[start.at].fold
    if start.told or start.fathered:
        return True
    if (start.form == "ابن" or start.form in particles("of_god")) and _made_of_two(start):
        return True
    if start.kind & Named.ORDINARY and start.letters and folded in cues("says", "acts"):
        return False  # «وأكمل المدير»
    if folded == "مني" and _is_pronoun(start) or is_adverbial(start.prose, start.at):
        return False
    if (
        _is_staff(start)
        or _is_never(folded)
        or start.form in ends()
        and start.kind != Named.GIVEN
        or is_nationality(start.form)
        and not _named_as_nation(start)
    ):
        return False
    if start.kind == Named.ORDINARY:
        return folded != "وعلي" and _ordinary_may(start)
    following = start.words[start.at + 1].fold if start.at + 1 < start.end else ""
    if start.form.startswith("ال") and following.startswith("ال") and is_nationality(following):
        return False  # «الخبير الأردني فلان»: what somebody is
    if start.article and ((start.next in (1, 3) and not start.cued and not _wears_article(start)) or _behind_head(start)):
        return False  # «الرسول الكريم محمد»: the name begins with the next word; «لنادي النصر السعودي»: a club's
    if start.article and start.form.endswith("ه") and start.next & Named.GIVEN and not start.cued:
        return False  # «الفنانة القديرة نجاة»
    if start.kind == Named.NONE and (
        (_clitic_before(start) or _like_verb(start)) and not (following == _SON or behind_office(start)) or _names_party(start)
    ):
        return False
    if not start.kind & Named.GIVEN and following.startswith("ال") and _AGENTS.fullmatch(start.form):
        return False  # «مشغلو الحافلات», «مالكو المطاعم»: people by what they do
    return title_of(folded) is None or _title_may(start)


def _made_of_two(start: Start) -> bool:
    """«وقال رحمة الله يوسفزاي», «الجنرال أمين الله فلان», «ابن رجب»: an everyday word that is half a name here."""
    following = start.words[start.at + 1].fold if start.at + 1 < start.end else ""
    return start.form == "ابن" and following in particles("ibn") or following == "الله" and start.kind == Named.GIVEN


def _is_staff(start: Start) -> bool:
    """«اللواء أركان حرب سامي كامل», «العقيد البحري الركن سامي»: a rank's staff or its branch, and no name."""
    if start.form.startswith("ال") and start.at + 1 < start.end and start.words[start.at + 1].fold == "الركن":
        return True
    if start.form == "جمال" and start.at > start.low and start.words[start.at - 1].fold.endswith(_QUEENS):
        return True  # «ملكة جمال الكون»
    return start.form == "حرب" and start.at > start.low and start.words[start.at - 1].fold == "اركان"


def _named_as_nation(start: Start) -> bool:
    """«الأمير تركي بن …», «وقال تركي العيار»: a given name that is a nationality too, where a sign stands before it."""
    touched = start.at > start.low and title_of(start.words[start.at - 1].fold) is not None
    follows = start.words[start.at + 1].fold if start.at + 1 < start.end else ""
    return (
        bool(start.kind & Named.GIVEN)
        and not start.form.startswith("ال")
        and (start.cued or touched or follows in ("بن", "بنت"))
        and (follows in particles("before") or bool(start.next & _FIRM) or follows.startswith("ال"))
    )


def _ordinary_may(start: Start) -> bool:
    """An ordinary word opens a name only in a row of names or behind a title that touches it, with a name after it."""
    if not 0 < start.next < Named.ORDINARY:
        return False
    touched = start.at > start.low and title_of(start.words[start.at - 1].fold) is not None
    glued = start.words[start.at].fold.startswith(("بال", "وال", "كال", "فال"))  # «رئيس الوزراء بالإنابة فلان»
    plain = (
        not glued
        and not start.form.startswith(("ال", "لل"))
        and title_of(start.words[start.at].fold) is None
        and not _is_preposition(start)
    )
    plain = plain and start.form != "باسم" and head_of(start.form) is None and start.form not in heads() and not start.says
    plain = plain and not start.form.endswith(("ته", "ها", "هم", "وه")) and not _clad_noun(start) and not _his(start)
    return plain and (touched or start.listed or behind_office(start))


def _his(start: Start) -> bool:
    """«وكيل أعماله سعد»: a noun with a pronoun behind an office without article."""
    pronoun = start.form.endswith("ه") and start.prose.text[start.words[start.at].end - 1] == "ه"
    return pronoun and not start.words[start.at - 1].fold.startswith("ال")


def _clad_noun(start: Start) -> bool:
    """«المعارضة لزعامة منصور»: an everyday word behind a preposition."""
    return start.form[0] in "بلك" and len(start.form) > 4 and named(start.form[1:]) == Named.ORDINARY


def behind_office(start: Start) -> bool:
    """«وقال قائد القوات الأميركي دان هولدر»: between an office that speaks or is quoted and a surname stands a given name."""
    before, folded = start.at - 1, start.words[start.at].fold
    if before <= start.low or not start.next & Named.FAMILY or start.words[start.at + 1].fold.startswith("ال"):
        return False
    definite = start.next == Named.FAMILY and not start.known[start.at] and start.words[before].fold.startswith("ال")
    if not (start.foreign or definite or start.next == Named.FAMILY and start.known[before] and not start.known[start.at]):
        return False
    if len(folded) < 3 or folded.endswith(_INFLECTED) and len(folded) > 3:
        return False
    office = title_before(start.prose, start.at, start.free, start.known)
    if office is None or not office.strong or office.title.plural or office.first <= start.low:
        return False
    return office.letters > 0 or start.words[office.first - 1].fold in _quoting()


@lru_cache(maxsize=1)
def _quoting() -> frozenset[str]:
    return cues("says", "acts") | {"عن", "بحسب", "حسب", "وفق", "قول", "لسان"}


def _is_preposition(start: Start) -> bool:
    """«شدد الرئيس على السلام»: «على» in a text that tells its last letter from that of «في»."""
    word, text = start.words[start.at], start.prose.text
    return word.fold == "علي" and text[word.end - 1] == "ى" and writes(text, "في")


def _is_pronoun(start: Start) -> bool:
    """«طلب مني سالم»: no «منى» in a text that tells its last letter from that of «في»."""
    text = start.prose.text
    return text[start.words[start.at].end - 1] == "ي" and writes(text, "على")


def _wears_article(start: Start) -> bool:
    """«رئيس اللجنة الحسن فلاح»: a given name with its article, behind a word with one, a title or a mark."""
    before = start.words[start.at - 1].fold if start.at > start.low else ""
    return start.form in particles("article") and (
        start.at == start.low or before.startswith(("ال", "بال", "لل")) or not before.isalpha()
    )


def _behind_head(start: Start) -> bool:
    head = head_of(start.words[start.at - 1].fold) if start.at > start.low else None
    return head is not None and not head.definite


def _names_party(start: Start) -> bool:
    """«كتلة صامدون حسن سالم», «مجموعة صافولا المهندس سالم»: an unknown word behind a body, before a given name or a title."""
    head = head_of(start.words[start.at - 1].fold) if start.at > start.low else None
    if head is None or head.definite:
        return False
    title = title_of(start.words[start.at + 1].fold) if start.at + 1 < start.end else None
    if title is not None and title.definite and not title.plural and not title.letters:
        return True
    return head.field in ("party", "armed", "company") and start.next in (1, 3)


def _clitic_before(start: Start) -> bool:
    """«بكرم الأهالي», «للشعب»: an unknown word that is a clitic and a known one."""
    folded = start.words[start.at].fold
    rest = named(folded[1:])
    return folded.startswith("لل") or (folded[0] in "كفبل" and bool(rest & (Named.ORDINARY | Named.GIVEN)) and start.next != 0)


def _like_verb(start: Start) -> bool:
    """«، شككت تشانغ», «افتكاك حصة»: an unknown word in «ـت» that opens its clause, or one built like a verbal noun, is no name.

    Nor is one that opens its clause with «و»: «وكرر براون».
    """
    folded = start.words[start.at].fold
    if folded[0] == "و" and folded[1] not in "واي" and start.fresh and not start.signed:
        return True
    if _BUILT_ON_A_VERB.fullmatch(folded) and not start.signed:
        return True
    return folded.endswith("ت") and not folded.endswith("ات") and len(folded) > 3 and start.fresh and not start.signed


def _title_may(start: Start) -> bool:
    """«أمير», «فارس»: a title that is a given name too, with another name after it."""
    title = title_of(start.form if start.listed else start.words[start.at].fold)  # «سالم الغامدي وسلطان مليح»
    following = start.words[start.at + 1].fold if start.at + 1 < start.end else ""
    if following in _SONS and start.form in particles("article") or start.form in SIDI and is_name(following):
        return True  # «المختار ولد سالم», «سيدي ولد سالم»
    if title is not None and title.plural and start.kind & _FIRM and not start.kind & Named.ORDINARY and start.honoured:
        return True  # «الدكتور شاهين»: only shaped as a title's dual
    free = title is not None and not title.definite and not title.letters
    surname = start.next == Named.NONE and following.startswith("ال") and following.endswith("ي") and start.honoured
    known = start.next in (1, 2, 3) or surname and bool(start.kind & _FIRM)  # «الكابتن أمين السنيني»
    return free and bool(start.kind & Named.GIVEN) and known and not start.known[start.at + 1]
