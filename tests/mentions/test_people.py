"""People: where a name begins and ends, with and without titles."""

import pytest

from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.records import Entity
from khabar.words.prose import prose_of


def people_of(*paragraphs: str) -> list[Entity]:
    found = entities_of(prose_of(article_of(None, list(paragraphs), id="x")))
    return [entity for entity in found if entity.kind == "person"]


READS = [  # names and role of the people in order, then the sentence
    ([("سامر الحداد", "وزير النقل")], "افتتح وزير النقل سامر الحداد الجسر"),
    ([("هنادي قاسم", "رئيسة بلدية الميناء الدكتورة")], "زارت رئيسة بلدية الميناء الدكتورة هنادي قاسم السوق"),
    ([("أنطوان لوبيك", "وزير الخارجية الفرنسي")], "ووصل وزير الخارجية الفرنسي أنطوان لوبيك مساء"),
    ([("خالد بن سعد آل فهد", "الأمير")], "واستقبل الأمير خالد بن سعد آل فهد الوفد"),
    ([("عبد الرحيم أبو شقرة", None)], "قال عبد الرحيم أبو شقرة إن الطريق مغلق"),
    ([("ليلى منصور", "د.")], "وأوضحت د. ليلى منصور أن اللقاح آمن"),
    ([("رياض درويش", None), ("منى خليل", None), ("وليد حمدان", None)], "فاز بالجائزة رياض درويش، ومنى خليل، ووليد حمدان"),
    ([("محمد السالم", None)], "والتقى المدير بمحمد السالم أمس"),
    ([("جان كلود مورو", "السفير الفرنسي")], "وقال السفير الفرنسي جان كلود مورو إن بلاده تدعم الخطة"),
    ([("يوهان بيترسن", None)], "وسجل السويدي يوهان بيترسن هدفين"),
    ([("عبدالعليم راضي", None), ("نورالدين صقر", None)], "ثم لعب عبدالعليم راضي ونورالدين صقر في الدفاع"),
    ([("خالد الشوابكة", None)], "لعب خالد الشوابكة في الدفاع"),
    ([("حسن راضي", "المناضل")], "قال المناضل حسن راضي إن الطريق طويل"),
    ([("أندرس هولم", "مدير فرع الشركة")], "قال مدير فرع الشركة أندرس هولم إن السوق راكدة"),
    ([("إيغور سيرغييف", None)], "وانتقل إيغور سيرغييف إلى فريق آخر"),
    ([("كينجي ناكامورا", None), ("سوزان هوبكنز", None)], "التقى كينجي ناكامورا وسوزان هوبكنز في المعرض"),
]
SKIPS = [
    "وأكد المتحدث باسم الحكومة أن الأسعار لن ترتفع",
    "سعيد هو من يقنع بالقليل",
    "عقد مسؤول رفيع المستوى اجتماعا مغلقا",
    "وزير الداخلية يزور الحدود اليوم الخميس",
    "فشل الفريق في التأهل",
    "كان الجمال حاضرا في كل لوحة",
    "على الجميع احترام القانون",
    "أصدرت الشركة بيانا شديد اللهجة",
    "وكرر الوزير وعده",
]
ENDS = [  # the bar ends the name
    "قال كريم صالح| إن الموسم بدأ",
    "التقت هدى شاهين| ومروان عيسى الطلاب",
    "وصل طارق بن زياد| يوم الجمعة",
    "حضر باسل فرح|، مدير المدرسة، الحفل",
]


@pytest.mark.parametrize(("people", "text"), READS)
def test_people_are_read_with_their_titles(people: list[tuple[str, str | None]], text: str) -> None:
    assert [(person.name, person.role) for person in people_of(text)] == people


@pytest.mark.parametrize("text", SKIPS)
def test_ordinary_words_are_nobody(text: str) -> None:
    assert people_of(text) == []


@pytest.mark.parametrize("marked", ENDS)
def test_a_name_ends_where_the_sentence_goes_on(marked: str) -> None:
    end = marked.index("|")
    person = people_of(marked.replace("|", ""))[0]
    assert person.mentions[0].end == end


def test_spans_leave_clitics_and_titles_out() -> None:
    text = "ووجهت الدعوة للدكتور نبيل رزق وبنبيل رزق رحب الحاضرون"
    (person,) = people_of(text)
    assert [span.of(text) for span in person.mentions] == ["نبيل رزق", "نبيل رزق"]
