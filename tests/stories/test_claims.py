"""Who agrees with whom, who denies, and how many origins there are behind many pages."""

import msgspec
import pytest

from khabar.records import Span
from khabar.stories.claims import are_opposed, claims_of, pairs_of
from khabar.stories.denials import denials_of
from khabar.stories.records import Saying
from khabar.stories.sayings import Said, negated_in, terms_of
from khabar.stories.stems import words_in
from khabar.stories.telling import stories_of

AGREE = [
    ("توقف محطة التحلية في الساحل شهرا كاملا", "محطة التحلية بالساحل في توقف كامل لمدة شهر"),
    ("لم تتوقف محطة التحلية في الساحل", "محطة التحلية في الساحل لم تتوقف"),
    ("عدم تلوث مياه محطة التحلية بالساحل", "مياه محطة التحلية في الساحل بلا تلوث"),
]
OPPOSED = [
    ("تسرب مياه ملوثة من محطة التحلية في الساحل", "عدم تسرب مياه ملوثة من محطة التحلية في الساحل"),
    ("محطة التحلية تلوث مياه الساحل", "لا تلوث محطة التحلية مياه الساحل"),
]
UNLIKE = [
    ("توقف محطة التحلية في الساحل شهرا", "الحرارة مرتفعة في الجبل"),
    ("قال ذلك", "قال ذلك"),
]


def said(text, number=0, stance="asserts", speaker="سالم الورفلي", article=None):
    words = tuple(words_in(text))
    saying = Saying(
        article=article or f"n{number}",
        attribution="a1",
        text=text,
        speaker=speaker,
        stance=stance,
        published="2024-01-16",
        origin=number,
        chain=(),
    )
    return Said(saying, words, terms_of(words), negated_in(words), stance in ("denies", "doubts"), True)


def at(saying, start, end):
    """The saying where its content stands in the text."""
    return msgspec.structs.replace(saying, span=Span(start, end))


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_like_words_make_one_claim(left, right):
    both = [said(left, 0), said(right, 1)]
    (claim,) = claims_of(both, list(pairs_of(both)))
    assert claim.corroboration == 2
    assert claim.shared


@pytest.mark.parametrize(("left", "right"), OPPOSED)
def test_negation_of_one_side_opposes(left, right):
    assert are_opposed(said(left, 0), said(right, 1))


@pytest.mark.parametrize(("left", "right"), OPPOSED)
def test_denial_of_like_content_opposes_the_assertion_and_agrees_with_the_negation(left, right):
    assert are_opposed(said(left, 0), said(left, 1, "denies"))
    assert not are_opposed(said(right, 0), said(left, 1, "denies"))


@pytest.mark.parametrize(("left", "right"), UNLIKE)
def test_unlike_or_empty_words_make_none(left, right):
    assert list(pairs_of([said(left, 0), said(right, 1)])) == []


def test_speaker_who_denies_what_he_said_is_told_from_one_who_denies_another():
    text = "تسرب مياه ملوثة من محطة التحلية في الساحل"
    himself = [said(text, 0, article="a"), said(text, 0, "denies", article="b")]
    another = [said(text, 0), said(text, 1, "denies")]
    assert [one.kind for one in denials_of(himself, list(pairs_of(himself)))] == ["self"]
    assert [one.kind for one in denials_of(another, list(pairs_of(another)))] == ["denial"]


NO_OPPOSITES = [
    ("محطة التحلية في الساحل لا تزال تعمل", "محطة التحلية في الساحل ما زالت تعمل"),
    ("لا شك أن محطة التحلية تلوث مياه الساحل", "محطة التحلية تلوث مياه الساحل"),
    ("ليس لدينا أي دليل على أن محطة التحلية تلوث مياه الساحل", "محطة التحلية لا تلوث مياه الساحل"),
]


@pytest.mark.parametrize(("left", "right"), NO_OPPOSITES)
def test_words_that_only_look_like_a_negation_oppose_nothing(left, right):
    assert not are_opposed(said(left, 0), said(right, 1))


def test_saying_inside_another_of_the_same_article_is_no_second_one():
    text = "مياه الساحل تلوثت من محطة التحلية القديمة"
    outer = [
        at(said(f"أكد السكان أن {text}", 0, article="a"), 0, 80),
        at(said(f"ذكر الأهالي أن {text} فعلا", 1, article="b"), 0, 90),
    ]
    inner = at(said(text, 2, article="a"), 20, 80)
    both = [*outer, inner]
    (claim,) = claims_of(both, list(pairs_of(both)))
    assert [saying.origin for saying in claim.sayings] == [0, 1]


def test_same_words_that_two_rules_give_to_two_are_kept_for_the_named_one():
    text = "مياه الساحل تلوثت من محطة التحلية القديمة"
    unnamed = msgspec.structs.replace(at(said(text, 2, article="a"), 20, 80), named=False)
    both = [unnamed, at(said(text, 0, article="a"), 20, 80), at(said(f"ذكر الأهالي أن {text} فعلا", 1, article="b"), 0, 90)]
    (claim,) = claims_of(both, list(pairs_of(both)))
    assert [saying.origin for saying in claim.sayings] == [0, 1]


def test_news_of_a_denial_is_not_what_it_denies():
    text = "تسرب مياه ملوثة من محطة التحلية في الساحل"
    denial = at(said(text, 1, "denies", article="a"), 40, 80)
    both = [at(said(f"قال إن الشركة نفت {text}", 0, article="a"), 10, 80), denial]
    assert denials_of(both, list(pairs_of(both))) == ()


def test_what_is_judged_is_not_asserted():
    text = "تسرب مياه ملوثة من محطة التحلية في الساحل"
    both = [said(text, 0, "judges"), said(text, 1, "denies")]
    assert denials_of(both, list(pairs_of(both))) == ()


def test_five_words_that_are_all_the_same_have_one_origin():
    text = "محطة التحلية جزء أساسي من ميناء الساحل"
    both = [said(text, 0), said(text, 1)]
    (claim,) = claims_of(both, list(pairs_of(both)))
    assert claim.corroboration == 1


def test_a_dozen_words_in_one_order_have_one_origin():
    text = "المحطة ستتوقف شهرا كاملا لاستبدال الأغشية القديمة ثم تعود إلى العمل بطاقتها الكاملة قبل بداية الصيف المقبل"
    both = [said(text, 0), said(text, 1)]
    (claim,) = claims_of(both, list(pairs_of(both)))
    assert (len(claim.sayings), claim.corroboration) == (2, 1)


def test_who_condemns_does_not_corroborate():
    text = "تسرب مياه ملوثة من محطة التحلية في الساحل"
    both = [said(text, 0, "judges"), said(text, 1)]
    assert claims_of(both, list(pairs_of(both))) == ()


def test_other_figures_are_no_agreement(told):
    lines = ("أكد المدير سالم الورفلي إنقاذ {} ركاب من قارب غرق أمام ميناء الساحل.", "وقال كمال الحسيني إن القارب غرق قبل الفجر.")
    reports = [
        told(str(count), None, (lines[0].format(word).replace("سالم الورفلي", name), lines[1]), outlet=name)
        for count, word, name in ((5, "خمسة", "سالم الورفلي"), (6, "ستة", "منصور الهادي"))
    ]
    (story,) = stories_of(reports).stories
    assert not any("ركاب" in claim.text for claim in story.claims)
    assert any("الفجر" in claim.text for claim in story.claims)
