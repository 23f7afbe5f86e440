"""The words of description_words.csv by what they do in the description of a source, folded."""

from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons.load import rows
from khabar.words.letters import fold

Part = Literal[
    "generic",
    "honorific",
    "courtesy",
    "pointing",
    "quantifier",
    "gathering",
    "pair",
    "party",
    "work",
    "two_states",
    "any_body",
    "continuing",
    "alleging",
    "calling",
    "told",
    "eulogy",
    "blessing",
    "blessing_on",
    "citing",
    "proving",
    "science",
    "handing_down",
    "family",
    "carried",
    "interviewed",
    "post",
    "governs",
    "rumour",
    "platform",
    "informing",
    "reporting_to",
    "showing",
    "held",
    "aired",
    "talk",
    "crew",
    "crew_work",
    "ministry",
    "envoy",
    "alike",
    "kindred",
    "chanting",
    "institution",
    "answering",
    "demanding",
    "confessing",
    "man",
    "capital",
    "his_state",
    "turning_out",
    "issued",
    "sharing",
    "spread",
    "admitting",
    "announcing",
    "received",
    "granted",
    "uttered",
    "men",
    "woman",
    "body",
    "wider_body",
    "epithet",
    "branch",
    "state",
]


class _Row(msgspec.Struct, frozen=True):
    word: str
    part: Part
    means: str | None


@cache
def words_that(part: Part) -> frozenset[str]:
    """Every word of a part, folded."""
    return frozenset(meant(part))


@cache
def spreading() -> frozenset[str]:
    """Verbs by which an outlet spreads a document itself («بيان نشرته …»), not those by which it came by one («تلقت نسخة منه»)."""
    return frozenset(word for word, means in meant("carried").items() if "received" not in means)


@cache
def meant(part: Part) -> dict[str, tuple[str, ...]]:
    """What each word of a part stands for, as written in the table: an honorific's offices, an eulogy's names."""
    return {fold(row.word): tuple((row.means or "").split("|")) if row.means else () for row in _rows() if row.part == part}


@cache
def lemmas_that(part: Part) -> frozenset[str]:
    """Every lemma of a part of verbs, in the spelling of the verbs' own table."""
    return frozenset(row.word for row in _rows() if row.part == part)


@cache
def eulogies() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """By its first word each eulogy's words and the names that it stands for."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, names in meant("eulogy").items():
        parts = tuple(words.split())
        found.setdefault(parts[0], []).append((parts, names))
    return {first: tuple(all_of) for first, all_of in found.items()}


@cache
def blessings() -> tuple[tuple[str, ...], ...]:
    """The words of each blessing, the longest first."""
    return tuple(sorted((tuple(words.split()) for words in words_that("blessing")), key=lambda words: -len(words)))


@cache
def _rows() -> tuple[_Row, ...]:
    return rows("description_words.csv", _Row, None)
