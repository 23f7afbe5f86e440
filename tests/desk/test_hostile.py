"""A visitor who sends what no form sends gets a page that says so, never a broken one; on both databases."""

import pytest

from khabar.archive.models import Thing
from tests.desk.test_screens import all_addresses

ODD = [
    "\0",
    "%",
    "'",
    '"',
    "\\",
    "{{ 7*7 }}",
    "</script>",
    "9" * 40,
    "-1",
    "1e9",
    "\u202e",
    "أ" * 3_000,
    "a OR b NOT",
    "*",
]
QUERIES = [
    "q",
    "page",
    "stance",
    "when",
    "lang",
    "theme",
    "digits",
    "calendar",
    "speaker",
    "place",
    "outlet",
    "first",
    "said",
    "token",
]


@pytest.mark.parametrize("odd", ODD)
def test_no_query_breaks_a_screen(samples, open_desk, browser, odd):
    for address in all_addresses():
        answer = browser.get(address.partition("?")[0], dict.fromkeys(QUERIES, odd))
        assert answer.status_code in (200, 404, 422), address
        if odd == "</script>" and b"<main" in answer.getvalue():
            assert odd not in answer.content.decode().partition("<main")[2], address


@pytest.mark.parametrize("key", ["0", "99999999", "9" * 19, "9" * 60])
@pytest.mark.parametrize(
    "way", ["/articles/{}/", "/things/{}/", "/things/{}/same/", "/stories/{}/", "/runs/{}/", "/review/{}/new/"]
)
def test_no_number_breaks_an_address(samples, open_desk, browser, way, key):
    assert browser.get(way.format(key)).status_code == 404


@pytest.mark.parametrize("odd", ODD)
def test_no_form_breaks_a_screen(samples, open_desk, browser, odd):
    thing, other = Thing.objects.filter(kind="person")[:2]
    for address, field in (
        (f"/things/{thing.pk}/same/{other.pk}/", "stands"),
        (f"/things/{thing.pk}/apart/", "article"),
        ("/accounts/login/", "username"),
        ("/accounts/first/", "token"),
        ("/read/", "link"),
        ("/read/", "published"),
    ):
        assert browser.post(address, {field: odd}).status_code in (200, 422, 429), address
