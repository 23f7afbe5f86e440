"""Which mentions are one thing: full names, family names alone, short forms, spelling variants, known aliases."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from khabar.mentions.forms import bare_forms, bare_span
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, named, particles
from khabar.mentions.organizations import head_of
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import cues
from khabar.words.prose import Prose
from khabar.words.tokens import words_of


class Group:
    """Mentions of one thing, in the order in which they were met. `keys`: their names; `shorter`: where these may end."""

    def __init__(self, mention: Mention) -> None:
        self.mentions: list[Mention] = []
        self.keys: set[tuple[str, ...]] = set()
        self.shorter: set[tuple[str, ...]] = set()
        self.row = ""
        self.add(mention)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.keys |= {name_key(form) for form in (mention.name, *mention.forms)}
        self.shorter |= {name_key(form) for form in mention.shorter}
        self.row = self.row or mention.row

    @property
    def longest(self) -> tuple[str, ...]:
        return max(self.keys, key=len)


@lru_cache(maxsize=1 << 12)
def name_key(name: str) -> tuple[str, ...]:
    """A name's words, folded, without articles, marks and «بن»; «عبد الله» as one word."""
    key: list[str] = []
    for word in words_of(name):
        folded = word.fold
        if word.kind == "mark" or folded in ("بن", "ابن"):
            continue
        if folded.startswith("ال") and len(folded) > 4:
            folded = folded[2:]
        if key and key[-1] == "عبد":
            key[-1] += folded if not folded.startswith("ال") else folded[2:]
        else:
            key.append("عبد" + folded[5:] if folded.startswith("عبدال") else folded)
    return tuple(key)


def link_people(mentions: Iterable[Mention]) -> list[Group]:
    """Groups of the mentions of one person; a shorter name joins the latest longer one that holds it."""
    groups: list[Group] = []
    ordered = sorted(mentions, key=lambda m: m.first)
    for mention in ordered:
        key = name_key(mention.name)
        match = next((g for g in reversed(groups) if _same_person(mention, key, g)), None)
        if match is not None:
            match.add(mention)
        else:
            groups.append(Group(mention))
    return groups


def _same_person(mention: Mention, key: tuple[str, ...], group: Group) -> bool:
    if mention.row and mention.row == group.row:
        return True
    short, long = sorted((key, group.longest), key=len)
    if not short:
        return False
    if short == long:
        return True
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    if short == long[-len(short) :]:
        return True
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)


def family_mentions(prose: Prose, groups: Sequence[Group], taken: Sequence[bool]) -> list[tuple[Mention, Group]]:
    """Every further place where a person of the groups is named by the family name alone. Cost: linear in the text."""
    families: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
    for group in groups:
        unit = family_unit(group)
        if unit:
            families.setdefault(unit[0], []).append((unit, group))
    found = []
    for at, word in enumerate(prose.words):
        if word.kind != "word" or taken[at] or not families:
            continue
        for form in bare_forms(word.fold):
            for unit, group in reversed(families.get(form.form, ())):
                last = at + len(unit)
                if _spelled(prose, at, unit, taken) and _alone(prose, at, last, unit, form.letters):
                    span = bare_span(prose, at, last, form.letters)
                    found.append((Mention(first=at, last=last, span=span, kind="person", name=span.of(prose.text)), group))
                    break
            else:
                continue
            break
    return found


def family_unit(group: Group) -> tuple[str, ...]:
    """The folded words of the family name, its particle with it: «بن لادن», «دي ميستورا»."""
    name = max((m.name for m in group.mentions), key=len)
    words = [w.fold for w in words_of(name) if w.kind == "word"]
    if len(words) < 2:
        return ()
    first = len(words) - 1
    while first > 1 and (words[first - 1] in particles("before") or words[first] in particles("after")):
        first -= 1
    return tuple(words[first:])


