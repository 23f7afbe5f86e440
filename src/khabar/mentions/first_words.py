"""The first word of a person's name without its clitics: «وعلي», «بمحمد», «لأبي»."""

from functools import lru_cache

from khabar.mentions.forms import bare_forms
from khabar.mentions.kinds_here import kind_at
from khabar.mentions.names import Named, named, particles
from khabar.words.prose import Prose

_FIRM = Named.GIVEN | Named.FAMILY


def opening(prose: Prose, at: int, listed: bool) -> tuple[int, str, int]:
    """The first word of a name without clitics: how many letters they take, the word, what it may be."""
    folded = prose.words[at].fold
    if listed and folded[0] == "و" and len(folded) > 3 and named(folded[1:]) & (Named.GIVEN if named(folded) & _FIRM else 7):
        return 1, folded[1:], named(folded[1:])
    kind = kind_at(prose, at)
    if folded == "وعلي" and kind == Named.GIVEN:
        return 1, "علي", kind
    bare = unclad(folded, kind)
    if listed and folded[0] == "و" and len(folded) > 4 and folded[1] not in "واي" and not bare[0]:
        # «سالم الرحبي وخصيب السعدي»
        return (1, folded[1:], Named.NONE) if kind == named(folded[1:]) == Named.NONE else bare
    return bare


@lru_cache(maxsize=1 << 15)
def unclad(folded: str, kind: int) -> tuple[int, str, int]:
    """The same of a word by itself, which may be `kind` as it stands."""
    if kind & _FIRM or folded in particles("before") or folded in particles("everyday"):
        return 0, folded, kind
    for letters, form, _ in bare_forms(folded)[1:]:
        borne = named(form)
        if form in ("ابو", "ابي", "عبد"):
            return letters, form, borne
        doubtful = kind & Named.ORDINARY and borne & Named.ORDINARY and _clitic_kept(folded, letters)
        if len(form) > 2 and (form[0] != "ل" or borne == Named.GIVEN) and borne & Named.GIVEN and not doubtful:
            return letters, form, borne
    return 0, folded, kind


def _clitic_kept(folded: str, letters: int) -> bool:
    """A single «و» is taken off a word that is ordinary with and without it; other clitics are not."""
    return letters > 1 or folded[0] != "و"
