"""Nouns and phrases that report: what they hold, and on whose word."""

import pytest

from tests.attribution.test_speakers import speakers_of

TOLD = [  # cue, speaker, stance, content; text
    ("بحجة", "الشرطة", "asserts", "المنطقة عسكرية", "منعت الشرطة السكان من الدخول بحجة أن المنطقة عسكرية"),
    ("بذريعة", "البلدية", "asserts", "قديم", "أغلقت البلدية مدخل السوق بذريعة أنه قديم، ليرحل التجار"),
    ("بدعوى", "البلدية", "asserts", "البيوت متصدعة", "أخلت البلدية بيوت الحي بدعوى أن البيوت متصدعة"),
]


@pytest.mark.parametrize(("cue", "speaker", "stance", "content", "text"), TOLD)
def test_a_noun_holds_what_was_said(cue, speaker, stance, content, text):
    told = {text[r.cue.span.start : r.cue.span.end].split()[0]: r for r in speakers_of(text)}
    record = told[cue]
    assert (record.speaker, record.stance) == (speaker, stance)
    assert "/".join(text[piece.span.start : piece.span.end] for piece in record.content) == content
