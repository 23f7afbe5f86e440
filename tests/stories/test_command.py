"""khabar stories: for people and as JSON."""

import json

import msgspec
import pytest

from khabar.cli.command import main


@pytest.fixture
def reports(fire, tmp_path):
    path = tmp_path / "reports.jsonl"
    path.write_bytes(b"\n".join(map(msgspec.json.encode, fire)) + b"\n")
    return path


def test_json_holds_copies_and_stories(reports, capfdbinary):
    assert main(["stories", str(reports), "--json"]) == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert told["format"] == "khabar-stories/1"
    assert [group["articles"] for group in told["copies"]] == [["wire", "edited", "cut"]]
    assert [story["articles"] for story in told["stories"]] == [["wire", "edited", "cut", "retold"]]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_account_for_people_names_the_origins(reports, language, capfd):
    assert main(["stories", str(reports), "--show", "--bidi", "off", "--lang", language]) == 0
    told = capfd.readouterr().out
    assert "سالم الورفلي" in told
    assert ("Whose text (2)" if language == "en" else "لمن النص") in told


def test_one_article_is_told_with_its_copies_and_what_they_changed(reports, capfd):
    assert main(["stories", str(reports), "--article", "cut", "--bidi", "off", "--lang", "en"]) == 0
    told = capfd.readouterr().out
    assert "Copies (3)" in told
    assert "changed: " in told
    assert "Related" in told


def test_unknown_article_is_named(reports, capfd):
    assert main(["stories", str(reports), "--article", "nobody"]) == 2
    assert "nobody" in capfd.readouterr().err


def test_articles_are_read_first(tmp_path, capfdbinary):
    lines = [
        {"id": f"n{at}", "title": "سوق جديدة", "paragraphs": ["افتتحت بلدية الساحل سوقا جديدة للسمك قرب الميناء القديم."]}
        for at in (1, 2)
    ]
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    assert main(["stories", str(path), "--json"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["copies"][0]["articles"] == ["n1", "n2"]


def test_error_records_are_counted_and_passed_over(reports, capfdbinary):
    with reports.open("ab") as stream:
        stream.write(b'{"format": "khabar-error/1", "id": "x", "code": "page", "message": "empty"}\n')
    assert main(["stories", str(reports), "--json"]) == 1
    captured = capfdbinary.readouterr()
    assert len(json.loads(captured.out)["stories"]) == 1
    assert b"khabar: x: empty\n" in captured.err
    assert b"1 line holds no report" in captured.err


def test_file_that_is_not_there_is_named(tmp_path, capfdbinary):
    assert main(["stories", str(tmp_path / "none.jsonl")]) != 0
    assert b"none.jsonl" in capfdbinary.readouterr().err


@pytest.mark.parametrize(("expected", "lines"), [(0, b""), (1, b'{"cut off\n')])
def test_empty_and_broken_files_come_to_no_stories(expected, lines, tmp_path, capfdbinary):
    path = tmp_path / "reports.jsonl"
    path.write_bytes(lines)
    assert main(["stories", str(path), "--json"]) == expected
    assert json.loads(capfdbinary.readouterr().out)["stories"] == []
