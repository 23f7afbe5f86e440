"""Who agrees with whom, who denies, and how many origins there are behind many pages."""

import pytest

from khabar.stories.claims import are_opposed, claims_of, denials_of, pairs_of
from khabar.stories.records import Saying
from khabar.stories.sayings import Said, negated_in, terms_of
from khabar.stories.stems import words_in

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


def test_a_dozen_words_in_one_order_have_one_origin():
    text = "المحطة ستتوقف شهرا كاملا لاستبدال الأغشية القديمة ثم تعود إلى العمل بطاقتها الكاملة قبل بداية الصيف المقبل"
    both = [said(text, 0), said(text, 1)]
    (claim,) = claims_of(both, list(pairs_of(both)))
    assert (len(claim.sayings), claim.corroboration) == (2, 1)
