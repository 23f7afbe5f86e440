"""Words that only tell a date: two articles of one day share them whatever they tell."""

from functools import cache, lru_cache

import msgspec

from khabar.lexicons import load
from khabar.stories.stems import words_in
from khabar.words.calendar import month_names

_MARKS = frozenset("هـ ه م ت ص الموافق الموافقه بتوقيت جرينتش غرينتش يوم اليوم امس غدا الماضي المقبل القادم".split())


class _Weekday(msgspec.Struct, frozen=True):
    day: int
    name: str


@cache
def _names() -> frozenset[str]:
    days = {word for row in load.rows("weekdays.csv", _Weekday, None) for word in words_in(row.name)}
    months = {first for first, names in month_names().items() if any(not rest for rest, _ in names)}
    return frozenset(days | {"ال" + day for day in days} | months | _MARKS)


@lru_cache(maxsize=1 << 16)
def is_of_calendar(word: str) -> bool:
    """A month, a weekday, a year, a day of the month or an hour, alone."""
    return word in _names() or (word.isdecimal() and (len(word) <= 2 or is_year(word)))


def is_year(word: str) -> bool:
    """A year of our time, Gregorian or Hijri: 2016, 1437."""
    return len(word) == 4 and word.isdecimal() and (1300 <= int(word) <= 1500 or 1900 <= int(word) <= 2100)
