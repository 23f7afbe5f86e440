"""Numbers that count or measure: «نحو 500 ألف برميل», «بين 10 و15 شخصا», «21 قتيلا على الأقل», «النواب التسعة»."""

from typing import NamedTuple

from khabar.mentions.amounts import modifiers
from khabar.mentions.amounts.nouns import Counted, Countries, counted_at, sign_at
from khabar.mentions.amounts.vocabulary import Line, cues
from khabar.records import AmountModifier
from khabar.words.numbers import Numeral, number_at, number_words

Value = int | float | tuple[int | float, int | float]
_TO = frozenset(["-", "–", "—", "الي", "او", "حتي", "الى"])
_DASHES = frozenset(["-", "–", "—"])
_BETWEEN = frozenset(["بين", "وبين", "مابين"])
_BRACKETS = {"(": ")", "[": "]"}
_SUFFIXES = ("ها", "هم", "هن", "نا", "هما")
_TIMES = frozenset(["s", "min", "h", "d", "wk", "mo", "a", "10.a", "100.a"])
_TIME_ADJECTIVES = frozenset(
    (
        "الماضيه الماضي الماضيين المقبله المقبل القادمه القادم الاخيره الاخير الاولي الاول المنصرمه الفايته السابقه الجاريه الحاليه"
    ).split()
)
_SHORT = 2  # letters: a word this short that touches a number is a clitic or part of a code
_CLITICS = frozenset(["و", "ف", "ب", "ل", "ك", "ال", "وب", "ول", "وال", "بال", "فال", "لل", "فب", "م"])


class Found(NamedTuple):
    """An amount in words [first, last). `lead`: letters glued to the first word that do not belong to it."""

    first: int
    last: int
    lead: int
    value: Value
    of: tuple[int, int]  # words; empty where nothing is named
    unit: str | None
    modifier: AmountModifier | None


def amount_at(line: Line, at: int, countries: Countries) -> Found | None:
    """The amount whose number begins at word `at`."""
    number = number_at(line, at)
    if number is None or _names(line, at, number):
        return None
    return _behind(line, number) or _measured(line, number, countries)


def _names(line: Line, at: int, number: Numeral) -> bool:
    """The number is part of a name, a score, a clock time, a code."""
    before = line[at - 1] if at else None
    if before is not None:
        touching = before.end == line[at].start
        if touching and _is_code(line, at):
            return True
        if before.fold in cues("numbered") or (before.fold == "ال" and at > 1 and line[at - 2].fold in cues("numbered")):
            return True
    if number.definite and number.lead.endswith("ب") and line[at].fold.endswith(("مايه", "ميه", "الف")):
        return True  # «بالمئة»
    if line[at].fold in ("المايه", "الميه", "الماءه", "الالف", "العشرين", "الستين"):
        return True
    after = line[number.last] if number.last < len(line) else None
    return (
        after is not None
        and after.fold in (":", "/", "\\")
        and after.start == line[number.last - 1].end
        and _digit(line, number.last + 1)
    )


def _digit(line: Line, at: int) -> bool:
    return at < len(line) and line[at].kind == "number"


def _is_code(line: Line, at: int) -> bool:
    """Whether what touches the number before makes it a code («F-16», «G20», «إف15», «3:45»), not a clitic or a bracket."""
    before = line[at - 1]
    if before.kind == "word":
        return before.fold.isascii() or (len(before.fold) <= _SHORT and before.fold not in _CLITICS)
    if before.fold in _DASHES or before.fold in "/:.#@_+\\×*":
        inner = line[at - 2] if at > 1 else None
        return inner is not None and inner.end == before.start
    return False


def _measured(line: Line, number: Numeral, countries: Countries) -> Found | None:
    """A number with what stands behind it; with a second number, a range."""
    value: Value = number.value
    counted = _behind_number(line, number.last, countries, number.definite)
    last = number.last
    second = _range(line, number, counted)
    if second is not None:
        low, high = _scaled_alike(number, second), second.value
        value = (low, high) if low <= high else (high, low)
        own = _behind_number(line, second.last, countries, second.definite)
        if counted is not None and (own is None or not _is_same(line, counted, own)):
            value, second = number.value, None  # two amounts, each with its own noun
        elif own is None:
            return None
        else:
            counted, last = own, own.last
    sign = sign_at(line, number.first - 1) if number.first and line[number.first - 1].end == line[number.first].start else None
    if counted is None and sign is not None:
        counted = Counted(number.first - 1, number.first, sign.unit, True)
    modifier = modifiers.before(line, number.first) if not number.lead or number.lead in ("ب", "ل") else None
    if counted is None:
        if second is not None or not (number.scaled or (modifier is not None and _may_stand_alone(line, number))):
            return None
        return _with_modifier(line, number, last, value, (number.last, number.last), None, modifier)
    if not _agrees(number, counted) or _is_of_time(line, counted):
        return None
    last = max(last, counted.last)
    value, last = _and_half(line, value, last)
    return _with_modifier(line, number, last, value, (counted.first, counted.last), counted.unit, modifier)


