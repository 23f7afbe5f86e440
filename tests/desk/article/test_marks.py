"""An article's text in pieces: all of it, in order, each with the marks of the innermost statement."""

import pytest

from khabar import read
from khabar.desk.article.chains import glyph, links_of, picture
from khabar.desk.article.marks import paragraphs_of
from khabar.desk.article.notes import notes_of

TEXTS = [
    "قال الوزير سالم الهادي لوكالة رويترز إن الطريق مغلق، ونفى أن يكون الجسر قد انهار.",
    "طالبت وزارة الصحة برفع الأسعار.",
    "لا قول هنا لأحد.",
    "قال علي إن «محمدا قال إن الطريق مغلق» أمس.",
    "",
]


def _report(text):
    return read(f"عنوان الخبر\n\n{text or '؟'}", published="2024-05-17")


@pytest.mark.parametrize("text", TEXTS)
def test_pieces_are_the_whole_text(text):
    report = _report(text)
    for paragraph, span in zip(paragraphs_of(report), report.article.paragraphs, strict=True):
        assert "".join(piece.text for piece in paragraph.pieces) == span.of(report.article.text)


@pytest.mark.parametrize("text", TEXTS)
def test_every_statement_has_a_note_beside_the_paragraph_of_its_cue_and_one_place_to_jump_to(text):
    report = _report(text)
    paragraphs = paragraphs_of(report)
    ids = {said.id for said in report.attributions}
    assert {said.id for paragraph in paragraphs for said in paragraph.attributions} == ids
    opened = [id_ for paragraph in paragraphs for piece in paragraph.pieces for id_ in piece.opens]
    assert sorted(opened) == sorted(ids)
    assert set(notes_of(report, {}, "page", "ar")) == ids


def test_a_statement_that_begins_behind_a_clitic_has_its_sign_above_the_word():
    pieces = [piece for paragraph in paragraphs_of(_report("طالبت وزارة الصحة برفع الأسعار.")) for piece in paragraph.pieces]
    signs = [(piece.sign, piece.text) for piece in pieces if piece.sign]
    assert signs == [("directs", "رفع الأسعار")]


def test_a_chain_runs_from_its_origin_to_this_page_in_reading_order():
    report = _report("قال الوزير سالم الهادي لوكالة رويترز إن الطريق مغلق.")
    (said,) = report.attributions
    named = {entity.id: entity for entity in report.entities}
    links = links_of(said, named, "هذه الصفحة")
    assert [link.name for link in links] == ["سالم الهادي", said.via, "هذه الصفحة"]
    right_to_left = [dot.x for dot in glyph(links, rtl=True).dots]
    assert right_to_left == sorted(right_to_left, reverse=True)
    left_to_right = [dot.x for dot in glyph(links, rtl=False).dots]
    assert left_to_right == sorted(left_to_right)


def test_the_picture_of_chains_draws_each_link_once_and_nothing_where_nobody_speaks():
    report = _report("قال سالم الهادي إن الطريق مغلق. وأضاف سالم الهادي أن الجسر سليم.")
    drawn = picture(report, "page", rtl=True)
    assert len(drawn.lines) == len(set(drawn.lines)) == 1
    assert picture(_report("لا قول هنا لأحد."), "page", rtl=True) is None


def test_what_is_copied_has_words_speaker_stance_channel_and_a_link_to_the_words():
    report = read(
        "عنوان\n\nنفى سالم الهادي لوكالة رويترز إغلاق الطريق.",
        url="https://example.org/1",
        outlet="الجريدة",
        published="2024-05-17",
    )
    (note,) = notes_of(report, {}, "page", "ar").values()
    for part in ("«إغلاق الطريق»", "سالم الهادي", "ينفي", "رويترز", "الجريدة", "2024-05-17", "https://example.org/1#:~:text="):
        assert part in note.copy
