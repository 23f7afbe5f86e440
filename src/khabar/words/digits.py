"""Numbers in digits, with every mark that newsrooms put between them: «14,9», «1.200.000», «9ر3», «21?6», «10 000».

A lone point or comma before three digits parts thousands («1,200») unless a scale word follows («1.575 مليار») or the
number is below one («0.125»). «9ر3» is 3.9: agencies of the Gulf write the fraction first, and a «ر» for the comma.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache

from khabar.words.tokens import Word

_MOST_DIGITS = 15
_POINTS = frozenset(["،", "?", "؟", "'", "’"])  # stand for the decimal comma where they touch digits on both sides


def digits_at(words: Sequence[Word], at: int, scale_follows: Callable[[Sequence[Word], int], bool]) -> tuple[Decimal, int] | None:
    """The value of the digits that begin at word `at`, and the word behind them; None where they are no number."""
    digits = words[at].fold
    if len(digits) > _MOST_DIGITS + 5:
        return None
    if _touching(words, at, 2) and words[at + 2].fold.isdecimal() and digits.isdecimal():
        point, other = words[at + 1].fold, words[at + 2].fold
        if point == "ر" and len(digits) <= 4 and len(other) <= 4:
            return Decimal(f"{other}.{digits}"), at + 3
        if point in _POINTS and len(digits) <= 4 and len(other) <= 3:
            return Decimal(f"{digits}.{other}"), at + 3
    last = at + 1
    if digits.isdecimal() and len(digits) <= 3:
        while last < len(words) and _is_thousand(words, last) and last - at < 4:
            digits += words[last].fold
            last += 1
    value = _value(digits, scale_follows(words, last))
    return None if value is None else (value, last)


def _touching(words: Sequence[Word], at: int, count: int) -> bool:
    return at + count < len(words) and all(words[n].end == words[n + 1].start for n in range(at, at + count))


def _is_thousand(words: Sequence[Word], at: int) -> bool:
    """Three digits, one space behind other digits: «10 000»."""
    word = words[at]
    return word.kind == "number" and len(word.fold) == 3 and word.fold.isdecimal() and word.start - words[at - 1].end == 1


@lru_cache(maxsize=1 << 12)
def _value(digits: str, scale_follows: bool) -> Decimal | None:
    digits = digits.replace("٬", ",").replace("٫", "/")  # «/»: a decimal mark that can be nothing else
    if len(digits) > _MOST_DIGITS + 5:
        return None
    parts, marks = _parted(digits)
    if not all(part.isdecimal() and part.isascii() for part in parts) or len("".join(parts)) > _MOST_DIGITS:
        return None
    if not marks:
        return Decimal(digits)
    grouped = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3 and parts[0] != "0"
    if len(marks) == 1:
        if marks == "/" or not grouped or scale_follows:
            return Decimal(".".join(parts))
        return Decimal("".join(parts))
    if len(set(marks)) == 1 and grouped and "/" not in marks:
        return Decimal("".join(parts))
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and all(len(part) == 3 for part in parts[1:-1]):
        return Decimal("".join(parts[:-1]) + "." + parts[-1])
    return None


def _parted(digits: str) -> tuple[list[str], str]:
    marks = "".join(letter for letter in digits if letter in ",./")
    return digits.replace(",", ".").replace("/", ".").split("."), marks
