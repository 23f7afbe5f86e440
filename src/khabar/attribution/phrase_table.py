"""The phrases of speech_phrases.toml as patterns, indexed by the word or the verb that begins them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

import msgspec

from khabar.attribution.cue_table import Frame
from khabar.attribution.cues import CueForm
from khabar.lexicons.load import entries, rows
from khabar.records import Stance
from khabar.words.letters import fold
from khabar.words.remembered import remembered
from khabar.words.verbs import Form, Parts, conjugate

Role = Literal["according_to", "as_said", "says", "stands_in", "refuses", "rejects", "focus", "aside", "background"]


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of speech_phrases.toml."""

    words: str
    role: Role
    stance: Stance | None = None
    frames: tuple[Frame, ...] = ()


class Carrier(msgspec.Struct, frozen=True):
    """A row of speech_carriers.csv."""

    lemma: str
    imperfect: str
    participle: str | None
    gloss: str


class Step(NamedTuple):
    """What one word of a phrase may be."""

    kind: Literal["words", "lemma", "says", "attitude", "gap", "glued"]
    words: frozenset[str]  # folded words, lemmas, or the glued letters


class Pattern(NamedTuple):
    """A phrase, step by step."""

    lemma: str
    role: Role
    stance: Stance | None
    frames: tuple[Frame, ...]
    steps: tuple[Step, ...]
    behind: frozenset[str]  # plain words one of which must stand behind its gap


class PhraseTable(NamedTuple):
    """Patterns by their first word, or by the lemma of their first verb."""

    words: dict[str, list[Pattern]]
    lemmas: dict[str, list[Pattern]]


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def phrase_table() -> PhraseTable:
    """All phrases. Cost: 10 ms, once."""
    table = PhraseTable({}, {})
    for phrase in entries("speech_phrases.toml", "phrase", Phrase, "words"):
        for pattern in _patterns(phrase):
            first = pattern.steps[0]
            index = table.lemmas if first.kind == "lemma" else table.words
            for word in first.words:
                index.setdefault(word, []).append(pattern)
    return table


def _patterns(phrase: Phrase) -> Iterator[Pattern]:
    """A phrase whose last word may be plain or glued («لها/ل») makes one pattern for each."""
    tokens = phrase.words.split()
    lasts = tokens[-1].split("/")
    glued = [part for part in lasts if part in _GLUED]
    plain = "/".join(part for part in lasts if part not in _GLUED)
    for last in (*glued, plain):
        if last:
            whole = [*tokens[:-1], last]
            steps = tuple(map(_step, whole))
            yield Pattern(_lemma(whole), phrase.role, phrase.stance, phrase.frames, steps, _behind_gap(steps))


def _behind_gap(steps: tuple[Step, ...]) -> frozenset[str]:
    return next((then.words for step, then in pairwise(steps) if step.kind == "gap" and then.kind == "words"), _NONE)


_GLUED = {"ل": frozenset("ل"), "ب": frozenset("ب")}


def _step(token: str) -> Step:
    if token in _GLUED:
        return Step("glued", _GLUED[token])
    if token == "…":
        return Step("gap", _NONE)
    if token == "%says":
        return Step("says", _NONE)
    if token == "@attitude":
        return Step("attitude", _NONE)
    parts = token.split("/")
    if token.startswith("~"):
        return Step("lemma", frozenset(part.removeprefix("~") for part in parts))
    return Step("words", frozenset(map(fold, parts)))


def _lemma(tokens: list[str]) -> str:
    plain = (token.split("/")[0].removeprefix("~") for token in tokens if token[0] not in "…%@")
    return " ".join(plain)


@remembered(1 << 14)
def carrier_forms(folded: str) -> tuple[CueForm, ...]:
    """The readings of a written word as a verb that reports only with its noun: «وقدم», «سيصدر»."""
    found = []
    for prefix in ("", "و", "ف", "س", "وس"):
        if folded.startswith(prefix):
            for form, lemma in _carriers().get(folded[len(prefix) :], ()):
                found.append(
                    CueForm(
                        lemma,
                        "verb",
                        form.tense,
                        (),
                        form.person,
                        form.gender,
                        form.number,
                        accusative=form.accusative,
                        prefix=prefix,
                    )
                )
    return tuple(found)


@lru_cache(maxsize=1)
def _carriers() -> dict[str, list[tuple[Form, str]]]:
    table: dict[str, list[tuple[Form, str]]] = {}
    for row in rows("speech_carriers.csv", Carrier, "lemma"):
        for text, form in conjugate(Parts(row.lemma, row.imperfect, row.participle)):
            if form.joins != "must":
                table.setdefault(text, []).append((form, row.lemma))
    return table
