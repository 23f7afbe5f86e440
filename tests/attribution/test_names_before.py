"""A name that no table holds as a person is its verb's subject before it."""

import pytest

from tests.attribution.test_speakers import speakers

NAMES = [  # speaker of the last record, text
    ("هولمبرغ", "زار رئيس الوزراء البلدة. لكن هولمبرغ قال إن الزيارة متأخرة"),
    ("أندرسون", "أعلنت الشركة أرباحها، غير أن أندرسون أكد أن الأرقام غير دقيقة"),
    ("أحمد", "وقال الوزير إن أحمد أكد أن الخطة جاهزة"),
    ("فهد", "فهد شقيق الراحل قال: إن أخي كان يحب الخير للجميع"),
    ("جاسم", "جاسم ابن عم الضحية قال إن الشرطة تأخرت في الوصول"),
    ("مصطفى", "مصطفى زميل الفقيد في الجريدة قال إنه كان مثالا للمهنية"),
    ("مسؤول", "لكن مسؤول قال إن الأمر مختلف"),
]


@pytest.mark.parametrize(("speaker", "text"), NAMES)
def test_a_name_before_its_verb_speaks(speaker, text):
    assert speakers(text)[-1] == speaker
