"""Names that begin with Latin letters in Arabic spelling: «بي جي كراولي», «جيه. دي. فانس»."""

from collections.abc import Sequence

from khabar.mentions.names import Named, named, particles
from khabar.mentions.titles import title_of
from khabar.words.tokens import Word

_MOST = 3  # letters before a surname


def initialed_end(words: Sequence[Word], at: int, end: int) -> int:
    """Where the name ends that begins with letters at `at`: behind its surname; `at` where none does.

    Two letters or more must stand, or one with its stop.
    """
    last, letters, stops = at, 0, 0
    while last < end and letters < _MOST and words[last].fold in particles("initial"):
        last, letters = last + 1, letters + 1
        if last < end and words[last].fold == "." and words[last - 1].end == words[last].start:
            last, stops = last + 1, stops + 1
    if letters < 1 or letters + stops < 2 or last >= end or words[last].kind != "word":
        return at
    surname = words[last].fold
    plain = len(surname) > 2 and not surname.startswith(("ال", "لل", "وال", "بال")) and title_of(surname) is None
    return last + 1 if plain and named(surname) != Named.ORDINARY else at
