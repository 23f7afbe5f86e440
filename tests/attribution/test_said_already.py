"""One source, one content, one record: «على حد قوله» behind a cue of the same source adds none."""

import pytest

from tests.attribution.test_speakers import speakers_of

COUNTS = [  # how many records, text
    (1, "ودعا سامر الحلبي إلى وقف القتال، على حد قوله"),
    (1, "واتهم سامر الحلبي خصومه بـ«الخيانة»، حسب تعبيره"),
    (1, "أدانت الجماعة الهجوم على لسان مديرها سامر الحلبي"),
    (1, "وقصف الطيران مواقع حدودية، على ما أعلنته وكالة الأناضول نقلا عن شهود"),
    (0, "وعقدت الوزارة ندوة في المدينة، كما ذكر المدير تكاليف المشروع"),
    (1, "وأصيب ثلاثة عمال في الحادث، كما ذكر مدير المستشفى"),
    (2, "وناشد المحافظ السكان البقاء في منازلهم، وفق وكالة الأناضول"),
]


@pytest.mark.parametrize(("count", "text"), COUNTS)
def test_one_source_says_one_thing_once(count, text):
    assert len(speakers_of(text)) == count


def test_what_is_denied_begins_with_its_noun():
    text = "نفى المتهم صلته بالجريمة"
    assert [text[piece.span.start : piece.span.end] for piece in speakers_of(text)[0].content] == ["صلته بالجريمة"]
