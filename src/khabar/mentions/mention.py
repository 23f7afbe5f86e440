"""One place in the text that names something, before it is known which mentions are one thing."""

import msgspec

from khabar.records import EntityKind, Span


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """Words [first, last) that name something.

    span    the name in the text, without clitics and titles
    name    as written, a glued lam undone («الأمم المتحدة» of «للأمم المتحدة»)
    forms   proper names that the same words hold: «نور» of «شركة "نور"»
    shorter where else the name may end: «وزارة الأوقاف» of «وزارة الأوقاف والإرشاد»
    row     the line of a table of known names, "" where none knows it
    latin   its name in that table
    role    a person's titles as written, which begin at word `titled`
    head    an organization's first word without article, folded
    """

    first: int
    last: int
    span: Span
    kind: EntityKind
    name: str
    forms: tuple[str, ...] = ()
    shorter: tuple[str, ...] = ()
    row: str = ""
    latin: str = ""
    role: str | None = None
    titled: int | None = None
    head: str = ""


def free_of(mentions: list[Mention], taken: list[bool]) -> list[Mention]:
    """The mentions of which no word is taken; their words are then taken too. Longer ones go first."""
    kept = []
    for mention in sorted(mentions, key=lambda m: m.first - m.last):
        if not any(taken[mention.first : mention.last]):
            taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.first)
