"""Words, numbers and marks, and the sentences they stand in. The bar is the answer."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.words.tokens import ends_sentence, marks_of, sentences_of, words_of

WORDS = [
    "قال| الوزير|:| «|نعم|»|.",
    "قَالَ| الوزيــرُ",
    "3.5| ملايين",
    "1,234,567| جنيه",
    "٣٫٥| في| المئة",
    "١٢٬٠٠٠",
    "2024|-|05|-|01",
    "5|%",
    "12|كم",
    "12|.|وقال",
    "covid|-|19",
    "إف|-|16",
    "أ|.|ف|.|ب",
    "نعم|...| لا",
    "نعم|؟|!",
    "قال|,|ثم",
]
SENTENCES = [
    "وصل الوفد.| غادر الوفد.",
    "هل وصل؟| نعم!| حسنا…",
    "هل وصل؟!| لا نعرف.",
    "قال د. أحمد إن السعر 3.5 دولار.| ثم غادر.",
    "وصل أ. د. محمود علي.| وبقي هناك.",
    "كتب ج. ر. تولكين الرواية.| وبعدها توفي.",
    "قال: «انتهى.»| ثم خرج.",
    'قال: "انتهى."| ثم خرج.',
    "نقلت (أ.ف.ب) الخبر.| وأكده الوزير.",
    "نقلت ا.ف.ب. الخبر",
    "ذكرت بي.بي.سي الخبر.| ونفاه الوزير",
    "وقع ذلك عام 2011.| وبعده تغير كل شيء",
    "بلغ العدد 12.|وقال الوزير",
    "انتهى الاجتماع.|وقال الوزير",
    "بنسبة 5.5%.| ثم تراجع",
    "بلغ طوله 5 كم.| وأضاف الوزير",
    "في عام 1445 هـ.| وأضاف الوزير",
    "على الموقع www.khabar.org الخبر.| وأضاف",
    "غادر...| ثم عاد",
    "جملة بلا نقطة",
]
TEXTS = st.text(alphabet=st.one_of(st.sampled_from("اقد. .،؛؟!…«»\"'()٣5٫,\u0640\u064e\u200f\n "), st.characters()), max_size=80)


def cut(text):
    words = words_of(text)
    return [
        text[words[first].start : words[last - 1].end]
        for first, last in sentences_of(words, marks_of(words, 0, len(words)), 0, len(words))
    ]


@pytest.mark.parametrize("answer", WORDS)
def test_text_is_cut_into_words(answer):
    text = answer.replace("|", "")
    assert [text[word.start : word.end] for word in words_of(text)] == [word.strip() for word in answer.split("|")]


@pytest.mark.parametrize(("kind", "text"), [("word", "قال"), ("number", "٣٫٥"), ("number", "12"), ("mark", "«"), ("mark", "...")])
def test_word_says_what_it_is(kind, text):
    assert [word.kind for word in words_of(text)] == [kind]


def test_invisible_letters_stand_inside_a_word_and_never_end_it():
    assert [(w.start, w.end, w.fold) for w in words_of("نا\u200cقد\u200f\u200f ثم\u064e")] == [(0, 5, "ناقد"), (8, 11, "ثم")]


@pytest.mark.parametrize("answer", SENTENCES)
def test_text_is_cut_into_sentences(answer):
    assert cut(answer.replace("|", "")) == [sentence.strip() for sentence in answer.split("|")]


@pytest.mark.parametrize("text", ["&#34;", "&quot;", "''", "&laquo;", "&#8221;"])
def test_a_mark_written_twice_over_is_one_mark(text):
    (word,) = words_of(text)
    assert (word.kind, len(word.fold)) == ("mark", 1)


def test_words_of_a_piece_are_counted_in_the_whole_text():
    assert [(word.start, word.end) for word in words_of("أب ابن جد", 3, 6)] == [(3, 6)]


def test_sentences_of_a_piece_look_at_nothing_before_it():
    words = words_of("عام 5 م. وصل")
    assert ends_sentence(words, 3, 0, len(words))
    assert not ends_sentence(words, 3, 2, len(words))


@given(TEXTS)
def test_words_stand_in_order_and_no_letter_is_lost(text):
    words = words_of(text)
    ends = [0, *(word.end for word in words)]
    assert all(end <= word.start < word.end for end, word in zip(ends, words, strict=False))
    between = [text[end:start] for end, start in zip(ends, [*(word.start for word in words), len(text)], strict=True)]
    assert not any(letter.isalnum() for gap in between for letter in gap)


@given(TEXTS)
def test_sentences_part_the_words_without_gap_or_overlap(text):
    words = words_of(text)
    covered = [i for first, last in sentences_of(words, marks_of(words, 0, len(words)), 0, len(words)) for i in range(first, last)]
    assert covered == list(range(len(words)))


@pytest.mark.parametrize("piece", ["ا", ".", "د. ", "1", "1,", "a'", "\u064e", "ﷺ", "؟ ", "\u200f", "ا\u200f"])
def test_hostile_text_takes_time_in_proportion(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        begin = time.process_time()
        words = words_of(text)
        sentences_of(words, marks_of(words, 0, len(words)), 0, len(words))
        return time.process_time() - begin

    assert seconds(400_000) < 8 * seconds(100_000) + 0.2
