"""The README's figures: what it says is reached is no more than the floors promise."""

import pytest

from scripts.docs_figures import at_least


@pytest.mark.parametrize(
    ("shown", "bound"), [("0.92", 0.925), ("0.85", 0.856), ("0.94", 0.94), ("1.00", 1.0), ("0.29", 0.29), ("0.99", 0.999)]
)
def test_a_floor_is_cut_and_not_rounded(shown, bound):
    assert at_least(bound) == shown
