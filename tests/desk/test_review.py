"""Corrections: they hold, they survive a new reading, they count honestly, they go out as gold records."""

import json

import pytest
from django.contrib.auth.models import Group, User

from khabar.archive.ingest.raw import Given, Raw
from khabar.archive.ingest.reader import prepare
from khabar.archive.ingest.reread import raw_of, report_of, reread
from khabar.archive.ingest.run import ingest
from khabar.archive.models import Article, Attribution
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
