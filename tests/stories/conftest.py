"""News written for khabar: one fire told by five outlets, and other texts that look like it."""

from collections.abc import Callable

import pytest

from khabar.page.build import article_of
from khabar.reading import read_article
from khabar.records import Report

Told = Callable[..., Report]

WIRE = (
    "الساحل 4 رجب 1445 هـ الموافق 16 يناير 2024 م واس",
    "اندلع حريق كبير فجر اليوم في مستودع للأخشاب بحي النخيل في مدينة الساحل، وأسفر عن مقتل أربعة عمال وإصابة تسعة آخرين.",
    "وقال المتحدث باسم الدفاع المدني سالم الورفلي إن ثماني فرق إطفاء شاركت في إخماد النيران التي أتت على المبنى كله،"
    " مؤكدا أن سبب الحريق تماس كهربائي في غرفة الحراسة.",
    "وأضاف أن السكان القريبين من المستودع نقلوا إلى مدرسة مجاورة حتى انتهاء أعمال التبريد.",
)
CUT = (
    "اندلع حريق كبير فجر أمس في مستودع للأخشاب بحي النخيل في مدينة الساحل، وأسفر عن مقتل أربعة عمال وإصابة تسعة آخرين.",
    "وقال المتحدث باسم الدفاع المدني سالم الورفلي إن ثماني فرق إطفاء شاركت في إخماد النيران التي أتت على المبنى كله.",
)
RETOLD = (
    "لقي ستة عمال مصرعهم وأصيب تسعة آخرون في حريق شب داخل مستودع أخشاب بحي النخيل بالساحل، بحسب شهود.",
    "ونفى صاحب المستودع منصور الهادي أن يكون سبب الحريق تماس كهربائي في غرفة الحراسة، وقال إن كاميرات المبنى رصدت غرباء.",
)
OTHER_FIRE = (
    "أخمدت فرق الدفاع المدني حريقا محدودا في مزرعة نخيل بقرية العين شمال الوادي، ولم تسجل إصابات.",
    "وذكرت إدارة الدفاع المدني بالوادي أن رياحا نشطة ساعدت على انتشار النار بين أشجار المزرعة.",
)
REACTION = (
    "أعرب مجلس بلدية الوادي عن تعازيه لأسر ضحايا حريق مستودع الأخشاب في الساحل.",
    "وقال رئيس المجلس كمال الحسيني إن البلدية تضع سياراتها في خدمة الأسر المتضررة.",
)


def tell(
    id: str,  # noqa: A002
    title: str | None,
    paragraphs: tuple[str, ...],
    *,
    outlet: str | None = None,
    published: str | None = "2024-01-16",
    byline: tuple[str, ...] = (),
) -> Report:
    """The report of an article."""
    return read_article(article_of(title, paragraphs, id=id, outlet=outlet, published=published, byline=byline))


@pytest.fixture(scope="session")
def told() -> Told:
    return tell


@pytest.fixture(scope="session")
def fire() -> list[Report]:
    """The fire as the wire has it, a cut copy, an edited one, one in other words, and what others said of it."""
    edited = tuple(line.replace("كبير", "هائل").replace("إخماد", "السيطرة على") for line in WIRE[1:])
    return [
        tell("wire", "حريق في مستودع أخشاب بالساحل يخلف أربعة قتلى", WIRE, outlet="واس"),
        tell("cut", "أربعة قتلى في حريق مستودع بالساحل", CUT, outlet="صحيفة الضفة", published="2024-01-17"),
        tell("edited", "النيران تلتهم مستودعا في حي النخيل", edited, outlet="موقع الميناء"),
        tell("retold", "ستة قتلى في حريق مستودع أخشاب بحي النخيل في الساحل", RETOLD, outlet="صحيفة الجبل", published="2024-01-17"),
        tell("farm", "إخماد حريق بمزرعة نخيل في الوادي", OTHER_FIRE, outlet="موقع الميناء"),
        tell("sorry", "بلدية الوادي تعزي أسر ضحايا حريق الساحل", REACTION, outlet="صحيفة الوادي", published="2024-01-17"),
    ]
