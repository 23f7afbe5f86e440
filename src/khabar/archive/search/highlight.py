"""Where a question's words stand in an article as published, and the stretch of it that shows most of them."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from khabar.archive.search.question import Group, Phrase, Question
from khabar.archive.search.stems import stems_of
from khabar.records import Span
from khabar.words.letters import DROPPED, TASHKEEL, fold

_MOST = 400  # places of one article
_BLOCKS = (range(0x30, 0x3A), range(0x600, 0x700), range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))  # that Arabic is written in
_COMMON = "أإآىئةؤ٠١٢٣٤٥٦٧٨٩"  # letters with another spelling that stand in nearly every article
_TATWEEL, _MARK = "\u0640", "\u064b"  # both are dropped; a mark is no letter for a pattern
_MARKED = re.compile(f"[{DROPPED}]")
_GAP = r"[^\w\s]*+"  # marks between two letters


class Snippet(msgspec.Struct, frozen=True):
    """A stretch of an article's text, and the words to mark in it, counted from its beginning."""

    text: str
    marks: tuple[Span, ...]
    start: int  # in the article's text


def marks_of(question: Question, text: str) -> tuple[Span, ...]:
    """Every place of the question's words in the text, in its own letters, in order. Cost: linear in the text."""
    plain, marked = _plain(text), _MARKED.search(text) is not None
    found: dict[int, int] = {}
    for group in question.groups:
        for start, end in _places(group, plain, marked):
            found.setdefault(start, end)
    return tuple(Span(start, end) for start, end in sorted(found.items()))


def snippet_of(question: Question, text: str, letters: int = 220, marks: tuple[Span, ...] | None = None) -> Snippet:
    """The stretch of at most so many letters that has most of the marked words; the text's beginning where none is."""
    marks = marks_of(question, text) if marks is None else marks
    begin, end = _window(text, marks, letters)
    inside = tuple(Span(mark.start - begin, mark.end - begin) for mark in marks if begin <= mark.start and mark.end <= end)
    return Snippet(text[begin:end], inside, begin)


def _window(text: str, marks: tuple[Span, ...], letters: int) -> tuple[int, int]:
    """[start, end) of the best stretch, cut between words."""
    if len(text) <= letters or not marks:
        return 0, _word_end(text, min(letters, len(text)))
    best, most = marks[0].start, 0
    last = 0
    for first, mark in enumerate(marks):
        while last < len(marks) and marks[last].end <= mark.start + letters * 3 // 4:
            last += 1
        words = len({text[m.start : m.end] for m in marks[first:last]}) * 10 + last - first
        if words > most:
            best, most = mark.start, words
    begin = _word_start(text, max(0, best - letters // 4))
    return begin, _word_end(text, min(len(text), begin + letters))


def _word_start(text: str, at: int) -> int:
    """The beginning of the next word, or of the paragraph where it begins nearby."""
    if at == 0:
        return 0
    space = re.compile(r"\s").search(text, at, at + 60)
    return space.end() if space else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = max(text.rfind(" ", at - 60, at), text.rfind("\n", at - 60, at))
    return space if space > 0 else at


def _places(group: Group, plain: str, marked: bool) -> Iterable[tuple[int, int]]:
    pattern, words = _pattern(group.choices, marked)
    for count, found in enumerate(pattern.finditer(plain)):
        if count >= _MOST:
            return
        if found.lastgroup == "phrase" or _means(fold(found.group()), words):
            yield found.span()


@lru_cache(maxsize=1 << 10)
def _pattern(choices: tuple[Phrase, ...], marked: bool) -> tuple[re.Pattern[str], frozenset[str]]:
    """One pattern for all choices, for a text in plain letters: phrases as they stand, words with what may be glued to
    them; and these words. marked: tashkeel and such may stand between the letters."""
    gap = _GAP if marked else ""
    edge = rf"(?<!\w)(?<![{TASHKEEL}])" if marked else r"(?<!\w)"
    phrases = [r"[\W_]+".join(_spelled(word, gap) for word in choice.words) for choice in choices if choice.exact]
    words = frozenset(choice.words[0] for choice in choices if not choice.exact)
    ways = [f"(?P<phrase>{'|'.join(phrases)})"] if phrases else []
    if words:
        stems = sorted({word[:-1] if word.endswith("ه") and len(word) > 3 else word for word in words})  # «حكومتها»: «حكومه»
        spelled = "|".join(_spelled(stem, gap) for stem in stems)
        ways.append(rf"(?:[وفبلكا]{gap}){{0,4}}(?:{spelled})(?:\w{gap}){{0,4}}")
    latin = any(word.isascii() for choice in choices for word in choice.words)
    return re.compile(rf"{edge}(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE if latin else 0), words


def _spelled(folded: str, gap: str) -> str:
    return "".join(re.escape(letter) + gap for letter in folded)


def _means(token: str, words: frozenset[str]) -> bool:
    return token in words or not words.isdisjoint(stems_of(token))


def _plain(text: str) -> str:
    """The text in plain letters, as long as it was, so that places in it are places in the text. Marks stay.

    Replacing the common letters one by one takes a tenth of what a translation takes; that is for texts with rare ones.
    """
    if _rare().search(text):
        return text.translate(_table())
    for letter in _COMMON:
        text = text.replace(letter, _table()[ord(letter)])
    return text.replace(_TATWEEL, _MARK)


@cache
def _table() -> dict[int, str]:
    """Arabic letters that fold to another one, and that one; tatweel to a mark."""
    folded = {code: fold(chr(code)) for block in _BLOCKS for code in block}
    return {code: plain for code, plain in folded.items() if len(plain) == 1 and plain != chr(code)} | {ord(_TATWEEL): _MARK}


@cache
def _rare() -> re.Pattern[str]:
    return re.compile("[" + "".join(chr(code) for code in _table() if chr(code) not in _COMMON + _TATWEEL) + "]")
