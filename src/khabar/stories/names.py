"""Whether two names mean one: forms of different length, of people and of bodies."""

import re
from collections.abc import Iterable
from functools import lru_cache

from khabar.stories.agencies import agency_named
from khabar.stories.stems import stem, words_in
from khabar.stories.wording import stems_of

_SLAVE = re.compile(r"\b(عبد) (?=ال)")  # «عبد اللطيف» is «عبداللطيف»
_LINKS = frozenset("بن ابن ال و في من".split())


@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> frozenset[str]:
    """The stems that tell a name from others. An agency's is the same under all its names."""
    agency = agency_named(name)
    words = [word for word in words_in(_SLAVE.sub(r"\1", agency or name)) if word not in _LINKS]
    stems = frozenset(map(stem, words))
    return stems - stems_of("name_head") - stems_of("office") or stems


def same_name(left: str, right: str) -> bool:
    """Whether the shorter of two names is a part of the longer: «الورفلي» and «سالم الورفلي»."""
    ours, theirs = name_key(left), name_key(right)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def find_name(name: str, among: Iterable[str]) -> str | None:
    """The first of these names that means the same."""
    return next((other for other in among if same_name(name, other)), None)
