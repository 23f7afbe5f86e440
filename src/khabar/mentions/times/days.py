"""Days: «اليوم الثلاثاء», «مساء أمس», «يوم الجمعة الماضي», «ليل الاثنين/ الثلاثاء», «الأحد 16 سبتمبر 2012»."""

from khabar.mentions.times.dates import date_at
from khabar.mentions.times.day_forms import MonthDay, Night, Shift, Weekday, Weekdays
from khabar.mentions.times.forms import Form
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, Term, cues, ordinal_at, skipped, term_at
from khabar.mentions.times.years import before_last, side_of

_COMMAS = frozenset(["،", ",", "(", "-", "–", ":", "الموافق", "الموافقه", "لـ"])
_BRACKETS = frozenset([")", "]"])
_QUOTES = frozenset(['"', "«", "»", "“", "”"])
_TWO_DAYS = frozenset(["يومي", "ايام"])
_SLASHES = frozenset(["/", "-", "–", "الي", "علي"])


def day_at(line: Line, at: int) -> Reading | None:
    """A day that begins at word `at`, with the part of day and «يوم» before it."""
    core, lead = _opening(line, at)
    read = _core(line, core, core > at)
    if read is None and core > at:
        read = _this_part(line, at) or _core(line, at, False)  # «الليلة الماضية» begins like a part of the day
        core = at
    if read is None or (core == at and _barred(line, at, read)) or (core > at and read.lead):
        return None
    return Reading(read.form, min(at, read.first), read.last, lead if core > at else read.lead)


def _core(line: Line, at: int, opened: bool) -> Reading | None:
    if at >= len(line):
        return None
    return _shift(line, at) or _weekday(line, at) or (date_at(line, at) if opened else None)


def _opening(line: Line, at: int) -> tuple[int, int]:
    """The word behind «صباح», «مساء يوم», «هذا», and the letters of clitics before the first."""
    core, lead = at, 0
    for role in ("part", "this", "unit"):
        term = term_at(role, line, core)
        if term is not None and (role != "unit" or (term.value == "day:1" and not term.definite)):
            lead = term.lead if core == at else lead
            core = term.last
    return core, lead


def _this_part(line: Line, at: int) -> Reading | None:
    """«هذا المساء», «هذه الليلة»."""
    this = term_at("this", line, at)
    part = term_at("part", line, this.last) if this else None
    return Reading(Shift(0), at, part.last, this.lead) if this and part and part.definite and not part.lead else None


def _barred(line: Line, at: int, read: Reading) -> bool:
    """What stands before says that the word is part of a name or of a habit: «صلاة الجمعة», «روسيا اليوم»."""
    before = line[at - 1].fold if at else ""
    if before in _QUOTES and read.last < len(line) and line[read.last].fold in _QUOTES:
        return True  # the newspaper «اليوم»
    if isinstance(read.form, Shift):
        return read.form.weekday is None and not cues("before_shift").isdisjoint((before, before[1:]))
    return before in cues("before_weekday")


def _shift(line: Line, at: int) -> Reading | None:
    term = term_at("shift", line, at)
    if term is None:
        return None
    bare = line[at].fold[term.lead :]
    bare = "ا" + bare if bare.startswith("ل") else bare  # «لليوم»
    if bare in ("غد", "الغد") and not (at and line[at - 1].fold.endswith(("يوم", "صباح", "مساء", "ليوم", "ظهر", "فجر", "ليل"))):
        return None
    if bare in ("اليوم", "الليله") and _is_some_day(line, term):
        return None
    stated, last = _stated(line, term.last)
    if isinstance(stated, Weekday):
        return Reading(Shift(int(term.value), stated.weekday), at, last, term.lead)
    if stated is not None:
        return Reading(stated, at, last, term.lead)
    if line[at].fold.startswith("لل") and bare == "اليوم":  # «لليوم»: until now
        return None
    return Reading(Shift(int(term.value)), at, term.last, term.lead)


def _is_some_day(line: Line, term: Term) -> bool:
    """«اليوم الأول», «اليوم الوطني», «اليوم نفسه»: a day, but not today."""
    if term.last >= len(line):
        return False
    return line[term.last].fold in cues("after_shift") or (ordinal_at(line, term.last) is not None)


def _stated(line: Line, at: int) -> tuple[Form | None, int]:
    """The weekday or date that the text itself gives for «اليوم»: « الثلاثاء», «(الثلاثاء)», «، 10 مايو»."""
    opened = at < len(line) and line[at].fold == "("
    core = skipped(line, at, _COMMAS)
    if core - at > 2:
        return None, at
    read = _weekday(line, core)
    if read is None or read.lead:
        dated = date_at(line, core) if core < len(line) else None
        if dated is None or (not opened and core > at):
            return None, at
        return dated.form, dated.last + _closes(line, dated.last, opened)
    form = read.form
    if isinstance(form, Weekday) and (form.side or (core > at and not opened and not _ends(line, read.last))):
        return None, at
    return form, read.last + _closes(line, read.last, opened)