def _scaled_alike(first: Numeral, second: Numeral) -> int | float:
    """The first of two numbers; in «5 إلى 6 ملايين» the scale word counts for both."""
    if second.scaled and not first.scaled and first.value < 1000:
        scale = next((scale for scale in (10**12, 10**9, 10**6, 10**3) if second.value >= scale), 1)
        if first.value * scale <= second.value:
            return first.value * scale
    return first.value


def _is_same(line: Line, one: Counted, other: Counted) -> bool:
    """Two nouns or units name one thing: «15 قرشا إلى 35 قرشا»."""
    if one.unit is not None or other.unit is not None:
        return one.unit == other.unit
    return line[one.first].fold.removesuffix("ا") == line[other.first].fold.removesuffix("ا")


def _is_of_time(line: Line, counted: Counted) -> bool:
    """«تسعة أشهر الأولى من», «24 ساعة الماضية»: units of time with a definite adjective place something in time."""
    behind = line[counted.last].fold if counted.last < len(line) else ""
    return counted.unit in _TIMES and behind in _TIME_ADJECTIVES


def _may_stand_alone(line: Line, number: Numeral) -> bool:
    """«نحو 50.»: a bound number with nothing named behind it."""
    return number.digits and number.value >= 2 and (number.last >= len(line) or line[number.last].kind == "mark")


def _agrees(number: Numeral, counted: Counted) -> bool:
    """Nought, one and two count nothing but measures: Arabic has the singular and the dual for that."""
    return counted.measured or number.value > 2 or number.scaled or not number.digits


def _behind_number(line: Line, at: int, countries: Countries, definite: bool) -> Counted | None:
    if at < len(line) and line[at].fold in _BRACKETS.values():  # «(14) مريضة»
        at += 1
    return counted_at(line, at, countries, definite)


def _range(line: Line, number: Numeral, counted: Counted | None) -> Numeral | None:
    """The second number of «10-15», «من 10 إلى 15», «بين 10 و15»."""
    at = counted.last if counted is not None else number.last
    if at + 1 >= len(line):
        return None
    if line[at].fold in _TO and line[at + 1].kind in ("number", "word"):
        second = number_at(line, at + 1)
        return second if second is not None and not second.lead and second.value != number.value else None
    if number.first and line[number.first - 1].fold in _BETWEEN:
        joined = line[at].fold == "و"
        second = number_at(line, at + joined)
        if second is not None and (joined or second.lead == "و"):
            return second
    return None


def _and_half(line: Line, value: Value, last: int) -> tuple[Value, int]:
    """«سنتين ونصف», «ثلاثة أشهر ونصف الشهر»."""
    if isinstance(value, tuple) or last >= len(line):
        return value, last
    apart = line[last].fold == "و" and last + 1 < len(line)
    word = "و" + line[last + 1].fold if apart else line[last].fold
    share = {"ونصف": 0.5, "وربع": 0.25}.get(word)
    return (value + share, last + 1 + apart) if share else (value, last)


def _with_modifier(
    line: Line,
    number: Numeral,
    last: int,
    value: Value,
    of: tuple[int, int],
    unit: str | None,
    modifier: modifiers.Modified | None,
) -> Found:
    first, lead = number.first, len(number.lead)
    if modifier is not None:
        first, lead = modifier.at, modifier.lead
    elif of[0] < first:
        first, lead = of[0], 0
    behind = modifiers.after(line, last)
    if behind is not None:
        last = behind.at
    if first == number.first and first > 1 and line[first - 1].fold in ("سالب", "ناقص") and not isinstance(value, tuple):
        first, value = first - 1, -value
    kind = (behind or modifier).modifier if (behind or modifier) else None  # type: ignore[union-attr]
    return Found(first, last, lead, value, of, unit, kind)


def _behind(line: Line, number: Numeral) -> Found | None:
    """«النواب التسعة», «أولادها الخمسة», «المرجعيات الأساسية الثلاث»: a definite number behind its noun."""
    at = number.first
    articled = at > 1 and line[at - 1].fold == "ال" and line[at - 1].end == line[at].start
    noun = at - 1 - articled
    if noun < 0 or not (number.definite or articled) or number.lead not in ("", "و") or number.value in (2, 1000):
        return None
    if number_words().get(line[at].fold) and number_words()[line[at].fold].kind not in ("unit", "ten"):
        return None
    if not _is_definite(line[noun].fold) or (articled and not _is_plural(line[noun].fold)):
        return None
    first = noun
    if line[noun].fold.endswith("يه") and noun and _is_definite(line[noun - 1].fold) and _is_plural(line[noun - 1].fold):
        first = noun - 1
    return Found(first, number.last, _article_lead(line[first].fold), number.value, (first, first + 1), None, None)


def _is_definite(word: str) -> bool:
    return word.startswith(("ال", "وال", "بال", "فال", "كال", "لل", "ولل")) or (len(word) > 4 and word.endswith(_SUFFIXES))


def _is_plural(word: str) -> bool:
    return word.endswith(("ات", "ين", "ون")) or word.removeprefix("و").removeprefix("ب") in (
        "الدول",
        "الاندية",
        "الفرق",
        "النواب",
        "القتلي",
    )


def _article_lead(word: str) -> int:
    return 1 if word.startswith(("وال", "بال", "فال", "كال", "لل")) else 2 if word.startswith("ولل") else 0
