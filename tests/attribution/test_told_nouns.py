"""Nouns and phrases that report: what they hold, and on whose word."""

import pytest

from tests.attribution.test_speakers import speakers_of

TOLD = [  # cue, speaker, stance, content; text
    ("بحجة", "الشرطة", "asserts", "المنطقة عسكرية", "منعت الشرطة السكان من الدخول بحجة أن المنطقة عسكرية"),
    ("بذريعة", "البلدية", "asserts", "قديم", "أغلقت البلدية مدخل السوق بذريعة أنه قديم، ليرحل التجار"),
    ("بدعوى", "البلدية", "asserts", "البيوت متصدعة", "أخلت البلدية بيوت الحي بدعوى أن البيوت متصدعة"),
    ("اتهامه", None, "asserts", "التجسس لصالح دولة أجنبية", "غادر الرجل البلاد بعد اتهامه بالتجسس لصالح دولة أجنبية"),
    ("اتهامها", "الحكومة", "asserts", "إسرائيل بقصف القنصلية", "توعدت الحكومة بالرد بعد اتهامها لإسرائيل بقصف القنصلية"),
    ("للاشتباه", None, "believes", "لهم دورا في الهجوم", "أوقفت الشرطة خمسة رجال للاشتباه بأن لهم دورا في الهجوم"),
    ("للاشتباه", None, "believes", "الضلوع في السرقة", "أوقفت الشرطة خمسة رجال للاشتباه فيهم بالضلوع في السرقة"),
    ("دعوة", "المبعوث", "directs", "وقف القتال", "جاءت دعوة المبعوث إلى وقف القتال"),
    ("مطالبات", "السكان", "directs", "إغلاق المصنع", "رغم مطالبات السكان بإغلاق المصنع"),
    ("دعوة", "مجلس السلم", "directs", "وقف القتال", "جاءت الغارات غداة دعوة وجهها «مجلس السلم» إلى وقف القتال"),
    ("التهديدات", "الرئيس", "commits", "طرد المراقبين", "يرفض الحزب التهديدات التي صدرت عن الرئيس بطرد المراقبين"),
    ("إعلان", "إدارة الشركة", "asserts", "التعاقد مع مورد جديد", "ارتفعت الأسهم بعد إعلان إدارة الشركة التعاقد مع مورد جديد"),
    ("إقرار", "الحكومة", "asserts", "وجود سجناء", "جاءت الزيارة بعد إقرار الحكومة بوجود سجناء"),
    ("شائعات", None, "asserts", "إمكانية تأجيل الاقتراع", "هناك شائعات ترددت مؤخرا عن إمكانية تأجيل الاقتراع"),
    ("معلومات", None, "asserts", "تهديد محتمل", "أغلقت السفارة أبوابها بعد معلومات عن تهديد محتمل"),
]
NOT_TOLD = [  # the word that tells nothing there, text
    ("معلومات", "يضم الكتاب معلومات عن تاريخ المدينة"),
    ("دعوة", "تلقى المدير دعوة من الوزير لتناول العشاء"),
    ("اعتراف", "طالب السكان باعتراف الحكومة بحق العودة"),
    ("توجيه", "شكر المدير الموظفين على توجيه الزوار إلى القاعة"),
]


@pytest.mark.parametrize(("cue", "speaker", "stance", "content", "text"), TOLD)
def test_a_noun_holds_what_was_said(cue, speaker, stance, content, text):
    told = {text[r.cue.span.start : r.cue.span.end].split()[0]: r for r in speakers_of(text)}
    record = told[cue]
    assert (record.speaker, record.stance) == (speaker, stance)
    assert "/".join(text[piece.span.start : piece.span.end] for piece in record.content) == content


@pytest.mark.parametrize(("cue", "text"), NOT_TOLD)
def test_a_noun_that_names_a_thing_holds_nothing(cue, text):
    assert cue not in {text[r.cue.span.start : r.cue.span.end].split()[0] for r in speakers_of(text)}
