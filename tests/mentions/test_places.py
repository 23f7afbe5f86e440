"""Places: what is read as one, what is not, and where it lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.mentions.glance import glances
from khabar.mentions.place_location import Location, locate
from khabar.mentions.places import PlaceMention, place_mentions
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def read(*paragraphs: str) -> list[tuple[PlaceMention, Location]]:
    """The mentions that are taken for places, each with where it lies."""
    prose = prose_of(article_of(None, paragraphs, id="t"))
    mentions = place_mentions(prose, glances(prose))
    return [(m, where) for m, where in zip(mentions, locate(prose, mentions), strict=True) if where is not None]


READS = [  # names, text
    (["بغداد"], "وصل الوفد إلى بغداد أمس"),
    (["مصراتة"], "تظاهر العشرات بمصراتة"),
    (["الأردن"], "قدمت المنظمة مساعدات للأردن"),
    (["الولايات المتحدة"], "طالبت بريطانية مقيمة بالولايات المتحدة بالتعويض"),
    (["حلب", "إدلب", "الباب"], "تقدمت القوات السورية في حلب وإدلب والباب"),
    (["القائم", "العراق"], "اشتباكات في القائم غربي العراق"),
    (["السعودية"], "أعلنت السعودية موقفها"),
    (["تعز", "الحديدة"], "المواجهات في تعز والحديدة مستمرة"),
    (["جنوب السودان"], "عاد اللاجئون من جنوب السودان"),
    (["عين العرب"], "عاد الهدوء إلى عين العرب"),
    (["صنعاء"], "دوت انفجارات في صنعاء"),
]
HEADED = [  # name, its head or the name with it, text
    ("مطار مأرب", "مطار مأرب", "أغلق مطار مأرب أبوابه"),
    ("مطار مأرب الدولي", "مطار مأرب الدولي", "أغلق مطار مأرب الدولي أبوابه"),
    ("النخيلات", "قرية النخيلات", "سيول تعزل قرية النخيلات عن جوارها"),
    ("شارع الجسر الثالث", "شارع الجسر الثالث", "انهار مبنى في شارع الجسر الثالث أمس"),
    ("جامع الإمام مالك بن أنس", "جامع الإمام مالك بن أنس", "صلى الناس في جامع الإمام مالك بن أنس بعد الظهر"),
    ("لحج", "محافظة لحج", "هدوء حذر يعم محافظة لحج"),
    ("الوجه", "مدينة الوجه", "سوق جديدة في مدينة الوجه"),
    ("مستشفى أبها للولادة والأطفال", "مستشفى أبها للولادة والأطفال", "نقل المصابون إلى مستشفى أبها للولادة والأطفال"),
]
SKIPS = [
    "وقعت الحكومة السعودية الاتفاق",
    "خطة على المدى المتوسط",
    "وجه المدير الشكر للعاملين",
    "رأيت في صور المرشحين ما يلفت",
    "دخل الباب وأغلقه",
    "فاز الفريق الجديد بالكأس",
    "قالت فاطمة إنها سعيدة",
    "تحدث باراك أمام الحضور",
    "نشرت مقالات بلغات كثيرة",
    "وصل عن طريق البحر",
    "كانت كتلة النواب حاضرة",
    "نزلت إلى ساحة المعركة",
    "بقي مصيره مجهولا",
    "توفي في آب الماضي بعد مرض",
    "مدارس للبنين والبنات",
    "",
]
LIES = [  # country, precision, name, text
    ("LY", "city", "طرابلس", "قال مصدر في طرابلس إن الحكومة الليبية تجتمع"),
    ("LB", "city", "طرابلس", "قال مصدر في طرابلس شمال لبنان إن الجيش انتشر"),
    ("YE", "city", "زنجبار", "استعادت القوات زنجبار وجعار في أبين باليمن"),
    ("TZ", "city", "زنجبار", "سياح في زنجبار قبالة تنزانيا"),
    ("US", "region", "جورجيا", "تستعد ولاية جورجيا للانتخابات الأميركية"),
    ("GE", "country", "جورجيا", "قالت جورجيا إن روسيا تحشد قواتها"),
    ("DZ", "country", "الجزائر", "أكدت الجزائر موقفها"),
    ("IQ", "city", "الموصل", "نزح الآلاف من الموصل"),
    ("JO", "city", "عمان", "عقد الاجتماع في عمان"),
    ("OM", "country", "سلطنة عمان", "توسطت سلطنة عمان بين الطرفين"),
    ("SY", "region", "حلب", "تضررت محافظة حلب"),
    (None, "sea", "البحر الأحمر", "تعبر السفن البحر الأحمر"),
    ("EG", "region", "سيناء", "حملة أمنية في سيناء"),
    ("YE", "point", "مطار عدن", "أغلق مطار عدن"),
    ("YE", "city", "مطار مأرب", "أغلق مطار مأرب"),
    ("LB", "region", "بعلبك - الهرمل", "أضرار في محافظة بعلبك - الهرمل"),
]


@pytest.mark.parametrize(("names", "text"), READS)
def test_places_are_read(names: list[str], text: str) -> None:
    assert [m.name for m, _ in read(text)] == names


@pytest.mark.parametrize(("name", "headed", "text"), HEADED)
def test_a_head_makes_a_place(name: str, headed: str, text: str) -> None:
    mention, _ = read(text)[0]
    assert (mention.name, mention.headed and mention.headed.of(text)) == (name, headed)


@pytest.mark.parametrize("text", SKIPS)
def test_words_that_look_like_places_are_left(text: str) -> None:
    assert [m.name for m, _ in read(text)] == []


@pytest.mark.parametrize(("country", "precision", "name", "text"), LIES)
def test_a_place_lies_where_the_article_means(country: str | None, precision: str, name: str, text: str) -> None:
    where = next(where for m, where in read(text) if m.name == name)
    assert (where.country, where.precision) == (country, precision)


def test_neighbours_tell_which_of_two_towns_of_one_country_is_meant() -> None:
    lats = [where.lat for m, where in read("حريق في كولومبوس بولاية جورجيا", "سكان الولايات المتحدة") if m.name == "كولومبوس"]
    assert lats == [pytest.approx(32.46)]


def test_a_doubtful_name_is_taken_once_it_was_headed() -> None:
    assert [m.name for m, _ in read("عاد الهدوء إلى مدينة الوجه. وقال السكان في الوجه إن السوق فتحت")] == ["الوجه", "الوجه"]


def test_a_name_in_no_table_lies_by_the_place_named_before_it() -> None:
    (_, town), (_, village) = read("هطلت الأمطار على إربد وعزلت قرية النخيلات")
    assert (village.lat, village.lon, village.precision, village.ref) == (town.lat, town.lon, "city", None)


def test_a_name_in_no_table_and_no_place_before_it_has_no_position() -> None:
    [(_, village)] = read("عزلت السيول قرية النخيلات")
    assert (village.lat, village.precision) == (None, None)


def test_a_province_is_one_thing_with_its_town_but_not_with_a_capital() -> None:
    same = [where.same for _, where in read("محافظة تعز ومدينة تعز")]
    apart = [where.same for _, where in read("محافظة صنعاء ومدينة صنعاء")]
    assert same[0] == same[1]
    assert apart[0] != apart[1]


def test_a_street_called_shorter_later_is_the_same_street() -> None:
    same = [where.same for _, where in read("أغلق شارع الجسر الثالث. وعاد السير في شارع الجسر وفي شارع الوردة")]
    assert same[0] == same[1] != same[2]


def test_spellings_of_one_country_are_one_thing() -> None:
    assert len({where.same for _, where in read("قالت سوريا إن سورية ترفض")}) == 1


def test_a_known_place_has_its_number_and_english_name() -> None:
    [(_, where)] = read("وصل إلى بغداد")
    assert (where.ref, where.latin) == ("geonames:98182", "Baghdad")


def test_spans_point_into_the_text() -> None:
    text = "وَبِمِصْرَاتَةَ مطارٌ، وبـ«الخرطوم» آخر"
    assert [m.span.of(text) for m, _ in read(text)] == ["مِصْرَاتَةَ", "الخرطوم"]


@given(st.text(alphabet=st.sampled_from(list(" \n،.«»مدينةحيالوبفكل123aé\u064b\u0640\ud800")), max_size=300))
def test_any_text_gives_a_result(text: str) -> None:
    for mention, where in read(text):
        assert 0 <= mention.first < mention.last
        assert mention.span.start < mention.span.end
        assert where.same


@pytest.mark.parametrize("unit", ["مدينة ", "بن ", "شارع بن ", "حلب و", "«", "ا" * 1000, "مستشفى أبها للولادة والأطفال "])
def test_long_repetition_is_read_in_linear_time(unit: str) -> None:
    read(unit * (60_000 // len(unit)))
