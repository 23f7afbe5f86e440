"""Whom a verb means whose subject stands in a clause nearer than the sentence's own."""

import pytest

from khabar.attribution.reader import attributions_of
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def last_speaker(text):
    """The speaker of a text's last record; paragraphs are parted by a bar."""
    article = article_of(None, [part.strip() for part in text.split("|")], id="sample")
    prose = prose_of(article)
    return attributions_of(article, prose, entities_of(prose), ())[-1].speaker


NEARER = [  # speaker of the last record, text
    ("حملة الاعتراض", "أرجئ اللقاء بسبب حملة الاعتراض التي انطلقت وطالبت بإلغائه"),
    ("أحد الحاضرين", "قام الإمام حين نادى أحد الحاضرين قائلا: «بارك الله فيك»"),
    ("المحتجين", "قال شهود عيان إن المحتجين أغلقوا الطريق ورشقوا الجنود بالحجارة هاتفين بإسقاط الحكومة"),
    ("العديد من السكان", "لوحظ أن العديد من السكان يقصدون الأطباء لعلاج أطفالهم ويطالبون بمستشفى جديد"),
    ("سعيد منصور", "وأضاف البيان أن الدكتور سعيد منصور مدير المركز أوضح في كلمته أسباب التأخير"),
    ("سعيد منصور", "وأضاف البيان أن الدكتور سعيد منصور مدير المركز أوضح أسباب التأخير، مشيرا إلى أن العمل يستأنف"),
    ("سعيد منصور", "وأضاف البيان أن الدكتور سعيد منصور مدير المركز أوضح أسباب التأخير. | ولفت إلى أن العمل يستأنف"),
    ("كمال رشدي", "قال سامي حداد إن الشركة خسرت. | من جهة أخرى، لم يفصح كمال رشدي عن خططه، واكتفى بالقول إن الأمور بخير"),
    ("الوزير", "بدا أن الوزير غاضب من القناة، مطالبا المراسل بالاعتذار"),
    ("لبنان", "وكان لبنان قد تقدم بشكوى إلى المجلس، مؤكدا أن أرضه محتلة"),
    ("فرنسا", "باريس - وكالات أشادت فرنسا بجهود الوسطاء، قائلة إن الحوار هو السبيل"),
    ("فوزي البنزرتي", "ومعلقا على النتيجة قال المدرب فوزي البنزرتي: «كنا الأفضل»"),
]


@pytest.mark.parametrize(("speaker", "text"), NEARER)
def test_the_nearer_clause_has_the_subject(speaker, text):
    assert last_speaker(text) == speaker


NOT_NEARER = [  # speaker of the last record, text
    ("وزارة الصحة", "قالت وزارة الصحة إن الحملة التي انطلقت أمس ناجحة، وطالبت السكان بالصبر"),
    ("سامي حداد", "أكد سامي حداد أن المدير غائب، مشيرا إلى أن العمل مستمر"),
    ("سامي حداد", "خاطب سامي حداد الحضور قائلا: «بارك الله فيكم»"),
    ("شهود عيان", "قال شهود عيان إن المحتجين أغلقوا الطريق، مؤكدين أن الجنود غادروا"),
    ("البيان", "وقال البيان إن سعيد منصور أكد نجاح العملية. | وأضاف أن العمل مستمر"),
]


@pytest.mark.parametrize(("speaker", "text"), NOT_NEARER)
def test_the_speaker_goes_on_over_a_nearer_clause(speaker, text):
    assert last_speaker(text) == speaker
