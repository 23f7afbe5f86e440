"""Days as pages print and declare them: every Arab month system, both calendars, clocks and offsets."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from khabar.words.calendar import gregorian_day, hijri_day, month_at, month_names
from khabar.words.letters import fold
from khabar.words.tokens import Word, words_of

_DIGIT = re.compile(r"\d")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})\s?([/\-.\\])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=T\d|$|\D)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):?(\d{2})(?::(\d{2}))?(?:\.\d+)?(?!\d)\s*(صباحا|مساء|ظهرا|ص|م|a\.?m|p\.?m)?(?![^\W\d_])")
_OFFSET = re.compile(r"\s*([+\-])(\d{2}):?(\d{2})?(?!\d)")  # glued to the clock
_ZONE = re.compile(r"(?<![a-z])(?:gmt|utc|غرينتش|جرينتش)\s*(?:([+\-])\s?(\d{1,2}):?(\d{2})?)?|(?<=\d)z(?![a-z])")
_WEEKDAYS = {
    **{fold(name): number for number, name in enumerate(("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"))},
    fold("الاتنين"): 0,
    fold("الثلاثا"): 1,
    **{name: n for n, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))},
    **{name: n for n, name in enumerate(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))},
}
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_BETWEEN = frozenset([",", "،", ".", "-", "/", "من", "of", "de", "،", "عام", "سنه", "لعام", "لسنه"])
_LONGEST = 400  # characters: a longer text is no date
_EARLIEST, _LATEST = 1950, 2100


class Day(NamedTuple):
    """A day that stands in a text: its ISO form with the clock where an offset is known, its place, what vouches for it."""

    day: date
    iso: str
    start: int
    end: int
    hijri: bool
    sure: bool  # day and month cannot be exchanged


def days_in(text: str) -> list[Day]:
    """The days of a short text, in order, each once for each calendar it is given in."""
    return list(_days_in(text[:_LONGEST]))


@lru_cache(maxsize=128)  # the lines of a page: several steps ask for the days of one
def _days_in(text: str) -> tuple[Day, ...]:
    plain = fold(text)
    if not _DIGIT.search(plain):
        return ()
    written = _WEEKDAY.search(plain)
    weekday = _WEEKDAYS[written.group()] if written else None
    return tuple(sorted((*_named(plain, weekday), *_numeric(plain, weekday)), key=lambda day: day.start))


def _named(plain: str, weekday: int | None) -> Iterator[Day]:
    words = words_of(plain)
    folded = [word.fold for word in words]
    months = month_names()
    for at in range(len(words)):
        month = month_at(folded, at) if folded[at] in months and words[at].kind == "word" else None
        if month is None:
            month_words, number, hijri = 1, _nearly(folded, at), False
            if number is None:
                continue
        else:
            month_words, number, hijri = month.words, month.month, month.calendar == "hijri"
        placed = _around(words, at, at + month_words)
        if placed is None:
            continue
        day_number, year, first, last = placed
        day = hijri_day(year, number, day_number) if hijri else gregorian_day(year, number, day_number)
        if day is not None and _plausible(day):
            yield _told(plain, day, words[first].start, words[last].end, hijri, True)


def _around(words: Sequence[Word], first: int, last: int) -> tuple[int, int, int, int] | None:
    """Day and year beside a month's words [first, last), and the words that the whole date takes."""
    before = _number_before(words, first)
    after = _number_after(words, last)
    if before is not None and after is not None and before[0] <= 31 and after[0] > 1000:
        return before[0], after[0], before[1], after[1]
    if after is not None and after[0] <= 31:  # «مايو 17, 2016»
        year = _number_after(words, after[1] + 1)
        if year is not None and year[0] > 1000:
            return after[0], year[0], first, year[1]
    if before is not None and before[0] > 1000 and after is not None and after[0] <= 31:  # «2016 مايو 17»
        return after[0], before[0], before[1], after[1]
    return None


