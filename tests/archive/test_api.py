"""The API: keys, pages, what it finds; and whatever a stranger sends it is answered as its description says."""

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from django.core.management import call_command
from django.core.management.base import CommandError
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings

from khabar.archive.api.keys import make_key, revoke_key
from khabar.archive.models import ApiKey, Article, Attribution, Thing
from khabar.archive.things.byhand import merge
from tests.archive.pages import THREE, put, the

Get = Callable[..., Any]


@pytest.fixture
def get(archive: str) -> Get:
    """Ask as somebody who has a key."""
    put(*(article | {"url": f"https://news.example/{article['id']}"} for article in THREE))
    key = make_key("test")
    client = Client(headers={"host": "localhost", "x-api-key": key})

    def ask(path: str, code: int = 200, **query: Any) -> Any:
        answer = client.get(f"/api/{path}", query)
        assert answer.status_code == code, answer.content
        return answer.json()

    return ask


@pytest.mark.parametrize("headers", [{}, {"x-api-key": "khabar_no"}, {"authorization": "Bearer x"}, {"x-api-key": "\x00"}])
def test_nobody_gets_in_without_a_key(archive: str, headers: dict[str, str]) -> None:
    assert Client(headers={"host": "localhost", **headers}).get("/api/articles").status_code == 401


def test_a_key_is_good_until_it_is_taken_back(archive: str) -> None:
    key = make_key("desk")
    client = Client(headers={"host": "localhost", "authorization": f"Bearer {key}"})
    assert client.get("/api/articles").status_code == 200
    assert ApiKey.objects.get().used is not None
    assert key not in ApiKey.objects.get().digest
    assert revoke_key("desk")
    assert not revoke_key("desk")
    assert client.get("/api/articles").status_code == 401


def test_keys_are_made_and_taken_back_by_command(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("apikey", "desk")
    assert capsys.readouterr().out.startswith("khabar_")
    with pytest.raises(CommandError, match="already"):
        call_command("apikey", "desk")
    call_command("apikey", "desk", "--revoke")
    with pytest.raises(CommandError, match="no key"):
        call_command("apikey", "none", "--revoke")


def test_searching_gives_marked_snippets(get: Get) -> None:
    found = get("articles", q="جيش")
    assert found["total"] == 2
    for item in found["items"]:
        assert item["marks"]
        for start, end in item["marks"]:
            assert "جيش" in item["snippet"][start:end]


def test_searching_in_what_is_said(get: Get) -> None:
    found = get("said", q="أجنبية", stance="denies")
    (said,) = found["items"][0]["said"]
    assert (said["stance"], said["content"]) == ("denies", "وجود قوات أجنبية في المدينة")
    assert said["link"].startswith("https://news.example/harbour#:~:text=")
    assert get("said", q="أجنبية", stance="asserts")["total"] == 0


def test_names_may_be_rough(get: Get) -> None:
    found = get("articles", q="Ghasri")
    assert found["rough"] == {"Ghasri": ["غصري"]}
    assert found["total"] == 2
    assert {thing["name"] for thing in get("things", name="Ghasri", kind="person")["items"]} == {"محمد الغصري"}
    assert get("articles", speaker="Ghasri")["total"] == 2


def test_filters_narrow_down(get: Get) -> None:
    assert get("articles", place="طرابلس")["total"] == 1
    assert get("articles", outlet="مرفأ نيوز")["total"] == 2
    assert get("articles", section="رياضه")["total"] == 1
    assert get("articles", first_day="2024-03-15", last_day="2024-03-31")["total"] == 1
    assert get("articles", speaker="thing:0")["total"] == 0
    assert get("attributions", stance="denies")["total"] == Attribution.objects.filter(stance="denies").count() == 1


def test_pages_follow_each_other(get: Get) -> None:
    keys = [get("articles", limit=1, offset=at)["items"][0]["article"]["id"] for at in range(3)]
    assert keys == ["pitch", "bridge", "harbour"]  # the newest first
    assert get("articles", limit=1, offset=3) == {"total": 3, "rough": {}, "items": []}
    assert get("articles", q="جيش", offset=9)["total"] == 2
    get("articles", 422, limit=1000)
    get("articles", 422, offset=-1)


def test_an_article_comes_whole(get: Get) -> None:
    key = the("harbour").pk
    assert get(f"articles/{key}")["id"] == "harbour"
    assert get(f"articles/{key}/report")["format"] == "khabar-report/1"
    assert get(f"articles/{key}/jsonld")["@type"] == "NewsArticle"
    assert get(f"articles/{key}/versions")[0]["current"] is True
    get("articles/0", 422)
    get("articles/999999", 404)


def test_a_thing_that_was_merged_is_the_one_that_stands(get: Get) -> None:
    one, other = Thing.objects.filter(kind="person", folded__contains="غصري").order_by("id")
    merge(other, one)
    told = get(f"things/{other.pk}")
    assert (told["key"], told["articles"]) == (one.pk, 2)


def test_every_answer_is_as_the_description_says(archive: str) -> None:
    """By schemathesis: requests made from the description, and broken ones."""
    put(*THREE)
    headers = {"X-API-Key": make_key("test"), "Host": "localhost", "Accept-Encoding": "identity"}
    application = get_wsgi_application()
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", application, headers=headers)
    tried = 0

    for operation in schema.get_all_operations():
        test = operation.ok().as_strategy()

        @settings(
            max_examples=25,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=test)
        def check(case: schemathesis.Case) -> None:
            nonlocal tried
            tried += 1
            case.call_and_validate(headers=headers)

        check()
    assert tried > 150
    assert Article.objects.count() == 3
