"""Further places where what an article has named is named by less: a family name, a proper name, a head with its article."""

from collections.abc import Iterator, Sequence
from itertools import compress

from khabar.mentions.forms import bare_forms, bare_span, worn_forms
from khabar.mentions.glance import BODY, words_with
from khabar.mentions.linking import Group
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, named, particles
from khabar.mentions.organization_heads import Head, head_of
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import cues
from khabar.words.prose import Prose
from khabar.words.tokens import words_of

_ALONE = frozenset(["اوغلو", "زاده"])  # «داود أوغلو»: the press has its second half alone as well
_LATEST = 8  # bearers of one family name that are looked at, latest first

Unit = tuple[str, ...]
Units = dict[str, list[tuple[Unit, Group]]]  # by first word


def family_mentions(prose: Prose, groups: Sequence[Group], taken: Sequence[bool]) -> Iterator[tuple[Mention, Group]]:
    """Where a person of the groups is named by the family name alone. Cost: linear in the text."""
    units: Units = {}
    for group in groups:
        unit = family_unit(group)
        if unit and unit != ("علي",):  # folded, the preposition is spelled like it
            units.setdefault(unit[0], []).append((unit, group))
        if len(unit) > 1 and unit[-1] in _ALONE:
            units.setdefault(unit[-1], []).append((unit[-1:], group))
    for mention, group, letters in _named_again(prose, units, taken):
        if _means_person(prose, mention, letters):
            yield mention, group


def core_mentions(prose: Prose, groups: Sequence[Group], taken: Sequence[bool]) -> Iterator[tuple[Mention, Group]]:
    """Where a body is named by its proper name alone: «نور» of «شركة "نور"». Cost: linear in the text."""
    units: Units = {}
    for group in groups:
        for form in sorted({form for mention in group.mentions for form in mention.forms}):
            unit = tuple(word.fold for word in words_of(form) if word.kind != "mark")
            if len(unit) > 1 or (unit and len(unit[0]) > 2 and named(unit[0]) == Named.NONE):
                units.setdefault(unit[0], []).append((unit, group))
    for mention, group, _ in _named_again(prose, units, taken):
        yield mention, group


def _named_again(prose: Prose, units: Units, taken: Sequence[bool]) -> Iterator[tuple[Mention, Group, int]]:
    """The mentions of the units in free words, and how many letters of each are clitics."""
    if not units:
        return
    spellings = {spelling for first in units for spelling in worn_forms(first)}
    for at in compress(range(len(prose.folds)), map(spellings.__contains__, prose.folds)):
        word = prose.words[at]
        if word.kind != "word" or taken[at]:
            continue
        for form in bare_forms(word.fold):
            latest = reversed(units.get(form.form, [])[-_LATEST:])
            bearers = [pair for pair in latest if _spelled(prose, at, pair[0], taken)]
            hit = max(bearers, key=lambda pair: _lately(pair[1], at)) if len(bearers) > 1 else bearers[0] if bearers else None
            if hit is not None:
                unit, group = hit
                span = bare_span(prose, at, at + len(unit), form.letters)
                kind, name = group.mentions[0].kind, span.of(prose.text)
                yield Mention(first=at, last=at + len(unit), span=span, kind=kind, name=name), group, form.letters
                break


def _lately(group: Group, at: int) -> int:
    """Where a group was named last before word `at`; of those named only later, the first to be named is the nearest."""
    before = max((mention.first for mention in group.mentions if mention.first < at), default=-1)
    return before if before >= 0 else -1 - group.mentions[0].first


def _spelled(prose: Prose, at: int, unit: Unit, taken: Sequence[bool]) -> bool:
    last = at + len(unit)
    return prose.folds[at + 1 : last] == unit[1:] and not any(taken[at:last])


def family_unit(group: Group) -> Unit:
    """The folded words of the family name, its particle with it: «بن لادن», «دي ميستورا»; () where there is one name only."""
    name = max((mention.name for mention in group.mentions), key=len)
    words = [word.fold for word in words_of(name) if word.kind == "word"]
    if len(words) < 2:
        return ()
    first = len(words) - 1
    while first > 1 and (words[first - 1] in particles("before") or words[first] in particles("after")):
        first -= 1
    return tuple(words[first:])


def _means_person(prose: Prose, mention: Mention, letters: int) -> bool:
    """Whether a family name that stands alone means the person: always where it is nothing else, or beside a sign."""
    words, at, last = prose.words, mention.first, mention.last
    if last - at > 1:
        return True
    after = words[last].fold if last < len(words) else ""
    before = words[at - 1].fold if at else ""
    kind = named(words[at].fold) if not letters else named(words[at].fold[letters:])
    if not kind & Named.ORDINARY:
        # «محمد صالح» is somebody else than «صالح» of «علي صالح»
        return letters > 0 or not (kind & Named.GIVEN and named(after) & Named.FAMILY)
    return not letters and (before in cues("says") or after in cues("says") or title_of(before) is not None)


def bare_heads(prose: Prose, seen: bytes, groups: Sequence[Group], taken: Sequence[bool]) -> list[tuple[Mention, Group | None]]:
    """«الوزارة», «الحركة»: a head with its article and nothing else, and the latest body before it that it heads.

    None in place of a group: the article names no such body before. `seen`: what may begin at each word (`glances`).
    """
    begins = {mention.first: (mention.head, group) for group in groups for mention in group.mentions if mention.head}
    latest: dict[str, Group] = {}
    found: list[tuple[Mention, Group | None]] = []
    for at in sorted({*begins, *words_with(seen, BODY)}):
        if at in begins:
            noun, group = begins[at]
            latest[noun] = group
        elif prose.words[at].kind == "word" and not taken[at]:
            head = head_of(prose.words[at].fold)
            if head is not None and head.definite:
                found.append((_bare(prose, at, head), latest.get(head.noun)))
    return found


def _bare(prose: Prose, at: int, head: Head) -> Mention:
    span = bare_span(prose, at, at + 1, head.form.letters)
    written = span.of(prose.text)
    name = "ا" + written if head.form.lam else written
    return Mention(first=at, last=at + 1, span=span, kind="organization", name=name, head=head.noun)
