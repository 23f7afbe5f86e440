"""Names over marks and letters: hyphens, stops, initials between a given name and a surname."""

from collections.abc import Sequence

from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.words_around import PARTICLES
from khabar.words.tokens import Word

_TITLES = frozenset(["د", "م", "ا"])  # of a doctor, an engineer, a teacher
_SHORT = 5  # letters of the second half of a surname with a hyphen


def over_mark(words: Sequence[Word], at: int, end: int, known: bool) -> int:
    """«دبليو. بوش», «جان-كلود»: how many words to go on over an initial's stop or a hyphen that touches both words.

    known: whether the word behind the mark stands inside another known name.
    """
    if at + 1 >= end or words[at + 1].kind != "word":
        return 0
    touches = words[at - 1].end == words[at].start
    if words[at].fold == "-" and touches and words[at + 1].start == words[at].end:
        return 2 if named(words[at + 1].fold) != Named.ORDINARY or not known and _second_half(words, at) else 0
    if words[at].fold == "." and touches and (len(words[at - 1].fold) <= 2 or words[at - 1].fold in particles("initial")):
        return 2 if named(words[at + 1].fold) != Named.ORDINARY else 0
    return 0


def _second_half(words: Sequence[Word], at: int) -> bool:
    """«زامورا-روس», «تشونغ-هو»: a short everyday word behind the hyphen of a surname that is no Arabic word, or of a syllable."""
    first, second = words[at - 1].fold, words[at + 1].fold
    if first in particles("syllable"):
        return second in particles("syllable")
    return (
        not first.startswith("ال") and named(first) in (Named.NONE, Named.FAMILY) and len(second) <= _SHORT and second[:2] != "ال"
    )


def over_initial(words: Sequence[Word], at: int, end: int, names: int) -> int:
    """How many words to go on over an initial and what follows it: «ماري ك. غرير», «ليون إي بانيتا», «سعيد م.»."""
    letter = words[at].fold
    if len(letter) > 1 and letter not in particles("initial") or letter == "و":
        return 0
    stop = at + 1 < end and words[at + 1].fold == "." and words[at + 1].start == words[at].end
    surname = at + 1 + stop
    behind = words[surname].fold if surname < end and words[surname].kind == "word" else ""
    if not stop and (len(letter) == 1 or named(behind) & Named.GIVEN) or stop and letter in _TITLES and is_name(behind):
        return 0  # «سمية قاسم آية إبراهيم», «التقت هدى د. سامي»
    if _is_surname(behind):
        return surname + 1 - at
    return 2 if stop and len(letter) == 1 and names == 1 else 0


def _is_surname(folded: str) -> bool:
    return (
        len(folded) > 2
        and not folded.endswith(("ته", "ها", "هم"))
        and named(folded) != Named.ORDINARY
        and folded not in PARTICLES
        and not folded.startswith("ال")
    )
