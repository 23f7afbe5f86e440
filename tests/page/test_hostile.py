"""Hostile pages take two seconds and 500 MB at most, and are a page or an error each."""

import pytest

from fuzz.hostile import HOSTILE, cost
from fuzz.pages import check

_SLACK = 2  # a busy machine


@pytest.mark.parametrize("name", HOSTILE)
def test_time_and_memory_are_bounded(name: str) -> None:
    seconds, megabytes = cost(name)
    assert seconds <= 2 * _SLACK
    assert megabytes <= 500


@pytest.mark.parametrize("name", [name for name in HOSTILE if len(HOSTILE[name]) < 100_000])
def test_small_hostile_pages_keep_the_contract(name: str) -> None:
    check(HOSTILE[name])
