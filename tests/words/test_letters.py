"""Folding unites what writers leave open, and the way back to the text holds for every letter."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.words.letters import DROPPED, DROPPED_LETTERS, fold, fold_with_map

FOLDS = [  # folded first
    ("ان", "إِنَّ"),
    ("الاعلام", "الإعلام"),
    ("اخر", "آخر"),
    ("مستشفي", "مستشفى"),
    ("مدينه", "مدينة"),
    ("مسوول", "مسؤول"),
    ("هييه", "هيئة"),
    ("محمد", "مـحـــمـد"),
    ("محمد", "مُحَمَّدٌ"),
    ("وزير", "وزير\u200f"),
    ("كتاب", "کتاب"),
    ("وزير", "وزیر"),
    ("غداد", "\ufeffغداد"),
    ("لا", "ﻻ"),
    ("الله", "ﷲ"),
    ("2024", "٢٠٢٤"),
    ("2024", "۲۰۲۴"),
    ("3٫5", "٣٫٥"),
    ("فيينا", "ڤيينا"),
    ("باريس", "پاريس"),
    ("جورج", "چورچ"),
    ("كولف", "گولف"),
    ("reuters", "Reuters"),
    ("ασ", "ΑΣ"),
    ("", ""),
    ("", "ــ"),
]
APART = [  # letters that are not one another
    ("عرب", "غرب"),
    ("سار", "صار"),
    ("دب", "ذب"),
    ("هم", "مم"),
    ("سال", "سلل"),
]
LETTERS = st.text(alphabet=st.one_of(st.sampled_from("اأإآىيةهكگـًٌَُِّْ ﻻﷲﷺ٣۳…½\u200f\u061cIİΣς«»"), st.characters()), max_size=60)


@pytest.mark.parametrize(("folded", "written"), FOLDS)
def test_spelling_folds(folded, written):
    assert fold(written) == folded
    assert fold_with_map(written).text == folded


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_letters_stay_apart(one, other):
    assert fold(one) != fold(other)


@given(LETTERS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(LETTERS)
def test_folding_with_a_map_spells_as_folding_does(text):
    assert fold_with_map(text).text == fold(text)


@given(LETTERS, st.data())
def test_way_back_holds_for_every_piece(text, data):
    folded = fold_with_map(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.back(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.text[start:end] in fold(text[first:last])


@given(LETTERS)
def test_whole_text_comes_back_whole_but_for_its_silent_edges(text):
    folded = fold_with_map(text)
    first, last = folded.back(0, len(folded.text))
    if folded.text:
        assert set(text[:first]) <= DROPPED_LETTERS
        assert set(text[last:]) <= DROPPED_LETTERS


def test_no_letter_is_both_dropped_and_kept():
    assert all(fold(letter) == "" for letter in DROPPED_LETTERS)


def test_long_text_folds_letter_for_letter_without_a_map():
    assert fold_with_map("قال الوزير " * 10).offsets is None


def test_lone_surrogates_pass():
    assert fold("\ud800ا") == "\ud800ا"


def test_no_letter_that_is_dropped_stands_outside_the_list() -> None:
    dropped = re.compile(f"[{DROPPED}]")
    assert {letter for letter in map(chr, range(0x110000)) if dropped.match(letter)} == DROPPED_LETTERS
