"""Forms that mean parts of years and spans: quarters, fiscal years, seasons, feasts, decades, «من … إلى …»."""

from datetime import date, timedelta

import msgspec

from khabar.mentions.times import stretches
from khabar.mentions.times.day_forms import MonthDay, Weekday
from khabar.mentions.times.forms import Form, Frame, Side
from khabar.mentions.times.stretches import Stretch
from khabar.mentions.times.unit_forms import Month


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
