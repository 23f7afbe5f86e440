"""The sketch of a text, and the texts that share words with it."""

import random
from zlib import crc32

import pytest

from khabar.stories.index import MOST, Index
from khabar.stories.shingles import sketch
from khabar.stories.stems import words_in

LINE = "سارت الحافلة في طريق الساحل ثم وقفت أمام السوق"


def text(seed, length=200):
    """Words that no other seed has."""
    draw = random.Random(seed)
    return [draw.choice("تيسحقنكابدرعم") + f"ا{seed}ن{draw.randrange(5_000)}" for _ in range(length)]


def test_sketch_holds_the_runs_that_open_with_certain_letters():
    assert sketch(words_in(LINE)) == {crc32("سارت الحافله في".encode())}


@pytest.mark.parametrize("words", [[], ["سوق"], ["سوق", "قديمة"]])
def test_text_shorter_than_a_run_has_none(words):
    assert sketch(words) == set()
    assert Index().add(0, sketch(words)) == []


def test_sketch_of_a_part_is_a_part_of_the_sketch():
    whole = text(1)
    assert sketch(whole[50:150]) < sketch(whole)


def test_runs_that_overlap_are_all_kept():
    assert len(sketch(["تا", "سا", "حا", "قا"])) == 2


def test_text_that_holds_half_of_another_is_found_and_others_are_not():
    index = Index()
    for number in range(20):
        index.add(number, sketch(text(number)))
    assert index.add(20, sketch(text(7)[:100] + text(99))) == [7]


def test_likelier_texts_come_first():
    index = Index()
    index.add(0, sketch(text(0)[:60] + text(2)))
    index.add(1, sketch(text(0)[:150] + text(3)))
    assert index.add(2, sketch(text(0))) == [1, 0]


def test_formula_that_all_have_leads_to_a_few_only():
    index = Index()
    for number in range(3 * MOST):
        found = index.add(number, sketch(text(0)))
    assert 0 < len(found) <= MOST
    assert len(index) == 3 * MOST
