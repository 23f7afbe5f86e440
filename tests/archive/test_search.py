"""What the search finds and does not find, and what it marks."""

from datetime import date

import pytest

from khabar.archive.search.find import find, found_names
from khabar.archive.search.wanted import filters_for
from tests.archive.pages import THREE, put

FINDS = [  # ids in any order, what is typed
    ({"harbour", "bridge"}, "جيش"),
    ({"harbour", "bridge"}, "الجيش"),
    ({"harbour", "bridge"}, "للجيش"),
    ({"bridge"}, "جمهور"),
    ({"harbour"}, "حكومة"),
    ({"harbour"}, "الحكومه"),
    ({"harbour"}, "مصراته"),
    ({"harbour"}, "مِصـراتة"),
    ({"bridge"}, "إنارة"),
    ({"bridge"}, "انارة"),
    ({"harbour"}, "12 مليون"),
    ({"harbour"}, "١٢ مليون"),
    ({"harbour"}, '"وزير النقل"'),
    ({"harbour"}, "«وزير النقل»"),
    (set(), '"النقل وزير"'),
    ({"harbour"}, "النقل وزير"),
    ({"harbour", "pitch"}, "Ghasri"),
    ({"harbour", "pitch"}, "al-Ghosary"),
    ({"harbour", "pitch"}, "الغصرى"),
    ({"harbour", "pitch"}, "غسري"),
    ({"pitch"}, "Ghasri كرة"),
    ({"harbour"}, "الغصري -كرة"),
    ({"bridge"}, "Kamal"),
    ({"pitch"}, "مال"),
    ({"bridge"}, "كمال"),
    (set(), "زرافة"),
    (set(), "-جيش زرافة"),
]


@pytest.fixture
def three(archive: str) -> None:
    put(*THREE)


@pytest.mark.parametrize(("expected", "typed"), FINDS)
def test_finds(three: None, expected: set[str], typed: str) -> None:
    assert set(found_names(typed)) == expected
