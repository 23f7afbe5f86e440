"""Merging and splitting by hand. Both are kept: no later reading undoes them."""

import hashlib
from collections.abc import Iterable, Sequence

from django.db import transaction

from khabar.archive.ingest.save import rewrite_rows
from khabar.archive.models import Attribution, HandLink, Link, Thing
from khabar.archive.things.finding import standing
from khabar.archive.things.names import name_key
from khabar.errors import ArchiveError

Named = tuple[int, str]  # key of an article, folded name


@transaction.atomic
def merge(thing: Thing, into: Thing) -> Thing:
    """Make two things one, for all articles that name either of them, now and later. Returns the one that stands."""
    thing, into = standing(thing), standing(into)
    if thing.pk == into.pk:
        return into
    if thing.kind != into.kind:
        raise ArchiveError(f"«{thing.name}» is a {thing.kind}, «{into.name}» a {into.kind}: they cannot be one.")
    _move(thing, into)
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
def unmerge(thing: Thing, named: Iterable[Named] = ()) -> Thing:
    """Take a merge back. What stood under the thing before stands under it again.

    named: the articles that named it before the merge, each with the name, as `named_by` told them. What came in since
    goes back too, where the name is this thing's alone.
    """
    if thing.merged_into is None:
        return thing
    whole = standing(thing)
    thing.merged_into = None
    thing.save(update_fields=["merged_into"])
    before = frozenset(named)
    links = list(Link.objects.filter(thing=whole))
    for link in links:
        key = name_key(link.name)
        if (link.article_id, key) in before or (key == thing.folded and _is_alone(thing, whole)):
            _give_back(link, thing, whole, links)
    return thing


def named_by(thing: Thing) -> list[Named]:
    """The articles that name a thing, each with the name that it has there."""
    return [(link.article_id, name_key(link.name)) for link in Link.objects.filter(thing=thing)]


def _is_alone(thing: Thing, whole: Thing) -> bool:
    """Whether nothing else that is this whole has the thing's name."""
    if name_key(whole.name) == thing.folded:
        return False
    namesakes = Thing.objects.filter(kind=thing.kind, folded=thing.folded).exclude(pk=thing.pk)
    return all(standing(other).pk != whole.pk for other in namesakes.select_related("merged_into"))


def _give_back(link: Link, thing: Thing, whole: Thing, links: Sequence[Link]) -> None:
    """Let an article mean the thing again. Where it names the other too, who says what is read from its report anew."""
    link.thing = thing
    link.save(update_fields=["thing"])
    if any(other.article_id == link.article_id and other.pk != link.pk for other in links):
        HandLink.objects.get_or_create(
            article_id=link.article_id, kind=thing.kind, folded=name_key(link.name), defaults={"thing": thing}
        )
        rewrite_rows(link.article_id)
        return
    here = Attribution.objects.filter(article_id=link.article_id)
    here.filter(thing=whole).update(thing=thing)
    here.filter(via_thing=whole).update(via_thing=thing)


def _move(thing: Thing, into: Thing) -> None:
    """A decision on a single article goes on meaning the thing, and through it what it stands for."""
    Link.objects.filter(thing=thing).update(thing=into)
    Attribution.objects.filter(thing=thing).update(thing=into)
    Attribution.objects.filter(via_thing=thing).update(via_thing=into)


def _split_key(thing: Thing, article_ids: list[int]) -> str:
    number = Thing.objects.filter(kind=thing.kind, folded=thing.folded).count()
    told = f"{thing.key}\0split {number}\0{sorted(article_ids)}"
    return hashlib.sha256(told.encode()).hexdigest()
