"""Arabic letters joined for terminals that draw each letter by itself."""

import unicodedata

import pytest

from khabar.show.shaping import clusters, shape

JOINS = [  # the form of each letter, named as Unicode names it
    ("isolated", "ب"),
    ("initial final", "بت"),
    ("initial medial final", "بتث"),
    ("isolated isolated", "دب"),
    ("initial final isolated", "بدء"),
    ("final-lam-alef", "بلا"),
    ("isolated-lam-alef", "لا"),
    ("isolated-lam-alef", "لأ"),
    ("initial final", "لم"),
]


@pytest.mark.parametrize(("forms", "word"), JOINS)
def test_each_letter_takes_the_form_that_its_neighbours_ask_for(forms: str, word: str) -> None:
    names = [unicodedata.name(drawn.text[0]).lower() for drawn in shape(word)]
    if "lam-alef" in forms:
        assert "ligature lam with alef" in names[-1]
        assert names[-1].endswith(f"{forms.split('-')[0]} form")
    else:
        assert [name.split()[-2] for name in names] == forms.split()


def test_a_vowel_sign_stays_on_its_letter_and_does_not_part_two() -> None:
    plain = [drawn.text for drawn in shape("محمد")]
    signed = [drawn.text for drawn in shape("مُحَمَّد")]
    assert [drawn[0] for drawn in signed] == plain
    assert sorted(signed[2][1:]) == ["\u064e", "\u0651"]


def test_a_letter_is_found_where_it_stands_in_the_text() -> None:
    assert [drawn.at for drawn in shape("قالا: 12")] == [0, 1, 2, 4, 5, 6, 7]


@pytest.mark.parametrize("text", ["", "abc 12%", "…«»", "\u064b", "שלום", "😀"])
def test_what_is_no_arabic_letter_stays_as_it_is(text: str) -> None:
    assert "".join(drawn.text for drawn in shape(text)) == text


def test_clusters_keep_every_letter_as_written() -> None:
    text = "قالَ لا"
    assert "".join(drawn.text for drawn in clusters(text)) == text
    assert len(clusters(text)) == len(text) - 1


def test_a_persian_letter_joins_like_its_arabic_neighbours() -> None:
    assert len(shape("چاپ")) == 3
    assert shape("چاپ")[0].text != "چ"
