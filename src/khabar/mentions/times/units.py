"""Units of time counted from now: «الأسبوع الماضي», «هذا العام», «الأشهر الستة الماضية», «قبل ثلاثة أيام», «نهاية الشهر»."""

from khabar.mentions.times.day_forms import Weekend
from khabar.mentions.times.forms import Form, Unit
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, Term, cues, ordinal_at, term_at
from khabar.mentions.times.unit_forms import Ago, Running, Trailing
from khabar.mentions.times.years import before_last, number_of, side_of
from khabar.words.calendar import month_names
from khabar.words.numbers import number_at

_STEPS = {"past": -1, "next": 1, "this": 0}
_FINER: dict[Unit, tuple[int, Unit]] = {  # «العام الأخير»: the twelve months up to now
    "week": (7, "day"),
    "month": (30, "day"),
    "year": (12, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
}
_LONG = ("week", "month", "year", "decade", "century")
_MOST = 200  # units: nobody dates news by more


def _unit(term: Term) -> Unit:
    return term.value.split(":")[0]  # type: ignore[return-value]


def running_at(line: Line, at: int) -> Reading | None:
    """«الأسبوع الماضي», «هذا الشهر», «العام قبل الماضي», «القرن الماضي»; years by number are read in `years`."""
    this = term_at("this", line, at)
    unit = term_at("unit", line, this.last if this else at)
    if unit is None or not unit.definite or not unit.value.endswith(":1") or _unit(unit) not in _LONG:
        return None
    lead = this.lead if this else unit.lead
    side = term_at("side", line, unit.last)
    if side is not None and side.value in _STEPS:
        return Reading(Running(_unit(unit), _STEPS[side.value]), at, side.last, lead)
    if side is not None:
        count, finer = _FINER[_unit(unit)]
        return Reading(Trailing(count, finer), at, side.last, lead)
    back = before_last(line, unit.last)
    if back is not None:
        return Reading(Running(_unit(unit), -2), at, back, lead)
    return Reading(Running(_unit(unit), 0), at, unit.last, lead) if this else None


def trailing_at(line: Line, at: int) -> Reading | None:
    """«الأشهر الستة الماضية», «الساعات الـ24 الأخيرة», «العامين الماضيين», «الـ48 ساعة الماضية», «آخر ثلاثة أشهر»."""
    counted = _counted(line, at)
    if counted is None:
        return None
    count, unit, last, lead, definite = counted
    if not 0 < count <= _MOST:
        return None
    side = term_at("side", line, last)
    if side is not None and side.value != "this" and definite:
        return Reading(Trailing(count, unit, side.value == "next"), at, side.last, lead)
    return None


def _counted(line: Line, at: int) -> tuple[int, Unit, int, int, bool] | None:
    """Units and their number, in either order: count, unit, word behind, letters before, whether definite."""
    unit = term_at("unit", line, at)
    if unit is not None:
        if unit.value.endswith(":2"):
            return 2, _unit(unit), unit.last, unit.lead, unit.definite
        if unit.value.endswith(":n") and unit.definite:
            after = unit.last + (unit.last < len(line) and line[unit.last].fold == "ال")
            number = number_at(line, after) if after < len(line) else None
            if number is not None and isinstance(number.value, int):
                return number.value, _unit(unit), number.last, unit.lead, True
        return None
    articled = line[at].fold in ("ال", "وال", "لل", "بال")
    number = number_at(line, at + articled) if at + articled < len(line) else None
    if number is None or not isinstance(number.value, int):
        return None
    unit = term_at("unit", line, number.last)
    if unit is None or unit.lead:
        return None
    return number.value, _unit(unit), unit.last, len(number.lead), articled or number.definite or unit.definite


def last_units_at(line: Line, at: int) -> Reading | None:
    """«آخر 24 ساعة», «آخر ثلاث سنوات»."""
    counted = _counted(line, at + 1) if at + 1 < len(line) else None
    if counted is None or counted[3] or counted[4] or not 0 < counted[0] <= _MOST:
        return None
    return Reading(Trailing(counted[0], counted[1]), at, counted[2])


def ago_at(line: Line, at: int) -> Reading | None:
    """«قبل ثلاثة أيام», «منذ أسبوعين», «قبل عام»: not where it is counted from something else («قبل يوم من الاقتراع»)."""
    ago = term_at("ago", line, at)
    if ago is None or ago.last >= len(line):
        return None
    approx = line[ago.last].fold in cues("approx")
    core = ago.last + approx
    counted = _counted(line, core) if core < len(line) else None
    single = term_at("unit", line, core)
    if counted is not None:
        count, unit, last, lead, definite = counted
    elif single is not None and single.value.endswith(":1"):
        count, unit, last, lead, definite = 1, _unit(single), single.last, single.lead, single.definite
    else:
        return None
    if lead or definite or unit == "hour" or not 0 < count <= _MOST or _from_elsewhere(line, last):
        return None
    last += counted is None and last < len(line) and line[last].fold in ("واحد", "واحده")
    if _from_elsewhere(line, last):
        return None
    return Reading(Ago(count, unit), at, last, ago.lead, "approx" if approx else None)


def _from_elsewhere(line: Line, at: int) -> bool:
    """What stands behind makes it a duration before something else, or a longer count."""
    behind = line[at].fold if at < len(line) else ""
    if behind in month_names():  # «قبل شهر رمضان»
        return True
    return behind in cues("after_ago") or ordinal_at(line, at) is not None or (at < len(line) and number_of(line[at]) is not None)


def weekend_at(line: Line, at: int) -> Reading | None:
    """«عطلة نهاية الأسبوع», «نهاية الأسبوع»; with a side («نهاية الأسبوع الماضي») the week is read instead."""
    edge = term_at("edge", line, at)
    if edge is None or edge.value != "end":
        return None
    unit = term_at("unit", line, edge.last)
    if unit is None or unit.value != "week:1" or not unit.definite:
        return None
    holiday = at > 0 and line[at - 1].fold.endswith("عطله")
    side = term_at("side", line, unit.last)
    if side is not None and not holiday:
        return None
    which = side_of(side.value) if side else None
    return Reading(Weekend(which), at - holiday, side.last if side else unit.last, 0 if holiday else edge.lead)


def whole_at(line: Line, at: int) -> Reading | None:
    """«على مدار العام», «طوال الشهر»: the running unit, where no adjective says more."""
    bare = bare_running(line, at + 1) if at + 1 < len(line) else None
    return Reading(bare[0], at + 1, bare[1]) if bare else None


def bare_running(line: Line, at: int) -> tuple[Form, int] | None:
    """«العام», «الشهر» behind an edge («نهاية العام»): the running one, unless an adjective follows («العام الدراسي»)."""
    unit = term_at("unit", line, at)
    if unit is None or not unit.definite or unit.lead or not unit.value.endswith(":1") or _unit(unit) not in _LONG:
        return None
    if unit.last < len(line) and line[unit.last].fold.startswith("ال"):
        return None
    return Running(_unit(unit), 0), unit.last
