"""Stems unite the forms of a word, and rare ones weigh more."""

import pytest

from khabar.stories.stems import PLAIN, bare_stem, stem, weight, words_in
from khabar.words.letters import fold

ONE_STEM = [
    "سيارة السيارة والسيارات بالسيارة للسيارة سيارتها",
    "مدرسة المدرسة والمدرسة بالمدرسة",
    "الحوثيين الحوثيون الحوثي",
]
TWO_STEMS = [
    ("وزير", "زير"),
    ("لبنان", "بناء"),
    ("قتيل", "قتال"),
]


@pytest.mark.parametrize("forms", ONE_STEM)
def test_forms_of_a_word_share_a_stem(forms):
    assert len({stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(("left", "right"), TWO_STEMS)
def test_words_that_only_look_alike_do_not(left, right):
    assert stem(fold(left)) != stem(fold(right))


def test_stem_keeps_three_letters():
    assert all(len(bare_stem(word)) >= 3 for word in ("الام", "بهم", "كان", "هات", "وال"))


def test_rare_words_weigh_more_than_common_ones():
    assert weight(stem("في")) <= PLAIN < weight(stem("مستودع")) < weight("زقزقفوس")


@pytest.mark.parametrize(
    ("count", "text"), [(0, ""), (0, "٪ ،، «»"), (0, "ـ"), (0, "\ud800"), (1, "أ" * 10_000), (2, "خبر\u200b آخر")]
)
def test_any_text_is_cut_into_words(count, text):
    assert len([stem(word) for word in words_in(text)]) == count
