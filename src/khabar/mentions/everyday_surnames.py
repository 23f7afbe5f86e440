"""Whether an ordinary word behind a given name is a family name: «العميد يحيى سريع», «هدى أنوار،», «سامي الحكيم أن»."""

import re

from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_adjectives import adjectives
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import CLAUSES, PARTICLES, cues
from khabar.words.prose import Prose
from khabar.words.verbal_nouns import shaped_as_verbal_noun

_FAIL = re.compile("[^اوي].ي[^ايوه]")  # shaped as «سريع», «كريم»: rather a surname than a thing behind a name
_DERIVED = re.compile("ال(?:است..?ا.|ا.ت.?ا.|ان..ا.)")  # «الاستشراق», «الاتفاق», «الانسحاب»
_THEN = frozenset(["فان", "فانه", "فانها"])  # «بحسب فلان فإن»
_MEN = frozenset(["الملك", "الامير", "السلطان", "الشيخ", "الامام", "الرئيس"])
_GOVERNS = frozenset(["علي", "مع", "من", "الي", "عن", "في"])
_CLOSING = frozenset(["،", ",", ".", ":", ")", "؛", "-", "(", "/"])


def ordinary_continues(prose: Prose, at: int, names: int, signed: bool) -> bool:
    """An ordinary word is a family name behind one given name that a sign makes sure, or before a mark."""
    bounded, like = bounded_here(prose, at), _surname_like(prose.words[at].fold)
    if prose.words[at].fold in adjectives("rank") and not prose.words[at - 1].fold.startswith("عبد"):
        return False  # «مستشفى الملك فهد المركزي»
    if names == 1 and at > 1 and prose.words[at - 2].fold in _MEN and prose.words[at].fold.endswith("يه"):
        return False  # «كلية الملك فهد الحربية»: the college's adjective
    if at + 1 < len(prose.words) and is_name(prose.words[at + 1].fold):
        return names == 1 and signed and _between(prose, at)  # «آندريه فوج راسموسين إن»; not «عضو شرف الاتحاد أحمد»
    if names == 1 and like and (before := prose.words[at - 1].fold).startswith("ال") and before.endswith("ي") and not bounded:
        return False  # «شكر العنزي الحضور»: a surname alone, then whom he thanks
    if names == 1 and (_acts(prose, at) or not bounded and _object(prose, at)):
        return False  # «وأكد الأمير خالد الاتفاق على الموعد»
    if prose.words[at].fold[0] in "لب" and named(prose.words[at].fold[1:]) == Named.ORDINARY:
        return False  # «وصرح فلان لمحطة (…)»
    if prose.words[at].fold[0] == "و" and prose.words[at].fold.endswith(("ها", "هم")):
        return False  # «وكشفت فلانة وفريقها»
    if names == 1 and signed and _before_office(prose, at):
        return True  # «السيد كمال قارة خبير في المناخ»
    if names == 1 and signed and _FAIL.fullmatch(prose.words[at].fold) and title_of(prose.words[at].fold) is None:
        return True  # «العميد يحيى سريع»
    if names == 1 and bounded and _opens_with_office(prose, at):
        return True  # «محمد جدري، الخبير الاقتصادي، قال»
    if names > 1 and (before := prose.words[at - 1].fold).startswith("ال") and before.endswith("ي"):
        return False  # «افتتح سامي الحلبي المعرض، مؤكدا»
    if names > 1:
        behind = prose.words[at + 1].fold if at + 1 < len(prose.words) else ""
        told = behind in CLAUSES and prose.words[at].fold.endswith("ي")  # «محمد علي النفطي أن»
        return like and (told or behind in ("،", ",") or _office_of_his(behind))
    return (signed and (like or bounded)) or (bounded and like)


