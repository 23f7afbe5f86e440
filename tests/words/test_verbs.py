"""Conjugation: what each class of verb makes of its parts."""

import pytest

from khabar.words.letters import fold
from khabar.words.verbs import Form, Parts, conjugate, nouns

VERBS = {
    "sound": Parts("أكد", "يؤكد", "مؤكد", ("تأكيد",)),
    "hollow": Parts("قال", "يقول", "قائل", ("قول",)),
    "hollow IV": Parts("أشار", "يشير", "مشير", ("إشارة",)),
    "defective": Parts("نفى", "ينفي", "نافي", ("نفي",)),
    "defective in waw": Parts("دعا", "يدعو", "داعي", ("دعوة",)),
    "defective in yeh": Parts("خشي", "يخشى"),
    "doubled": Parts("رد", "يرد", "راد", ("رد",)),
    "doubled IV": Parts("أصر", "يصر", "مصر", ("إصرار",), doubled=True),
    "hamza and weak": Parts("رأى", "يرى"),
    "long vowel": Parts("طالب", "يطالب", "مطالب", ("مطالبة",)),
    "long vowel VI": Parts("تساءل", "يتساءل", "متسائل", ("تساؤل",)),
    "masdar in hamza": Parts("ادعى", "يدعي", "مدعي", ("ادعاء",)),
}
MAKES = [  # tense, person, gender, number; the form, as a newspaper writes it
    ("sound", "perfect", 3, "f", "s", "أكدت"),
    ("sound", "perfect", 3, "m", "p", "أكدوا"),
    ("sound", "perfect", 3, "m", "d", "أكدا"),
    ("sound", "perfect", 3, "f", "d", "أكدتا"),
    ("sound", "perfect", 3, "f", "p", "أكدن"),
    ("sound", "perfect", 1, None, "p", "أكدنا"),
    ("sound", "imperfect", 3, "f", "s", "تؤكد"),
    ("sound", "imperfect", 3, "m", "p", "يؤكدون"),
    ("sound", "imperfect", 3, "f", "p", "يؤكدن"),
    ("sound", "imperfect", 1, None, "p", "نؤكد"),
    ("sound", "jussive", 3, "m", "p", "يؤكدوا"),
    ("sound", "participle", None, "f", "s", "مؤكدة"),
    ("sound", "participle", None, "m", "p", "مؤكدين"),
    ("hollow", "perfect", 3, "f", "s", "قالت"),
    ("hollow", "perfect", 3, "f", "p", "قلن"),
    ("hollow", "perfect", 1, None, "s", "قلت"),
    ("hollow", "jussive", 3, "m", "s", "يقل"),
    ("hollow", "imperfect", 3, "m", "p", "يقولون"),
    ("hollow", "imperfect", 3, "f", "p", "يقلن"),
    ("hollow", "participle", None, "m", "s", "قائلا"),
    ("hollow IV", "perfect", 1, None, "s", "أشرت"),
    ("hollow IV", "jussive", 3, "f", "s", "تشر"),
    ("hollow IV", "participle", None, "f", "d", "مشيرتان"),
    ("defective", "perfect", 3, "m", "s", "نفى"),
    ("defective", "perfect", 3, "f", "s", "نفت"),
    ("defective", "perfect", 3, "m", "p", "نفوا"),
    ("defective", "perfect", 3, "m", "d", "نفيا"),
    ("defective", "imperfect", 3, "m", "p", "ينفون"),
    ("defective", "jussive", 3, "m", "s", "ينف"),
    ("defective", "participle", None, "m", "p", "نافين"),
    ("defective", "participle", None, "m", "s", "ناف"),
    ("defective in waw", "perfect", 3, "m", "d", "دعوا"),
    ("defective in waw", "imperfect", 3, "m", "d", "يدعوان"),
    ("defective in waw", "jussive", 3, "f", "s", "تدع"),
    ("defective in yeh", "perfect", 3, "f", "s", "خشيت"),
    ("defective in yeh", "perfect", 3, "m", "p", "خشوا"),
    ("defective in yeh", "imperfect", 3, "m", "p", "يخشون"),
    ("defective in yeh", "imperfect", 3, "m", "d", "يخشيان"),
    ("doubled", "perfect", 3, "f", "s", "ردت"),
    ("doubled", "perfect", 1, None, "s", "رددت"),
    ("doubled", "imperfect", 3, "f", "p", "يرددن"),
    ("doubled IV", "perfect", 1, None, "p", "أصررنا"),
    ("hamza and weak", "perfect", 3, "f", "s", "رأت"),
    ("hamza and weak", "imperfect", 3, "m", "p", "يرون"),
    ("hamza and weak", "jussive", 3, "m", "s", "ير"),
    ("long vowel", "perfect", 3, "f", "p", "طالبن"),
    ("long vowel", "masdar", None, "f", "s", "مطالبة"),
    ("long vowel VI", "perfect", 1, None, "p", "تساءلنا"),
]
JOINS = [  # the form behind which a pronoun stands
    ("sound", "أكد"),
    ("sound", "أكدت"),
    ("sound", "أكدو"),
    ("defective", "نفا"),
    ("defective in waw", "دعا"),
    ("hamza and weak", "يرا"),
    ("long vowel", "مطالبت"),
    ("masdar in hamza", "ادعائ"),
    ("masdar in hamza", "ادعاؤ"),
]
JOINS_NOT = [
    ("sound", "أكدوا"),
    ("sound", "مؤكد"),
    ("defective in yeh", "يخشى"),
    ("long vowel", "مطالبة"),
    ("sound", "تأكيدا"),
]
NEVER = [
    ("long vowel", "طلبت"),
    ("long vowel VI", "تسءلن"),
    ("sound", "أكدوت"),
    ("doubled", "ردن"),
    ("hollow", "يقولن"),
]


def forms(verb: str) -> list[tuple[str, Form]]:
    return list(conjugate(VERBS[verb]))


@pytest.mark.parametrize(("verb", "tense", "person", "gender", "number", "word"), MAKES)
def test_a_verb_makes_the_form(verb: str, tense: str, person: int | None, gender: str | None, number: str, word: str) -> None:
    made = [(form.tense, form.person, form.gender, form.number) for text, form in forms(verb) if text == fold(word)]
    assert (tense, person, gender, number) in made


@pytest.mark.parametrize(("verb", "word"), JOINS)
def test_a_pronoun_may_stand_behind(verb: str, word: str) -> None:
    assert any(text == fold(word) and form.joins != "never" for text, form in forms(verb))


@pytest.mark.parametrize(("verb", "word"), JOINS_NOT)
def test_no_pronoun_stands_behind(verb: str, word: str) -> None:
    assert all(form.joins == "never" for text, form in forms(verb) if text == fold(word))


@pytest.mark.parametrize(("verb", "word"), NEVER)
def test_a_form_that_does_not_exist_is_not_made(verb: str, word: str) -> None:
    assert fold(word) not in [text for text, _ in forms(verb)]


def test_a_form_that_serves_two_persons_is_given_as_the_third() -> None:
    assert [form.person for text, form in forms("sound") if text == fold("أكدت")] == [3]


def test_a_plural_is_feminine_as_things_are() -> None:
    plural = dict(nouns("تصريح", "تصريحات", "noun"))[fold("تصريحات")]
    assert (plural.number, plural.gender, plural.joins) == ("p", "f", "may")


@pytest.mark.parametrize("verb", VERBS)
def test_every_form_is_folded_and_no_form_is_made_twice(verb: str) -> None:
    made = forms(verb)
    assert [text for text, _ in made] == [fold(text) for text, _ in made]
    assert len(set(made)) == len(made)
