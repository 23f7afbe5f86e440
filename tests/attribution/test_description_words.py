"""The table of words that make descriptions: every part is read, forms are folded."""

from typing import get_args

import pytest

from khabar.attribution.description_words import Part, blessings, eulogies, lemmas_that, meant, words_that
from khabar.words.letters import fold


@pytest.mark.parametrize("part", get_args(Part))
def test_every_part_has_words_and_each_is_folded(part):
    assert words_that(part)
    assert all(word == fold(word) for word in words_that(part))


@pytest.mark.parametrize(
    ("meaning", "part", "word"),
    [
        ("فيسبوك", "platform", "الفيسبوك"),
        ("إنستغرام", "platform", "انستجرام"),
        ("الله", "eulogy", "تعالى"),
        ("أمير", "honorific", "سموه"),
    ],
)
def test_a_word_stands_for_what_the_table_says(meaning, part, word):
    assert meant(part)[fold(word)][0] == meaning


def test_an_eulogy_is_found_by_its_first_word():
    assert (("عز", "وجل"), ("الله",)) in eulogies()["عز"]


def test_the_longest_blessing_comes_first():
    lengths = [len(words) for words in blessings()]
    assert lengths == sorted(lengths, reverse=True)


def test_lemmas_keep_the_spelling_of_their_verbs():
    assert "أضاف" in lemmas_that("continuing")
    assert "قال" not in lemmas_that("continuing")