def _acts(prose: Prose, at: int) -> bool:
    """A verbal noun with the article before a preposition: what somebody tells of, and no name of his."""
    folded, behind = prose.words[at].fold, prose.words[at + 1].fold if at + 1 < len(prose.words) else ""
    if not folded.startswith("ال") or named(folded) & Named.FAMILY or not shaped_as_verbal_noun(folded[2:]):
        return False
    return behind in _GOVERNS or len(behind) > 4 and behind.startswith(("بال", "لل"))


def _object(prose: Prose, at: int) -> bool:
    """«انتقد ماكرون القرار التجاري», «وشبه جيمس الاستشراق بـ»: what is spoken of, by its shape or behind a foreign surname."""
    folded = prose.words[at].fold
    if not folded.startswith("ال") or folded.endswith("ي") or folded in particles("regnal"):
        return False
    return (
        not named(prose.words[at - 1].fold) & Named.GIVEN or bool(_DERIVED.fullmatch(folded)) and not named(folded) & Named.FAMILY
    )


def _between(prose: Prose, at: int) -> bool:
    """An everyday word without article between a given name and a foreign surname, behind which a clause follows."""
    words, folded = prose.words, prose.words[at].fold
    told = at + 2 < len(words) and (words[at + 2].fold in CLAUSES or words[at + 2].fold == ":")
    surname = named(words[at + 1].fold) == Named.FAMILY and not words[at + 1].fold.startswith("ال")
    plain = folded not in PARTICLES and title_of(folded) is None and not folded.startswith(("ال", "ل", "ب")) and len(folded) > 2
    return told and surname and plain and folded[-1] not in "ها" and bool(named(words[at - 1].fold) & Named.GIVEN)


def _office_of_his(folded: str) -> bool:
    """«سعيد سالم البحري الرئيس التنفيذي»: a single office right behind a name."""
    title = title_of(folded)
    return (
        title is not None
        and not title.plural
        and not title.letters
        and title.use == "both"
        and title.field in ("political", "business")
    )


def _opens_with_office(prose: Prose, at: int) -> bool:
    """A word without article behind a given name that opens its sentence, and behind its comma an office."""
    words = prose.words
    opens = at == 1 or words[at - 2].kind == "mark"
    if not opens or not is_name(words[at - 1].fold) or at + 2 >= len(words) or words[at + 1].fold not in ("،", ","):
        return False
    title = title_of(words[at + 2].fold)
    return not words[at].fold.startswith("ال") and title is not None and not (title.plural or title.letters or title.use == "kin")


def _before_office(prose: Prose, at: int) -> bool:
    """An everyday noun without article that no office is, right before one without article."""
    folded, behind = prose.words[at].fold, prose.words[at + 1].fold if at + 1 < len(prose.words) else ""
    title = title_of(behind)
    office = title is not None and not title.definite and not title.plural and not title.letters and title.use != "kin"
    return office and len(folded) > 2 and not folded.startswith(("ال", "ل", "ب", "ك", "و", "ف")) and title_of(folded) is None


def bounded_here(prose: Prose, at: int) -> bool:
    """An ordinary word that may close a name, for a mark or the paragraph's end follows («هدى أنوار،»)."""
    folded = prose.words[at].fold
    behind = prose.words[at + 1] if at + 1 < len(prose.words) else None
    after = "." if behind is None else behind.fold
    marked = (
        after in _CLOSING
        or after in CLAUSES
        or after in _THEN
        or after in cues("says")
        or behind is not None
        and behind.kind == "number"
    )
    return (
        marked
        and folded not in PARTICLES
        and len(folded) > 2
        and title_of(folded) is None
        and not folded.startswith(("لل", "وال", "بال"))
    )


def _surname_like(folded: str) -> bool:
    """An ordinary word that may be a family name: definite, singular, masculine («الحكيم»)."""
    return (
        folded.startswith("ال")
        and len(folded) > 3
        and not folded.endswith(("ه", "ات", "ين", "ون"))
        and not is_nationality(folded)
        and title_of(folded) is None
    )
