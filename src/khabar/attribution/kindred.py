"""Whom a wider calling means: «اللاعب» is «المدافع فلان», «الفنانة» is «المطربة فلانة», «الطبيب» is «الجراح فلان»."""

from khabar.attribution.agreement import agree
from khabar.attribution.description_words import meant
from khabar.attribution.descriptions import alike, description_word
from khabar.attribution.noun_signs import without_article
from khabar.attribution.people import People, Person
from khabar.attribution.speaker import Speaker
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of
from khabar.words.remembered import remembered

_LEARNED = frozenset(["letters", "research", "press"])  # one and the same may be called by all of them


@remembered(1 << 12)
def circles(word: str) -> frozenset[str]:
    """The circles of callings that a word of a description belongs to: players, artists, scholars."""
    return frozenset(meant("kindred").get(word, ()))


def circles_of(heads: frozenset[str]) -> frozenset[str]:
    """The circles of all the callings of somebody."""
    return frozenset().union(*map(circles, heads))


def kin_named(people: People, last: Speaker | None, word: str, words: frozenset[str], cue: int) -> Person | None:
    """The person named last before the cue whose calling is of the description's circle, and whose gender and nation agree.

    last: the latest speaker; one whose calling no word tells may be meant himself.
    """
    own, title = circles(description_word(word)), title_of(word)
    if not own or last is not None and (_untold(last) or own & _LEARNED and _LEARNED & circles_of(last.heads)):
        return None
    if len(words) > 1 and title is not None and title.use == "honorific":
        return None  # «اللواء السويدي», «البروفيسور سعدي»: a name
    woman = without_article(word).endswith("ه")
    nations = frozenset(filter(is_nationality, words))
    for mention in people.before(cue):
        person = people.by_id[mention.entity.id]
        if not own & circles_of(person.heads) or not agree(person.feminine, woman):
            continue
        if all(alike(nation, person.words) for nation in nations) or not any(map(is_nationality, person.words)):
            return person
    return None


def _untold(speaker: Speaker) -> bool:
    """Whether the article has no calling of a single person who spoke."""
    told = any(title_of(head) is not None for head in speaker.heads)
    return speaker.kind in ("person", "unnamed") and not speaker.plural and not told
