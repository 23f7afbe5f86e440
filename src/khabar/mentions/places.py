"""Places named in a text: every mention that may be one, and how sure it is."""

from typing import Literal

import msgspec

from khabar.mentions.gazetteer import Place, PlaceKind, place_at
from khabar.mentions.place_names import Bare, Head, Name, head_bares, name_at
from khabar.mentions.place_signs import LOCATIVES, unknown_name_end
from khabar.records import Span
from khabar.words.letters import fold, fold_with_map
from khabar.words.prose import Prose

Sure = Literal["sure", "likely", "doubtful"]


class PlaceMention(msgspec.Struct, frozen=True):
    """Words [first, last) that may name a place, the head with them where there is one.

    span      the name, without clitics; with the head where the head belongs to it («مطار عدن», not «مدينة عدن»)
    headed    the name with its head, whether it belongs or not; None where there is no head
    name      as written, a glued lam undone («الأردن» of «للأردن»)
    key       the folded name of the table, or of the text where no table knows it; without the head where it is known
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
    key: str
    kind: PlaceKind | None
    places: tuple[Place, ...]
    sure: Sure


def place_mentions(prose: Prose) -> list[PlaceMention]:
    """Every possible mention of a place, in order, none overlapping. Cost: linear in the text."""
    found: list[PlaceMention] = []
    at = 0
    for first, last in prose.sentences:
        at = max(at, first)
        while at < last:
            mention = _mention(prose, at, last, found[-1] if found else None) if prose.words[at].kind == "word" else None
            if mention is not None:
                found.append(mention)
                at = mention.last
            else:
                at += 1
    return found


def _mention(prose: Prose, at: int, end: int, before: PlaceMention | None) -> PlaceMention | None:
    name = name_at(prose.words, at, end)
    for bare, head in head_bares(prose.words[at].fold):
        if at + 1 < end and (name is None or name.last == at + 1):
            headed = _headed(prose, at, end, bare, head)
            if headed is not None:
                return headed
    return None if name is None else _plain(prose, name, before)


def _headed(prose: Prose, at: int, end: int, bare: Bare, head: Head) -> PlaceMention | None:
    inner = name_at(prose.words, at + 1, end) if prose.words[at + 1].kind == "word" else None
    if inner is not None and not inner.bare.clitics:
        last = unknown_name_end(prose.words, inner.last, end, 0) if head.keeps else inner.last
        places, key = tuple(map(place_at, inner.rows)), inner.key
    elif head.unknown:
        last = unknown_name_end(prose.words, at + 1, end, 1)
        places, key = (), ""
    else:
        return None
    if last == at + 1:
        return None
    headed = _span(prose, at, last, bare)
    span = headed if head.keeps else prose.span(at + 1, last)
    return PlaceMention(
        first=at,
        last=last,
        span=span,
        headed=headed,
        name=_written(prose, span, bare if head.keeps else None),
        key=key or fold(prose.written(at + 1, last)),
        kind=head.kind,
        places=places,
        sure="sure",
    )


def _plain(prose: Prose, name: Name, before: PlaceMention | None) -> PlaceMention | None:
    places = tuple(map(place_at, name.rows))
    span = _span(prose, name.first, name.last, name.bare)
    return PlaceMention(
        first=name.first,
        last=name.last,
        span=span,
        headed=None,
        name=_written(prose, span, name.bare),
        key=name.key,
        kind=None,
        places=places,
        sure=_sureness(prose, name, places, before),
    )


def _sureness(prose: Prose, name: Name, places: tuple[Place, ...], before: PlaceMention | None) -> Sure:
    if any(place.take == "" for place in places):
        return "sure"
    if all(place.take == "head" for place in places):
        return "doubtful"
    located = "ب" in name.bare.clitics or (name.first > 0 and prose.words[name.first - 1].fold in LOCATIVES)
    return "likely" if located or _in_a_row(prose, name, before) else "doubtful"


def _in_a_row(prose: Prose, name: Name, before: PlaceMention | None) -> bool:
    """«حلب وإدلب والباب»: joined by «و» or a comma to a place before it."""
    if before is None or before.sure == "doubtful":
        return False
    if before.last == name.first:
        return "و" in name.bare.clitics
    return before.last == name.first - 1 and prose.words[before.last].fold in ("،", ",", "-", "/", "و")


def _span(prose: Prose, first: int, last: int, bare: Bare) -> Span:
    word = prose.words[first]
    letters = fold_with_map(prose.text[word.start : word.end])
    start = word.start + (letters.back(bare.letters, bare.letters + 1)[0] if bare.letters else 0)
    return Span(start, prose.words[last - 1].end)


def _written(prose: Prose, span: Span, bare: Bare | None) -> str:
    written = span.of(prose.text)
    hidden = bare is not None and bare.clitics.endswith("ل") and bare.form.startswith("ال") and not fold(written).startswith("ال")
    return "ا" + written if hidden else written
