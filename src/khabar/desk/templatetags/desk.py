"""Words, figures and days as the visitor wishes to read them."""

from datetime import date, datetime
from urllib.parse import quote

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from hijridate import Gregorian

from khabar.archive.ingest.rows import days_of
from khabar.desk.wishes import wishes
from khabar.show.labels import labels

register = template.Library()
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ARABIC = _DIGITS | {ord(","): "٬"}


@register.filter
def label(key: object) -> str:
    """The interface's word for a key of a report: «denies» is «ينفي»."""
    return labels("ar" if wishes().lang == "ar" else "en").get(str(key), str(key))


@register.filter
def digits(value: object) -> str:
    """A figure or a text of the interface in the reader's digits."""
    text = f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
    if not wishes().arabic_digits:
        return text
    return text.translate(_ARABIC if isinstance(value, int) else _DIGITS)


def figure(value: int | float) -> str:
    """A number in the reader's digits, with marks between its thousands and before its fractions."""
    text = f"{value:,}"
    return text.translate(_ARABIC | {ord("."): "٫"}) if wishes().arabic_digits else text


@register.filter
def day(value: date | datetime | str | None) -> str:
    """A day in the reader's language; with Hijri beside it where that is wished."""
    found = _as_date(value)
    if found is None:
        return str(value or "")
    told = digits(date_format(found, "j F Y"))
    hijri = hijri_day(found) if wishes().calendar == "both" else ""
    return f"{told} · {hijri}" if hijri else told


@register.filter
def spell(when: str) -> str:
    """A day, week, month, year, or a span from one to another, that is written in ISO 8601."""
    start, _, end = when.partition("/")
    ends = dict.fromkeys(filter(None, (*_ends(start), *_ends(end))))
    return " – ".join([*ends][:: max(1, len(ends) - 1)]) or when


def _ends(when: str) -> tuple[str, ...]:
    """One time as people write it; of a week its first day and its last."""
    first, last = days_of(when) if when else (None, None)
    if first is None:
        return (when,)
    if "W" in when:
        return day(first), day(last)
    return (day(first) if len(when) > 7 else digits(date_format(first, "F Y" if len(when) > 4 else "Y")),)


@register.filter
def moment(value: datetime) -> str:
    """A day and the time of day."""
    return f"{day(value)} {digits(timezone.localtime(value).strftime('%H:%M'))}"


@register.filter
def percent(value: float) -> str:
    return digits(f"{value * 100:.0f}") + ("٪" if wishes().arabic_digits else "%")


@register.filter
def quoted(value: str) -> str:
    """A text as one piece of an address."""
    return quote(value, safe="")


@register.simple_tag
def hijri_day(found: date) -> str:
    """«22 شوال 1445»; nothing outside 1343-1500 AH, which the tables do not know."""
    try:
        hijri = Gregorian(found.year, found.month, found.day).to_hijri()
    except (OverflowError, ValueError):
        return ""
    name = hijri.month_name("ar" if wishes().lang == "ar" else "en")
    era = "هـ" if wishes().lang == "ar" else "AH"
    return f"{digits(str(hijri.day))} {name} {digits(str(hijri.year))} {era}"


def _as_date(value: date | datetime | str | None) -> date | None:
    if isinstance(value, datetime):
        return timezone.localtime(value).date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
