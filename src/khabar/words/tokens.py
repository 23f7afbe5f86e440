"""Words, numbers and marks of a text, and the sentences that they stand in."""

import html
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from khabar.words.letters import DROPPED, INVISIBLE, TASHKEEL, fold
from khabar.words.remembered import remembered

WordKind = Literal["word", "number", "mark"]
_LETTER = r"[^\W\d_]"
_WORD = re.compile(  # word, number, mark; direction marks and zero-width letters may stand inside a word, and never end it
    r"[ء-غف-ي]++(?![^\s،.:])|"  # as nearly every word is: what the next line would find too, and slower
    rf"(?!ـ+(?!{_LETTER})){_LETTER}+(?:[{TASHKEEL}]+{_LETTER}*|[{INVISIBLE}]++(?=[{TASHKEEL}]|{_LETTER}){_LETTER}*)*"
    r"|[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*"
    rf"|\.\.+|ـ+|''|``|&(?:quot|[lr]aquo|[lr]dquo|[lr]squo|#0?3[49]|#171|#187|#82(?:16|17|20|21));|[^\s{DROPPED}]"
)
_SAME_AS = dict.fromkeys(["''", "``"], '"')  # doubled marks that stand for one
_DIGITS = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
_begins_word = re.compile(rf"ـ*(?!ـ){_LETTER}").match
_ENDS = frozenset([".", "!", "?", "؟", "…", "..", "...", "؛"])
_CLOSERS = frozenset(["»", "”", '"', ")", "’", "'", "]"])
LETTER_NAMES = frozenset(
    "دبليو جيه اتش اف ار اس".split()
)  # folded: of Latin letters, which an initial's stop follows («دبليو. بوش»)
_ABBREVIATIONS = LETTER_NAMES | frozenset("د م ا ص ب ق ه ت ج س ك ر ن ف ع".split())  # folded: titles, initials, agencies, units


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word, number or punctuation mark: [start, end) in the text, folded spelling, kind."""

    start: int
    end: int
    fold: str
    kind: WordKind


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], in order."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        folded, kind = _sorted(match[0])
        found.append(Word(begin, stop, folded, kind))
    return found


@remembered(1 << 17)
def _sorted(written: str) -> tuple[str, WordKind]:
    """The folded spelling of what `_WORD` found, and what it is: kept, for most words have been met before."""
    if len(written) > 1 and written[0] in "&'`":
        return _SAME_AS.get(written) or html.unescape(written), "mark"  # «&quot;»: a mark that a page encoded twice
    kind: WordKind = "number" if written[0] in _DIGITS else "word" if _begins_word(written) else "mark"
    return fold(written) or "ـ", kind


def marks_of(words: Sequence[Word], first: int, last: int) -> list[int]:
    """Which of the words [first, last) are marks."""
    return [at for at in range(first, last) if words[at].kind == "mark"]


def sentences_of(words: Sequence[Word], marks: Sequence[int], first: int, last: int) -> list[tuple[int, int]]:
    """Where each sentence of words [first, last) begins and ends; marks that lean on its stop belong to the sentence."""
    found, begin = [], first
    for stop in marks:
        if words[stop].fold in _ENDS and stop >= begin and ends_sentence(words, stop, first, last):
            at = stop + 1
            while at < last and (words[at].fold in _CLOSERS or (words[at].fold in _ENDS and words[at].start == words[at - 1].end)):
                at += 1
            found.append((begin, at))
            begin = at
    return [*found, (begin, last)] if begin < last else found


def ends_sentence(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Whether word `at` of words [first, last) ends a sentence: not the stop of «د. أحمد», «أ.ف.ب» or «khabar.org»."""
    if words[at].fold not in _ENDS:
        return False
    before = words[at - 1] if at > first else None
    if words[at].fold != "." or before is None or before.kind != "word" or before.end != words[at].start:
        return True
    after = words[at + 1] if at + 1 < last else None
    if after is not None and after.start == words[at].end and after.kind != "mark":
        return not _dotted(before, after)
    counted = at - 2 >= first and words[at - 2].kind == "number"  # «5 م.», «1445 هـ.»
    return before.fold not in _ABBREVIATIONS or counted


def _dotted(before: Word, after: Word) -> bool:
    """Whether a stop without a space joins two words: initials, and addresses in Latin letters."""
    if before.fold.isascii() and after.fold.isascii():
        return True
    return after.kind == "word" and len(before.fold) <= 2 and len(after.fold) <= 2
