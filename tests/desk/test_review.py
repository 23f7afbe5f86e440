"""Corrections: they hold, they survive a new reading, they count honestly, they go out as gold records."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group, User
from django.db import connections
from django.test import Client

from khabar.archive.ingest.kept import raw_of, report_of
from khabar.archive.ingest.raw import Given, Raw
from khabar.archive.ingest.reader import prepare
from khabar.archive.ingest.reread import reread
from khabar.archive.ingest.run import ingest
from khabar.archive.models import Article, Attribution
from khabar.archive.search import index
from khabar.archive.search.filters import Filters
from khabar.archive.search.find import find
from khabar.desk.review.accuracy import accuracy, wilson
from khabar.desk.review.gold import gold_records
from khabar.desk.review.laid import laid_over, write_all_corrected
from khabar.desk.review.models import Correction

TEXT = "سيول في الوادي\n\nقال الوزير سالم الهادي إن الطريق مغلق. ونفت الشركة وقف الرحلات. وقال الناطق إن الجسر سليم."


@pytest.fixture
def article(take, open_desk):
    return take(TEXT, "https://example.org/1")


def post(browser, article, local="a1", **told):
    return browser.post(f"/review/{article.pk}/{local}/", told)


def form(said, text, **other):
    """What the form sends when nothing is changed but `other`."""
    return {
        "speaker": said.speaker or "",
        "stance": said.stance,
        "kind": said.kind,
        "mode": said.mode,
        "via": said.via or "",
        "content": "\n".join(piece.span.of(text) for piece in said.content),
        "source": said.source.span.of(text) if said.source else "",
        "cue": said.cue.span.of(text),
        "remark": "",
    } | other


def first(article):
    report = report_of(article.current)
    return report.attributions[0], report.article.text


def test_a_changed_stance_shows_everywhere(article, browser):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="commits", remark="يتعهد"))
    assert laid_over(article, report_of(article.current))[0].attributions[0].stance == "commits"
    assert Attribution.objects.get(article=article, local=said.id).stance == "commits"
    assert "commits" in browser.get(f"/articles/{article.pk}/").content.decode()
    correction = Correction.objects.get()
    assert (correction.verdict, correction.rule, correction.remark) == ("changed", said.rule, "يتعهد")
    assert correction.made is not None


def test_a_new_speaker_who_is_named_in_the_article_becomes_the_origin_of_the_chain(article, browser):
    report = report_of(article.current)
    named = next(entity for entity in report.entities if entity.kind == "person")
    said = report.attributions[1]
    post(browser, article, said.id, **form(said, report.article.text, speaker=named.name, kind="person"))
    new = next(one for one in laid_over(article, report)[0].attributions if one.cue == said.cue)
    assert (new.speaker, new.entity, new.chain) == (named.name, named.id, (named.id, "page"))


def test_a_wrong_record_is_gone_from_page_and_search(article, browser):
    said, _ = first(article)
    before = Attribution.objects.filter(article=article).count()
    post(browser, article, said.id, verdict="wrong")
    assert Attribution.objects.filter(article=article).count() == before - 1
    assert said.id not in {one.id for one in laid_over(article, report_of(article.current))[0].attributions}


def test_a_missing_record_is_added_where_its_words_stand(article, browser):
    told = {"speaker": "الناطق", "stance": "asserts", "kind": "unnamed", "mode": "indirect", "cue": "سيول", "content": "في الوادي"}
    assert browser.post(f"/review/{article.pk}/new/", told).status_code == 302
    report, touched = laid_over(article, report_of(article.current))
    (added,) = [one for one in report.attributions if one.id in touched]
    assert (added.speaker, added.content[0].span.of(report.article.text), added.rule) == ("الناطق", "في الوادي", "editor")


def test_words_that_do_not_stand_in_the_article_are_refused(article, browser):
    said, text = first(article)
    response = post(browser, article, said.id, **form(said, text, content="ما لم يقله أحد"))
    assert response.status_code == 422
    assert not Correction.objects.exists()


def test_corrections_survive_a_rereading(article, browser):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    assert [change.error for change in reread(everything=True)] == [None]
    article.refresh_from_db()
    assert laid_over(article, report_of(article.current))[0].attributions[0].stance == "doubts"
    write_all_corrected()
    assert Attribution.objects.filter(article=article, stance="doubts").count() == 1


def test_the_search_has_a_correction_at_once_and_after_every_reading_with_no_desk_running(article, browser, empty):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    for by in ("the desk", "reread"):
        assert [row.stance for row in find("الطريق", Filters(stance="doubts"), said=True).hits[0].said] == ["doubts"], by
        assert not find("الطريق", Filters(stance=said.stance), said=True).hits, by
        env = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        command = [sys.executable, "-m", "khabar", "reread", "--all", "--database", empty]
        subprocess.run(command, env=env, check=True, capture_output=True)


def test_a_new_version_taken_in_on_the_command_line_holds_the_correction_in_its_rows(article, browser):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    longer = TEXT + "\n\nوقالت البلدية إن الماء عاد."
    ingest([Raw(kind="page", data=longer.encode(), given=Given(url="https://example.org/1", published="2024-05-17"), where="p")])
    rows = Attribution.objects.filter(article=article)
    assert rows.filter(stance="doubts").count() == 1
    assert rows.filter(content__contains="الماء").exists()


def test_a_correction_that_cannot_reach_the_search_is_not_kept(article, browser, monkeypatch):
    said, text = first(article)
    before = list(Attribution.objects.filter(article=article).values_list("pk", "stance"))

    def killed(*given):
        raise OSError("killed")

    monkeypatch.setattr(index, "put", killed)
    browser.raise_request_exception = False
    assert post(browser, article, said.id, **form(said, text, stance="doubts")).status_code == 500
    assert not Correction.objects.exists()
    assert list(Attribution.objects.filter(article=article).values_list("pk", "stance")) == before


def test_two_editors_at_once_are_both_heard(article, browser):
    report = report_of(article.current)
    text = report.article.text
    one, other = report.attributions[:2]

    def correct(said):
        try:
            return (
                Client(headers={"host": "localhost"})
                .post(f"/review/{article.pk}/{said.id}/", form(said, text, stance="doubts"))
                .status_code
            )
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as both:
        assert list(both.map(correct, (one, other))) == [302, 302]
    assert set(Attribution.objects.filter(article=article, stance="doubts").values_list("local", flat=True)) == {one.id, other.id}


def test_corrections_survive_a_new_version_with_words_before_them(article, browser):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    longer = TEXT.replace("\n\n", "\n\nهذا خبر مزيد فيه كلام كثير قبل ما مضى.\n\n", 1)
    ingest([Raw(kind="page", data=longer.encode(), given=Given(url="https://example.org/1", published="2024-05-17"), where="p")])
    article = Article.objects.select_related("current").get(pk=article.pk)
    assert article.current.number == 2
    report, touched = laid_over(article, report_of(article.current))
    (held,) = [one for one in report.attributions if one.id in touched]
    assert (held.stance, held.content[0].span.of(report.article.text)) == ("doubts", said.content[0].span.of(text))


def test_a_withdrawn_correction_changes_nothing(article, browser):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    browser.post(f"/review/withdraw/{Correction.objects.get().pk}/")
    assert Attribution.objects.get(article=article, local=said.id).stance == said.stance


def test_accuracy_counts_the_newest_verdict_on_each_record_alone(article, browser):
    said, text = first(article)
    post(browser, article, said.id, verdict="right")
    told = accuracy(Correction.objects.all())
    assert (told.whole.judged, told.whole.right, told.rules[0].rule) == (1, 1, said.rule)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    told = accuracy(Correction.objects.order_by("id"))
    assert (told.whole.judged, told.whole.right, told.whole.changed) == (1, 0, (("stance", 1),))


@pytest.mark.parametrize(("right", "of", "low", "high"), [(10, 10, 0.72, 1.0), (0, 10, 0.0, 0.28), (50, 100, 0.40, 0.60)])
def test_the_range_is_wilsons(right, of, low, high):
    assert [round(end, 2) for end in wilson(right, of)] == [low, high]


def test_gold_records_hold_exact_words_of_their_paragraphs(article, browser):
    report = report_of(article.current)
    for said in report.attributions:
        post(browser, article, said.id, verdict="right")
    (record,) = gold_records()
    assert record["complete"]
    assert len(record["attributions"]) == len(report.attributions)
    for told in record["attributions"]:
        assert told["cue"] in record["paragraphs"][told["para"]]
        for piece in told["content"]:
            paragraph = record["paragraphs"][piece["para"]]
            assert paragraph.count(piece["text"]) >= piece.get("nth", 1)
    lines = browser.get("/review/gold.jsonl").getvalue().splitlines()
    assert [json.loads(line)["id"] for line in lines] == [record["id"]]


def test_a_word_that_stands_twice_says_which_of_them(article, browser):
    report = report_of(article.current)
    second = [said for said in report.attributions if said.cue.span.of(report.article.text) in ("وقال", "قال")][-1]
    post(browser, article, second.id, verdict="right")
    (record,) = gold_records()
    assert not record["complete"]
    (told,) = record["attributions"]
    paragraph = record["paragraphs"][told["para"]]
    assert paragraph.count(told["cue"]) >= told.get("nth", 1)


def test_readers_may_not_correct_and_editors_may(article, browser):
    reader, editor = User.objects.create_user("reader", password="x"), User.objects.create_user("editor", password="x")
    editor.groups.add(Group.objects.get(name="editor"))
    said, _ = first(article)
    assert post(browser, article, said.id, verdict="right").status_code == 302  # to the sign-in: now there are accounts
    assert not Correction.objects.exists()
    browser.force_login(reader)
    assert post(browser, article, said.id, verdict="right").status_code == 403
    browser.force_login(editor)
    post(browser, article, said.id, verdict="right")
    assert Correction.objects.get().author == editor


def test_the_raw_page_is_read_as_before_whatever_was_corrected(article, browser):
    said, text = first(article)
    post(browser, article, said.id, **form(said, text, stance="doubts"))
    assert prepare(raw_of(article.current)).report == report_of(article.current)
