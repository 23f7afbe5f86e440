"""Whether a name behind an office, a body or a preposition is that of whom the phrase tells, or of somebody it belongs to."""

from khabar.attribution.description_words import words_that
from khabar.attribution.noun_signs import completes, definite, owned
from khabar.attribution.particles import PREPOSITIONS, folded
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import office_words, title_of

LINKS = PREPOSITIONS | folded(["باسم"])
_OFFICES = folded(["مكتب", "ديوان", "وفد", "فريق", "محيط", "معسكر", "حزب", "حملة", "حكومة"])  # of a chief, before his office
_HIS_FOLK = folded(["أخوه", "أخوها", "أخوهم", "أبوه", "أبوها", "أبوهم", "جدته", "جدتها", "حماته", "حماتها"])


def in_construct(head: str) -> bool:
    """«محامي فلان», «والدة فلان»: right before a name, a calling without article is in construct, save an honour («دكتور فلان»)."""
    title = title_of(head)
    return not definite(head) and is_unnamed(head, "s") and (title is None or title.use not in ("honorific", "definite"))


def tells_of_him(folded_word: str) -> bool:
    """«مستشارو الرئيس الأميركي السابق فلان»: an adjective of whoever is named, and nobody besides him."""
    return definite(folded_word) and (is_nationality(folded_word) or folded_word in office_words("state"))


def of_office(head: str, link: str, complement: list[str]) -> bool:
    """«مصدر مقرب من رئيس الائتلاف فلان», «مسؤول في مكتب رئيس الوزراء فلان»: the name is that of the office right before it."""
    if link == "باسم" or len(complement) < 2 or noun_class(head) != "unnamed" or head in words_that("quantifier"):
        return False
    bearer = title_of(complement[-1])
    if bearer is not None and bearer.definite and not bearer.plural:
        return False  # «مسؤول في مكتب الرئيس العقيد فلان»
    office = title_of(complement[complement[0] in _OFFICES])
    return office is not None and office.use == "both" and not (office.plural or office.definite)


def completes_noun(between: list[str]) -> bool:
    """Whether a name completes the noun before it: behind a preposition an everyday noun without article, or «الموالية للرئيس»."""
    if len(between) > 1 and between[-1][0] == "ل" and completes(between[-2], "ل"):
        return True
    link = max((n for n, word in enumerate(between) if word in LINKS), default=None)
    noun = between[-1]
    plain = noun.isalpha() and len(noun) > 2 and not definite(noun) and title_of(noun) is None
    return link is not None and link < len(between) - 1 and plain and named(noun) == Named.ORDINARY


def kin_of_his(folded_word: str) -> bool:
    """«عمه», «خالتها», «أخوه»: kin with a pronoun."""
    stems = (folded_word[: -len(pronoun)] for pronoun in ("ه", "ها", "هم") if folded_word.endswith(pronoun))
    kin = any(stem in words_that("family") or (title := title_of(stem)) is not None and title.use == "kin" for stem in stems)
    return kin or folded_word in _HIS_FOLK


def is_his(folded_word: str) -> bool:
    """«منافسه», «وريثها»: an everyday noun with a pronoun, whose bearer's name follows."""
    return len(folded_word) > 4 and owned(folded_word)
