"""Titles and offices: which word is one, in every form that the table's paradigm gives."""

from functools import cache

import msgspec

from khabar.lexicons import load
from khabar.mentions.forms import bare_forms
from khabar.words.letters import fold
from khabar.words.remembered import remembered

_IN_CONSTRUCT = ("ي", "ا", "و")  # duals and plurals before a complement, which wear no article: «العميدي» is a family's name


class Title(msgspec.Struct, frozen=True):
    """A title as written. `use`: honorific, office, both, trade or kin; `letters`: clitics before it; `field`: where it belongs."""

    use: str
    definite: bool
    plural: bool  # dual or plural
    letters: int = 0
    field: str = ""


class _Row(msgspec.Struct):
    masculine: str
    feminine: str | None
    plural: str | None
    use: str
    field: str


class _OfficeWord(msgspec.Struct):
    word: str
    part: str


@cache
def _titles() -> dict[str, Title]:
    found: dict[str, Title] = {}
    for row in load.rows("titles.csv", _Row, None):
        for form, plural in _forms(row):
            use = "honorific" if row.use == "definite" else row.use
            if row.use != "definite":
                found.setdefault(fold(form), Title(use, False, plural, field=row.field))
            if not (plural and form.endswith(_IN_CONSTRUCT) and form != row.plural):
                found.setdefault("ال" + fold(form), Title(use, True, plural, field=row.field))
    return found


def _forms(row: _Row) -> list[tuple[str, bool]]:
    masculine = row.masculine
    forms = [(masculine, False)]
    feminine = None if row.feminine == "-" else row.feminine or masculine + "ة"
    if feminine:
        forms.append((feminine, False))
        stem = feminine[:-1] if feminine.endswith("ة") else feminine
        forms += [(stem + ending, True) for ending in ("ات", "تان", "تين", "تا", "تي")]
    forms += [(masculine + ending, True) for ending in ("ان", "ين", "ا", "ي") if len(masculine) > 2]
    if row.plural and row.plural != "-":
        forms.append((row.plural, True))
    elif not row.plural:
        stem = masculine[:-1] if masculine.endswith("ي") and row.field == "legal" else masculine
        forms += [(stem + ending, True) for ending in ("ون", "ين", "و", "ي")]
    return forms


@remembered(1 << 14)
def title_of(folded: str) -> Title | None:
    """The title that a folded word is, clitics allowed."""
    titles = _titles()
    for letters, form, _ in bare_forms(folded):
        title = titles.get(form)
        if title is not None and (not letters or len(form) >= 3):
            return title if not letters else msgspec.structs.replace(title, letters=letters)
    return None


@remembered(1 << 6)
def office_words(part: str) -> frozenset[str]:
    """Words that stand inside a title: «rank», «state», «link»."""
    return frozenset(fold(w.word) for w in load.rows("office_words.csv", _OfficeWord, None) if w.part == part)
