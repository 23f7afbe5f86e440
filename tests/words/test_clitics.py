"""Every way to part a written word that its letters allow, and none that they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.words.clitics import cuts
from khabar.words.letters import fold

PARTS = [  # what is glued, + where the article stands, the stem as folded; one of the ways
    ("و + مدينه", "والمدينة"),
    ("وب + مدينه", "وبالمدينة"),
    ("ف - قال", "فقال"),
    ("ب - مصراته", "بمصراتة"),
    ("ل + جيش", "للجيش"),
    ("ول + جيش", "وللجيش"),
    ("ل + لغه", "للغة"),
    ("ل - لبنان", "للبنان"),
    ("ك + عاده", "كالعادة"),
    ("و - ولد", "وولد"),
    ("- وزير", "وزير"),
    ("+ وزير", "الوزير"),
    ("+ الا", "الالا"),
]
NEVER = [
    ("و - ز", "وز"),
    ("+ ه", "اله"),
    ("س - يعلن", "سيعلن"),
    ("وف - قال", "وفقال"),
    ("بل + جيش", "بللجيش"),
]


def parted(word):
    return {f"{cut.prefix} {'+' if cut.article else '-'} {cut.stem}".strip() for cut in cuts(fold(word))}


@pytest.mark.parametrize(("parts", "word"), PARTS)
def test_word_may_be_parted_so(parts, word):
    assert parts in parted(word)


@pytest.mark.parametrize(("parts", "word"), NEVER)
def test_word_is_never_parted_so(parts, word):
    assert parts not in parted(word)


def test_uncut_word_comes_first():
    assert cuts("والمدينه")[0] == ("", False, "والمدينه")


@pytest.mark.parametrize("word", ["", "و", "ا"])
def test_single_letter_has_no_parts(word):
    assert cuts(word) == ()


@given(st.text(alphabet="ابوفلكمه", max_size=12))
def test_parts_spell_the_word(word):
    for prefix, article, stem in cuts(word):
        assert len(stem) >= 2
        whole = {prefix + ("ال" if article else "") + stem}
        if article and prefix.endswith("ل"):  # «للجيش» hides the alef, «للغة» a lam too
            whole = {prefix + "ل" + stem, prefix + stem, prefix + "ال" + stem}
        assert word in whole
