"""Names that the tables of organizations, outlets and people know, found wherever they stand in a text."""

from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from khabar.lexicons import load
from khabar.mentions.forms import Form, bare_forms
from khabar.mentions.names import Named, named
from khabar.records import EntityKind
from khabar.words.letters import fold
from khabar.words.remembered import remembered
from khabar.words.tokens import Word, words_of

_BRACKETS = frozenset(["«", "»", '"', "“", "”", "(", ")", "‘", "’", "'", "-", ".", "،"])


class _OutletWord(msgspec.Struct):
    word: str
    part: str


@cache
def outlet_words(part: str) -> frozenset[str]:
    """Words that announce outlets, folded, without the article: «head», «wide», «broadcaster», «public», «qualifier»."""
    return frozenset(fold(row.word) for row in load.rows("outlet_words.csv", _OutletWord, None) if row.part == part)


class KnownName(msgspec.Struct, frozen=True):
    """One spelling of a known name. `row`: the table's usual name; `alone`: it means this wherever it stands."""

    words: tuple[str, ...]
    row: str
    latin: str
    kind: EntityKind
    alone: bool


class _Organization(msgspec.Struct):
    name: str
    aliases: str | None
    latin: str
    field: str


class _Person(msgspec.Struct):
    name: str
    aliases: str | None
    latin: str


class _Outlet(msgspec.Struct):
    name: str
    aliases: str | None
    latin: str
    alone: str


def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name, marks left out."""
    if name.replace(" ", "").isalpha():  # as most are: nothing to cut but spaces
        return tuple(map(fold, name.split()))
    return tuple(w.fold for w in words_of(name) if w.kind != "mark")


@cache
def known_names() -> dict[str, tuple[KnownName, ...]]:
    """The spellings by their first folded word, longest first."""
    index: dict[str, list[KnownName]] = {}
    for organization in load.rows("organizations.csv", _Organization, "name"):
        _enter(index, organization.name, organization.aliases, organization.latin, "organization", True)
    for person in load.rows("people.csv", _Person, "name"):
        _enter(index, person.name, person.aliases, person.latin, "person", True)
    for outlet in load.rows("outlets.csv", _Outlet, "name"):
        _enter(index, outlet.name, outlet.aliases, outlet.latin, "outlet", outlet.alone == "yes")
    return {first: tuple(sorted(names, key=lambda n: -len(n.words))) for first, names in index.items()}


def _enter(index: dict[str, list[KnownName]], name: str, aliases: str | None, latin: str, kind: EntityKind, alone: bool) -> None:
    spellings = {folded_words(form): form for form in [name, *(aliases or "").split("|")] if form}
    for words in spellings:
        # an alias may carry its own head: «صحيفة الحياة»
        own = alone or words[0] in outlet_words("head")
        index.setdefault(words[0], []).append(KnownName(words, name, latin, kind, own))


@cache
def _fields() -> dict[tuple[str, ...], str]:
    rows = load.rows("organizations.csv", _Organization, "name")
    return {folded_words(form): row.field for row in rows for form in [row.name, *(row.aliases or "").split("|")] if form}


@lru_cache(maxsize=1 << 12)
def field_of(name: str) -> str | None:
    """What an organization of the table is: «company», «party», «sport» …; None for another name."""
    return _fields().get(folded_words(name))


@cache
def _by_second(first: str) -> dict[str, tuple[KnownName, ...]]:
    """The names that begin with a folded word by their second word, "" for those of one, longest first: «وزارة» begins many."""
    index: dict[str, list[KnownName]] = {}
    for name in known_names().get(first, ()):
        index.setdefault(name.words[1] if len(name.words) > 1 else "", []).append(name)
    return {second: tuple(names) for second, names in index.items()}


@remembered(1 << 13)
def _beginning(folded: str) -> tuple[tuple[Form, dict[str, tuple[KnownName, ...]]], ...]:
    """The names that a word may begin, with the form of it that they begin with."""
    return tuple((form, names) for form in bare_forms(folded) if (names := _by_second(form.form)))


def known_at(words: Sequence[Word], at: int, end: int, alone: bool = True) -> tuple[KnownName, Form, int] | None:
    """The longest known name that begins at word `at`: the name, the first word's form, where it ends.

    alone: only names that need no head.
    """
    best: tuple[KnownName, Form, int] | None = None
    beginning = _beginning(words[at].fold)
    second = _behind_brackets(words, at + 1, end) if beginning else ""
    for form, names in beginning:
        for name in (*names.get(second, ()), *names.get("", ())):
            if (alone and not name.alone) or (form.letters and not _worn(name, form, words[at].fold)):
                continue
            last = _match(words, at, end, name.words)
            if last and (best is None or last > best[2]):
                best = name, form, last
    return best


def _behind_brackets(words: Sequence[Word], at: int, end: int) -> str:
    while at < end and words[at].fold in _BRACKETS:
        at += 1
    return words[at].fold if at < end else ""


def _worn(name: KnownName, form: Form, folded: str) -> bool:
    """Whether what stands before a name of one word is a clitic: «لداعش», not the first letter of «فشل»."""
    return len(name.words) > 1 or (len(form.form) > 3 and (form.lam or named(folded) != Named.ORDINARY))


def _match(words: Sequence[Word], at: int, end: int, wanted: tuple[str, ...]) -> int:
    """Where the words end that spell `wanted` from word `at` on, brackets and quotes between them allowed; 0: they do not."""
    last = at + 1
    for want in wanted[1:]:
        while last < end and words[last].fold in _BRACKETS and words[last].fold not in ("،", want):
            last += 1
        if last >= end or words[last].fold != want:
            return 0
        last += 1
    if last < end and words[last].fold in (")", "»", '"', "”") and any(w.fold in ("(", "«", '"', "“") for w in words[at:last]):
        last += 1
    return last
