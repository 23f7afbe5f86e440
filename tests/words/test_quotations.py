"""Which opening mark belongs to which closing one. ⟨ ⟩ stand where a quotation begins and ends, and are the answer."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.words.quotations import quotations
from khabar.words.tokens import marks_of, words_of

SOUND = [  # both marks are there
    'قال: "⟨بعد عرض فيلم "⟨الليل⟩" انتشرت هذه "⟨النكات⟩" بين الناس⟩".',
    "قال الوزير: «⟨نعم⟩».",
    "قال: “⟨نعم⟩” وخرج",
    'قال: "⟨نعم⟩" وخرج',
    "قال: ‘⟨نعم⟩’ وخرج",
    "قال: '⟨نعم⟩' وخرج",
    "قال: ‹⟨نعم⟩› وخرج",
    "قال: „⟨نعم⟩“ وخرج",
    "قال «⟨نعم⟩»، وأضاف «⟨لا⟩».",
    'قال "⟨نعم⟩"، وأضاف "⟨لا⟩".',
    "(«⟨نعم⟩»)",
    "صحيفة «⟨الغد⟩» ومجلة «⟨الأمس⟩»",
]
MIXED_SHAPES = [
    "قال ”⟨نعم⟩“ وخرج",
    "قال ”⟨نعم⟩” وخرج",
    "قال “⟨نعم⟩“ وخرج",
    "قال ”⟨نعم⟩” و”⟨لا⟩” وخرج",
    "قال »⟨نعم⟩« وخرج",
    "قال : « ⟨نعم⟩ « وخرج",
    "قال» ⟨نعم⟩» وخرج",
    "قال »⟨نعم⟩« ثم »⟨لا⟩«.",
    "قال ’⟨نعم⟩‘ وخرج",
    'قال «⟨نعم⟩" وخرج وقال «⟨لا⟩»',
    'قال "⟨نعم⟩» وخرج',
    'قال “⟨نعم⟩" وخرج',
]
DOUBLED = [
    "قال: ''⟨نعم⟩'' وخرج",
    'قال: ""⟨نعم⟩"" وخرج',
    "قال: ``⟨نعم⟩'' وخرج",
    "قال: <<⟨نعم⟩>> وخرج",
    "قال: ‹‹⟨نعم⟩›› وخرج",
    "قال '' ⟨نعم⟩ '' وخرج",
]
MISPLACED_SPACES = [
    'قال" ⟨نعم⟩" وخرج',
    'قال "⟨نعم⟩ "وخرج',
    'قال " ⟨نعم⟩ " وخرج',
    'قال:"⟨نعم⟩".',
    'قال"⟨نعم⟩"وخرج',
    "قال «⟨نعم⟩»وخرج",
    "قال ل«⟨الغد⟩» أمس",
    'و"⟨نعم⟩" و"⟨لا⟩"',
    "و'⟨نعم⟩' و'⟨لا⟩'",
    "قال \u200f«\u200f⟨نعم⟩\u200f»\u200f وخرج",
]
NESTED = [
    'قال «⟨إنه "⟨جيد⟩" حقا⟩» وخرج',
    'قال "⟨إنه «⟨جيد⟩» حقا⟩" وخرج',
    "قال «⟨إنه «⟨جيد⟩» حقا⟩» وخرج",
    "قال \"⟨إنه '⟨جيد⟩' حقا⟩\" وخرج",
    "قال «⟨إنه “⟨جيد⟩”⟩» وخرج",
    'قال "⟨قرأت صحيفة "⟨الساحل⟩" كل صباح⟩" وخرج',
    "قال «⟨نشرت '⟨الغد⟩' و'⟨الأمس⟩' ذلك⟩» وخرج",
]
UNBALANCED = [
    "قال «⟨بدأ ولم ينته⟩",
    'قال "⟨بدأ ولم ينته⟩',
    "⟨بدأ وانتهى⟩» قال الوزير",
    '⟨بدأ وانتهى⟩" قال الوزير',
    'قال «⟨بدأ "⟨ولم⟩⟩» وخرج',
    "قال «⟨نعم⟩» وخرج» وعاد",  # the second one closes nothing
    "قال «⟨بدأ ثم «⟨نعم⟩» ولم ينته⟩",
]
NONE = [
    "قال الوزير نعم",
    "it's Khan's",
    'الشاشة 55" والهاتف 6" معا',
    "على ارتفاع 12' فقط",
    "قال (نعم) ثم [لا]",
    "إذا كان س < 5 و ص > 3",
    "قال «» وخرج",
    'قال "" وخرج',
    "القرآن’ الكريم",
    "",
]
TABLE = [*SOUND, *MIXED_SHAPES, *DOUBLED, *MISPLACED_SPACES, *NESTED, *UNBALANCED, *NONE]
MARKS = "«»“”\"'‘’‹›„<>`"


def between(text, words, first, last):
    return quotations(text, words, marks_of(words, first, last), first, last)


def found(text):
    words = words_of(text)
    return words, between(text, words, 0, len(words))


def marked(text):
    """The text's words with ⟨ ⟩ round each quotation, a blank between all."""
    words, quotes = found(text)
    before = [sum(q.first == i for q in quotes) * ["⟨"] for i in range(len(words) + 1)]
    behind = [sum(q.last == i for q in quotes) * ["⟩"] for i in range(len(words) + 1)]
    pieces = [[*behind[i], *before[i], text[word.start : word.end]] for i, word in enumerate(words)]
    return " ".join([piece for row in pieces for piece in row] + behind[len(words)])


