"""Clitics: the conjunctions, prepositions and the article that Arabic glues to the word behind them.

A written word may be cut in several ways; `cuts` gives every way that letters allow, the uncut word first. Which one
is meant is for the reader of the word to decide, by what stands in a lexicon.
"""

from typing import NamedTuple

from khabar.words.remembered import remembered


class Cut(NamedTuple):
    """A word parted: glued prefix as written («ول»), article there or not, and the stem without it, folded."""

    prefix: str
    article: bool
    stem: str


_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")


@remembered(1 << 16)
def cuts(folded: str) -> tuple[Cut, ...]:
    """Every way to part a folded word. Stems keep at least two letters.

    «وبالمدينة» gives among others ("وب", True, "مدينه"), «للجيش» ("ل", True, "جيش").
    """
    found: list[Cut] = []
    for conjunction in _CONJUNCTIONS:
        if not folded.startswith(conjunction):
            continue
        rest = folded[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if rest.startswith(preposition):
                found += _with_article(conjunction + preposition, rest[len(preposition) :], preposition)
    return tuple(dict.fromkeys(found))


def _with_article(prefix: str, rest: str, preposition: str) -> list[Cut]:
    found = [Cut(prefix, False, rest)] if len(rest) >= 2 else []
    if rest.startswith("ال") and len(rest) >= 4:
        found.append(Cut(prefix, True, rest[2:]))
    elif preposition == "ل" and rest.startswith("ل") and len(rest) >= 3:
        # «للجيش» hides the alef; «للغة» hides the lam too
        found.append(Cut(prefix, True, rest[1:]))
        found.append(Cut(prefix, True, rest))
    return found
