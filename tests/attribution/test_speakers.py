"""Who the speaker is: named, elided, described, in a headline, without a source."""

import pytest

from khabar.attribution.reader import attributions_of
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def speakers_of(text, title=None):
    """The speakers of a text's records in order; paragraphs are parted by a bar."""
    article = article_of(title, [part.strip() for part in text.split("|")], id="sample")
    prose = prose_of(article)
    return attributions_of(article, prose, entities_of(prose), ())


NAMED = [  # speaker, kind, text
    ("سامر الحلبي", "person", "قال وزير المالية سامر الحلبي إن الموازنة جاهزة"),
    ("عائلة أحمد منصور", "unnamed", "قالت عائلة أحمد منصور إن ابنها بخير"),
    ("متحدث باسم الرئيس أحمد منصور", "unnamed", "قال متحدث باسم الرئيس أحمد منصور إن الزيارة تأجلت"),
    ("شهود عيان", "unnamed", "وفقا لشهود عيان، اندلع الحريق فجرا في السوق القديم"),
    ("مصادر أمنية وشهود عيان", "unnamed", "قالت مصادر أمنية وشهود عيان إن الطريق مغلق"),
    ("مسؤولة في برنامج أممي", "unnamed", "قالت مسؤولة في برنامج أممي إن الشاحنات وصلت"),
    ("كل الأجهزة", "organization", "أكدت كل الأجهزة أن الحدود آمنة"),
    ("حسن الجوراني", "person", "قال رئيسها حسن الجوراني إن الإضراب مستمر"),
    ("تركي السالمي", "person", "وأوضح الدكتور تركي السالمي الناطق باسم المستشفى أن العدد ارتفع"),
    ("بن يوسف", "person", "وأكد بن يوسف في تصريح صحفي أن المركب وصل"),
    ("محيي الدين شاهين", "person", "وقال محيي الدين شاهين إن القاعة امتلأت"),
    ("ليون كارفاليو", "person", "وقال ليون كارفاليو إن المتحف يفتح غدا"),
    ("هيتشورا", "person", "وتعهد هيتشورا الذي يدير المصنع بتحسين الأجور"),
    ("زانغ يو", "person", "وقال مدير المرصد زانغ يو إن العاصفة ابتعدت"),
    ("نبيل بن غربال", "person", "وأكد وزير العلاقات، نبيل بن غربال أن الحوار مستمر"),
    ("عامر الصافي", "person", "وثمن مدير عام فرع الهيئة بالمنطقة الشيخ عامر الصافي، اهتمام الوزارة بالبئر"),
    ("سليم الحاج", "person", "وأوضح المكلف بالإعلام في الوزارة سليم الحاج أن الخطوة مؤقتة"),
    ("الأمين العام لحزب السنبلة", "unnamed", "واعتبر الأمين العام لحزب السنبلة أن النتائج مقبولة"),
    ("مئتا شركة", "organization", "وأكدت مئتا شركة ردا على سؤال أن الإنتاج زاد"),
    ("أفراد الطاقم", "unnamed", "وأضاف التقرير فإن أفراد الطاقم ذكروا أنهم بخير"),
    ("ذوو الغرقى", "unnamed", "وعبر ذوو الغرقى عن اعتزازهم بالمتطوعين"),
    ("الدول الأعضاء في المجلس", "organization", "وتعهدت الدول الأعضاء في المجلس من جانبها بإرسال القمح"),
    ("لافتات", "document", "وكان العمال يرفعون لافتات تطالب الشركة بدفع الأجور"),
    ("مصادر متطابقة", "unnamed", "وفيما تتابع القوات تقدمها شمالا، قالت مصادر متطابقة إن الجسر سقط"),
    ("إحداهن", "unnamed", "ونقلت الصحيفة عن إحداهن قولها إن الأمر انتهى"),
]


@pytest.mark.parametrize(("speaker", "kind", "text"), NAMED)
def test_a_source_that_names_or_describes_is_the_speaker(speaker, kind, text):
    (record,) = speakers_of(text)
    assert (record.speaker, record.kind) == (speaker, kind)


