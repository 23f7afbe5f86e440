"""The persons of an article: what each is called, holds and is, and which of them a phrase names."""

from bisect import bisect_left
from functools import cached_property

from khabar.attribution.counterparts import is_counterpart, office_of_counterpart
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import description_word, fold_word
from khabar.attribution.found import Range
from khabar.attribution.name_owners import LINKS, completes_noun, in_construct, is_his, kin_of_his, of_office, tells_of_him
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.own_offices import own_office
from khabar.attribution.particles import COMMAS, folded
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_unnamed, noun_class
from khabar.attribution.speaker import Speaker
from khabar.attribution.told_offices import heads_of_office, mans_honour, tells_of_kin, told_before, told_behind, without_his
from khabar.mentions.names import is_name
from khabar.mentions.spellings import skeleton
from khabar.mentions.titles import title_of
from khabar.records import Entity, Resolution

_NAMING = folded(["يدعى", "تدعى", "اسمه", "اسمها", "يسمى", "تسمى", "نفسه", "نفسها"])  # «عرّف نفسه باسم»
_ONE = folded("كل كلا كلتا أحد إحدى واحد واحدة أي".split())
_AFFAIRS = folded(["أعماله", "أعمالها", "أعمالهم", "مكتبه", "مكتبها"])
_PICKED = frozenset(["احد", "احدي"])
_LATEST = 40  # mentions that are looked back over
_HOLDERS = 40  # persons of one office that are looked at on each side of who asks
_APPOSITIONS = 3  # mentions of a person behind which that is looked for


def _first_word(person: "Person") -> int:
    return person.first


class Person:
    """A person entity with the words that may describe it."""

    __slots__ = ("entity", "feminine", "first", "heads", "heads_of_man", "names", "words")

    def __init__(self, entity: Entity, first: int) -> None:
        self.entity, self.first = entity, first
        self.names = frozenset(without_article(fold_word(word)) for word in entity.name.split())
        self.heads: frozenset[str] = frozenset()
        self.words: frozenset[str] = frozenset()
        self.feminine: bool | None = None
        self.heads_of_man = False  # «الرئيس فلان»: the office stands with its article and without ة

    def learn(self, words: list[str]) -> None:
        """Words of an office as written before or behind the name; its head tells the person's gender."""
        if not words or tells_of_kin(words):
            return
        self.heads |= frozenset(heads_of_office(words))
        self.words |= frozenset(description_word(word) for word in words)
        office = next((word for word in words if word not in words_that("courtesy")), "")
        self.heads_of_man = self.heads_of_man or definite(office) and not office.endswith("ه")
        if is_counterpart(office):
            self.feminine = "ت" in office  # «نظيرته», «نظيرتها»
        elif mans_honour(words) or noun_class(office) == "organization":
            self.feminine = None  # «مدير الصحة بالمحافظة الدكتور فلان», «المتحدث باسم المؤسسة فلان»
        elif title_of(office) is None or without_article(office) in words_that("man"):
            return  # «الداعية فلان»
        elif office.endswith("ه") and description_word(office) != without_article(office):
            self.feminine = True  # a man's form of an office may be a woman's too («الأمين العام فلانة»)

    def hold(self, office: tuple[str, frozenset[str]] | None) -> None:
        """An office of a body told of before, «رئيسها فلان»: he is «رئيس البلدية»."""
        if office is not None:
            self.heads |= {office[0]}
            self.words |= office[1] | {office[0]}


