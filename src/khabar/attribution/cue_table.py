"""The lexicon of reporting as one dict: every form of every reporting verb and noun, by its letters.

A noun that is also a verb's verbal noun («تأكيد») stands once, as the noun, with the verb's senses behind its own.
"""

from collections.abc import Iterator, Sequence
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
    "addressee+bi", "addressee+min", "addressee+fi", "addressee+li", "addressee+act", "min+anna", "min+nominal",
]  # fmt: skip
Condition = Literal[
    "judging", "attitude", "own_act", "silence", "person", "planned", "negated", "happening", "noted", "blamed", "claimed", "plain"
]
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


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True, cache_hash=True):
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
    of_verbs: dict[str, list[Verb]] = {}
    for verb in verbs:
        own = tuple(masdar for masdar in verb.masdars if fold(masdar) not in named)
        for masdar in {fold(masdar) for masdar in verb.masdars if masdar not in own}:
            of_verbs.setdefault(masdar, []).append(verb)
        _enter(table, _lexeme(verb, "verb"), _conjugated(verb, own))
    for letters, noun in named.items():
        behind = of_verbs.get(letters, [])
        tense: Tense = "masdar" if behind else "noun"
        _enter(table, _lexeme(noun, "noun", behind), nouns(noun.lemma, noun.plural, tense))
    return table


def _enter(table: Table, lexeme: Lexeme, forms: Iterator[Conjugated]) -> None:
    for text, form in forms:
        table.setdefault(text, []).append((form, lexeme))


def _lexeme(entry: Verb | Noun, kind: Literal["verb", "noun"], behind: Sequence[Verb] = ()) -> Lexeme:
    """What the forms of an entry share; `behind` are the verbs whose verbal noun it is."""
    senses = tuple(dict.fromkeys((*entry.senses, *(sense for verb in behind for sense in verb.senses))))
    homographs = frozenset(fold(word) for one in (entry, *behind) for word in one.homographs)
    negated = entry.negated or _UNDER_NEGATION[senses[-1].stance]
    tells = isinstance(entry, Verb) and entry.tells
    return Lexeme(entry.lemma, kind, senses, None if negated == "same" else negated, homographs, tells)


def _conjugated(verb: Verb, masdars: tuple[str, ...]) -> Iterator[Conjugated]:
    yield from conjugate(Parts(verb.lemma, verb.imperfect, verb.participle, masdars, verb.doubled))
    if verb.passive:
        perfect, imperfect = verb.passive
        yield from ((text, form._replace(passive=True)) for text, form in perfects(perfect))
        yield from ((text, form._replace(passive=True)) for text, form in imperfects(imperfect) if form.person == 3)
