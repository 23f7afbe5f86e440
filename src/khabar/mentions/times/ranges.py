"""Spans and edges: «من يناير إلى مارس 2011», «بين 2011 و2014», «مطلع العام المقبل», «منذ بداية الشهر»."""

from functools import cache

from khabar.mentions.times.dates import FIRST_DAY, date_at, month_reading, month_words
from khabar.mentions.times.day_forms import MonthDay
from khabar.mentions.times.days import day_at
from khabar.mentions.times.forms import Fixed
from khabar.mentions.times.part_forms import Span
from khabar.mentions.times.parts import decade_at, numbered_decade_at, quarter_at, quarter_words, season_at
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.terms import Line, first_words, ordinal_triggers, term_at
from khabar.mentions.times.unit_forms import Month, Running, Since
from khabar.mentions.times.units import bare_running, running_at
from khabar.mentions.times.years import year_at, year_words
from khabar.records import TimeModifier

_TO = frozenset(["الي", "حتي", "وحتي", "والي", "لغايه"])
_DASHES = frozenset(["-", "–", "—"])
_FROM = frozenset(["من", "ومن"])
_BETWEEN = frozenset(["بين", "وبين", "مابين"])
_PERIODS = frozenset(["الفتره", "للفتره", "المده", "بالفتره"])
_EDGES: dict[str, TimeModifier] = {"start": "start", "mid": "mid", "end": "end"}


@cache
def _openers() -> frozenset[str]:
    """Words at which one of the rules of `moment_at` may begin; behind most «من» stands none of them."""
    roles = ("part", "this", "shift", "weekday", "unit")
    return frozenset().union(FIRST_DAY, ordinal_triggers(), month_words(), year_words(), quarter_words(), *map(first_words, roles))


def moment_at(line: Line, at: int) -> Reading | None:
    """A date, month, year, quarter or day: what may open or close a span."""
    if at >= len(line) or not (line[at].kind == "number" or line[at].fold in _openers()):
        return None
    return date_at(line, at) or month_reading(line, at) or year_at(line, at) or quarter_at(line, at) or day_at(line, at)


def span_at(line: Line, at: int) -> Reading | None:
    """«من … إلى …», «بين … و…», with «الفترة» before it."""
    core = at + (line[at].fold in _PERIODS)
    if core >= len(line):
        return None
    word = line[core].fold
    if word == "ما" and core + 1 < len(line) and line[core + 1].fold == "بين":
        core, word = core + 1, "بين"
    if word not in _FROM and word not in _BETWEEN:
        return None
    first = moment_at(line, core + 1)
    if first is None or first.lead:
        return None
    if isinstance(first.form, Span) or (isinstance(first.form, Fixed) and first.form.stretch.last):
        return Reading(first.form, at, first.last)  # «من 3 إلى 7 مايو», «بين عامي 2018 و2022»
    last = _second(line, first.last, _TO | _DASHES if word in _FROM else frozenset(["و"]), word in _BETWEEN)
    return Reading(Span(first.form, last.form), at, last.last) if last else None


def _second(line: Line, at: int, links: frozenset[str], glued: bool) -> Reading | None:
    if at >= len(line):
        return None
    if line[at].fold in links:
        second = moment_at(line, at + 1)
        return second if second and not second.lead else None
    second = moment_at(line, at) if glued and line[at].fold.startswith("و") else None
    return second if second and second.lead == 1 else None


def run_on(line: Line, read: Reading) -> Reading:
    """«15 يناير - 20 فبراير 2015», «يونيو إلى أغسطس»: a second date or month behind the first."""
    if read.last >= len(line) or line[read.last].fold not in _TO | _DASHES or not isinstance(read.form, (Fixed, Month, MonthDay)):
        return read
    second = date_at(line, read.last + 1) or month_reading(line, read.last + 1) if read.last + 1 < len(line) else None
    if second is None or second.lead or isinstance(second.form, Span):
        return read
    if isinstance(read.form, Fixed) and isinstance(second.form, Fixed):
        same_size = len(read.form.stretch.first) == len(second.form.stretch.first)
        if not same_size or read.form.stretch.first >= second.form.stretch.first:
            return read
    return Reading(Span(read.form, second.form), read.first, second.last, read.lead, read.modifier)


def edge_at(line: Line, at: int) -> Reading | None:
    """«مطلع العام المقبل», «أواخر مايو», «منتصف التسعينيات»: the unit, and where in it. «منذ بداية العام» runs up to now."""
    edge = term_at("edge", line, at)
    if edge is None or edge.definite:
        return None
    core = edge.last + (edge.last < len(line) and line[edge.last].fold == "من")
    inner = _edged(line, core)
    if inner is None or inner.lead:
        return None
    since = at > 0 and line[at - 1].fold in ("منذ", "ومنذ")
    if since and edge.value == "start" and isinstance(inner.form, Running) and inner.form.steps == 0:
        return Reading(Since(inner.form), at - 1, inner.last, line[at - 1].fold.startswith("و"))
    return Reading(inner.form, at, inner.last, edge.lead, _EDGES[edge.value])


def _edged(line: Line, at: int) -> Reading | None:
    if at >= len(line):
        return None
    for rule in (month_reading, year_at, running_at, quarter_at, decade_at, numbered_decade_at, season_at):
        read = rule(line, at)
        if read is not None:
            return read
    bare = bare_running(line, at)
    return Reading(bare[0], at, bare[1]) if bare else None
