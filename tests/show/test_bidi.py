"""The order of letters on a line. In these tables capital letters stand for Arabic ones, so that order can be seen."""

import time

import pytest

from khabar.show.bidi import Direction, bare, levels, mirrored, order

_ARABIC = dict(zip(map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))
_LATIN = {ord(arabic): chr(capital) for capital, arabic in _ARABIC.items()}

LEFT = [  # as seen, as written
    ("", ""),
    ("said", "said"),
    ("DIAS", "SAID"),
    ("he said EMOC DNA", "he said AND COME"),
    ("CBA cba FED", "ABC cba DEF"),
    ("SPIHS 14 TUOBA", "ABOUT 14 SHIPS"),
    ("about 12 FO%", "about OF 12%"),
    ("about 12% of", "about 12% of"),
    ("said «SEY», he", "said «YES», he"),
    ("(SEY) ok", "(YES) ok"),
]
RIGHT = [
    ("DIAS", "SAID"),
    ("DIAS :OHW", "WHO: SAID"),
    ("SPIHS 14", "14 SHIPS"),
    ("SWEN (bbc) DIAS", "SAID (bbc) NEWS"),
    ("«SEY» :DIAS", "SAID: «YES»"),
    (".DIAS", "SAID."),
    ("SPIHS 3.5 DNA 1,000", "1,000 AND 3.5 SHIPS"),
    ("he said", "he said"),
]


def seen(text: str, base: Direction, held: frozenset[int] = frozenset()) -> str:
    letters = text.translate(_ARABIC)
    kinds = levels(letters, base, held)
    drawn = "".join(mirrored(letters[at]) if kinds[at] % 2 else letters[at] for at in order(kinds))
    return drawn.translate(_LATIN)


@pytest.mark.parametrize(("expected", "text"), RIGHT)
def test_right_to_left_paragraph(expected: str, text: str) -> None:
    assert seen(text, "R") == expected


@pytest.mark.parametrize(("expected", "text"), LEFT)
def test_left_to_right_paragraph(expected: str, text: str) -> None:
    assert seen(text, "L") == expected


def test_a_date_behind_arabic_turns_round_unless_it_is_held() -> None:
    text = "ON: 2024-03-12"
    assert seen(text, "R") == "12-03-2024 :NO"
    assert seen(text, "R", frozenset(range(4, 14))) == "2024-03-12 :NO"


def test_what_stands_between_two_held_runs_goes_the_way_of_the_paragraph() -> None:
    held = frozenset([*range(5, 7), *range(10, 12)])
    assert seen("AND: ok · no", "R", held) == "no · ok :DNA"
    assert seen("AND: ok · no", "L", held) == "DNA: ok · no"


def test_invisible_marks_are_taken_out() -> None:
    assert bare("\u202bقال\u202c\u200f، \u2067نعم\u2069") == "قال، نعم"


def test_no_page_can_send_commands_to_the_terminal() -> None:
    assert bare("\x1b[2J\x1b]0;title\x07قال\x9b31m") == "[2J]0;titleقال31m"


def test_many_brackets_cost_no_more_than_other_letters() -> None:
    text = "(" * 40 + "قال" * 20 + ")" * 40
    start = time.process_time()
    levels(text * 500, "R")
    assert time.process_time() - start < 3
