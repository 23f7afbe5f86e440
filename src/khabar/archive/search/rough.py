"""Names by rough spelling: Latin for Arabic («Ghasri»), and Arabic that is a letter off («بوتن»)."""

from collections.abc import Callable
from difflib import SequenceMatcher

from django.db import connection

from khabar.archive.models import NameWord, Thing
from khabar.archive.search.entry import words_of_text
from khabar.archive.search.index import engine
from khabar.archive.search.names import arabic_sound, bones, is_latin, latin_sounds, romanised
from khabar.archive.search.question import Group
from khabar.archive.search.stems import without_article
from khabar.archive.things.finding import standing
from khabar.words.letters import fold

_MOST = 8  # words taken for one
_VOWELS = frozenset("aeiouy'’")
_SLACK = 0.12  # how much less alike than the best a further word may be
_CANDIDATES = 300


def heard(group: Group) -> tuple[str, ...]:
    """The Arabic words of names that sound like a group's one Latin word; () for any other group."""
    word = group.choices[0].words[0]
    return sounding(word) if is_latin(word) and len(group.choices[0].words) == 1 and not group.choices[0].exact else ()


def sounding(latin: str) -> tuple[str, ...]:
    """The words of names in the archive that a Latin spelling may mean, the likeliest first."""
    sounds = latin_sounds(latin)
    words = NameWord.objects.filter(sound__in=sounds).values_list("word", flat=True)[:_CANDIDATES]
    vowel = latin[0].lower() in _VOWELS
    spelled = {word: bones(romanised(word)) for word in words if vowel or word[0] != "ا"}
    return _nearest(bones(latin.lower()), spelled, 0.5)


def near(group: Group) -> tuple[str, ...]:
    """The words of names in the archive that are written almost like a group's one Arabic word."""
    word = group.choices[0].words[0]
    if len(group.choices[0].words) > 1 or is_latin(word) or len(word) < 3:
        return ()
    bare = next(iter(without_article(word)), word)
    same_sound = NameWord.objects.filter(sound=arabic_sound(bare)).exclude(word=bare)
    words = set(same_sound.values_list("word", flat=True)[:_CANDIDATES])
    words |= {word for name in _near_names(bare) for word in words_of_text(name).words}
    return _nearest(bare, {word: word for word in words - {bare}}, 0.6)


def things_named(name: str, kinds: tuple[str, ...]) -> list[Thing]:
    """The things of these kinds that a name may mean, in Arabic or Latin: those it names exactly, else those whose name
    has all its words, else those that sound or look alike. One that was merged is what it was merged into."""
    return next((_standing(things) for ways in _ways(name, kinds) if (things := ways())), [])


def things_like(name: str, kinds: tuple[str, ...]) -> list[Thing]:
    """All things of these kinds whose name is like this one in any way, the likest first."""
    return _standing([thing for ways in _ways(name, kinds) for thing in ways()])


def _ways(name: str, kinds: tuple[str, ...]) -> tuple[Callable[[], list[Thing]], ...]:
    """The ways in which a name may mean a thing, the strictest first, each to be asked."""
    words = words_of_text(name).words
    things = Thing.objects.filter(kind__in=kinds).select_related("merged_into")
    if not words:
        return ()
    return (
        lambda: list(things.filter(folded=" ".join(fold(name).split()))),
        lambda: _with_words(words, kinds),
        lambda: list(things.filter(pk__in=_near_keys(" ".join(words), 5))),
    )


def _standing(things: list[Thing]) -> list[Thing]:
    """Each as what it was merged into, once."""
    return list({found.pk: found for found in map(standing, things)}.values())


def _with_words(words: tuple[str, ...], kinds: tuple[str, ...]) -> list[Thing]:
    """Things whose names have all these words, each as it is, with its article, or as it sounds in Latin letters."""
    found = Thing.objects.filter(kind__in=kinds).select_related("merged_into")
    choices = [sounding(word) if is_latin(word) else (next(iter(without_article(word)), word),) for word in words]
    longest = max((word for ways in choices for word in ways), key=len, default="")
    if not all(choices) or not longest:
        return []
    if all(len(ways) == 1 for ways in choices):
        found = found.filter(folded__contains=longest)
    bare = [frozenset(ways) for ways in choices]
    return [thing for thing in found if _has(thing.folded, bare)]


def _has(folded: str, wanted: list[frozenset[str]]) -> bool:
    words = {form for word in folded.split() for form in (word, *without_article(word))}
    return all(words & ways for ways in wanted)


def _near_names(word: str) -> list[str]:
    return list(Thing.objects.filter(pk__in=_near_keys(word, 40)).values_list("folded", flat=True))


def _near_keys(name: str, limit: int) -> list[int]:
    with connection.cursor() as cursor:
        keys: list[int] = engine().near_names(cursor, name.lower(), limit)
    return keys


def _nearest(wanted: str, spelled: dict[str, str], close: float) -> tuple[str, ...]:
    """Of these words, by their spelling, those that are most like what is wanted. close: 0.0 nothing alike, 1.0 the same."""
    matcher = SequenceMatcher(None, "", wanted, autojunk=False)
    likeness = {}
    for word, spelling in spelled.items():
        matcher.set_seq1(spelling)
        if matcher.real_quick_ratio() >= close and matcher.quick_ratio() >= close:
            likeness[word] = matcher.ratio()
    least = max(close, max(likeness.values(), default=0.0) - _SLACK)
    near = [word for word, alike in likeness.items() if alike >= least]
    return tuple(sorted(near, key=lambda word: (-likeness[word], word))[:_MOST])
