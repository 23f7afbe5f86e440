"""Which mentions are one thing."""

import pytest

from khabar.mentions.entities import entities_of
from khabar.mentions.linking import name_key
from khabar.page.build import article_of
from khabar.records import Entity
from khabar.words.prose import prose_of


def entities(*paragraphs: str) -> list[Entity]:
    return list(entities_of(prose_of(article_of(None, list(paragraphs), id="x"))))


ONE = [  # kind, name, aliases, text
    ("person", "سامر الحداد", ("الحداد",), "قال سامر الحداد إن العمل بدأ. وأضاف الحداد أن الجسر جاهز"),
    ("person", "عبد الله الناصر", ("عبدالله الناصر",), "حضر عبدالله الناصر الحفل. وشكر عبد الله الناصر الحضور"),
    ("person", "أسامة بن لادن", ("بن لادن",), "قتل أسامة بن لادن في باكستان. وكان بن لادن مطلوبا"),
    ("person", "سيلفيو برلوسكوني", ("برلسكوني",), "وصف سيلفيو برلوسكوني القرار بأنه خاطئ. وتابع برلسكوني أن الحزب سيطعن"),
    ("person", "كريستالينا جورجييفا", ("غورغييفا",), "قالت غورغييفا إن النمو ضعيف. وكررت كريستالينا جورجييفا التحذير"),
    ("person", "رون سوسكند", ("رون سوسكيند",), "قال رون سوسكند إن الكتاب جاهز. وأضاف رون سوسكيند أن النشر قريب"),
    ("person", "أحمد داود أوغلو", ("أوغلو",), "قال أحمد داود أوغلو إن بلاده ترد. وأضاف أوغلو أن الجيش جاهز"),
    ("person", "أبو عياض", ("أبي عياض",), "قال أبو عياض إن العمل مستمر. ونقل عن أبي عياض قوله إن العدد كبير"),
    ("organization", "وزارة الصحة", ("الوزارة",), "قالت وزارة الصحة إن اللقاح وصل. وأضافت الوزارة أن التوزيع غدا"),
    ("organization", "الأمم المتحدة", ("المنظمة الدولية",), "دعت الأمم المتحدة إلى الهدوء. وقالت المنظمة الدولية إنها قلقة"),
    ("organization", "حلف شمال الأطلسي", ("الناتو", "ناتو"), "قال حلف شمال الأطلسي (الناتو) إنه مستعد. ويضم ناتو ثلاثين دولة"),
    ("organization", 'شركة "كوبرسلاند"', ("كوبرسلاند",), 'باعت شركة "كوبرسلاند" مصنعها. وتملك كوبرسلاند ثلاثة مصانع'),
    ("outlet", "وكالة رويترز", ("رويترز",), "نقلت وكالة رويترز عن مصدر. وقالت رويترز إن النفط ارتفع"),
]


@pytest.mark.parametrize(("kind", "name", "aliases", "text"), ONE)
def test_one_thing_has_one_entity(kind: str, name: str, aliases: tuple[str, ...], text: str) -> None:
    (found,) = [entity for entity in entities(text) if entity.kind == kind]
    assert found.name == name
    assert set(found.aliases) == set(aliases)


TWO = [
    ("person", "قال علي الحداد إن العمل بدأ، ونفى سمير الحداد ذلك"),
    ("person", "كان أسامة بن لادن مطلوبا، وقال عمر بن لادن إنه لا يراه"),
    ("person", "استقبل الشيخ سالم بن علي الحربي الوفد، وحضر الشيخ فهد بن سالم بن علي الحربي"),
    ("person", "حضر الأمير فهد بن سالم بن علي. وأضاف سالم بن علي أن العمل جار"),
    ("person", "قال بول ستانلي إن العمل بدأ، وأكد جون ستانيل أن الجسر جاهز"),
    ("organization", "اجتمعت وزارة الصحة مع وزارة المالية"),
    ("organization", "فاز الاتحاد السعودي لكرة اليد على الاتحاد السعودي للسباحة"),
]


@pytest.mark.parametrize(("kind", "text"), TWO)
def test_two_things_have_two(kind: str, text: str) -> None:
    assert len([entity for entity in entities(text) if entity.kind == kind]) == 2


def test_a_family_name_that_is_a_word_needs_a_sign() -> None:
    text = "حذر النائب سليم حرب من الفوضى. ولا أحد يريد حرب شوارع. وقال حرب إن الحوار ممكن"
    (person,) = [entity for entity in entities(text) if entity.kind == "person"]
    assert [span.of(text) for span in person.mentions] == ["سليم حرب", "حرب"]
    assert person.mentions[1].start > text.index("وقال")


def test_a_key_forgets_what_spelling_leaves_open() -> None:
    assert name_key("عبد الله بن الأحمد") == name_key("عبدالله أحمد")


def test_ids_follow_the_order_of_first_mention() -> None:
    found = entities("زار وزير العدل كمال عيسى دمشق، والتقى محافظ حلب")
    assert [entity.id for entity in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    assert [e.mentions[0] for e in found] == sorted(e.mentions[0] for e in found)
