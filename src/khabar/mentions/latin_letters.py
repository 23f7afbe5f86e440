"""Arabic letters into Latin ones, word by word, where no table knows the word. The scheme stands in `latin.py`."""

_CONSONANTS = {
    **dict(zip("بتثجحخدذرزسشصضطظغفقكلمنه", "b t th j h kh d dh r z s sh s d t z gh f q k l m n h".split(), strict=True)),
    **dict(zip("پچژگڤڥۋ", "p ch zh g v v w".split(), strict=True)),
    "ع": "'",
    "ء": "'",
    "أ": "'",
    "إ": "'",
    "ؤ": "'",
    "ئ": "'",
}
_MARKS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "", "\u064c": "", "\u064d": "", "\u0652": "-"}
_SHADDA = "\u0651"
_ALEFS = "اآٱىٰ"
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def romanised(word: str) -> str:
    """A word in Latin letters. Letters that are neither Arabic nor known stand as they are."""
    sounds = _sounds(word)
    return _voiced(sounds).replace("'", "").replace("-", "")


def _sounds(word: str) -> list[tuple[str, str]]:
    """Each letter's sound: ("c", consonant) or ("v", vowel); vowel marks as vowels, sukun as the vowel «-»."""
    found: list[tuple[str, str]] = []
    for at, letter in enumerate(word):
        first, last = not found, at == len(word) - 1
        if letter in _MARKS:
            if _MARKS[letter]:
                found.append(("v", _MARKS[letter]))
        elif letter == _SHADDA:
            if found and found[-1][0] == "c":
                found.append(("v", "-"))
                found.append(found[-2])
        elif letter in "أإآ" and first:
            found += [("c", "'"), ("v", "i" if letter == "إ" else "a")]
        elif letter in _ALEFS or letter == "ة":
            _long(found, "a")
        elif letter in "وي":
            _glide(found, letter, first, last, word[at + 1 : at + 2])
        else:
            found.append(("c", _CONSONANTS.get(letter, letter.translate(_DIGITS))))
    return found


def _long(found: list[tuple[str, str]], vowel: str) -> None:
    """A long vowel; behind its own short mark it is that vowel's length, not one more."""
    if not (found and found[-1] == ("v", vowel)):
        found.append(("v", vowel))


def _glide(found: list[tuple[str, str]], letter: str, first: bool, last: bool, after: str) -> None:
    """«و» and «ي» are consonants at the start, behind a vowel, and before a long one; else long vowels."""
    consonant, vowel = ("w", "u") if letter == "و" else ("y", "i")
    if found and found[-1] == ("v", vowel):
        return
    behind_vowel = bool(found) and found[-1][0] == "v" and found[-1][1] != "-"
    if first or behind_vowel or (not last and (after in _ALEFS or after == "ة")):
        found.append(("c", consonant))
    else:
        found.append(("v", vowel))


def _voiced(sounds: list[tuple[str, str]]) -> str:
    """The sounds with a short vowel set wherever two consonants could not be said together."""
    out: list[str] = []
    open_syllable = False  # whether what stands before ends in a vowel, so that one more consonant may close it
    for at, (kind, sound) in enumerate(sounds):
        out.append(sound)
        if kind == "v":
            open_syllable = sound != "-"
            continue
        after = sounds[at + 1] if at + 1 < len(sounds) else None
        if after is None or after[0] == "v":
            open_syllable = False
            continue
        then_vowel = at + 2 < len(sounds) and sounds[at + 2][0] == "v"
        if open_syllable and then_vowel:
            open_syllable = False
        else:
            long_a = at > 1 and sounds[at - 1] == ("v", "a") and at + 2 == len(sounds)
            out.append("i" if long_a else "a")
            open_syllable = True
    return "".join(out)
