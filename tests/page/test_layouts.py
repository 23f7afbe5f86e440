"""Articles come whole and clean out of layouts that Arab sites have: `layouts/NAME.html` beside what a person keeps of it.

All pages were written for these tests. A key that is absent from the record is not asked.
"""

from pathlib import Path

import msgspec
import pytest

from khabar.page.reader import read_page

PAGES = sorted((Path(__file__).parent / "layouts").glob("*.html"))
READER = "والله خبر يفرح القلب"


class Kept(msgspec.Struct):
    about: str
    title: str | None
    paragraphs: list[str]
    published: str | None
    byline: list[str]
    section: str | None
    related: list[str] | None = None


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def page(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def kept(page: Path) -> Kept:
    return msgspec.json.decode(page.with_suffix(".json").read_bytes(), type=Kept)


def test_body_is_kept_and_furniture_is_not(page: Path) -> None:
    article, truth = read_page(page.read_bytes()).article, kept(page)
    assert [row for row in (truth.title, *truth.paragraphs) if row] == [span.of(article.text) for span in article.paragraphs]
    assert READER not in article.text


def test_fields_are_read(page: Path) -> None:
    article, truth = read_page(page.read_bytes()).article, kept(page)
    assert (truth.published, truth.byline, truth.section) == (article.published, list(article.byline), article.section)
    if truth.related is not None:
        assert truth.related == [story.title for story in article.related]
