"""Forms that mean days: «اليوم», «الثلاثاء الماضي», «28 يوليو», «عطلة نهاية الأسبوع»."""

from datetime import date, timedelta

import msgspec

from khabar.mentions.times import stretches
from khabar.mentions.times.forms import Frame, Side
from khabar.mentions.times.stretches import Stretch
from khabar.words.calendar import CalendarName, gregorian_day, hijri_day, hijri_of

_NEAR = 60  # days: a date without a year lies ahead where it comes so soon and the last one is long gone
_LONG_GONE = 240  # days


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


class Night(msgspec.Struct, frozen=True):
    """«ليل الاثنين الثلاثاء»: the night into a weekday."""

    into: Weekday
    relative: bool = True

    def resolve(self, frame: Frame) -> Stretch | None:
        last = self.into.day(frame)
        first = last and stretches.moved(last, -timedelta(1))
        return stretches.days(first, last) if first and last else None


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
        if (
            self.side is None
            and ahead is not None
            and (past is None or ((ahead - now).days <= _NEAR and (now - past).days > _LONG_GONE))
        ):
            return ahead
        return past

    def _candidates(self, now: date) -> list[date]:
        if self.calendar == "gregorian":
            found = [gregorian_day(now.year + n, self.month, self.day) for n in (-1, 0, 1)]
        else:
            there = hijri_of(now)
            found = [hijri_day(there[0] + n, self.month, self.day) for n in (-1, 0, 1)] if there else []
        return [day for day in found if day is not None]
