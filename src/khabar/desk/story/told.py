"""A story as its screen tells it: by time, claim by claim, side against side, copy beside copy."""

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby

import msgspec

from khabar.archive.models import Article
from khabar.desk.story.models import Story
from khabar.desk.wishes import wishes
from khabar.lexicons import load
from khabar.show.labels import Label
from khabar.stories import records

CLAIMS = 10
SAYINGS = 4
Articles = Mapping[str, Article]
Key = tuple[str, str | None]  # of a saying: article and attribution


class ShownSaying(msgspec.Struct, frozen=True, kw_only=True):
    """One statement: its words, who vouches for it, and where it stands."""

    text: str
    origin: str
    chain: tuple[str, ...]  # origin first
    article: Article | None
    local: str


class ShownSide(msgspec.Struct, frozen=True, kw_only=True):
    value: str
    day: str | None  # where the figure is a day, ISO 8601
    stance: str | None
    origins: tuple[str, ...]
    published: str | None
    sayings: tuple[ShownSaying, ...]


class ShownClash(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    slot: str
    sides: tuple[ShownSide, ...]


class ShownClaim(msgspec.Struct, frozen=True, kw_only=True):
    stance: str | None  # where they do not state it but judge it or call for it
    corroboration: int
    origins: tuple[str, ...]
    deniers: tuple[str, ...]
    sayings: tuple[ShownSaying, ...]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """An article on the line of time."""

    article: Article
    origin: str  # whose text it carries
    copy_of: Article | None


def record_of(story: Story) -> records.Story:
    return msgspec.json.decode(zlib.decompress(story.told), type=records.Story)


def articles_of(told: records.Story) -> dict[str, Article]:
    return {str(pk): article for pk, article in Article.objects.in_bulk([int(id_) for id_ in told.articles]).items()}


def timeline(told: records.Story, articles: Articles) -> list[tuple[str | None, list[Page]]]:
    """The articles as they came out, by day. The first of them is first in its day."""
    origin = {article: source.origin.name for source in told.tree for article in source.articles}
    copied = {link.article: link.to for link in told.links if link.copy}
    pages = (
        Page(
            article=articles[id_],
            origin=origin.get(id_, ""),
            copy_of=articles.get(copied[id_]) if id_ in copied else None,
        )
        for id_ in told.articles
        if id_ in articles
    )
    return [(day, list(those)) for day, those in groupby(pages, key=lambda page: (page.article.published or "")[:10] or None)]


def clashes(told: records.Story, articles: Articles) -> list[ShownClash]:
    return [_clash(clash.kind, clash.slot, clash.sides, told, articles) for clash in told.contradictions]


def changes(told: records.Story, articles: Articles) -> list[ShownClash]:
    return [_clash("change", change.slot, change.steps, told, articles) for change in told.changes]


def _clash(kind: str, slot: str, sides: tuple[records.Side, ...], told: records.Story, articles: Articles) -> ShownClash:
    words = story_words()
    told_slot = words.get(slot, "" if kind in ("denial", "self") else slot)  # of a denial it is stems, which tell nobody anything
    return ShownClash(kind=words.get(kind, kind), slot=told_slot, sides=tuple(_side(side, told, articles) for side in sides))


def _side(side: records.Side, told: records.Story, articles: Articles) -> ShownSide:
    return ShownSide(
        value=_value(side),
        day=side.value if isinstance(side.value, str) else None,
        stance=side.stance,
        origins=tuple(told.origins[number].name for number in side.origins),
        published=min((saying.published for saying in side.sayings if saying.published), default=None),
        sayings=tuple(_saying(saying, told, articles) for saying in side.sayings[:SAYINGS]),
    )


def claims(told: records.Story, articles: Articles) -> list[ShownClaim]:
    """Statements that more than one origin makes, and those that somebody denies; else the first ones."""
    against = _deniers(told)
    shown = [
        ShownClaim(
            stance=claim.sayings[0].stance if claim.sayings[0].stance in ("judges", "directs") else None,
            corroboration=claim.corroboration,
            origins=tuple(told.origins[number].name for number in claim.origins),
            deniers=tuple(dict.fromkeys(name for saying in claim.sayings for name in against[_key(saying)])),
            sayings=tuple(_saying(saying, told, articles) for saying in claim.sayings[:SAYINGS]),
        )
        for claim in told.claims
    ]
    return sorted(shown, key=lambda claim: (not claim.deniers, claim.stance is not None, -claim.corroboration))[:CLAIMS]


def _deniers(told: records.Story) -> dict[Key, tuple[str, ...]]:
    """By saying, who says that it is not so."""
    found: dict[Key, tuple[str, ...]] = defaultdict(tuple)
    for clash in told.contradictions:
        if clash.kind != "figures":
            *asserted, denial = clash.sides
            names = tuple(told.origins[number].name for number in denial.origins)
            for saying in (saying for side in asserted for saying in side.sayings):
                found[_key(saying)] += names
    return found


def _key(saying: records.Saying) -> Key:
    return saying.article, saying.attribution


def _saying(saying: records.Saying, told: records.Story, articles: Articles) -> ShownSaying:
    return ShownSaying(
        text=saying.text,
        origin=told.origins[saying.origin].name,
        chain=tuple(saying.chain),
        article=articles.get(saying.article),
        local=saying.attribution or "top",
    )


def statements(told: records.Story, articles: Articles) -> Iterator[tuple[str | None, ...]]:
    """Every statement that another page makes too, for a table: claim, origin, chain, stance, day, outlet, address, words."""
    for claim in told.claims:
        for saying in claim.sayings:
            article = articles.get(saying.article)
            yield (
                claim.id,
                told.origins[saying.origin].name,
                " < ".join(saying.chain),
                saying.stance,
                saying.published,
                article.outlet if article else None,
                article.url if article else None,
                saying.text,
            )


def _value(side: records.Side) -> str:
    if isinstance(side.value, tuple):
        return "–".join(f"{value:,}" for value in side.value)
    return "" if side.value is None or isinstance(side.value, str) else f"{side.value:,}"


def story_words() -> Mapping[str, str]:
    return _table()[wishes().lang]


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    rows = load.rows("stories_labels.csv", Label, "key")
    return {"ar": {row.key: row.arabic for row in rows}, "en": {row.key: row.english for row in rows}}
