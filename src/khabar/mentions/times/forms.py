"""What an expression of time means before it is resolved: «الثلاثاء», «قبل ثلاثة أيام», «يوليو الماضي».

Each form resolves within a frame: the day from which the article counts, and what stands around. A form that needs a day
and has none resolves to None, never to a guess.
"""

from datetime import date, timedelta
from typing import Literal, Protocol

import msgspec

from khabar.mentions.times import stretches
from khabar.mentions.times.stretches import Stretch
from khabar.words.calendar import CalendarName, gregorian_day, hijri_day, hijri_month, hijri_of

Side = Literal["past", "next", "this", "last"]
Unit = Literal["hour", "day", "week", "month", "year", "decade", "century"]
_NEAR = 60  # days: a date without a year lies ahead where it comes so soon and the last one is ten months gone


class Frame(msgspec.Struct, frozen=True):
    """From where an expression is resolved. `ahead`: the verb near it is in the future; `before`: the months named last."""

    now: date | None
    ahead: bool = False
    before: Stretch | None = None
    fiscal: int = 7  # the month in which the fiscal year begins


class Form(Protocol):
    """An expression of time that may be resolved."""

    @property
    def relative(self) -> bool: ...
    def resolve(self, frame: Frame) -> Stretch | None: ...


class Fixed(msgspec.Struct, frozen=True):
    """A stretch that needs no day to count from."""

    stretch: Stretch
    relative: bool = False

    def resolve(self, frame: Frame) -> Stretch | None:
        return self.stretch


class Shift(msgspec.Struct, frozen=True):
    """«اليوم», «أمس», «غدا»: days from today; `weekday` (1 Monday to 7) where the text says which day that is."""

    days: int
    weekday: int | None = None
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        there = frame.now and stretches.moved(frame.now, timedelta(self.days))
        return stretches.day(there) if there else None


class Weekday(msgspec.Struct, frozen=True):
    """«الثلاثاء», «الجمعة الماضي»: the latest such day up to today, unless its side or the verb says otherwise."""

    weekday: int
    side: Side | None = None
    weeks: int = 0  # «قبل الماضي»: one more
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        there = self.day(frame)
        return stretches.day(there) if there else None

    def day(self, frame: Frame) -> date | None:
        if frame.now is None:
            return None
        if self.side == "next" or (self.side is None and frame.ahead):
            wait = (self.weekday - frame.now.isoweekday()) % 7
            return stretches.moved(frame.now, timedelta(wait or (7 if self.side == "next" else 0)))
        if self.side == "this":
            return stretches.moved(frame.now, timedelta(self.weekday - frame.now.isoweekday() - 7 * self.weeks))
        since = (frame.now.isoweekday() - self.weekday) % 7
        return stretches.moved(frame.now, -timedelta((since or (7 if self.side == "past" else 0)) + 7 * self.weeks))


class MonthDay(msgspec.Struct, frozen=True):
    """«28 يوليو الماضي»: a day of a month whose year is not said. A weekday beside it helps to find the year."""

    month: int
    day: int
    calendar: CalendarName = "gregorian"
    side: Side | None = None
    weekday: int | None = None
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        there = self.nearest(frame)
        return stretches.day(there) if there else None

    def nearest(self, frame: Frame) -> date | None:
        now = frame.now
        if now is None:
            return None
        candidates = self._candidates(now)
        if self.weekday is not None:
            candidates = [day for day in candidates if day.isoweekday() == self.weekday] or candidates
        past = max((day for day in candidates if day <= now), default=None)
        ahead = min((day for day in candidates if day >= now), default=None)
        if self.side == "this":
            return min(candidates, key=lambda day: abs(day - now), default=None)
        if self.side == "next" or (self.side is None and frame.ahead):
            return ahead
        if self.side is None and ahead is not None and (past is None or ((ahead - now).days <= _NEAR and (now - past).days > 240)):
            return ahead
        return past

    def _candidates(self, now: date) -> list[date]:
        if self.calendar == "gregorian":
            found = [gregorian_day(now.year + n, self.month, self.day) for n in (-1, 0, 1)]
        else:
            there = hijri_of(now)
            found = [hijri_day(there[0] + n, self.month, self.day) for n in (-1, 0, 1)] if there else []
        return [day for day in found if day is not None]


