"""Who answers a question that the text tells of."""

import pytest

from khabar.attribution.reader import attributions_of
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def speakers_of(text):
    """The speakers of a text's records in order."""
    article = article_of(None, [text], id="sample")
    prose = prose_of(article)
    return [record.speaker for record in attributions_of(article, prose, entities_of(prose), ())]


ANSWERS = [  # speaker of the last record, text
    ("كريم منصور", "قال سامر الحلبي إن الخطة جاهزة، وبسؤال مدير السوق كريم منصور عنها قال إنه لم يسمع بها"),
    ("قيادات في البرلمان", "قالت مصادر إن الخبر صحيح، لكن، وبسؤال قيادات في البرلمان، ردت بأنها لا تعلم شيئا"),
    ("الوزير", "ولما سئل الوزير عن موقف رئيس الحكومة قال إن الحكومة موحدة"),
    ("سترو", "وحين سئل سترو من قبل اللجنة عن رأيه في كلام سامر الحلبي قال إن السؤال يوجه إليه"),
    ("المتهم", "وبمواجهة المتهم بالأدلة اعترف بارتكاب الجريمة"),
    # whose answer was given before, or who is none of those asked
    ("المدير", "قال المدير إن الموظفين سئلوا عن الحادث، وأوضح أن التحقيق مستمر"),
    ("الوزارة", "ولما سئل النائب عن القرار، أعلنت الوزارة أنها ستراجعه"),
    ("سامر الحلبي", "سئل كريم منصور عن العقد فأجاب بأنه جاهز، وقال سامر الحلبي إن التوقيع قريب"),
]


@pytest.mark.parametrize(("speaker", "text"), ANSWERS)
def test_the_one_who_was_asked_answers(speaker, text):
    assert speakers_of(text)[-1] == speaker


def test_who_is_asked_asks_nothing():
    assert speakers_of("وبسؤال المدير كريم منصور عن الخطة، قال إنه لم يسمع بها") == ["كريم منصور"]