def _alone(prose: Prose, at: int, last: int, unit: tuple[str, ...], letters: int) -> bool:
    """Whether a family name that stands alone means the person: always where it is nothing else, or beside a sign."""
    kind = named(unit[0])
    if len(unit) > 1:
        return True
    if not kind & Named.ORDINARY:
        return not (kind & Named.GIVEN and last < len(prose.words) and named(prose.words[last].fold) & Named.FAMILY and not letters)
    if letters:
        return False
    words = prose.words
    before = words[at - 1].fold if at else ""
    after = words[last].fold if last < len(words) else ""
    return before in cues("says") or after in cues("says") or (at > 0 and title_of(before) is not None)


def core_mentions(prose: Prose, groups: Sequence[Group], taken: Sequence[bool]) -> list[tuple[Mention, Group]]:
    """Every further place where a body is named by its proper name alone: «شوا» of «شركة "شوا"». Cost: linear in the text."""
    cores: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
    for group in groups:
        for form in {form for m in group.mentions for form in m.forms}:
            words = tuple(w.fold for w in words_of(form) if w.kind != "mark")
            if words and (len(words) > 1 or (len(words[0]) > 2 and named(words[0]) == Named.NONE)):
                cores.setdefault(words[0], []).append((words, group))
    found = []
    for at, word in enumerate(prose.words):
        for form in bare_forms(word.fold) if cores and word.kind == "word" and not taken[at] else ():
            hit = next((c for c in cores.get(form.form, ()) if _spelled(prose, at, c[0], taken)), None)
            if hit is not None:
                last = at + len(hit[0])
                span = bare_span(prose, at, last, form.letters)
                mention = Mention(first=at, last=last, span=span, kind=hit[1].mentions[0].kind, name=span.of(prose.text))
                found.append((mention, hit[1]))
                break
    return found


def _spelled(prose: Prose, at: int, words: tuple[str, ...], taken: Sequence[bool]) -> bool:
    last = at + len(words)
    return tuple(w.fold for w in prose.words[at + 1 : last]) == words[1:] and not any(taken[at:last])


def link_organizations(mentions: Iterable[Mention]) -> list[Group]:
    """Groups of the mentions of one body or outlet: by table, by name, or a short form that opens a longer one."""
    groups: list[Group] = []
    for mention in sorted(mentions, key=lambda m: m.first):
        match = next((g for g in reversed(groups) if _same_body(mention, g)), None)
        if match is not None:
            match.add(mention)
        else:
            groups.append(Group(mention))
    return groups


def _same_body(mention: Mention, group: Group) -> bool:
    if mention.kind != group.mentions[0].kind:
        return False
    if mention.row and mention.row == group.row:
        return True
    keys = {name_key(form) for form in (mention.name, *mention.forms)}
    shorter = {name_key(form) for form in mention.shorter}
    if keys & group.keys or keys & group.shorter or shorter & group.keys:
        return True
    if mention.row and group.row:
        return False
    short, long = sorted((name_key(mention.name), group.longest), key=len)
    return len(short) > 1 and short == long[: len(short)]


def bare_heads(prose: Prose, groups: Sequence[Group], taken: Sequence[bool]) -> list[tuple[Mention, Group | None]]:
    """«الوزارة», «الحركة»: a head with its article and nothing else, for the latest body that it heads.

    None in place of a group: the article names no such body before or after.
    """
    heads: dict[str, list[Group]] = {}
    for group in groups:
        for head in {m.head for m in group.mentions if m.head}:
            heads.setdefault(head, []).append(group)
    found: list[tuple[Mention, Group | None]] = []
    for at, word in enumerate(prose.words):
        if word.kind != "word" or taken[at]:
            continue
        head = head_of(word.fold)
        if head is None or not head.definite:
            continue
        span = bare_span(prose, at, at + 1, head.form.letters)
        written = span.of(prose.text)
        mention = Mention(
            first=at,
            last=at + 1,
            span=span,
            kind="organization",
            name="ا" + written if head.form.lam else written,
            head=head.noun,
        )
        before = [g for g in heads.get(head.noun, ()) if g.mentions[0].first < at]
        found.append((mention, max(before, key=lambda g: max(m.first for m in g.mentions if m.first < at)) if before else None))
    return found
