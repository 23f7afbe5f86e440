"""Whom a verb means where nobody fits at once: two persons, a body's people, who only judged, the source that hides its name."""

import pytest

from tests.attribution.test_speakers import speakers, speakers_of

LAST = [  # speaker of the last record, text
    ("سامر الحلبي وكريم منصور", "التقى الوزير سامر الحلبي السفير كريم منصور. وأكدا أهمية التعاون"),
    ("سامر الحلبي وكريم منصور", "بحث سامر الحلبي وكريم منصور آلية العمل. وشددا على أهمية التدقيق، معتبرين أن التأخير يضر"),
    ("الشرطة المحلية", "قالت الشرطة المحلية إن المباني أخليت. وأضافوا أن الدافع غير واضح"),
    ("يوسف حمدان", "واعتبر يوسف حمدان المتحدث باسم الحركة الدعوة مجرد «كلام فارغ»، وأضاف أنها ليست الأولى"),
    (None, "التقى سامر الحلبي وكريم منصور ونادر حداد في المدينة. وأكدا أهمية التعاون"),
    (None, "وصل القطار إلى المحطة. وقالوا إن الرحلة كانت طويلة"),
]


@pytest.mark.parametrize(("speaker", "text"), LAST)
def test_whom_the_verb_can_still_mean(speaker, text):
    assert speakers_of(text)[-1].speaker == speaker


HIDES = [  # speaker of the record of hiding, text
    ("دبلوماسي غربي مطلع", "لم يصل جواب من الوسيط العماني، بينما قال دبلوماسي غربي مطلع، رفض الكشف عن اسمه، إن الجواب سلم"),
    ("مصدر مسؤول داخل اللجنة", "ووفقا لمصدر مسؤول داخل اللجنة - رفض ذكر اسمه - فإن المدرب سيرحل"),
]


@pytest.mark.parametrize(("speaker", "text"), HIDES)
def test_who_hides_its_name_is_the_source_before(speaker, text):
    speakers = [record.speaker for record in speakers_of(text)]
    assert speaker in speakers[:2]
    assert len(set(speakers)) == 1


ONLY = [  # speaker of the last record, text
    ("المتهم", "ألقت قوات الأمن القبض على المتهم، واعترف بارتكاب الجريمة"),
    ("المتهم الرئيسي في القضية", "تم القبض على المتهم الرئيسي في القضية، وأنكر صلته بالعصابة"),
    ("الناشط", "أفرجت السلطات عن الناشط بعد شهر من توقيفه. وقال عقب خروجه إنه بخير"),
    ("المحافظ", "كرم المحافظ إدارة التعليم نظير جهودها. وأثنى على ما قدمته الإدارة من إسهام"),
    (None, "ارتفعت أسعار الذهب أمس. وأوضح أن السبب هو الدولار"),
    (None, "التقى السائق شرطيا. وقالت إن الطريق مغلق"),
]


@pytest.mark.parametrize(("speaker", "text"), ONLY)
def test_the_only_person_told_of_speaks_where_nobody_else_fits(speaker, text):
    assert speakers(text)[-1] == speaker
