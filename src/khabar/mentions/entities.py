"""People, organizations, outlets and places of an article, and which mentions are one thing."""

from collections.abc import Iterable, Sequence

import msgspec

from khabar.mentions.glance import glances
from khabar.mentions.known_mentions import known_mentions
from khabar.mentions.latin import latin_of
from khabar.mentions.linking import Group, is_relative, link_bodies, link_people, name_key
from khabar.mentions.mention import Mention, free_of
from khabar.mentions.naming_again import bare_heads, core_mentions, family_mentions
from khabar.mentions.organizations import organizations_in
from khabar.mentions.outlets import outlets_in
from khabar.mentions.people import people_in
from khabar.mentions.place_location import Location, locate
from khabar.mentions.places import PlaceMention, place_mentions
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import cues
from khabar.records import Entity
from khabar.words.letters import fold
from khabar.words.prose import Prose

_LONE = frozenset(map(fold, ["حكومة", "برلمان", "شرطة", "جيش"]))  # bodies that a text may name by the bare head alone


def entities_of(prose: Prose) -> tuple[Entity, ...]:
    """Every person, organization, outlet and place of the article, one entity each, in order of first mention."""
    size, seen = len(prose.words), glances(prose)
    mentioned = place_mentions(prose, seen)
    sited = [(p, where) for p, where in zip(mentioned, locate(prose, mentioned), strict=True) if where is not None]
    places = [p for p, _ in sited]
    listed = free_of([*outlets_in(prose, seen), *known_mentions(prose, seen)], [False] * size)
    famous = [m for m in listed if m.kind == "person"]
    listed = [m for m in listed if m.kind != "person"]
    closed = _covered(size, [(m.first, m.last) for m in listed if m.last - m.first > 1])
    known = _covered(size, [(p.first, p.last) for p in places] + [(m.first, m.last) for m in listed])
    people = people_in(prose, seen, known, closed)
    people = free_of(_with_famous(people, famous), closed)
    begins = {p.first: p.last for p in places} | {m.first: m.last for m in people} | {m.first: m.last for m in listed}
    taken = [False] * size
    bodies = free_of([*listed, *organizations_in(prose, seen, begins)], taken)
    people = _outside(people, taken)
    located = [pair for pair in sited if not any(taken[pair[0].first : pair[0].last])]
    surnames = {prose.folds[m.last - 1] for m in people if m.last - m.first > 1}
    located = [pair for pair in located if not _is_surname(prose, pair[0], surnames)]
    return _assembled(prose, seen, people, bodies, located, taken)


def _with_famous(people: list[Mention], famous: list[Mention]) -> list[Mention]:
    """People found by grammar and by table; one found by both keeps the title of the one and the table's line of the other."""
    by_table = {m.last: m for m in famous}
    joined, relatives = [], set()
    for mention in people:
        known = by_table.get(mention.last)
        if known is not None and known.first >= mention.first:
            if is_relative(mention, known):
                relatives.add((known.row, name_key(known.name)))
            else:
                mention = msgspec.structs.replace(mention, row=known.row, latin=known.latin)
        joined.append(mention)
    if relatives:
        in_full = {m.row for m in [*joined, *famous] if len(name_key(m.name)) > 1}
        famous = [m for m in famous if m.row in in_full or (m.row, name_key(m.name)) not in relatives]
    in_titles = {at for m in people if m.titled is not None for at in range(m.titled, m.first)}
    return [*joined, *(m for m in famous if m.last - 1 not in in_titles)]


def _is_surname(prose: Prose, place: PlaceMention, surnames: set[str]) -> bool:
    """«وقال أوستن» where «لويد أوستن» is named: a place's name that is a person's, behind a verb of saying or a title."""
    at = place.first
    if place.last - at != 1 or at == 0 or prose.folds[at] not in surnames:
        return False
    title = title_of(prose.folds[at - 1])
    return prose.folds[at - 1] in cues("says") or title is not None and title.definite and title.use != "office"


