"""Deciding who is who, and taking it back. Each keeps the decision and what follows from it together, or nothing."""

from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from khabar.archive.models import Thing
from khabar.archive.things import byhand
from khabar.archive.things.finding import standing
from khabar.desk.whois.models import APART, ONE, Decision
from khabar.errors import ArchiveError


@transaction.atomic
def decide_one(thing: Thing, other: Thing, author: User | None) -> Decision:
    """Two things are one, which goes by the other's name."""
    named = byhand.named_by(thing)
    whole = byhand.merge(thing, other)
    return _kept(ONE, thing, whole, [list(pair) for pair in named], author)


@transaction.atomic
def decide_apart(thing: Thing, articles: list[int], author: User | None) -> Decision:
    """These articles mean somebody else by the thing's name."""
    other = byhand.split(thing, articles)
    return _kept(APART, thing, other, [list(pair) for pair in byhand.named_by(other)], author)


@transaction.atomic
def undo(key: int, author: User | None) -> Thing:
    """Take a decision back; whichever thing is to be looked at now. Raises ArchiveError where a later one rests on it."""
    decision = Decision.objects.select_for_update(of=("self",)).select_related("thing", "other").get(pk=key)
    if decision.undone is not None:
        return decision.thing
    shown = _undone(decision)
    decision.undone, decision.undone_by = timezone.now(), name_of(author)
    decision.save(update_fields=["undone", "undone_by"])
    _forget()
    return shown


def _undone(decision: Decision) -> Thing:
    thing, other = decision.thing, decision.other
    if decision.kind == ONE:
        return byhand.unmerge(thing, [(article, name) for article, name in decision.named])
    if standing(other).pk not in (other.pk, standing(thing).pk):
        raise ArchiveError(_("A later decision rests on this one. Take that back first."))
    return byhand.merge(other, thing)


def name_of(author: User | None) -> str:
    return author.get_username() if author else _("this machine")


def _kept(kind: str, thing: Thing, other: Thing, named: list[list[object]], author: User | None) -> Decision:
    _forget()
    return Decision.objects.create(kind=kind, thing=thing, other=other, named=named, author=author, author_name=name_of(author))


def _forget() -> None:
    """Counts and lists that are kept for a minute tell of who is who."""
    cache.delete_many(["front:counts", "front:speakers", "thing:map"])
