"""What the API takes and gives."""

from datetime import date
from typing import Annotated

from ninja import Field, Schema
from pydantic import AfterValidator

from khabar.records import EntityKind, Factuality, Mode, SourceKind, Stance

MOST = 100  # of one page
DEEPEST = 10_000  # how far paging goes


def _writable(text: str) -> str:
    """PostgreSQL keeps no NUL and no database a lone surrogate."""
    if "\x00" in text or not text.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("holds a letter that no article has")
    return text


Text = Annotated[str, Field(max_length=500), AfterValidator(_writable)]


class Narrowed(Schema):
    """What every list can be narrowed down by."""

    q: Text = Field("", description="words; «…» around words that stand together; -word")
    speaker: Text | None = Field(None, description="a name in Arabic or Latin letters, or thing:KEY")
    place: Text | None = Field(None, description="the name of a place, or thing:KEY")
    stance: Stance | None = None
    kind: SourceKind | None = None
    outlet: Text | None = None
    section: Text | None = None
    first_day: date | None = Field(None, description="published on this day or later")
    last_day: date | None = Field(None, description="published on this day or earlier")


class Paged(Schema):
    limit: int = Field(20, ge=1, le=MOST)
    offset: int = Field(0, ge=0, le=DEEPEST)


class Problem(Schema):
    """Why there is no answer."""

    detail: str


class AttributionOut(Schema):
    """Who says what. `span`: [start, end) in code points of the article's text."""

    id: str
    article: int
    speaker: str | None
    thing: int | None
    kind: SourceKind
    stance: Stance
    mode: Mode
    factuality: Factuality
    via: str | None
    cue: str
    content: str
    said_on: str | None
    chain: list[str]
    span: tuple[int, int]
    confidence: float
    rule: str
    link: str | None = Field(description="the words on the page that published them")


class ArticleOut(Schema):
    """An article without its text. `key` is its number in the archive, `id` its id as given at ingest."""

    key: int
    id: str
    url: str | None
    outlet: str | None
    section: str | None
    title: str | None
    byline: list[str]
    published: str | None
    language: str
    words: int


class HitOut(Schema):
    """An article that was found. `marks`: [start, end) in the snippet."""

    article: ArticleOut
    score: float
    snippet: str
    marks: list[tuple[int, int]]
    said: list[AttributionOut]


class HitsOut(Schema):
    total: int
    rough: dict[str, list[str]] = Field(description="words taken by their sound or likeness, and for what")
    items: list[HitOut]


class AttributionsOut(Schema):
    total: int
    items: list[AttributionOut]


class ThingOut(Schema):
    """A person, organization, outlet or place across articles."""

    key: int
    kind: EntityKind
    name: str
    latin: str
    role: str | None
    country: str
    lat: float | None
    lon: float | None
    ref: str | None
    articles: int


class ThingsOut(Schema):
    total: int
    items: list[ThingOut]


class VersionOut(Schema):
    """An article as it stood once."""

    number: int
    seen: str
    reader: str
    current: bool
