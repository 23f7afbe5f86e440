"""Forms that mean units counted from now: «الأسبوع الماضي», «قبل عامين», «الأشهر الستة الماضية», «أيار المقبل»."""

from datetime import date, timedelta

import msgspec

from khabar.mentions.times import stretches
from khabar.mentions.times.forms import Form, Frame, Side, Unit
from khabar.mentions.times.stretches import Stretch
from khabar.words.calendar import CalendarName, gregorian_day, hijri_month, hijri_of


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


class Running(msgspec.Struct, frozen=True):
    """«الأسبوع الماضي», «العام المقبل», «هذا الشهر»: a unit so many before or after the running one."""

    unit: Unit
    steps: int
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        return unit_of(frame.now, self.unit, self.steps) if frame.now else None


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


class Since(msgspec.Struct, frozen=True):
    """«منذ بداية العام»: from the first day of a unit up to now."""

    unit: Form
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        stretch = self.unit.resolve(frame)
        if stretch is None or frame.now is None:
            return None
        return stretches.joined(stretches.day(stretches.first_day(stretch.first)), stretches.day(frame.now))


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


class DayOfMonth(msgspec.Struct, frozen=True):
    """«22 من الشهر الجاري»: a day of the running month, or of one so many before or after it."""

    day: int
    steps: int
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        month = unit_of(frame.now, "month", self.steps) if frame.now else None
        there = gregorian_day(int(month.first[:4]), int(month.first[5:7]), self.day) if month else None
        return stretches.day(there) if there else None
