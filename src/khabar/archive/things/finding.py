"""Which thing of the archive an article's entity is: one of the same name that does not clash, or a new one."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from khabar.archive.models import HandLink, Thing
from khabar.archive.search import index
from khabar.archive.things.names import name_key
from khabar.archive.things.signs import Signs, is_bare_given_name, is_shared_body, signs_of
from khabar.records import Entity

Named = tuple[str, str]  # kind and folded name


def things_for(article_id: int, entities: Iterable[Entity], home: str = "") -> dict[str, Thing]:
    """The thing that each entity is, by the entity's id in its report. A person's decision goes before all rules.

    home: the country that the article is about (home.py).
    """
    wanted = {entity.id: (entity.kind, name_key(entity.name)) for entity in entities}
    by_hand = _decided(article_id)
    known = _known(set(wanted.values()))
    found: dict[str, Thing] = {}
    for entity in entities:
        named = wanted[entity.id]
        thing = by_hand.get(named)
        if thing is None:
            thing = _chosen(article_id, home, entity, known[named])
            if thing.pk is None and thing not in known[named]:
                known[named].append(thing)
        found[entity.id] = thing
    kept = _kept({thing.key: thing for thing in found.values() if thing.pk is None})
    return {local: kept.get(thing.key, thing) for local, thing in found.items()}


def signs_of_thing(thing: Thing) -> Signs:
    return Signs(thing.country, thing.field, thing.ref or "")


def standing(thing: Thing) -> Thing:
    """The thing itself, or what it was merged into."""
    seen = {thing.pk}
    while thing.merged_into is not None and thing.merged_into.pk not in seen:
        thing = thing.merged_into
        seen.add(thing.pk)
    return thing


def _decided(article_id: int) -> dict[Named, Thing]:
    links = HandLink.objects.filter(article_id=article_id).select_related("thing__merged_into")
    return {(link.kind, link.folded): standing(link.thing) for link in links}


def _known(wanted: set[Named]) -> dict[Named, list[Thing]]:
    found: dict[Named, list[Thing]] = defaultdict(list)
    names = {folded for _, folded in wanted}
    for thing in Thing.objects.filter(folded__in=names).select_related("merged_into").order_by("id"):
        found[thing.kind, thing.folded].append(thing)
    return found


def _chosen(article_id: int, home: str, entity: Entity, namesakes: list[Thing]) -> Thing:
    """The namesake that shares most and clashes in nothing; a new one, not yet kept, where there is none."""
    signs = signs_of(entity, home)
    if _is_of_its_article(entity, signs):
        key = _key(entity, signs, f"in {article_id}")
        return next((standing(thing) for thing in namesakes if thing.key == key), None) or _new(entity, signs, key)
    fitting = [thing for thing in namesakes if not signs.clash(signs_of_thing(thing)) and not _is_lone(thing)]
    if fitting:
        best = max(fitting, key=lambda thing: _shared(signs, signs_of_thing(thing)))
        _learn(best, entity, signs)
        return standing(best)
    return _new(entity, signs, _key(entity, signs))


def _shared(signs: Signs, other: Signs) -> int:
    return (
        4 * (signs.ref != "" and signs.ref == other.ref)
        + 2 * (signs.country != "" and signs.country == other.country)
        + (signs.field != "" and signs.field == other.field)
    )


def _is_of_its_article(entity: Entity, signs: Signs) -> bool:
    """Whether nothing says that it is what another article means by this name."""
    if entity.kind == "person":
        return is_bare_given_name(entity.name) and not (signs.country and entity.role)
    return is_shared_body(entity) and not (signs.country or signs.ref)


def _is_lone(thing: Thing) -> bool:
    if thing.kind == "person":
        return thing.role is None and is_bare_given_name(thing.name)
    return is_shared_body(thing) and not (thing.country or thing.ref)


def _learn(thing: Thing, entity: Entity, signs: Signs) -> None:
    """What this article says of the thing that was not known before."""
    learnt = {
        "country": thing.country or signs.country,
        "field": thing.field or signs.field,
        "ref": thing.ref or entity.ref,
        "latin": thing.latin or entity.latin,
        "lat": entity.lat if thing.lat is None else thing.lat,
        "lon": entity.lon if thing.lon is None else thing.lon,
        "precision": thing.precision or entity.precision,
        "role": thing.role or entity.role,
    }
    changed = [name for name, value in learnt.items() if getattr(thing, name) != value]
    for name in changed:
        setattr(thing, name, learnt[name])
    if changed and thing.pk is not None:
        thing.save(update_fields=changed)


def _new(entity: Entity, signs: Signs, key: str) -> Thing:
    return Thing(
        kind=entity.kind,
        key=key,
        name=entity.name,
        folded=name_key(entity.name),
        latin=entity.latin,
        role=entity.role,
        field=signs.field,
        country=signs.country,
        lat=entity.lat,
        lon=entity.lon,
        precision=entity.precision,
        ref=entity.ref,
    )


def _kept(new: dict[str, Thing]) -> dict[str, Thing]:
    """New things as they stand in the database now: another process may have made one of them in this moment."""
    if not new:
        return {}
    Thing.objects.bulk_create(new.values(), ignore_conflicts=True)
    there = list(Thing.objects.filter(key__in=new).select_related("merged_into"))
    index.put_names(there)
    return {thing.key: standing(thing) for thing in there}


def _key(entity: Entity, signs: Signs, where: str = "") -> str:
    told = "\0".join((entity.kind, name_key(entity.name), signs.country, signs.field, signs.ref, where))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()
