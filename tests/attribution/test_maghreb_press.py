"""Sentences as the press of the Maghreb writes them: its names, its offices and bodies, its turns of phrase."""

import pytest

from tests.attribution.test_raw_sentences import records

READS = [  # speaker, stance, content of the last record, text
    # names that begin with what may be a preposition
    ("بوزيد", "judges", "القرار", "ورحب بوزيد بالقرار"),
    ("بوصوف", "judges", "الحرب على الفقراء", "وندد بوصوف بالحرب على الفقراء"),
    ("بلخضر", "judges", "جهود السكان", "أشاد بلخضر بجهود السكان"),
    # peoples, and other plurals in «ة»: who demands, and nobody who is asked
    ("المغاربة", "directs", "تحسين الخدمات", "طالب المغاربة بتحسين الخدمات"),
    ("الأقباط", "asserts", "الشرطة بالتقصير", "واتهم الأقباط الشرطة بالتقصير"),
    ("الأمازيغ", "believes", "لغتهم مهمشة", "ويرى الأمازيغ أن لغتهم مهمشة"),
    ("الأساتذة", "directs", "إدماجهم في الوظيفة العمومية", "وطالب الأساتذة بإدماجهم في الوظيفة العمومية"),
    ("الطلبة", "directs", "الوزارة إلى الحوار", "ودعا الطلبة الوزارة إلى الحوار"),
    ("سامي الحلبي", "judges", "مساهمة الشباب", "أشاد سامي الحلبي بمساهمة الشباب"),
    # where an office is held, and whose it is
    ("وكيل الملك لدى المحكمة الابتدائية بسلا", "asserts", "البحث جار", "أوضح وكيل الملك لدى المحكمة الابتدائية بسلا أن البحث جار"),
    ("الوكيل العام للملك لدى محكمة الاستئناف", "asserts", "البحث جار", "أعلن الوكيل العام للملك لدى محكمة الاستئناف أن البحث جار"),
    ("كاتب الدولة لدى وزير الصحة", "asserts", "الدواء متوفر", "أوضح كاتب الدولة لدى وزير الصحة أن الدواء متوفر"),
    ("المكلف بالإعلام بوزارة الصحة", "denies", "تسجيل إصابات", "نفى المكلف بالإعلام بوزارة الصحة تسجيل إصابات"),
    ("المدير العام", "asserts", "القطار جاهز", "قال المدير العام للصحفيين إن القطار جاهز"),
    # «حسبه» stands for «بحسب قوله»; what acts stand in marks are no name of the body before them
    ("الوالي", "asserts", "المشروع سيسلم غدا", "قال الوالي إن الأشغال انتهت. | وحسبه فإن المشروع سيسلم غدا"),
    ("الوالي", "asserts", "سيسلم غدا", "قال الوالي إن الأشغال انتهت. والمشروع، حسبه، سيسلم غدا"),
    ("بلاغ صادر عن البلدية", "asserts", "السوق مغلقة", "ذكر بلاغ صادر عن البلدية أن السوق مغلقة"),
    ("الجمعية", "judges", "التراجع الخطير", 'نددت الجمعية بما وصفته بـ"التراجع الخطير" في أوضاع المهاجرين بالمنطقة'),
    (
        "النقابة الوطنية للتعليم",
        "judges",
        '"الاقتطاعات غير القانونية" من أجور الأساتذة',
        'استنكرت النقابة الوطنية للتعليم "الاقتطاعات غير القانونية" من أجور الأساتذة',
    ),
    # «في حين» parts two clauses; a feminine verb has no man's participle for predicate
    ("الحكومة", "asserts", "الأسعار مستقرة", "ارتفعت كلفة النقل، في حين تصر الحكومة على أن الأسعار مستقرة"),
    ("المدير", "asserts", "العمال بالكسل", "غادر العمال المصنع، في حين يتهم المدير العمال بالكسل"),
    ("الوزير", "asserts", "الحوار مستمر", "وأوضح الوزير أنها ليست معركة الحكومة وحدها مشيرا إلى أن الحوار مستمر"),
]


@pytest.mark.parametrize(("speaker", "stance", "content", "text"), READS)
def test_it_is_read(speaker, stance, content, text):
    article, found = records(text)
    last = found[-1]
    said = " + ".join(piece.span.of(article.text) for piece in last.content)
    assert (last.speaker, last.stance, said) == (speaker, stance, content)


SKIPS = [
    "كانت المديرة مؤكدة حضورها الحفل",
    "أشاد الوزير بممثلة المسرح",
    "وحسبه الفوز بالجائزة",
]


@pytest.mark.parametrize("text", SKIPS)
def test_nobody_says_anything(text):
    assert records(text)[1] == ()
