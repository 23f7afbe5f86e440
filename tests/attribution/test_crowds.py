"""People, more than one: which nouns name them, whom a plural verb means, whom «الباحثون» and «المصادر ذاتها» go back to."""

import pytest

from khabar.attribution.people_words import glued, is_crowd, is_many
from khabar.words.letters import fold
from tests.attribution.test_speakers import speakers

PEOPLE = ["السكان", "باحثين", "موزعو", "للمعتصمين", "بالعاملين", "المنسحبون", "الفلسطينيين", "وطلاب", "أنصاره"]
NO_PEOPLE = ["القانون", "الملايين", "القوانين", "الشؤون", "المصادر", "الفريق", "السجون", "الصين", "المدير", "التعاون", "مليون"]


@pytest.mark.parametrize("word", PEOPLE)
def test_a_noun_names_people(word):
    assert is_crowd(fold(word))


@pytest.mark.parametrize("word", NO_PEOPLE)
def test_a_noun_names_no_people(word):
    assert not is_crowd(fold(word))


def test_sources_are_several_though_no_plural_verb_means_them():
    assert is_many(fold("المصادر"))
    assert not is_many(fold("المصدر"))


@pytest.mark.parametrize(("letters", "word"), [(1, "للمعتصمين"), (1, "بالعاملين"), (1, "لسكان"), (0, "السكان"), (0, "المنسحبون")])
def test_letters_before_the_noun_are_counted(letters, word):
    assert glued(fold(word)) == letters


PLURAL_VERB = [  # speaker of the last record, text
    ("المعلمون", "عقد المعلمون اجتماعا في الرباط أمس وطالبوا بزيادة الأجور"),
    ("مئات العمال", "تظاهر مئات العمال أمام الوزارة مطالبين بصرف رواتبهم"),
    ("العاملين", "قالت الشركة إن المصنع سيغلق. | وأغضب القرار العاملين وطالبوا بتعويضات عادلة"),
    ("النواب", "حاصر النواب الوزير واتهموه بإهدار المال العام"),
    ("عدد من التجار", "أغلق عدد من التجار متاجرهم منتقدين رفع الرسوم"),
    ("السجناء المضربين", "أكد النائب سامي حداد أن عدد السجناء المضربين ارتفع، مطالبين بوقف العزل الانفرادي"),
    ("نواب الحزب", "على خلاف نواب الحزب الذين وقفوا مع الرئيس وأدانوا قرار البرلمان"),
    ("الكتاب المغاربة الفائزون", "احتفل الكتاب المغاربة الفائزون بالجائزة، مؤكدين أن القرار عادل"),
    ("أهالي القرية", "استقبل الوزير أهالي القرية الذين طالبوا بإصلاح الطريق"),
]


@pytest.mark.parametrize(("speaker", "text"), PLURAL_VERB)
def test_a_plural_verb_means_the_people_before_it(speaker, text):
    assert speakers(text)[-1] == speaker


def test_one_man_goes_on_speaking_though_people_stand_between():
    assert speakers("قال سامر الحلبي إن الجسر آمن. | وشكر السكان وأضاف أن العمل مستمر")[-1] == "سامر الحلبي"


DESCRIBED = [  # speaker of the last record, text
    ("باحثو جامعة بغداد", "قال باحثو جامعة بغداد إن القهوة مفيدة. | وأضاف الباحثون أن الشاي مفيد أيضا"),
    ("باحثون من جامعة بغداد", "قال باحثون من جامعة بغداد إن القهوة مفيدة. | غير أن الباحثين أكدوا أن الإفراط مضر"),
    ("باحثو جامعة بغداد", "قال باحثو جامعة بغداد إن القهوة مفيدة. | وأكد العلماء أن الشاي مفيد أيضا"),
    ("مصادر طبية", "أفادت مصادر طبية في وقت مبكر من الصباح أن العدد ارتفع. | وأوضحت المصادر أن البحث جار"),
    ("شهود", "قال شهود إن الشرطة أطلقت الغاز. | وأوضح هؤلاء أن ثلاثة أشخاص أصيبوا"),
    ("عدد من التجار", "قال عدد من التجار إن الأسعار ارتفعت. | وانتقدت المصادر ذاتها صمت الوزارة"),
    ("عدد من التجار", "قال عدد من التجار إن الأسعار ارتفعت. | وانتقدت المصادر ذاتها صمت الوزارة، موضحة أنها لم تتدخل"),
    ("عدد من السكان", "اشتكى عدد من السكان من غلاء الخبز. | وأضاف المشتكون أن الرقابة غائبة"),
    ("مصدر مسؤول بوزارة الري", "أكد مصدر مسؤول بوزارة الري أن السد آمن. | وقال نفس المصدر إن المياه ستتدفق قريبا"),
    ("مصدر مسؤول بشركة الجسور", "أكد مصدر مسؤول بشركة الجسور أن السد آمن. | وقال المصدر ذاته إن المياه ستتدفق قريبا"),
    ("موزعو الغاز", "دعا موزعو الغاز إلى إضراب. | وقال الموزعون إن الوقود غال"),
]


@pytest.mark.parametrize(("speaker", "text"), DESCRIBED)
def test_a_description_of_several_means_who_spoke_before(speaker, text):
    assert speakers(text)[-1] == speaker


OTHERS = [  # speaker of the last record, text
    ("المسؤولون", "قال متظاهرون إن الشرطة أطلقت الغاز. | وأكد المسؤولون أن أحدا لم يصب"),
    ("سكان الضفة الشمالية", "قال سكان الضفة الجنوبية إن الماء مقطوع. | وأكد سكان الضفة الشمالية أنهم بخير"),
    ("باحثون", "قال باحثو جامعة بغداد إن القهوة مفيدة. | وقال باحثون إن الشاي مفيد أيضا"),
]


@pytest.mark.parametrize(("speaker", "text"), OTHERS)
def test_other_people_are_others(speaker, text):
    assert speakers(text)[-1] == speaker
