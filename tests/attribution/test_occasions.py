"""What words were spoken in, with whoever held it, and what the speaker did meanwhile: none of it is who speaks."""

import pytest

from tests.attribution.test_speakers import speakers

UNSAID = [
    "وقال في ندوة أقامتها جمعية الفلك إن الخسوف سيرى بوضوح",
    "وقال في مؤتمر نظمه وفد الاتحاد إن الدعم مستمر",
    "وقالت في بيانها الصادر ليلا: «نضع القوى أمام واجبها»",
    "وقال في حوار مع رؤساء تحرير الصحف وعدد من الكتاب إن الإصلاح مستمر",
    "وقال خلال لقاء مع وزير الصحة ووزيرة البيئة إن الخطة جاهزة",
    "وأضاف مخاطبا الجمهور: «شكرا لكم»",
    "وأضافت مخاطبة الحكومة: «ارحلوا»",
    "وطلبت المزيد من التقارير من الدفاع المدني",
]
SAID = [  # speaker, text
    ("وزير العدل", "وقال في ختام الجلسة وزير العدل إن القانون سينشر"),
    ("رئيس الحزب", "وأكد في تصريحه الأخير رئيس الحزب أن الانتخابات قريبة"),
    ("وفد المعارضة", "وقال في اتصال مع «النهار» وفد المعارضة إن الحوار توقف"),
    ("سالم بدر", "وقال من جانبه رئيس الغرفة سالم بدر إن السوق جاهز"),
    ("كريستيانو رونالدو", "قال البرتغالي كريستيانو رونالدو نجم هجوم الريال: إن الفريق جاهز"),
    ("متحدثة باسم الشرطة", "وقالت متحدثة باسم الشرطة إن الطريق مغلق"),
    ("واحد من كل خمسة", "وأكد واحد من كل خمسة أن الأسعار مرتفعة"),
]


@pytest.mark.parametrize("text", UNSAID)
def test_nobody_on_the_way_to_the_content_speaks(text):
    assert speakers(text) == [None]


@pytest.mark.parametrize(("speaker", "text"), SAID)
def test_whoever_stands_behind_the_occasion_speaks(speaker, text):
    assert speakers(text) == [speaker]
