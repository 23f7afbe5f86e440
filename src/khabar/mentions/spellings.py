"""Foreign surnames that one text spells in two ways: «برلوسكوني» and «برلسكوني», «جورجييفا» and «غورغييفا»."""

from khabar.mentions.names import Named, named
from khabar.words.remembered import remembered

_ALIKE = str.maketrans({"غ": "ك", "ق": "ك", "ج": "ك", "ز": "س", "ص": "س", "ث": "س", "ط": "ت", "ض": "د", "ظ": "س"})
_VOWELS = str.maketrans("", "", "اويهءئؤ")
_LEAST = 4  # consonants by which a name may be known


@remembered(1 << 12)
def skeleton(folded: str) -> str:
    """The consonants of a foreign surname, those that newsrooms take for one another as one; "" for a word that has too few.

    An Arabic name is another with another vowel («سالم», «سليم»), so a given name, an everyday word and one with the article
    have none.
    """
    kind = named(folded)
    if kind not in (Named.NONE, Named.FAMILY) or folded.startswith("ال") or folded.isascii():
        return ""
    letters = folded.translate(_VOWELS).translate(_ALIKE)
    single = "".join(letter for k, letter in enumerate(letters) if not k or letters[k - 1] != letter)
    return single if len(single) >= _LEAST else ""
