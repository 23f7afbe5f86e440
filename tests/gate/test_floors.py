"""Floors hold or fall short as they should, and are lifted but never lowered."""

import pytest

from gate.floors import FLOORS, Figure, read_floors, written
from gate.gate import table
from gate.suites import SUITES, gold_figures, page_figures

TOML = """# Why these stand here.
[gold.floor] # all of it
"via" = 0.500 # the chains
"times right" = 0.900

[pages.ceiling]
"date wrong" = 0.020
"""
VERDICTS = [
    (True, Figure("gold", "via", 0.5), 0.5),
    (True, Figure("gold", "via", 0.5), 0.49951),
    (False, Figure("gold", "via", 0.5), 0.499),
    (False, Figure("gold", "via", 0.5), None),
    (False, Figure("gold", "via", 0.5), float("nan")),
    (True, Figure("pages", "date wrong", 0.02, ceiling=True), 0.02),
    (False, Figure("pages", "date wrong", 0.02, ceiling=True), 0.021),
    (False, Figure("pages", "date wrong", 0.02, ceiling=True), None),
]


@pytest.mark.parametrize(("holds", "figure", "value"), VERDICTS)
def test_figure_holds_or_falls_short(holds, figure, value):
    assert figure.met(value) is holds


def test_floors_are_read_in_their_order():
    assert read_floors(TOML) == [
        Figure("gold", "via", 0.5),
        Figure("gold", "times right", 0.9),
        Figure("pages", "date wrong", 0.02, ceiling=True),
    ]


def test_lifting_raises_floors_and_lowers_ceilings_and_keeps_the_words():
    lifted = written(TOML, {"gold": {"via": 0.612}, "pages": {"date wrong": 0.0}})
    assert lifted == TOML.replace("0.500 # the", "0.612 # the").replace("0.020", "0.000")


def test_lifting_loosens_nothing():
    assert written(TOML, {"gold": {"via": 0.1, "times right": 0.0}, "pages": {"date wrong": 0.5}}) == TOML


def test_lifted_speed_leaves_room_for_an_unsteady_clock():
    text = '[speed.floor]\n"pages, times trafilatura" = 1.000'
    assert "= 6.000" in written(text, {"speed": {"pages, times trafilatura": 10.0}})


def test_project_names_no_suite_that_is_not_measured():
    assert {figure.suite for figure in read_floors(FLOORS.read_text(encoding="utf-8"))} <= {suite.name for suite in SUITES}


GOLD = """                                   precision  recall      F1   gold
attributions found                     0.800   0.600   0.686    773
  speaker (of matched)                         0.900            400
  recall of direct                             0.550            115
"""
PAGES = """                            mean  pages
f1                         0.954     88
paragraphs lost            0.012     88
  f1 a-site-of-a-very-long-name.example   0.900      3
"""


def test_gold_table_is_read():
    assert gold_figures(GOLD) == {"attributions found": 0.686, "speaker (of matched)": 0.9, "recall of direct": 0.55}


def test_pages_table_is_read():
    assert page_figures(PAGES) == {"f1": 0.954, "paragraphs lost": 0.012, "f1 a-site-of-a-very-long-name.example": 0.9}


def test_table_tells_verdicts():
    lines = table(read_floors(TOML), {"gold": {"via": 0.6}, "pages": {"date wrong": 0.5}}).split("\n")
    assert [line.split("  ")[-1] for line in lines[1:]] == ["holds", "not measured", "FALLS SHORT"]
