"""Words of a text, the stems that unite their forms, and how much each stem tells: rare ones tell much.

The stems are light: the article, glued particles and the commonest endings are cut. They compare texts, they do not analyse words.
"""

import re
from functools import cache, lru_cache

from khabar.lexicons import load
from khabar.words.letters import fold

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = ("وبال", "وكال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_ENDINGS = ("هما", "ها", "هم", "هن", "نا", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا", "ت")
_GLUED = frozenset("وفبلك")
_LEAST = 3  # letters that a stem keeps
UNSEEN = 7.5  # weight of a stem that the table does not know
NUMBER = 4.0  # weight of a number in digits
FEW = 2.0  # weight of a number of one digit
PLAIN = 1.6  # up to this weight a stem stands in every fifth article and tells nothing


def words_in(text: str) -> list[str]:
    """The folded words and numbers of a text, in order, without marks. Cost: linear."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of a folded word: «والسيارات», «سيارتها» and «للسيارة» share theirs with «سيارة»."""
    found = bare_stem(word)
    if found in _weights() or len(word) <= _LEAST + 1 or word[0] not in _GLUED:
        return found
    unglued = bare_stem(word[1:])
    return unglued if unglued in _weights() else found


@lru_cache(maxsize=1 << 18)
def weight(stem: str) -> float:
    """How much a stem tells: the logarithm of how many articles there are for each one that has it."""
    if stem.isdigit():
        return NUMBER if len(stem) > 1 else FEW
    return _weights().get(stem, UNSEEN) if len(stem) > 1 else 0.0


def bare_stem(word: str) -> str:
    """The stem by letters alone, whatever the table knows."""
    if word.isdigit():
        return word
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEAST:
            word = word[len(article) :]
            break
    return _shorn(_shorn(word))


def _shorn(word: str) -> str:
    """A word without its last ending: «سيارتها» loses the pronoun, then the «ت» that it uncovered."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = {}
    for line in load.read("stories_common.txt").splitlines():
        if not line.startswith("#"):
            level, *stems = line.split()
            found.update(dict.fromkeys(stems, int(level) / 2))
    return found
