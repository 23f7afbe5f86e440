"""Which figures contradict each other, and beside each the trap that only looks like it."""

import pytest

from khabar.stories.telling import stories_of

EVENT = "حريق كبير في مستودع للأخشاب بحي النخيل في مدينة الساحل"
MONEY = "مبنى المحكمة الجديد الذي يقوم على تل البرج وسط حي النخيل في مدينة الساحل"
RACE = "سباق القوارب الشراعية السنوي في خليج النخيل بمدينة الساحل"


def story(told, *lines, days=("2024-01-16", "2024-01-16"), outlets=("صحيفة الضفة", "صحيفة الجبل")):
    """The story of articles that are lines alone: the contradictions and changes in it."""
    reports = [
        told(f"n{at}", None, (line,), outlet=outlet, published=day)
        for at, (line, day, outlet) in enumerate(zip(lines, days, outlets, strict=True))
    ]
    (found,) = stories_of(reports).stories
    return found


def burnt(figure, more=""):
    return f"اندلع {EVENT}{more} وأسفر عن {figure}."


def values(contradictions):
    return [[side.value for side in one.sides] for one in contradictions]


CLASH = [
    ([4, 6], "مقتل أربعة أشخاص", "مقتل ستة أشخاص"),
    ([4, 6], "مقتل أربعة جنود", "مقتل ستة جنود"),
    ([7, 5], "مقتل سبعة جنود", "مقتل خمسة أشخاص"),  # more soldiers than there are dead
    ([30, 20], "إصابة نحو 30 شخصا", "إصابة 20 شخصا"),
]
NO_CLASH = [
    ("مقتل أربعة جنود", "مقتل ستة أشخاص"),  # the soldiers may be four of the six
    ("مقتل عشرة من الحراس", "مقتل 13 عاملا"),
    ("مقتل أكثر من أربعة أشخاص", "مقتل ستة أشخاص"),
    ("إصابة نحو 30 شخصا", "إصابة 28 شخصا"),
    ("مقتل أربعة أشخاص خلال ساعة", "مقتل ستة أشخاص"),  # another time
    ("إصابة سبعة أشخاص", "وقوع 4 إصابات خطيرة"),
    ("مقتل أربعة أشخاص", "وفاة وإصابة 9 أشخاص"),  # dead and wounded together
    ("مقتل أربعة أشخاص", "سقوط 9 بين قتيل وجريح"),
    ("مقتل تسعة أشخاص بينهم أربعة حراس", "مقتل تسعة أشخاص"),
]


@pytest.mark.parametrize(("expected", "left", "right"), CLASH)
def test_figures_that_cannot_both_be_true_clash(told, expected, left, right):
    assert values(story(told, burnt(left), burnt(right)).contradictions) == [expected]


@pytest.mark.parametrize(("left", "right"), NO_CLASH)
def test_figures_of_another_group_or_time_do_not(told, left, right):
    assert story(told, burnt(left), burnt(right)).contradictions == ()


def test_figures_of_a_digest_are_of_several_happenings(told):
    digest = f"{burnt('مقتل ستة أشخاص')} وكان الحريق واحدا من ثلاثة حوادث متفرقة."
    assert story(told, burnt("مقتل أربعة أشخاص"), digest).contradictions == ()


def test_one_outlet_that_tells_twice_of_one_day_tells_of_two(told):
    same = ("صحيفة الضفة", "صحيفة الضفة")
    assert story(told, burnt("مقتل أربعة أشخاص"), burnt("مقتل ستة أشخاص"), outlets=same).contradictions == ()


def test_outlet_that_gives_a_lower_count_later_contradicts_itself(told):
    found = story(
        told,
        burnt("مقتل ستة أشخاص"),
        f"{burnt('مقتل أربعة أشخاص')} وهذه حصيلة جديدة.",
        outlets=("صحيفة الضفة", "صحيفة الضفة"),
        days=("2024-01-16", "2024-01-17"),
    )
    assert values(found.contradictions) == [[6, 4]]


