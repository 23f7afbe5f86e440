"""What agencies and foreign broadcasters write: words told «هكذا», relayed «عنه», gone on with «ويضيف»."""

import pytest

from khabar.page.build import article_of
from tests.attribution.test_speakers import speakers_of

WORDS = [  # speaker and content of the last record, text
    ("المدير", "لن نغادر أبدا", "«لن نغادر أبدا»، هكذا علق المدير على القرار"),
    ("المدير", "لن نغادر", "«لن نغادر»، قال المدير للصحافيين"),
    ("سامي الحلبي", "نحن على الطريق", "«نحن على الطريق».. هكذا قال سامي الحلبي"),
    ("المدير", "لن نغادر الآن", "«لن نغادر الآن»، هذا ما قاله المدير بعد الاجتماع"),
    ("النقابة", "الأجور تراجعت كثيرا", "الأجور تراجعت كثيرا، وهذا ما أكدته النقابة"),
    ("سامي الحلبي", "الماء عاد", "أعلنت الوكالة وصول سامي الحلبي، ونقلت عنه قوله إن الماء عاد"),
    ("ليلى منصور", "الماء عاد", "قالت ليلى منصور إن الطريق مغلق. | ونقلت عنها صحيفة الساحل أن الماء عاد"),
]
BODIES = [  # speaker of the record, text: behind a body or a state stands whom it speaks to
    ("الخارجية الصينية", "وطالبت الخارجية الصينية كينجي ناكامورا بسحب تصريحاته"),
    ("البيت الأبيض", "وحث البيت الأبيض بوتين على ضبط النفس"),
    ("باريس", "ودعت باريس بوتين إلى ضبط النفس"),
    # a ministry's field and its state
    ("وزيرا خارجية فرنسا وألمانيا", "ودعا وزيرا خارجية فرنسا وألمانيا إلى وقف إطلاق النار"),
    ("وزراء مالية مجموعة العشرين", "وطالب وزراء مالية مجموعة العشرين بخفض الديون"),
    ("وزير خارجية سابق", "وقال وزير خارجية سابق إن الوضع صعب"),
    ("سامي الحداد", "قال المتحدث باسم الحكومة سامي الحداد إن الأمر انتهى"),
]
ENDS = [  # content of the first record, text
    ("الطبقة الوسطى تآكلت", "وتقول الباحثة إن الطبقة الوسطى تآكلت، وتضيف أن الأجور ثابتة"),
    ("الطبقة الوسطى تآكلت", "ويرى الباحث أن الطبقة الوسطى تآكلت، ويشير إلى أن الأجور ثابتة"),
    ("أهمية الحوار", "وأكد الوزير أهمية الحوار، متجاهلا أسئلة الحاضرين"),
    ("الهجوم", "وندد الرئيس بالهجوم، واضعا إياه في خانة الجريمة"),
    ("إغلاق المصنع، لأنها خاسرة", "واقترحت الشركة إغلاق المصنع، لأنها خاسرة"),
    ("الهجوم وشيك", "وقالت الصحيفة إن الهجوم وشيك، وهذا ما نفته الوزارة"),
    ("الأمن يعود، وهذا ما نتطلع إليه", "وقال الوزير إن الأمن يعود، وهذا ما نتطلع إليه"),
]


def words(record, text):
    """The first piece of a record's content."""
    span = record.content[0].span
    return span.of(article_of(None, [part.strip() for part in text.split("|")], id="sample").text)


@pytest.mark.parametrize(("speaker", "text"), BODIES)
def test_a_body_bears_no_name(speaker, text):
    assert speakers_of(text)[0].speaker == speaker


@pytest.mark.parametrize(("speaker", "content", "text"), WORDS)
def test_the_words_are_his(speaker, content, text):
    record = speakers_of(text)[-1]
    assert (record.speaker, words(record, text)) == (speaker, content)


@pytest.mark.parametrize(("content", "text"), ENDS)
def test_the_words_end_before_what_he_does_or_says_next(content, text):
    assert words(speakers_of(text)[0], text) == content


def test_an_outlet_before_its_verb_says_nothing_of_its_own():
    found = speakers_of("لكن صحيفة الساحل نقلت عن مسؤولين محليين قولهم إن الطريق مغلق")
    assert [record.speaker for record in found] == ["مسؤولين محليين"]
