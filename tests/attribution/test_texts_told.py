"""Who speaks in a text that is told of: «رسالة من المدير قال فيها», «رسالة إلى الوزارة طالب فيها»."""

import pytest

from tests.attribution.test_speakers import speakers_of


def last_speaker(text):
    """The speaker of a text's last record."""
    return speakers_of(text)[-1].speaker


WRITERS = [  # speaker of the last record, text
    ("وكيل المحافظة", "تلا ذلك كلمة مختصرة من وكيل المحافظة أكد فيها أنه يدرك حجم المسؤولية"),
    ("قائد القوات الدولية", "قال سامر الحلبي إن الهدوء عاد، بعد تصريحات لقائد القوات الدولية نفى فيها وجود هدنة"),
    ("رئيس الاتحاد الدولي للكرة", "وتلقى الملك برقية من رئيس الاتحاد الدولي للكرة أشاد فيها بالبطولة"),
    ("رئيس بلدية المدينة", "بعث رئيس بلدية المدينة برسالة إلى وزارة الداخلية طالب فيها بفتح تحقيق"),
    ("كريم منصور", "أعرب كريم منصور عن أسفه لتصريحاته في لندن التي ألمح فيها إلى خلاف مع البنك المركزي"),
    ("وزارة الصحة", "وأصدرت وزارة الصحة بيانا نفت فيه وجود إصابات"),
]


@pytest.mark.parametrize(("speaker", "text"), WRITERS)
def test_a_text_is_its_writers(speaker, text):
    assert last_speaker(text) == speaker


GOES_ON = [  # speaker of the last record, text
    ("البعض", "اعترض البعض على كلمات الأغنية، وطالبوا النقابة بالتدخل"),
    ("سامر الحلبي", "قال الوزير سامر الحلبي إن الأسعار ثابتة. واشتكى المرضى من غلاء الدواء. وأضاف أنه يتابع الأمر"),
    ("آخرون", "رجح آخرون أن النقش قديم، واعتبروا أنه مهم"),
]


@pytest.mark.parametrize(("speaker", "text"), GOES_ON)
def test_number_tells_who_goes_on(speaker, text):
    assert last_speaker(text) == speaker


TELLING_THINGS = [  # speaker of the last record, text
    ("خطابا", "تلقت اللجنة خطابا يشير إلى أن الدفعات ستتوقف"),
    ("خطابا إلى العملاء", "أرسلت الشركة خطابا إلى العملاء يوضح أن الأسعار سترتفع"),
    ("دراسات", "استشهد الباحث بدراسات تثبت أن القهوة مفيدة"),
    ("تقريرا من الطبيب", "تلقى النادي تقريرا من الطبيب أفاد بأن اللاعب مصاب"),
    ("دراسات سابقة", "هناك دراسات سابقة أظهرت أن القهوة مفيدة"),
    ("وثائق", "عرض الباحث وثائق تكشف أن المخطوط قديم"),
    ("عبارات", "أرفقت الصورة بعبارات تفيد بأن المقطع قديم"),
    ("أدلة كافية", "قدم الباحث أدلة كافية تشير إلى أن النقش قديم"),
    ("نظرية", "هناك نظرية تقول إن القارة غرقت"),
    ("صورا", "نشر الموقع صورا زعمت أنها لمصابين"),
]


@pytest.mark.parametrize(("speaker", "text"), TELLING_THINGS)
def test_a_thing_without_article_tells_what_its_verb_says(speaker, text):
    assert last_speaker(text) == speaker


OTHERS_TELL = [  # speaker of the last record, text
    ("الوزير", "وفي تقرير أكد الوزير أن العمل مستمر"),
    ("الديوان", "أصدر الديوان بيانا أكد فيه أن العمل مستمر"),
    ("الوزارة", "أصدرت الوزارة بيانا أكدت أن العمل مستمر"),
    ("سامر الحلبي", "قال سامر الحلبي إن النقاش حول قانون المالية أثبت أن الحاجة قائمة، مشيرا إلى أن العمل مستمر"),
]


@pytest.mark.parametrize(("speaker", "text"), OTHERS_TELL)
def test_who_gives_the_text_tells_where_the_verb_is_his(speaker, text):
    assert last_speaker(text) == speaker


BEHIND_WAS = [  # speaker of the last record, text
    ("استطلاع أجراه معهد الساحل", "وكان استطلاع أجراه معهد الساحل قد أظهر أن الناس راضون"),
    ("بيان للوزارة", "وكان بيان للوزارة ذكر أن المخزون كاف"),
    ("فتوى", "وأصدر المجلس فتوى أكدت أن الصيام واجب"),
]


@pytest.mark.parametrize(("speaker", "text"), BEHIND_WAS)
def test_a_document_tells_behind_what_is_told_of_it(speaker, text):
    assert last_speaker(text) == speaker
