"""What makes a copy, what makes the same happening, and what only looks like either."""

import pytest

from khabar.stories.alike import SAME_HAPPENING, likeness, reuse
from khabar.stories.entry import entry_of

WEATHER = (
    "توقعت الأرصاد أن يكون الطقس غدا {} على معظم مناطق الساحل والوادي، مع رياح سطحية نشطة تثير الأتربة على الأجزاء المكشوفة.",
    "وتبلغ درجات الحرارة العظمى المتوقعة في مدينة الساحل {} درجة، وفي الوادي {} درجة، وفي الجبل {} درجة.",
)
FORM = (
    "بلغ عدد بلاغات الهلال الأحمر في منطقة الجبل خلال الأسبوع {} بلاغا، منها {} حادثا مروريا و{} حالة مرضية.",
    "وأوضح المتحدث باسم الهيئة في المنطقة أن الفرق باشرت الحالات في وقتها ونقلت من استدعت حالته إلى أقرب مستشفى.",
)
BACKGROUND = (
    "وكان الجسر القديم قد أغلق قبل عامين بعد أن ظهرت فيه شقوق واسعة، ونقلت حركة السيارات إلى الطريق الساحلي الذي لا يتسع"
    " إلا لمسار واحد."
)


def compared(left, right):
    ours, theirs = entry_of(left), entry_of(right)
    alike = likeness(ours, theirs)
    return alike, reuse(ours, theirs, alike)


@pytest.fixture(scope="module")
def by_id(fire):
    return {report.article.id: report for report in fire}


@pytest.mark.parametrize("copy", ["cut", "edited"])
def test_cut_and_edited_copies_are_copies(by_id, copy):
    _, found = compared(by_id["wire"], by_id[copy])
    assert found is not None
    assert found.because == "most_taken"
    assert (found.left, found.right) == ("wire", copy)


def test_cut_copy_stands_whole_in_the_longer_text(by_id):
    _, found = compared(by_id["wire"], by_id["cut"])
    assert found.of_right > 0.8 > found.of_left


def test_other_words_are_no_copy_but_the_same_happening(by_id):
    alike, found = compared(by_id["cut"], by_id["retold"])
    assert found is None
    assert alike >= SAME_HAPPENING


@pytest.mark.parametrize("other", ["farm", "sorry"])
def test_another_fire_and_a_reaction_are_other_happenings(by_id, other):
    alike, found = compared(by_id["wire"], by_id[other])
    assert found is None
    assert alike < SAME_HAPPENING


def test_likeness_is_symmetric(fire):
    entries = [entry_of(report) for report in fire]
    assert all(likeness(a, b) == pytest.approx(likeness(b, a)) for a in entries for b in entries)


def test_weather_of_two_days_is_no_copy(told):
    today = tuple(line.format("حارا", 41, 43, 29) for line in WEATHER)
    tomorrow = tuple(line.format("معتدلا", 32, 35, 22) for line in WEATHER)
    left = told("a", "طقس حار على الساحل", today)
    right = told("b", "طقس معتدل على الساحل", tomorrow, published="2024-01-17")
    assert compared(left, right) == (0.0, None)


def test_one_bulletin_in_two_papers_is_a_copy(told):
    lines = tuple(line.format("حارا", 41, 43, 29) for line in WEATHER)
    _, found = compared(told("a", "طقس حار", lines, outlet="صحيفة الضفة"), told("b", "الطقس غدا", lines, outlet="صحيفة الجبل"))
    assert found.because == "same_bulletin"


def test_form_that_one_outlet_fills_in_every_week_is_no_copy(told):
    first = told("a", "بلاغات الأسبوع", tuple(line.format(310, 42, 268) for line in FORM), outlet="صحيفة الجبل")
    second = told(
        "b", "بلاغات الأسبوع", tuple(line.format(287, 35, 252) for line in FORM), outlet="صحيفة الجبل", published="2024-01-23"
    )
    assert compared(first, second)[1] is None


def test_background_that_is_printed_again_makes_no_copy(told):
    first = told(
        "a", "انطلاق أعمال الجسر الجديد", ("وضع المحافظ صباح اليوم حجر الأساس للجسر الجديد فوق نهر الوادي.", BACKGROUND * 2)
    )
    second = told(
        "b",
        "إضراب سائقي الحافلات يدخل يومه الثالث",
        (
            "أضرب سائقو الحافلات لليوم الثالث احتجاجا على تأخر الرواتب، وتجمع المئات منهم أمام مبنى النقابة مطالبين بصرف العلاوات.",
            "وقالت النقابة إن المفاوضات مع الشركة توقفت، وإنها ستدعو إلى جمعية عامة تنظر في الخطوات المقبلة ومنها الإضراب المفتوح.",
            "وطالب الركاب بحل سريع يعيد الحافلات إلى الأحياء البعيدة التي لا تصلها وسيلة أخرى، وشكوا ارتفاع أجور سيارات الأجرة.",
            "وتنقل الشركة في اليوم أربعين ألف راكب على ستة عشر خطا، وتقول إن خسائرها بلغت مستوى لم تعرفه منذ تأسيسها.",
            BACKGROUND,
        ),
        published="2024-01-25",
    )
    assert compared(first, second)[1] is None


def test_articles_without_words_are_no_copies(told):
    assert compared(told("a", None, ()), told("b", None, ())) == (0.0, None)
