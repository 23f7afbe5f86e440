"""Slots: what a figure of an article counts, costs or dates, and what it leaves open."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise, zip_longest

import msgspec

from khabar.mentions.amounts.vocabulary import currency_names
from khabar.records import Amount, Report, Span, Time
from khabar.stories.calendar_words import is_of_calendar
from khabar.stories.sayings import terms_of
from khabar.stories.scope import HEAD
from khabar.stories.stems import stem, words_in
from khabar.stories.wording import Where, slots, stems_of, words_of_kind
from khabar.words.letters import fold

Value = int | float | str | tuple[int | float, int | float]  # a day is a string, ISO 8601
_BEFORE = 30  # letters before a figure in which its cue stands
_BEHIND = 15  # letters behind it that may say that it is a part
_NEAR_WORDS = 3  # words before the figure in which a cue stands
_FURTHER = 45  # letters within which a second figure adds to the first («عشرة جنود وثلاثة عمال»)
_CLAUSE = 90  # letters to either side in which a figure's clause is looked for
_SLACK = 0.1  # what «نحو» leaves open
_DAY = 10  # letters of YYYY-MM-DD
_ADDED = frozenset(map(fold, "إضافة بالإضافة".split()))
_OWN = ("هم", "هما", "هن", "وا")  # ends of a word that belongs to the figure before it («لقي ستة مصرعهم وأصيب …»)
_OF = "من"
_BETWEEN = "بين"
_TO = fold("إلى")
_HIJRI = re.compile(r"1[34]\d\d|هـ")
_STOP = re.compile(r"[.؟!؛\n]")


class Filled(msgspec.Struct, frozen=True, kw_only=True):
    """A figure on its slot, as an article has it."""

    slot: str
    span: Span
    value: Value
    low: float  # what the value leaves open: «نحو», «أكثر من»; days as ordinals
    high: float
    some: str | None = None  # stem of the noun, where that is only a part of those befallen: «خمسة جنود»
    window: tuple[str, ...] = ()  # stems that tell in which time it came about: «خلال أسبوع»
    of: str = ""  # name of the currency of a sum
    unit: str | None = None  # ISO 4217, where the article tells its country
    terms: Mapping[str, float] | None = None  # what its clause is about; None: the slot alone says it


def filled(report: Report) -> Iterator[Filled]:
    """The figures of an article's head, one a slot: the first, for headlines and leads give the whole."""
    seen: set[tuple[str, str]] = set()
    for found in sorted((*_amounts(report), *_days(report)), key=lambda found: found.span):
        if (found.slot, found.of) not in seen:
            seen.add((found.slot, found.of))
            yield found


def _in_head(report: Report, span: Span) -> bool:
    article = report.article
    begin = article.paragraphs[0].end if article.title and article.paragraphs else 0
    return span.start <= begin + HEAD


def _amounts(report: Report) -> Iterator[Filled]:
    text = report.article.text
    amounts = sorted((amount for amount in report.amounts if _in_head(report, amount.span)), key=lambda amount: amount.span)
    for amount, behind in zip_longest(amounts, amounts[1:]):
        slot = slot_of(text, amount)
        if slot is None:
            continue
        if slot in slots("money").values():
            yield _sum(text, amount, slot)
        elif not _is_summand(text, amount, behind):
            low, high = _range(amount)
            some = _some(text, amount)
            window = window_of(text, amount.span)
            yield Filled(slot=slot, span=amount.span, value=amount.value, low=low, high=high, some=some, window=window)


def slot_of(text: str, amount: Amount) -> str | None:
    """What a figure counts, by the word that it counts or the cue before it; None: nothing that can clash, or only a part."""
    words = words_in(text[max(0, amount.span.start - _BEFORE) : amount.span.start])[-_NEAR_WORDS:]
    before = list(map(stem, words))
    behind = [stem(word) for word in words_in(text[amount.span.end : amount.span.end + _BEHIND])]
    if any(found in stems_of("part") or found in stems_of("earlier") for found in before):
        return None
    noun = next((nouns[found] for word in words_in(amount.of) if (found := stem(word)) in (nouns := slots("noun"))), None)
    if noun is None and _is_part_behind(text, amount):
        return None
    if currency_of(amount) is not None:
        return next((slot for found in reversed(before) if (slot := _opened("money", found))), None)
    if amount.unit is not None or _is_sum_of_two(amount, words, words_in(text[amount.span.end : amount.span.end + _BEHIND])):
        return None
    cue = next((slot for found in reversed(before) if (slot := _opened("cue", found))), None) or _counted_before(before)
    behind_it = slots("behind").get(behind[0]) if behind else None
    return behind_it or (cue if noun in (None, "troops") and cue is not None else noun)


def _opened(where: Where, found: str) -> str | None:
    """The slot that a stem opens, with a glued «و» or without."""
    table = slots(where)
    return table.get(found) or (table.get(found[1:]) if found[:1] in ("و", "ف", "ب") else None)


def _is_part_behind(text: str, amount: Amount) -> bool:
    """«ثلاثة منهم»: a part, unless parts of it follow."""
    behind = words_in(text[amount.span.end : amount.span.end + _BEHIND])
    return behind[:1] != [] and behind[0] in words_of_kind("part_behind")


def _counted_before(before: list[str]) -> str | None:
    """The counted thing where it stands before its figure: «والشهداء 15», «عدد القتلى إلى 21»."""
    last = before[-2:-1] if before[-1:] == [stem(_TO)] else before[-1:]
    return slots("noun").get(last[0].removeprefix("و")) or slots("noun").get(last[0]) if last else None


