"""The times of an article: words of time are found by one look-up a word; rules read from there; forms are then resolved.

Cost: linear in the words; a rule looks at most some twenty words ahead.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import compress, count

from khabar.mentions.times.context import bare_year_at, day_of, fiscal_month, lies_ahead
from khabar.mentions.times.dates import date_at, month_reading, month_triggers, named_date_at
from khabar.mentions.times.day_forms import Shift
from khabar.mentions.times.days import day_at
from khabar.mentions.times.forms import Fixed, Form, Frame
from khabar.mentions.times.part_forms import OfYear
from khabar.mentions.times.parts import (
    decade_at,
    feast_at,
    first_months_at,
    numbered_decade_at,
    quarter_at,
    quarter_words,
    same_period_at,
    season_at,
)
from khabar.mentions.times.ranges import edge_at, run_on, span_at
from khabar.mentions.times.reading import Reading
from khabar.mentions.times.stretches import Stretch, moved
from khabar.mentions.times.terms import Line, cues, first_words, ordinal_triggers
from khabar.mentions.times.unit_forms import Month
from khabar.mentions.times.units import ago_at, last_units_at, running_at, trailing_at, weekend_at, whole_at
from khabar.mentions.times.years import called_year, year_words
from khabar.records import Notice, Span, Time
from khabar.words.numbers import number_words
from khabar.words.prose import Prose
from khabar.words.remembered import remembered

Rule = Callable[[Line, int], Reading | None]
_DIGITS = "0123456789"  # folded
_FIRST = frozenset(["اول", "لاول", "باول", "فاتح"])
_SPANS = frozenset(["من", "ومن", "بين", "وبين", "مابين", "ما", "الفتره", "للفتره", "المده", "بالفتره"])
_SAME = frozenset(["نفس", "بنفس", "ذات", "الفتره", "بالفتره", "للفتره", "المده"])
NUMBER_RULES: tuple[Rule, ...] = (date_at, trailing_at, first_months_at, bare_year_at)


@cache
def triggers() -> dict[str, tuple[Rule, ...]]:
    """Folded word → the rules that may begin there, in their order of precedence."""
    families: list[tuple[frozenset[str], Rule]] = [
        (_SPANS, span_at),
        (_SAME, same_period_at),
        (first_words("edge"), weekend_at),
        (first_words("edge"), edge_at),
        (_FIRST | ordinal_triggers(), named_date_at),
        (first_words("part") | first_words("this") | first_words("shift") | first_words("weekday") | first_words("unit"), day_at),
        (frozenset(month_triggers()) | frozenset(["شهر", "لشهر", "بشهر", "وشهر", "شهري", "الشهر"]), month_reading),
        (first_words("unit") | first_words("this") | year_words(), called_year),
        (cues("whole"), whole_at),
        (first_words("ago"), ago_at),
        (_FIRST | first_words("unit"), first_months_at),
        (first_words("unit") | first_words("this"), running_at),
        (first_words("unit") | frozenset(["ال", "وال", "لل", "بال"]) | frozenset(number_words()), trailing_at),
        (frozenset(number_words()), first_months_at),
        (frozenset(["اخر", "واخر", "باخر"]), last_units_at),
        (quarter_words(), quarter_at),
        (first_words("season"), season_at),
        (first_words("feast"), feast_at),
        (first_words("decade"), decade_at),
        (first_words("unit"), numbered_decade_at),
    ]
    found: dict[str, list[Rule]] = {}
    for words, rule in families:
        for word in words:
            found.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


@remembered(1 << 16)
def _may_begin(folded: str) -> bool:
    """Whether an expression of time may begin with a word: asked of every word of a text."""
    return folded in triggers() or folded[0] in _DIGITS


def readings(line: Line, folds: Sequence[str]) -> Iterator[Reading]:
    """The expressions of time of one paragraph, in order, none inside another."""
    rules_of, named, pointing, done = triggers(), cues("before_date"), first_words("this"), 0
    for at in compress(range(len(line)), map(_may_begin, folds)):
        if at < done:
            continue
        if line[at].fold in pointing and not (at + 1 < len(folds) and _may_begin(folds[at + 1])):
            continue  # «هذا» before what is no time, as nearly everywhere
        digits = line[at].kind == "number"
        if digits and at and line[at - 1].fold in named:  # «ثورة 25 يناير»: neither day nor month
            month = month_reading(line, at + 1) if at + 1 < len(line) else None
            if month and isinstance(month.form, Month):
                done = month.last
                continue
        read = _first(NUMBER_RULES if digits else rules_of[line[at].fold], line, at)
        if read is not None:
            read = run_on(line, read)
            yield read
            done = read.last


def _first(rules: Sequence[Rule], line: Line, at: int) -> Reading | None:
    for rule in rules:
        read = rule(line, at)
        if read is not None:
            return read
    return None


def times_of(prose: Prose, published: str | None) -> tuple[tuple[Time, ...], tuple[Notice, ...]]:
    """The times of the article in order, and a notice for each one that cannot be resolved.

    published: the article's ISO 8601 date or date-time; None: only absolute expressions are resolved. Where the text's own
    «اليوم (الأربعاء)» contradicts it, the text's day is the one from which all else is counted.
    """
    found = [(line, read) for line, folds in _lines(prose) for read in readings(line, folds)]
    day = day_of(published)
    now = _stated_day(day, [read.form for _, read in found]) if day else None
    anchor = "text" if now != day else "published"
    fiscal = fiscal_month(prose) if found else 7
    times, notices, before, number = [], [], None, count(1)
    for line, read in found:
        frame = Frame(now, lies_ahead(line, read) if read.form.relative else False, before, fiscal)
        stretch = read.form.resolve(frame)
        span = _span(prose.text, line, read)
        if isinstance(read.form, Month) and _is_other_word(span.of(prose.text)):
            continue
        if stretch is None:
            before = _shape(read.form) or before
            notices.append(_open(span.of(prose.text), now))
            continue
        before = stretch if _is_months(stretch) else before
        source = anchor if read.form.relative else None
        times.append(Time(id=f"t{next(number)}", span=span, value=stretch.value, modifier=read.modifier, anchor=source))  # type: ignore[arg-type]
    return tuple(times), tuple(notices)


def _lines(prose: Prose) -> Iterator[tuple[Line, Sequence[str]]]:
    return ((prose.words[first:last], prose.folds[first:last]) for first, last in prose.paragraphs)


def _stated_day(published: date, forms: Sequence[Form]) -> date:
    """The day from which the article counts: the published one, unless most of «اليوم الثلاثاء» put it on another day."""
    votes: Counter[date] = Counter()
    for form in forms:
        if isinstance(form, Shift) and form.weekday is not None:
            near = (moved(published, timedelta(by)) for by in (0, -1, 1, -2, 2, -3, 3))
            votes.update([day for day in near if day and (day.isoweekday() + form.days - form.weekday) % 7 == 0][:1])
    return votes.most_common(1)[0][0] if votes else published


def _is_other_word(written: str) -> bool:
    """«اب», «إب», «أب» alone are no «آب»: a town, a father."""
    return written in ("اب", "إب", "أب")


def _shape(form: Form) -> Stretch | None:
    """The months of a part of a year that is not known, in the year 2000: «الفترة نفسها من 2011» needs no more."""
    if not isinstance(form, OfYear):
        return None
    year = Fixed(Stretch("2000"))
    return OfYear(form.first, form.last, year, form.fiscal).resolve(Frame(None))


def _is_months(stretch: Stretch) -> bool:
    return len(stretch.first) == 7 and len(stretch.end) == 7


def _span(text: str, line: Line, read: Reading) -> Span:
    """Where a reading stands, without the clitics before it."""
    start, lead = line[read.first].start, read.lead
    while lead and start < line[read.first].end:
        lead -= text[start].isalpha()
        start += 1
    return Span(start, line[read.last - 1].end)


def _open(written: str, now: date | None) -> Notice:
    why = "the article has no publication date to count from" if now is None else "no such day can be counted from here"
    return Notice(code="time_open", message=f"«{written}» is not resolved: {why}")
