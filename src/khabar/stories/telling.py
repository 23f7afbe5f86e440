"""From a newsroom and its reports to the whole account: copies, stories, related articles."""

from collections.abc import Iterable, Mapping, Sequence

from khabar.records import Report
from khabar.stories.newsroom import Newsroom, newsroom_of
from khabar.stories.origins import Owed, owed_by
from khabar.stories.records import CopyGroup, Link, RelatedArticles, Stories, Story
from khabar.stories.related import related_to
from khabar.stories.shared import shared_terms
from khabar.stories.story import story_of


def stories_of(reports: Iterable[Report]) -> Stories:
    """The whole account of these reports. An id that comes again is passed over; the order of the reports does not matter."""
    kept: dict[str, Report] = {}
    for report in reports:
        kept.setdefault(report.article.id, report)
    room = newsroom_of(kept.values())
    owed: dict[str, Owed] = {}
    copies = tuple(copy_group(room, members, kept, owed) for members in _groups(room, room.copies.members, 2))
    stories = [told(room, members, kept, owed) for members in _groups(room, room.stories.members, 2)]
    related = (RelatedArticles(article=id_, related=related_to(room, id_)) for id_ in kept)
    return Stories(
        copies=copies,
        stories=tuple(sorted(stories, key=lambda story: (-len(story.articles), story.first or "", story.id))),
        related=tuple(found for found in sorted(related, key=lambda found: found.article) if found.related),
    )


def _groups(room: Newsroom, members: Mapping[int, Sequence[int]], least: int) -> Iterable[list[int]]:
    """The groups of at least so many articles, each as its articles came out."""
    return (sorted(those, key=lambda number: room.entries[number].order) for those in members.values() if len(those) >= least)


def copy_group(room: Newsroom, members: Sequence[int], reports: Mapping[str, Report], owed: dict[str, Owed]) -> CopyGroup:
    """One group of copies; notes in `owed` to whom its articles owe their text."""
    ids = tuple(room.entries[number].id for number in members)
    credit = owed_by([reports[id_] for id_ in ids])
    owed.update(dict.fromkeys(ids, credit))
    rank = {number: at for at, number in enumerate(members)}
    later = (
        (one, sorted((rank[other], other) for other in room.reuses[one] if rank.get(other, -1) > at)) for one, at in rank.items()
    )
    reuses = (room.reuses[one][other] for one, others in later for _, other in others)
    return CopyGroup(articles=ids, first=ids[0], origin=credit.name, evidence=credit.evidence, reuses=tuple(reuses))


def told(room: Newsroom, members: Sequence[int], reports: Mapping[str, Report], owed: Mapping[str, Owed]) -> Story:
    """One story with everything in it. members: numbers of its articles, as they came out."""
    return story_of([reports[room.entries[number].id] for number in members], links_of(room, members), owed, room.nearness)


def links_of(room: Newsroom, members: Sequence[int]) -> list[Link]:
    """For each article but the first, the earlier one of its story to which it is nearest."""
    links = []
    rank = {number: at for at, number in enumerate(members)}
    for number, at in rank.items():
        others = [other for other in {**room.near[number], **room.reuses[number]} if rank.get(other, at) < at]
        near = {other: room.near[number].get(other, 0.0) + (other in room.reuses[number]) for other in others}
        to = max(near, key=lambda other: (near[other], -rank[other]), default=None)
        if to is not None:
            here, there = room.entries[number], room.entries[to]
            links.append(
                Link(
                    article=here.id,
                    to=there.id,
                    likeness=round(room.near[number].get(to, 0.0), 3),
                    shared=shared_terms(here.terms, there.terms),
                    copy=to in room.reuses[number],
                )
            )
    return links
