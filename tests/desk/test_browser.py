"""The desk in a real browser: each screen in both languages, both themes, on a phone and on a wide screen.

Nothing may be asked for from outside, nothing may be wider than the screen, and axe-core may find no barrier. Needs
Playwright and Debian's chromium, and is skipped without: apt-get install chromium.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from khabar.archive.door import open_archive, point_at
from khabar.archive.models import Article
from tests.desk.conftest import NOWHERE, copied
from tests.desk.test_screens import all_addresses
from tests.postgres import HOW_TO, server_programs

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if CHROMIUM is None:
    pytest.skip("no browser: apt-get install chromium", allow_module_level=True)
sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install playwright axe-playwright-python")
axe = pytest.importorskip("axe_playwright_python", reason="no axe-core: pip install axe-playwright-python")

AXE = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN_AXE = (
    "() => axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
)
WIDTHS = (390, 1440)
LOOKS = [("ar", "light"), ("en", "dark"), ("ar", "dark"), ("en", "light")]
PORT_WAIT = 30.0  # seconds


@pytest.fixture(scope="module")
def addresses(samples_file):
    open_archive(f"sqlite:///{samples_file}", make=False)
    found = [address for address in all_addresses() if "gold" not in address]
    long = Article.objects.order_by("-words")[0].pk
    point_at(NOWHERE)
    return [*found, "/nowhere/"], f"/articles/{long}/"


@pytest.fixture(scope="module")
def desk(samples_file, tmp_path_factory):
    """`khabar serve` as its user starts it."""
    with served(copied(samples_file, tmp_path_factory.mktemp("served"))) as address:
        yield address


@pytest.fixture
def fresh_desk(database, samples_file, tmp_path, templates_if_any):
    """One that nobody has an account on yet, on either database; its set-up word is «moon»."""
    if database == "sqlite":
        url = copied(samples_file, tmp_path)
    elif templates_if_any is None:
        pytest.skip(HOW_TO)
    else:
        templates_if_any.drop("served")
        url = templates_if_any.make("served", like="samples")
    with served(url, KHABAR_SETUP_TOKEN="moon") as address:
        yield address


@contextmanager
def served(url, **environment):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "khabar", "serve", "--port", str(port), "--database", url]
    env = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"} | environment
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address)
        yield address
        process.terminate()


@pytest.fixture(scope="module")
def templates_if_any(request):
    return request.getfixturevalue("templates") if server_programs() else None


@pytest.fixture(scope="module")
def chromium(addresses, templates_if_any):  # before it: Django refuses to work beside the loop that Playwright runs in this thread
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, desk):
    """A tab that remembers what went wrong in it."""
    context = chromium.new_context(base_url=desk, viewport={"width": 1440, "height": 900}, bypass_csp=False)
    tab = context.new_page()
    tab.outside = []
    tab.troubles = []
    tab.on("request", lambda request: None if request.url.startswith((desk, "data:")) else tab.outside.append(request.url))
    tab.on("console", lambda said: tab.troubles.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: tab.troubles.append(str(error)))
    yield tab
    context.close()


@pytest.mark.parametrize(("language", "theme"), LOOKS)
def test_every_screen_fits_and_bars_nobody(page, addresses, language, theme):
    page.goto(f"/?lang={language}&theme={theme}")
    barriers = []
    for address in addresses[0]:
        page.goto(address)
        assert page.evaluate("document.documentElement.lang") == language
        page.evaluate(AXE)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            told = f"{address} {language} {theme} {width}"
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, told
            barriers += [(told, *barrier) for barrier in _barriers(page)]
    assert barriers == []
    assert page.outside == []
    assert [trouble for trouble in page.troubles if "404" not in trouble] == []


def test_j_and_k_walk_the_statements_and_copy_takes_the_chain(page, addresses):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(addresses[1])
    first = page.locator(".note").first.get_attribute("data-said")
    page.keyboard.press("j")
    assert page.locator(".note.joined").get_attribute("data-said") == first
    assert page.locator(f".said.joined[data-said~='{first}']").count() >= 1
    page.keyboard.press("j")
    second = page.locator(".note.joined").get_attribute("data-said")
    assert second != first
    assert page.url.endswith(f"#{second}")
    page.keyboard.press("k")
    page.keyboard.press("c")
    page.wait_for_timeout(200)
    copied_words = page.evaluate("navigator.clipboard.readText()")
    assert copied_words.startswith("«")
    assert page.locator(f"#n-{first} .stance").inner_text() in copied_words


def test_a_tap_on_a_cue_opens_its_sheet_on_a_phone(page, addresses):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(addresses[1])
    cue = page.locator("p a.cue").first
    cue.click()
    note = page.locator(cue.get_attribute("href"))
    box = note.bounding_box()
    assert note.evaluate("element => getComputedStyle(element).position") == "fixed"
    assert round(box["y"] + box["height"]) == 800


def test_a_text_is_seen_read_without_leaving_the_page(page):
    page.goto("/read/")
    page.get_by_label("أو نص، أو مصدر صفحة").fill("قال الوزير سالم الهادي إن الطريق مغلق.")
    page.get_by_role("button", name="اقرأ", exact=True).click()
    page.locator("#result .note").first.wait_for()
    assert page.url.endswith("/read/")
    assert page.locator("#result .said.asserts").first.inner_text().strip().startswith("الطريق مغلق")
    assert page.troubles == []


def test_reading_needs_no_javascript(chromium, desk, addresses):
    context = chromium.new_context(base_url=desk, java_script_enabled=False, viewport={"width": 390, "height": 800})
    tab = context.new_page()
    tab.goto(addresses[1])
    tab.locator("p a.cue").first.click()
    assert tab.locator(".note:target .stance").is_visible()
    assert not tab.locator("button.copy").first.is_visible()
    context.close()


def test_paper_shows_text_and_sources_alone(page, addresses):
    page.goto(addresses[1])
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert page.locator(".note").first.is_visible()
    assert not page.locator(".copy").first.is_visible()


def test_an_admin_begins_makes_a_key_and_says_that_two_are_one(chromium, fresh_desk, addresses):
    context = chromium.new_context(base_url=fresh_desk, viewport={"width": 390, "height": 800}, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/accounts/first/?token=moon&lang=en")
    tab.get_by_label("Username").fill("amal")
    tab.locator("[name=password1]").fill("a long word 77")
    tab.locator("[name=password2]").fill("a long word 77")
    tab.get_by_role("button", name="Make the account").click()
    tab.get_by_role("link", name="Keys of the API").click()
    tab.get_by_label("Who the key is for").fill("tests")
    tab.get_by_role("button", name="Make a key").click()
    key = tab.locator("input.whole").input_value()
    assert context.request.get("/api/articles", headers={"X-API-Key": key}).ok
    tab.get_by_role("button", name="Take it back tests").click()
    assert not context.request.get("/api/articles", headers={"X-API-Key": key}).ok
    tab.goto("/things/person/")
    here, there = (tab.locator(".bars a").nth(n) for n in (0, 1))
    name, other = here.inner_text(), there.inner_text()
    here.click()
    tab.get_by_role("link", name="The same under another name?").click()
    tab.get_by_role("searchbox", name="Name").fill(other)
    tab.get_by_role("button", name="Look for another").click()
    tab.locator(".lines h2 a").first.click()
    tab.get_by_role("button", name="They are one").click()
    assert tab.get_by_role("status").is_visible()
    assert tab.get_by_role("heading", level=1).inner_text() == name
    assert other in tab.locator("main").inner_text()
    tab.get_by_role("link", name="Decisions", exact=True).click()
    assert "amal" in tab.locator("main").inner_text()
    tab.get_by_role("button", name=re.compile("Take it back")).click()
    assert tab.get_by_role("heading", level=1).inner_text() == other
    context.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_screens_of_an_admin_bar_nobody(chromium, fresh_desk, language):
    context = chromium.new_context(base_url=fresh_desk)
    tab = context.new_page()
    tab.goto(f"/accounts/first/?token=moon&lang={language}")
    barriers = _barriers_with_axe(tab)
    tab.locator("[name=username]").fill("amal")
    tab.locator("[name=password1]").fill("a long word 77")
    tab.locator("[name=password2]").fill("a long word 77")
    tab.locator("main button").click()
    tab.goto("/accounts/keys/")
    tab.locator("[name=name]").fill("x")
    tab.locator("main button.main").click()
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        barriers += _barriers_with_axe(tab)
        assert tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert barriers == []
    context.close()


def _barriers_with_axe(page):
    page.evaluate(AXE)
    return _barriers(page)


def _barriers(page):
    """What axe-core finds, in words."""
    found = page.evaluate(RUN_AXE)["violations"]
    return [(one["id"], one["nodes"][0]["html"][:160], one["nodes"][0]["failureSummary"][:200]) for one in found]


def _wait_for(address):
    until = time.monotonic() + PORT_WAIT
    while True:
        try:
            with urllib.request.urlopen(f"{address}/", timeout=5) as answer:
                answer.read()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
