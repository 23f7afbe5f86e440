"""Places named in a text: every mention that may be one, and how sure it is."""

from typing import Literal

import msgspec

from khabar.mentions.forms import Form, bare_span
from khabar.mentions.gazetteer import Place, PlaceKind, place_at
from khabar.mentions.glance import PLACE, spots
from khabar.mentions.names import Named, named
from khabar.mentions.place_names import Head, Name, head_forms, name_at
from khabar.mentions.place_signs import is_locative, known_name_end, reads_as_adjective, reads_as_noun, unknown_name_end
from khabar.records import Span
from khabar.words.letters import fold
from khabar.words.prose import Prose

Sure = Literal["sure", "likely", "doubtful"]
_BY, _ROAD = fold("عن"), fold("طريق")  # «عن طريق» says «by way of»
_NOT_IBB = ("أب", "آب")  # «father» and August; folded they are Ibb
_BIG, _SHORT = 100_000, 4  # people; letters: «بحوث» is seldom «ب» and the town of Huth
_BETWEEN = frozenset(["،", ",", "-", "–", "/", "و"])


class PlaceMention(msgspec.Struct, frozen=True):
    """Words [first, last) that may name a place, the head with them where there is one.

    span      the name, without clitics; with the head where the head belongs to it («مطار عدن», not «مدينة عدن»)
    headed    the name with its head, whether it belongs or not; None where there is no head
    name      as written, a glued lam undone («الأردن» of «للأردن»)
    full      the same with its head («مدينة عدن»); without one the same as `name`
    key       the folded name of the table, without the head; of the text where no table knows it
    kind      what the head says that it is; None without one
    places    what it may mean, as the gazetteer has it; () for a name that only its head makes a place
    sure      sure: headed, or a name that means nothing else; likely: ambiguous, but behind a word of place or in a row of
              places; doubtful: ambiguous and bare, to be taken only when the article names the place elsewhere too
    """

    first: int
    last: int
    span: Span
    headed: Span | None
    name: str
    full: str
    key: str
    kind: PlaceKind | None
    places: tuple[Place, ...]
    sure: Sure


def place_mentions(prose: Prose, seen: bytes) -> list[PlaceMention]:
    """Every possible mention of a place, in order, none overlapping. `seen`: what may begin at each word (`glances`)."""
    found: list[PlaceMention] = []
    done = 0
    for at, _, last in spots(prose, seen, PLACE):
        if at >= done and prose.words[at].kind == "word":
            mention = _mention(prose, at, last, found[-1] if found else None)
            if mention is not None:
                found.append(mention)
                done = mention.last
    return found


def _mention(prose: Prose, at: int, end: int, before: PlaceMention | None) -> PlaceMention | None:
    name = name_at(prose.words, at, end)
    if name is None or name.last == at + 1:
        for form, head in head_forms(prose.words[at].fold):
            headed = _headed(prose, at, end, form, head)
            if headed is not None:
                return headed
    if name is None or reads_as_adjective(prose.words, name.first, name.form) or _unspelled(prose, name):
        return None
    return _plain(prose, name, end, before)


def _headed(prose: Prose, at: int, end: int, form: Form, head: Head) -> PlaceMention | None:
    """«مدينة حلب», «مطار عدن», «قرية الريسان»: a head and a name behind it, of the table or not."""
    words = prose.words
    if at + 1 >= end or words[at + 1].kind != "word" or (head.head == _ROAD and at > 0 and words[at - 1].fold == _BY):
        return None
    inner = name_at(words, at + 1, end)
    places = () if inner is None else tuple(place for place in map(place_at, inner.rows) if _may_head(head, place))
    if inner is not None and places and not inner.form.letters:
        key = inner.key
        last = known_name_end(words, inner.last, end) if head.keeps else inner.last
    elif head.unknown:
        places, key = (), ""
        last = unknown_name_end(words, at + 1, end, head.any)
    else:
        return None
    if last == at + 1:
        return None
    whole = bare_span(prose, at, last, form.letters)
    span = whole if head.keeps else prose.span(at + 1, last)
    return PlaceMention(
        first=at,
        last=last,
        span=span,
        headed=whole,
        name=span.of(prose.text),
        full=whole.of(prose.text),
        key=key or fold(prose.written(at + 1, last)),
        kind=head.kind,
        places=places,
        sure="sure",
    )


def _unspelled(prose: Prose, name: Name) -> bool:
    return len(name.key) == 2 and prose.written(name.first, name.last).endswith(_NOT_IBB)


def _may_head(head: Head, place: Place) -> bool:
    """A name that is first of all a word needs a head of its own kind: «دولة» makes no place of a village's name."""
    return place.take != "head" or head.kind == place.kind or {head.kind, place.kind} <= {"city", "town", "quarter"}


def _plain(prose: Prose, name: Name, end: int, before: PlaceMention | None) -> PlaceMention | None:
    places = tuple(map(place_at, name.rows))
    sure = _sureness(prose, name, end, places, before)
    if sure is None:
        return None
    last = name.last
    if last - name.first > 1 and any(place.kind == "point" for place in places):
        last = known_name_end(prose.words, last, end)
    span = bare_span(prose, name.first, last, name.form.letters)
    written = "ا" + span.of(prose.text) if name.form.lam else span.of(prose.text)
    return PlaceMention(
        first=name.first,
        last=last,
        span=span,
        headed=None,
        name=written,
        full=written,
        key=name.key,
        kind=None,
        places=places,
        sure=sure,
    )


def _sureness(prose: Prose, name: Name, end: int, places: tuple[Place, ...], before: PlaceMention | None) -> Sure | None:
    """How sure a name without a head is; None where it is none: a word like it, or one only met by taking letters off."""
    word = prose.words[name.first].fold
    clitics = word[: name.form.letters]
    known = named(word) if clitics and not name.key.startswith("ال") else Named.NONE
    if known & Named.ORDINARY and "ك" in clitics:
        return None
    if any(place.take == "" for place in places):
        small = clitics and all(place.population < _BIG and place.precision == "city" for place in places)
        if small and known & (Named.GIVEN | Named.FAMILY):
            return None
        return "doubtful" if small and (len(name.key) <= _SHORT or "ف" in clitics) else "sure"
    located = "ب" in clitics or (name.first > 0 and is_locative(prose.words[name.first - 1].fold))
    if all(place.take == "head" for place in places):
        return "doubtful" if located else None
    if known or reads_as_noun(prose.words, name.last, end) or (clitics and len(name.key) < _SHORT):
        return "doubtful"
    return "likely" if located or _in_a_row(prose, name, before) else "doubtful"


def _in_a_row(prose: Prose, name: Name, before: PlaceMention | None) -> bool:
    """«حلب وإدلب والباب»: joined by «و» or a comma to a place before it."""
    if before is None or before.sure == "doubtful":
        return False
    if before.last == name.first:
        return prose.words[name.first].fold.startswith("و") and name.form.letters == 1
    return before.last == name.first - 1 and prose.words[before.last].fold in _BETWEEN
