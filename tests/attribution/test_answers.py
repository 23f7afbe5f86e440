"""Who answers a question that the text tells of."""

import pytest

from tests.attribution.test_speakers import speakers_of

ANSWERS = [  # speaker of the last record, text
    ("كريم منصور", "قال سامر الحلبي إن الخطة جاهزة، وبسؤال مدير السوق كريم منصور عنها قال إنه لم يسمع بها"),
    ("قيادات في البرلمان", "قالت مصادر إن الخبر صحيح، لكن، وبسؤال قيادات في البرلمان، ردت بأنها لا تعلم شيئا"),
    ("الوزير", "ولما سئل الوزير عن موقف رئيس الحكومة قال إن الحكومة موحدة"),
    ("سترو", "وحين سئل سترو من قبل اللجنة عن رأيه في كلام سامر الحلبي قال إن السؤال يوجه إليه"),
    ("المتهم", "وبمواجهة المتهم بالأدلة اعترف بارتكاب الجريمة"),
    ("رئيس البلدية", "اشتكى الأهالي إلى رئيس البلدية فوعدهم بحل المشكلة"),
    ("الوزير", "طلب الصحفي من الوزير توضيحا، فرد بأن الأمر سري"),
    ("المدير", "طالب المدير الموظفين بالدوام، فقال إن الغياب ممنوع"),
    # whose answer was given before, or who is none of those asked
    ("المدير", "قال المدير إن الموظفين سئلوا عن الحادث، وأوضح أن التحقيق مستمر"),
    ("الوزارة", "ولما سئل النائب عن القرار، أعلنت الوزارة أنها ستراجعه"),
    ("سامر الحلبي", "سئل كريم منصور عن العقد فأجاب بأنه جاهز، وقال سامر الحلبي إن التوقيع قريب"),
]


@pytest.mark.parametrize(("speaker", "text"), ANSWERS)
def test_the_one_who_was_asked_answers(speaker, text):
    assert speakers_of(text)[-1].speaker == speaker


def test_who_is_asked_asks_nothing():
    records = speakers_of("وبسؤال المدير كريم منصور عن الخطة، قال إنه لم يسمع بها")
    assert [record.speaker for record in records] == ["كريم منصور"]
