"""Sentences as newsrooms write them in haste: what stands between verb and clause, who vouches, what is no report at all."""

import pytest

from khabar.attribution.reader import attributions_of
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def records(text):
    """The article of a text with its records; paragraphs are parted by a bar."""
    article = article_of(None, [part.strip() for part in text.split("|")], id="sample")
    prose = prose_of(article)
    return article, attributions_of(article, prose, entities_of(prose), ())


READS = [  # kind, speaker, content of the last record, text
    ("unnamed", "الخبيرة", "السد آمن", "قالت الخبيرة إن الماء وفير. | وأضافت، في مقابلة خاصة مع إذاعة محلية، أن السد آمن."),
    ("unnamed", "الخبيرة", "السد آمن", "قالت الخبيرة إن الماء وفير. | وأشارت، ضمن تصريح صحافي، إلى أن السد آمن."),
    ("unnamed", "الخبيرة", "السد آمن", "قالت الخبيرة إن الماء وفير. | وذكرت -في حديث مطول مع الجريدة بمكتبها- أن السد آمن."),
    ("document", "الدراسة", "تراجع عدد الطيور في الواحة", "تراجع عدد الطيور في الواحة، وفقا للدراسة."),
    ("organization", "اللجنة", "تراجع عدد الطيور في الواحة", "تراجع عدد الطيور في الواحة، وفقا للجنة."),
    ("unnamed", "الشهود", "تراجع عدد الطيور في الواحة", "تراجع عدد الطيور في الواحة، وفقا للشهود."),
    ("unnamed", "مدير الميناء", "غرق القارب قرب الجزيرة", "غرق القارب قرب الجزيرة. | صرح بذلك مدير الميناء"),
    ("unnamed", "الخبير", "القارب سليم", "غرق القارب قرب الجزيرة. وقال ذلك الخبير إن القارب سليم"),
    ("unnamed", "72% من المستطلعين", "السفر مكلف", "وأكد 72% من المستطلعين أن السفر مكلف"),
    ("unnamed", "60 في المائة منهم", "السفر مكلف", "بينما أشار 60 في المائة منهم إلى أن السفر مكلف"),
    ("organization", "منظمة الصحة العالمية", "بلغ عدد المصابين ستة", "بلغ عدد المصابين ستة، وفق ما ذكرت أمس منظمة الصحة العالمية."),
    ("organization", "الشركة المشغلة", "الرافعة تعمل", "أعلنت الشركة المشغلة أمس أن الرافعة تعمل"),
    ("organization", "الحكومة", "المشروع الجديد", "أعلنت الحكومة المشروع الجديد"),
    ("organization", "شركة الأفق", "السفينة جاهزة", "وجاء هذا الإعلان بعد أن قالت شركة الأفق إن السفينة جاهزة"),
    ("person", "جون براون", "الحفل تأخر", "قال جون براون رئيس فرقة الجبل أول من أمس إن الحفل تأخر"),
    ("person", "هاريس", "الفوز كبير", "صوت عشرون عضوا لصالح هاريس. وقال هاريس إن الفوز كبير"),
    ("organization", "الوزارة", "الطريق آمنة", "وأكدت الوزارة في بيان أصدرته أمس بمناسبة تحرير المدينة، أن الطريق آمنة"),
    ("organization", "الوزارة", "استعداد الفرق للعمل", "وأكدت الوزارة عشية توقيع العقد استعداد الفرق للعمل"),
    ("organization", "تونس", "الحل سياسي", "أعربت تونس عن قلقها. كما دعت جميع الأطراف إلى ضبط النفس، مؤكدة أن الحل سياسي."),
    ("organization", "جميع الأحزاب", "ضبط النفس", "دعت جميع الأحزاب إلى ضبط النفس."),
    ("organization", "الشركة", "التزامها", "بعد تساؤلات كثيرة حول سياسة الإدارة، تؤكد الشركة التزامها"),
    ("organization", "الأرصاد الجوية", "بلوغ الثلوج ذروتها", "وتوقعت الأرصاد الجوية بلوغ الثلوج ذروتها"),
    ("unnamed", "الأميركيون", "المفاوضات انتهت", "وقال الأميركيون إن المفاوضات انتهت"),
    ("unnamed", "المتدخل", "القانون جديد", "وأوضح المتدخل في الندوة أن القانون جديد"),
    ("unnamed", "الخبير", "الجسر قديم", "قال الخبير إن النهر فاض. ولفت النظر إلى أن الجسر قديم."),
    ("person", "علي سالم", "الميناء مغلق", "وأكد علي سالم أن الميناء مغلق"),
    (
        "person",
        "هدى",
        "قضينا سبع ساعات في الطريق الطويل",
        "وتقول هدى (29 عاما) -التي أتت مع والدتها- «قضينا سبع ساعات في الطريق الطويل»",
    ),
    ("person", "بينا نييتو", "السد مهدد", "واعترف أمس بينا نييتو الذي عاد من الخارج بأن السد مهدد"),
    ("unnamed", "المدير العام", "الجسر مغلق", "أكد المدير العام الذي زار الموقع أن الجسر مغلق"),
]


@pytest.mark.parametrize(("kind", "speaker", "content", "text"), READS)
def test_what_was_said_is_read(kind, speaker, content, text):
    article, found = records(text)
    last = found[-1]
    said = " + ".join(piece.span.of(article.text) for piece in last.content)
    assert (last.kind, last.speaker, said) == (kind, speaker, content)


def test_a_thing_with_its_relative_clause_is_the_object():
    article, found = records("أكد الوزير الأنباء التي تحدثت عن إغلاق الجسر")
    assert found[0].speaker == "الوزير"
    assert found[0].content[0].span.of(article.text) == "الأنباء التي تحدثت عن إغلاق الجسر"


SKIPS = [
    "وعلى وجه التحديد الجانب المتعلق بالتحقق من جودة الماء",
    "تساؤلات كثيرة حول سياسة الإدارة",
    "عدد أجهزة الصرف بلغت 16312 جهازا بزيادة 113 جهازا",
    "واعتدت القوات عليهم بالدفع بقوة",
    "فيا ترى من سيقع ضحية هذه الخطط إذا قدر لها أن تنجح",
]


@pytest.mark.parametrize("text", SKIPS)
def test_nobody_says_anything(text):
    assert records(text)[1] == ()
