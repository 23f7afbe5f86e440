"""How much of a sentence «بحسب» vouches for."""

import pytest

from tests.attribution.test_speakers import speakers_of

VOUCHED = [  # content of the last record, its pieces joined by «/»; text
    ("أسفر عن جرح أربعة حراس", "أعلنت الحركة مسؤوليتها عن الهجوم الذي أسفر عن جرح أربعة حراس بحسب الشرطة"),
    ("شهدت سقوط جدار قديم", "زار الوزير المدرسة القديمة، والتي شهدت سقوط جدار قديم، بحسب البلدية"),
    ("وهو رقم لا يكفي", "وزعت البلدية مئة خيمة على سكان القرية وهو رقم لا يكفي على حد قول السكان"),
    ("نزح ألف شخص إلى المدينة", "بلغ عدد السكان مليونا بحسب إحصاء رسمي، نزح ألف شخص إلى المدينة بحسب البلدية"),
    ("الأمر الذي سيؤدي/إلى خفض الأسعار", "الأمر الذي سيؤدي بحسب الوزارة إلى خفض الأسعار"),
    ("ومن المشاريع التي تنفذها البلدية/إنشاء حديقة", "ومن المشاريع التي تنفذها البلدية - بحسب رئيسها - إنشاء حديقة"),
    ("الشركة الوطنية للنفط/حققت أرباحا كبيرة", "الشركة الوطنية للنفط بحسب التقرير حققت أرباحا كبيرة"),
    ("لا توجد عاصفة تقترب من الساحل", "إلا أنه بحسب مركز الأرصاد لا توجد عاصفة تقترب من الساحل"),
    # the whole sentence, as before
    ("اعتقلت الشرطة خمسة رجال وأفرجت عنهم لاحقا", "اعتقلت الشرطة خمسة رجال وأفرجت عنهم لاحقا، بحسب محامين، بعد دفع كفالة"),
    ("غرق القارب الذي كان يحمل عشرين بحارا", "غرق القارب الذي كان يحمل عشرين بحارا، بحسب الشرطة"),
    ("انهار سد القرية", "انهار سد القرية بحسب الشرطة صباح أمس"),
]


@pytest.mark.parametrize(("content", "text"), VOUCHED)
def test_somebody_vouches_for_the_clause_beside_him(content, text):
    last = speakers_of(text)[-1]
    assert last.rule == "according_to"
    assert "/".join(text[piece.span.start : piece.span.end] for piece in last.content) == content


def test_what_is_called_something_is_vouched_for_by_nobody():
    assert [r.rule for r in speakers_of("وشدد المدير على ما وصفه «المعنى الخطير للقرار»")] != ["according_to"]


def test_a_surname_before_a_headlines_colon_is_that_of_somebody_in_the_text():
    told = speakers_of("شدد سامر الصنعاني على أهمية الفحص", title="الصنعاني: الفحص ثلاثة أنواع")
    assert [(r.rule, r.speaker) for r in told] == [("colon_speaker", "سامر الصنعاني"), ("said_of", "سامر الصنعاني")]
