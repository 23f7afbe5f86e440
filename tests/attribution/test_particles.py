"""Which marks end a sentence."""

from khabar.attribution.particles import is_full_stop
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def _stops(*paragraphs: str) -> list[bool]:
    """Of every question mark in order, whether it ends a sentence."""
    prose = prose_of(article_of(None, list(paragraphs), id="a"))
    return [is_full_stop(prose, i) for i, word in enumerate(prose.words) if word.fold == "?"]


def test_a_latin_question_mark_in_mid_paragraph_was_a_comma():
    assert _stops("فتحت البلدية الطريق? والجسر أيضا") == [False]


def test_at_the_end_of_a_paragraph_it_is_a_stop_whatever_follows():
    assert _stops("فتحت البلدية الطريق?", "وبقي الجسر مغلقا") == [True]


def test_behind_a_question_it_is_a_stop():
    assert _stops("متى يفتح الجسر? لا أحد يعلم") == [True]
