"""When somebody spoke: in the finest division that fits, with the gaps in it."""

import pytest

from khabar.archive.ingest.run import ingest
from khabar.archive.models import Attribution, Thing
from khabar.desk.thing.overtime import said_in, spells
from tests.archive.pages import HARBOUR, line

SPANS = [
    ("2024-05-17 2024-05-18 2024-05-19", [1, 0, 1], "2024-05-17 2024-05-19"),
    ("2024-03 2024-04 2024-05", [1, 0, 2], "2024-03-30 2024-05-01 2024-05-31"),
    ("2023-12 2024-01", [1, 1], "2023-12-02 2024-01-25"),
    ("2019 2020/2021 2022", [1, 0, 2], "2019-01-01 2022-01-01 2022-12-31"),
]


def told(number, day):
    paragraph = f"قال الوزير سالم الهادي إن الطريق رقم {number} مغلق."
    return line(HARBOUR, id=str(number), title=None, paragraphs=[paragraph], published=day)


@pytest.mark.parametrize(("names", "numbers", "days"), SPANS)
def test_days_months_or_years(empty, browser, names, numbers, days):
    ingest([told(number, day) for number, day in enumerate(days.split())])
    said = Attribution.objects.filter(thing__isnull=False)
    found = spells(said)
    assert ([spell.when for spell in found], [spell.number for spell in found]) == (names.split(), numbers)
    assert [said_in(said, spell.when).count() for spell in found] == numbers
    thing = Thing.objects.get(kind="person")
    page = browser.get(f"/things/{thing.pk}/?lang=en&when={names.split()[0]}").content.decode()
    assert page.count('class="statement"') == numbers[0]


@pytest.mark.parametrize("when", ["x", "2024-13", "٢٠٢٤", "0000", "2024-05-99", "-", "9" * 40])
def test_a_time_that_is_none_hides_nothing(samples, browser, when):
    thing = Attribution.objects.exclude(thing=None)[0].thing_id
    assert browser.get(f"/things/{thing}/", {"when": when}).status_code == 200
