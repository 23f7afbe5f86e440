"""Nouns that head a source («مصادر», «المتحدثة», «الصحيفة», «الدراسة») and the channels that words come through («مقابلة»).

source_words(folded) -> tuple[SourceWord, ...]    one written word, its clitics included; () for any other word
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from khabar.lexicons.load import rows
from khabar.words.clitics import cuts
from khabar.words.letters import fold
from khabar.words.remembered import remembered
from khabar.words.verbs import Gender, Number

SourceHead = Literal["unnamed", "outlet", "document", "organization", "channel"]
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه", "ي")


class SourceRow(msgspec.Struct, frozen=True):
    """A row of source_nouns.csv."""

    word: str
    plural: str | None
    feminine: str | None
    kind: SourceHead
    channel: Literal["yes"] | None


class SourceForm(NamedTuple):
    """One written form of such a noun."""

    word: str  # the noun as in the lexicon
    kind: SourceHead
    channel: bool  # words may come through it: «في تصريح», «عبر حسابه»
    gender: Gender
    number: Number


class SourceWord(NamedTuple):
    """One reading of a written word."""

    form: SourceForm
    prefix: str  # glued particles as folded, the article apart
    article: bool
    suffix: str  # glued pronoun


@remembered(1 << 15)
def source_words(folded: str) -> tuple[SourceWord, ...]:
    """Every reading of a folded written word as the head of a source or a channel."""
    table, found = _table(), []
    for cut in cuts(folded):
        found += [SourceWord(form, cut.prefix, cut.article, "") for form in table.get(cut.stem, ())]
        if not cut.article:
            for pronoun in _PRONOUNS:
                if cut.stem.endswith(pronoun) and len(cut.stem) - len(pronoun) >= 2:
                    found += [SourceWord(form, cut.prefix, False, pronoun) for form in _joined(table, cut.stem[: -len(pronoun)])]
    return tuple(dict.fromkeys(found))


def number_of(folded: str) -> Number | None:
    """Singular, dual or plural, as a source's noun is first read («تقريرا» without its alif); None for another word."""
    readings = source_words(folded) or (source_words(folded[:-1]) if folded.endswith("ا") else ())
    return readings[0].form.number if readings else None


def owned(folded: str) -> bool:
    """Whether a source's noun bears a pronoun: «تقريرها», «ببيانه»; not «دراسة»."""
    return any(reading.suffix not in ("", "ي") for reading in source_words(folded)[:1])


def _joined(table: dict[str, list[SourceForm]], stem: str) -> list[SourceForm]:
    """«صحيفتـ» before a pronoun stands for «صحيفة», «خبراؤ» and «خبرائـ» for «خبراء»."""
    if stem.endswith(("او", "اي")) and stem not in table:
        return table.get(stem[:-1] + "ء", [])
    return table.get(stem[:-1] + "ه", []) if stem.endswith("ت") and stem not in table else table.get(stem, [])


@lru_cache(maxsize=1)
def _table() -> dict[str, list[SourceForm]]:
    table: dict[str, list[SourceForm]] = {}
    for row in rows("source_nouns.csv", SourceRow, None):
        for text, gender, number in _forms(row):
            table.setdefault(text, []).append(SourceForm(row.word, row.kind, row.channel == "yes", gender, number))
    return table


def _forms(row: SourceRow) -> Iterator[tuple[str, Gender, Number]]:
    own: Gender = "f" if row.word.endswith(("ة", "ى")) and row.kind != "unnamed" else "m"
    if row.word != row.plural:
        yield from _singular(fold(row.word), own)
    if row.plural:
        plural = fold(row.plural)
        of_things: Gender = "m" if row.kind == "unnamed" and row.word != "مصدر" else "f"
        yield plural, of_things, "p"
        if plural.endswith("ون"):
            yield plural[:-2] + "ين", of_things, "p"
            yield plural[:-1], of_things, "p"  # in construct: «مسؤولو الأمن»
            yield plural[:-2] + "ي", of_things, "p"
    if row.feminine:
        yield from _singular(fold(row.feminine), "f")
        yield fold(row.feminine)[:-1] + "ات", "f", "p"


def _singular(stem: str, gender: Gender) -> Iterator[tuple[str, Gender, Number]]:
    yield stem, gender, "s"
    if stem.endswith(("ض", "ع", "م", "ت", "ج", "ن")) and stem in _DEFECTIVE:
        yield stem + "ي", gender, "s"  # «قاض», «القاضي»
    dual = stem[:-1] + "ت" if stem.endswith("ه") else stem
    yield dual + "ان", gender, "d"
    yield dual + "ين", gender, "d"
    if dual.endswith("ت") and dual != stem:
        yield dual + "ا", gender, "d"  # in construct: «وزارتا الداخلية والدفاع»
        yield dual + "ي", gender, "d"


_DEFECTIVE = frozenset(["قاض", "مدع", "محام", "مفت", "ناج", "ناد", "مغن"])
