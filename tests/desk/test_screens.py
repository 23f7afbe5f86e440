"""Every screen answers, in both languages, on an empty archive too; nothing that a page says is taken for markup."""

import html
import json
import re
from html.parser import HTMLParser

import pytest
from django.utils import translation

from khabar.archive.models import Article, Attribution, Run, Thing
from khabar.archive.search import index
from khabar.desk.story.models import Story

EMPTY = [
    "/", "/legend/", "/search/", "/search/?q=x", "/things/person/", "/things/organization/", "/things/outlet/", "/things/place/",
    "/read/", "/runs/", "/things/decisions/", "/review/", "/review/gold.jsonl", "/stories/", "/accounts/login/", "/accounts/first/",
]  # fmt: skip
HOSTILE = (
    "سيول في الوادي\n\n"
    "قال <script>alert(1)</script> محمد العلي <img src=x onerror=alert(2)> إن "
    "«<b onmouseover=alert(3)>الطريق</b> مغلق {{ 7*7 }} {% now %}» اليوم.\n"
)


def attributes(page):
    """The names of all attributes of a page, as a browser reads them."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: found.extend(name for name, _ in attrs)
    parser.feed(page)
    return found


def all_addresses():
    """One address of each kind in the archive of samples."""
    speaker = Attribution.objects.exclude(thing=None).filter(thing__kind="person")[0].thing_id
    other = Thing.objects.filter(kind="person").exclude(pk=speaker)[0].pk
    place = Thing.objects.filter(kind="place", lat__isnull=False)[0].pk
    article = Article.objects.filter(attributions__isnull=False)[0]
    local = article.attributions.all()[0].local
    return [
        *EMPTY,
        f"/articles/{article.pk}/",
        f"/things/{speaker}/",
        f"/things/{speaker}/?stance=denies",
        f"/things/{speaker}/?when=2024",
        f"/things/{speaker}/same/",
        f"/things/{speaker}/same/{other}/",
        f"/things/{speaker}/apart/",
        f"/things/{place}/",
        f"/runs/{Run.objects.latest('pk').pk}/",
        f"/review/{article.pk}/{local}/",
        f"/review/{article.pk}/new/",
        f"/stories/{Story.objects.latest('pages').pk}/",
        "/search/?q=الوزير&said=on&stance=asserts&place=طرابلس&first=2000-01-01",
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", EMPTY)
def test_stands_on_an_empty_archive(empty, browser, address, language):
    joint = "&" if "?" in address else "?"
    assert browser.get(f"{address}{joint}lang={language}").status_code == 200


def test_every_screen_is_there_in_both_languages(samples, open_desk, browser):
    for address in all_addresses():
        for language, way in (("ar", "rtl"), ("en", "ltr")):
            response = browser.get(address, {**_asked(address), "lang": language})
            assert response.status_code == 200, address
            if "gold" not in address:
                assert f'<html lang="{language}" dir="{way}"' in response.content.decode(), address


def test_arabic_is_the_default_whatever_the_browser_prefers(empty, browser):
    assert '<html lang="ar" dir="rtl"' in browser.get("/", headers={"accept-language": "en"}).content.decode()


def test_a_wish_is_remembered_and_an_unknown_one_is_not(empty, browser):
    browser.get("/?lang=en&theme=dark")
    page = browser.get("/?lang=fr").content.decode()
    assert '<html lang="en" dir="ltr" data-theme="dark"' in page


def test_the_empty_front_page_teaches(empty, browser):
    assert "khabar ingest" in browser.get("/").content.decode()


def test_front_page_counts_what_is_there(samples, browser):
    page = browser.get("/?lang=en").content.decode()
    assert f"<strong>{Article.objects.count()}</strong> articles" in page


def test_figures_are_in_the_readers_digits(samples, browser):
    number = str(Article.objects.count())
    arabic = number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert f"<strong>{arabic}</strong>" in browser.get("/").content.decode()
    assert f"<strong>{number}</strong>" in browser.get("/?digits=latn").content.decode()


def test_hijri_stands_beside_gregorian_where_it_is_wished(samples, browser):
    article = Article.objects.filter(day__isnull=False)[0]
    assert "هـ" not in browser.get(f"/articles/{article.pk}/").content.decode().split("</header>")[1]
    assert "هـ" in browser.get(f"/articles/{article.pk}/?calendar=both").content.decode()


def test_a_hostile_page_shows_as_text(take, browser):
    page = browser.get(f"/articles/{take(HOSTILE, lines=True).pk}/").content.decode()
    shown = re.search(r'<p class="naskh".*?</p>', page, re.DOTALL)[0]
    words = html.unescape(re.sub(r"</?(?:span|a|p)\b[^>]*>", "", shown))
    assert "{{ 7*7 }} {% now %}" in words
    assert words.count("alert(") == HOSTILE.count("alert(")
    assert set(re.findall(r"<(\w+)", shown)) <= {"p", "span", "a"}
    assert not [name for name in attributes(page) if name.startswith("on")]


def test_linked_data_is_json_and_cannot_end_its_element(take, browser):
    article = take(HOSTILE.replace("سيول", "</script><script>alert(4)</script> سيول"), "https://example.org/1", lines=True)
    page = browser.get(f"/articles/{article.pk}/").content.decode()
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert json.loads(told)["@type"] == "NewsArticle"
    assert json.loads(told)["headline"].startswith("</script>")
    assert "<script>alert" not in page


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_only_addresses_of_the_web_are_linked_to(take, browser, address):
    article = take("قال الوزير إن الطريق مفتوح.")
    Article.objects.filter(pk=article.pk).update(url=address)
    assert f'href="{address}' not in browser.get(f"/articles/{article.pk}/").content.decode()


def test_a_missing_page_says_so_in_the_readers_language(empty, browser):
    response = browser.get("/articles/999999/?lang=en")
    assert response.status_code == 404
    assert "Not here" in response.content.decode()


def test_headers_let_nothing_in_from_outside(empty, browser):
    for address in ("/", "/articles/99/", "/static/desk/base.css"):
        response = browser.get(address)
        headers = response.headers
        response.close()
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers.get("Referrer-Policy") == "same-origin"
    assert browser.get("/").headers["X-Frame-Options"] == "DENY"


def test_pages_hold_no_inline_style_and_no_inline_handler(samples, open_desk, browser):
    for address in all_addresses():
        page = browser.get(address).getvalue().decode()
        assert not [name for name in attributes(page) if name == "style" or name.startswith("on")], address
        scripts = re.findall(r"<script(?![^>]*(?:src=|ld\+json))", page)
        assert not scripts, address


def test_the_language_of_one_visitor_does_not_leak_to_the_next(empty, browser):
    browser.get("/?lang=en")
    assert translation.get_language() != "en"


def _asked(address):
    return dict(piece.split("=", 1) for piece in address.partition("?")[2].split("&") if piece)


def test_marks_in_known_names_do_not_break_a_search_for_a_name_like_them(take, browser):
    take("قالت صحيفة «الإندبندنت» إن الطريق مغلق.\n\nقالت شبكة 'سي إن إن' الإخبارية إن الجسر سليم.\n\nقالت سانا. إن الماء عاد.")
    Thing.objects.create(kind="outlet", key="x", name='صحيفة "الإندبندت" البريطانية', folded='صحيفه "الاندبندت" البريطانيه')
    index.put_names(Thing.objects.filter(key="x"))
    assert browser.get("/search/?q=الاندبندتت").status_code == 200
