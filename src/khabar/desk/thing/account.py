"""What somebody has said, in what stance and of what; where a place is named; who is there at all."""

import re
from collections import Counter, defaultdict

import msgspec
from django.core.cache import cache
from django.db.models import Count, QuerySet

from khabar.archive.models import Attribution, Link, Thing
from khabar.archive.search.find import Found, find
from khabar.desk.maps import Map, Place, map_of
from khabar.stories.stems import UNSEEN, stem, weight, words_in

TOPICS, LOOKED_AT = 18, 400  # words shown, statements looked at
TELLING = 3.0  # least weight of such a word: one article in e to the power of it has the stem
ON_MAP = 150
ABOUT = 6
KEPT = 60  # seconds
_WORD = re.compile(r"[^\W\d_][\w\u064b-\u0652]*")  # as written, tashkeel and all


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """One stance among all that somebody said. width: per cent of the most frequent one."""

    stance: str
    number: int
    width: int

    @property
    def rest(self) -> int:
        return 100 - self.width


def said_by(thing: Thing) -> QuerySet[Attribution]:
    return (
        Attribution.objects.filter(thing=thing)
        .select_related("article", "via_thing")
        .order_by("-article__day", "-article_id", "start")
    )


def shares(said: QuerySet[Attribution]) -> list[Share]:
    rows = list(said.order_by().values_list("stance").annotate(number=Count("id")).order_by("-number"))
    most = max((number for _, number in rows), default=1)
    return [Share(stance=stance, number=number, width=round(100 * number / most)) for stance, number in rows]


def channels(said: QuerySet[Attribution]) -> list[tuple[str, int]]:
    """Through whom the words came, most often first."""
    rows = said.exclude(via=None).order_by().values_list("via").annotate(number=Count("id")).order_by("-number")[:8]
    return [(via, number) for via, number in rows if via]


def topics(said: QuerySet[Attribution], name: str) -> list[str]:
    """Words of the newest statements that tell most: many statements have them, and few other articles do."""
    own = {stem(word) for word in words_in(name)}
    counts: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for content in said.values_list("content", flat=True)[:LOOKED_AT]:
        found = {stem(folded): word for word in _WORD.findall(content) for folded in words_in(word)[:1] if folded.isalpha()}
        for bare, word in found.items():
            if bare not in own and len(bare) > 2 and weight(bare) >= TELLING:
                counts[bare] += 1
                spelled[bare][word] += 1
    least = 2 if sum(number > 1 for number in counts.values()) >= TOPICS else 1
    told = {bare: number * min(weight(bare), UNSEEN - 1.5) for bare, number in counts.items() if number >= least}
    best = sorted(told, key=lambda bare: (-told[bare], bare))[:TOPICS]
    return [min(spelled[bare], key=lambda word: (-spelled[bare][word], len(word))) for bare in best]


def about(thing: Thing) -> Found:
    """What others say of somebody: statements in whose words the name stands."""
    return find(f'"{thing.name}"', said=True, limit=ABOUT)


def listed(kind: str) -> QuerySet[Thing]:
    """Things of a kind, those of whom most is known first."""
    counted = "said" if kind in ("person", "organization") else "links"
    return (
        Thing.objects.filter(kind=kind, merged_into=None)
        .annotate(number=Count(counted))
        .filter(number__gt=0)
        .order_by("-number", "folded")
    )


def map_of_all() -> Map | None:
    """The places that most articles name. Seas and continents have no point that says much."""
    found: list[Place] | None = cache.get("thing:map")
    if found is None:
        places = Thing.objects.filter(kind="place", merged_into=None, lat__isnull=False).exclude(precision="sea")
        rows = places.annotate(number=Count("links")).filter(number__gt=0).order_by("-number")[:ON_MAP]
        found = [place_of(thing, thing.number) for thing in rows]
        cache.set("thing:map", found, KEPT)
    return map_of(found)


def place_of(thing: Thing, weight: int = 1) -> Place:
    return Place(name=thing.name, lat=thing.lat or 0.0, lon=thing.lon or 0.0, thing=thing.pk, weight=max(weight, 1))


def named_in(thing: Thing) -> QuerySet[Link]:
    return Link.objects.filter(thing=thing).select_related("article").order_by("-article__day", "-article_id")


def names_beside(thing: Thing) -> list[Thing]:
    """What was merged into it by hand, at first or second hand, under other names."""
    merged = list(Thing.objects.filter(merged_into=thing).order_by("pk"))  # by name, SQLite would walk all names
    if merged:  # an «or» of the two would look at every thing
        merged += Thing.objects.filter(merged_into__in=merged).order_by("pk")
    return list({other.folded: other for other in merged if other.folded != thing.folded}.values())