def _outside(people: list[Mention], taken: list[bool]) -> list[Mention]:
    """People outside other names; one named in full inside a body's name («نظام بشار الأسد») has an entry as well."""
    kept = [m for m in people if m.last - m.first > 1 or not any(taken[m.first : m.last])]
    for mention in kept:
        _take(taken, mention.first, mention.last)
    return kept


def _covered(size: int, ranges: Iterable[tuple[int, int]]) -> list[bool]:
    covered = [False] * size
    for first, last in ranges:
        covered[first:last] = [True] * (last - first)
    return covered


def _assembled(
    prose: Prose,
    seen: bytes,
    people: list[Mention],
    bodies: list[Mention],
    places: list[tuple[PlaceMention, Location]],
    taken: list[bool],
) -> tuple[Entity, ...]:
    """The entities of these mentions, and of those that name the same things by less."""
    for place, _ in places:
        _take(taken, place.first, place.last)
    persons, organizations = link_people(people), link_bodies(bodies)
    again = [*family_mentions(prose, persons, taken), *core_mentions(prose, organizations, taken)]
    for mention, group in again:
        if not any(taken[mention.first : mention.last]):
            group.add(mention)
            _take(taken, mention.first, mention.last)
    lone = _bare_heads(prose, seen, organizations, bodies, taken)
    drafts = [_entity(group) for group in (*persons, *organizations, *lone)] + _place_entities(places)
    drafts.sort(key=lambda entity: entity.mentions[0])
    return tuple(msgspec.structs.replace(draft, id=f"e{number}") for number, draft in enumerate(drafts, 1))


def _take(taken: list[bool], first: int, last: int) -> None:
    taken[first:last] = [True] * (last - first)


def _bare_heads(
    prose: Prose, seen: bytes, organizations: Sequence[Group], bodies: Sequence[Mention], taken: Sequence[bool]
) -> list[Group]:
    """Give «الوزارة» to the ministry named before it; groups of bodies that the article names by such a head alone."""
    lone: list[Mention] = []
    heads = {mention.head for mention in bodies}
    for mention, group in bare_heads(prose, seen, organizations, taken):
        if group is not None:
            group.add(mention)
        elif mention.head in _LONE and mention.head not in heads:
            lone.append(mention)
    return link_bodies(lone)


def _entity(group: Group) -> Entity:
    mentions = sorted(group.mentions, key=lambda m: m.span)
    forms = [form for m in mentions for form in (m.name, *m.forms)]
    name = max((m.name for m in mentions), key=lambda form: len(form.split()))
    return Entity(
        id="",
        kind=mentions[0].kind,
        name=name,
        mentions=tuple(dict.fromkeys(m.span for m in mentions)),
        aliases=tuple(form for form in dict.fromkeys(forms) if form != name),
        latin=next((m.latin for m in mentions if m.latin), "") or latin_of(name, mentions[0].kind),
        role=_role(mentions),
    )


def _role(mentions: Sequence[Mention]) -> str | None:
    """The first title that stands before the fullest name; else the longest that stands anywhere."""
    roles = [m for m in mentions if m.role]
    fullest = max((m.last - m.first for m in roles), default=0)
    return max((m.role for m in roles if m.last - m.first == fullest and m.role), key=len, default=None)


def _place_entities(places: Sequence[tuple[PlaceMention, Location]]) -> list[Entity]:
    groups: dict[str, list[tuple[PlaceMention, Location]]] = {}
    for mention, where in places:
        groups.setdefault(where.same, []).append((mention, where))
    return [_place_entity(group) for group in groups.values()]


def _place_entity(group: list[tuple[PlaceMention, Location]]) -> Entity:
    where = group[0][1]
    # «محافظة القطيف» is the full name of a province, «مدينة القطيف» is not that of the town
    name = max((m.full if m.kind in ("state", "region") else m.name for m, _ in group), key=len)
    forms = [form for m, _ in group for form in (m.name, m.full)]
    return Entity(
        id="",
        kind="place",
        name=name,
        mentions=tuple(m.span for m, _ in group),
        aliases=tuple(form for form in dict.fromkeys(forms) if form != name),
        latin=where.latin or latin_of(name, "place"),
        lat=where.lat,
        lon=where.lon,
        precision=where.precision,
        country=where.country,
        ref=where.ref,
    )
