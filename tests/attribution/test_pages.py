"""A rule's docstring becomes its page, or an error that names rule and mend."""

import pytest

from khabar.attribution.pages import Example, page_of, pages_of
from khabar.errors import RulePageError


def according_to():
    """The source after «بحسب» stands behind the clause before it.

    Why: newsrooms put the source last;
        without this rule the clause would have no source.

    Reads:
        text     الجسر مغلق أمام الشاحنات، بحسب إدارة المرور
        source   إدارة المرور
        content  الجسر مغلق أمام الشاحنات

        before     أغلقت البلدية الجسر
        published  2024-05-01
        title      الجسر مغلق حتى إشعار آخر
                   بحسب البلدية
        content    الجسر مغلق
        content    حتى إشعار آخر

    Skips:
        تتغير الأسعار بحسب الموسم
        يوزع الماء بحسب الحاجة

    Gaps:
        جلس الضيوف بحسب أعمارهم

        text     الطريق سالك بحسب من مر به
        source   من مر به
    """


def broken(docstring):
    def rule(): ...

    rule.__doc__ = docstring
    rule.__name__ = "broken"
    return rule


def test_page_has_name_summary_and_why():
    page = page_of(according_to)
    assert page.name == "according_to"
    assert page.summary == "The source after «بحسب» stands behind the clause before it."
    assert page.why == "newsrooms put the source last; without this rule the clause would have no source."


def test_blank_line_parts_examples_and_deeper_line_goes_on():
    assert page_of(according_to).reads == (
        Example(
            text="الجسر مغلق أمام الشاحنات، بحسب إدارة المرور",
            expected=(("source", "إدارة المرور"), ("content", "الجسر مغلق أمام الشاحنات")),
        ),
        Example(
            text="الجسر مغلق حتى إشعار آخر بحسب البلدية",
            titled=True,
            before=("أغلقت البلدية الجسر",),
            published="2024-05-01",
            expected=(("content", "الجسر مغلق"), ("content", "حتى إشعار آخر")),
        ),
    )


def test_each_line_of_skips_is_an_example():
    assert [example.text for example in page_of(according_to).skips] == ["تتغير الأسعار بحسب الموسم", "يوزع الماء بحسب الحاجة"]


def test_gaps_are_bare_where_misread_and_have_fields_where_missed():
    gaps = page_of(according_to).gaps
    assert [(gap.text, gap.expected) for gap in gaps] == [
        ("جلس الضيوف بحسب أعمارهم", ()),
        ("الطريق سالك بحسب من مر به", (("source", "من مر به"),)),
    ]


WHOLE = "One line.\n\nWhy: so.\n\nReads:\n    text  س\n    source  ص\n\nSkips:\n    ع\n"
BROKEN = [
    ("has no Summary", ""),
    ("has no Why", WHOLE.replace("Why: so.", "")),
    ("has no Reads", WHOLE.replace("Reads:\n    text  س\n    source  ص\n", "")),
    ("has no Skips", WHOLE.replace("Skips:\n    ع\n", "")),
    ("«Skips» stands twice", WHOLE + "\nSkips:\n    ع\n"),
    ("no section is called «Misses»", WHOLE + "\nMisses:\n    ع\n"),
    ("«Some prose.» stands before «Why:»", WHOLE.replace("Why: so.", "Some prose.\n\nWhy: so.")),
    ("no field is called «sorce»", WHOLE.replace("source", "sorce")),
    ("«س» is read, but not what in it", WHOLE.replace("    source  ص\n", "")),
    ("«ع» is skipped and has fields", WHOLE.replace("    ع", "    text  ع\n    source  ع")),
    ("2 sentences", WHOLE.replace("    text  س", "    text  س\n    text  ع")),
    ("0 sentences", WHOLE.replace("    text  س\n", "")),
]


@pytest.mark.parametrize(("message", "docstring"), BROKEN, ids=[message for message, _ in BROKEN])
def test_broken_page_is_named_with_its_mend(message, docstring):
    with pytest.raises(RulePageError, match="rule «broken»") as error:
        page_of(broken(docstring))
    assert message in str(error.value)


def test_the_whole_page_that_the_broken_ones_are_made_of_is_sound():
    assert page_of(broken(WHOLE)).reads[0].expected == (("source", "ص"),)


def test_two_rules_of_one_name_are_refused():
    with pytest.raises(RulePageError, match="stands twice among the rules"):
        pages_of([according_to, according_to])
