"""One person across articles: the same name, office and country come together; what is decided by hand is kept."""

import pytest

import khabar
from khabar.archive.ingest.reread import reread
from khabar.archive.models import Attribution, Link, Thing
from khabar.archive.things.byhand import merge, split, unmerge
from khabar.archive.things.finding import standing
from khabar.archive.things.home import country_of_outlet, home_of, is_shared
from khabar.archive.things.signs import signs_of_role
from khabar.errors import ArchiveError
from khabar.records import Article
from tests.archive.pages import HARBOUR, PITCH, THREE, put, the

COLONEL = "العقيد محمد الغصري"
SIGNS = [  # country, field, role
    ("LY", "political", "وزير الخارجية الليبي"),
    ("EG", "sport", "لاعب منتخب مصر"),
    ("", "military", "العقيد"),
    ("", "", "مصدر"),
    ("", "political", "وزير المالية"),
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


MINISTRY = "قالت وزارة الداخلية إن الطريق فتح."
GOVERNMENT = "وأكدت الحكومة أن العمل انتهى."
BODIES = [  # shared by all countries, name
    (True, "وزارة الداخلية"),
    (True, "وزارة الصحة والسكان"),
    (True, "وزارة المالية"),
    (True, "البرلمان"),
    (True, "مجلس النوّاب"),
    (False, "وزارة الداخلية العراقية"),
    (False, "البرلمان الأوروبي"),
    (False, "حزب الله"),
    (False, "جامعة القاهرة"),
]
HOMES = [  # country, paragraphs
    ("IQ", ["بغداد - قالت وزارة الداخلية إن الطريق بين بغداد والموصل فتح."]),
    ("LY", ["قال سكان طرابلس إن الشرطة الليبية عادت إلى مصراتة."]),
    ("", ["قالت وزارة الداخلية إن الطريق فتح."]),
    ("EG", ["قال سكان القاهرة إن السنة المالية تنتهي بموازنة مالية، وإن مجريات السوق عادية."]),
    ("", ["وقع العراق اتفاقا مع تركيا."]),
]


def body(article: str, name: str) -> Thing:
    return Link.objects.get(article__name=article, name=name).thing


def about(number: int, *paragraphs: str, **more: str) -> dict:
    return {"id": f"b{number}", "outlet": "مرفأ نيوز", "published": "2024-03-12", "paragraphs": list(paragraphs)} | more


@pytest.mark.parametrize(("shared", "name"), BODIES)
def test_bodies_that_every_country_has(shared: bool, name: str) -> None:
    assert is_shared(name) is shared


@pytest.mark.parametrize(("country", "paragraphs"), HOMES)
def test_the_country_that_an_article_is_about(country: str, paragraphs: list[str]) -> None:
    assert home_of(khabar.read("\n\n".join(paragraphs))) == country


@pytest.mark.parametrize(
    ("country", "url", "outlet"),
    [
        ("MA", "https://news.example.ma/1", "مرفأ نيوز"),
        ("GB", "https://news.example.co.uk/1", None),
        ("JO", "https://news.example.com/1", "صحيفة السهل الأردنية"),
        ("", "https://news.example.tv/1", "مرفأ نيوز"),
        ("", None, None),
    ],
)
def test_the_country_of_an_outlet(country: str, url: str | None, outlet: str | None) -> None:
    assert country_of_outlet(Article(id="1", text="", paragraphs=(), url=url, outlet=outlet)) == country


def test_a_ministry_is_its_countrys(archive: str) -> None:
    put(
        about(1, "بغداد - " + MINISTRY, "وعاد سكان الموصل إلى العراق."),
        about(2, "القاهرة - " + MINISTRY, "وعاد سكان الإسكندرية إلى مصر."),
        about(3, MINISTRY, "وكان رئيس الوزراء العراقي زار البصرة وبغداد."),
        about(4, MINISTRY),
        about(5, MINISTRY, url="https://news.example.iq/5"),
        about(6, MINISTRY),
    )
    one, two, three, four, five, six = (body(f"b{number}", "وزارة الداخلية") for number in range(1, 7))
    assert one == three == five
    assert len({one.pk, two.pk, four.pk, six.pk}) == 4
    assert (one.country, two.country, four.country) == ("IQ", "EG", "")


def test_a_government_stays_its_countrys_through_a_new_reading(archive: str) -> None:
    put(about(1, "تونس - " + GOVERNMENT), about(2, "الرباط - " + GOVERNMENT), about(3, GOVERNMENT))
    before = [body(f"b{number}", "الحكومة").pk for number in (1, 2, 3)]
    assert len(set(before)) == 3
    list(reread(everything=True))
    assert [body(f"b{number}", "الحكومة").pk for number in (1, 2, 3)] == before


def test_a_body_with_a_name_of_its_own_is_one_everywhere(archive: str) -> None:
    put(about(1, "بغداد - قالت الأمم المتحدة إن الطريق فتح."), about(2, "القاهرة - قالت الأمم المتحدة إن الجسر فتح."))
    assert body("b1", "الأمم المتحدة") == body("b2", "الأمم المتحدة")