def _number_before(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    at -= 1
    while at >= 0 and words[at].fold in _BETWEEN:
        at -= 1
    return (int(words[at].fold), at) if at >= 0 and _is_number(words[at]) else None


def _number_after(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    while at < len(words) and words[at].fold in _BETWEEN:
        at += 1
    return (int(words[at].fold), at) if at < len(words) and _is_number(words[at]) else None


def _is_number(word: Word) -> bool:
    return word.kind == "number" and word.fold.isdigit() and len(word.fold) <= 4


def _nearly(folded: Sequence[str], at: int) -> int | None:
    """The Gregorian month that a word between two numbers misspells by one letter: «1 سبتمر 2010»."""
    word = folded[at]
    if len(word) < 5 or not (0 < at < len(folded) - 1 and folded[at - 1].isdigit() and folded[at + 1].isdigit()):
        return None
    near = {
        row.month
        for first, names in month_names().items()
        for rest, row in names
        if not rest and row.calendar == "gregorian" and len(first) >= 5 and _one_letter_off(word, first)
    }
    return near.pop() if len(near) == 1 else None


def _one_letter_off(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    same = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[same:] == long[same + 1 :] or (len(short) == len(long) and short[same + 1 :] == long[same + 1 :])


def _numeric(plain: str, weekday: int | None) -> Iterator[Day]:
    for found in _NUMBERS.finditer(plain):
        left, middle, right = (int(found.group(n)) for n in (1, 3, 4))
        told = _ordered(left, middle, right, weekday)
        if told is not None:
            day, hijri, sure = told
            yield _told(plain, day, found.start(), found.end(), hijri, sure)
    for found in _COMPACT.finditer(plain):
        whole = gregorian_day(*(int(part) for part in found.groups()))
        if whole is not None and _plausible(whole):
            yield _told(plain, whole, found.start(), found.end(), False, True)


def _ordered(left: int, middle: int, right: int, weekday: int | None) -> tuple[date, bool, bool] | None:
    """Which of three numbers is the day. Arab pages write day/month; a weekday beside it or a number over 12 decides."""
    if left > 1000:
        orders = [(left, middle, right)]
    elif right > 1000:
        orders = [(right, middle, left), (right, left, middle)]
    else:
        return None
    hijri = 1343 <= orders[0][0] <= 1500
    days = [hijri_day(*order) if hijri else gregorian_day(*order) for order in orders]
    there = [day for day in days if day is not None and _plausible(day)]
    agreed = [day for day in there if weekday is None or day.weekday() == weekday]
    chosen = agreed or there
    if not chosen:
        return None
    return chosen[0], hijri, len(set(there)) == 1 or (weekday is not None and len(set(agreed)) == 1)


def _plausible(day: date) -> bool:
    return _EARLIEST <= day.year <= _LATEST


def _told(plain: str, day: date, start: int, end: int, hijri: bool, sure: bool) -> Day:
    return Day(day, day.isoformat() + _clock_of(plain[:start], plain[end:]), start, end, hijri, sure)


def _clock_of(before: str, after: str) -> str:
    """«T06:46:00+02:00», where clock and offset stand beside a day; otherwise nothing: a clock without offset is no moment."""
    side = after[:60] if _CLOCK.search(after[:30]) else before[-60:]
    found = _CLOCK.search(side)
    offset = (_OFFSET.match(side, found.end()) or _ZONE.search(side)) if found else None
    if found is None or offset is None:
        return ""
    hour, minute, second = int(found.group(1)), int(found.group(2)), int(found.group(3) or 0)
    half = (found.group(4) or "").replace(".", "")
    if half in ("pm", "م", "مساء", "ظهرا") and hour < 12:
        hour += 12
    elif half in ("am", "ص", "صباحا") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return ""
    sign, hours, minutes = offset.group(1) or "+", int(offset.group(2) or 0), int(offset.group(3) or 0)
    if hours > 14 or minutes > 59:
        return ""
    return f"T{hour:02}:{minute:02}:{second:02}{sign}{hours:02}:{minutes:02}"
