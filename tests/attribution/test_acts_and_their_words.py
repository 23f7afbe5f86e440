"""Whoever acts and speaks in one sentence: no object in his name, no comma before his participle; acts only show something."""

import pytest

from tests.attribution.test_raw_sentences import records as article_and_records

READS = [  # speaker, stance, content of the last record, text
    # the object of what he does is no adjective of his
    ("الوزير", "asserts", "العمل جار", "افتتح الوزير المعرض مؤكدا أن العمل جار"),
    ("المحافظ", "asserts", "الأجهزة حديثة", "تفقد المحافظ المركز وأكد أن الأجهزة حديثة"),
    ("الملك", "asserts", "العلاقات قوية", "استقبل الملك السفير مؤكدا أن العلاقات قوية"),
    ("الرئيس المنتخب", "asserts", "الحل قريب", "قال الرئيس المنتخب إن الحل قريب"),
    # a judgement needs no comma before it
    ("الوزير", "judges", "جهود العاملين", "افتتح الوزير المعرض مشيدا بجهود العاملين"),
    ("الوزير", "judges", "جهود العاملين", "افتتح الوزير المعرض مثمنا جهود العاملين"),
    # the document that words stand in, whose it is and how it is
    ("الوزارة", "asserts", "وجود نقص في القمح", "وأكدت الوزارة في بيان لها وجود نقص في القمح"),
    ("الوزير", "denies", "وجود أزمة", "وكان الوزير قد نفى في تصريحات سابقة وجود أزمة"),
    ("الحزب", "asserts", "الحكومة فشلت", "وأعلن الحزب في بلاغ له أن الحكومة فشلت"),
    ("القرار", "asserts", "السوق جيدة", "وأضاف سامي العمري أن القرار يوضح أن السوق جيدة"),
    # who alone is accused accuses nobody
    (
        "الوزير",
        "asserts",
        "الرئيس السابق سامي الحلبي بعرقلة الحوار",
        "قال الوزير إن الوضع صعب. واتهم الرئيس السابق سامي الحلبي بعرقلة الحوار",
    ),
    ("سامي الحلبي", "asserts", "الحكومة بعرقلة الحوار", "قال الوزير إن الوضع صعب. واتهم المعارض سامي الحلبي الحكومة بعرقلة الحوار"),
    ("خالد الفيصل", "asserts", "العمل جار", "وقال الأمير خالد الفيصل إن العمل جار"),
    # a name that no table knows ends before when it is said
    ("ستاثاكيس", "asserts", "الشروط صعبة", "وقال ستاثاكيس قبيل بدء المفاوضات إن الشروط صعبة"),
    ("كارلوتينو", "asserts", "الفريق جاهز", "وقال كارلوتينو عشية المباراة إن الفريق جاهز"),
]
SHOWS = [  # an act or a thing shows it: one record, of who tells so
    "قال الأمير إن هذا الاعتداء يؤكد أن الإرهاب لا دين له",
    "قال الأمير إن استهداف رجال الأمن يؤكد للجميع أن الإرهاب لا دين له",
    "قال الأمير إن انتشار المرض يشير إلى أن اللقاح ضعيف",
    "قال الأمير إن ما حدث يؤكد أن الإرهاب لا دين له",
]


def records(text):
    """Speaker, stance and content of each record."""
    article, found = article_and_records(text)
    return [(one.speaker, one.stance, one.content[0].span.of(article.text)) for one in found]


@pytest.mark.parametrize(("speaker", "stance", "content", "text"), READS)
def test_who_acts_is_who_speaks(speaker, stance, content, text):
    assert records(text)[-1:] == [(speaker, stance, content)]


@pytest.mark.parametrize(
    ("speaker", "text"),
    [("خالد", "وأكد الأمير خالد الاتفاق على الموعد"), ("فيصل", "وأكد الأمير فيصل الحرص على الشباب")],
)
def test_what_he_tells_of_is_no_surname(speaker, text):
    assert records(text)[-1][0] == speaker


@pytest.mark.parametrize("text", SHOWS)
def test_acts_say_nothing(text):
    assert [speaker for speaker, *_ in records(text)] == ["الأمير"]


def test_a_body_whose_noun_is_an_act_s_says_something():
    assert records("قال الأمير إن الإدارة تؤكد أن الطريق مغلق")[-1] == ("الإدارة", "asserts", "الطريق مغلق")
