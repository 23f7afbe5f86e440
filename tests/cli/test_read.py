"""khabar read, as its user runs it."""

import gzip
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Khabar = Callable[..., subprocess.CompletedProcess[bytes]]


def lines(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def ids(output: bytes) -> list[str]:
    return [line["article"]["id"] if "article" in line else line["id"] for line in lines(output)]


def test_a_page_becomes_one_report_on_one_line(khabar: Khabar, page: Path) -> None:
    done = khabar("read", page, "--published", "2024-03-12", "--url", "https://example.org/1", "--outlet", "الضفة")
    assert (done.returncode, done.stderr) == (0, b"")
    (report,) = lines(done.stdout)
    assert report["format"] == "khabar-report/1"
    assert report["article"]["id"] == "market"
    assert report["article"]["outlet"] == "الضفة"
    assert report["article"]["published"] == "2024-03-12"
    assert report["article"]["url"] == "https://example.org/1"
    assert "قال رئيس البلدية" in report["article"]["text"]


def test_text_gives_the_article_alone(khabar: Khabar, page: Path) -> None:
    done = khabar("read", "--text", page)
    assert done.stdout.decode().startswith("رئيس البلدية: السوق يفتح غدا\n\nقال رئيس البلدية")
    assert b"format" not in done.stdout


def test_a_report_for_people_can_be_asked_for(khabar: Khabar, page: Path) -> None:
    assert "Who says what" in khabar("read", "--show", "--lang", "en", page).stdout.decode()
    assert "من يقول ماذا" in khabar("read", "--show", "--lang", "ar", page).stdout.decode()


def test_standard_input_is_a_page_or_json_lines(khabar: Khabar, page: Path, articles: Path) -> None:
    assert len(lines(khabar("read", "-", stdin=page.read_bytes()).stdout)) == 1
    assert ids(khabar("read", "-", stdin=articles.read_bytes()).stdout) == [f"n{number}" for number in range(1, 13)]


def test_a_page_on_standard_input_is_named_by_a_hash_that_stays(khabar: Khabar, page: Path) -> None:
    first, second = (khabar("read", "-", stdin=page.read_bytes()).stdout for _ in range(2))
    assert first == second
    assert len(ids(first)[0]) >= 12


def test_a_folder_is_read_to_its_last_corner_in_order_of_names(khabar: Khabar, page: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    for name in ("b/2.html", "b/1.html", "a.html", "c.txt", "b/picture.png", "c/.hidden"):
        (saved / name).parent.mkdir(parents=True, exist_ok=True)
        (saved / name).write_bytes(page.read_bytes())
    assert ids(khabar("read", "saved").stdout) == ["a", "c", "1", "2"]


def test_files_that_share_a_name_are_told_apart_by_their_path(khabar: Khabar, page: Path, tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.html").write_bytes(page.read_bytes())
    assert ids(khabar("read", "x/1.html", "y/1.html", page.name).stdout) == ["x/1.html", "y/1.html", "market"]


def test_gzipped_files_are_unpacked(khabar: Khabar, page: Path, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "p.html.gz").write_bytes(gzip.compress(page.read_bytes()))
    (tmp_path / "n.jsonl.gz").write_bytes(gzip.compress(articles.read_bytes()))
    assert ids(khabar("read", "p.html.gz", "n.jsonl.gz").stdout) == ["p", *(f"n{number}" for number in range(1, 13))]


def test_a_pipe_of_the_shell_is_read_once(page: Path, articles: Path) -> None:
    command = f"{sys.executable} -m khabar read <(cat {page}) <(cat {articles}) <(gzip -c {page})"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 14), done.stderr


def test_what_stands_in_an_archive_is_read_page_by_page(khabar: Khabar, page: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        archive.write(page, "market.html")
        archive.writestr("empty.html", "")
    one, two = khabar("read", "saved.zip"), khabar("read", "saved.zip", "--jobs", "2")
    assert one.stdout == two.stdout
    assert ids(one.stdout) == ["market", "empty"]
    assert lines(one.stdout)[1]["message"] == "saved.zip:2: The page is empty."


BAD = [  # code of the error record, name of the file, its bytes (None: no such file)
    ("file", "missing.html", None),
    ("empty", "empty.html", b""),
    ("empty", "blank.html", b" \n\t "),
    ("binary", "picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
    ("json", "broken.jsonl", b"{not json}\n"),
    ("json", "list.jsonl", b"{}\n[1, 2]\n"),
    ("too_large", "huge.html", b"<p>" * 4_000_000),
    ("too_large", "long.jsonl", b'{"title": "' + b"x" * 17_000_000 + b'"}\n'),
    ("file", "cut.html.gz", gzip.compress(b"<p>abc</p>" * 1000)[:-20]),
]


@pytest.mark.parametrize(("code", "name", "data"), BAD, ids=[name for _, name, _ in BAD])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_bad_input_is_an_error_record_and_the_rest_goes_on(
    khabar: Khabar, page: Path, tmp_path: Path, code: str, name: str, data: bytes | None, jobs: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = khabar("read", "--jobs", jobs, name, page)
    assert done.returncode == 1
    *_, error, report = lines(done.stdout)
    assert (error["format"], error["code"]) == ("khabar-error/1", code)
    assert name in error["message"]
    assert report["article"]["id"] == "market"


ODD = [  # what can be read, though it is no article in Arabic
    ("english.html", b"<html><body><p>" + b"The mayor said that the old market opens again. " * 9 + b"</p></body></html>"),
    ("nested.html", b"<div>" * 200_000 + "قال الوزير إن العمل مستمر".encode() + b"</div>" * 200_000),
    ("wrong-charset.html", b'<meta charset="utf-8"><p>' + "قال الوزير إن العمل مستمر في المصنع".encode("cp1256") + b"</p>"),
    ("one-word.txt", "ا".encode() * 100_000),
    ("marks.txt", "«".encode() * 50_000),
    ("digits.txt", b"0123456789 " * 5_000),
]


@pytest.mark.parametrize(("name", "data"), ODD, ids=[name for name, _ in ODD])
def test_odd_input_gives_a_report(khabar: Khabar, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    done = khabar("read", name)
    assert done.returncode == 0, done.stdout
    assert lines(done.stdout)[0]["format"] == "khabar-report/1"


def test_thirty_megabytes_of_nested_tags_end_soon(khabar: Khabar, tmp_path: Path) -> None:
    (tmp_path / "nested.html").write_bytes(b"<div>" * 6_000_000)
    done = khabar("read", "nested.html", "--max-bytes", "40000000")
    assert len(lines(done.stdout)) == 1


def test_a_bad_line_of_json_is_named_by_file_and_line(khabar: Khabar, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "1", "paragraphs": []}\n\nnonsense\n')
    assert ids(khabar("read", "a.jsonl").stdout) == ["1", "a.jsonl:3"]


WRONG = [
    ("is for a lone page", ["read", "a.html", "b.html", "--url", "https://example.org"]),
    ("write it as 2016-05-17", ["read", "a.html", "--published", "17/5/2016"]),
    ("goes with --output", ["read", "a.html", "--resume"]),
    ("whole number", ["read", "a.html", "--jobs", "0"]),
    ("number of seconds", ["read", "a.html", "--timeout", "soon"]),
    ("--output nowhere/x", ["read", "a.html", "--output", "nowhere/x"]),
    ("no page in", ["read", "."]),
    ("required", ["read"]),
    ("not allowed with", ["read", "--json", "--text", "a.html"]),
    ("there is no command", ["fetch"]),
    ("unrecognized", ["read", "a.html", "--colour"]),
]


@pytest.mark.parametrize(("message", "arguments"), WRONG)
def test_a_wrong_call_says_what_to_do_and_ends_with_2(khabar: Khabar, message: str, arguments: list[str]) -> None:
    done = khabar(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_arabic_comes_out_of_a_machine_without_a_locale(khabar: Khabar, page: Path) -> None:
    plain = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert "من يقول ماذا" in khabar("read", "--show", "--lang", "ar", page, env=plain).stdout.decode()


def test_a_file_whose_name_is_no_text_is_read(khabar: Khabar, page: Path, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.html")
    (tmp_path / name).write_bytes(page.read_bytes())
    done = khabar("read", name)
    assert (done.returncode, ids(done.stdout)) == (0, ["caf\ufffd"])
