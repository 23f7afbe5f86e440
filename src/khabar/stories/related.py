"""What else bears on an article: by happening, by people and places, never a copy of it."""

from khabar.stories.newsroom import Newsroom
from khabar.stories.records import RelatedArticle
from khabar.stories.shared import shared_terms

MOST = 5
_SAME_STORY = 0.2  # what a common story adds


def related_to(room: Newsroom, id: str, most: int = MOST) -> tuple[RelatedArticle, ...]:  # noqa: A002
    """The articles nearest to this one, best first; of copies of one text only the nearest."""
    number = room.number(id)
    here, story = room.entries[number], room.stories.group[number]
    ranked = sorted(
        (-(value + _SAME_STORY * (room.stories.group[other] == story)), room.entries[other].id, other, value)
        for other, value in room.near[number].items()
        if other not in room.reuses[number] and room.copies.group[other] != room.copies.group[number]
    )
    found: list[RelatedArticle] = []
    texts: set[int] = set()
    for _, _, other, value in ranked:
        if len(found) < most and room.copies.group[other] not in texts:
            texts.add(room.copies.group[other])
            there = room.entries[other]
            found.append(
                RelatedArticle(
                    article=there.id,
                    likeness=round(value, 3),
                    same_story=room.stories.group[other] == story,
                    names=shared_terms(here.names, there.names),
                    shared=shared_terms(here.terms, there.terms),
                )
            )
    return tuple(found)
