"""Every kind of source in every kind of sentence: what one sentence shows of a rule, a table of them shows of its reach.

A sentence is a pattern with a verb, a source and what the verb's frame opens a content with.
"""

import itertools

import pytest

from tests.attribution.test_speakers import speakers_of

SOURCES = [  # speaker, whether feminine, as it stands in the sentence
    ("الوزير", False, "الوزير"),
    ("سامر الحلبي", False, "سامر الحلبي"),
    ("سامر الحلبي", False, "وزير المالية سامر الحلبي"),
    ("سامر الحلبي", False, "نائب رئيس الوزراء وزير الدفاع سامر الحلبي"),
    ("سامر الحلبي", False, "مدير مستشفى المدينة الدكتور سامر الحلبي"),
    ("سامر الحلبي", False, "الناطق باسم الوزارة المهندس سامر الحلبي"),
    ("سميرة الحداد", True, "النائبة سميرة الحداد"),
    ("المتحدثة باسم الشركة", True, "المتحدثة باسم الشركة"),
    ("رئيس لجنة الصحة في البرلمان", False, "رئيس لجنة الصحة في البرلمان"),
    ("وزارة الصحة", True, "وزارة الصحة"),
    ("نقابة المعلمين", True, "نقابة المعلمين"),
    ("روسيا", True, "روسيا"),
    ("مصدر في الشركة", False, "مصدر في الشركة"),
    ("مسؤول كبير", False, "مسؤول كبير طلب عدم نشر اسمه"),
    ("شهود عيان", False, "شهود عيان"),
    ("عدد من السكان", False, "عدد من السكان"),
    ("تقرير للأمم المتحدة", False, "تقرير للأمم المتحدة"),
]
VERBS = [  # he, she, what opens the content, the content
    ("أعلن", "أعلنت", "أن ", "الطريق مغلق منذ شهر"),
    ("قال", "قالت", "إن ", "الطريق مغلق منذ شهر"),
    ("زعم", "زعمت", "أن ", "الطريق مغلق منذ شهر"),
    ("كتب", "كتبت", ": «", "الطريق مغلق منذ شهر كامل"),
    ("انتقد", "انتقدت", "", "إغلاق الطريق الساحلي"),
    ("استنكر", "استنكرت", "", "إغلاق الطريق الساحلي"),
    ("طالب", "طالبت", "ب", "إغلاق الطريق الساحلي"),
    ("هدد", "هددت", "ب", "إغلاق الطريق الساحلي"),
    ("دعا", "دعت", "إلى ", "إغلاق الطريق الساحلي"),
    ("حذر", "حذرت", "من ", "إغلاق الطريق الساحلي"),
    ("شكك", "شككت", "في ", "إغلاق الطريق الساحلي"),
]
PATTERNS = [
    "و{verb} {source} {content}.",
    "{verb} {source} أمس {content}.",
    "{verb} {source} في بيان {content}.",
    "{verb} {source}، اليوم الثلاثاء، {content}.",
    "{verb} {source} خلال مؤتمر صحفي عقد في العاصمة {content}.",
    "{was} {source} قد {verb} {content}.",
    "من جانبه، {verb} {source} {content}.",
    "وفي سياق متصل {verb} {source} {content}.",
    "عاد الهدوء إلى المدينة، فيما {verb} {source} {content}.",
]


def sentence(pattern, verb, source):
    he, she, opener, content = verb
    _, feminine, words = source
    closer = "»" if opener.endswith("«") else ""
    return pattern.format(
        verb=she if feminine else he, was="وكانت" if feminine else "وكان", source=words, content=opener + content + closer
    )


@pytest.mark.parametrize(("pattern", "verb"), list(itertools.product(PATTERNS, VERBS)))
def test_a_sentence_is_read_alike_whoever_speaks_in_it(pattern, verb):
    wrong = []
    for source in SOURCES:
        text = sentence(pattern, verb, source)
        read = [(r.speaker, [text[c.span.start : c.span.end] for c in r.content]) for r in speakers_of(text)]
        if (source[0], [verb[3]]) not in read:
            wrong.append((text, read))
    assert wrong == []
