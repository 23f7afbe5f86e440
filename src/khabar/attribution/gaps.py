"""The gap between a source, as its rule read it, and what comes next; and what of that gap is surely the source's own."""

from functools import cache

from khabar.attribution.description_words import blessings
from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import (
    ADVERBS,
    LEAVES_SOURCE,
    NEGATIONS,
    PREPOSITIONS,
    PRONOMINAL,
    RELATIVE,
    THAT,
    TIME_TAILS,
    TIME_WORDS,
    WHAT,
    WHILE,
    folded,
)
from khabar.attribution.scene import Scene
from khabar.mentions.names import Named, named

_FURTHEST = 10  # words that a description may go on
_WIDEST = 16  # words of a noun phrase that is looked up
_THIS = frozenset(["ذلك", "هذا"])
_YEARS = folded(["عاما", "عام", "سنة", "سنوات", "أعوام"])
ENDS = WHILE | THAT | RELATIVE | WHAT | NEGATIONS | TIME_WORDS | TIME_TAILS | (LEAVES_SOURCE - folded(["علي"]))


def phrase_from(scene: Scene, k: int, stop: int) -> Range:
    """The noun phrase that begins at word k, of `_WIDEST` words at most."""
    return Range(k, max(k + 1, phrase_end(scene, k, min(stop, k + _WIDEST))))


def gap_end(scene: Scene, found: Found, source: Range, furthest: int = _FURTHEST) -> int:
    """The first word behind the source that is surely none of it: the cue, the content or its opener, the clause's end."""
    last = source.last
    end = scene.ends[source.first]
    stop = end if end < last + furthest else last + furthest
    if last <= found.cue.first < stop:
        stop = found.cue.first
    if found.tail is not None and last <= found.tail.first < stop:
        stop = found.tail.first
    if found.opener is not None and last <= found.opener < stop:
        stop = found.opener
    if found.addressee is not None and last <= found.addressee.first < stop:
        stop = found.addressee.first
    if scene.asides:
        for k in range(last, stop):
            if k in scene.asides:
                stop = k
                break
    for piece in found.content:
        if piece.start >= scene.words[last - 1].end:
            while stop > last and scene.words[stop - 1].end > piece.start:  # «بإقالة» too, whose «ب» is no content
                stop -= 1
    return stop


@cache
def _wishes_end() -> frozenset[str]:
    return frozenset(words[-1] for words in blessings())


def unblessed(scene: Scene, source: Range) -> Range:
    """«البهوتي رحمه الله»: without the wish behind a name."""
    last = source.last
    while last > source.first + 1 and scene.words[last - 1].kind == "mark":
        last -= 1
    if scene.folds[last - 1] not in _wishes_end():
        return source
    ends = (len(words) for words in blessings() if tuple(scene.folds[max(source.first + 1, last - len(words)) : last]) == words)
    wish = next(ends, 0)
    return Range(source.first, last - wish) if wish else source


def behind_adjuncts(scene: Scene, k: int, stop: int) -> int:
    """«ويقول عن ذلك عبيدو», «واعترف أمس نييتو»: over what is said when and of what, to the name behind it."""
    first = k
    while k < stop:
        if k in scene.times or scene.folds[k] in ADVERBS or scene.folds[k] in PRONOMINAL and scene.folds[k] != "علي":
            k += 1
        elif scene.folds[k] in PREPOSITIONS and k + 1 < stop and scene.folds[k + 1] in _THIS:
            k += 2
        else:
            return k
    return first


def aged(scene: Scene, k: int) -> bool:
    """«هدى (29 عاما)»: a word that may be a given name, with an age in brackets behind it."""
    behind = scene.folds[k + 1 : k + 4]
    age = len(behind) == 3 and behind[0] == "(" and scene.words[k + 2].kind == "number" and behind[2] in _YEARS
    return age and bool(named(scene.folds[k]) & Named.GIVEN)
