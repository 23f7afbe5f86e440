"""Who is who, by hand: two become one, one becomes two, and both can be taken back; by whom and when is kept."""

import pytest
from django.contrib.auth.models import Group, User

from khabar.archive.ingest.reread import reread
from khabar.archive.ingest.run import ingest
from khabar.archive.models import Attribution, Link, Thing
from khabar.archive.search.filters import Filters
from khabar.archive.search.find import find
from khabar.archive.search.wanted import filters_for
from khabar.desk.whois.models import Decision
from tests.archive.pages import HARBOUR, line

COLONEL, SALEM = "العقيد محمد الغصري", "العقيد سالم الغصري"


def says(number, who, more=""):
    told = f"قال {who} إن الميناء رقم {number} يعود إلى العمل.{more}"
    return line(HARBOUR, id=f"s{number}", title=None, paragraphs=[told])


@pytest.fixture
def two(empty, open_desk):
    """Two people of one family name, each in two articles."""
    ingest([says(1, COLONEL), says(2, COLONEL), says(3, SALEM), says(4, SALEM)])
    return person("s1"), person("s3")


def person(article):
    return Link.objects.get(article__name=article, thing__kind="person").thing


def article_of(name):
    return Link.objects.filter(article__name=name)[0].article_id


def one(browser, thing, other, stands=None):
    return browser.post(f"/things/{thing.pk}/same/{other.pk}/", {"stands": (stands or other).pk})


def speakers():
    return {row.article.name: row.thing_id for row in Attribution.objects.select_related("article")}


def test_the_screen_offers_whoever_is_called_alike(two, browser):
    page = browser.get(f"/things/{two[0].pk}/same/?q=سالم").content.decode()
    assert f"/things/{two[0].pk}/same/{two[1].pk}/" in page
    assert f"/things/{two[0].pk}/same/{two[0].pk}/" not in page


def test_one_of_two_stands_for_both_on_its_page_and_in_the_search(two, browser):
    here, there = two
    assert one(browser, there, here).headers["Location"] == f"/things/{here.pk}/"
    assert set(speakers().values()) == {here.pk}
    assert browser.get(f"/things/{there.pk}/").headers["Location"] == f"/things/{here.pk}/"
    assert "سالم الغصري" in browser.get(f"/things/{here.pk}/").content.decode()
    assert len(find("الميناء", filters_for(speaker="سالم الغصري"), said=True).hits) == 4


def test_whichever_is_chosen_stands(two, browser):
    here, there = two
    one(browser, there, here, stands=there)
    assert set(speakers().values()) == {there.pk}


def test_nothing_happens_before_it_is_said_whose_name_stands(two, browser):
    here, there = two
    assert browser.get(f"/things/{here.pk}/same/{there.pk}/").status_code == 200
    assert browser.post(f"/things/{here.pk}/same/{there.pk}/", {"stands": "99"}).status_code == 422
    assert not Decision.objects.exists()


def test_a_person_and_a_place_are_never_one(two, browser):
    place = Thing.objects.filter(kind="place")[0] if Thing.objects.filter(kind="place") else None
    place = place or Thing.objects.create(kind="place", key="p", name="مصراتة", folded="مصراته")
    assert one(browser, two[0], place).status_code == 404
    assert one(browser, two[0], two[0]).status_code == 404


def test_author_and_time_are_kept_and_it_is_taken_back(two, browser):
    here, there = two
    before = speakers()
    one(browser, there, here)
    decision = Decision.objects.get()
    assert (decision.kind, decision.thing, decision.other, decision.author_name) == ("one", there, here, "هذا الجهاز")
    assert decision.made is not None
    ingest([says(5, SALEM)])
    assert person("s5") == here
    assert browser.post(f"/things/decisions/{decision.pk}/undo/").headers["Location"] == f"/things/{there.pk}/"
    assert speakers() == before | {"s5": there.pk}
    decision.refresh_from_db()
    assert decision.undone is not None
    assert browser.post(f"/things/decisions/{decision.pk}/undo/").status_code == 404


