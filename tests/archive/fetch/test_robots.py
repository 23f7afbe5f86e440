"""robots.txt as RFC 9309 has it."""

import time

import pytest

from khabar.archive.fetch.robots import robots_of

RULES = [  # allowed, path, robots.txt
    (True, "/a", ""),
    (False, "/a", "User-agent: *\nDisallow: /"),
    (True, "/a", "User-agent: *\nDisallow:"),
    (True, "/a", "User-agent: other\nDisallow: /"),
    (False, "/a", "User-agent: khabar\nDisallow: /a\n\nUser-agent: *\nDisallow: /b"),
    (True, "/b", "User-agent: khabar\nDisallow: /a\n\nUser-agent: *\nDisallow: /b"),
    (False, "/b", "User-agent: x\nUser-agent: Khabar/1.0\nDisallow: /b"),
    (True, "/news/1", "User-agent: *\nDisallow: /\nAllow: /news/"),
    (True, "/news/1", "User-agent: *\nAllow: /news/\nDisallow: /"),
    (False, "/news/1.pdf", "User-agent: *\nDisallow: /*.pdf$"),
    (True, "/news/1.pdf?x", "User-agent: *\nDisallow: /*.pdf$"),
    (False, "/a/b/c", "User-agent: *\nDisallow: /a/*/c"),
    (True, "/a/b/d", "User-agent: *\nDisallow: /a/*/c"),
    (False, "/a", "user-AGENT : *  # all\nDISALLOW : /a # not this"),
    (False, "/a", "User-agent: *\nDisallow: /a$\nAllow: /a"),
    (False, "/aa", "User-agent: *\nDisallow: /a*a$"),
    (True, "/a", "User-agent: *\nDisallow: /a*a$"),
    (True, "/a", "\x00\xff garbage\nno colon"),
]


@pytest.mark.parametrize(("allowed", "path", "text"), RULES)
def test_rules(allowed: bool, path: str, text: str) -> None:
    assert robots_of(text).allow(path) is allowed


def test_a_delay_is_kept_within_reason() -> None:
    assert robots_of("User-agent: *\nCrawl-delay: 7").delay == 7
    assert robots_of("User-agent: *\nCrawl-delay: 99999").delay == 60
    assert robots_of("User-agent: *\nCrawl-delay: soon").delay is None


def test_many_stars_cost_little() -> None:
    begin = time.process_time()
    robots_of("User-agent: *\nDisallow: /" + "*a" * 240 + "$").allow("/" + "a" * 5000 + "b")
    assert time.process_time() - begin < 0.1
