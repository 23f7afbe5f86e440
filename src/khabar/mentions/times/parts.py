"""Parts of years and longer: quarters, halves, first months, seasons, feasts, decades, centuries, and the same period again."""

from functools import cache

from khabar.mentions.times import stretches
from khabar.mentions.times.forms import Fixed, Form
from khabar.mentions.times.part_forms import Decade, Feast, Fiscal, OfYear, SamePeriod, Season
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, ordinal_at, term_at
from khabar.mentions.times.unit_forms import Running
from khabar.mentions.times.years import side_of, year_at
from khabar.words.numbers import number_at

_PARTS = {"ربع": (4, 3), "نصف": (2, 6), "ثلث": (3, 4)}  # how many there are, months of each
_SAME = frozenset(["نفسها", "ذاتها", "عينها", "المماثله", "المقابله", "نفسه", "ذاته"])
_AGES = frozenset(["عمره", "عمرها", "العمر", "عمرهم"])
_LINKS = frozenset(["من", "ل", "في", "خلال"])
_ARTICLES = ("ال", "وال", "بال", "لل", "فال")


@cache
def quarter_words() -> frozenset[str]:
    """Words at which `quarter_at` may begin."""
    return frozenset(lead + part for lead in _ARTICLES for part in _PARTS)


def quarter_at(line: Line, at: int) -> Reading | None:
    """«الربع الأول من 2015», «النصف الثاني», «بالربع الثالث من العام المالي 2011-2012»."""
    word = line[at].fold
    if word not in quarter_words():
        return None
    lead = next((n for n in _ARTICLES if word.startswith(n) and word[len(n) :] in _PARTS), None)
    ordinal = ordinal_at(line, at + 1)
    if lead is None or ordinal is None:
        return None
    count, size = _PARTS[word[len(lead) :]]
    which, last = ordinal
    if which > count:
        return None
    year = _year_behind(line, last)
    if year is None and (_of_else(line, last) or count == 2):
        return None
    first = (which - 1) * size
    return Reading(_of_year(first, first + size - 1, year[0] if year else None), at, year[1] if year else last, len(lead) - 2)


def _of_year(first: int, last: int, year: Form | None) -> OfYear:
    return OfYear(first, last, year, isinstance(year, Fiscal))


def _year_behind(line: Line, at: int) -> tuple[Form, int] | None:
    """The year of a quarter: «من عام 2015», «2015», «من العام الماضي», «من السنة»."""
    core = at + (at < len(line) and line[at].fold in _LINKS)
    if core >= len(line):
        return None
    read = year_at(line, core)
    if read is not None and (not read.lead or line[core].fold.startswith("ل")):
        return read.form, read.last
    unit = term_at("unit", line, core)
    if unit is not None and unit.value == "year:1" and unit.definite and core > at:
        behind = line[unit.last].fold if unit.last < len(line) else ""
        if behind in ("السابق", "السابقه", "الاسبق"):
            return Running("year", -1), unit.last + 1
        return (Running("year", 0), unit.last) if not behind.startswith("ال") else None
    return None


def _of_else(line: Line, at: int) -> bool:
    """«من المباراة», «من الشوط»: a part of something that is no year."""
    return at < len(line) and line[at].fold == "من"


def first_months_at(line: Line, at: int) -> Reading | None:
    """«الأشهر التسعة الأولى من 2015», «التسعة شهور الأولى من العام», «أول ستة أشهر من العام الجاري»."""
    first_word = line[at].fold in ("اول", "لاول", "باول")
    core = at + first_word
    count, last = _months(line, core)
    if count is None or not 0 < count < 12:
        return None
    if not first_word:
        ordinal = ordinal_at(line, last)
        if ordinal is None or ordinal[0] != 1:
            return None
        last = ordinal[1]
    year = _year_behind(line, last)
    return Reading(_of_year(0, count - 1, year[0]), at, year[1]) if year else None


def _months(line: Line, at: int) -> tuple[int | None, int]:
    unit = term_at("unit", line, at)
    if unit is not None and unit.value == "month:n":
        number = number_at(line, unit.last) if unit.last < len(line) else None
        return (number.value, number.last) if number and isinstance(number.value, int) else (None, at)
    number = number_at(line, at) if at < len(line) else None
    unit = term_at("unit", line, number.last) if number else None
    if number is None or unit is None or not unit.value.startswith("month") or not isinstance(number.value, int):
        return None, at
    return number.value, unit.last


