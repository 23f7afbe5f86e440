"""Texts that break off anywhere are read, and nothing looks beyond their end."""

import pytest

from khabar.page.build import article_of
from khabar.reading import read_article
from tests.lexicons.test_speech import EXAMPLES

TAILS = ["", "، بينما", " في", " بعدما", " بأنه", ": «", " عن:"]


@pytest.mark.parametrize("tail", TAILS)
def test_every_beginning_of_every_example_is_read(tail: str) -> None:
    for example in EXAMPLES:
        words = example.text.split()
        for k in range(1, len(words) + 1):
            text = " ".join(words[:k]) + tail
            report = read_article(article_of(None, [text], id="broken off"))
            assert report.article.text == text
