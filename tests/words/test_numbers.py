"""Numbers in words and digits: what they are worth, and how many words they take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.words.numbers import number_at
from khabar.words.tokens import words_of

READS = [  # value, words taken, text
    (3, 1, "ثلاثة جنود"),
    (5, 1, "بخمسة"),
    (15, 2, "خمسة عشر"),
    (12000, 3, "اثنا عشر ألفا"),
    (21, 2, "إحدى وعشرون"),
    (21, 2, "واحد وعشرين"),
    (45, 2, "خمسة وأربعون"),
    (345, 3, "ثلاثمئة وخمسة وأربعون"),
    (345, 3, "ثلاثمائة وخمسة وأربعين"),
    (600, 2, "ست مئة"),
    (121, 3, "مئة وواحد وعشرون"),
    (2000, 1, "ألفا شخص"),
    (20000, 2, "20 ألفا"),
    (200000, 2, "مئتا ألف"),
    (2000000, 1, "مليوني نسمة"),
    (3500000, 2, "3٫5 مليون"),
    (3900000, 4, "9ر3 مليون برميل"),
    (197.5, 3, "5ر197"),
    (14.9, 1, "14,9"),
    (21.6, 3, "21?6%"),
    (1200000, 1, "1.200.000"),
    (1200, 1, "1,200"),
    (1234.56, 1, "1.234,56"),
    (1575000000, 2, "1.575 مليار"),
    (0.125, 1, "0.125"),
    (10000, 2, "10 000 دينار"),
    (120000, 2, "١٢٠ ألف"),
    (35, 1, "۳۵"),
    (32782, 4, "32 ألفا و782"),
    (1600000, 4, "مليون و 600 ألف طفل"),
    (1500000, 3, "مليون وخمسمائة ألف هكتار"),
    (5300004, 5, "خمسة ملايين وثلاثمئة ألف وأربعة"),
    (10**12, 2, "ألف مليار"),
    (1500000, 3, "مليون ونصف المليون"),
    (2500000, 2, "مليونين ونصف"),
    (500000, 2, "نصف مليون"),
    (3, 1, "ثلاثة وأربعة"),
    (20, 1, "20 و 50 قرشا"),
]
SKIPS = [
    "واحد",
    "آلاف",
    "ملايين الدولارات",
    "لست",
    "كمية",
    "12.5.2015",
    "عشرات",
    "نصف",
    "",
]


@pytest.mark.parametrize(("value", "taken", "text"), READS)
def test_number_is_read(value: float, taken: int, text: str) -> None:
    number = number_at(words_of(text), 0)
    assert number is not None
    assert (number.value, number.last - number.first, type(number.value)) == (value, taken, type(value))


@pytest.mark.parametrize("text", SKIPS)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert number_at(words_of(text), 0) is None


def test_clitics_and_article_are_told() -> None:
    assert number_at(words_of("وبثلاثين"), 0)[3:5] == ("وب", False)  # type: ignore[index]
    assert number_at(words_of("الخمسة"), 0)[3:5] == ("", True)  # type: ignore[index]
    assert number_at(words_of("للعشرة"), 0)[3:5] == ("ل", True)  # type: ignore[index]


@given(
    st.lists(st.sampled_from("ألف مليون ألفا و ونصف وثلاثة مئة وخمسون 3 000 12 ر ، . ? نصف عشر أحد واحد".split(" ")), max_size=40)
)
def test_any_row_of_number_words_is_read_or_left(words: list[str]) -> None:
    line = words_of(" ".join(words))
    for at in range(len(line)):
        number = number_at(line, at)
        assert number is None or at == number.first < number.last <= len(line)


@given(st.integers(min_value=0, max_value=999999999999999))
def test_plain_digits_are_worth_what_they_say(value: int) -> None:
    assert number_at(words_of(str(value)), 0).value == value  # type: ignore[union-attr]
    assert number_at(words_of(f"{value:,}"), 0).value == value  # type: ignore[union-attr]
