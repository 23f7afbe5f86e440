"""One person across articles: the same name, office and country come together; what is decided by hand is kept."""

import pytest

from khabar.archive.ingest.reread import reread
from khabar.archive.models import Attribution, Link, Thing
from khabar.archive.things.byhand import merge, split, unmerge
from khabar.archive.things.finding import standing
from khabar.archive.things.signs import signs_of_role
from khabar.errors import ArchiveError
from tests.archive.pages import HARBOUR, PITCH, THREE, put, the

COLONEL = "العقيد محمد الغصري"
SIGNS = [  # country, field, role
    ("LY", "political", "وزير الخارجية الليبي"),
    ("EG", "sport", "لاعب منتخب مصر"),
    ("", "military", "العقيد"),
    ("", "", "مصدر"),
]


def says(number: int, who: str) -> dict:
    return HARBOUR | {"id": f"s{number}", "title": None, "paragraphs": [f"قال {who} إن الميناء رقم {number} يعود إلى العمل."]}


def person(article: str) -> Thing:
    return Link.objects.get(article__name=article, thing__kind="person").thing


@pytest.mark.parametrize(("country", "field", "role"), SIGNS)
def test_signs_of_an_office(country: str, field: str, role: str) -> None:
    assert (signs_of_role(role).country, signs_of_role(role).field) == (country, field)


def test_one_name_in_one_field_is_one_person(archive: str) -> None:
    put(says(1, COLONEL), says(2, "العميد محمد الغصري"), says(3, "محمد الغصرى"))
    assert person("s1") == person("s2") == person("s3")


def test_a_footballer_is_no_colonel(archive: str) -> None:
    put(says(1, COLONEL), says(2, "لاعب الاتحاد محمد الغصري"), says(3, COLONEL))
    assert person("s1") == person("s3") != person("s2")


def test_offices_of_two_countries_are_two_people(archive: str) -> None:
    put(says(1, "وزير الصحة المصري خالد عبد الغفار"), says(2, "وزير الصحة العراقي خالد عبد الغفار"))
    assert person("s1") != person("s2")


def test_a_merge_holds_for_what_is_there_and_what_comes(archive: str) -> None:
    put(says(1, COLONEL), says(2, "العقيد سالم الغصري"))
    merge(person("s2"), person("s1"))
    put(says(3, "العقيد سالم الغصري"))
    assert person("s1") == person("s2") == person("s3")
    assert Attribution.objects.filter(thing=person("s1")).count() == 3
    list(reread(everything=True))
    assert person("s1") == person("s2") == person("s3")


def test_merges_can_follow_each_other_and_turn_in_no_circle(archive: str) -> None:
    put(says(1, COLONEL), says(2, "العقيد سالم الغصري"), says(3, "العقيد خالد الغصري"))
    first, second, third = person("s1"), person("s2"), person("s3")
    merge(third, second)
    merge(second, first)
    merge(Thing.objects.get(pk=first.pk), Thing.objects.get(pk=third.pk))
    assert standing(Thing.objects.get(pk=third.pk)).pk == first.pk
    assert {person(name).pk for name in ("s1", "s2", "s3")} == {first.pk}


def test_a_merge_can_be_taken_back(archive: str) -> None:
    put(says(1, COLONEL), says(2, "العقيد سالم الغصري"))
    other = person("s2")
    merge(other, person("s1"))
    unmerge(Thing.objects.get(pk=other.pk))
    assert person("s2").pk == other.pk != person("s1").pk
    put(says(3, "العقيد سالم الغصري"))
    assert person("s3").pk == other.pk


def test_a_split_is_kept_through_every_new_reading(archive: str) -> None:
    put(says(1, COLONEL), says(2, COLONEL))
    split(person("s1"), [the("s2").pk])
    apart = person("s2")
    assert apart != person("s1")
    list(reread(everything=True))
    put(says(2, COLONEL) | {"title": "خبر"})
    assert person("s2") == apart
    assert Attribution.objects.get(article__name="s2").thing == apart


def test_what_cannot_be_one_is_not_merged(archive: str) -> None:
    put(*THREE)
    place = Thing.objects.filter(kind="place").first()
    assert place is not None
    with pytest.raises(ArchiveError, match="cannot be one"):
        merge(place, Thing.objects.filter(kind="person").first())
    with pytest.raises(ArchiveError, match="none of these"):
        split(place, [the("pitch").pk])


def test_namesakes_of_two_articles_stay_apart(archive: str) -> None:
    put(HARBOUR, PITCH)
    assert Thing.objects.filter(kind="person", folded__contains="غصري").count() == 2
