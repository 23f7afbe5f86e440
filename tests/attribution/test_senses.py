"""One verb in two senses: what its object, its subject or its place makes a report of, and what it does not."""

import pytest

from khabar.page.build import article_of
from khabar.reading import read_article

READS = [  # stance, content; the text
    ("asserts", "تراجع أعداد الطيور في البحيرة", "سجل تقرير المرصد تراجع أعداد الطيور في البحيرة"),
    ("asserts", "تراجع نسبة الملوحة في النهر", "أظهرت دراسة الجامعة تراجع نسبة الملوحة في النهر"),
    ("judges", "القرار تدخلا في شؤونها", "وتعتبر الوزارة القرار تدخلا في شؤونها"),
    ("judges", "هذه الخطوة جريمة", "ويعتبر الخبراء هذه الخطوة جريمة"),
    ("asserts", "الوزارة مسؤولية تأخر القطار", "حملت النقابة الوزارة مسؤولية تأخر القطار"),
    ("asks", "أسباب تأخر القطار", "تساءل النائب عن أسباب تأخر القطار"),
    ("believes", "المشروع لن يكتمل", "تعززت قناعة الإدارة بأن المشروع لن يكتمل"),
    ("judges", "تأخر الأجور", "تظاهر العمال احتجاجا على تأخر الأجور"),
    ("believes", "القارب غرق ليلا", "واعتقد أن القارب غرق ليلا"),
]
SKIPS = [  # the word that reports nothing there; the text
    # what is measured, reached or scored
    ("سجلت", "سجلت البورصة صافي شراء بقيمة مليوني درهم"),
    ("مسجلا", "هبط مؤشر السوق مسجلا أدنى إغلاق هذا العام"),
    ("مسجلة", "ارتفعت أرباح المصنع مسجلة نموا قدره عشرة بالمئة"),
    # what is shown, seen or filmed
    ("أظهر", "أظهر الحارس مهاراته في الشوط الثاني"),
    ("يظهر", "المقطع يظهر أنابيب مكسورة قرب السد"),
    ("أثبتت", "أثبتت اللاعبة نفسها في الفريق"),
    ("وثق", "وثق المصور رحلته من الساحل إلى الجبل"),
    ("رأى", "بعض هذه الكتب رأى النور بعد عقدين"),
    ("ورأوا", "خرج الصيادون فجرا ورأوا حوتا قرب الشاطئ"),
    ("لاحظ", "لاحظ الزوار الباب المكسور"),
    # what is counted as something: a passive
    ("ويعد", "ويعد المتحف أقدم متاحف المدينة"),
    ("تعتبر", "شركة النخيل تعتبر شريكا دائما للنادي"),
    ("وتعتبر", "وتعتبر القلعة المعلم الأبرز في المنطقة الجبلية"),
    # the letters of another word
    ("تضمن", "تضمن الاتفاق ترقية عشرين معلما"),
    ("تعرض", "تعرض اللاعب لإصابة قوية في الركبة"),
    ("اقرأ", "اقرأ أيضا: سد جديد يحمي القرى من السيول"),
    ("كامل", "أغلق كامل الطريق بالثلوج"),
    ("لفت", "وقد لفت انتباهنا أن السوق خالية"),
    ("يحمل", "الملعب يحمل اسم لاعب قديم"),
    # «I», in words that are somebody's already
    ("أعتقد", "قال الحارس: «المباراة صعبة. أعتقد أننا سنفوز بها»"),
    ("أشعر", "قالت العداءة: «كان السباق طويلا. أشعر بالتعب الآن»"),
    ("آمل", "وقال الطاهي: وصلت أمس. آمل أن تعجبكم المائدة"),
    # a thing or a person asked about
    ("تساءل", "تساءل السائح عن تلك القلعة"),
    # what somebody feels or keeps, and nobody says
    ("ثقة", "تراجعت ثقة التجار في السوق المحلية"),
    ("لاقتناع", "أدى الحوار لاقتناع الأسرة بقرار ابنتها"),
    ("التزام", "قال إن التزام النادي باللوائح يتراجع"),
    ("احتجاجا", "واحتجاجا على ذلك أغلق التجار محالهم"),
]


@pytest.mark.parametrize(("stance", "content", "text"), READS)
def test_it_reports(stance: str, content: str, text: str) -> None:
    records = read_article(article_of(None, [text], id="x")).attributions
    assert (stance, content) in [(one.stance, " ".join(piece.span.of(text) for piece in one.content)) for one in records]


@pytest.mark.parametrize(("word", "text"), SKIPS)
def test_it_reports_nothing(word: str, text: str) -> None:
    cues = [one.cue.span.of(text) for one in read_article(article_of(None, [text], id="x")).attributions]
    assert [cue for cue in cues if word in cue] == []
