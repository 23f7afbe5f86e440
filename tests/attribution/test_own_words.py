"""Words in the first person begin somebody's words, though nothing opens them."""

import pytest

from khabar.page.build import article_of
from tests.attribution.test_speakers import speakers_of

OWN = [  # content, text
    ("قدمنا مباراة كبيرة", "وقال سامر الحلبي قدمنا مباراة كبيرة"),
    ("فريقنا جاهز للمباراة", "وأضاف فريقنا جاهز للمباراة"),
    ("سنواصل العمل حتى نهاية العام", "وأضاف سنواصل العمل حتى نهاية العام"),
    ("سنتقدم باستجواب للوزير", "وقال النائب سعيد منصور سنتقدم باستجواب للوزير"),
    ("نسعى إلى توسيع المصنع", "وقال المدير نسعى إلى توسيع المصنع"),
    ("نأمل أن تثمر جهودنا", "وفي ختام كلمته قال نأمل أن تثمر جهودنا"),
    ("أشكر كل من ساهم في النجاح", "وفي نهاية حديثه قال أشكر كل من ساهم في النجاح"),
    ("لا أصدق ما حدث", "وقالت والدته لا أصدق ما حدث"),
    ("لن نقبل بأنصاف الحلول", "وأكد لن نقبل بأنصاف الحلول"),
]
OTHERS = [  # text in which somebody of ours only speaks or is spoken of
    "وأفاد مراسلنا سامر الحلبي من المدينة",
    "وقال وزرنا المدينة أمس",
    "يعود برنامج «قال وقلنا» إلى الشاشة",
]


@pytest.mark.parametrize(("content", "text"), OWN)
def test_the_first_person_begins_ones_words(content, text):
    article = article_of(None, [text], id="sample")
    assert content in [record.content[0].span.of(article.text) for record in speakers_of(text)]


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_says_these_words(text):
    assert speakers_of(text) == ()
