"""Entities on hostile input, and what always holds of them."""

import time

import pytest

from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of

HOSTILE = [
    "",
    " ",
    "ا" * 100_000,
    "«" * 20_000,
    "محمد " * 20_000,
    "بن " * 20_000,
    "وزارة " * 20_000,
    "الوزارة " * 20_000,
    "للشؤون " * 20_000,
    "الشيخ محمد علي، " * 10_000,
    "صحيفة «" * 10_000,
    "شركة «نور» " * 10_000,
    "رئيس " * 20_000,
    "\ud800 محمد \udfff",
    "12345 67890 " * 10_000,
    "د. " * 20_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_read_in_time(text: str) -> None:
    prose = prose_of(article_of(None, [text], id="x"))
    began = time.process_time()
    entities_of(prose)
    assert time.process_time() - began < 8


def test_many_people_are_linked_in_linear_time() -> None:
    def seconds(bearers: int) -> float:
        text = "، ".join(f"الشيخ محمد ابن{'ابتثجحخدذر'[n % 10]}{'سشصضطظعغفق'[n // 10 % 10]} الحداد{n}" for n in range(bearers))
        prose = prose_of(article_of(None, [text], id="x"))
        began = time.process_time()
        entities_of(prose)
        return time.process_time() - began

    seconds(200)
    assert seconds(8_000) < 40 * max(seconds(400), 0.01)


def test_spans_stand_in_the_text_and_overlap_only_inside_a_body() -> None:
    text = "قالت قوات الرئيس السابق سامر الحداد في دمشق إن وزارة الدفاع السورية وافقت. وأضاف الحداد لرويترز أنه باق في حلب"
    taken: list[tuple[int, int, str]] = []
    for entity in entities_of(prose_of(article_of(None, [text], id="x"))):
        for span in entity.mentions:
            assert span.of(text).strip() == span.of(text) != ""
            taken.append((span.start, span.end, entity.kind))
    for start, end, kind in taken:
        for other_start, other_end, other in taken:
            if (start, end) != (other_start, other_end) and start < other_end and other_start < end:
                assert {kind, other} == {"person", "organization"}
