"""What helps to decide who is who: things that may be one, and the articles that may mean somebody else."""

from collections.abc import Iterable

import msgspec
from django.db.models import Count

from khabar.archive.models import Article, Attribution, Link, Thing
from khabar.archive.search.rough import things_like

MOST = 25  # candidates
SHOWN = 3  # articles beside each
MOST_ARTICLES = 300  # that one screen lets choose from


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A thing as an editor must see it to know who it is."""

    thing: Thing
    statements: int
    articles: int
    newest: tuple[Article, ...] = ()


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """An article that names a thing: under which name and office, and what it lets it say."""

    link: Link
    said: str


def alike(thing: Thing, typed: str) -> list[Candidate]:
    """Others of the same kind whose name is like what was typed."""
    found = [other for other in things_like(typed, (thing.kind,)) if other.pk != thing.pk][:MOST]
    return described(found)


def described(things: Iterable[Thing], shown: int = 0) -> list[Candidate]:
    """shown: how many of their newest articles to bring along."""
    wanted = list(things)
    said, named = _counts(Attribution, wanted), _counts(Link, wanted)
    return [
        Candidate(
            thing=thing,
            statements=said.get(thing.pk, 0),
            articles=named.get(thing.pk, 0),
            newest=tuple(Article.objects.filter(links__thing=thing).distinct().order_by("-day", "-id")[:shown]) if shown else (),
        )
        for thing in wanted
    ]


def namings(thing: Thing) -> list[Naming]:
    """The newest articles that name a thing."""
    links = list(
        Link.objects.filter(thing=thing).select_related("article").order_by("-article__day", "-article_id")[:MOST_ARTICLES]
    )
    said = Attribution.objects.filter(thing=thing, article__in=[link.article_id for link in links]).order_by("-start")
    first = dict(said.values_list("article", "content"))
    return [Naming(link=link, said=first.get(link.article_id, "")) for link in links]


def _counts(model: type[Attribution] | type[Link], things: list[Thing]) -> dict[int, int]:
    rows = model.objects.filter(thing__in=things).order_by().values_list("thing").annotate(Count("article", distinct=model is Link))
    return dict(rows)
