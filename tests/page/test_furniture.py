"""Lines that are furniture by their words, and sentences of articles that only begin like them."""

import pytest

from khabar.page.furniture import furniture_of

READS = [
    ("related", "مقالات ذات صلة"),
    ("related", "مَقَالاتٌ ذَاتُ صِلَة:"),
    ("related", "اقرأ أيضا: افتتاح معرض الزهور في المدينة القديمة"),
    ("related", "À lire aussi"),
    ("popular", "الأكثر قراءة"),
    ("comments", "اترك تعليقاً"),
    ("comments", "3 تعليقات"),
    ("comments", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"),
    ("comments", "Laisser un commentaire"),
    ("privacy", "نستخدم ملفات تعريف الارتباط لتحسين تجربتك"),
    ("share", "شارك هذا الموضوع:"),
    ("promotion", "اشترك في نشرتنا البريدية ليصلك كل جديد"),
    ("copyright", "جميع الحقوق محفوظة © 2024"),
    ("copyright", "2010 © حقوق النشر محفوظة لصحيفة الوادي"),
    ("navigation", "زر الذهاب إلى الأعلى"),
    ("tools", "عدد المشاهدات: 512"),
    ("tools", "عدد القراء: 512 | أرسل لصديق | حفظ | طباعة"),
    ("date", "منذ 3 ساعات"),
]
SKIPS = [
    "اقرأ الفقيه الرسالة على الحاضرين ثم طلب منهم أن يحفظوها في دار الكتب القديمة",
    "شارك في الاجتماع وزراء من سبع دول وممثلون عن منظمات الإغاثة",
    "تعليق الرحلات إلى الجزيرة حتى إشعار آخر",
    "مشاركة واسعة في سباق الخيل السنوي",
    "صورة قاتمة للموسم الزراعي في السهل",
    "الرئيسية هي القضية التي لم يجب عنها أحد من المسؤولين حتى الآن",
    "للمزيد من الأمطار أثر واضح في محصول الزيتون هذا العام كما يقول المزارعون في السهل",
    "",
]


@pytest.mark.parametrize(("kind", "text"), READS)
def test_furniture_is_known(kind: str, text: str) -> None:
    found = furniture_of(text, len(text.split()))
    assert found is not None
    assert kind == found.kind


@pytest.mark.parametrize("text", SKIPS)
def test_sentence_of_an_article_is_left(text: str) -> None:
    assert furniture_of(text, len(text.split())) is None