class Month(msgspec.Struct, frozen=True):
    """«مايو», «أيار المقبل»: a month whose year is not said: the latest up to now, unless side or verb says otherwise."""

    month: int
    calendar: CalendarName = "gregorian"
    side: Side | None = None
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        if frame.now is None:
            return None
        if self.calendar == "hijri":
            return self._hijri(frame.now, self.side == "next" or (self.side is None and frame.ahead))
        year = frame.now.year
        if self.side == "next" or (self.side is None and frame.ahead):
            year += self.month < frame.now.month or (self.side == "next" and self.month == frame.now.month)
        elif self.side != "this":
            year -= self.month > frame.now.month or (self.side == "past" and self.month == frame.now.month)
        return stretches.month(year, self.month)

    def _hijri(self, now: date, ahead: bool) -> Stretch | None:
        there = hijri_of(now)
        if there is None:
            return None
        year = there[0]
        if self.side is None:
            return self._nearest(now, year)
        if ahead:
            year += self.month < there[1]
        elif self.side != "this":
            year -= self.month > there[1] or (self.side == "past" and self.month == there[1])
        span = hijri_month(year, self.month)
        return stretches.days(*span) if span else None

    def _nearest(self, now: date, year: int) -> Stretch | None:
        """The one whose middle lies nearest: news speaks of Ramadan before, in and after it."""
        spans = [span for n in (-1, 0, 1) if (span := hijri_month(year + n, self.month))]
        span = min(spans, key=lambda span: abs((span[0] - now).days + 14), default=None)
        return stretches.days(*span) if span else None


class DayOfMonth(msgspec.Struct, frozen=True):
    """«22 من الشهر الجاري»: a day of the running month, or of one so many before or after it."""

    day: int
    steps: int
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        month = unit_of(frame.now, "month", self.steps) if frame.now else None
        there = gregorian_day(int(month.first[:4]), int(month.first[5:7]), self.day) if month else None
        return stretches.day(there) if there else None


class Running(msgspec.Struct, frozen=True):
    """«الأسبوع الماضي», «العام المقبل», «هذا الشهر»: a unit so many before or after the running one."""

    unit: Unit
    steps: int
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        return unit_of(frame.now, self.unit, self.steps) if frame.now else None


