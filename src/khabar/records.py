"""The nouns of khabar: what one report holds, key for key as its JSON has it.

Names follow PARC and PolNeAR (source, cue, content), FactBank (factuality), PLOVER (events), TimeML (times), and
IPTC ninjs and schema.org (article). Every span counts Unicode code points of `Article.text` as published.
"""

from typing import Literal

import msgspec

EntityKind = Literal["person", "organization", "outlet", "place"]
Precision = Literal["point", "city", "region", "country", "sea"]
SourceKind = Literal["person", "unnamed", "organization", "outlet", "document", "unstated"]
Mode = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "denies", "withholds", "believes", "doubts", "asks", "directs", "commits", "judges"]
Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]
Resolution = Literal["named", "elided", "pronoun", "definite", "role", "unstated", "unknown"]
RemovedKind = Literal["related", "comments", "privacy", "share", "navigation", "promotion", "caption", "date", "byline", "other"]
TimeModifier = Literal["approx", "start", "mid", "end"]
TimeAnchor = Literal["published", "text"]
AmountModifier = Literal["approx", "min", "max"]
EventStatus = Literal["happened", "ongoing", "planned", "threatened", "denied", "called_for"]


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """Where something stands in `Article.text`: [start, end), in code points of the text as published."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Related(msgspec.Struct, frozen=True, kw_only=True):
    """A story that the page itself links as related."""

    title: str
    url: str | None


class Removed(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of furniture that was left out of the article, and why."""

    kind: RemovedKind
    text: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The article that a page carries. `text` joins title and paragraphs by one blank line and is never normalised."""

    id: str  # given by the caller; for a file its name without the ending; else a hash of url or text
    text: str
    paragraphs: tuple[Span, ...]  # the title first, where there is one
    url: str | None = None
    outlet: str | None = None  # the medium that published it
    section: str | None = None  # «أخبار العرب»
    title: str | None = None
    byline: tuple[str, ...] = ()  # authors and credited agencies as printed
    published: str | None = None  # ISO 8601 date, or date-time with offset
    modified: str | None = None
    language: str = "ar"  # BCP 47
    related: tuple[Related, ...] = ()
    removed: tuple[Removed, ...] = ()


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organization, outlet or place, with every form and mention of it in the article."""

    id: str
    kind: EntityKind
    name: str  # the fullest form in the article, without titles and clitics
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()  # every other form in the article
    latin: str = ""  # romanised, or the English name of known places and bodies
    role: str | None = None  # titles and office as written
    lat: float | None = None  # degrees, WGS 84
    lon: float | None = None
    precision: Precision | None = None
    country: str | None = None  # ISO 3166-1 alpha-2
    ref: str | None = None  # «geonames:2214846», where the gazetteer has one


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """An expression that places something in time. `value` is a day, week, month, year, or a span of two of them."""

    id: str
    span: Span
    value: str  # 2016-05-17, 2016-W19, 2016-05, 2016 or 2011/2014
    modifier: TimeModifier | None = None
    anchor: TimeAnchor | None = None  # what a relative expression was resolved from; null: absolute


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A counted or measured thing. `unit` is UCUM or ISO 4217; `of` the counted noun or unit as written."""

    id: str
    span: Span
    value: int | float | tuple[int | float, int | float]
    of: str  # the counted noun or unit as written
    modifier: AmountModifier | None = None
    unit: str | None = None  # UCUM or ISO 4217: km, %, USD


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """The words that tie a source to its content."""

    span: Span
    lemma: str


class Spanned(msgspec.Struct, frozen=True, kw_only=True):
    """A source, or one piece of a content."""

    span: Span


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Who says what, on whose word."""

    id: str
    cue: Cue
    content: tuple[Spanned, ...]
    source: Spanned | None  # null: elided or unstated
    speaker: str | None  # who that is, in the fullest form that the article gives, titles left out
    entity: str | None  # id of the speaker's entity
    resolution: Resolution  # how the speaker was found
    kind: SourceKind
    via: str | None  # outlet or channel that the words came through
    via_entity: str | None  # id of its entity
    mode: Mode
    stance: Stance  # the speaker's attitude to the content
    factuality: Factuality  # after FactBank, for this source
    time: str | None  # id of the time when it was said
    parent: str | None  # id of the attribution inside whose content this one stands
    chain: tuple[str, ...]  # origin first: ids of entities, «…» for an unresolved link, page
    rule: str  # the rule that read it; `khabar explain` prints its page
    confidence: float  # 0.0 to 1.0, measured on marked articles


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom, where and when, and on whose word."""

    id: str
    trigger: Span
    type: str
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: str | None
    time: str | None
    amounts: tuple[str, ...]
    status: EventStatus
    attribution: str | None
    rule: str


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """What the reader could not do, said aloud."""

    code: str
    message: str  # what the reader could not do


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """All that khabar records of one article."""

    article: Article
    format: Literal["khabar-report/1"] = "khabar-report/1"
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    amounts: tuple[Amount, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    notices: tuple[Notice, ...] = ()


class ErrorRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the line of a page that could not be read at all."""

    id: str
    code: str
    message: str
    format: Literal["khabar-error/1"] = "khabar-error/1"
