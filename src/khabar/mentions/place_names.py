"""Where a name of the gazetteer, or a noun that heads one, may begin: each word with every clitic that it may wear taken off."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

import msgspec

from khabar.lexicons import load
from khabar.mentions.forms import Form, bare_forms
from khabar.mentions.gazetteer import PlaceKind, gazetteer
from khabar.words.letters import fold
from khabar.words.remembered import remembered
from khabar.words.tokens import Word

_HYPHENS = frozenset(["-", "–"])  # «بعلبك - الهرمل»


class Name(msgspec.Struct, frozen=True, gc=False):
    """Words [first, last) that spell a name of the table: the first word's form, the lines of the table that it may mean."""

    first: int
    last: int
    form: Form
    key: str
    rows: tuple[int, ...]


class Head(msgspec.Struct, frozen=True):
    """A noun that heads a place's name, as `place_heads.csv` has it.

    keeps: it belongs to the name («مطار عدن»). unknown: a name that no table holds may follow. any: even an everyday word.
    """

    head: str
    kind: PlaceKind
    keeps: bool
    unknown: bool
    any: bool


class _HeadRow(msgspec.Struct):
    head: str
    kind: PlaceKind
    keeps: str | None
    unknown: Literal["yes", "any"] | None


@cache
def heads() -> dict[str, Head]:
    """The heads by folded form."""
    rows = load.rows("place_heads.csv", _HeadRow, "head")
    return {fold(r.head): Head(fold(r.head), r.kind, r.keeps == "yes", r.unknown is not None, r.unknown == "any") for r in rows}


@remembered(1 << 15)
def _name_forms(folded: str) -> tuple[tuple[Form, tuple[int, ...], int], ...]:
    """The forms of a word that a name may begin with: the lines of those named so alone, the most words of a name."""
    known = gazetteer()
    forms = (form for form in bare_forms(folded) if form.form in known.index or form.form in known.longest)
    return tuple((form, known.rows(form.form), known.longest.get(form.form, 1)) for form in forms)


@remembered(1 << 15)
def head_forms(folded: str) -> tuple[tuple[Form, Head], ...]:
    """The heads that a folded word may be, without clitics; «كتلة» is not «تلة» with «ك»."""
    known = heads()
    forms = (form for form in bare_forms(folded) if "ك" not in folded[: form.letters])
    return tuple((form, known[form.form]) for form in forms if form.form in known)


def name_at(words: Sequence[Word], at: int, end: int) -> Name | None:
    """The longest name of the table that begins at word `at` and ends before `end`; of equal ones that with fewest clitics."""
    best: Name | None = None
    for form, rows, longest in _name_forms(words[at].fold):
        if rows and best is None:
            best = Name(at, at + 1, form, form.form, rows)
        if longest > 1:
            further = _further(words, at, end, form, longest)
            best = further if further is not None and (best is None or further.last > best.last) else best
    return best


def _further(words: Sequence[Word], at: int, end: int, form: Form, longest: int) -> Name | None:
    """The longest name of two words or more, `longest` at most, a hyphen between any."""
    known, best = gazetteer(), None
    key, last = form.form, at + 1
    for _ in range(longest - 1):
        if last < end - 1 and words[last].fold in _HYPHENS:
            last += 1
        if last >= end or words[last].kind != "word":
            break
        key += " " + words[last].fold
        last += 1
        rows = known.rows(key)
        if rows:
            best = Name(at, last, form, key, rows)
    return best
