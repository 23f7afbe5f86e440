"""Bounds and roundings of a number: «نحو», «أكثر من», «ما لا يقل عن» before it; «على الأقل», «تقريبا» behind its noun."""

from typing import NamedTuple

from khabar.mentions.amounts.vocabulary import Line, modifiers
from khabar.records import AmountModifier

_LEADS = ("وب", "ول", "ب", "ل", "و", "ف")
_OPENINGS = frozenset(["نحو", "حوالي", "اكثر", "اقل", "قرابه", "زهاء", "ما", "ازيد", "لا", "ليس", "ادني"])
_VERBAL = ("يتجاوز", "تتجاوز", "يقل", "تقل", "يزيد", "تزيد", "يتعدي", "تتعدي", "تجاوز", "تجاوزت", "يفوق", "تفوق", "يتعد")


class Modified(NamedTuple):
    """A modifier, and where its words begin (before a number) or end (behind it)."""

    modifier: AmountModifier
    at: int
    lead: int = 0  # letters of clitics before the first word: «بنحو»


def before(line: Line, at: int) -> Modified | None:
    """The modifier whose words end right before word `at`; one word may part a verb from its number («يتجاوز عمره 18»)."""
    found = _ending(line, at - 1)
    if found is None and at >= 2 and line[at - 2].fold in _VERBAL and line[at - 1].kind == "word":
        return _ending(line, at - 2)
    if found is None and at >= 3 and line[at - 1].fold in ("عن", "علي") and line[at - 2].kind == "word":
        return _parted(line, at)
    return found


def _parted(line: Line, at: int) -> Modified | None:
    """«لا يقل عددهم عن 20»: the preposition stands behind the subject."""
    if line[at - 3].fold not in ("يقل", "تقل", "يزيد", "تزيد"):
        return None
    phrases = modifiers("before").get(line[at - 1].fold, ())
    for phrase in phrases:
        start = at - 2 - len(phrase.others)
        if phrase.others and start >= 0 and _same(line, start, phrase.others):
            return Modified(phrase.value, start, _lead(line, start))  # type: ignore[arg-type]
    return None


def _lead(line: Line, at: int) -> int:
    """Letters of clitics before a modifier's first word: «بنحو», «ولأكثر من»."""
    word = line[at].fold
    return next((len(lead) for lead in _LEADS if word.startswith(lead) and word[len(lead) :] in _OPENINGS), 0)


def _ending(line: Line, at: int) -> Modified | None:
    if at < 0:
        return None
    for phrase in modifiers("before").get(line[at].fold, ()):
        start = at - len(phrase.others)
        if start >= 0 and _same(line, start, phrase.others):
            return Modified(phrase.value, start, _lead(line, start))  # type: ignore[arg-type]
    return None


def after(line: Line, at: int) -> Modified | None:
    """The modifier whose words begin at word `at`, or one word further («21 مهاجرا سوريا على الأقل»)."""
    for start in (at, at + 1):
        if start < len(line):
            for phrase in modifiers("after").get(line[start].fold, ()):
                last = start + 1 + len(phrase.others)
                if last <= len(line) and _same(line, start + 1, phrase.others):
                    return Modified(phrase.value, last)  # type: ignore[arg-type]
            if line[start].kind != "word":
                return None
    return None


def _same(line: Line, at: int, words: tuple[str, ...]) -> bool:
    if words and line[at].fold != words[0]:  # as most do
        return False
    return all(line[at + n].fold == word for n, word in enumerate(words))
