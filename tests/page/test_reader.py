"""What `read_page` promises beside the body: decoding, dates in doubt, copied text, pages that are no article, errors."""

import pytest

from khabar.errors import PageError
from khabar.page.limits import Limits
from khabar.page.reader import read_page

TITLE = "افتتاح جسر جديد يربط ضفتي الوادي بعد سنوات من العمل"
FIRST = "افتتحت بلدية الوادي صباح الاثنين جسرا جديدا يربط بين ضفتي المدينة، بعد ثلاث سنوات من الأشغال."
SECOND = "وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة، مضيفا أن كلفته بلغت عشرة ملايين دينار."
BODY = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"


def page(body: str = BODY, head: str = "") -> str:
    return f"<html><head><title>{TITLE} - موقع الوادي</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "iso-8859-1", "none-such"])
def test_letters_win_over_what_is_declared(code: str, declared: str) -> None:
    markup = page(BODY * 4, f'<meta charset="{declared}">')
    assert read_page(markup.encode(code)).article.title == TITLE


def test_damaged_and_twice_encoded_text_is_read() -> None:
    damaged = page(BODY * 9).encode().replace("عشرة".encode(), b"\xff\xd8\xd8")
    assert read_page(damaged).article.title == TITLE
    for wrong in ("cp1256", "latin-1"):
        assert read_page(page(BODY * 4).encode().decode(wrong, "replace").encode()).article.title == TITLE


def test_bidi_marks_stay_in_the_text_and_entities_are_letters() -> None:
    marked = FIRST.replace("بلدية", "\u202bبلدية\u202c").replace("جسرا", "&#1580;&#1587;&#1585;&#1575;")
    article = read_page(
        page(f"<h1>{TITLE}</h1><p>{marked}</p><p>{SECOND}</p><p>اقرأ\u200f أيضا: <a href=x>خبر آخر من المدينة</a></p>")
    ).article
    assert FIRST.replace("بلدية", "\u202bبلدية\u202c") in article.text
    assert "خبر آخر" not in article.text


@pytest.mark.parametrize(
    ("published", "head", "line"),
    [
        ("2024-03-05T08:00:00+02:00", "<meta property=article:published_time content=2024-03-05T08:00:00+02:00>", ""),
        ("2024-03-05", "", "<div>نشر في 5 مارس 2024</div>"),
        ("2024-03-05", "<link rel=canonical href=https://a.example/2024/03/05/bridge>", ""),
        ("2024-03-05", "<meta property=article:published_time content=2024-03-05>", "<div>آخر تحديث: 9/3/2024</div>"),
        # the crawl's day, a script's day, another story's day, a contradiction: silence
        (None, "<script>var d='5/3/2024'; var s = {}</script>", ""),
        (None, "<meta property=article:published_time content=2019-01-01>", "<div>5/3/2024</div><div>6/4/2021</div>"),
    ],
)
def test_date_is_what_the_page_agrees_on(published: str | None, head: str, line: str) -> None:
    clock = "<div id=top><ul><li>الرئيسية</li></ul><span>الجمعة 22 نوفمبر 2024</span></div>"
    story = "<div id=related><h3>مقالات ذات صلة</h3><a href=/1>معرض للزهور يفتح أبوابه مجانا</a><span>7/7/2023</span></div>"
    markup = page(f"{clock}<div class=story>{BODY.replace('</h1>', f'</h1>{line}')}</div>{story}", head)
    assert published == read_page(markup).article.published


def test_caller_wins_over_the_page() -> None:
    markup = page(head="<meta property=article:published_time content=2020-01-01><link rel=canonical href=https://a.example/x>")
    article = read_page(markup, id="n1", url="https://b.example/y", outlet="النهر", published="2024-03-05").article
    assert (article.id, article.url, article.outlet, article.published) == ("n1", "https://b.example/y", "النهر", "2024-03-05")


def test_identity_is_the_same_from_run_to_run() -> None:
    assert read_page(page()).article.id == read_page(page()).article.id
    assert read_page(page()).article.id != read_page(page(BODY + "<p>x</p>")).article.id


COPIED = f"""الرئيسية
سياسة
محليات
{TITLE}
نشر في 5 مارس 2024
بقلم: سالم العربي
فيسبوك
تويتر

{FIRST}

{SECOND}

مقالات ذات صلة
معرض للزهور يفتح أبوابه مجانا للعائلات
اترك تعليقا
لن يتم نشر عنوان بريدك الإلكتروني.
الاسم *
زر الذهاب إلى الأعلى"""


def test_text_copied_from_a_browser_is_cleaned() -> None:
    article = read_page(COPIED).article
    assert [span.of(article.text) for span in article.paragraphs] == [TITLE, FIRST, SECOND]
    assert (article.section, article.published, article.byline) == ("محليات", "2024-03-05", ("سالم العربي",))
    kinds = {removed.kind for removed in article.removed}
    assert {"navigation", "share", "date", "byline", "related", "comments"} <= kinds


def test_plain_paragraph_has_no_title() -> None:
    article = read_page(FIRST).article
    assert (article.title, article.text) == (None, FIRST)


def test_front_page_says_that_it_is_no_article() -> None:
    teasers = "".join(
        f"<div class=card><h3><a href=/{n}>خبر رقم {n} عن أعمال البلدية الجديدة</a></h3><p>{FIRST}</p></div>" for n in range(12)
    )
    found = read_page(f"<html><title>موقع الوادي</title><body><main>{teasers}</main></body></html>")
    assert [notice.code for notice in found.notices] == ["listing"]
    assert len(found.article.paragraphs) <= 1


@pytest.mark.parametrize(
    ("code", "data"),
    [("empty", b""), ("empty", b" \n "), ("binary", b"%PDF-1.7 x"), ("binary", bytes(range(9)) * 99), ("too_large", b"a" * 101)],
)
def test_what_cannot_be_read_is_an_error_with_a_code(code: str, data: bytes) -> None:
    with pytest.raises(PageError) as fault:
        read_page(data, limits=Limits(page_bytes=100) if code == "too_large" else Limits())
    assert code == fault.value.code


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", FIRST),
        ("fa", "رئیس جمهور ایران گفت که این تصمیم برای مردم کشور بسیار مهم است و باید اجرا شود"),
        ("ur", "وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے کام کر رہی ہے"),
        ("ckb", "سەرۆکی حکومەت ڕایگەیاند کە ئەم بڕیارە بۆ هەموو هاووڵاتیان گرنگە و لەگەڵ یاسا دەگونجێت"),
        ("fr", "Le ministre a dit que la route est ouverte pour tous les habitants de la ville"),
    ],
)
def test_language_is_told(language: str, text: str) -> None:
    found = read_page(f"<p>{text}</p>")
    assert language == found.article.language
    assert (language != "ar") == any(notice.code == "not_arabic" for notice in found.notices)
