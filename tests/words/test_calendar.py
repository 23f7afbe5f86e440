"""Month names of every system, and days of both calendars."""

from datetime import date

import pytest

from khabar.words.calendar import gregorian_day, hijri_day, hijri_month, hijri_of, hijri_year, month_at, month_names
from khabar.words.tokens import words_of

READS = [  # month, calendar, words used, name
    (1, "gregorian", 1, "يناير"),
    (1, "gregorian", 2, "كانون الثاني"),
    (1, "gregorian", 1, "جانفي"),
    (5, "gregorian", 1, "أيار"),
    (7, "gregorian", 1, "جويلية"),
    (7, "gregorian", 1, "يوليوز"),
    (8, "gregorian", 1, "غشت"),
    (12, "gregorian", 1, "دجنبر"),
    (12, "gregorian", 2, "كانون الأوَّل"),
    (9, "gregorian", 1, "الفاتح"),
    (11, "hijri", 2, "ذي القعدة"),
    (6, "hijri", 2, "جمادى الآخرة"),
    (3, "hijri", 2, "ربيع الأول"),
    (5, "gregorian", 3, "مايو/أيار"),
    (4, "gregorian", 4, "نيسان (أبريل)"),
    (10, "gregorian", 4, "أكتوبر - تشرين الأول"),
    (2, "gregorian", 1, "Février"),
    (9, "gregorian", 1, "Sept"),
]
SKIPS = [
    "ربيع",
    "كانون",
    "قانون الثاني",
    "مايوركا",
    "",
]
DAYS = [  # Gregorian day, Hijri year, month, day; source: the Umm al-Qura calendar
    (date(2015, 8, 10), 1436, 10, 25),
    (date(2015, 7, 30), 1436, 10, 14),
    (date(2012, 7, 11), 1433, 8, 21),
    (date(2024, 3, 11), 1445, 9, 1),
    (date(2024, 4, 10), 1445, 10, 1),
]
NO_DAYS = [(1342, 12, 29), (1501, 1, 1), (1437, 13, 1), (1437, 0, 1), (1437, 9, 31), (1437, 9, 0), (10**12, 1, 1)]


def _folded(text: str) -> list[str]:
    return [word.fold for word in words_of(text)]


@pytest.mark.parametrize(("month", "calendar", "words", "name"), READS)
def test_month_is_read(month: int, calendar: str, words: int, name: str) -> None:
    assert month_at(_folded(name), 0)[:3] == (month, calendar, words)  # type: ignore[index]


@pytest.mark.parametrize("name", SKIPS)
def test_what_is_no_month_is_not_read(name: str) -> None:
    assert month_at(_folded(name), 0) is None


def test_two_different_months_are_not_joined() -> None:
    assert month_at(_folded("مايو/حزيران"), 0)[:3] == (5, "gregorian", 1)  # type: ignore[index]


def test_names_that_mean_other_things_are_not_sure() -> None:
    assert {month_at(_folded(name), 0).sure for name in ("مارس", "آب", "رمضان", "صفر", "أوت")} == {"beside"}  # type: ignore[union-attr]


def test_every_month_has_a_name_in_every_system() -> None:
    months: dict[str, set[int]] = {}
    for names in month_names().values():
        for _, row in names:
            months.setdefault(row.system, set()).add(row.month)
    assert {system for system, found in months.items() if found == set(range(1, 13))} == {
        *("egyptian", "levantine", "libyan", "hijri", "english", "french")
    }


@pytest.mark.parametrize(("day", "year", "month", "of_month"), DAYS)
def test_hijri_and_gregorian_days_meet(day: date, year: int, month: int, of_month: int) -> None:
    assert hijri_day(year, month, of_month) == day
    assert hijri_of(day) == (year, month, of_month)


@pytest.mark.parametrize(("year", "month", "day"), NO_DAYS)
def test_no_day_is_made_up(year: int, month: int, day: int) -> None:
    assert hijri_day(year, month, day) is None


def test_hijri_months_and_years_follow_one_another() -> None:
    for year in range(1343, 1500):
        assert hijri_year(year)[1].toordinal() + 1 == hijri_year(year + 1)[0].toordinal()  # type: ignore[index]
    assert hijri_month(1445, 9) == (date(2024, 3, 11), date(2024, 4, 9))
    assert hijri_month(1501, 1) is None
    assert hijri_year(1342) is None
    assert hijri_of(date(1900, 1, 1)) is None


def test_a_day_that_is_not_there_is_none() -> None:
    assert gregorian_day(2015, 2, 29) is None
    assert gregorian_day(10**9, 1, 1) is None
    assert gregorian_day(2016, 2, 29) == date(2016, 2, 29)
