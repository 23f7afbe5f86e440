"""Everyday words with a cue's letters: read where something opens behind them, and passed over where nothing does."""

import pytest

from khabar.attribution.everyday import tells_nothing_here
from khabar.attribution.scene import Scene
from khabar.mentions.entities import entities_of
from khabar.page.build import article_of
from khabar.words.prose import prose_of


def scene_of(text):
    prose = prose_of(article_of(None, [text], id="sample"))
    return Scene(prose, entities_of(prose), ())


def told(text):
    scene = scene_of(text)
    return [not tells_nothing_here(scene, at) for at in scene.cues][:1]


SILENT = [
    "تناول الوفد الغداء في المطعم.",
    "مضى العام سريعا في المدينة.",
    "حدد الطاقم موقع السفينة.",
    "شهد الملعب حضورا كبيرا.",
    "قطع السائق الطريق في ساعة. وقال إن الشارع خال.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_opens_behind_it(text):
    assert told(text) == [False]


TELLING = [
    "علم السكان أن الماء ملوث.",
    "شهد الحارس أن الباب كان مفتوحا.",
    "رد المدير: «العمل مستمر».",
    "انتقد النقيب القرار.",
    "«لن نتوقف»، هكذا رد سالم.",
]


@pytest.mark.parametrize("text", TELLING)
def test_something_opens_behind_it_or_it_needs_nothing(text):
    assert told(text) == [True]


def test_openers_are_clauses_colons_and_marks_in_order():
    scene = scene_of("قال سالم إن العمل مستمر، وأضاف: «لن نتوقف».")
    assert [scene.folds[k] for k in scene.openers] == ["ان", ":", "«"]
    assert scene.openers == sorted(scene.openers)
