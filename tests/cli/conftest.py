"""Pages of our own for the command to read, and ways to run it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>رئيس البلدية: السوق يفتح غدا</title></head><body>
<article><h1>رئيس البلدية: السوق يفتح غدا</h1>
<p>قال رئيس البلدية كمال الحسيني إن السوق القديم يفتح أبوابه صباح غد بعد أشغال دامت ثلاثة أشهر كاملة في وسط المدينة.</p>
<p>وأضاف أن التجار عادوا إلى محلاتهم، وأن عددهم بلغ 240 تاجرا من أحياء المدينة ومن القرى القريبة منها.</p>
</article></body></html>"""

Khabar = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "market.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Twelve articles as JSON lines."""
    path = tmp_path / "news.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(1, 13):
            paragraphs = [f"قال المدير إن المصنع أنتج {number * 10} طنا من الإسمنت.", "وأكد أن العمل مستمر."]
            line = {"id": f"n{number}", "published": "2024-03-12", "title": f"خبر رقم {number}", "paragraphs": paragraphs}
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


@pytest.fixture
def khabar(tmp_path: Path) -> Khabar:
    """Run the command as its user does, in an empty folder."""

    def run(*arguments: str | Path, stdin: bytes = b"", **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "khabar", *map(str, arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, cwd=tmp_path, timeout=120, check=False, **options)  # type: ignore[call-overload,no-any-return]

    return run
