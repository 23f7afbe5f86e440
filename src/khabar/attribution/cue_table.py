"""The lexicon of reporting as one dict: every form of every reporting verb and noun, by its letters.

A noun that is also a verb's verbal noun («تأكيد») stands once, as the noun, with the verb's senses behind its own.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from khabar.lexicons.load import entries
from khabar.records import Stance
from khabar.words.letters import fold
from khabar.words.verbs import Conjugated, Form, Parts, Tense, conjugate, imperfects, nouns, perfects

Frame = Literal[
    "anna", "nominal", "quote", "ila", "ala", "an", "bi", "min", "fi", "li", "hawl",
    "addressee+anna", "addressee+nominal", "addressee+quote", "addressee+ila", "addressee+ala", "addressee+an",
    "addressee+bi", "addressee+min", "addressee+fi", "addressee+li", "min+anna", "min+nominal",
]  # fmt: skip
Condition = Literal["negated", "judging", "attitude", "own_act", "silence", "person", "planned"]
Negated = Stance | Literal["silence"]
_UNDER_NEGATION: dict[Stance, Negated] = {
    "asserts": "silence",
    "denies": "withholds",
    "withholds": "silence",
    "believes": "doubts",
    "doubts": "believes",
    "asks": "silence",
    "directs": "silence",
    "commits": "silence",
    "judges": "silence",
}


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a cue says of its content when one of its frames follows."""

    stance: Stance
    frames: tuple[Frame, ...]
    content: Literal["after", "addressee"] = "after"
    only: Condition | None = None


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of speech_verbs.toml."""

    lemma: str
    gloss: str
    imperfect: str
    senses: tuple[Sense, ...]
    participle: str | None = None
    masdars: tuple[str, ...] = ()
    doubled: bool = False
    passive: tuple[str, ...] = ()  # perfect and imperfect passive where they differ in letters: «قيل», «يقال»
    tells: bool = False  # may stand behind «كما», «حسبما», «وفق ما»
    negated: Negated | Literal["same"] | None = None
    homographs: tuple[str, ...] = ()  # forms that are also everyday words


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of speech_nouns.toml."""

    lemma: str
    gloss: str
    senses: tuple[Sense, ...]
    plural: str | None = None
    negated: Negated | Literal["same"] | None = None
    homographs: tuple[str, ...] = ()


class Lexeme(NamedTuple):
    """What all forms of one entry share."""

    lemma: str
    kind: Literal["verb", "noun"]
    senses: tuple[Sense, ...]
    negated: Negated | None  # None: a negation leaves the stance as it is
    homographs: frozenset[str]  # folded
    tells: bool


Table = dict[str, list[tuple[Form, Lexeme]]]


@lru_cache(maxsize=1)
def cue_table() -> Table:
    """All forms of all entries, by their folded letters. Cost: 40 ms, once."""
    table: Table = {}
    verbs = entries("speech_verbs.toml", "verb", Verb, "lemma")
    named = {fold(noun.lemma): noun for noun in entries("speech_nouns.toml", "noun", Noun, "lemma")}
    of_verbs: dict[str, list[Sense]] = {}
    for verb in verbs:
        lexeme = _lexeme(verb, "verb", verb.senses)
        own = tuple(masdar for masdar in verb.masdars if fold(masdar) not in named)
        for masdar in set(map(fold, verb.masdars)) - set(map(fold, own)):
            of_verbs.setdefault(masdar, []).extend(verb.senses)
        _enter(table, lexeme, _conjugated(verb, own))
    for letters, noun in named.items():
        behind = of_verbs.get(letters)
        tense: Tense = "noun" if behind is None else "masdar"
        senses = tuple(dict.fromkeys((*noun.senses, *(behind or ()))))
        _enter(table, _lexeme(noun, "noun", senses), nouns(noun.lemma, noun.plural, tense))
    return table


def _enter(table: Table, lexeme: Lexeme, forms: Iterator[Conjugated]) -> None:
    for text, form in forms:
        table.setdefault(text, []).append((form, lexeme))


def _lexeme(entry: Verb | Noun, kind: Literal["verb", "noun"], senses: tuple[Sense, ...]) -> Lexeme:
    negated = entry.negated or _UNDER_NEGATION[senses[-1].stance]
    tells = isinstance(entry, Verb) and entry.tells
    return Lexeme(entry.lemma, kind, senses, None if negated == "same" else negated, frozenset(map(fold, entry.homographs)), tells)


def _conjugated(verb: Verb, masdars: tuple[str, ...]) -> Iterator[Conjugated]:
    yield from conjugate(Parts(verb.lemma, verb.imperfect, verb.participle, masdars, verb.doubled))
    if verb.passive:
        perfect, imperfect = verb.passive
        yield from ((text, form._replace(passive=True)) for text, form in perfects(perfect))
        yield from imperfects(imperfect, passive=True)
