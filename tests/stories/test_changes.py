"""What was cut, added and changed between two texts."""

import time

import pytest

from khabar.page.build import article_of
from khabar.stories.changes import changes

CASES = [
    ("= تفتح السوق غدا", "تفتح السوق غدا", "تفتح السوق غدا"),
    ("= تفتح السوق", "تفتحُ السّوق", "تفتح السوق"),
    ("= تفتح السوق - القديمة = غدا", "تفتح السوق القديمة غدا", "تفتح السوق غدا"),
    ("= تفتح السوق + الجديدة = غدا", "تفتح السوق غدا", "تفتح السوق الجديدة غدا"),
    ("= تفتح السوق ~ غدا / أمس = في الساحل", "تفتح السوق غدا في الساحل", "تفتح السوق أمس في الساحل"),
    ("~ حريق / سوق", "حريق", "سوق"),
    ("- حريق", "حريق", ""),
    ("", "", ""),
]


def told(left, right):
    ours, theirs = (article_of(None, (text,) if text else (), id="a") for text in (left, right))
    signs = {"same": "=", "cut": "-", "added": "+", "changed": "~"}
    lines = []
    for piece in changes(ours, theirs):
        words = [span.of(text) for span, text in ((piece.left, ours.text), (piece.right, theirs.text)) if span]
        lines.append(f"{signs[piece.kind]} {' / '.join(words) if piece.kind == 'changed' else words[-1]}")
    return " ".join(lines)


@pytest.mark.parametrize(("expected", "left", "right"), CASES)
def test_changes(expected, left, right):
    assert told(left, right) == expected


def test_every_word_stands_in_one_piece():
    left = article_of(None, ("أ ب ت ث ج ح خ د ذ ر ز س ش ص", "ض ط ظ ع غ"), id="a")
    right = article_of(None, ("ض ط ظ ع غ", "أ ب ت ث ج ح خ د ذ ر"), id="b")
    pieces = changes(left, right)
    assert [piece.left.start for piece in pieces if piece.left] == sorted(piece.left.start for piece in pieces if piece.left)
    assert " ".join(piece.left.of(left.text) for piece in pieces if piece.left).split() == left.text.split()
    assert " ".join(piece.right.of(right.text) for piece in pieces if piece.right).split() == right.text.split()


@pytest.mark.parametrize("word", ["كلمة ", "كلمة أخرى ", '"'])
def test_long_texts_of_one_word_do_not_hang(word):
    begin = time.process_time()
    changes(article_of(None, (word * 40_000,), id="a"), article_of(None, ("غيرها " + word * 30_000,), id="b"))
    assert time.process_time() - begin < 5
