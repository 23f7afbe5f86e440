"""The word behind its clitics: «والجيش», «للجيش» and «جيشه» are found by «جيش».

In the index, each word stands with every stem that its letters allow and that is not another word by accident
(lexicons/archive_own_words.csv: «كمال» is no «مال»). In a question, only the article is taken off: who writes «وزير»
means a minister.
"""

from functools import cache, lru_cache

import msgspec

from khabar.lexicons import load
from khabar.words.letters import fold

_LEAST = 3  # letters that a stem keeps
_ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")  # the longest first
_LETTERS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_PRONOUNS = ("ها", "هم", "هما", "هن", "نا", "كم", "ه")


class _Row(msgspec.Struct):
    word: str


@cache
def _own_words() -> frozenset[str]:
    return frozenset(fold(row.word) for row in load.rows("archive_own_words.csv", _Row, "word"))


@lru_cache(maxsize=1 << 17)
def stems_of(word: str, feminine: bool = False) -> tuple[str, ...]:
    """What a folded word of a text may be without its clitics; the word itself left out.

    feminine: it ends in teh marbuta, so that its last letter is no pronoun.
    «وبالمدينه» gives («مدينه»,), «لجيشه» («جيشه», «لجيش», «جيش»), «كمال» nothing.
    """
    if len(word) <= _LEAST or word.isascii():
        return ()
    found = without_article(word)
    if not found:
        begun = (word, *_without_letters(word))
        found = begun if feminine else (*begun, *(stem for rest in begun for stem in _without_ending(rest)))
    return tuple(dict.fromkeys(stem for stem in found if stem != word))


@lru_cache(maxsize=1 << 14)
def without_article(word: str) -> tuple[str, ...]:
    """A folded word without the article and what stands before it; () where it has none.

    «لل» hides an alef («للجيش») or is a preposition before a lam («لليبيا»): both ways are given.
    """
    article = next((article for article in _ARTICLES if word.startswith(article)), None)
    if article is None or len(word) - len(article) < _LEAST or _is_own(word):
        return ()
    bare = word[len(article) :]
    return (bare, "ل" + bare) if article.endswith("لل") else (bare,)


def _without_letters(word: str) -> list[str]:
    if _is_own(word):
        return []
    rests = (word[len(letters) :] for letters in _LETTERS if word.startswith(letters))
    return [rest for rest in rests if len(rest) >= _LEAST]


def _is_own(word: str) -> bool:
    """Whether a word is a word of its own as it stands, with a pronoun or an ending behind it or not."""
    own = _own_words()
    return word in own or any(stem in own for stem in _without_ending(word))


def _without_ending(word: str) -> list[str]:
    """Without a pronoun, or the alef of the accusative («جيشا»); the t before a pronoun is the heh of a feminine."""
    found = []
    for pronoun in _PRONOUNS:
        stem = word[: -len(pronoun)]
        if word.endswith(pronoun) and len(stem) >= _LEAST:
            found += [stem, stem[:-1] + "ه"] if stem.endswith("ت") and len(stem) > _LEAST else [stem]
    if word.endswith("ا") and not word.endswith(("يا", "ها", "نا")) and len(word) - 1 >= _LEAST:
        found.append(word[:-1])
    elif word.endswith("نا") and len(word) - 1 >= _LEAST:
        found.append(word[:-1])  # «بيانا»
    return found
