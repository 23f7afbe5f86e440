"""Pious formulas behind a name: «رحمه الله», «- حفظه الله ورعاه -», «صلى الله عليه وسلم». They are said of it, never by it."""

from collections.abc import Sequence
from functools import cache

from khabar.attribution.description_words import blessings, eulogies, words_that
from khabar.words.quotations import Quotation

_GOES_ON = 6  # words by which a formula may go on
_VERSE = 160  # words of what stands in brackets
MARKS_AROUND = frozenset("-–—ـ(),،")
_OPENS = frozenset("({[}﴿")
_CLOSES = frozenset(")}]{﴾")  # the ornate ones stand turned in many texts


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for formula in blessings():
        found.setdefault(formula[0], []).append(formula)
    return {first: tuple(formulas) for first, formulas in found.items()}


@cache
def pious_words() -> frozenset[str]:
    """The words with which a formula begins, folded."""
    return frozenset(_by_first_word())


def piety_end(folds: Sequence[str], k: int, stop: int) -> int:
    """Behind the formula that begins at word k, and what it goes on with; k where none begins."""
    for formula in _by_first_word().get(folds[k], ()):
        end = k + len(formula)
        if tuple(folds[k:end]) == formula:
            furthest = min(stop, end + _GOES_ON)
            while end < furthest and folds[end] in words_that("blessing_on"):
                end += 1
            return min(end, stop)
    return k


def blessing_before(folds: Sequence[str], last: int, begin: int) -> int:
    """Where the formula begins that ends right before word `last`, with the marks around it; `last` where none does."""
    end = last - (last > begin and folds[last - 1] in MARKS_AROUND)
    if end > begin and folds[end - 1] in _last_words():
        for formula in blessings():
            first = end - len(formula)
            if first > begin and tuple(folds[first:end]) == formula:
                return first - (folds[first - 1] in MARKS_AROUND)
    return last


@cache
def _last_words() -> frozenset[str]:
    return frozenset(formula[-1] for formula in blessings())


@cache
def _praises() -> frozenset[str]:
    """The last words of what is said of God or his prophet alone."""
    return frozenset(formula[-1] for formulas in eulogies().values() for formula, _ in formulas)


def verse_at(folds: Sequence[str], k: int, stop: int) -> Quotation | None:
    """«قال تعالى (…)»: a verse in the brackets that open at word k, right behind what is said of God or his prophet alone."""
    praised = folds[k - 1] in _praises() or folds[k - 1] == ":" and folds[k - 2] in _praises()
    if folds[k] not in _OPENS or not praised and folds[k] != "﴿":
        return None
    first = k + 1 + (k + 1 < stop and folds[k + 1] in _OPENS)
    last = next((j for j in range(first + 1, min(stop, k + _VERSE)) if folds[j] in _CLOSES), None)
    return Quotation(first=first, last=last, open=k, close=last, depth=0) if last is not None else None


def is_verse(folds: Sequence[str], quotation: Quotation) -> bool:
    """Whether it stands in brackets, which are no quotation marks."""
    return quotation.open is not None and folds[quotation.open] in _OPENS
