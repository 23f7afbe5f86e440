"""The channel that words came through, and what is none."""

import pytest

from tests.attribution.test_speakers import speakers_of

THROUGH = [  # via, text
    ("الساحل اليوم", "قال سامر الحلبي في تصريح لـ«الساحل اليوم» إن الجسر آمن"),
    ("التلفزيون الحكومي", "قال سامر الحلبي في تصريح للتلفزيون الحكومي إن الجسر آمن"),
    ("رويترز", "قال مصدر أمني لوكالة رويترز إن الحدود هادئة"),
    ("الساحل", "أبلغ مصدر في الوزارة «الساحل» أن النتيجة لن تتغير"),
    ("تويتر", "كتب سامر الحلبي على حسابه في تويتر: «لن نغادر أرضنا مهما طال الشتاء»"),
    ("الجوهرة إف إم", "وأضاف سامر الحلبي في تصريح للجوهرة إف إم، أن الجسر آمن"),
    ("الساحل", "قال سامر الحلبي في تصريح لمراسل «الساحل» إن الجسر آمن"),
    ("عكاظ", "أكد سامر الحلبي لـ«عكاظ» وجود خلل في الجسر"),
    ("رويترز", "وفي مقابلة مع وكالة رويترز، قال سامر الحلبي إن الجسر آمن"),
]
DIRECT = [
    "قال سامر الحلبي إن الجسر آمن",
    "قالت وكالة رويترز إن الجسر آمن",
    "قال سامر الحلبي في حديث للنواب إن الجسر آمن",
    "قال مراسل وكالة رويترز إن الجسر آمن",
    "قال سامر الحلبي إن الجسر آمن. | وقالت وكالة رويترز في تقرير إن المطر غزير",
]


@pytest.mark.parametrize(("via", "text"), THROUGH)
def test_words_given_to_an_outlet_come_through_it(via, text):
    found = speakers_of(text)[-1].via
    assert via in (found or "")


@pytest.mark.parametrize("text", DIRECT)
def test_who_speaks_is_no_channel(text):
    assert [record.via for record in speakers_of(text)] == [None] * len(speakers_of(text))
