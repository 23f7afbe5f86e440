"""A ministry named by its field alone, and a headline that a text repeats at its end."""

import pytest

from khabar.page.build import article_of
from khabar.reading import read_article
from tests.attribution.test_speakers import speakers_of

SPEAK = [  # source, content, text
    ("التجارة", "ضبط كميات من السلع الفاسدة", "أعلنت التجارة ضبط كميات من السلع الفاسدة"),
    ("التعليم", "تأجيل الدراسة", "التعليم تنفي تأجيل الدراسة"),
    ("النقل", "خطة جديدة", "كشفت النقل عن خطة جديدة"),
    ("الأرصاد", "أمطار رعدية على الساحل", "حذرت الأرصاد من أمطار رعدية على الساحل"),
    ("التربية", "الامتحانات في موعدها", "وأوضحت التربية أن الامتحانات في موعدها"),
]


@pytest.mark.parametrize(("source", "content", "text"), SPEAK)
def test_a_field_stands_for_its_ministry(source, content, text):
    record = speakers_of(text)[0]
    article = article_of(None, [text], id="sample")
    assert record.source is not None
    assert (record.source.span.of(article.text), record.content[0].span.of(article.text)) == (source, content)


def test_a_field_is_no_ministry_behind_a_judgement_of_somebody_else():
    text = "زار سامر الحلبي المدرسة وانتقدت زوجته التعليم فيها"
    assert all(record.source is None or "التعليم" not in text[: record.source.span.end][-8:] for record in speakers_of(text))


def test_a_repeated_headline_names_its_source():
    article = article_of(
        "المرفأ يفتح غدا",
        ["قال سامر الحلبي إن الرسوم لن تزيد.", "رابط الخبر بصحيفة الساحل: سامر الحلبي: لا زيادة في الرسوم"],
        id="sample",
    )
    last = read_article(article).attributions[-1]
    assert (last.speaker, last.content[0].span.of(article.text)) == ("سامر الحلبي", "لا زيادة في الرسوم")


HEADLINES = [  # speaker of the headline, headline
    ("روسيا", "روسيا: سنرد على العقوبات"),
    (None, "العراق: جماعات تتحالف"),
]


@pytest.mark.parametrize(("speaker", "headline"), HEADLINES)
def test_a_country_speaks_in_a_headline_where_its_words_are_its_own(speaker, headline):
    article = article_of(headline, ["أعلن تجمع علماء العراق تشكيل تحالف."], id="sample")
    titled = [record.speaker for record in read_article(article).attributions if record.cue.span.start < len(headline)]
    assert titled == ([] if speaker is None else [speaker])