def unit_of(now: date, unit: Unit, steps: int) -> Stretch | None:
    """The unit that lies `steps` units from the one of a day; None beyond the calendar or the years of news."""
    if unit in ("hour", "day"):
        there = stretches.moved(now, timedelta(days=max(-(10**7), min(10**7, steps))))
        return stretches.day(there) if there else None
    if unit == "week":
        there = stretches.moved(now, timedelta(weeks=max(-(10**6), min(10**6, steps))))
        return stretches.week(there) if there else None
    year = now.year + (steps // 12 if unit == "month" else steps * {"year": 1, "decade": 10, "century": 100}[unit])
    if not stretches.FIRST_YEAR <= year <= stretches.LAST_YEAR:
        return None
    if unit == "month":
        return stretches.month(now.year, now.month + steps)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    return stretches.year(year) if size == 1 else stretches.years(year // size * size, year // size * size + size - 1)


class Trailing(msgspec.Struct, frozen=True):
    """«الأشهر الستة الماضية», «الساعات الـ24 الأخيرة»: so many units up to now; with `ahead`, from now on."""

    count: int
    unit: Unit
    ahead: bool = False
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        if frame.now is None:
            return None
        unit: Unit = "day" if self.unit == "hour" else self.unit
        count = -(-self.count // 24) if self.unit == "hour" else self.count
        if unit in ("decade", "century"):
            count, unit = count * (10 if unit == "decade" else 100), "year"
        here, there = unit_of(frame.now, unit, 0), unit_of(frame.now, unit, count if self.ahead else -count)
        if here is None or there is None:
            return None
        return stretches.joined(here, there) if self.ahead else stretches.joined(there, here)


class Ago(msgspec.Struct, frozen=True):
    """«قبل ثلاثة أيام», «منذ أسبوعين»: the unit that lies so many units back."""

    count: int
    unit: Unit
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        if frame.now is None:
            return None
        if self.unit in ("decade", "century"):
            return unit_of(frame.now, "year", -self.count * (10 if self.unit == "decade" else 100))
        return unit_of(frame.now, self.unit, -self.count)


class OfYear(msgspec.Struct, frozen=True):
    """Months of a year, as quarters and halves are: «الربع الأول من العام الماضي». No year: the latest begun."""

    first: int  # months from the year's first, 0 to 11
    last: int
    year: Form | None = None
    fiscal: bool = False

    @property
    def relative(self) -> bool:
        return self.year is None or self.year.relative

    def resolve(self, frame: Frame) -> Stretch | None:
        opens = frame.fiscal if self.fiscal else 1
        if self.year is not None:
            stretch = self.year.resolve(frame)
            return stretches.months(int(stretch.first[:4]), opens + self.first, opens + self.last) if stretch else None
        if frame.now is None:
            return None
        begun = frame.now.month >= opens + self.first
        number = frame.now.year if begun or frame.ahead else frame.now.year - 1
        return stretches.months(number, opens + self.first, opens + self.last)


class Fiscal(msgspec.Struct, frozen=True):
    """«العام المالي الجاري», «العام المالي 2011-2012»: a fiscal year; `year` is the one in which it begins, or a step."""

    year: int | None = None
    steps: int = 0

    @property
    def relative(self) -> bool:
        return self.year is None

    def resolve(self, frame: Frame) -> Stretch | None:
        number = self.year
        if number is None:
            if frame.now is None:
                return None
            number = frame.now.year - (frame.now.month < frame.fiscal) + self.steps
        return stretches.months(number, frame.fiscal, frame.fiscal + 11)


class Season(msgspec.Struct, frozen=True):
    """«صيف 2014», «الشتاء الماضي»: months `first` to `last`, which may lie in the next year."""

    first: int
    last: int
    year: Form | None = None
    side: Side | None = None

    @property
    def relative(self) -> bool:
        return self.year is None or self.year.relative

    def resolve(self, frame: Frame) -> Stretch | None:
        length = (self.last - self.first) % 12
        if self.year is not None:
            stretch = self.year.resolve(frame)
            number = int(stretch.first[:4]) if stretch else None
        else:
            number = self._year(frame.now, length) if frame.now else None
        return None if number is None else stretches.months(number, self.first, self.first + length)

    def _year(self, now: date, length: int) -> int:
        within = (now.month - self.first) % 12 <= length
        latest = now.year - (now.month < self.first)  # in which the latest season began
        if self.side == "next":
            return latest + 1
        return latest - (within and self.side == "past")


class Feast(msgspec.Struct, frozen=True):
    """«عيد الفطر الماضي»: days of the Hijri year."""

    month: int
    day: int
    length: int
    side: Side | None
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        first = MonthDay(self.month, self.day, "hijri", self.side).nearest(frame)
        last = first and stretches.moved(first, timedelta(self.length - 1))
        return (stretches.days(first, last) if self.length > 1 else stretches.day(first)) if first and last else None


class Decade(msgspec.Struct, frozen=True):
    """«تسعينيات القرن الماضي»: the ten years that begin so many years into a century."""

    century: Form
    into: int

    @property
    def relative(self) -> bool:
        return self.century.relative

    def resolve(self, frame: Frame) -> Stretch | None:
        stretch = self.century.resolve(frame)
        if stretch is None:
            return None
        first = int(stretch.first[:4]) + self.into
        return stretches.years(first, first + 9)


class MonthOf(msgspec.Struct, frozen=True):
    """«مايو من العام الماضي», «15 مايو العام الماضي»: a month or a day in a year that is itself relative."""

    month: int
    day: int | None
    year: Form

    @property
    def relative(self) -> bool:
        return self.year.relative

    def resolve(self, frame: Frame) -> Stretch | None:
        stretch = self.year.resolve(frame)
        if stretch is None:
            return None
        number = int(stretch.first[:4])
        if self.day is None:
            return stretches.month(number, self.month)
        there = gregorian_day(number, self.month, self.day)
        return stretches.day(there) if there else None


class Since(msgspec.Struct, frozen=True):
    """«منذ بداية العام»: from the first day of a unit up to now."""

    unit: Form
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        stretch = self.unit.resolve(frame)
        if stretch is None or frame.now is None:
            return None
        return stretches.joined(stretches.day(stretches.first_day(stretch.first)), stretches.day(frame.now))


class Weekend(msgspec.Struct, frozen=True):
    """«عطلة نهاية الأسبوع»: the latest Saturday and Sunday; those to come where the verb is in the future."""

    side: Side | None = None
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        if frame.now is None:
            return None
        ahead = self.side == "next" or (self.side is None and frame.ahead)
        saturday = Weekday(6, "next" if ahead else None).day(Frame(frame.now))
        sunday = saturday and stretches.moved(saturday, timedelta(1))
        return stretches.days(saturday, sunday) if saturday and sunday else None


class Night(msgspec.Struct, frozen=True):
    """«ليل الاثنين الثلاثاء»: the night into a weekday."""

    into: Weekday
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        last = self.into.day(frame)
        first = last and stretches.moved(last, -timedelta(1))
        return stretches.days(first, last) if first and last else None


class Weekdays(msgspec.Struct, frozen=True):
    """«يومي السبت والأحد»: from one weekday to the next such other."""

    first: Weekday
    last: Weekday
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        between = timedelta((self.last.weekday - self.first.weekday) % 7)
        if self.first.side == "next" or (self.first.side is None and frame.ahead):
            first = self.first.day(frame)
            last = first and stretches.moved(first, between)
        else:
            last = self.last.day(frame)
            first = last and stretches.moved(last, -between)
        return stretches.days(first, last) if first and last else None


class Span(msgspec.Struct, frozen=True):
    """From one form to another: «بين 2011 و2014», «من يناير إلى مارس 2011».

    A month, a date or a weekday that opens it and says no more is the latest such before the end.
    """

    first: Form
    last: Form

    @property
    def relative(self) -> bool:
        return self.last.relative or (self.first.relative and not self._leans)

    @property
    def _leans(self) -> bool:
        return isinstance(self.first, (Month, MonthDay, Weekday)) and self.first.side is None

    def resolve(self, frame: Frame) -> Stretch | None:
        last = self.last.resolve(frame)
        if last is None:
            return None
        first = self.first.resolve(Frame(stretches.first_day(last.first)) if self._leans else frame)
        return stretches.joined(first, last) if first else None


class SamePeriod(msgspec.Struct, frozen=True):
    """«الفترة نفسها من 2011»: the months named before, in another year."""

    year: Form

    @property
    def relative(self) -> bool:
        return self.year.relative

    def resolve(self, frame: Frame) -> Stretch | None:
        year, before = self.year.resolve(frame), frame.before
        if year is None or before is None or "-" not in before.first:
            return None
        by = int(year.first[:4]) - int(before.first[:4])
        if not year.last and before.first[:4] != before.end[:4]:
            by = int(year.first[:4]) - int(before.end[:4])  # a fiscal year is called by its end
        return Stretch(_in_year(before.first, by), _in_year(before.end, by))


def _in_year(moment: str, by: int) -> str:
    return f"{int(moment[:4]) + by:04d}{moment[4:]}"
