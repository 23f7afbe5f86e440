"""Cue words as newspapers write them: what is found, with which clitics and features, and what is not found."""

import time

import pytest

from khabar.attribution.cue_table import Noun, Verb, cue_table
from khabar.attribution.cues import CueForm, cue_forms
from khabar.words.letters import fold

FINDS = [  # lemma, form, prefix, suffix
    ("قال", "perfect", "", "", "قال"),
    ("قال", "perfect", "و", "", "وقالت"),
    ("قال", "imperfect", "وس", "", "وسيقول"),
    ("قال", "perfect", "", "", "قيل"),
    ("قال", "imperfect", "", "", "يُقال"),
    ("قول", "masdar", "ل", "ه", "لقوله"),
    ("قول", "masdar", "ب", "", "بالقول"),
    ("قول", "masdar", "", "ها", "قولها"),
    ("أكد", "perfect", "", "ه", "أكّده"),
    ("أكد", "imperfect", "ل", "", "ليؤكد"),
    ("أكد", "participle", "", "", "مؤكداً"),
    ("تأكيد", "masdar", "", "هم", "تأكيدهم"),
    ("أعلن", "perfect", "", "ها", "أعلنتها"),
    ("أعلن", "perfect", "", "ه", "أعلنوه"),
    ("أعلن", "imperfect", "س", "", "سيعلنون"),
    ("نفى", "perfect", "", "ه", "نفاه"),
    ("نفى", "jussive", "", "", "ينفِ"),
    ("نفى", "participle", "", "", "نافين"),
    ("مطالبة", "masdar", "ل", "", "للمطالبة"),
    ("مطالبة", "masdar", "", "ها", "مطالبتها"),
    ("دعا", "perfect", "و", "", "ودعوا"),
    ("دعوة", "masdar", "", "هم", "دعوتهم"),
    ("ادعاء", "masdar", "", "ه", "ادعائه"),
    ("ادعاء", "noun", "", "هم", "ادعاءاتهم"),
    ("تكهن", "noun", "ب", "", "بتكهنات"),
    ("زعم", "noun", "", "", "مزاعم"),
    ("تهمة", "noun", "ب", "", "بتهمة"),
    ("رأى", "imperfect", "", "", "يَرَوْن"),
    ("اتهم", "perfect", "ف", "", "فاتهمت"),
    ("خشي", "imperfect", "", "", "يخشى"),
]
FEATURES = [  # person, gender, number
    (3, "m", "s", "أوضح"),
    (3, "f", "s", "أوضحت"),
    (3, "m", "d", "أوضحا"),
    (3, "f", "d", "أوضحتا"),
    (3, "m", "p", "يوضحون"),
    (3, "f", "p", "أوضحن"),
    (1, None, "p", "نوضح"),
    (None, "f", "s", "موضحة"),
    (None, "m", "p", "موضحين"),
]
NOTHING = ["كتاب", "السيارة", "في", "و", "", "ا", "12", "«", "وزير", "الحكومة", "أقال", "hello", "ب", "لل", "ال"]
UNDER_NEGATION = [
    ("withholds", "ينفي"),
    ("withholds", "يؤكد"),
    ("believes", "يستبعد"),
    ("doubts", "يعتقد"),
    ("silence", "يذكر"),
    ("silence", "يحذر"),
    (None, "يؤيد"),
    (None, "يعارض"),
]


def readings(word: str) -> tuple[CueForm, ...]:
    return cue_forms(fold(word))


@pytest.mark.parametrize(("lemma", "form", "prefix", "suffix", "word"), FINDS)
def test_a_cue_word_is_found_with_its_clitics(lemma: str, form: str, prefix: str, suffix: str, word: str) -> None:
    assert (lemma, form, prefix, suffix) in [(cue.lemma, cue.form, cue.prefix, cue.suffix) for cue in readings(word)]


@pytest.mark.parametrize(("person", "gender", "number", "word"), FEATURES)
def test_the_first_reading_knows_person_gender_and_number(person: int | None, gender: str | None, number: str, word: str) -> None:
    first = readings(word)[0]
    assert (person, gender, number) == (first.person, first.gender, first.number)


@pytest.mark.parametrize("word", NOTHING)
def test_other_words_are_no_cues(word: str) -> None:
    assert cue_forms(fold(word)) == ()


@pytest.mark.parametrize(("stance", "word"), UNDER_NEGATION)
def test_negation_has_its_own_stance(stance: str | None, word: str) -> None:
    assert stance in [cue.negated for cue in readings(word)]


def test_a_verbal_noun_stands_once_with_the_senses_of_its_verb() -> None:
    (cue,) = readings("للمطالبة")[1:] or readings("المطالبة")
    assert cue.form == "masdar"
    assert any("addressee+bi" in sense.frames for sense in cue.senses)


def test_a_pronoun_makes_a_noun_sure_but_not_a_verb() -> None:
    assert [cue.ambiguous for cue in readings("قوله") if cue.form == "masdar"] == [False]
    assert all(cue.ambiguous for cue in readings("نشره"))


def test_every_form_in_the_table_is_found_by_its_letters() -> None:
    for letters, entered in cue_table().items():
        if any(form.joins != "must" for form, _ in entered):
            assert cue_forms(letters), letters


def test_a_lemma_and_its_common_forms_are_found_for_every_verb() -> None:
    for lexeme in {lexeme for entered in cue_table().values() for _, lexeme in entered if lexeme.kind == "verb"}:
        forms = {
            form for text in [fold(lexeme.lemma)] for cue in cue_forms(text) if cue.lemma == lexeme.lemma for form in [cue.form]
        }
        assert "perfect" in forms, lexeme.lemma


def test_a_long_word_costs_no_more_than_a_short_one() -> None:
    begun = time.perf_counter()
    assert cue_forms("و" * 1_000_000) == ()
    assert time.perf_counter() - begun < 1


def test_entries_refuse_unknown_keys() -> None:
    for kind in (Verb, Noun):
        assert kind.__struct_config__.forbid_unknown_fields
