"""The lexicon of reporting keeps its promises: every verb has an example that it reads, no trap is read, entries are sound."""

from pathlib import Path

import msgspec
import pytest

from khabar.attribution.content_words import attitude, endangers, judges, refuses_speech
from khabar.attribution.cue_table import Noun, Verb
from khabar.attribution.cues import cue_forms
from khabar.attribution.phrase_table import Carrier, Phrase
from khabar.attribution.source_words import source_words
from khabar.errors import LexiconError
from khabar.lexicons import load
from khabar.words.letters import fold
from khabar.words.tokens import words_of


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of speech_examples.toml."""

    lemma: str
    text: str
    content: str
    speaker: str | None = None


class Trap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of cue_traps.toml."""

    word: str
    why: str
    text: str


VERBS = load.entries("speech_verbs.toml", "verb", Verb, "lemma")
NOUNS = load.entries("speech_nouns.toml", "noun", Noun, "lemma")
PHRASES = load.entries("speech_phrases.toml", "phrase", Phrase, "words")
EXAMPLES = load.entries("speech_examples.toml", "example", Example, "lemma")
TRAPS = load.entries("cue_traps.toml", "trap", Trap, "word")
STANCES = {"asserts", "denies", "withholds", "believes", "doubts", "asks", "directs", "commits", "judges"}


def test_every_verb_has_an_example_and_every_example_a_verb() -> None:
    assert {verb.lemma for verb in VERBS} == {example.lemma for example in EXAMPLES}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.lemma)
def test_an_example_holds_its_verb_its_speaker_and_its_content(example: Example) -> None:
    found = {cue.lemma for word in words_of(example.text) for cue in cue_forms(word.fold)}
    assert example.lemma in found
    assert example.content in example.text
    assert (example.speaker or "") in example.text


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.word)
def test_a_trap_is_no_cue_or_is_marked_ambiguous(trap: Trap) -> None:
    assert trap.word in trap.text
    cues = cue_forms(fold(trap.word))
    if trap.why == "act":
        assert cues == ()
    else:
        assert trap.why == "homograph"
        assert cues
        assert all(cue.ambiguous for cue in cues)


def test_every_stance_has_verbs_nouns_and_phrases() -> None:
    assert {sense.stance for verb in VERBS for sense in verb.senses} == STANCES
    assert {sense.stance for noun in NOUNS for sense in noun.senses} == STANCES
    assert {phrase.stance for phrase in PHRASES} - {None} == STANCES


def test_a_content_that_begins_at_the_addressee_has_a_frame_with_one() -> None:
    for entry in (*VERBS, *NOUNS):
        for sense in entry.senses:
            addressed = [frame for frame in sense.frames if "+" in frame]
            assert sense.content == "after" or len(addressed) == len(sense.frames), entry.lemma


@pytest.mark.parametrize("entry", [*VERBS, *NOUNS], ids=lambda entry: entry.lemma)
def test_a_homograph_is_a_form_of_its_entry(entry: Verb | Noun) -> None:
    assert [word for word in entry.homographs if not any(cue.ambiguous for cue in cue_forms(fold(word)))] == []


@pytest.mark.parametrize(
    ("stance", "word"),
    [
        ("judges", "رفضها"),
        ("judges", "الارتياح"),
        ("judges", "استيائه"),
        ("commits", "استعدادهم"),
        ("believes", "أمله"),
        ("doubts", "شكوكه"),
        (None, "مسؤوليتها"),
        (None, "هدنة"),
    ],
)
def test_a_noun_of_attitude_has_its_stance(stance: str | None, word: str) -> None:
    assert attitude(fold(word)) == stance


def test_one_warns_of_a_danger_or_against_a_deed() -> None:
    assert endangers(fold("انتشار"))
    assert endangers(fold("والعواقب"))
    assert not endangers(fold("الاقتراب"))


def test_words_of_speaking_and_of_judgement_are_told_apart() -> None:
    assert refuses_speech(fold("التعليق"))
    assert not refuses_speech(fold("الزيادة"))
    assert judges(fold("باطلا"))
    assert judges(fold("بالظالمة"))
    assert not judges(fold("طويلا"))


@pytest.mark.parametrize(
    ("kind", "gender", "number", "word"),
    [
        ("unnamed", "f", "p", "مصادر"),
        ("unnamed", "f", "s", "والمتحدثة"),
        ("unnamed", "m", "p", "مسؤولون"),
        ("unnamed", "m", "d", "شاهدان"),
        ("unnamed", "m", "s", "القاضي"),
        ("outlet", "f", "s", "للصحيفة"),
        ("outlet", "f", "s", "صحيفته"),
        ("document", "f", "p", "الدراسات"),
        ("organization", "f", "s", "الوزارة"),
        ("channel", "f", "s", "مقابلة"),
    ],
)
def test_the_head_of_a_source_is_known(kind: str, gender: str, number: str, word: str) -> None:
    assert (kind, gender, number) in [(w.form.kind, w.form.gender, w.form.number) for w in source_words(fold(word))]


def test_other_nouns_head_no_source() -> None:
    assert source_words(fold("طاولة")) == ()


BAD = [
    ("stances", 'senses = []\nstances = "asserts"'),
    ("says", 'senses = [{ stance = "says", frames = ["anna"] }]'),
    ("onto", 'senses = [{ stance = "asserts", frames = ["onto"] }]'),
    ("U+06CC", 'senses = []\nhomographs = ["یقول"]'),
    ("Mend the line", "senses = ["),
]


@pytest.mark.parametrize(("names", "line"), BAD)
def test_a_bad_entry_is_named(names: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f'source = "x"\nlicence = "y"\n[[verb]]\nlemma = "قال"\ngloss = "say"\nimperfect = "يقول"\n{line}\n'
    monkeypatch.setattr(load, "read", lambda table: text)
    with pytest.raises(LexiconError) as caught:
        load.entries("speech_verbs.toml", "verb", Verb, "lemma")
    assert "speech_verbs.toml" in str(caught.value)
    assert names in str(caught.value)


def test_no_table_of_reporting_holds_a_foreign_letter() -> None:
    for table in Path(load.__file__).parent.glob("speech_*"):
        assert not load._suspect(table.read_text(encoding="utf-8")), table.name


def test_every_verb_of_a_phrase_has_its_forms() -> None:
    carriers = {row.lemma for row in load.rows("speech_carriers.csv", Carrier, "lemma")}
    known = {entry.lemma for entry in (*VERBS, *NOUNS)} | carriers
    used = {
        part.removeprefix("~")
        for phrase in PHRASES
        for token in phrase.words.split()
        if token[0] == "~"
        for part in token.split("/")
    }
    assert sorted(used - known) == []
