"""The words of time of the tables, found by their first folded word, with the clitics before it."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold
from khabar.words.tokens import Word, words_of

_LEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_WITHOUT_ARTICLE = frozenset(["unit", "part", "edge", "season", "decade"])  # roles whose words take «ال» or not


class TimeWord(msgspec.Struct, frozen=True):
    """A row of time_words.csv."""

    role: str
    value: str | None
    form: str


class WeekdayName(msgspec.Struct, frozen=True):
    """A row of weekdays.csv."""

    day: int
    name: str


class Cue(msgspec.Struct, frozen=True):
    """A row of time_cues.csv."""

    role: str
    form: str


class FiscalHint(msgspec.Struct, frozen=True):
    """A row of calendar_fiscal.csv."""

    month: int
    word: str


class OrdinalWord(msgspec.Struct, frozen=True):
    """A row of numbers_ordinal.csv."""

    value: int
    form: str


class Term(msgspec.Struct, frozen=True, gc=False):
    """A word of time that stands somewhere: its value, the word behind it, letters of clitics before it, the article."""

    value: str
    last: int
    lead: int
    definite: bool


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    value: str
    lead: int
    definite: bool


Line = Sequence[Word]  # the words of one paragraph


@cache
def _tables() -> dict[str, dict[str, tuple[_Entry, ...]]]:
    """role → first folded word with its clitics → entries, the longest first."""
    found: dict[str, dict[str, list[_Entry]]] = {}
    for row in load.rows("time_words.csv", TimeWord, None):
        _enter(found.setdefault(row.role, {}), row.form, row.value or "", row.role in _WITHOUT_ARTICLE)
    for name in load.rows("weekdays.csv", WeekdayName, "name"):
        _enter(found.setdefault("weekday", {}), name.name, str(name.day), False)
    return {
        role: {first: tuple(sorted(entries, key=lambda e: (-len(e.rest), e.lead))) for first, entries in table.items()}
        for role, table in found.items()
    }


def _enter(table: dict[str, list[_Entry]], form: str, value: str, takes_article: bool) -> None:
    first, *rest = (word.fold for word in words_of(form))
    for lead in _LEADS:
        for article in (False, True) if takes_article else (False,):
            table.setdefault(_glued(lead, article, first), []).append(
                _Entry(tuple(rest), value, len(lead), article or first.startswith("ال"))
            )


def _glued(lead: str, article: bool, first: str) -> str:
    if lead.endswith("ل") and (article or first.startswith("ال")):
        return lead + "ل" + (first if article else first[2:])
    return lead + ("ال" if article else "") + first


def term_at(role: str, line: Line, at: int) -> Term | None:
    """The longest term of a role that begins at word `at`."""
    if not 0 <= at < len(line):
        return None
    for entry in _tables()[role].get(line[at].fold, ()):
        end = at + 1 + len(entry.rest)
        if not entry.rest or (end <= len(line) and all(line[at + 1 + n].fold == word for n, word in enumerate(entry.rest))):
            return Term(entry.value, end, entry.lead, entry.definite)
    return None


def first_words(role: str) -> frozenset[str]:
    """Every folded word with which a term of a role may begin."""
    return frozenset(_tables()[role])


@cache
def _cue_rows() -> tuple[Cue, ...]:
    return load.rows("time_cues.csv", Cue, None)


@cache
def cues(role: str) -> frozenset[str]:
    return frozenset(fold(cue.form) for cue in _cue_rows() if cue.role == role)


@cache
def fiscal_hints() -> dict[str, int]:
    return {fold(hint.word): hint.month for hint in load.rows("calendar_fiscal.csv", FiscalHint, "word")}


@cache
def _ordinals() -> dict[str, int]:
    return {fold(row.form): row.value for row in load.rows("numbers_ordinal.csv", OrdinalWord, "form")}


def ordinal_at(line: Line, at: int) -> tuple[int, int] | None:
    """A definite ordinal and the word behind it: «الثامن والعشرين» 28, «الثالث عشر» 13, «الأول» 1."""
    if not 0 <= at < len(line):
        return None
    value = _ordinal(line[at].fold)
    if value is None:
        return None
    behind = line[at + 1].fold if at + 1 < len(line) else ""
    if value < 10 and behind in ("عشر", "عشره"):
        return value + 10, at + 2
    tens = _ordinal(behind[1:]) if behind.startswith("و") else None
    if value < 10 and tens is not None and tens >= 20:
        return value + tens, at + 2
    return value, at + 1


def _ordinal(folded: str) -> int | None:
    for lead in ("", "و", "ب", "ف", "وب"):
        if folded.startswith(lead + "ال"):
            return _ordinals().get(folded[len(lead) + 2 :])
    return _ordinals().get(folded[2:]) if folded.startswith("لل") else None


@cache
def ordinal_triggers() -> frozenset[str]:
    return frozenset(lead + word for word in _ordinals() for lead in ("ال", "وال", "بال", "فال", "لل", "وبال"))


def skipped(line: Line, at: int, marks: frozenset[str]) -> int:
    """The first word from `at` on that is none of `marks`."""
    while at < len(line) and line[at].fold in marks:
        at += 1
    return at


def folds(line: Line) -> Iterator[str]:
    return (word.fold for word in line)
