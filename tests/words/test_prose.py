"""An article cut once: words, paragraphs, sentences and quotations agree with one another and with the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.page.build import article_of
from khabar.words.prose import prose_of

TITLE = "وزير المياه: السد جاهز"
BODY = ["قال الوزير إن السد جاهز. ثم غادر.", "وأضاف: «لن ننتظر»."]


@pytest.fixture
def prose():
    return prose_of(article_of(TITLE, BODY, id="x"))


def test_paragraphs_hold_their_own_words(prose):
    assert [prose.written(first, last) for first, last in prose.paragraphs] == [TITLE, *BODY]


def test_sentence_never_leaves_its_paragraph(prose):
    assert [prose.written(first, last) for first, last in prose.sentences] == [
        "وزير المياه: السد جاهز",
        "قال الوزير إن السد جاهز.",
        "ثم غادر.",
        "وأضاف: «لن ننتظر».",
    ]


def test_quotations_index_the_words_of_the_whole_article(prose):
    assert [prose.written(q.first, q.last) for q in prose.quotations] == ["لن ننتظر"]


def test_title_is_told(prose):
    assert prose.titled
    assert not prose_of(article_of(None, BODY, id="x")).titled


def test_span_is_where_the_words_stand_in_the_text(prose):
    assert prose.span(0, 2).of(prose.text) == "وزير المياه"


def test_no_words_are_written_as_nothing(prose):
    assert prose.written(3, 3) == ""


def test_empty_article_has_no_words():
    prose = prose_of(article_of(None, [], id="x"))
    assert (prose.words, prose.paragraphs, prose.sentences, prose.quotations) == ((), (), (), ())


@given(st.lists(st.text(alphabet=st.one_of(st.sampled_from('قدو «»".،\n\u200f'), st.characters()), max_size=40), max_size=5))
def test_whatever_is_written_the_cuts_agree(paragraphs):
    prose = prose_of(article_of(None, paragraphs, id="x"))
    everything = list(range(len(prose.words)))
    assert [i for first, last in prose.paragraphs for i in range(first, last)] == everything
    assert [i for first, last in prose.sentences for i in range(first, last)] == everything
    assert all(any(p <= q.first < q.last <= last for p, last in prose.paragraphs) for q in prose.quotations)
