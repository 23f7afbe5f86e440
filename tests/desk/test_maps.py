"""Maps show all their places, and names do not write over each other."""

import pytest

from khabar.desk.maps import Place, map_of

PLACES = {
    "one": [("طرابلس", 32.9, 13.2)],
    "near": [("صلالة", 17.0, 54.1), ("ريسوت", 16.95, 54.0), ("طاقة", 17.04, 54.4)],
    "far": [("لندن", 51.5, -0.1), ("كانبرا", -35.3, 149.1)],
    "edges": [("خط", 0.0, 180.0), ("خط آخر", 0.0, -180.0), ("القطب", 90.0, 0.0)],
}


@pytest.mark.parametrize("places", PLACES.values(), ids=PLACES)
def test_every_place_is_inside_its_map(places):
    drawn = map_of([Place(name=name, lat=lat, lon=lon) for name, lat, lon in places])
    left, top, width, height = map(float, drawn.view.split())
    assert len(drawn.marks) == len(places)
    for mark in drawn.marks:
        assert left - 0.1 <= mark.x <= left + width + 0.1
        assert top - 0.1 <= mark.y <= top + height + 0.1


def test_no_places_no_map():
    assert map_of([]) is None


def test_places_on_one_point_bear_one_name():
    drawn = map_of([Place(name="مصراتة", lat=32.4, lon=15.1, weight=3), Place(name="الميناء", lat=32.4, lon=15.1)])
    assert [mark.name for mark in drawn.marks if mark.labelled] == ["مصراتة"]
