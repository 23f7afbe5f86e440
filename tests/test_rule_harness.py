"""The harness itself: it must fail where a page is wrong, or no rule is ever tested."""

import pytest

from khabar.attribution.pages import Example, RulePage
from tests.rule_harness import Reading, wrongs_of

READS = Example(text="أ", expected=(("source", "الوزير"), ("content", "«نعم»")))
GOOD = Reading("named", {"source": ["الوزير"], "content": ["نعم"]})


def page(**parts):
    return RulePage(name="named", summary="-", why="-", **{"reads": (), "skips": (), **parts})


def wrongs(page, *found):
    return [line.split(":")[0] for line in wrongs_of(page, lambda report: list(found))]


PASSES = [
    ("the record holds every field, quotation marks aside", page(reads=(READS,)), [GOOD]),
    ("one record of several does", page(reads=(READS,)), [Reading("named", {"source": ["آخر"]}), GOOD]),
    ("nothing is read where nothing should be", page(skips=(Example(text="أ"),)), []),
    ("another rule reads what this one skips", page(skips=(Example(text="أ"),)), [Reading("other", {})]),
    ("an open gap is still misread", page(gaps=(Example(text="أ"),)), [GOOD]),
    ("an open gap is still missed", page(gaps=(READS,)), []),
]
FAILS = [
    ("Reads", "nothing is read", page(reads=(READS,)), []),
    ("Reads", "another rule reads it", page(reads=(READS,)), [Reading("other", GOOD.fields)]),
    ("Reads", "one field differs", page(reads=(READS,)), [Reading("named", {**GOOD.fields, "source": ["وزير"]})]),
    ("Reads", "a content is in more pieces", page(reads=(READS,)), [Reading("named", {**GOOD.fields, "content": ["نعم", "ولا"]})]),
    ("Reads", "fields are spread over records", page(reads=(READS,)), [Reading("named", {k: v}) for k, v in GOOD.fields.items()]),
    ("Skips", "the rule reads it", page(skips=(Example(text="أ"),)), [GOOD]),
    ("Gaps", "it is no longer misread", page(gaps=(Example(text="أ"),)), []),
    ("Gaps", "it is read rightly now", page(gaps=(READS,)), [GOOD]),
]


@pytest.mark.parametrize(("name", "of", "found"), PASSES, ids=[name for name, *_ in PASSES])
def test_page_passes_where(name, of, found):
    assert wrongs(of, *found) == []


@pytest.mark.parametrize(("section", "name", "of", "found"), FAILS, ids=[f"{s} {name}" for s, name, *_ in FAILS])
def test_page_fails_where(section, name, of, found):
    assert wrongs(of, *found) == [section]