def currency_of(amount: Amount) -> str | None:
    """The name of the currency of a sum, whatever its country: «ريال»; None: no sum of money."""
    names = (currency_names().get(word) for word in words_in(amount.of))
    return next((name for name in names if name), None)


def _is_sum_of_two(amount: Amount, words: list[str], behind: list[str]) -> bool:
    """«وفاة وإصابة 6», «17 قتيلا وجريحا», «8 بين قتيل وجريح»: a sum of dead and wounded is neither."""
    people = slots("noun").keys() - slots("cue").keys()
    if behind[:1] and (stem(behind[0]) in people or stem(behind[0].removeprefix("و")) in people):
        return any(stem(word) in people for word in words_in(amount.of))
    if behind[:1] == [_BETWEEN]:
        return True
    for first, second in pairwise(words):
        slots_of_both = _opened("cue", stem(first)), _opened("cue", stem(second))
        if None not in slots_of_both and slots_of_both[0] != slots_of_both[1] and second[0] == "و":
            return not first.endswith(_OWN)
    return False


def _some(text: str, amount: Amount) -> str | None:
    """The noun's stem if it names a part of those befallen: soldiers, children; «عشرة من قوات …», «إصابات خطيرة»."""
    printed = words_in(amount.span.of(text))
    behind = words_in(text[amount.span.end : amount.span.end + _BEHIND])
    counted = [*map(stem, (*words_in(amount.of), *behind[:1]))]
    if _OF in printed and amount.modifier is None:
        return next((found for word in (*words_in(amount.of), *behind) if (found := stem(word)) != stem(_OF)), None)
    return next((found for found in counted if found in stems_of("some")), None)


def _is_summand(text: str, amount: Amount, behind: Amount | None) -> bool:
    """Whether a figure is only a part of a sum: another is added to it, or it is added to what stands before."""
    if text[amount.span.start] == "و" or text[max(0, amount.span.start - 1)] == "و":
        return True
    if behind is None or behind.span.start - amount.span.end > _FURTHER:
        return False
    between = words_in(text[amount.span.end : behind.span.start + 1])
    added = text[behind.span.start - 1] == "و" or text[behind.span.start] == "و" or any(word in _ADDED for word in between)
    return added and not any(_opened("cue", stem(word)) for word in between)


def _range(amount: Amount) -> tuple[float, float]:
    low, high = amount.value if isinstance(amount.value, tuple) else (amount.value, amount.value)
    if amount.modifier == "approx":
        return low * (1 - _SLACK), high * (1 + _SLACK)
    return low if amount.modifier != "max" else 0.0, high if amount.modifier != "min" else float("inf")


def _sum(text: str, amount: Amount, slot: str) -> Filled:
    """A sum of money. Papers round: 2.1 thousand million is all that is written so."""
    low, high = _range(amount)
    return Filled(
        slot=slot,
        span=amount.span,
        value=amount.value,
        low=low - _rounding(low),
        high=high + _rounding(high),
        window=window_of(text, amount.span),
        of=currency_of(amount) or "",
        unit=amount.unit,
        terms=_terms(text, amount.span),
    )


def _rounding(value: float) -> float:
    """Half of the last digit that is written: 50 of 2,300. Source: significant figures."""
    if value in (0, float("inf")) or value != int(value):
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 0.5 * 10**zeros if zeros else 0.0


def _days(report: Report) -> Iterator[Filled]:
    """Days printed with their date, behind a word that says what they are. «Tomorrow» hangs on when the page was made: left out."""
    text = report.article.text
    for time in report.times:
        printed = time.span.of(text)
        if len(time.value) != _DAY or not any(letter.isdigit() for letter in printed) or not _in_head(report, time.span):
            continue
        slot = _dated(text, time)
        if slot is not None:
            day = date.fromisoformat(time.value).toordinal()
            slack = 1 if _HIJRI.search(printed) else 0  # the calendars of two papers differ by a day
            terms = _terms(text, time.span)
            yield Filled(slot=slot, span=time.span, value=time.value, low=day - slack, high=day + slack, terms=terms)


def _dated(text: str, time: Time) -> str | None:
    words = words_in(text[max(0, time.span.start - _BEFORE) : time.span.start])[-_NEAR_WORDS:]
    return next((slot for word in reversed(words) if (slot := _opened("date", stem(word)))), None)


def clause_of(text: str, span: Span) -> Span:
    """The clause around a figure, as far as it is near, in whole words."""
    start, end = max(0, span.start - _CLAUSE), min(len(text), span.end + _CLAUSE)
    stops = [stop.end() for stop in _STOP.finditer(text, start, span.start)]
    stop = _STOP.search(text, span.end, end)
    first, last = stops[-1] if stops else start, stop.start() if stop else end
    if not stops and first:
        first = text.find(" ", first, span.start) + 1 or span.start
    if not stop and last < len(text):
        last = max(text.rfind(" ", span.end, last), span.end)
    return Span(first, last)


def _terms(text: str, span: Span) -> dict[str, float]:
    """What the clause of a sum or a day is about; what stands before a comma may be about another thing."""
    clause = clause_of(text, span)
    before = text[clause.start : span.start].rpartition("،")[2]
    words = words_in(before) + words_in(text[span.end : clause.end])
    return terms_of([word for word in words if not is_of_calendar(word) and not word.isdigit()])


def window_of(text: str, span: Span) -> tuple[str, ...]:
    """The time in which a figure came about, as stems: «خلال أسبوع»; () where the clause gives none."""
    clause = clause_of(text, span)
    words = words_in(clause.of(text))
    for at, word in enumerate(words):
        if word in words_of_kind("rate"):
            return (word,)
        if word in words_of_kind("window"):
            return tuple(map(stem, words[at + 1 : at + 3]))
    return ()
