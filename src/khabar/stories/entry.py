"""What the stories keep of one article once its report has been read: enough to set it beside any other."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from khabar.records import Article, EntityKind, Report
from khabar.stories.agencies import agency_named
from khabar.stories.calendar_words import is_of_calendar
from khabar.stories.matn import Matn, matn_of
from khabar.stories.periodic import periodic_kind
from khabar.stories.shingles import ids_of, sketch
from khabar.stories.stems import PLAIN, stem, weight, words_in
from khabar.stories.wording import stems_of

_LEAD, _MIDDLE = 45, 120  # words to which an article tells its happening, and adds to it
_IN_LEAD, _IN_MIDDLE, _BEHIND = 1.0, 0.6, 0.3  # what a word counts there
_AGAIN = 0.3  # what its repetition adds
_MOST_TERMS = 60
_HEAD = 350  # letters of the text behind the headline in which whoever and wherever it is about is named
_FIRST = 5  # words that stand for a headline
_NAMED = 2.5  # names that weigh less («السعودية») tell no happening from another

Order = tuple[bool, int, bool, str, str]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One article among the others."""

    id: str
    outlet: str | None
    published: str | None
    day: int | None  # ordinal of the day of publication; None: undated
    ids: "array[int]"  # the words of its text
    sketch: frozenset[int]  # the shingles by which it is found
    terms: Mapping[str, float]  # the stems that tell what it is about; the squares of the weights sum to one
    names: Mapping[str, float]  # stems of the people, bodies and places that its head names, with their weights
    places: frozenset[str]  # stems of the places alone
    reacts: bool  # it tells how somebody took a happening: condemned, welcomed, condoled
    numbers: frozenset[str]  # the figures in digits
    periodic: str | None  # what comes out again and again here

    @property
    def order(self) -> Order:
        """Sorts articles as they came out, whatever the order of arrival; of one day an agency's before those who print it."""
        return self.day is None, self.day or 0, agency_named(self.outlet or "") is None, self.published or "", self.id


def entry_of(report: Report) -> Entry:
    """Cost: linear in the text."""
    article = report.article
    matn = matn_of(article)
    body = matn.body
    return Entry(
        id=article.id,
        outlet=article.outlet,
        published=article.published,
        day=day_of(article),
        ids=array("I", ids_of(body)),
        sketch=frozenset(sketch(body)),
        terms=terms_of(matn, body),
        names=names_of(report, "person", "organization", "place"),
        places=frozenset(names_of(report, "place")),
        reacts=is_reaction(matn),
        numbers=frozenset(word for word in body if word.isdigit()),
        periodic=periodic_kind(matn),
    )


def is_reaction(matn: Matn) -> bool:
    """Whether the headline, or the first words where there is none, is somebody's reaction."""
    return any(stem(word) in stems_of("reaction") for word in matn.title or matn.body[:_FIRST])


def names_of(report: Report, *kinds: EntityKind) -> dict[str, float]:
    """Whom and what an article names in its head, by stems."""
    article = report.article
    first = article.paragraphs[1 if article.title and len(article.paragraphs) > 1 else 0].start if article.paragraphs else 0
    named = {
        stem(word)
        for entity in report.entities
        if entity.kind in kinds and any(mention.start < first + _HEAD for mention in entity.mentions)
        for word in words_in(entity.name)
    }
    return {found: value for found in sorted(named) if (value := weight(found)) >= _NAMED}


def day_of(article: Article) -> int | None:
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None


def terms_of(matn: Matn, body: Iterable[str]) -> dict[str, float]:
    """What an article is about: its telling stems, weighted by rarity, by place and a little by repetition, of length one."""
    stems = list(map(stem, body))
    place = dict.fromkeys(map(stem, matn.title), _IN_LEAD)
    for at, found in enumerate(stems):
        if found not in place:
            place[found] = _IN_LEAD if at < _LEAD else _IN_MIDDLE if at < _MIDDLE else _BEHIND
    counts = Counter(stems)
    terms = {
        found: rarity * share * (1 + _AGAIN * math.log(counts[found] or 1))
        for found, share in place.items()
        if (rarity := weight(found)) > PLAIN and not is_of_calendar(found)
    }
    kept = sorted(terms.items(), key=lambda term: (-term[1], term[0]))[:_MOST_TERMS]
    length = math.sqrt(sum(value * value for _, value in kept))
    return {found: value / length for found, value in kept}
