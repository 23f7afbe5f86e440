"""The tables of amounts, folded and keyed by first word."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from khabar.lexicons import load
from khabar.records import AmountModifier
from khabar.words.letters import fold
from khabar.words.tokens import Word, words_of

Line = Sequence[Word]  # the words of one paragraph
LEADS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


class UnitForm(msgspec.Struct, frozen=True):
    """A row of units.csv."""

    unit: str
    form: str


class CurrencyName(msgspec.Struct, frozen=True):
    """A row of currencies_names.csv."""

    name: str
    form: str


class Currency(msgspec.Struct, frozen=True):
    """A row of currencies.csv."""

    code: str
    name: str
    adjective: str
    words: str | None


class ModifierPhrase(msgspec.Struct, frozen=True):
    """A row of numbers_modifiers.csv."""

    modifier: AmountModifier
    position: Literal["before", "after"]
    form: str


class NumberCue(msgspec.Struct, frozen=True):
    """A row of numbers_cues.csv."""

    role: str
    form: str


class CountedNoun(msgspec.Struct, frozen=True):
    """A row of counted.csv."""

    kind: Literal["thing", "person", "feminine"]
    construct: Literal["yes", "no"]
    noun: str


class OtherWord(msgspec.Struct, frozen=True):
    """A row of counted_not.csv."""

    word: str


class Phrase(NamedTuple):
    """Words of a phrase but one (the first, or the last where it is read backwards), and what it means."""

    others: tuple[str, ...]
    value: str


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.fold for word in words_of(text))


@cache
def units() -> dict[str, tuple[Phrase, ...]]:
    """First folded word of a unit → the words behind it and its UCUM code, longest first."""
    found: dict[str, list[Phrase]] = {}
    for row in load.rows("units.csv", UnitForm, "form"):
        first, *rest = _folded(row.form)
        found.setdefault(first, []).append(Phrase(tuple(rest), row.unit))
    return {first: tuple(sorted(phrases, key=lambda p: -len(p.others))) for first, phrases in found.items()}


@cache
def currency_names() -> dict[str, str]:
    return {fold(row.form): fold(row.name) for row in load.rows("currencies_names.csv", CurrencyName, "form")}


@cache
def currencies() -> dict[str, tuple[tuple[str, str, frozenset[str]], ...]]:
    """Name of a currency → code, adjective, and words that tell its country."""
    found: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
    for row in load.rows("currencies.csv", Currency, None):
        words = frozenset(fold(word) for word in (row.words or "").split())
        found.setdefault(fold(row.name), []).append((row.code, fold(row.adjective), words))
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def modifiers(position: str) -> dict[str, tuple[Phrase, ...]]:
    """Phrases by the word next to the number: the last word of those before it, the first of those after."""
    found: dict[str, list[Phrase]] = {}
    for row in load.rows("numbers_modifiers.csv", ModifierPhrase, None):
        words = _folded(row.form)
        if row.position == position == "after":
            found.setdefault(words[0], []).append(Phrase(words[1:], row.modifier))
        elif row.position == position:
            # «لتصل إلى 50» says what was reached, «تصل إلى 50» at most that
            for lead in ("", "و", "ف") if words[0][0] in "يت" else LEADS:
                *others, last = (lead + words[0], *words[1:])
                found.setdefault(last, []).append(Phrase(tuple(others), row.modifier))
    return {word: tuple(sorted(phrases, key=lambda p: -len(p.others))) for word, phrases in found.items()}


@cache
def _cue_rows() -> tuple[NumberCue, ...]:
    return load.rows("numbers_cues.csv", NumberCue, None)


@cache
def cues(role: str) -> frozenset[str]:
    return frozenset(fold(row.form) for row in _cue_rows() if row.role == role)


@cache
def _counted_nouns() -> tuple[CountedNoun, ...]:
    return load.rows("counted.csv", CountedNoun, "noun")


@cache
def duals() -> dict[str, tuple[int, bool]]:
    """Every folded dual with its clitics → letters of clitics before it, whether it is a construct («وزيري»)."""
    others = {fold(row.word) for row in load.rows("counted_not.csv", OtherWord, "word")}
    found: dict[str, tuple[int, bool]] = {}
    for row in _counted_nouns():
        for form, construct in _duals_of(row):
            if form not in others:
                for lead in LEADS:
                    if lead + form not in others:
                        found.setdefault(lead + form, (len(lead), construct))
    return found


def _duals_of(row: CountedNoun) -> list[tuple[str, bool]]:
    noun = fold(row.noun)
    stem = noun[:-1] + "ت" if row.kind == "feminine" else noun
    whole = [stem + "ان"] + ([] if row.kind == "person" else [stem + "ين"])
    parts = [stem + "ي", stem + "ا"] if row.construct == "yes" else []
    return [(form, False) for form in whole] + [(form, True) for form in parts]


@cache
def counted_plurals() -> frozenset[str]:
    """Plurals that begin with a letter that may be a clitic or a verb's («وزراء»), and sound ones of the table."""
    sound = (fold(row.noun) for row in _counted_nouns() if row.kind != "thing")
    ends = {word[:-1] + "ات" if word.endswith("ه") else word + "ين" for word in sound}
    return frozenset(ends | cues("plural"))


@cache
def counted_singulars() -> frozenset[str]:
    return frozenset(fold(row.noun) for row in _counted_nouns())
