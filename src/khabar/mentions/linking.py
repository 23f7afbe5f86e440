"""Which mentions are one thing: full names and short ones, spelling variants, known aliases."""

from collections.abc import Iterable, Iterator

from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, named
from khabar.mentions.spellings import skeleton
from khabar.words.remembered import remembered
from khabar.words.tokens import words_of

_LATEST = 40  # groups with a word in common that are looked at, latest first: what is further back is not meant

Key = tuple[str, ...]


class Group:
    """Mentions of one thing, in the order in which they were met. `keys`: their names; `shorter`: where these may end."""

    def __init__(self, mention: Mention) -> None:
        self.mentions: list[Mention] = []
        self.keys: set[Key] = set()
        self.shorter: set[Key] = set()
        self.longest: Key = ()
        self.fathers: frozenset[Key] = frozenset()
        self.row = ""
        self.add(mention)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        names = {name_key(form) for form in (mention.name, *mention.forms)}
        self.keys |= names
        self.shorter |= {name_key(form) for form in mention.shorter}
        self.longest = max(self.longest, *names, key=len)
        self.fathers |= fathers_in(mention.name)
        self.row = self.row or mention.row


class _Index:
    """Groups by what a further mention may share with them."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by: dict[str | Key, list[Group]] = {}

    def put(self, mention: Mention, group: Group | None, marks: Iterable[str | Key]) -> None:
        """Add a mention to its group, or to a new one, and enter the group under the marks."""
        if group is None:
            group = Group(mention)
            self.groups.append(group)
        else:
            group.add(mention)
        for mark in marks:
            entered = self._by.setdefault(mark, [])
            if not entered or entered[-1] is not group:
                entered.append(group)

    def latest(self, marks: Iterable[str | Key]) -> Iterator[Group]:
        for mark in marks:
            yield from reversed(self._by.get(mark, [])[-_LATEST:])


@remembered(1 << 12)
def name_key(name: str) -> Key:
    """A name's words, folded, without articles, marks and «بن»; «عبد الله» as one word, «أبي» as «أبو»."""
    key: list[str] = []
    for word in words_of(name):
        folded = word.fold
        if word.kind == "mark" or folded in ("بن", "ابن"):
            continue
        if folded.startswith("ال") and len(folded) > 4:
            folded = folded[2:]
        folded = "ابو" if folded in ("ابي", "ابا") else folded
        if key and key[-1] == "عبد":
            key[-1] += folded.removeprefix("ال")
        else:
            key.append("عبد" + folded[5:] if folded.startswith("عبدال") else folded)
    return tuple(key)


@remembered(1 << 12)
def fathers_in(name: str) -> frozenset[Key]:
    """The fathers whom a name tells, as keys: «سالم علي …» and «علي …» of «محمد بن سالم بن علي …»."""
    words = name.split()
    begins = (k + 1 for k, word in enumerate(words) if word in ("بن", "ابن", "بنت") and 0 < k < len(words) - 1)
    return frozenset(name_key(" ".join(words[k:])) for k in begins)


def link_people(mentions: Iterable[Mention]) -> list[Group]:
    """Groups of the mentions of one person; a shorter name joins the latest longer one that holds it. Cost: linear."""
    index = _Index()
    for mention in sorted(mentions, key=lambda m: m.first):
        key = name_key(mention.name)
        marks = ([mention.row] if mention.row else []) + ([key[-1], key[0]] if key else [])
        match = next((g for g in index.latest(marks) if _same_person(mention, key, g)), None)
        spelled = skeleton(key[-1]) if key else ""
        if spelled:
            marks.append("~" + spelled)
            match = match or next((g for g in index.latest(marks[-1:]) if _spelled_otherwise(key, g)), None)
        index.put(mention, match, marks)
    return index.groups


def _spelled_otherwise(key: Key, group: Group) -> bool:
    """«برلسكوني» for «سيلفيو برلوسكوني», «رون سوسكيند» for «رون سوسكند»: one is the surname alone, or both begin alike."""
    alone = (len(key) == 1) != (len(group.longest) == 1)
    alike = len(key) > 1 and len(key) == len(group.longest) and key[:-1] == group.longest[:-1]
    return (alone or alike) and skeleton(key[-1]) == skeleton(group.longest[-1])


def is_relative(mention: Mention, famous: Mention) -> bool:
    """«لورا بوش»: somebody of the family name of a person whom the table has, with another given name."""
    if mention.last - mention.first <= famous.last - famous.first:
        return False
    given, theirs = name_key(mention.name)[:1], name_key(famous.row.partition(":")[2])
    known = bool(given) and bool(named(given[0]) & Named.GIVEN)
    return known and given[0] not in theirs and len(theirs) > 1 and given[0][:2] != theirs[0][:2]


def _same_person(mention: Mention, key: Key, group: Group) -> bool:
    if mention.row and mention.row == group.row:
        return True
    short, long = sorted((key, group.longest), key=len)
    fathers = group.fathers if short is key else fathers_in(mention.name)
    if not short or len(short) > 1 and short in fathers:
        return False
    if short == long:
        return True
    if len(short) == 1:
        return short[0] in (long[-1], long[0])
    rest = iter(long)
    return short == long[-len(short) :] or (short[0] == long[0] and all(word in rest for word in short))


def link_bodies(mentions: Iterable[Mention]) -> list[Group]:
    """Groups of the mentions of one organization or outlet: by table, by name, or a short form that opens a longer one.

    Cost: linear in the mentions.
    """
    index = _Index()
    for mention in sorted(mentions, key=lambda m: m.first):
        keys = {name_key(form) for form in (mention.name, *mention.forms)}
        shorter = {name_key(form) for form in mention.shorter}
        marks: list[str | Key] = [mention.row] if mention.row else []
        marks += [*sorted(keys | shorter), name_key(mention.name)[:2]]
        match = next((g for g in index.latest(marks) if _same_body(mention, keys, shorter, g)), None)
        index.put(mention, match, marks)
    return index.groups


def _same_body(mention: Mention, keys: set[Key], shorter: set[Key], group: Group) -> bool:
    if mention.kind != group.mentions[0].kind:
        return False
    if mention.row and mention.row == group.row:
        return True
    if keys & group.keys or keys & group.shorter or shorter & group.keys:
        return True
    if mention.row and group.row:
        return False
    short, long = sorted((name_key(mention.name), group.longest), key=len)
    return len(short) > 1 and short == long[: len(short)]
