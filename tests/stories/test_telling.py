"""The whole account: one fire with its copies, origins, denial, figures and related articles."""

import msgspec
import pytest

from khabar.stories.origins import same_origin
from khabar.stories.records import Origin, Stories
from khabar.stories.telling import stories_of


@pytest.fixture(scope="module")
def account(fire):
    return stories_of(fire)


def test_copies_go_back_to_the_agency_that_signs_the_first(account):
    (group,) = account.copies
    assert group.articles == ("wire", "edited", "cut")
    assert (group.first, group.origin) == ("wire", "واس")
    assert {(one.article, one.because) for one in group.evidence} == {("wire", "agency")}
    assert {(one.left, one.right) for one in group.reuses} == {("wire", "cut"), ("wire", "edited"), ("edited", "cut")}


def test_story_has_headline_time_places_and_speakers(account):
    (story,) = account.stories
    assert story.articles == ("wire", "edited", "cut", "retold")
    assert "حريق" in story.headline
    assert (story.first, story.last) == ("2024-01-16", "2024-01-17")
    assert "سالم الورفلي" in [speaker.name for speaker in story.speakers]


def test_four_pages_have_two_origins(account):
    (story,) = account.stories
    assert [(source.origin.name, source.articles) for source in story.tree] == [
        ("واس", ("wire", "edited", "cut")),
        ("صحيفة الجبل", ("retold",)),
    ]


def test_what_one_speaker_says_on_three_pages_has_one_origin(account):
    (story,) = account.stories
    claim = next(claim for claim in story.claims if "ثماني فرق" in claim.text)
    assert {saying.article for saying in claim.sayings} == {"wire", "edited", "cut"}
    assert [story.origins[number].name for number in claim.origins] == ["سالم الورفلي"]


def test_denial_and_figures_stand_against_each_other(account):
    (story,) = account.stories
    kinds = {(one.kind, one.slot if one.kind == "figures" else "") for one in story.contradictions}
    assert ("denial", "") in kinds
    denial = next(one for one in story.contradictions if one.kind == "denial")
    assert [story.origins[side.origins[0]].name for side in denial.sides] == ["سالم الورفلي", "منصور الهادي"]


def test_each_article_says_why_it_belongs(account):
    (story,) = account.stories
    assert [link.article for link in story.links] == ["edited", "cut", "retold"]
    assert all(link.shared for link in story.links)


def test_related_articles_are_no_copies(account):
    related = {one.article: [other.article for other in one.related] for one in account.related}
    assert "retold" in related["cut"]
    assert not {"wire", "edited"} & set(related["cut"])


def test_order_of_the_reports_does_not_matter(account, fire):
    assert stories_of(reversed(fire)) == account


def test_account_goes_to_json_and_back(account):
    assert msgspec.json.decode(msgspec.json.encode(account), type=Stories) == account


def test_nothing_comes_to_nothing():
    assert stories_of([]) == Stories(copies=(), stories=(), related=())


def test_article_alone_has_no_story(fire):
    assert stories_of(fire[:1]).stories == ()


SAME = [
    (Origin(kind="person", name="سالم الورفلي", because="named"), Origin(kind="person", name="الورفلي", because="named")),
    (
        Origin(kind="person", name="سالم الورفلي", because="named", body="وزارة الداخلية"),
        Origin(kind="organization", name="الداخلية", because="named"),
    ),
    (
        Origin(kind="document", name="بيان وزارة الداخلية", because="named"),
        Origin(kind="organization", name="وزارة الداخلية", because="named"),
    ),
    (Origin(kind="outlet", name="وكالة الأنباء السعودية", because="credit"), Origin(kind="outlet", name="واس", because="copy")),
]
OTHERS = [
    (Origin(kind="person", name="سالم الورفلي", because="named"), Origin(kind="person", name="سالم الهادي", because="named")),
    (
        Origin(kind="person", name="سالم الورفلي", because="named"),
        Origin(kind="organization", name="وزارة الداخلية", because="named"),
    ),
    (
        Origin(kind="organization", name="وزارة الصحة", because="named"),
        Origin(kind="organization", name="وزارة العمل", because="named"),
    ),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_forms_of_a_name_and_a_spokesman_and_his_body_are_one_origin(left, right):
    assert same_origin(left, right)
    assert same_origin(right, left)


@pytest.mark.parametrize(("left", "right"), OTHERS)
def test_others_are_not(left, right):
    assert not same_origin(left, right)