def _closes(line: Line, at: int, opened: bool) -> bool:
    return opened and at < len(line) and line[at].fold in _BRACKETS


def _ends(line: Line, at: int) -> bool:
    """A comma closes what a comma opened: «أمس، الأحد،»."""
    return at >= len(line) or line[at].fold in ("،", ",", ".", "-", "–")


def _weekday(line: Line, at: int) -> Reading | None:
    name = term_at("weekday", line, at)
    if name is None or (name.last < len(line) and line[name.last].fold in cues("after_weekday")):
        return None
    day = int(name.value)
    return (
        _night(line, at, name)
        or _two(line, at, name)
        or _dated(line, at, name)
        or _of_week(line, at, name)
        or _sided(line, at, name, day)
    )


def _sided(line: Line, at: int, name: Term, day: int) -> Reading:
    side = term_at("side", line, name.last)
    if side is not None and side.value != "last":
        return _and_date(line, at, name.lead, day, Reading(Weekday(day, side_of(side.value)), at, side.last, name.lead))
    back = before_last(line, name.last)
    if back is not None:
        return Reading(Weekday(day, "past", 1), at, back, name.lead)
    return Reading(Weekday(day), at, name.last, name.lead)


def _and_date(line: Line, at: int, lead: int, day: int, read: Reading) -> Reading:
    """«الخميس الماضي 5 مايو»."""
    dated = _date_behind(line, read.last, day)
    return Reading(dated[0], at, dated[1], lead) if dated else read


def _dated(line: Line, at: int, name: Term) -> Reading | None:
    dated = _date_behind(line, name.last, int(name.value))
    return Reading(dated[0], at, dated[1], name.lead) if dated else None


def _date_behind(line: Line, at: int, day: int) -> tuple[Form, int] | None:
    core = skipped(line, at, _COMMAS)
    if core >= len(line) or core - at > 2:
        return None
    opened = core > at and line[core - 1].fold == "("
    core += line[core].fold in ("يوم", "بتاريخ", "تاريخ") and core + 1 < len(line)
    read = date_at(line, core)
    if read is None:
        return None
    form = read.form
    if isinstance(form, MonthDay):
        form = MonthDay(form.month, form.day, form.calendar, form.side, day)
    return form, read.last + _closes(line, read.last, opened)


def _night(line: Line, at: int, name: Term) -> Reading | None:
    """«ليل الاثنين/ الثلاثاء»: two weekdays that follow each other, after «ليل» or «ليلة»."""
    if not at or not line[at - 1].fold.endswith(("ليل", "ليله")):
        return None
    core = name.last + (name.last < len(line) and line[name.last].fold in _SLASHES)
    other = term_at("weekday", line, core)
    if other is None or other.lead or int(other.value) % 7 != (int(name.value) + 1) % 7:
        return None
    return Reading(Night(Weekday(int(other.value))), at, other.last, name.lead)


def _two(line: Line, at: int, name: Term) -> Reading | None:
    """«يومي السبت والأحد», «الجمعة والسبت المقبلين»."""
    joint = name.last < len(line) and line[name.last].fold in ("و", "الي", "حتي")
    other = term_at("weekday", line, name.last + joint)
    if other is None or not (joint or line[name.last].fold.startswith("و")):
        return None
    side = term_at("side", line, other.last)
    dual = side is not None and line[side.last - 1].fold.endswith("ين")
    called = at > 0 and line[at - 1].fold in _TWO_DAYS
    if not dual and not called:
        return None
    which = side_of(side.value) if side else None
    form = Weekdays(Weekday(int(name.value), which), Weekday(int(other.value), which))
    return Reading(form, at - called, side.last if side else other.last, 0 if called else name.lead)


def _of_week(line: Line, at: int, name: Term) -> Reading | None:
    """«الثلاثاء من الأسبوع الماضي»."""
    core = name.last + (name.last < len(line) and line[name.last].fold == "من")
    if core == name.last:
        return None
    this = term_at("this", line, core)
    unit = term_at("unit", line, this.last if this else core)
    if unit is None or unit.value != "week:1" or not unit.definite:
        return None
    side = term_at("side", line, unit.last)
    if side is None and this is None:
        return None
    weeks = {"past": 1, "next": -1}.get(side.value, 0) if side else 0
    return Reading(Weekday(int(name.value), "this", weeks), at, side.last if side else unit.last, name.lead)
