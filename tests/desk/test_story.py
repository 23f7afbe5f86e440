"""The story screen: timeline, contradictions, deniers, copies with what they changed, feeds and tables."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from khabar.archive.ingest.raw import Given, Raw
from khabar.archive.ingest.run import ingest
from khabar.desk.story.models import Story
from khabar.desk.story.retell import retell

EVENT = "حريق كبير في مستودع للأخشاب بحي النخيل في مدينة الساحل"
LONG = (
    "وقال المتحدث باسم الدفاع المدني سالم الورفلي إن سبب الحريق تماس كهربائي في غرفة الحراسة، وإن ثماني فرق شاركت في إخماده"
    " قبل أن يصل إلى المتاجر القريبة."
)
DENIAL = "ونفى صاحب المستودع منصور الهادي أن يكون سبب الحريق تماس كهربائي في غرفة الحراسة."
PAGES = [
    ("صحيفة الضفة", "2024-01-16", f"اندلع {EVENT} وأسفر عن مقتل أربعة أشخاص.", LONG),
    ("صحيفة الجبل", "2024-01-17", f"اندلع {EVENT} وأسفر عن مقتل أربعة أشخاص.", LONG.replace("القريبة", "المجاورة")),
    ("صحيفة الوادي", "2024-01-16", f"شب {EVENT} وأودى بحياة ستة أشخاص.", DENIAL),
]


@pytest.fixture
def story(empty):
    """Three pages on one fire: a copy among them, another toll, a denial."""
    lines = [
        {"id": str(at), "url": f"https://{at}.example/fire", "outlet": outlet, "published": day, "title": None, "paragraphs": text}
        for at, (outlet, day, *text) in enumerate(PAGES)
    ]
    ingest([Raw(kind="line", data=json.dumps(line).encode(), given=Given(), where=line["id"]) for line in lines])
    assert retell() == 1
    return Story.objects.get()


@pytest.fixture
def screen(story, browser):
    def fetched(path="", lang="en"):
        browser.get(f"/?lang={lang}")
        return browser.get(f"/stories/{story.key}/{path}")

    return fetched


def test_timeline_goes_by_day_and_names_the_copy(screen):
    told = screen().content.decode()
    timeline = told[told.index('id="timeline"') : told.index('id="tree"')]
    assert timeline.index("16 January 2024") < timeline.index("صحيفة الوادي") < timeline.index("17 January 2024")
    assert "shares its text with صحيفة الضفة" in timeline[timeline.index("17 January 2024") :]


def test_contradiction_box_has_both_tolls_with_their_day_and_no_mean(screen):
    told = screen().content.decode()
    box = told[told.index('id="clashes"') : told.index('id="claims"')]
    assert "<h3>4</h3>" in box
    assert "<h3>6</h3>" in box
    assert "<h3>5</h3>" not in box
    assert "16 January 2024" in box


def test_claim_says_who_denies_it(screen):
    told = screen().content.decode()
    assert "denied by <bdi>منصور الهادي</bdi>" in told[told.index('id="claims"') : told.index('id="timeline"')]


def test_difference_marks_what_was_changed(screen, story):
    first, second = sorted(story.articles.values_list("pk", flat=True).filter(outlet__in=("صحيفة الضفة", "صحيفة الجبل")))
    told = screen(f"{first}/{second}/").content.decode()
    assert "<del>القريبة</del>" in told
    assert "<ins>المجاورة.</ins>" in told
    assert "سالم الورفلي" in told


@pytest.mark.parametrize("path", ["999/1/", "1/999/", "1/1/"])
def test_difference_of_pages_that_are_not_of_the_story_is_not_found(screen, path):
    assert screen(path).status_code == 404


def test_json_is_the_story_with_the_addresses_of_its_pages(screen):
    told = json.loads(screen("story.json").content)
    assert told["format"] == "khabar-story/1"
    assert {page["url"] for page in told["pages"].values()} == {f"https://{at}.example/fire" for at in range(3)}
    assert set(told["pages"]) == set(told["story"]["articles"])


def test_table_has_a_row_for_each_statement(screen, story):
    rows = list(csv.DictReader(io.StringIO(screen("statements.csv").content.decode("utf-8-sig"))))
    assert {row["origin"] for row in rows} == {"سالم الورفلي"}
    assert {row["outlet"] for row in rows} == {"صحيفة الضفة", "صحيفة الجبل"}


def test_feeds_are_atom(screen, story, browser):
    names = {"a": "http://www.w3.org/2005/Atom"}
    of_story = ElementTree.fromstring(screen("feed.atom").content)
    of_all = ElementTree.fromstring(browser.get("/stories/feed.atom").content)
    assert len(of_story.findall("a:entry", names)) == 3
    assert [entry.findtext("a:title", namespaces=names) for entry in of_all.findall("a:entry", names)] == [story.headline]


@pytest.mark.parametrize("path", ["", "story.json", "statements.csv", "feed.atom"])
def test_unknown_story_is_not_found(empty, browser, path):
    assert browser.get(f"/stories/999/{path}").status_code == 404


def test_story_in_which_nobody_says_what_another_page_has_says_so(empty, browser):
    texts = [
        (f"اندلع {EVENT}، وقال سالم الورفلي إن الماء نفد سريعا.", "صحيفة الضفة"),
        (f"شب {EVENT}، وقال منصور الهادي إن الحراس ناموا.", "صحيفة الجبل"),
    ]
    lines = [
        {"id": outlet, "outlet": outlet, "published": "2024-01-16", "title": None, "paragraphs": [text]} for text, outlet in texts
    ]
    ingest([Raw(kind="line", data=json.dumps(line).encode(), given=Given(), where="x") for line in lines])
    retell()
    browser.get("/?lang=en")
    assert "No statement stands on two pages." in browser.get(f"/stories/{Story.objects.get().key}/").content.decode()
