"""Who demands by «للمطالبة بـ»: those who took to the streets or held a gathering, else the gathering itself."""

import pytest

from tests.attribution.test_speakers import speakers

PROTEST = [  # speaker, text
    ("عشرات من سائقي الشاحنات", "تظاهر عشرات من سائقي الشاحنات أمام مقر الولاية للمطالبة بخفض أسعار الوقود"),
    ("المزارعون", "تظاهر المزارعون أمام البرلمان للمطالبة بالدعم"),
    ("أهالي القرية", "تجمع أمس أهالي القرية أمام المحكمة للمطالبة بالقصاص"),
    ("السكان", "قطع السكان الطريق للمطالبة بتزويدهم بالكهرباء"),
    ("المئات", "خرج المئات مساء أمس للمطالبة بمحاسبة الفاسدين"),
    ("الجمعية", "قررت الجمعية تنظيم وقفة أمام البرلمان للمطالبة بسحب المشروع"),
    ("معلمون", "شهدت الساحة وقفة شارك فيها معلمون للمطالبة بإقالة المدير"),
    ("نقابة المحامين", "شهد المقر وقفة نظمتها نقابة المحامين للمطالبة باستقلال القضاء"),
    ("آلاف المتظاهرين", "فرقت قوات الأمن آلاف المتظاهرين الذين تجمعوا للمطالبة بعودة الحكم المدني"),
    ("مظاهرات في عدة مدن", "خرجت مظاهرات في عدة مدن للمطالبة بالإصلاح"),
]


@pytest.mark.parametrize(("speaker", "text"), PROTEST)
def test_who_took_to_the_streets_demands(speaker, text):
    assert speakers(text) == [speaker]


def test_the_preposition_of_a_purpose_opens_nothing_of_the_verb_before():
    assert len(speakers("قطع سكان الحي الطريق للمطالبة بتوفير الماء")) == 1
    assert len(speakers("وقطع الطبيب بأن المريض سيشفى")) == 1


def test_a_governor_is_no_preposition():
    assert speakers("استقبل والي سوسة السكان، ووعد بحل المشكلة") == ["والي سوسة"]
    assert speakers("زار والي ولاية وهران المشروع، مؤكدا أن التسليم قريب") == ["والي ولاية وهران"]
