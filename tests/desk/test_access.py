"""Who may do what: the first account, roles, read-only desks, limits, tokens against forged forms, Django's own check."""

import os
import re
import subprocess
import sys
import tempfile

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client, RequestFactory

from khabar.archive.models import ApiKey, Article, Run
from khabar.desk.limits import caller

TEXT = "قال الوزير سالم الهادي إن الطريق مغلق أمس."
FIRST = {"username": "amal", "password1": "a long word 77", "password2": "a long word 77", "token": "moon"}


def test_the_first_account_is_made_with_the_word_and_only_once(empty, browser, monkeypatch):
    monkeypatch.setenv("KHABAR_SETUP_TOKEN", "moon")
    assert browser.post("/accounts/first/", FIRST | {"token": "sun"}).status_code == 422
    assert not User.objects.exists()
    assert browser.post("/accounts/first/", FIRST).status_code == 302
    assert User.objects.get().is_superuser
    assert Client(headers={"host": "localhost"}).get("/accounts/first/").status_code == 403


def test_without_a_word_nobody_is_first(empty, browser, monkeypatch):
    monkeypatch.delenv("KHABAR_SETUP_TOKEN", raising=False)
    browser.post("/accounts/first/", FIRST | {"token": ""})
    assert not User.objects.exists()


def test_a_weak_password_is_refused(empty, browser, monkeypatch):
    monkeypatch.setenv("KHABAR_SETUP_TOKEN", "moon")
    assert browser.post("/accounts/first/", FIRST | {"password1": "12345678", "password2": "12345678"}).status_code == 422


def test_admins_reach_the_administration_and_editors_do_not(samples, browser):
    admin = User.objects.create_superuser("admin", password="x")
    editor = User.objects.create_user("editor", password="x")
    editor.groups.add(Group.objects.get(name="editor"))
    browser.force_login(editor)
    assert browser.get("/admin/").status_code == 302
    browser.force_login(admin)
    for model in ("archive/article", "archive/thing", "archive/run", "archive/feed", "desk/correction", "auth/user"):
        assert browser.get(f"/admin/{model}/").status_code == 200, model


def test_a_visitor_may_see_a_text_read_but_neither_keep_it_nor_fetch(empty, browser):
    assert "data-said" in browser.post("/read/", {"text": TEXT}).content.decode()
    assert browser.post("/read/", {"text": TEXT, "keep": "on"}).status_code == 403
    assert browser.post("/read/", {"link": "https://example.org/"}).status_code == 403
    assert not Run.objects.exists()


def test_on_ones_own_machine_what_is_read_may_be_kept(empty, open_desk, browser):
    response = browser.post("/read/", {"text": TEXT, "keep": "on", "published": "2024-05-17"})
    article = Article.objects.get()
    assert response.headers["Location"] == f"/articles/{article.pk}/"
    assert str(article.day) == "2024-05-17"


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "javascript:alert(1)",
        "no address",
    ],
)
def test_the_link_box_refuses_what_ingest_refuses(empty, open_desk, browser, link):
    response = browser.post("/read/", {"link": link})
    assert response.status_code == 422
    assert "[address]" in response.content.decode()


def test_a_file_is_read_by_what_is_in_it(empty, open_desk, browser, tmp_path):
    page = tmp_path / "page.bin"
    page.write_text(f"<html><body><article><h1>سيول</h1><p>{TEXT}</p></article></body></html>", encoding="utf-8")
    with page.open("rb") as stream:
        assert "data-said" in browser.post("/read/", {"file": stream}).content.decode()


@pytest.mark.parametrize("given", [{}, {"text": TEXT, "link": "https://example.org/"}, {"text": "\0"}, {"text": " "}])
def test_what_cannot_be_read_is_told_and_not_a_crash(empty, open_desk, browser, given):
    assert browser.post("/read/", given).status_code in (200, 422)


