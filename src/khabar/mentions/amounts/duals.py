"""Two of a thing, and one: «سيارتان», «قتيلين على الأقل», «شاحنتي وقود», «يوم واحد», «أكثر من شهر»."""

from khabar.mentions.amounts import modifiers
from khabar.mentions.amounts.counted import Found
from khabar.mentions.amounts.nouns import Countries, counted_at, unit_at
from khabar.mentions.amounts.vocabulary import Line, counted_singulars, cues, currency_names, duals, units

_POINTING = frozenset(["هذان", "هذين", "هاتان", "هاتين", "كلا", "كلتا", "وهذان", "وهاتان", "ذات", "كلي", "احد", "احدي", "واحد"])
_SCORE = frozenset(["مقابل", "لهدف", "دون", "نظيفين", "لواحد", "لصفر", "بلا", "لثلاثه", "لاثنين", "لهدفين", "رد", "لقاء"])
_NOT_ONE = frozenset(
    [
        "كل",
        "اي",
        "ان",
        "وقت",
        "جانب",
        "طرف",
        "من",
        "في",
        "لا",
        "الا",
        "احد",
        "غير",
        "اكثر",
        "ولا",
        "او",
        "صف",
        "كان",
        "منهم",
        "منها",
        "بواحد",
    ]
)
_HALVES = {"ونصف": 0.5, "وربع": 0.25}


def dual_at(line: Line, at: int, countries: Countries) -> Found | None:
    """A dual noun that is not definite. An adjective behind it («سيارتان مفخختان») is none of its own: it is not in the table."""
    entry = duals().get(line[at].fold)
    if entry is None:
        return None
    lead, construct = entry
    before = line[at - 1].fold if at else ""
    behind = line[at + 1].fold if at + 1 < len(line) else ""
    if before in _POINTING or before in duals() or behind in _SCORE:
        return None
    if construct and not _is_joined(line, at):
        return None
    counted = unit_at(line, at)
    last = counted.last if counted else at + 1
    unit = counted.unit if counted else _money(line, at, countries)
    modifier = modifiers.before(line, at) if not lead else None
    after = modifiers.after(line, last)
    value: int | float = 2
    if last < len(line) and line[last].fold in _HALVES:
        value, last = 2 + _HALVES[line[last].fold], last + 1
    kind = (after or modifier).modifier if (after or modifier) else None  # type: ignore[union-attr]
    first = modifier.at if modifier else at
    return Found(first, after.at if after else last, modifier.lead if modifier else lead, value, (at, at + 1), unit, kind)


def _money(line: Line, at: int, countries: Countries) -> str | None:
    found = counted_at(line, at, countries) if line[at].fold in currency_names() else None
    return found.unit if found else None


def _is_joined(line: Line, at: int) -> bool:
    """A construct needs the noun that it is joined to: «وزيري الدفاع», «شاحنتي وقود»; in «ـا» a definite one."""
    if at + 1 >= len(line) or line[at + 1].kind != "word" or line[at + 1].start - line[at].end != 1:
        return False
    behind = line[at + 1].fold
    if line[at].fold.endswith("ا") or not line[at].fold.endswith("تي"):
        return behind.startswith("ال") and behind not in ("التي", "الذي", "الذين")
    return behind not in cues("noun_stop") and len(behind) > 2


def one_at(line: Line, at: int) -> Found | None:
    """«يوم واحد», «هيكلة إدارية واحدة»: one thing, where the text says so; `at` is the word «واحد»."""
    noun = at - 1
    if noun >= 0 and line[at].fold.startswith("ال"):
        return _the_one(line, at)
    if noun < 0 or line[noun].kind != "word" or not _is_plain(line[noun].fold):
        return None
    feminine = line[at].fold == "واحده"
    if (
        noun
        and line[noun].fold.endswith(("يه", "ي"))
        and line[noun - 1].kind == "word"
        and line[noun - 1].fold.endswith("ه") == feminine
    ):
        noun -= _is_plain(line[noun - 1].fold) and line[noun].fold not in counted_singulars()
    lead = _lead(line[noun].fold)
    counted = unit_at(line, noun)
    modifier = modifiers.before(line, noun)
    first = modifier.at if modifier else noun
    kind = modifier.modifier if modifier else None
    return Found(first, at + 1, modifier.lead if modifier else lead, 1, (noun, noun + 1), counted.unit if counted else None, kind)


def _the_one(line: Line, at: int) -> Found | None:
    """«حوالي الكوب الواحد»: definite, it counts only behind a rounding or a bound."""
    modifier = modifiers.before(line, at - 1)
    if modifier is None:
        return None
    return Found(modifier.at, at + 1, modifier.lead, 1, (at - 1, at), None, modifier.modifier)


def _is_plain(word: str) -> bool:
    bare = word[_lead(word) :]
    if word.startswith(("ال", "وال", "بال", "فال", "كال", "لل")):
        return False
    return bare in units() or (
        len(bare) > 2
        and bare not in _NOT_ONE
        and not bare.startswith("ال")
        and bare not in cues("noun_stop")
        and word not in duals()
    )


def _lead(word: str) -> int:
    """Letters of a clitic before a noun that the tables know without it."""
    for lead in ("و", "ب", "ل", "ف", "ك"):
        bare = word.removeprefix(lead)
        if word.startswith(lead) and (bare in counted_singulars() or bare in units()):
            return 0 if word in counted_singulars() or word in units() else 1
    return 0


def bounded_one(line: Line, at: int, countries: Countries) -> Found | None:
    """«أكثر من شهر», «نحو دولار»: one of a unit behind a rounding or a lower bound; and «عام ونصف»."""
    word = line[at].fold
    if word not in one_units():
        return None
    half = _HALVES.get(line[at + 1].fold) if at + 1 < len(line) else None
    modifier = modifiers.before(line, at)
    if half is None and (modifier is None or modifier.modifier == "max"):
        return None
    counted = counted_at(line, at, countries)
    if counted is None:
        return None
    last = at + 2 if half else counted.last
    kind = modifier.modifier if modifier else None
    value = 1 + half if half else 1
    return Found(
        modifier.at if modifier else at,
        last,
        modifier.lead if modifier else 0,
        value,
        (counted.first, counted.last),
        counted.unit,
        kind,
    )


def one_units() -> frozenset[str]:
    """Units and currencies in the singular."""
    return _ONES


_ONES = frozenset(
    [
        "يوم",
        "اسبوع",
        "شهر",
        "عام",
        "سنه",
        "عقد",
        "قرن",
        "ساعه",
        "دقيقه",
        "دولار",
        "يورو",
        "كيلومتر",
        "متر",
        "ميل",
        "طن",
        "هكتار",
        "برميل",
        "لتر",
    ]
)
