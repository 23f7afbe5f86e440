"""What a description is made of, and whom it fits."""

import pytest

from khabar.attribution.descriptions import bare_words, description_word, fits, is_definite_phrase
from khabar.attribution.found import Range
from khabar.attribution.scene import Scene
from khabar.page.build import article_of
from khabar.words.letters import fold
from khabar.words.prose import prose_of


def whole(text):
    scene = Scene(prose_of(article_of(None, [text], id="sample")), (), ())
    return scene, Range(0, len(scene.words))


DEFINITE = ["الوزير", "وزير الدفاع", "هذا الخبير", "معالي وزير الخارجية", "المصدر نفسه", "مدير عام الشركة"]
INDEFINITE = ["وزير سابق", "مصدر في الوزارة", "مسؤول رفيع المستوى", "أحد المحامين", "متحدث باسم الوزارة", "مصدر الخبر"]


@pytest.mark.parametrize("text", DEFINITE)
def test_a_definite_phrase_means_somebody_known(text):
    assert is_definite_phrase(*whole(text))


@pytest.mark.parametrize("text", INDEFINITE)
def test_an_indefinite_phrase_brings_somebody_new(text):
    assert not is_definite_phrase(*whole(text))


WORDS = [
    ({"وزير", "دفاع"}, "معالي وزير الدفاع"),
    ({"مصدر"}, "المصدر نفسه"),
    ({fold("رئيس"), "لجنه"}, "رئيسة اللجنة في البرلمان"),
    ({"ناطق"}, "الناطقة باسم الحزب"),
]


@pytest.mark.parametrize(("words", "text"), WORDS)
def test_courtesy_and_what_follows_a_preposition_describe_nobody(words, text):
    assert bare_words(*whole(text)) == words


@pytest.mark.parametrize(
    ("bare", "word"), [(fold("رئيس"), fold("رئيسة")), ("خبير", "الخبيره"), ("وزاره", "الوزاره"), ("مدير", "المدير")]
)
def test_an_office_is_alike_for_man_and_woman(bare, word):
    assert description_word(word) == bare


FITS = [  # fits, head, words, heads, known
    (True, "وزير", {"وزير"}, {"وزير"}, {"وزير", "ماليه"}),
    (False, "وزير", {"وزير", "دفاع"}, {"وزير"}, {"وزير", "ماليه"}),
    (True, "مبعوث", {"مبعوث", "اممي"}, {"مبعوث"}, {"مبعوث", "امم", "متحده"}),
    (False, "مجموعه", {"مجموعه"}, {"رئيس"}, {"رئيس", "مجموعه"}),
]


@pytest.mark.parametrize(("answer", "head", "words", "heads", "known"), FITS)
def test_a_description_fits_by_its_head_and_most_of_the_rest(answer, head, words, heads, known):
    assert fits(head, frozenset(words), frozenset(heads), frozenset(known)) is answer
