"""Offices between commas, where somebody works, where words were aired: what stands between a source and its content."""

import pytest

from khabar.attribution.reader import attributions_of
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of

READS = [  # speaker, content of the last record, text
    # offices behind a name
    (
        "سالم الحربي",
        "يرتفع سعر القمح",
        "توقع سالم الحربي، رئيس قسم البحوث بشركة الساحل، أن يرتفع سعر القمح",
    ),
    (
        "سالم الحربي",
        "حبس سائق الشاحنة",
        "أمر المستشار سالم الحربي، المحامي العام لنيابات المدينة، بحبس سائق الشاحنة",
    ),
    (
        "سالم الحربي",
        "ارتفاع سعر القمح",
        "حذر سالم الحربي، رئيس جمعية الصيادين بالمدينة، ورئيس لجنة الشكاوى بالحزب، من ارتفاع سعر القمح",
    ),
    (
        "سالم الحربي",
        "إقالة مدير الميناء",
        "طالب سالم الحربي، عضو لجنة الصحة بالبرلمان، وزير النقل بإقالة مدير الميناء",
    ),
    ("سالم الحربي", "إقالة المدير", "طالب النائب سالم الحربي، وزير النقل بإقالة المدير"),
    # where people work
    ("العاملون بشركة النقل", "صرف الأرباح المتأخرة", "طالب العاملون بشركة النقل بصرف الأرباح المتأخرة"),
    ("أعضاء هيئة التدريس بجامعة الساحل", "زيادة رواتبهم", "طالب أعضاء هيئة التدريس بجامعة الساحل بزيادة رواتبهم"),
    ("المحتجون", "إقالة مدير الأمن", "وطالب المحتجون بمحافظة السويس بإقالة مدير الأمن"),
    ("المواطنون", "وزارة الصحة", "أشاد المواطنون بوزارة الصحة"),
    ("سالم الحربي", "صرف المستحقات", "أعلن سالم الحربي وزير القوى العاملة عن صرف المستحقات"),
    # where it was aired
    (
        "سالم الحربي",
        "السد آمن",
        "أكد سالم الحربي، خلال مداخلة هاتفية لبرنامج «المساء» المذاع على فضائية «النور»، أن السد آمن",
    ),
    (
        "سالم الحربي",
        "السد آمن",
        "قال سالم الحربي إن الماء وفير. | وأضاف خلال برنامجه «المساء»، المذاع عبر فضائية «النور»، أن السد آمن",
    ),
]


@pytest.mark.parametrize(("speaker", "content", "text"), READS)
def test_what_tells_of_the_source_is_no_content(speaker, content, text):
    article = article_of(None, [part.strip() for part in text.split("|")], id="sample")
    prose = prose_of(article)
    record = attributions_of(article, prose, entities_of(prose), ())[-1]
    assert (record.speaker, record.content[0].span.of(article.text)) == (speaker, content)