def test_undated_articles_that_are_no_copies_may_be_of_two_happenings(told, fire):
    wire, retold = (next(report for report in fire if report.article.id == id_) for id_ in ("wire", "retold"))
    texts = [tuple(span.of(report.article.text) for span in report.article.paragraphs[1:]) for report in (wire, retold)]
    dated = [told(str(at), None, text, outlet=str(at)) for at, text in enumerate(texts)]
    undated = [told(str(at), None, text, outlet=str(at), published=None) for at, text in enumerate(texts)]
    assert "killed" in [one.slot for one in stories_of(dated).stories[0].contradictions]
    assert "killed" not in [one.slot for found in stories_of(undated).stories for one in found.contradictions]


SUMS = [
    ("clash", "يقام {} بتكلفة 30 مليون ريال", "أقيم {} بكلفة 45 مليون ريال"),
    ("none", "يقام {} بتكلفة 30 مليون ريال", "أقيم {} بكلفة 30 مليون ريال"),
    ("none", "يقام {} بتكلفة نحو 30 مليون ريال", "أقيم {} بكلفة 31 مليون ريال"),
    ("none", "يقام {} بتكلفة 30 مليون ريال سعودي", "أقيم {} بكلفة 45 مليون ريال يمني"),
    ("none", "يقام {} بتكلفة 30 مليون ريال", "أقيم {} بكلفة 8 ملايين دولار"),  # another currency
    ("none", "يقام {} بتكلفة 2.1 مليار ريال", "أقيم {} بكلفة 2.14 مليار ريال"),  # rounded
    ("none", "يقام {} بتكلفة 30 مليون ريال", "يدار {} بتكلفة 3 ملايين ريال سنويا"),  # a rate
    ("none", "يقام {} بتكلفة 30 مليون ريال", "أثاث {} بقيمة 4 ملايين ريال"),  # another slot
    ("none", "يقام {} بتكلفة 30 مليون ريال", "أقيم {}، وزرعت في شارع النهر أشجار للظل بكلفة 2 مليون ريال"),  # another thing
]


@pytest.mark.parametrize(("expected", "left", "right"), SUMS)
def test_sums_of_money_clash_where_they_are_of_one_thing(told, expected, left, right):
    found = story(told, f"{left.format(MONEY)}.", f"{right.format(MONEY)}.")
    assert [one.slot for one in found.contradictions] == (["cost"] if expected == "clash" else [])


DAYS = [
    (["2024-02-05", "2024-02-07"], "{} يبدأ يوم 5 فبراير 2024", "{} ينطلق يوم 7 فبراير 2024"),
    ([], "{} يبدأ يوم 5 فبراير 2024", "{} ينطلق يوم 5 فبراير 2024"),
    ([], "{} يبدأ يوم 5 فبراير 2024", "{} ينتهي يوم 7 فبراير 2024"),  # another slot
    ([], "{} يبدأ يوم 5 فبراير 2024", "{} ينطلق غدا"),  # tomorrow hangs on when the page was made
    ([], "{} يبدأ يوم 5 فبراير 2024", "{} ينطلق يوم 25 رجب 1445 هـ"),  # the calendars differ by a day
]


@pytest.mark.parametrize(("expected", "left", "right"), DAYS)
def test_days_clash_where_they_are_of_one_thing(told, expected, left, right):
    first, second = (f"أعلنت البلدية أن {line.format(RACE)}." for line in (left, right))
    assert values(story(told, first, second).contradictions) == ([expected] if expected else [])


def test_day_that_is_put_off_is_a_change(told):
    first = f"أعلنت البلدية أن {RACE} يبدأ يوم 5 فبراير 2024."
    second = f"أعلنت البلدية تأجيل {RACE}، وقالت إن {RACE} يبدأ يوم 7 فبراير 2024."
    found = story(told, first, second, days=("2024-01-16", "2024-01-18"))
    assert found.contradictions == ()
    assert [[step.value for step in change.steps] for change in found.changes] == [["2024-02-05", "2024-02-07"]]
