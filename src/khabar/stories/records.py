"""What the stories record: copies, origins, claims, contradictions and related articles, each with its reasons as data."""

from typing import Literal

import msgspec

from khabar.records import Precision, SourceKind, Span, Stance
from khabar.stories.alike import Reuse
from khabar.stories.credits import Because

OriginBecause = Literal["named", "told", "credit", "copy", "outlet"]
ContradictionKind = Literal["figures", "denial", "self"]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Where a name is given as the origin of a text."""

    article: str
    name: str
    because: Because
    span: Span | None  # in that article's text


class CopyGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Articles whose text is largely one text."""

    articles: tuple[str, ...]  # as they came out
    first: str  # the one that came out first
    origin: str | None  # to whom they owe the text, as they print it; null: they do not say
    evidence: tuple[Evidence, ...]  # what names that origin
    reuses: tuple[Reuse, ...]  # which of them share how much


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Who first vouches for something."""

    kind: SourceKind
    name: str
    because: OriginBecause  # named: he speaks; told: an unnamed one spoke to it; credit, copy: so signed; outlet: none else
    body: str | None = None  # the body that a spokesman speaks for


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of one article: an attribution of its report, or a figure that the article gives by itself."""

    article: str
    attribution: str | None
    text: str  # as written
    speaker: str | None
    stance: Stance | None
    published: str | None
    origin: int  # which of the story's origins vouches for it
    chain: tuple[str, ...]  # names from the origin to the page


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Sayings that say the same of the same."""

    id: str
    text: str  # as the first of them has it
    sayings: tuple[Saying, ...]
    origins: tuple[int, ...]  # the independent ones among the story's
    shared: tuple[str, ...]  # the telling stems that unite them

    @property
    def corroboration(self) -> int:
        return len(self.origins)


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a contradiction."""

    value: int | float | str | tuple[int | float, int | float] | None  # of a figure; a day is a string, ISO 8601
    stance: Stance | None
    sayings: tuple[Saying, ...]
    origins: tuple[int, ...]


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Origins that put different figures on one slot, or one that denies what another asserts."""

    kind: ContradictionKind  # self: one speaker against himself
    slot: str  # killed, wounded, cost, start … (stories_slots.csv); of a denial the stems that both sides share
    sides: tuple[Side, ...]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A figure that changes as time goes by, no contradiction: a toll that rises, a day that is put off."""

    slot: str
    steps: tuple[Side, ...]


class StoryPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a story names."""

    name: str
    articles: int
    lat: float | None
    lon: float | None
    precision: Precision | None


class StorySpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom a story quotes."""

    name: str
    role: str | None
    articles: int
    sayings: int


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A branch of a story's tree: whose text some of its articles carry."""

    origin: Origin
    articles: tuple[str, ...]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Why an article belongs to its story: the other article that it is nearest to."""

    article: str
    to: str
    likeness: float  # 0.0 to 1.0
    shared: tuple[str, ...]  # the telling stems that both have, the rarest first
    copy: bool


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The reports of one happening."""

    id: str  # id of its first article
    articles: tuple[str, ...]  # as they came out
    headline: str | None
    first: str | None  # ISO 8601
    last: str | None
    places: tuple[StoryPlace, ...]
    speakers: tuple[StorySpeaker, ...]
    tree: tuple[Source, ...]  # whose text the articles carry
    origins: tuple[Origin, ...]  # who vouches for its statements
    claims: tuple[Claim, ...]
    contradictions: tuple[Contradiction, ...]
    changes: tuple[Change, ...]
    links: tuple[Link, ...]


class RelatedArticle(msgspec.Struct, frozen=True, kw_only=True):
    """Another article that bears on this one."""

    article: str
    likeness: float
    same_story: bool
    names: tuple[str, ...]  # stems of people, bodies and places that both name
    shared: tuple[str, ...]  # telling stems that both have


class RelatedArticles(msgspec.Struct, frozen=True, kw_only=True):
    """What bears on one article, nearest first; no copies of it, nor two copies of one text."""

    article: str
    related: tuple[RelatedArticle, ...]


class Stories(msgspec.Struct, frozen=True, kw_only=True):
    """What many reports come to."""

    format: Literal["khabar-stories/1"] = "khabar-stories/1"
    copies: tuple[CopyGroup, ...]
    stories: tuple[Story, ...]  # those of more than one article, the largest first
    related: tuple[RelatedArticles, ...]
