"""What one look at a word tells: where the searches for names go, and where they do not."""

import pytest

from khabar.mentions.forms import bare_forms, worn_forms
from khabar.mentions.glance import BODY, KNOWN, NAME, OUTLET, PERSON, PLACE, glance, glances, spots
from khabar.page.build import article_of
from khabar.words.letters import fold
from khabar.words.prose import prose_of

SEEN = [  # what may begin there, word
    (PLACE, "بغداد"),
    (PLACE, "وببغداد"),
    (PLACE, "مدينة"),
    (KNOWN, "للأمم"),
    (OUTLET, "صحيفة"),
    (OUTLET, "للصحيفة"),
    (BODY, "ووزارة"),
    (PERSON | NAME, "محمد"),
    (PERSON, "ولمحمد"),
]
UNSEEN = [
    (PLACE | KNOWN | OUTLET | BODY | PERSON | NAME, "في"),
    (PLACE | KNOWN | OUTLET | BODY | PERSON | NAME, "،"),
    (PLACE | BODY | NAME, "يكتبون"),
]


@pytest.mark.parametrize(("bits", "word"), SEEN)
def test_a_word_shows_what_may_begin_at_it(bits: int, word: str) -> None:
    assert bits == glance(fold(word)) & bits


@pytest.mark.parametrize(("bits", "word"), UNSEEN)
def test_an_everyday_word_begins_nothing(bits: int, word: str) -> None:
    assert not glance(fold(word)) & bits


def test_spots_stand_in_their_sentences() -> None:
    prose = prose_of(article_of(None, ["وصل إلى بغداد. غادر بغداد.", "عاد."], id="t"))
    found = [(prose.words[at].fold, first, last) for at, first, last in spots(prose, glances(prose), PLACE)]
    assert found == [("بغداد", 0, 4), ("بغداد", 4, 7)]


@pytest.mark.parametrize("form", ["جيش", "الجيش", "لبنان", "ابن", "ال", "ب"])
def test_a_form_is_found_in_all_words_that_wear_it(form: str) -> None:
    folded = fold(form)
    letters = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
    words = {lead + rest for lead in letters for rest in (folded, folded[1:])}
    assert {word for word in words if any(bare.form == folded for bare in bare_forms(word))} <= set(worn_forms(folded))
