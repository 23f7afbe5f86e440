"""Where a content begins and ends, and whether it stands between the speaker's marks."""

import pytest

from tests.attribution.test_speakers import speakers_of

CONTENTS = [  # content of the first record, text
    ("وجود خلل في الجسر", "أكد سامر الحلبي لـ«الساحل» وجود خلل في الجسر"),
    ("أهمية المشروع", "أكد سالم المرزوقي المدير العام أهمية المشروع"),
    ("التحاق مئات العمال بها", "أعلنت نقابة التعليم، المنضوية تحت لواء الاتحاد، التحاق مئات العمال بها"),
    ("تفعيل القانون", "ودعت النقابة، في بيان توصلت الصحيفة بنسخة منه، إلى تفعيل القانون"),
    ("الناس أثروا", "لا أحد قال لنا لماذا ظهرت إحصائيات تقول إن الناس أثروا"),
    ("كان هناك شحوب", "قال سامر الحلبي إنه كان هناك شحوب، وهو ما فسره الطبيب بأنه تعب"),
    ("الجسر سقط", "قالت مصادر محلية إن الجسر سقط، في وقت قالت الوزارة إنه سليم"),
    ("خطر انهيار السد", "حذرت البلدية من خطر انهيار السد وهددت بإغلاق الطريق"),
    ("الوقوع فيما يؤدي إلى الخسارة", "حذر الخبير من الوقوع فيما يؤدي إلى الخسارة"),
    ("المحادثات توقفت", "أعلن سامر الحلبي أن المحادثات توقفت وذلك في مقابلة مع إذاعة الساحل"),
    ("السوق تحتاج وقتا طويلا", "السوق تحتاج وقتا طويلا، يقول التاجر سامر الحلبي، موضحا أن الأسعار ثابتة"),
]
NONE = [  # words that report nothing
    "دشن سموه الحملة الوطنية",
    "لعب الفريق مع إيدن مباراة قوية",
    "ومن أبرز بنود الاتفاق فتح المطار",
    "أشاد كلوب بحارس الفريق",
    "الجدار الذي يبلغ ارتفاعه ثمانية أمتار يثبت بأن القدماء كانوا هنا",
    "قسم المدرب اللاعبين إلى مجموعات",
]
MODES = [  # mode of the first record, text
    ("direct", "وصفه سامر الحلبي بأنه «سخيف»"),
    ("mixed", "حذر سامر الحلبي من خطر حصول «تصعيد عسكري» في المنطقة"),
    ("indirect", "قال سامر الحلبي إن سفينة «نجمة البحر» وصلت إلى الميناء"),
    ("indirect", "قال سامر الحلبي إن مقاتلات «ميغ 31» عادت إلى القاعدة"),
]


@pytest.mark.parametrize(("content", "text"), CONTENTS)
def test_a_content_is_all_that_was_said_and_no_more(content, text):
    span = speakers_of(text)[0].content[0].span
    assert text[span.start : span.end] == content


def test_an_outlets_cue_inside_a_quotation_that_is_never_closed_parts_it_in_two():
    text = 'قال سامر الحلبي "بحثنا عن المسؤول. وتساءل: أين المدير الذي وعدنا؟ لقد انتظرناه شهرا كاملا.'
    told = speakers_of(text)
    contents = [text[piece.span.start : piece.span.end] for record in told for piece in record.content]
    assert contents == ["بحثنا عن المسؤول", "أين المدير الذي وعدنا؟ لقد انتظرناه شهرا كاملا"]
    assert [(record.speaker, record.mode) for record in told] == [("سامر الحلبي", "direct")] * 2


@pytest.mark.parametrize("text", NONE)
def test_what_looks_like_a_report_is_none(text):
    assert speakers_of(text) == ()


@pytest.mark.parametrize(("mode", "text"), MODES)
def test_marks_round_a_name_quote_nobody(mode, text):
    assert speakers_of(text)[0].mode == mode
