"""Numbers in words and in digits, all forms, cases and genders: «ثلاثمئة وخمسة وأربعون», «مئتا ألف», «3٫5 مليون», «9ر3».

A number is read from one word on; the clitics glued to its first word («بخمسة») are told, the article too. Cost: linear
in the words that it takes. Values are exact: an int where they are whole, else a float.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from khabar.lexicons import load
from khabar.words.digits import digits_at
from khabar.words.letters import fold
from khabar.words.tokens import Word

Kind = Literal["one", "two", "unit", "ten", "tens", "hundred", "hundreds", "scale", "double"]
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_OTHER_WORDS = frozenset(
    ["لست", "فست", "كست", "واحد", "فاحد", "كاحد", "لاحد", "باحد", "للالف", "كميه", "بميه", "للميه"]
)  # «لستُ», «وأحد» and the like
_FRACTIONS = {"نصف": Decimal("0.5"), "ربع": Decimal("0.25")}
_FRACTION_LEADS = ("", "و", "ب", "ل", "وب", "ول")
_MOST_PIECES = 24  # no number that is written out has more words


class NumberWord(msgspec.Struct, frozen=True):
    """A row of numbers.csv."""

    value: int
    kind: Kind
    form: str


class Piece(NamedTuple):
    """A number word as it stands: what it is worth, and the clitics («وب») and article before it."""

    value: int
    kind: Kind
    lead: str
    definite: bool
    bare: str  # folded, without lead and article


class Numeral(NamedTuple):
    """The number in words [first, last). `lead`: clitics glued to the first word; `scaled`: it has a thousand or more in words."""

    value: int | float
    first: int
    last: int
    lead: str = ""
    definite: bool = False
    digits: bool = False  # it begins with digits
    scaled: bool = False


@cache
def number_words() -> dict[str, Piece]:
    """Every number word with every clitic and article before it, folded."""
    found: dict[str, Piece] = {}
    for row in load.rows("numbers.csv", NumberWord, "form"):
        bare = fold(row.form)
        for prefix, article in _prefixes():
            word = prefix + ("ل" if article and prefix.endswith("ل") else "ال" if article else "") + bare
            if (word not in _OTHER_WORDS or not prefix) and not ("ك" in prefix and len(bare) < 4):
                found.setdefault(word, Piece(row.value, row.kind, prefix, article, bare))
    return found


def _prefixes() -> list[tuple[str, bool]]:
    return [(c + p, article) for article in (False, True) for c in _CONJUNCTIONS for p in _PREPOSITIONS]


def number_at(words: Sequence[Word], at: int) -> Numeral | None:
    """The number that begins at word `at`, as far as it goes; None where none does. «أحد» and «واحد» alone are none."""
    if at >= len(words):
        return None
    fraction = _fraction_of_scale(words, at)
    if fraction is not None:
        return fraction
    head = _group(words, at)
    if head is None:
        return None
    total, last, scale = _scaled(words, head)
    first_scale = scale
    while scale > 1 and last - at < _MOST_PIECES:
        more = _half(words, last, scale) or _and_group(words, last, scale)
        if more is None:
            break
        total, last, scale = total + more[0], more[1], more[2]
    piece = number_words().get(words[at].fold)
    lead, definite = (piece.lead, piece.definite) if piece else ("", False)
    return Numeral(plain(total), at, last, lead, definite, words[at].kind == "number", first_scale > 1)


def plain(value: Decimal) -> int | float:
    """An exact value as JSON has it: whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


class _Group(msgspec.Struct, frozen=True, gc=False):
    """A number below a thousand, or digits: what the next scale word multiplies. `scale`: what it already holds, else 1."""

    value: Decimal
    last: int
    scale: int


def _piece(words: Sequence[Word], at: int) -> Piece | None:
    return number_words().get(words[at].fold) if at < len(words) and words[at].kind == "word" else None


def _joined(words: Sequence[Word], at: int) -> Piece | None:
    """A number word behind «و», glued to it or apart."""
    if at < len(words) and words[at].fold == "و":
        piece = _piece(words, at + 1)
        return piece if piece and not piece.lead else None
    piece = _piece(words, at)
    return piece if piece and piece.lead == "و" else None


def _after(words: Sequence[Word], at: int) -> int:
    """The word behind a joined piece that begins at `at`."""
    return at + 2 if words[at].fold == "و" else at + 1


