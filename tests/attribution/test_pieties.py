"""Pious formulas behind a name, verses and chains of transmitters: who says what."""

import pytest

from tests.attribution.test_speakers import speakers_of


def told(text):
    """Speaker and content of each record of a text, in order."""
    article = text.replace(" | ", "\n\n")
    return [(record.speaker, article[record.content[0].span.start : record.content[0].span.end]) for record in speakers_of(text)]


BLESSED = [  # speaker, content, text
    ("سمو أمير الساحل", "الطريق سيفتح قريبا", "وأكد سمو أمير الساحل - حفظه الله - أن الطريق سيفتح قريبا"),
    ("سعيد", "الأرض بخير", "قال الملك سعيد رحمه الله إن الأرض بخير"),
    ("الإمام الحلبي", "الصبر مفتاح", "وقال الإمام الحلبي رضي الله عنه: «الصبر مفتاح»"),
    ("موسى", "توكلوا على الله", "وقال موسى عليه السلام لقومه: «توكلوا على الله»"),
    ("ابن سليم", "الصبر مفتاح الفرج", "وذكر ابن سليم في تفسيره أن الصبر مفتاح الفرج"),
]


@pytest.mark.parametrize(("speaker", "content", "text"), BLESSED)
def test_what_is_wished_for_a_name_is_none_of_it(speaker, content, text):
    assert told(text) == [(speaker, content)]


VERSES = [  # speaker, content of the last record, text
    ("الله", "وتعاونوا على البر", "قال رسول الله: «الدين النصيحة». | يقول الله تعالى: «وتعاونوا على البر»"),
    ("الله", "وتعاونوا على البر", "قال صالح بن عبد الله إن الظلم محرم. | وقال تعالى: «وتعاونوا على البر»"),
    ("الله", "وقولوا للناس حسنا", "قال سالم الحلبي إن الكلمة أمانة. | قال تعالى (وقولوا للناس حسنا)، وهذا واجب"),
    ("الله", "وقولوا للناس حسنا", "حث الخطيب على الرفق، مستشهدا بقوله تعالى: «وقولوا للناس حسنا»"),
    ("النبي", "من غش فليس منا", "وحذر من الغش، مذكرا بقول النبي صلى الله عليه وسلم: «من غش فليس منا»"),
    ("الله", "وجعلنا من الماء كل شيء حي", "قال سبحانه وتعالى في محكم التنزيل: ﴿وجعلنا من الماء كل شيء حي﴾، وفي الآية دليل"),
    ("عمر بن سالم", "النعم لا تدوم", "قال سعد الحلبي إن عمر بن سالم رضي الله عنه كان يقول: «إن النعم لا تدوم»"),
    ("سالم الحلبي", "الصدقة برهان", "قال سالم الحلبي إن الكلمة أمانة. قال تعالى: «وقولوا للناس حسنا». | وأكد أن الصدقة برهان"),
]


@pytest.mark.parametrize(("speaker", "content", "text"), VERSES)
def test_a_verse_is_gods_and_his_only(speaker, content, text):
    assert told(text)[-1] == (speaker, content)


CHAINS = [  # speakers, text
    (["أبي هريرة"], "روي عن أبي هريرة رضي الله عنه قال: «ما رأيت أحسن منه خلقا»"),
    (["أنس بن سالم", "النبي"], "روى الحلبي عن أنس بن سالم قال: قال النبي صلى الله عليه وسلم: «الكلمة الطيبة صدقة»"),
    (["عمر بن سالم"], "وعن عمر بن سالم رضي الله عنه أنه قال: «تعلموا العلم وعلموه الناس»"),
    (["النبي"], "وفي الأثر أن النبي - صلى الله عليه وسلم - قال: «الكلمة الطيبة صدقة»"),
    (["سامي النجار"], "ونقلت الوكالة عن وزير الصحة سامي النجار أنه قال: «الوضع تحت السيطرة»"),
]


@pytest.mark.parametrize(("speakers", "text"), CHAINS)
def test_whoever_hands_it_down_says_it(speakers, text):
    assert [record.speaker for record in speakers_of(text)] == speakers


def test_a_name_of_two_particles_ends_before_its_clause():
    assert told("أكد رئيس الاتحاد أحمد ولد سيدي أن الملعب جاهز") == [("أحمد ولد سيدي", "الملعب جاهز")]
