"""Figures on one slot: which clash, which grow, which are only parts."""

import pytest

from khabar.stories.slots import slot_of
from khabar.stories.telling import stories_of

SLOTS = [
    ("killed", "مقتل 13 شخصا"),
    ("killed", "سقوط 13 قتيلا"),
    ("killed", "استشهاد عشرة جنود"),
    ("wounded", "وأصيب 15 آخرون"),
    ("wounded", "وقوع سبع إصابات"),
    ("arrested", "اعتقال 20 مشتبها"),
    ("troops", "إرسال 200 جندي"),
    (None, "بلغ طول الجسر 13 كلم"),
    ("killed", "سقوط 21 قتيلا بينهم أطفال"),
    ("killed", "وبلغ عدد القتلى 15 شخصا"),
    ("killed", "ارتفاع عدد الضحايا إلى 15 شخصا"),
    ("killed", "ولقي ستة عمال مصرعهم"),
    ("cost", "إقامة سوق بتكلفة 13 مليون ريال"),
    (None, "شراء 13 مليون سهم"),
    (None, "إصابة ثلاثة عمال منهم"),
    (None, "وفاة وإصابة تسعة أشخاص"),
    (None, "سقوط تسعة أشخاص بين قتيل وجريح"),
    (None, "بينهم ثلاثة أطفال"),
    (None, "افتتح 13 مدرسة"),
]
FIRE = "حريق كبير في مستودع للأخشاب بحي النخيل في مدينة الساحل"


@pytest.mark.parametrize(("slot", "words"), SLOTS)
def test_figure_fills_its_slot(told, slot, words):
    report = told("a", None, (f"أعلنت البلدية {words} أمس.",))
    assert [slot_of(report.article.text, amount) for amount in report.amounts][:1] == [slot]


def toll(told, *tolls):
    """A story of which each article has another toll: (figure, day)."""
    reports = [
        told(f"n{at}", f"{figure} في {FIRE}", (f"اندلع {FIRE} وأسفر عن {figure}.",), outlet=f"صحيفة {name}", published=day)
        for at, ((figure, day), name) in enumerate(zip(tolls, ("الضفة", "الجبل", "الوادي"), strict=False))
    ]
    (story,) = stories_of(reports).stories
    return story


def test_two_papers_with_two_tolls_contradict_each_other(told):
    story = toll(told, ("مقتل أربعة عمال", "2024-01-16"), ("مقتل ستة عمال", "2024-01-16"))
    (clash,) = story.contradictions
    assert (clash.kind, clash.slot) == ("figures", "killed")
    assert [side.value for side in clash.sides] == [4, 6]
    assert [[story.origins[number].name for number in side.origins] for side in clash.sides] == [["صحيفة الضفة"], ["صحيفة الجبل"]]


def test_toll_that_rises_from_day_to_day_is_no_contradiction(told):
    story = toll(told, ("مقتل أربعة عمال", "2024-01-16"), ("مقتل ستة عمال", "2024-01-17"))
    assert story.contradictions == ()
    assert [(change.slot, [step.value for step in change.steps]) for change in story.changes] == [("killed", [4, 6])]


def test_toll_that_falls_is_a_contradiction(told):
    story = toll(told, ("مقتل ستة عمال", "2024-01-16"), ("مقتل أربعة عمال", "2024-01-17"))
    assert [clash.kind for clash in story.contradictions] == ["figures"]


@pytest.mark.parametrize("other", ["مقتل أكثر من أربعة عمال", "مقتل نحو ستة عمال", "مقتل ستة عمال"])
def test_figures_that_can_be_true_together_do_not_clash(told, other):
    story = toll(told, ("مقتل ستة عمال", "2024-01-16"), (other, "2024-01-16"))
    assert story.contradictions == ()


def test_part_of_a_sum_is_not_held_against_the_whole(told):
    story = toll(told, ("مقتل سبعة أشخاص", "2024-01-16"), ("مقتل خمسة عمال وثلاثة حراس", "2024-01-16"))
    assert story.contradictions == ()


def test_headline_has_the_last_toll(told):
    story = toll(told, ("مقتل أربعة عمال", "2024-01-16"), ("مقتل أربعة عمال", "2024-01-16"), ("مقتل ستة عمال", "2024-01-17"))
    assert story.headline.startswith("مقتل ستة عمال")