def _group(words: Sequence[Word], at: int) -> _Group | None:
    if at >= len(words):
        return None
    if words[at].kind == "number":
        read = digits_at(words, at, _scale_follows)
        return _Group(read[0], read[1], 1) if read else None
    piece = _piece(words, at)
    if piece is None:
        return None
    if piece.kind == "double":
        return _Group(Decimal(piece.value), at + 1, piece.value // 2)
    if piece.kind == "scale":
        # «ألفا شخص»: the dual before its noun, written like the accusative
        twice = piece.bare in ("الفا", "مليونا", "مليارا") and not piece.definite
        return None if _is_plural(piece) else _Group(Decimal(piece.value * (1 + twice)), at + 1, piece.value)
    return _below_thousand(words, at, piece)


def _is_plural(piece: Piece) -> bool:
    return piece.bare in ("الاف", "الوف", "ملايين", "مليارات", "بلايين", "تريليونات", "ترليونات")


def _below_thousand(words: Sequence[Word], at: int, piece: Piece) -> _Group | None:
    following = _piece(words, at + 1)
    if piece.kind in ("one", "two", "unit") and following and following.kind == "ten" and not following.lead:
        return _Group(Decimal(piece.value + 10), at + 2, 1)
    if piece.kind == "unit" and following and following.kind == "hundred" and not following.lead:  # «ثلاث مئة»
        return _rest_of_hundred(words, at + 2, piece.value * 100)
    if piece.kind in ("hundred", "hundreds"):
        return _rest_of_hundred(words, at + 1, piece.value)
    tens = _joined(words, at + 1)
    if piece.kind in ("one", "two", "unit") and tens and tens.kind == "tens":
        return _Group(Decimal(piece.value + tens.value), _after(words, at + 1), 1)
    return None if piece.kind == "one" else _Group(Decimal(piece.value), at + 1, 1)


def _rest_of_hundred(words: Sequence[Word], at: int, hundreds: int) -> _Group:
    rest = _joined(words, at)
    if rest is None or rest.kind not in ("one", "two", "unit", "ten", "tens"):
        return _Group(Decimal(hundreds), at, 1)
    below = _below_thousand(words, _after(words, at) - 1, rest)
    return _Group(below.value + hundreds, below.last, 1) if below else _Group(Decimal(hundreds), at, 1)


def _scale_follows(words: Sequence[Word], at: int) -> bool:
    piece = _piece(words, at)
    return piece is not None and piece.kind == "scale" and not piece.lead


def _scaled(words: Sequence[Word], group: _Group) -> tuple[Decimal, int, int]:
    """A group and the scale words right behind it: «خمسمئة ألف», «ألف مليار». Value, end, the lowest scale."""
    value, last, scale = group.value, group.last, group.scale
    for _ in range(3):
        piece = _piece(words, last)
        if piece is None or piece.kind != "scale" or piece.lead:
            break
        value, last, scale = value * piece.value, last + 1, piece.value * scale
    return value, last, scale


def _and_group(words: Sequence[Word], at: int, scale: int) -> tuple[Decimal, int, int] | None:
    """«و782» behind «32 ألفا», «وخمسمئة ألف» behind «مليون»: a further group below the last scale."""
    joined = _joined(words, at)
    if joined is not None:
        if joined.kind == "one":
            return None
        start = _after(words, at) - 1
    elif at + 1 < len(words) and words[at].fold == "و" and words[at + 1].kind == "number":
        start = at + 1
    else:
        return None
    group = _group(words, start)
    if group is None or (group.scale == 1 and group.value >= 1000):
        return None
    more = _scaled(words, group)
    return more if 0 < more[0] < scale and (more[2] < scale) else None


def _half(words: Sequence[Word], at: int, scale: int) -> tuple[Decimal, int, int] | None:
    """«ونصف», «ونصف المليون» behind a scale."""
    if at >= len(words):
        return None
    apart = words[at].fold == "و" and at + 1 < len(words)
    name = words[at + 1].fold if apart else words[at].fold.removeprefix("و") if words[at].fold.startswith("و") else ""
    share = _FRACTIONS.get(name)
    if share is None:
        return None
    last = at + 2 if apart else at + 1
    named = _piece(words, last)
    if named is not None and named.kind == "scale" and named.value == scale and not named.lead:
        last += 1
    return share * scale, last, 1


def _fraction_of_scale(words: Sequence[Word], at: int) -> Numeral | None:
    """«نصف مليون», «بربع مليار»."""
    word = words[at].fold
    if word not in fraction_words():
        return None
    for lead in _FRACTION_LEADS:
        share = _FRACTIONS.get(word.removeprefix(lead)) if word.startswith(lead) else None
        named = _piece(words, at + 1) if share else None
        if share and named and named.kind == "scale" and not named.lead and not _is_plural(named):
            return Numeral(plain(share * named.value), at, at + 2, lead, False, False, True)
    return None


@cache
def fraction_words() -> frozenset[str]:
    """Words that may open «نصف مليون»."""
    return frozenset(lead + name for lead in _FRACTION_LEADS for name in _FRACTIONS)
