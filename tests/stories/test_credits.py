"""To whom a text says that it owes itself."""

import pytest

from khabar.stories.agencies import agency_named
from khabar.stories.credits import credits_of

NAMED = [
    ("واس", "وكالة الأنباء السعودية"),
    ("رويترز", "وكالة رويترز للأنباء"),
    ("فرانس برس", "أ ف ب"),
    ("فرانس برس", "الفرنسية"),
    ("وكالة الأنباء اليمنية", "سبأ"),
    (None, "صحيفة الضفة"),
    (None, ""),
]
SIGNED = [
    ("واس", "dateline", "واس- الساحل: افتتحت البلدية سوقا جديدة للسمك."),
    ("رويترز", "dateline", "الساحل (رويترز) - افتتحت البلدية سوقا جديدة للسمك."),
    ("وكالة الأنباء الأردنية", "dateline", "الساحل - بترا - افتتحت البلدية سوقا جديدة للسمك."),
    ("واس", "line", "الساحل 4 رجب 1445 هـ الموافق 16 يناير 2024 م واس"),
    ("رويترز", "line", "رويترز"),
    ("رويترز", "cited", "افتتحت البلدية سوقا جديدة للسمك، وبحسب رويترز بلغت كلفتها مليون دولار."),
    ("فرانس برس", "cited", "افتتحت البلدية سوقا جديدة للسمك، وبحسب «الفرنسية» بلغت كلفتها مليون دولار."),
    ("بلدية الساحل", "statement", "أصدرت بلدية الساحل اليوم بيانا حول السوق الجديدة جاء فيه أنها تفتح غدا."),
    ("الديوان الأميري", "statement", "صدر عن الديوان الأميري البيان التالي: يتوجه الأمير غدا إلى الساحل."),
    ("الضفة", "own", "علمت «الضفة» أن السوق الجديدة تفتح أبوابها الأسبوع المقبل أمام الباعة."),
]
UNSIGNED = [
    "وقال إن اللغة الفرنسية تدرس في ثلاث مدارس بالساحل.",
    "افتتحت وزارة العمل مكتبا في فارس، وسبأ اسم مملكة قديمة.",
    "صدر الكتاب عن دار الساحل في مئتي صفحة.",
    "قام وفا الحسيني بزيارة السوق.",
]


@pytest.mark.parametrize(("agency", "name"), NAMED)
def test_agency_is_known_under_all_its_names(agency, name):
    assert agency_named(name) == agency


@pytest.mark.parametrize(("name", "because", "line"), SIGNED)
def test_credit_is_read(told, name, because, line):
    report = told("a", "سوق جديدة في الساحل", (line, "وتضم السوق أربعين محلا ومخزنا للثلج."), outlet="الضفة")
    assert [(credit.name, credit.because) for credit in credits_of(report)][:1] == [(name, because)]


@pytest.mark.parametrize("line", UNSIGNED)
def test_word_that_is_no_credit_is_left(told, line):
    assert credits_of(told("a", "سوق جديدة في الساحل", (line,), outlet="الضفة")) == ()


def test_credit_points_to_where_it_stands(told):
    report = told("a", "سوق جديدة", ("واس- الساحل: افتتحت البلدية سوقا جديدة للسمك.",))
    assert credits_of(report)[0].span.of(report.article.text) == "واس"


def test_agency_signs_what_it_publishes_and_bylines_sign(told):
    assert credits_of(told("a", "سوق", ("افتتحت السوق.",), outlet="واس"))[0].because == "agency"
    assert credits_of(told("a", "سوق", ("افتتحت السوق.",), byline=("وكالة رويترز",)))[0].because == "byline"
