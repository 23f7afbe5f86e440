"""What an article says, without datelines and repeated headlines."""

import pytest

from khabar.page.build import article_of
from khabar.stories.matn import is_dateline, matn_of
from khabar.stories.stems import words_in

DATELINES = [
    "الساحل 4 رجب 1445 هـ الموافق 16 يناير 2024 م واس",
    "17:58 ت م",
    "الثلاثاء 16 يناير 2024",
]
NO_DATELINES = [
    "اندلع حريق في مستودع يوم الثلاثاء",
    "بلغ عدد القتلى 14 قتيلا",
]


@pytest.mark.parametrize("line", DATELINES)
def test_line_of_place_and_date_is_a_dateline(line):
    assert is_dateline(words_in(line))


@pytest.mark.parametrize("line", NO_DATELINES)
def test_news_with_a_date_is_none(line):
    assert not is_dateline(words_in(line))


def test_paragraph_that_repeats_the_headline_is_left_out():
    title = "ثلاثة جسور جديدة على النهر"
    matn = matn_of(article_of(title, ("افتتحت البلدية الجسور صباحا.", f"رابط الخبر بصحيفة الضفة: {title}"), id="a"))
    assert matn.paragraphs == (("افتتحت", "البلديه", "الجسور", "صباحا"),)


def test_article_without_paragraphs_is_its_headline():
    assert matn_of(article_of("جسر جديد", (), id="a")).body == ["جسر", "جديد"]