def test_namesakes_that_were_made_one_are_two_again(empty, open_desk, browser):
    ingest([says(1, COLONEL), says(2, "لاعب الاتحاد محمد الغصري")])
    before = speakers()
    assert len(set(before.values())) == 2
    one(browser, person("s2"), person("s1"))
    assert len(set(speakers().values())) == 1
    browser.post(f"/things/decisions/{Decision.objects.get().pk}/undo/")
    assert speakers() == before


def test_who_said_what_is_told_apart_again_where_an_article_names_both(empty, open_desk, browser):
    ingest([says(1, COLONEL), says(2, SALEM, " وقال العقيد محمد الغصري إن الطريق مغلق.")])
    before = dict(Attribution.objects.values_list("content", "thing"))
    assert len(set(before.values())) == 2
    one(browser, person("s1"), Link.objects.get(article__name="s2", name__contains="سالم").thing)
    assert len(set(Attribution.objects.values_list("thing", flat=True))) == 1
    browser.post(f"/things/decisions/{Decision.objects.get().pk}/undo/")
    assert dict(Attribution.objects.values_list("content", "thing")) == before


def test_articles_that_mean_somebody_else_get_a_page_of_their_own(two, browser):
    here, _ = two
    answer = browser.post(f"/things/{here.pk}/apart/", {"article": [article_of("s2")]})
    decision = Decision.objects.get()
    assert answer.headers["Location"] == f"/things/{decision.other_id}/"
    assert (person("s1"), person("s2").pk) == (here, decision.other_id)
    list(reread(everything=True))
    assert (person("s1"), person("s2").pk) == (here, decision.other_id)
    browser.post(f"/things/decisions/{decision.pk}/undo/")
    assert person("s1") == person("s2") == here
    list(reread(everything=True))
    assert person("s1") == person("s2") == here


@pytest.mark.parametrize("chosen", [[], ["s1", "s2"], ["s3"]])
def test_none_all_and_foreign_articles_cannot_be_parted(two, browser, chosen):
    articles = [article_of(name) for name in chosen]
    assert browser.post(f"/things/{two[0].pk}/apart/", {"article": [*articles, "x", "9" * 30]}).status_code == 422
    assert not Decision.objects.exists()


def test_a_decision_that_another_rests_on_is_not_taken_back(two, browser):
    here, there = two
    browser.post(f"/things/{here.pk}/apart/", {"article": [article_of("s2")]})
    parted = Decision.objects.get()
    one(browser, parted.other, there)
    before = speakers()
    browser.post(f"/things/decisions/{parted.pk}/undo/")
    assert speakers() == before
    parted.refresh_from_db()
    assert parted.undone is None
    assert "قرار لاحق" in browser.get("/things/decisions/").content.decode()


def test_decisions_can_be_taken_back_in_any_other_order(two, browser):
    here, there = two
    ingest([says(6, "العقيد خالد الغصري")])
    third, before = person("s6"), speakers() | {}
    one(browser, there, here)
    one(browser, here, third)
    first, second = Decision.objects.order_by("pk")
    browser.post(f"/things/decisions/{first.pk}/undo/")
    assert speakers() == before | {"s1": third.pk, "s2": third.pk}
    browser.post(f"/things/decisions/{second.pk}/undo/")
    assert speakers() == before


def test_editors_decide_and_others_look_on(two, browser):
    here, there = two
    reader, editor = User.objects.create_user("reader", password="x"), User.objects.create_user("editor", password="x")
    editor.groups.add(Group.objects.get(name="editor"))
    addresses = (f"/things/{here.pk}/same/", f"/things/{here.pk}/same/{there.pk}/", f"/things/{here.pk}/apart/")
    for address in addresses:
        assert browser.get(address).status_code == 302, address
    assert browser.get("/things/decisions/").status_code == 200
    browser.force_login(reader)
    for address in addresses:
        assert browser.get(address).status_code == 403, address
    assert one(browser, there, here).status_code == 403
    browser.force_login(editor)
    one(browser, there, here)
    assert Decision.objects.get().author == editor


def test_the_search_by_stance_and_speaker_follows(two, browser):
    here, there = two
    one(browser, there, here)
    assert find("الميناء", Filters(speakers=(here.pk,), stance="asserts"), said=True).total == 4
    assert find("الميناء", Filters(speakers=(there.pk,)), said=True).total == 0
