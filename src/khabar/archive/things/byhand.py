"""Merging and splitting by hand. Both are kept: no later reading undoes them."""

import hashlib

from django.db import transaction

from khabar.archive.models import Attribution, HandLink, Link, Thing
from khabar.archive.things.finding import standing
from khabar.archive.things.names import name_key
from khabar.errors import ArchiveError


@transaction.atomic
def merge(thing: Thing, into: Thing) -> Thing:
    """Make two things one, for all articles that name either of them, now and later. Returns the one that stands."""
    thing, into = standing(thing), standing(into)
    if thing.pk == into.pk:
        return into
    if thing.kind != into.kind:
        raise ArchiveError(f"«{thing.name}» is a {thing.kind}, «{into.name}» a {into.kind}: they cannot be one.")
    _move(thing, into)
    Thing.objects.filter(merged_into=thing).update(merged_into=into)
    thing.merged_into = into
    thing.save(update_fields=["merged_into"])
    return into


@transaction.atomic
def split(thing: Thing, article_ids: list[int]) -> Thing:
    """Say that these articles mean somebody else by this name. Returns the new thing that they mean."""
    thing = standing(thing)
    links = Link.objects.filter(thing=thing, article_id__in=article_ids)
    if not links:
        raise ArchiveError(f"none of these articles names «{thing.name}».")
    other = Thing.objects.get(pk=thing.pk)
    other.pk = None
    other.key = _split_key(thing, article_ids)
    other.save()
    for link in links:
        HandLink.objects.update_or_create(
            article_id=link.article_id, kind=thing.kind, folded=name_key(link.name), defaults={"thing": other}
        )
    links.update(thing=other)
    said = {"article_id__in": article_ids}
    Attribution.objects.filter(thing=thing, **said).update(thing=other)
    Attribution.objects.filter(via_thing=thing, **said).update(via_thing=other)
    return other


@transaction.atomic
def unmerge(thing: Thing) -> Thing:
    """Take a merge back: whatever the thing's own name means in articles means it again."""
    whole = thing.merged_into
    if whole is None:
        return thing
    thing.merged_into = None
    thing.save(update_fields=["merged_into"])
    named = [link for link in Link.objects.filter(thing=whole) if name_key(link.name) == thing.folded]
    for link in named:
        if name_key(whole.name) != thing.folded:
            Attribution.objects.filter(thing=whole, article_id=link.article_id).update(thing=thing)
            Attribution.objects.filter(via_thing=whole, article_id=link.article_id).update(via_thing=thing)
            link.thing = thing
            link.save(update_fields=["thing"])
    return thing


def _move(thing: Thing, into: Thing) -> None:
    Link.objects.filter(thing=thing).update(thing=into)
    HandLink.objects.filter(thing=thing).update(thing=into)
    Attribution.objects.filter(thing=thing).update(thing=into)
    Attribution.objects.filter(via_thing=thing).update(via_thing=into)


def _split_key(thing: Thing, article_ids: list[int]) -> str:
    number = Thing.objects.filter(kind=thing.kind, folded=thing.folded).count()
    told = f"{thing.key}\0split {number}\0{sorted(article_ids)}"
    return hashlib.sha256(told.encode()).hexdigest()
