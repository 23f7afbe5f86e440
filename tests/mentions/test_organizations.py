"""Organizations and outlets: which heads make a name, and how far it runs."""

import pytest

from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def names(kind: str, text: str) -> list[str]:
    return [entity.name for entity in entities_of(prose_of(article_of(None, [text], id="x"))) if entity.kind == kind]


ORGANIZATIONS = [
    ("وزارة الأوقاف والشؤون الإسلامية", "أصدرت وزارة الأوقاف والشؤون الإسلامية بيانا"),
    ("الحكومة اليمنية", "رحبت الحكومة اليمنية بالمبادرة"),
    ("اللجنة الوطنية لمكافحة الفساد", "أحالت اللجنة الوطنية لمكافحة الفساد الملف"),
    ("المجلس الأعلى للقضاء", "قرر المجلس الأعلى للقضاء تأجيل الجلسة"),
    ("الهيئة العامة للطيران المدني", "وقالت الهيئة العامة للطيران المدني إن الرحلات مستمرة"),
    ("شركة ألمنيوم البحرين", "وقعت شركة ألمنيوم البحرين عقدا"),
    ("شركة نفط البصرة", "وقعت شركة نفط البصرة عقدا"),
    ("اللجنة الأولمبية الدولية", "قال عضو اللجنة الأولمبية الدولية السويدي لارس إن الدورة قريبة"),
    ('شركة "نورلينغ" السويدية', 'اشترت شركة "نورلينغ" السويدية المصنع'),
    ("مجلس شورى العلماء", "اجتمع مجلس شورى العلماء أمس"),
    ("جامعة دمشق", "تخرج في جامعة دمشق ألف طالب"),
    ("هيئة كبار العلماء", "أفتت هيئة كبار العلماء بجوازه"),
    ("غرفة تجارة وصناعة عمان", "نظمت غرفة تجارة وصناعة عمان المعرض"),
    ("الأمم المتحدة", "وطلب العون للأمم المتحدة"),
    ("داعش", "انضم إلى صفوف داعش"),
]
NO_ORGANIZATIONS = [
    "تعطلت حركة السيارات في وسط المدينة",
    "فشل الفريق مرة أخرى",
    "اتخذت الإدارة قرارا صعبا",
    "ارتفعت وفيات الأطفال",
    "طالبوا بحرية الرأي",
    "القوات الموالية تتقدم",
    "دعم كاف للمزارعين",
]
OUTLETS = [
    ("صحيفة كوفنتري تايمز", "نشرت صحيفة كوفنتري تايمز تحقيقا"),
    ("موقع نورلينغ إنسايدر", "نشر موقع نورلينغ إنسايدر تحقيقا"),
    ("صحيفة الغد", "نشرت صحيفة الغد تحقيقا"),
    ("قناة «الأفق»", "بثت قناة «الأفق» المقابلة"),
    ("وكالة الأنباء الألمانية", "قال لوكالة الأنباء الألمانية إنه بخير"),
    ("هسبريس", "وأكد في تصريح لهسبريس أن الأمر انتهى"),
    ("الحياة", "وقال لـ«الحياة» إن الاتفاق قريب"),
    ("الإذاعة الوطنية", "أذاعت الإذاعة الوطنية الخبر"),
    ("رويترز", "لندن (رويترز) - ارتفع النفط"),
]
NO_OUTLETS = [
    "الحياة جميلة في القرية",
    "يهتم الرأي العام بالأسعار",
    "انقطعت شبكة الكهرباء عن الحي",
    "وقف في موقع مرتفع",
]


@pytest.mark.parametrize(("name", "text"), ORGANIZATIONS)
def test_organizations_are_read_to_their_end(name: str, text: str) -> None:
    assert names("organization", text) == [name]


@pytest.mark.parametrize("text", NO_ORGANIZATIONS)
def test_common_nouns_head_no_organization(text: str) -> None:
    assert names("organization", text) == []


@pytest.mark.parametrize(("name", "text"), OUTLETS)
def test_outlets_are_read(name: str, text: str) -> None:
    assert names("outlet", text) == [name]


@pytest.mark.parametrize("text", NO_OUTLETS)
def test_words_that_also_name_outlets_are_words(text: str) -> None:
    assert names("outlet", text) == []
