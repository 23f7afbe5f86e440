"""What a user of the library imports."""

import subprocess
import sys
from pathlib import Path

import pytest

import khabar

PAGE = """<html><head><meta charset="utf-8"></head><body><article><h1>الوزير: المصنع يعمل</h1>
<p>قال وزير الصناعة سمير حداد إن المصنع الجديد يعمل منذ الفجر بكامل طاقته في مدينة صفاقس التونسية.</p>
<p>ونفى حداد أن تكون الوزارة قد رفعت الأسعار، مؤكدا أنها باقية على حالها حتى نهاية العام.</p></article></body></html>"""


@pytest.mark.parametrize("page", [PAGE, PAGE.encode(), PAGE.replace("utf-8", "windows-1256").encode("cp1256")])
def test_a_page_gives_a_report_whose_spans_index_its_text(page: str | bytes) -> None:
    report = khabar.read(page, id="factory", url="https://example.org/1", outlet="الضفة", published="2024-03-12")
    article = report.article
    assert (article.id, article.url) == ("factory", "https://example.org/1")
    assert (article.outlet, article.published) == ("الضفة", "2024-03-12")
    assert article.paragraphs[0].of(article.text) == "الوزير: المصنع يعمل"
    assert report.attributions
    for said in report.attributions:
        assert said.cue.span.of(article.text).strip()
        for piece in said.content:
            assert piece.span.of(article.text).strip()


def test_a_page_without_an_id_is_named_by_a_hash_of_its_address() -> None:
    first, second = khabar.read(PAGE, url="https://example.org/1"), khabar.read(PAGE, url="https://example.org/2")
    assert first.article.id == khabar.read(PAGE, url="https://example.org/1").article.id != second.article.id


@pytest.mark.parametrize("page", [b"", "", b"   ", b"\x89PNG\r\n\x1a\n" + bytes(1000)])
def test_what_is_no_page_raises_a_page_error(page: str | bytes) -> None:
    with pytest.raises(khabar.PageError):
        khabar.read(page)
    assert issubclass(khabar.PageError, khabar.KhabarError)


def test_all_pages_of_a_folder_are_read_in_order(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.html").write_bytes(b"")
    error, report = khabar.read_all([tmp_path])
    assert isinstance(error, khabar.ErrorRecord)
    assert isinstance(report, khabar.Report)
    assert (error.id, error.code, report.article.id) == ("a", "empty", "b")


def test_an_article_in_hand_can_be_read() -> None:
    article = khabar.Article(id="x", text="قال الوزير إن العمل مستمر", paragraphs=(khabar.Span(0, 25),))
    assert khabar.read_article(article).article is article


def test_every_public_name_is_there() -> None:
    for name in khabar.__all__:
        assert getattr(khabar, name) is not None
    assert set(khabar.__all__) <= set(dir(khabar))
    with pytest.raises(AttributeError, match="fetch"):
        khabar.fetch  # noqa: B018


def test_importing_khabar_loads_no_lexicon() -> None:
    code = "import sys, khabar; print(any(name.startswith('khabar.lexicons') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
