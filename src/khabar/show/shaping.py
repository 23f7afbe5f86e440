"""Arabic letters as they look joined, for terminals that draw every letter by itself.

Each letter takes the presentation form (initial, medial, final, isolated) that its neighbours ask for, and lam with
alef becomes one. The forms are read from Python's own Unicode data, so that no list of letters can be incomplete.
"""

import unicodedata
from functools import cache
from typing import Literal, NamedTuple

Form = Literal["isolated", "final", "initial", "medial"]
_PRESENTATION = (*range(0xFB50, 0xFDD0), *range(0xFE70, 0xFEFD))
_TATWEEL = "\u0640"  # joins on both sides and has no forms of its own
_JOINER = "\u200d"
_LAM = "\u0644"


class Drawn(NamedTuple):
    """One letter as drawn, the vowel signs on it, and which letter of the text it came from."""

    text: str
    at: int


@cache
def forms() -> dict[str, dict[str, str]]:
    """For each letter, and for lam with alef, its forms. «ب» has four, «د» two, «ء» one."""
    found: dict[str, dict[str, str]] = {}
    for code in _PRESENTATION:
        tag, *letters = unicodedata.decomposition(chr(code)).split()[:3] or [""]
        plain = "".join(chr(int(letter, 16)) for letter in letters)
        if len(plain) == 1 or (len(plain) == 2 and plain[0] == _LAM and plain[1] in "\u0622\u0623\u0625\u0627"):
            found.setdefault(plain, {})[tag.strip("<>")] = chr(code)
    return found


def shape(text: str) -> list[Drawn]:
    """The letters of a line of text in the order of the text, joined; a sign stands with the letter that bears it."""
    letters = clusters(text)
    drawn: list[Drawn] = []
    joined = False  # the letter before reaches out to this one
    at = 0
    while at < len(letters):
        written, start = letters[at]
        letter, signs = written[0], written[1:]
        after = letters[at + 1].text if at + 1 < len(letters) else ""
        if letter == _LAM and after and letter + after[0] in forms():
            letter, signs = letter + after[0], signs + after[1:]
            at += 1
            after = ""
        reaches = bool(after) and _reaches_out(letter) and _takes(after[0])
        drawn.append(Drawn(_form(letter, joined and _takes(letter), reaches) + signs, start))
        joined = reaches
        at += 1
    return drawn


def clusters(text: str) -> list[Drawn]:
    """The letters as written, each with the signs on it. A sign with no letter before it stands alone."""
    found: list[Drawn] = []
    for at, letter in enumerate(text):
        if found and unicodedata.bidirectional(letter) == "NSM":
            found[-1] = Drawn(found[-1].text + letter, found[-1].at)
        else:
            found.append(Drawn(letter, at))
    return found


def _form(letter: str, joined: bool, reaches: bool) -> str:
    table = forms().get(letter)
    if table is None:
        return letter
    name: Form = "medial" if joined and reaches else "final" if joined else "initial" if reaches else "isolated"
    return table.get(name, letter)


def _reaches_out(letter: str) -> bool:
    """Whether it joins the letter after it."""
    return letter in (_TATWEEL, _JOINER) or "initial" in forms().get(letter, ())


def _takes(letter: str) -> bool:
    """Whether it joins the letter before it."""
    return letter in (_TATWEEL, _JOINER) or "final" in forms().get(letter, ())
