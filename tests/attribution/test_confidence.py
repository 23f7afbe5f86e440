"""Every rule has a measured confidence, and none is certain."""

import pytest

from khabar.attribution.confidence import UNMEASURED, confidence_of
from khabar.attribution.rules import RULES
from khabar.lexicons.load import read


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_is_neither_certain_nor_impossible(rule):
    assert 0 < confidence_of(rule.__name__) < 1


def test_table_names_no_rule_that_is_no_more():
    named = {line.split(",")[0] for line in read("rule_confidence.csv").split("\n") if "," in line and not line.startswith("#")}
    assert named - {"rule"} <= {rule.__name__ for rule in RULES}, "run `python -m scripts.confidence`"


def test_unmeasured_rule_is_as_likely_wrong_as_right():
    assert confidence_of("a_rule_of_tomorrow") == UNMEASURED == 0.5