ELIDED = [  # speaker of the last record, resolution, text
    ("الشرطة", "elided", "اعتقلت الشرطة رجلا في المدينة، وقالت إنه كان مسلحا"),
    ("سامر الحلبي", "elided", "قال الوزير سامر الحلبي إن الموازنة جاهزة. | وأضاف أن الضرائب لن ترتفع"),
    ("وزارة الصحة", "elided", "قالت وزارة الصحة إن اللقاح وصل. | وقال سامر الحلبي إنه آمن. | وأضافت أن التوزيع يبدأ غدا"),
    ("شهود عيان", "elided", "قال شهود عيان إن النار كبيرة، فيما قال سامر الحلبي إنها صغيرة. | وأضافوا أن الإطفاء تأخر"),
    ("سامر الحلبي", "pronoun", "قال سامر الحلبي إن الجسر آمن. | وأثار تأكيده أن السدود فارغة جدلا"),
    ("محمد شقير", "definite", "قال محمد شقير، خبير أمني، إن الوضع هادئ. | وأوضح الخبير الأمني أن الأزمة انتهت"),
    ("سامر الحلبي", "definite", "قال وزير المالية سامر الحلبي إن الموازنة جاهزة. | وأكد الوزير أن العمل مستمر"),
    ("بيان وزارة الصحة", "definite", "قالت وزارة الصحة في بيان إن المستشفى جاهز. | وأضاف البيان أن الأدوية متوفرة"),
    ("منظمة العفو الدولية", "definite", "قالت منظمة العفو الدولية إن السجن مغلق. | وأضافت المنظمة أن الزيارات ممنوعة"),
    ("حسام المصري", "elided", "وهنأ المدير حسام المصري الفائزين، وشكر رجل الأعمال مروان عيسى على دعمه"),
    ("حسين الوردي", "elided", "في كلمته بالمهرجان، نوه حسين الوردي برئيس البلدية، ودعا السكان إلى التصويت"),
    ("محمد الصايغ", "elided", "صرح بذلك لـ«الساحل» الدكتور محمد الصايغ، مؤكدا أن نصف المرضى تعافوا"),
    ("هالة نوري", "elided", "وذكرت صحيفة الساحل أن هالة نوري، مديرة المرصد، انتقدت القرار قائلة إن البحر ملوث"),
    ("ماهر الطويل", "elided", "أما مدير العلاقات العامة ماهر الطويل فتناول تاريخ السوق. | ولفت إلى أهمية الترميم"),
    ("سمير خوري", "definite", "وأوضح سمير خوري، منسق الجبهة، أن العمل مستمر. | وأكد الناشط السياسي أن الأمر واضح"),
    ("كارل يونسن", "role", "قال المدرب كارل يونسن إنه راض. | غير أن المدرب الدنماركي قال إن العمل سيبدأ غدا"),
    ("وزارة النقل البحري", "definite", "قال وزير النقل البحري خالد سعد إن الميناء جاهز. | وأكدت الوزارة أن السفن ستعود"),
    ("النبي", "elided", "وكان النبي يعلم أصحابه، وقال صلى الله عليه وسلم إن الصدق يهدي إلى البر"),
]


@pytest.mark.parametrize(("speaker", "resolution", "text"), ELIDED)
def test_who_stood_there_before_goes_on_speaking(speaker, resolution, text):
    record = speakers_of(text)[-1]
    assert (record.speaker, record.resolution) == (speaker, resolution)


NOT_MEANT = [  # who must not be the speaker of the last record, text
    ("صحيفة الساحل", "وصلت السفينة إلى الميناء، بحسب صحيفة الساحل. | وأضافت أن الركاب بخير"),
    ("ممثلي القرى", "وصلت الوزيرة إلى القرية. | وشكرت ممثلي القرى على صبرهم، وأكدت أن الطريق سيفتح"),
    ("سامر الحلبي", "قال سامر الحلبي إن الجسر آمن. | وقال وزير الدفاع إن الحدود هادئة"),
    ("الأمر", "خسر المتجر زبائنه، ووصف الأمر بأنه خطير"),
    ("جو راندال", "نقلت وكالة رويترز عن مسؤول في البلدية أن الرئيس جو راندال وافق على الطلب. | وأوضح المسؤول أن القرار نهائي"),
    ("مروان عيسى", "عاش مروان عيسى لحظات سيئة. | ورددوا: «أخرجوه من أرض الملعب»"),
]


@pytest.mark.parametrize(("speaker", "text"), NOT_MEANT)
def test_who_does_not_fit_is_not_the_speaker(speaker, text):
    assert speakers_of(text)[-1].speaker != speaker


def test_nobody_before_leaves_the_speaker_unknown():
    (record,) = speakers_of("وأضاف أن الطريق سيفتح غدا")
    assert (record.speaker, record.resolution) == (None, "unknown")


def test_a_headline_takes_its_speaker_from_the_text():
    first, *_ = speakers_of("أكد سامر الحلبي أن الجسر آمن", title="يؤكد أن الجسر آمن")
    assert (first.speaker, first.resolution) == ("سامر الحلبي", "elided")


def test_an_unnamed_lead_is_who_is_named_next():
    records = speakers_of("قال أكاديمي إن النهر يجف. | وأوضح سامر الحلبي أن السدود فارغة. | وأضاف أن الأمطار قليلة")
    assert [record.speaker for record in records] == ["سامر الحلبي"] * 3


def test_a_source_among_several_stays_unnamed():
    records = speakers_of("قال أحد المحامين إن الحكم قاس. | وأوضح سامر الحلبي أن الاستئناف ممكن")
    assert [record.speaker for record in records] == ["أحد المحامين", "سامر الحلبي"]


def test_reading_twice_gives_the_same_speakers():
    text = " | ".join(text for _, _, text in ELIDED)
    assert speakers_of(text) == speakers_of(text)


@pytest.mark.parametrize(
    "text", ["قال " * 3000, "وأضاف البيان أن " * 1500, "قال الرجلان إن سموه والمصدر نفسه «" * 100, "عن " * 2000 + "قوله إن"]
)
def test_hostile_repetition_is_read_through(text):
    assert isinstance(speakers_of(text), tuple)
