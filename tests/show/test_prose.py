"""Text broken into lines first and put in order line by line."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from khabar.show.bidi import Direction
from khabar.show.prose import Prose, direction_of
from khabar.show.shaping import shape
from khabar.show.terminals import Order

SENTENCE = "قال المدير إن العمل يبدأ غدا في المصنع الجديد قرب النهر"


def lines(text: str, width: int, base: Direction = "R", letters: Order = "visual") -> list[str]:
    return [line.plain for line in Prose([(text, "")], base, letters).lines(width)]


def drawn(text: str) -> str:
    """Arabic alone, as it is seen from left to right."""
    return "".join(letter.text for letter in reversed(shape(text)))


def test_the_first_line_holds_the_beginning_of_the_sentence() -> None:
    assert lines(SENTENCE, 20) == [drawn("قال المدير إن العمل"), drawn("يبدأ غدا في المصنع"), drawn("الجديد قرب النهر")]


@pytest.mark.parametrize("letters", ["visual", "words", "logical"])
@pytest.mark.parametrize("width", [2, 3, 7, 20, 60])
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(letters: Order, width: int) -> None:
    found = lines(SENTENCE, width, letters=letters)
    assert max(map(cell_len, found)) <= width
    shown = "".join(found)
    expected = {"visual": drawn(SENTENCE)}.get(letters, SENTENCE)
    ignored = str.maketrans("", "", " \u2066\u2067\u2069")
    assert sorted(shown.translate(ignored)) == sorted(expected.translate(ignored)) or width < 4  # a cut word joins otherwise


def test_vowel_signs_take_no_room() -> None:
    assert len(lines("مُحَمَّدٌ", 4)) == 1


def test_a_word_wider_than_the_column_is_cut() -> None:
    assert lines("abcdefgh", 3, "L") == ["abc", "def", "gh"]


def test_kitty_gets_words_in_order_and_letters_as_written() -> None:
    assert lines("قال المدير 12 عاما", 60, letters="words") == ["عاما 12 المدير قال"]


def test_a_terminal_that_sees_to_the_order_gets_the_text_as_written_between_isolates() -> None:
    assert lines("قال المدير", 60, letters="logical") == ["\u2067قال المدير\u2069"]
    assert lines("he said", 60, "L", "logical") == ["he said"]


def test_a_date_keeps_its_order_beside_arabic() -> None:
    prose = Prose([("نُشر: ", ""), ("2024-03-12", "")], "R", "visual")
    assert prose.lines(40)[0].plain.startswith("2024-03-12 :")
    prose = Prose([("نُشر: ", ""), ("2024-03-12", "")], "R", "logical")
    assert prose.lines(40)[0].plain.endswith("\u20662024-03-12\u2069\u2069")


def test_styles_follow_their_letters() -> None:
    line = Prose([("قال", "bold"), (" نعم", "")], "R", "visual").lines(40)[0]
    assert [(span.start, span.end, str(span.style)) for span in line.spans][-3:] == [(4, 5, "bold"), (5, 6, "bold"), (6, 7, "bold")]


def test_right_to_left_text_begins_at_the_right_edge() -> None:
    console = Console(width=20, file=io.StringIO(), color_system=None)
    with console.capture() as captured:
        console.print(Prose([("نعم", "")], "R", "visual"))
    assert captured.get() == " " * 17 + drawn("نعم") + "\n"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200f", "\u064b", "\ud800", "«" * 500, "ا" * 500])
def test_any_text_can_be_shown(text: str) -> None:
    assert lines(text, 10) is not None


DIRECTIONS = [
    ("R", "قال"),
    ("R", "14 سفينة"),
    ("R", "«نعم» said"),
    ("L", "said «نعم»"),
    ("L", "2024-03-12"),
    ("L", ""),
]


@pytest.mark.parametrize(("expected", "text"), DIRECTIONS)
def test_a_paragraph_runs_as_its_first_letter_does(expected: Direction, text: str) -> None:
    assert direction_of(text) == expected
