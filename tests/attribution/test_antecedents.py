"""What a relative word takes up, and where it is but what its verb tells of."""

import pytest

from khabar.attribution.antecedents import antecedent_of
from khabar.attribution.particles import RELATIVE
from khabar.attribution.reader import attributions_of
from khabar.attribution.scene import Scene
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def read(text):
    article = article_of(None, [text], id="sample")
    prose = prose_of(article)
    return article, prose, entities_of(prose)


TAKEN_UP = [  # the noun phrase, text
    ("الطبيب سمير الخوري", "وصل الطبيب سمير الخوري الذي زار القرية"),
    ("المدافعين عن الغابة", "غضب أحد المدافعين عن الغابة الذين زرعوا الشجر"),
    ("سكان القرية", "غضب سكان القرية الذين طلبوا الماء"),
    ("الحملة", "سنمضي في هذه الحملة التي بدأت أمس"),
    ("اللاعبين", "أحب كل اللاعبين الذين جاؤوا"),
    ("نتائج البحث", "تبين نتائج البحث التي نشرت أمس"),
]


@pytest.mark.parametrize(("phrase", "text"), TAKEN_UP)
def test_a_relative_word_takes_up_the_noun_phrase_that_it_agrees_with(phrase, text):
    _, prose, entities = read(text)
    scene = Scene(prose, entities, ())
    relative = next(k for k, word in enumerate(scene.folds) if word in RELATIVE)
    found = antecedent_of(scene, relative)
    assert scene.text(*found).removeprefix("هذه ").removeprefix("كل ") == phrase


SAID = [  # speaker, text
    ("الشرطة", "قصف الجيش الأنفاق التي تقول الشرطة إنها كانت للتهريب"),
    ("سمير الخوري", "وصل الطبيب سمير الخوري الذي أكد أن المرض لم ينتشر"),
    ("سكان القرية", "وغضب سكان القرية الذين قالوا إن الماء لم يصل"),
]


@pytest.mark.parametrize(("speaker", "text"), SAID)
def test_the_speaker_is_the_verbs_own_subject_or_the_noun_before(speaker, text):
    article, prose, entities = read(text)
    assert [record.speaker for record in attributions_of(article, prose, entities, ())] == [speaker]


def test_a_thing_that_shows_something_says_nothing():
    article, prose, entities = read("وقف الناس أمام اللوحة التي تظهر أن الطريق مغلق")
    assert attributions_of(article, prose, entities, ()) == ()


SPEAKERS = [  # speaker of the last record, text
    ("كينجي تاكاهاشي", "وصل المبعوث الياباني كينجي تاكاهاشي الذي قال إن الاتفاق قريب"),
    ("رئيس مجلس السوق", "التقى الوفد برئيس مجلس السوق الذي أكد أن الأسعار مستقرة"),
    ("الغرب", "تحدث الخبير عن البرنامج الذي يخشى الغرب أن يكون عسكريا"),
    ("النقاد", "بيعت اللوحة التي يظن النقاد أنها مزورة"),
    ("عدد من الأطباء العاملين في المستشفى", "استمع المدير إلى عدد من الأطباء العاملين في المستشفى الذين أكدوا أنهم بخير"),
    ("بعض المشاركين", "وفتح الباب أمام بعض المشاركين الذين أكدوا أن الورشة مفيدة"),
    ("ائتلاف «الوفاق»", "انضم الحزب إلى ائتلاف «الوفاق» المعارض الذي يطالب بإصلاحات واسعة"),
    ("المعارض", "استقبلت وزارة الداخلية المعارض الذي طالب بالعفو"),
    ("أعضاء لجنة التحقيق", "التقى أعضاء لجنة التحقيق الذين أكدوا أن العمل مستمر"),
]


@pytest.mark.parametrize(("speaker", "text"), SPEAKERS)
def test_a_relative_word_takes_up_who_and_how_many(speaker, text):
    assert attributions_of(*read(text), ())[-1].speaker == speaker
