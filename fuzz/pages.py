"""Feed the page reader bytes that hypothesis makes up: markup, feeds, text and archives, cut and mixed.

    python -m fuzz.pages [--seconds 60]

Each input gives pages whose spans lie in their text, or error records; anything else ends the run with the smallest such input.
"""

import argparse
import time

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from khabar.page.containers import read_container
from khabar.page.reader import Page

_PIECES = (
    *("<p>", "</p>", "<div class=comments>", "</div>", "<h1>", "</h1>", "<br>", "<table><tr><td>", "<form>", "<a href=/x>", "</a>"),
    *("<!--", "-->", "<script type=application/ld+json>", '{"@type":"NewsArticle","articleBody":"', '"}', "</script>", "<title>"),
    *(
        "</title>",
        "<li>",
        "<meta property=article:published_time content=",
        "<time datetime=",
        ">",
        "<![CDATA[",
        "]]>",
        "<rss><item>",
    ),
    *(
        "<entry>",
        "</entry>",
        "<link>",
        "قالت البلدية إن الطرق مفتوحة وإن الأشغال تنتهي في آخر الشهر.",
        "مقالات ذات صلة",
        "اقرأ أيضا:",
    ),
    *(
        "اترك تعليقا",
        "كتب: سالم",
        "نشر في ",
        "5/3/2024",
        "22 رمضان 1431",
        "٣١ فبراير ٢٠٢٤",
        "10:15 م GMT+99",
        "\u202b",
        "\u200f",
        "ﻻ",
    ),
    *("\x00", "&#xD800;", "&amp;", "\n", " - ", " | ", "«", '"', "WARC/1.0\r\n", '{"id":1,"paragraphs":["x"]}\n', "{"),
    "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
)
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=12)), max_size=60).map("".join)
_CODES = st.sampled_from(["utf-8", "cp1256", "iso8859-6", "utf-16"])
_INPUTS = st.one_of(st.builds(lambda text, code: text.encode(code, "replace"), _TEXTS, _CODES), st.binary(max_size=300))


def check(data: bytes) -> None:
    """Every item is a page that keeps its contract, or an error record that says why."""
    for item in read_container(data):
        if isinstance(item, Page):
            article = item.article
            rows = [span.of(article.text) for span in article.paragraphs]
            assert "\n\n".join(rows) == article.text
            assert all(row == row.strip() and row for row in rows)
            assert article.title is None or rows[0] == article.title
            article.text.encode("utf-8")
        else:
            assert item.code
            assert item.message


def main() -> None:
    parser = argparse.ArgumentParser(prog="fuzz.pages", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    end, rounds = time.monotonic() + parser.parse_args().seconds, 0
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    quick = settings(
        max_examples=500, deadline=2000, database=None, suppress_health_check=checks, phases=[Phase.generate, Phase.shrink]
    )
    while time.monotonic() < end:
        quick(given(_INPUTS)(check))()
        rounds += 1
    print(f"{rounds * 500} inputs read, no promise broken")


if __name__ == "__main__":
    main()