def season_at(line: Line, at: int) -> Reading | None:
    """«صيف 2014», «الشتاء الماضي», «خريف العام الماضي»: three months, a winter those around the year's end."""
    season = term_at("season", line, at)
    if season is None:
        return None
    first, last = (int(month) for month in season.value.split("/"))
    side = term_at("side", line, season.last)
    if season.definite:
        if side is None or side.value == "last":
            return None
        return Reading(Season(first, last, None, side_of(side.value)), at, side.last, season.lead)
    year = _year_behind(line, season.last)
    return Reading(Season(first, last, year[0]), at, year[1], season.lead) if year else None


def feast_at(line: Line, at: int) -> Reading | None:
    """«عيد الفطر الماضي», «عيد الأضحى المقبل»: only where a side or a year says which."""
    feast = term_at("feast", line, at)
    if feast is None:
        return None
    start, length = feast.value.split(":")
    month, day = (int(part) for part in start.split("-"))
    last = feast.last + (feast.last < len(line) and line[feast.last].fold in ("المبارك", "السعيد", "الشريف"))
    side = term_at("side", line, last)
    if side is None or side.value == "last":
        return None
    return Reading(Feast(month, day, int(length), side_of(side.value)), at, side.last, feast.lead)


def decade_at(line: Line, at: int) -> Reading | None:
    """«تسعينيات القرن الماضي», «الثمانينات», «ستينات القرن التاسع عشر»; not the years of somebody's life."""
    decade = term_at("decade", line, at)
    if decade is None:
        return None
    begins = int(decade.value)
    century = _century(line, decade.last + (decade.last < len(line) and line[decade.last].fold == "من"))
    if century is not None:
        return Reading(Decade(century[0], begins), at, century[1], decade.lead)
    behind = {word.fold for word in line[decade.last : decade.last + 2]}
    if not decade.definite or begins < 50 or behind & _AGES:
        return None
    return Reading(Fixed(stretches.years(1900 + begins, 1909 + begins)), at, decade.last, decade.lead)


def numbered_decade_at(line: Line, at: int) -> Reading | None:
    """«العقد السادس من القرن الماضي», «القرن التاسع عشر»."""
    unit = term_at("unit", line, at)
    if unit is None or not unit.definite:
        return None
    if unit.value == "century:1":
        century = _century(line, at)
        if century is None or isinstance(century[0], Running):
            return None
        return Reading(century[0], at, century[1], unit.lead)
    ordinal = ordinal_at(line, unit.last) if unit.value == "decade:1" else None
    if ordinal is None or ordinal[0] > 10:
        return None
    century = _century(line, ordinal[1] + (ordinal[1] < len(line) and line[ordinal[1]].fold == "من"))
    return Reading(Decade(century[0], ordinal[0] * 10 - 10), at, century[1], unit.lead) if century else None


def _century(line: Line, at: int) -> tuple[Form, int] | None:
    unit = term_at("unit", line, at)
    if unit is None or unit.value != "century:1" or not unit.definite:
        return None
    side = term_at("side", line, unit.last)
    if side is not None and side.value in ("past", "this"):
        return Running("century", -1 if side.value == "past" else 0), side.last
    ordinal = ordinal_at(line, unit.last)
    if ordinal is None or not 11 <= ordinal[0] <= 22:
        return None
    return Fixed(stretches.years(ordinal[0] * 100 - 100, ordinal[0] * 100 - 1)), ordinal[1]


def same_period_at(line: Line, at: int) -> Reading | None:
    """«نفس الفترة من العام الماضي», «الفترة عينها من 2011»."""
    words = [word.fold for word in line[at : at + 3]]
    if len(words) < 3:
        return None
    lead = next((n for n in range(3) if words[0][n:] in ("نفس", "ذات", "الفتره", "لفتره", "المده")), None)
    if lead is None:
        return None
    if (words[0][lead:] in ("نفس", "ذات") and words[1] in ("الفتره", "المده", "الربع")) or words[1] in _SAME:
        last = at + 2
    else:
        return None
    year = _year_behind(line, last)
    return Reading(SamePeriod(year[0]), at, year[1], lead) if year else None