def spaced(answer):
    """The answer cut as `marked` prints it: words apart, ⟨ and ⟩ beside the words that they hold."""
    return " ".join(answer[word.start : word.end] for word in words_of(answer))


@pytest.mark.parametrize("answer", TABLE)
def test_quotations_are_found(answer):
    assert marked(answer.replace("⟨", "").replace("⟩", "")) == spaced(answer)


@pytest.mark.parametrize(
    ("opened", "closed", "text"),
    [(True, True, "قال «نعم»"), (True, False, "قال «نعم"), (False, True, "نعم» قال")],
)
def test_missing_mark_is_told(opened, closed, text):
    (quotation,) = found(text)[1]
    assert (quotation.open is not None, quotation.close is not None) == (opened, closed)


def test_depth_counts_the_quotations_around():
    assert [q.depth for q in found('قال «إن "الأمر" انتهى» ثم «نعم»')[1]] == [0, 1, 0]


def test_quotation_ends_with_its_paragraph():
    text = "قال «نعم\n\nوخرج» الوزير"
    words = words_of(text)
    first = next(i for i, word in enumerate(words) if word.start > text.index("\n"))
    assert [(q.first, q.last) for q in between(text, words, 0, first)] == [(2, first)]
    assert [(q.first, q.last) for q in between(text, words, first, len(words))] == [(first, first + 1)]


@given(st.text(alphabet=st.sampled_from(MARKS + "قدو .،5\u200f"), max_size=60))
def test_whatever_is_written_quotations_nest_and_hold_words(text):
    words, quotes = found(text)
    assert [(q.first, -q.last) for q in quotes] == sorted((q.first, -q.last) for q in quotes)
    for q in quotes:
        assert 0 <= q.first < q.last <= len(words)
        assert q.open is None or (q.open < q.first and words[q.open].kind == "mark")
        assert q.close is None or (q.last == q.close and words[q.close].kind == "mark")
    for i, q in enumerate(quotes):
        assert all(inner.first >= q.last or inner.last <= q.last for inner in quotes[i + 1 :])


@given(st.lists(st.text(alphabet="قدرس", min_size=1, max_size=5), min_size=1, max_size=6))
def test_sound_quotations_come_back_as_they_were_written(said):
    text = " ثم ".join(f"قال «{words}»" for words in said)
    words, quotes = found(text)
    assert [" ".join(word.fold for word in words[q.first : q.last]) for q in quotes] == said


@pytest.mark.parametrize("piece", ["«", "»", '"', "'", '«"“', "»«", "« ق » ", "''", '\u200f"', "ق'", '"ق '])
def test_hostile_marks_take_time_in_proportion(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        words = words_of(text)
        begin = time.process_time()
        held = sum(q.last - q.first for q in between(text, words, 0, len(words)))
        assert held <= 17 * len(words)  # what walks over every quotation stays linear too
        return time.process_time() - begin

    assert seconds(100_000) < 8 * seconds(25_000) + 0.2