class People:
    """All persons of an article, found by any word of their names and in the order of their first mention."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def mentions(self) -> list[Mention]:
        """Each mention of a person, in order."""
        people = {m.first: m for m in self.scene.mentions.values() if m.entity.kind == "person"}
        return [people[first] for first in sorted(people)]

    @cached_property
    def by_id(self) -> dict[str, Person]:
        found: dict[str, Person] = {}
        seen: dict[str, int] = {}
        for mention in self.mentions:
            entity = mention.entity
            person = found.get(entity.id)
            if person is None:
                person = found[entity.id] = Person(entity, mention.first)
                role = [fold_word(without_his(word)) for word in (entity.role or "").split()]
                person.learn(role)
                if role and is_counterpart(role[0]):
                    person.learn(office_of_counterpart(self.scene, mention))
            seen[entity.id] = seen.get(entity.id, 0) + 1
            if seen[entity.id] <= _APPOSITIONS:
                person.learn(told_before(self.scene, mention))
                person.learn(told_behind(self.scene, mention))
                person.hold(own_office(self.scene, mention))
        return found

    @cached_property
    def by_name(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.by_id.values():
            for word in person.names:
                found.setdefault(word, []).append(person)
        return found

    @cached_property
    def by_head(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in sorted(self.by_id.values(), key=_first_word):
            for word in person.heads:
                found.setdefault(word, []).append(person)
        return found

    def holding(self, head: str, at: int) -> list[Person]:
        """Who is told of with an office or calling, in the order of their naming: all but where a page names hundreds of them."""
        named = self.by_head.get(head, [])
        if len(named) <= 2 * _HOLDERS:
            return named
        middle = bisect_left(named, at, key=_first_word)
        return named[max(0, middle - _HOLDERS) : middle + _HOLDERS]

    def of_name(self, words: frozenset[str]) -> Person | None:
        """The person whose full name holds these words: «المخلافي» for «عبد الملك المخلافي»."""
        if not 1 <= len(words) <= 3:
            return None
        return next((p for word in words for p in self.by_name.get(word, ()) if words <= p.names), None)

    def of_spelling(self, word: str) -> Person | None:
        """The one person whose surname this is in another spelling: «غورغييفا» for «كريستالينا جورجييفا»."""
        spelled = skeleton(word)
        bearers = self._by_skeleton.get(spelled, ()) if spelled else ()
        return bearers[0] if len(bearers) == 1 else None

    @cached_property
    def _by_skeleton(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.by_id.values():
            words = person.entity.name.split()
            if len(words) > 1:
                found.setdefault(skeleton(fold_word(words[-1])), []).append(person)
        return found

    def before(self, at: int) -> list[Mention]:
        """The mentions before word `at`, the latest first, as many as matter."""
        here = bisect_left(self.mentions, at, key=lambda mention: mention.first)
        return self.mentions[max(0, here - _LATEST) : here][::-1]

    def named_in(self, source: Range) -> Mention | None:
        """The mention by which a phrase names its person; None where the person only belongs to somebody unnamed.

        «وزير المالية فلان» names; «عائلة فلان», «رجال الرئيس فلان», «متحدث باسم فلان», «مصدر مقرب من فلان» do not.
        """
        scene = self.scene
        mention = next(
            (m for k in range(source.first, source.last) if (m := scene.mentions.get(k)) and m.entity.kind == "person"), None
        )
        if mention is None or mention.first <= source.first:
            return mention
        mention = self._bearer(mention, source)
        if is_name(scene.folds[source.first]) and title_of(scene.folds[source.first]) is None and mention.first - source.first > 2:
            return None  # «مروان شراب نائب الرئيس»: the phrase begins with a name of its own
        between = scene.folds[source.first : mention.first]
        if any(word in _NAMING for word in between):
            return mention
        if scene.letters_before_name(mention.first).endswith(("ل", "ب", "ك")) or between[-1] in LINKS:
            return None
        if mention.first - 1 not in scene.mentions and completes_noun(between):
            return None  # «رئيس اللجنة في ناحية البغدادي»
        return None if self._belongs(source, between) or self._kin_of(source, between) else mention

    def _bearer(self, mention: Mention, source: Range) -> Mention:
        """«مستشار فلان الدكتور فلان», «ممثل الساحلي سالم رباح»: whom a title or name behind the first names; else the first."""
        between = self.scene.folds[source.first : mention.first]
        body = len(between) > 1 and definite(between[-1]) and (title_of(between[-1]) is None or between[-1].endswith("ه"))
        if body:
            return mention  # «زعيم المعارضة فلان الرئيس فلانا»
        follows = self.scene.mentions.get(mention.last) if mention.last < source.last else None
        if follows is not None and follows.entity.kind == "person" and not self.scene.letters_before_name(mention.last):
            return follows
        title = title_of(self.scene.folds[mention.last]) if mention.last + 1 < source.last else None
        honoured = title is not None and title.definite and not title.plural and not title.letters and title.use != "kin"
        second = self.scene.mentions.get(mention.last + 1) if honoured else None
        return second if second is not None and second.entity.kind == "person" else mention

    def _kin_of(self, source: Range, between: list[str]) -> bool:
        """«والدة الشاب فلان»: with her ة she is his mother; with a pronoun («والده الشيخ فلان») the name is the father's."""
        title = title_of(between[0])
        kin = title is not None and title.use == "kin" and self.scene.written(source.first).endswith("ة")
        return kin and len(between) > 1 and definite(between[1])

    def _belongs(self, source: Range, between: list[str]) -> bool:
        """Whether a name completes these words: behind a body, a plural, a kin, a preposition with only a title."""
        between = [word for word in between if word[0].isalpha() or word in COMMAS]
        if between[1:2] == ["من"] and between[0] in words_that("quantifier") - _ONE:
            return True  # «عدد من سكان المنازل المجاورة لمنزل الوزير، فلان»
        if all(len(word) == 1 for word in between):
            return False  # «“فلان” اختصاصي», «د. فلان»: a mark, a letter
        head = between[0]
        if head in _PICKED and any(is_unnamed(word, "s") for word in between[2:]):
            return True  # «أحد مساعدي زعيم الحركة فلان»
        if definite(head) and not any(word in LINKS for word in between):
            return False
        link = max((n for n, word in enumerate(between) if word in LINKS), default=None)
        complement = between[link + 1 :] if link is not None else between[1:]
        only_titles = all(title_of(word) is not None or word in COMMAS or tells_of_him(word) for word in complement)
        if link is not None:
            return not definite(head) and (only_titles or of_office(head, between[link], complement))
        title = title_of(head)
        his = any(reading.suffix not in ("", "ي") for reading in source_words(head)) or kin_of_his(head) or is_his(head)
        if his and not self.scene.written(source.first).endswith("ة"):
            return False  # «زوجته فلانة», «رئيسها فلان»
        if len(between) == 2 and is_unnamed(head, "s") and (kin_of_his(between[1]) or between[1] in _AFFAIRS):
            return False  # «زوجة ابنه فلانة», «ابن عمه فلان», «وكيل أعماله فلان»
        if len(between) == 1 and in_construct(head):
            return True
        if head in words_that("family"):
            return True
        if noun_class(head) in ("document", "organization", "outlet") and title is None:
            return "،" not in complement
        kin = title is not None and title.use == "kin"
        bearer = title_of(complement[-1]) if len(complement) > 1 else None
        if kin and bearer is not None and bearer.definite and bearer.use == "both" and not bearer.plural:
            return False  # «والد الطفلة المواطن فلان»
        plural = title.plural if title is not None else not is_unnamed(head, "s")
        return only_titles and "،" not in complement and (kin or plural)


def speaker_of(person: Person, resolution: Resolution) -> Speaker:
    """A person as the speaker of a record."""
    return Speaker(person.entity.name, "person", person.entity, resolution, person.feminine, False, person.heads, person.words)
