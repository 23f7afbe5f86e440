"""A bad table is refused, and the message names table, entry and mend."""

import msgspec
import pytest

from khabar.errors import LexiconError
from khabar.lexicons import load


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lemma: str
    forms: tuple[str, ...] = ()


class Unit(msgspec.Struct, frozen=True):
    word: str
    code: str | None
    factor: float | None


HEAD = 'source = "Written by hand."\nlicence = "CC0-1.0"\n'
ROWS = "# Units.\n# source: Written by hand.\n# licence: CC0-1.0\nword,code,factor\n"


@pytest.fixture
def table(tmp_path, monkeypatch):
    """A function that puts a table where the loader looks."""
    monkeypatch.setattr(load.resources, "files", lambda package: tmp_path)

    def put(name, text):
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
        return name

    return put


def verbs(name):
    return load.entries(name, "verb", Verb, "lemma")


def units(name):
    return load.rows(name, Unit, "word")


def test_sound_entries_come_in_order(table):
    name = table("verbs.toml", HEAD + '[[verb]]\nlemma = "قال"\n[[verb]]\nlemma = "نفى"\nforms = ["نفت"]\n')
    assert verbs(name) == (Verb("قال"), Verb("نفى", ("نفت",)))


def test_sound_rows_come_in_order_and_empty_cells_are_none(table):
    name = table("units.csv", ROWS + 'كلم,km,1\n"متر, مربع",,\n')
    assert units(name) == (Unit("كلم", "km", 1.0), Unit("متر, مربع", None, None))


BAD_ENTRIES = [
    ("verbs.toml: Invalid value (at line 4, column 9). Mend the line.", HEAD + "[[verb]]\nlemma = قال\n"),
    ("verbs.toml: says no licence", 'source = "x"\n'),
    ("verbs.toml: says no licence and no source", '[[verb]]\nlemma = "قال"\n'),
    ("verbs.toml: unknown key «verbs» at the top", HEAD + '[[verbs]]\nlemma = "قال"\n'),
    ("verbs.toml, entry «قال»: Object contains unknown field `stanse`", HEAD + '[[verb]]\nlemma = "قال"\nstanse = "x"\n'),
    ("verbs.toml, entry «?»: Object missing required field `lemma`", HEAD + "[[verb]]\nforms = []\n"),
    ("verbs.toml, entry «قال»: stands twice. Join the two entries.", HEAD + '[[verb]]\nlemma = "قال"\n' * 2),
    (
        "entry «قال»: «یقول» holds U+06CC (arabic letter farsi yeh). Retype it as ي",
        HEAD + '[[verb]]\nlemma="قال"\nforms=["یقول"]\n',
    ),
    ("entry «قال»: «كـقال» holds U+0640 (arabic tatweel). Delete it.", HEAD + '[[verb]]\nlemma="قال"\nforms=["كـقال"]\n'),
    (
        "entry «قال»: «قال\u200f» holds U+200F (right-to-left mark). Delete it.",
        HEAD + '[[verb]]\nlemma="قال"\nforms=["قال\u200f"]\n',
    ),
    ("holds U+FEFB (arabic ligature lam with alef isolated form). Retype it as لا", HEAD + '[[verb]]\nlemma = "ﻻ"\n'),
    ("holds U+06F3 (extended arabic-indic digit three). Retype it as 3", HEAD + '[[verb]]\nlemma = "قال۳"\n'),
    ("holds U+06A9 (arabic letter keheh). Retype it as ك", HEAD + '[[verb]]\nlemma = "کان"\n'),
]
BAD_ROWS = [
    ("units.csv: columns [] should be ['word', 'code', 'factor']", ROWS.replace("word,code,factor", "")),
    ("units.csv: says no source", ROWS.replace("# source: Written by hand.\n", "")),
    ("units.csv: columns ['word', 'code'] should be ['word', 'code', 'factor']", ROWS.replace(",factor", "")),
    ("units.csv, entry «كلم»: 2 cells under 3 columns", ROWS + "كلم,km\n"),
    ("units.csv, entry «كلم»: Expected `float | null`, got `str`", ROWS + "كلم,km,ألف\n"),
    ("units.csv, entry «كلم»: stands twice", ROWS + "كلم,km,1\nكلم,m,2\n"),
    ("units.csv, entry «کلم»: «کلم» holds U+06A9", ROWS + "کلم,km,1\n"),
]


@pytest.mark.parametrize(("message", "text"), BAD_ENTRIES, ids=[message for message, _ in BAD_ENTRIES])
def test_bad_entry_is_named_with_its_mend(message, text, table):
    with pytest.raises(LexiconError) as error:
        verbs(table("verbs.toml", text))
    assert message in str(error.value)


@pytest.mark.parametrize(("message", "text"), BAD_ROWS, ids=[message for message, _ in BAD_ROWS])
def test_bad_row_is_named_with_its_mend(message, text, table):
    with pytest.raises(LexiconError) as error:
        units(table("units.csv", text))
    assert message in str(error.value)


def test_two_rows_may_share_a_word_where_no_key_is_named(table):
    name = table("units.csv", ROWS + "كلم,km,1\nكلم,m,2\n")
    assert len(load.rows(name, Unit, None)) == 2


def test_every_table_of_the_package_names_source_and_licence():
    names = [path.name for path in load.resources.files("khabar.lexicons").iterdir() if path.name.endswith((".toml", ".csv"))]
    heads = {name: "\n".join(load.read(name).splitlines()[:60]) for name in names}
    silent = [name for name, head in heads.items() if "source" not in head or "licence" not in head]
    assert names
    assert not silent
