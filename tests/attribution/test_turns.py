"""Whose turn it is: who goes on speaking, and who is told of with the same calling and is another."""

import pytest

from khabar.page.build import article_of
from khabar.reading import read_article


def last_speaker(text):
    paragraphs = [part.strip() for part in text.split("//")]
    return read_article(article_of(None, paragraphs, id="sample")).attributions[-1].speaker


LAST = [
    ("سالم الحداد", "وبين د. سالم الحداد، ردا على سؤال «الساحل» حول المشاريع، أن العمل مستمر. ولفت إلى أن الكلفة عالية."),
    ("أحد مساعدي زعيم الحركة سالم الحداد", "قال أحد مساعدي زعيم الحركة سالم الحداد إن الأخير يقف خلف العملية."),
    ("سالم الحداد", "قال أحد الشهود سالم الحداد إن النار اندلعت فجرا."),
    (
        "مديرة العلاقات العامة",
        "قالت مديرة البرامج ليلى الهلالي إن المعرض نجح. // وأضافت مديرة العلاقات العامة أن التجهيز استغرق شهرا.",
    ),
    ("ليلى الهلالي", "قالت مديرة البرامج ليلى الهلالي إن المعرض نجح. // وأضافت المديرة أن التجهيز استغرق شهرا."),
    ("سامي الحداد", "ظهر الممثل سامي الحداد على المسرح. // وابتسم الحداد قائلا: «نعم»."),
]


@pytest.mark.parametrize(("speaker", "text"), LAST)
def test_the_turn_is_whose_the_text_says(speaker, text):
    assert last_speaker(text) == speaker
