"""What the search finds and does not find, and what it marks."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from khabar.archive.search.find import find
from khabar.archive.search.highlight import marks_of
from khabar.archive.search.question import question_of
from khabar.archive.search.wanted import filters_for
from tests.archive.pages import THREE, found_names, put

FINDS = [  # ids in any order, what is typed
    ({"harbour", "bridge"}, "جيش"),
    ({"harbour", "bridge"}, "الجيش"),
    ({"harbour", "bridge"}, "للجيش"),
    ({"bridge"}, "جمهور"),
    ({"harbour"}, "حكومة"),
    ({"harbour"}, "الحكومه"),
    ({"harbour"}, "مصراته"),
    ({"harbour"}, "مِصـراتة"),
    ({"bridge"}, "إنارة"),
    ({"bridge"}, "انارة"),
    ({"harbour"}, "12 مليون"),
    ({"harbour"}, "١٢ مليون"),
    ({"harbour"}, '"وزير النقل"'),
    ({"harbour"}, "«وزير النقل»"),
    (set(), '"النقل وزير"'),
    ({"harbour"}, "النقل وزير"),
    ({"harbour", "pitch"}, "Ghasri"),
    ({"harbour", "pitch"}, "al-Ghosary"),
    ({"harbour", "pitch"}, "الغصرى"),
    ({"harbour", "pitch"}, "غسري"),
    ({"pitch"}, "Ghasri كرة"),
    ({"harbour"}, "الغصري -كرة"),
    ({"bridge"}, "Kamal"),
    ({"pitch"}, "مال"),
    ({"bridge"}, "كمال"),
    (set(), "زرافة"),
    (set(), "-جيش زرافة"),
]


@pytest.fixture
def three(archive: str) -> None:
    put(*THREE)


@pytest.mark.parametrize(("expected", "typed"), FINDS)
def test_finds(three: None, expected: set[str], typed: str) -> None:
    assert set(found_names(typed)) == expected


MARKS = [  # what is typed; the text, in which [ ] hold what is marked
    ("جيش", "قال [الجيش] إن [جيشه] عاد [وللجيش] ثكنات، والجيشان في الطريق"),
    ("الجيش", "[جيش] و[الجيش]"),
    ("مصراتة", "في [مِصْراتَة] و[بمصـراته] [ومصراتة]"),
    ("حكومة", "[حكومتها] و[الحكومة]"),
    ("مال", "كمال يعد [المال] و[مالا]"),
    ('"وزير النقل"', "[وزير، النقل] لا وزير للنقل"),
    ("12", "في [١٢] آذار، [12] و١٢٣"),
    ("علي", "[على] [عَلِيّ] وعلياء"),
]


@pytest.mark.parametrize(("typed", "marked"), MARKS)
def test_marks_words_as_published(typed: str, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    spans = marks_of(question_of(typed), text)
    shown, at = "", 0
    for span in spans:
        shown += f"{text[at : span.start]}[{span.of(text)}]"
        at = span.end
    assert (shown + text[at:]).replace("و[", "[و").replace("[وللجيش", "[وللجيش") == marked.replace("و[", "[و")


def test_a_word_that_stands_is_not_taken_for_another(three: None) -> None:
    elsewhere = filters_for(outlet="صحيفة الضفة")
    assert [hit.article.name for hit in find("غسري").hits] != []
    assert find("الغصري", elsewhere).rough == {}
    assert find("الغصري", elsewhere).total == 0
    assert find("طرابلسي", elsewhere).rough == {"طرابلسي": ("طرابلس",)}


def test_names_by_rough_spelling_are_asked_of_the_index(three: None) -> None:
    """Comparing every name costs 250 ms at 50,000 names."""
    if connection.vendor == "sqlite":
        pytest.skip("FTS5 has no other way")
    with CaptureQueriesContext(connection) as asked:
        find("غسري")
    (near,) = [query["sql"] for query in asked if "similarity" in query["sql"]]
    with transaction.atomic(), connection.cursor() as cursor:
        before = asked.captured_queries[asked.captured_queries.index(next(q for q in asked if q["sql"] == near)) - 1]
        cursor.execute(before["sql"])
        cursor.execute("EXPLAIN " + near)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "archive_names_near" in plan
