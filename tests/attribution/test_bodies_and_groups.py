"""Bodies, documents and people without a name: how far the phrase runs that names them, and what it is no part of."""

import pytest

from khabar.attribution.reader import attributions_of
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def last_record(text):
    """The last record of a text; paragraphs are parted by a bar, the first of two bars ends the title."""
    title, parted, body = text.rpartition("||")
    article = article_of(title.strip() if parted else None, [part.strip() for part in body.split("|")], id="sample")
    prose = prose_of(article)
    return attributions_of(article, prose, entities_of(prose), ())[-1]


SPEAKERS = [  # speaker, text
    # «ل» behind a noun that takes it, and not before whoever is told
    ("مراقبون للشأن المحلي", "اعتبر مراقبون للشأن المحلي أن الاتفاق هش."),
    ("محللون لسوق العقار", "وتوقع محللون لسوق العقار انخفاض الأسعار."),
    ("المتابعون للشأن الكروي", "أكد المتابعون للشأن الكروي أن المدرب راحل."),
    ("مستوردون للسيارات", "قال مستوردون للسيارات إن الرسوم ارتفعت."),
    ("أنصار للرئيس السابق", "اتهم أنصار للرئيس السابق الشرطة بالاعتداء عليهم."),
    ("داعمون للمبادرة", "شدد داعمون للمبادرة على ضرورة الحوار."),
    ("جماعات مناهضة للعنصرية", "حذرت جماعات مناهضة للعنصرية من تصاعد الكراهية."),
    ("القوات الموالية للرئيس الحلبي", "قالت القوات الموالية للرئيس الحلبي إنها سيطرت على المدينة."),
    ("محللون", "وقال محللون لرويترز إن الأسعار سترتفع."),
    ("محللون", "أوضح محللون للصحفيين أن السوق متقلب."),
    ("مراقبون", "أكد مراقبون للصحيفة أن القرار متسرع."),
    # what a body is for, as far as its source runs; not what it does, nor whom it tells
    ("المعهد الكوري المتطور لعلوم التكنولوجيا", "وقال المعهد الكوري المتطور لعلوم التكنولوجيا إن التجارب نجحت."),
    ("المركز الدولي لدراسة التطرف", "وقال المركز الدولي لدراسة التطرف إن العدد تضاعف."),
    ("حركة الشباب من أجل الديمقراطية", "قالت حركة الشباب من أجل الديمقراطية إنها تنسحب."),
    ("الجامعة الملكية المغربية لألعاب القوى", "أعلنت الجامعة الملكية المغربية لألعاب القوى أن السباق تأجل."),
    ("الشرطة الألمانية", "وقالت الشرطة الألمانية لمراسلنا إن الوضع تحت السيطرة."),
    ("البنك المركزي", "قال البنك المركزي لعملائه إن الفوائد ثابتة."),
    ("لجنة السير", "عملت لجنة السير لضمان نجاح الخطة. | وقالت لجنة السير إن الطريق آمن."),
    ("الشرطة الإسبانية", "تصدت الشرطة الإسبانية للمشاركين في المسيرة. | وقالت الشرطة الإسبانية إن الشارع مغلق."),
    # nouns in construct whose letters might be an adjective's or an act's with a pronoun
    ("مدربو أندية الدرجة الأولى", "أكد مدربو أندية الدرجة الأولى أن الجدول مضغوط."),
    ("أولياء أمور طلبة مدرسة الفارابي", "طالب أولياء أمور طلبة مدرسة الفارابي الوزارة بنقل المدير."),
    ("مستوردو أدوية السرطان", "قال مستوردو أدوية السرطان إن الشحنات متأخرة."),
    ("رئيس قسم مراقبة الأسواق", "أكد رئيس قسم مراقبة الأسواق أن السلع متوافرة."),
    ("عدلي الحداد", "أكد المستشار القانوني للرئيس عدلي الحداد أن القرار سليم."),
]


@pytest.mark.parametrize(("speaker", "text"), SPEAKERS)
def test_a_phrase_names_its_speaker_in_full(speaker, text):
    assert last_record(text).speaker == speaker
