"""Phrases of reporting: what is found where, with a source in its gap, and what is not found."""

import time

import pytest

from khabar.attribution.phrases import PhraseCue, phrases_at
from khabar.page.build import article_of
from khabar.words.prose import Prose, prose_of

FINDS = [  # role, stance, words before the gap, words behind it, glued letters; the text
    ("according_to", "asserts", "بحسب", None, 0, "الطريق مغلق، بحسب شرطة المرور"),
    ("according_to", "asserts", "وفقا", None, 1, "الطريق مغلق وفقا لشرطة المرور"),
    ("according_to", "asserts", "ووفقاً لـ", None, 0, "ووفقاً لـ «النهار» أغلق الطريق"),
    ("according_to", "asserts", "على حد قولها", None, 0, "الطريق مغلق على حد قولها"),
    ("according_to", "asserts", "نقلا عن", None, 0, "نشرت الخبر نقلا عن صياد"),
    ("according_to", "asserts", "على لسان", None, 0, "أعلنت الشركة على لسان مديرها"),
    ("according_to", "believes", "من وجهة نظر", None, 0, "المباراة صعبة من وجهة نظر المدرب"),
    ("as_said", "asserts", "كما أوضحت", None, 0, "الطريق مغلق كما أوضحت البلدية"),
    ("as_said", "asserts", "بحسب ما ذكره", None, 0, "الطريق مغلق بحسب ما ذكره السائق"),
    ("as_said", "asserts", "حسبما أفادت", None, 0, "الطريق مغلق حسبما أفادت الإذاعة"),
    ("says", "asserts", "وأدلى", "بتصريحات", 0, "وأدلى رئيس النادي بتصريحات جديدة"),
    ("says", "believes", "وأعرب", "عن أمله", 0, "وأعرب مدير المستشفى عن أمله في شفائهم"),
    ("says", "judges", "معربا عن قلقه", None, 0, "غادر معربا عن قلقه من الجفاف"),
    ("says", "commits", "وأبدت", "استعدادها", 0, "وأبدت الشركة استعدادها للتعويض"),
    ("says", "directs", "قدم", "اقتراحا", 0, "قدم المهندس اقتراحا بتوسيع النفق"),
    ("says", "asserts", "ولفت", "الانتباه إلى", 0, "ولفت الطبيب الانتباه إلى سوء التغذية"),
    ("says", "asserts", "وكشف", "النقاب عن", 0, "وكشف المحقق النقاب عن شبكة تهريب"),
    ("stands_in", "asserts", "وجاء فيه", None, 0, "وجاء فيه أن الموعد تغير"),
    ("stands_in", "asserts", "مفادها", None, 0, "رواية مفادها أن السفينة غرقت"),
    ("refuses", None, "لا تستطيع تأكيد", None, 0, "قالت إنها لا تستطيع تأكيد الخبر"),
    ("refuses", None, "لم ينف ولم يؤكد", None, 0, "لم ينف ولم يؤكد خبر الاستقالة"),
    ("refuses", None, "لا تعليق", None, 0, "قال المدير: لا تعليق"),
    ("rejects", None, "لا صحة لما", None, 0, "قالت إنه لا صحة لما نشر"),
    ("rejects", None, "عارية عن الصحة", None, 0, "الأخبار عارية عن الصحة"),
    ("focus", None, "من جانبها", None, 0, "من جانبها قالت البلدية"),
    ("aside", None, "بناء على ذلك", None, 0, "وطالب الأهالي بناء على ذلك بإقالة المدير"),
    ("aside", None, "جملة وتفصيلا", None, 0, "ونفى الحزب جملة وتفصيلا أي صلة له بالحادث"),
    ("background", None, "الجدير بالذكر", None, 0, "الجدير بالذكر أن السد قديم"),
    ("background", None, "ومن المقرر", None, 0, "ومن المقرر أن يبدأ العمل غدا"),
]
SKIPS = [
    "يجري التوصيل على مدار الساعة",
    "من جانب الطريق مر القطيع",
    "كما فاز الفريق بالكأس",
    "قدم الطاهي طبقا من السمك",
    "أعرب النحوي الجملة عن ظهر قلب",
    "صحة الجيران جيدة",
    "جاء فريق الإنقاذ",
]


def prose(text: str) -> Prose:
    return prose_of(article_of(None, [text], id="x"))


def found(text: str) -> list[PhraseCue]:
    read = prose(text)
    return [cue for i in range(len(read.words)) for cue in phrases_at(read, i)]


@pytest.mark.parametrize(("role", "stance", "head", "tail", "glued", "text"), FINDS)
def test_a_phrase_is_found(role: str, stance: str | None, head: str, tail: str | None, glued: int, text: str) -> None:
    read = prose(text)
    cues = [
        (cue.role, cue.stance, read.written(cue.first, cue.last), read.written(*cue.tail) if cue.tail else None, cue.glued)
        for cue in found(text)
    ]
    assert (role, stance, head, tail, glued) in cues


@pytest.mark.parametrize("text", SKIPS)
def test_other_words_are_no_phrase(text: str) -> None:
    assert found(text) == []


def test_the_longest_phrase_comes_first() -> None:
    assert [cue.lemma for cue in found("الطريق مغلق بحسب ما ذكره السائق")][:2] == ["بحسب ما", "بحسب"]


def test_the_verb_of_a_phrase_knows_its_subjects_gender() -> None:
    (cue,) = [cue for cue in found("وأعربت المديرة عن أملها في النجاح") if cue.role == "says"]
    assert cue.form is not None
    assert (cue.form.gender, cue.form.number) == ("f", "s")


def test_a_gap_ends_with_the_sentence() -> None:
    assert [cue for cue in found("أعرب المدير. وتحدثوا عن قلقهم") if cue.role == "says"] == []


def test_ten_thousand_openings_without_an_end_stay_linear() -> None:
    read = prose("أعرب " * 10_000)
    begun = time.perf_counter()
    assert all(phrases_at(read, i) == () for i in range(len(read.words)))
    assert time.perf_counter() - begun < 2