def test_a_read_only_desk_takes_nothing(samples, settings_of, browser):
    settings_of(READ_ONLY=True, OPEN_DESK=True)
    article = Article.objects.all()[0]
    for address in ("/read/", "/accounts/login/", "/accounts/first/", f"/review/{article.pk}/new/"):
        assert browser.get(address).status_code == 403, address
    assert "/read/" not in browser.get("/").content.decode()


def test_a_form_without_its_token_is_refused(empty, open_desk):
    browser = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    assert browser.post("/read/", {"text": TEXT}).status_code == 403


def test_who_signs_in_too_often_waits(empty, browser):
    cache.clear()
    # twice the ten of a minute and one more: a minute may begin in between
    codes = [browser.post("/accounts/login/", {"username": "x", "password": "y"}).status_code for _ in range(21)]
    assert codes[:10] == [200] * 10
    assert 429 in codes


def test_a_forwarded_address_is_believed_from_our_own_proxies_alone(settings_of):
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.9", headers={"X-Forwarded-For": "1.1.1.1, 2.2.2.2"})
    settings_of(PROXIES=0)
    assert caller(request) == "10.0.0.9"
    settings_of(PROXIES=1)
    assert caller(request) == "2.2.2.2"


def test_another_host_is_not_answered(empty):
    assert Client(headers={"host": "evil.example"}).get("/").status_code == 400


def test_djangos_own_check_finds_nothing(tmp_path):
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "khabar.desk.settings",
        "KHABAR_DATABASE": f"sqlite:///{tmp_path}/x.db",
        "KHABAR_HTTPS": "1",
        "KHABAR_HOSTS": "desk.example.org",
    }
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_models_and_migrations_agree(tmp_path):
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "khabar.desk.settings", "KHABAR_DATABASE": f"sqlite:///{tmp_path}/x.db"}
    command = [sys.executable, "-m", "django", "makemigrations", "--check", "--dry-run"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_same_file_twice_is_one_article(empty, open_desk, browser, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(f"سيول\n\n{TEXT}", encoding="utf-8")
    for _ in range(2):
        with page.open("rb") as stream:
            browser.post("/read/", {"file": stream, "keep": "on"})
    assert Article.objects.count() == 1
    assert str(tempfile.gettempdir()) not in "".join(browser.get(f"/runs/{run.pk}/").content.decode() for run in Run.objects.all())


@pytest.fixture
def admin(empty, browser):
    browser.force_login(User.objects.create_superuser("admin", password="x"))
    return browser


def test_a_key_is_shown_once_opens_the_api_and_is_taken_back(admin):
    page = admin.post("/accounts/keys/", {"name": "برنامج التوثيق"}).content.decode()
    (key,) = set(re.findall(r"khabar_[\w-]{40,}", page))
    stranger = Client(headers={"host": "localhost"})
    assert stranger.get("/api/articles").status_code == 401
    assert stranger.get("/api/articles", headers={"x-api-key": key}).status_code == 200
    again = admin.get("/accounts/keys/")
    assert "برنامج التوثيق" in again.content.decode()
    assert key not in again.content.decode()
    assert "no-store" in again.headers["Cache-Control"]
    admin.post(f"/accounts/keys/{ApiKey.objects.get().pk}/revoke/")
    assert stranger.get("/api/articles", headers={"x-api-key": key}).status_code == 401


def test_the_name_of_a_key_is_given_once(admin):
    for status in (200, 422):
        assert admin.post("/accounts/keys/", {"name": "x"}).status_code == status
    admin.post(f"/accounts/keys/{ApiKey.objects.get().pk}/revoke/")
    assert admin.post("/accounts/keys/", {"name": "x"}).status_code == 422
    assert ApiKey.objects.count() == 1


def test_keys_are_for_admins_alone(empty, open_desk, browser):
    assert browser.post("/accounts/keys/", {"name": "x"}).status_code == 302
    editor = User.objects.create_user("editor", password="x")
    editor.groups.add(Group.objects.get(name="editor"))
    browser.force_login(editor)
    assert browser.get("/accounts/keys/").status_code == 403
    assert browser.post("/accounts/keys/1/revoke/").status_code == 403
    assert not ApiKey.objects.exists()
