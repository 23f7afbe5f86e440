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
SEEN = [  # cue, its content, text
    ("طالب", "إقالة المدير", "ومساء أمس طالب نواب المدينة بإقالة المدير"),
    ("كشف", "الحارس سيغيب شهرا", "يتدرب الفريق اليوم بعد أن كشف المدرب سامر الحلبي عن أن الحارس سيغيب شهرا"),
    ("وأضافت", "سنعيد فتح الطريق غدا قبل الظهر", "وأضافت في بيان: «سنعيد فتح الطريق غدا قبل الظهر»"),
    ("وتعهد", "إصلاح الطريق", "وتعهد عدد من النواب بينهم من ترشحوا للرئاسة بإصلاح الطريق"),
    ("أفادت", "الأسعار ارتفعت بنسبة 3.4?، مقارنة بسابقه", "أفادت الوزارة بأن الأسعار ارتفعت بنسبة 3.4?، مقارنة بسابقه"),
    ("رحبت", "الخطوة", "رحبت البلدية بالخطوة ووصفتها بالمهمة"),
    ("كذب", "مزاعم الشركة حول تلوث النهر", "كذب المتحدث مزاعم الشركة حول تلوث النهر"),
]
NONE = [  # words that report nothing
    "دشن سموه الحملة الوطنية",
    "لعب الفريق مع إيدن مباراة قوية",
    "ومن أبرز بنود الاتفاق فتح المطار",
    "أشاد كلوب بحارس الفريق",
    "الجدار الذي يبلغ ارتفاعه ثمانية أمتار يثبت بأن القدماء كانوا هنا",
    "قسم المدرب اللاعبين إلى مجموعات",
    "اشترى المريض الدواء الذي وصفه الطبيب له",
]
MODES = [  # mode of the first record, text
    ("direct", "وصفه سامر الحلبي بأنه «سخيف»"),
    ("mixed", "انقضى عام وصفه سامر الحلبي بأنه فصل «طويل»"),
    ("mixed", "حذر سامر الحلبي من خطر حصول «تصعيد عسكري» في المنطقة"),
    ("indirect", "قال سامر الحلبي إن سفينة «نجمة البحر» وصلت إلى الميناء"),
    ("indirect", "قال سامر الحلبي إن مقاتلات «ميغ 31» عادت إلى القاعدة"),
]


@pytest.mark.parametrize(("content", "text"), CONTENTS)
def test_a_content_is_all_that_was_said_and_no_more(content, text):
    span = speakers_of(text)[0].content[0].span
    assert text[span.start : span.end] == content


@pytest.mark.parametrize(("cue", "content", "text"), SEEN)
def test_a_cue_is_seen_wherever_it_stands(cue, content, text):
    told = {text[r.cue.span.start : r.cue.span.end].split()[0]: r for r in speakers_of(text)}
    assert "".join(text[piece.span.start : piece.span.end] for piece in told[cue].content) == content


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
