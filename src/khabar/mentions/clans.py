"""Names of East Asia, a clan and one or two syllables behind it: «وانغ يي», «كيم يونغ نام»."""

from collections.abc import Sequence

from khabar.mentions.names import Named, named, particles
from khabar.mentions.words_around import CLAUSES, PARTICLES
from khabar.words.tokens import Word

_LIKE_PARTICLES = frozenset(["ان", "هي", "هو", "لي", "في", "يا", "او", "ما"])  # syllables that are words first

_GO_ON = CLAUSES | PARTICLES | {"قوله", "قولها"}


def clan_end(words: Sequence[Word], at: int, end: int, signed: bool) -> int:
    """Where the name ends whose clan stands at `at`; `at` where none does.

    signed: something before it says that a person is named. Without that two syllables must follow, and one of the three
    words be no everyday one.
    """
    last = at + 1
    while last < min(end, at + 3) and words[last].kind == "word" and _syllable(words, last, at, signed):
        if words[last].fold in _LIKE_PARTICLES and not _closed(words, last + 1, end):
            break
        last += 1
    strange = any(named(word.fold) != Named.ORDINARY for word in words[at:last])
    least = 2 if signed and strange else 3
    return last if last - at >= least and (strange or signed) else at


def _syllable(words: Sequence[Word], k: int, at: int, signed: bool) -> bool:
    """A syllable of the table, or behind one, in a name that is sure, a short word that no table knows: «كيم مين سيوك»."""
    folded = words[k].fold
    strange = k == at + 2 and 2 < len(folded) < 6 and named(folded) == Named.NONE and folded[0] not in "ولبف"
    return folded in particles("syllable") or signed and strange


def _closed(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the sentence goes on behind a name here: a mark, a clause, a particle, «قوله»."""
    return at >= end or words[at].kind == "mark" or words[at].fold in _GO_ON
