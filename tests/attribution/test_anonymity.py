"""A source that asks not to be named: its wish is no part of its name, and parts it from nothing that it says."""

import pytest

from tests.attribution.test_speakers import speakers, speakers_of

WISHES = [  # speaker, stance of the wish, text
    ("أحدهم", "directs", "وأوضح أحدهم، طالبا عدم الكشف عن هويته، أن الحافلات عادت"),
    ("المسؤول", "withholds", "وقال المسؤول رافضا الكشف عن اسمه إن البيع تأجل"),
    ("موظف", "withholds", "قال موظف، رفض ذكر اسمه، إن المخزن فارغ"),
    ("ضابط كبير", "directs", "وقال ضابط كبير اشترط عدم الكشف عن هويته إن الجسر مغلق"),
    ("مصدر", "directs", "قال مصدر طلب عدم ذكر اسمه لحساسية الموضوع إن المدير استقال"),
    ("بحار", "withholds", "وقال بحار فضل عدم الكشف عن هويته لأنه غير مخول التحدث إلى الصحف إن السفينة غادرت"),
    ("موظفة", "directs", "وقالت موظفة، طلبت ألا يذكر اسمها، إن الرواتب تأخرت"),
    ("أحد السكان", "withholds", "وقال أحد السكان مفضلا عدم ذكر اسمه خوفا من الطرد إن المبنى متصدع"),
]
BARE = [  # speakers, text: without a record of their own
    (["مسؤول"], "ونقلت الصحيفة عن مسؤول لم تسمه أن البيع ألغي"),
    (["دبلوماسي غربي"], "وقال دبلوماسي غربي تحدث شريطة عدم الكشف عن هويته إن المحادثات فشلت"),
    (["مصدر في الشركة"], "وذكر مصدر في الشركة لم يرغب في ذكر اسمه أن المصنع سيغلق"),
    (["مصدر"], "وذكر مصدر لم يشأ الكشف عن اسمه أن المصنع سيغلق"),
]
NO_WISH = [  # stance, content, text
    ("withholds", "الكشف عن موعد الافتتاح", "رفض المدير الكشف عن موعد الافتتاح"),
    ("directs", "تغيير اسمه في السجل", "طلب اللاعب تغيير اسمه في السجل"),
]


@pytest.mark.parametrize(("speaker", "stance", "text"), WISHES)
def test_a_wish_is_a_record_of_the_source_and_no_part_of_its_name(speaker, stance, text):
    said, wish = sorted(speakers_of(text), key=lambda record: record.rule == "wishes_no_name")
    assert (speaker, speaker, stance) == (said.speaker, wish.speaker, wish.stance)


@pytest.mark.parametrize(("expected", "text"), BARE)
def test_a_condition_is_no_part_of_the_name(expected, text):
    assert speakers(text) == expected


@pytest.mark.parametrize(("stance", "content", "text"), NO_WISH)
def test_other_things_that_are_refused_or_asked_are_no_wish_for_no_name(stance, content, text):
    (record,) = speakers_of(text)
    span = record.content[0].span
    assert (record.rule, record.stance, text[span.start : span.end]) == ("said_of", stance, content)
