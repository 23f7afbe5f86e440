"""Whose a body is that every country has («وزارة الداخلية», «البرلمان»): the country that its article is about."""

from collections import Counter
from functools import cache
from urllib.parse import urlsplit

import msgspec

from khabar.archive.things.names import name_key
from khabar.lexicons import load
from khabar.mentions.gazetteer import gazetteer
from khabar.mentions.nations import nationality
from khabar.records import Article, Entity, Report
from khabar.words.letters import fold
from khabar.words.tokens import words_of

_DATELINE = 60  # letters at the beginning of the text below the title, in which a place is where the report is from
_VOTES = {"dateline": 3, "outlet": 3}  # of one mention of a country's place, or of its nation
_FOR_SALE = frozenset("ai cc co fm io me to tv ws".split())  # country domains that anybody takes for what they spell
_MEANS_ELSE = frozenset(["HU", "ML"])  # whose adjectives are common words too: «وزارة المالية», «مجريات»
_CODES = {"UK": "GB"}  # domains that are no ISO code


class _Body(msgspec.Struct):
    body: str
    rest: str


def is_shared(name: str) -> bool:
    """Whether a body's name is one that every country has, and names no country."""
    key = name_key(name)
    begun = (" ".join(key.split()[:number]) for number in range(1, key.count(" ") + 1))
    return (key in _shared() or any(_shared().get(begin) == "any" for begin in begun)) and not country_in(name)


def country_in(told: str) -> str:
    """The country (ISO 3166-1 alpha-2) whose name or nation stands in a name or a title; "" where none does."""
    for word in words_of(told):
        if code := nation(word.fold) or country_named(word.fold):
            return code
    return ""


def nation(folded: str) -> str:
    """The country whose adjective a word is, "" where it is none's or may well be another word."""
    code = nationality(folded) or ""
    return "" if code in _MEANS_ELSE else code


def country_named(folded: str) -> str:
    """The code of the country of this name, "" where it is none's."""
    return next((place.country or "" for place in gazetteer().named(folded) if place.kind == "country"), "")


def home_of(report: Report) -> str:
    """The country that more than half of an article's signs point to; "" where none has so many.

    Signs: places and nations that it names, once a mention; the place of its dateline and the country of its outlet, three
    times. Cost: linear in the text.
    """
    article = report.article
    votes: Counter[str] = Counter(code for word in words_of(article.text) if (code := nation(word.fold)))
    first = article.paragraphs[1].start if article.title is not None and len(article.paragraphs) > 1 else 0
    for entity in report.entities:
        if entity.kind == "place" and entity.country:
            votes[entity.country] += sum(_weight(mention.start - first) for mention in entity.mentions)
    if outlet := country_of_outlet(article):
        votes[outlet] += _VOTES["outlet"]
    (home, most), *_ = votes.most_common(1) or [("", 0)]
    return home if 2 * most > votes.total() else ""


def own_country(entity: Entity) -> str:
    """The country that the report gives a body, or that one of its names in the article tells."""
    told = (country_in(name) for name in (entity.role or "", *entity.aliases))
    return entity.country or next(filter(None, told), "")


def country_of_outlet(article: Article) -> str:
    """The country in an outlet's name («صحيفة الغد الأردنية»), else that of its domain («.ma»)."""
    host = urlsplit(article.url or "").hostname or ""
    domain = host.rpartition(".")[2]
    of_domain = domain.upper() if len(domain) == 2 and domain.isalpha() and domain not in _FOR_SALE else ""
    return country_in(article.outlet or "") or _CODES.get(of_domain, of_domain)


def _weight(after: int) -> int:
    return _VOTES["dateline"] if 0 <= after < _DATELINE else 1


@cache
def _shared() -> dict[str, str]:
    return {fold(row.body): row.rest for row in load.rows("archive_shared_bodies.csv", _Body, "body")}
