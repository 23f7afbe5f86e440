"""People named in a text: where each name begins and how far it runs."""

from collections.abc import Sequence
from functools import lru_cache

from khabar.mentions.forms import bare_forms, bare_span
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.roles import Before, title_before
from khabar.mentions.titles import office_words, title_of
from khabar.mentions.words_around import PARTICLES, TIMES, cues, nationalities
from khabar.words.prose import Prose
from khabar.words.tokens import Word

_LONGEST = 8  # words of one name
_FIRM = Named.GIVEN | Named.FAMILY
_NAMING = cues("says") | cues("named")


def people_in(prose: Prose, known: Sequence[bool], closed: Sequence[bool]) -> list[Mention]:
    """Every person named in full or behind a title. Cost: linear in the text.

    known: which words stand inside a known place, organization or outlet; closed: inside one of several words, where no
    person begins.
    """
    found: list[Mention] = []
    for first, last in prose.sentences:
        at = first
        while at < last:
            word = prose.words[at]
            plausible = word.kind == "word" and not closed[at] and (not _plain(word.fold) or _before_name(prose, at, last))
            mention = _person(_Start(prose, at, first, last, known, found)) if plausible else None
            if mention is not None:
                found.append(mention)
                at = mention.last
            else:
                at += 1
    return found


@lru_cache(maxsize=1 << 15)
def _plain(folded: str) -> bool:
    """An ordinary word with no name behind its clitics."""
    return named(folded) == Named.ORDINARY and folded != "علي" and _unclad(folded, named(folded))[0] == 0


def _before_name(prose: Prose, at: int, end: int) -> bool:
    return at + 1 < end and is_name(prose.words[at + 1].fold)


class _Start:
    """A word at which a person's name may begin, and what stands around it."""

    def __init__(self, prose: Prose, at: int, low: int, end: int, known: Sequence[bool], found: Sequence[Mention]) -> None:
        self.prose, self.words, self.at, self.low, self.end, self.known = prose, prose.words, at, low, end, known
        self.before: Before | None = None
        self.cued = at > low and self.words[at - 1].fold in _NAMING
        # «عصام ذياب، وتهاني سوالمة»: in a row of names
        self.listed = bool(found) and at - found[-1].last in (0, 1) and found[-1].last > low and self._joined(found[-1].last)
        self.letters, self.form, self.kind = _opening(prose, at, self.listed)
        self.next = kind_at(prose, at + 1) if at + 1 < end and self.words[at + 1].kind == "word" else 0

    @property
    def signed(self) -> bool:
        """Whether something beside the word says that a person is named."""
        return self.cued or self.listed or self.before is not None

    @property
    def fresh(self) -> bool:
        """Whether nothing runs on into the word: a sentence, a mark or a verb of saying stands before it."""
        return self.signed or self.at == self.low or self.words[self.at - 1].kind == "mark"

    @property
    def foreign(self) -> bool:
        """«الفنلندي كاري تيانين»: an adjective of nation with its article stands before the word."""
        before = self.words[self.at - 1].fold if self.at > self.low else ""
        return before.startswith("ال") and before in nationalities()

    def _joined(self, last: int) -> bool:
        return self.words[self.at].fold.startswith("و") if last == self.at else self.words[last].fold in ("،", ",")


def kind_at(prose: Prose, at: int) -> int:
    """What word `at` may be; «علي» is a name where it is written so and another name follows, else a preposition."""
    word = prose.words[at]
    if word.fold != "علي":
        return named(word.fold)
    following = named(prose.words[at + 1].fold) if at + 1 < len(prose.words) else 0
    name = 0 < following < Named.ORDINARY or (at + 1 < len(prose.words) and prose.words[at + 1].fold in ("عبد", "بن"))
    return int(Named.GIVEN) if name and prose.text[word.end - 1] == "ي" else int(Named.ORDINARY)


def _person(start: "_Start") -> Mention | None:
    if not _may_begin(start):
        return None
    if not start.letters:
        start.before = title_before(start.prose, start.at, start.low, start.known)
    if start.known[start.at] and not (start.before is not None and start.kind & _FIRM):
        return None
    last = name_end(start.prose, start.at, start.end, start.form, start.signed)
    if not _is_person(start, last):
        return None
    return _mention(start.prose, start.at, last, start.letters, start.before)


def _may_begin(start: "_Start") -> bool:
    word = start.words[start.at]
    if (
        len(word.fold) < 2
        or (word.fold in PARTICLES and word.fold != "علي")
        or start.form in TIMES
        or start.form in nationalities()
    ):
        return False
    if start.kind == Named.ORDINARY:
        # an ordinary word opens a name only in a row of names or behind a title that touches it
        touched = start.at > start.low and title_of(start.words[start.at - 1].fold) is not None
        return (
            (touched or start.listed)
            and 0 < start.next < Named.ORDINARY
            and not start.form.startswith("ال")
            and title_of(word.fold) is None
        )
    if start.form.startswith("ال") and start.next in (1, 3) and not start.cued:
        return False  # «الرسول الكريم محمد», «الشاعر الشاب مشرف»: the name begins with the next word
    if start.kind == Named.NONE and word.fold.startswith("لل"):
        return False
    title = title_of(word.fold)
    if title is None:
        return True
    return (
        not title.definite
        and not title.letters
        and bool(start.kind & Named.GIVEN)
        and start.next in (1, 2, 3)
        and not start.known[start.at + 1]
    )


def _opening(prose: Prose, at: int, listed: bool) -> tuple[int, str, int]:
    """The first word of a name without clitics: how many letters they take, the word, what it may be."""
    folded = prose.words[at].fold
    if listed and folded[0] == "و" and len(folded) > 3 and named(folded[1:]) & (Named.GIVEN if named(folded) & _FIRM else 7):
        return 1, folded[1:], named(folded[1:])
    return _unclad(folded, kind_at(prose, at))


@lru_cache(maxsize=1 << 15)
def _unclad(folded: str, kind: int) -> tuple[int, str, int]:
    if kind & _FIRM or folded in particles("before"):
        return 0, folded, kind
    for letters, form, _ in bare_forms(folded)[1:]:
        borne = named(form)
        if form in ("ابو", "ابي", "عبد"):
            return letters, form, borne
        doubtful = kind & Named.ORDINARY and borne & Named.ORDINARY and clitic_kept(folded, letters)
        if len(form) > 2 and form[0] != "ل" and borne & Named.GIVEN and not doubtful:
            return letters, form, borne
    return 0, folded, kind


def clitic_kept(folded: str, letters: int) -> bool:
    """A single «و» is taken off a word that is ordinary with and without it; other clitics are not."""
    return letters > 1 or folded[0] != "و"


def name_end(prose: Prose, at: int, end: int, form: str, signed: bool) -> int:
    """Where the name ends whose first word, `form` without clitics, stands at `at`."""
    words = prose.words
    before, after = particles("before"), particles("after")
    last, names = at + 1, 1
    if form in before:
        if last >= end or words[last].kind != "word":
            return at
        last += 1
    while last < min(end, at + _LONGEST):
        word = words[last]
        if word.kind != "word":
            step = _over_mark(words, last, end)
        elif word.fold in after:
            step = 1
        elif word.fold in before:
            step = _over_particle(words, last, end)
        else:
            step = 1 if _continues(prose, last, names, signed) else 0
        if not step:
            break
        last += step
        names += 1
    return last


def _over_mark(words: Sequence[Word], at: int, end: int) -> int:
    """«دبليو. بوش», «جان-كلود»: an initial's stop or a hyphen that touches both words."""
    if at + 1 >= end or words[at + 1].kind != "word":
        return 0
    touches = words[at - 1].end == words[at].start
    if words[at].fold == "-" and touches and words[at + 1].start == words[at].end:
        return 2 if named(words[at + 1].fold) != Named.ORDINARY else 0
    if words[at].fold == "." and touches and len(words[at - 1].fold) <= 2:
        return 2 if named(words[at + 1].fold) != Named.ORDINARY else 0
    return 0


def _over_particle(words: Sequence[Word], at: int, end: int) -> int:
    """«بن سلمان», «أبو بكر»: the particle and the word behind it, which may be any noun where the particle is Arabic."""
    if at + 1 >= end or words[at + 1].kind != "word":
        return 0
    following = words[at + 1].fold
    if (
        following in PARTICLES
        or following in cues("says")
        or (words[at].fold in ("ابن", "بنت") and title_of(following) is not None)
    ):
        return 0
    if words[at].fold in ("بن", "ابن", "ابو", "ابي", "ابا", "ال", "عبد", "بنت", "ام", "ولد", "بني", "بو", "ايت"):
        return 3 if following in particles("before") and at + 2 < end and words[at + 2].kind == "word" else 2
    return 2 if named(following) != Named.ORDINARY and not title_of(following) else 0


def _continues(prose: Prose, at: int, names: int, signed: bool) -> bool:
    """Whether a plain word goes on with the name that stands before it."""
    folded = prose.words[at].fold
    kind = kind_at(prose, at)
    if folded == "علي":
        return bool(kind & Named.GIVEN)
    if len(folded) < 2 or folded in PARTICLES or folded in TIMES or folded in cues("says") or folded in cues("acts"):
        return False
    if kind == Named.ORDINARY:
        if names > 1 or not (signed or _bounded(prose, at)):
            return False
        return _surname_like(folded) or (signed and _bounded(prose, at))
    if folded in nationalities():
        return names == 1 and (signed or bool(kind & Named.FAMILY)) and not folded.endswith(("ه", "ين", "ون"))
    if title_of(folded) is not None and (names > 1 or not kind & _FIRM):
        return False
    if kind & Named.ORDINARY:
        return names == 1 or bool(kind & Named.GIVEN) or folded.startswith("ال")
    return not _another(prose, at, names)


def _another(prose: Prose, at: int, names: int) -> bool:
    """«وميركل», «وهبة حدو»: a conjunction and a name, where another person begins."""
    folded = prose.words[at].fold
    if folded[0] not in "وفبلك" or len(folded) < 4:
        return False
    rest, kind = named(folded[1:]), named(folded)
    if kind == Named.NONE:
        return bool(rest) and (folded[0] == "و" or (names > 1 and 0 < rest < Named.ORDINARY))
    following = (
        named(prose.words[at + 1].fold) if at + 1 < len(prose.words) and prose.words[at + 1].kind == "word" else Named.ORDINARY
    )
    return folded[0] == "و" and bool(rest & Named.GIVEN) and names > 1 and following != Named.ORDINARY


def _bounded(prose: Prose, at: int) -> bool:
    """An ordinary word that may close a name, for a mark or the paragraph's end follows («لطيفة أحرار،»)."""
    folded = prose.words[at].fold
    after = prose.words[at + 1].fold if at + 1 < len(prose.words) else "."
    marked = after in ("،", ",", ".", ":", ")", "؛", "-", "(") or after in cues("says")
    return (
        marked
        and folded not in PARTICLES
        and len(folded) > 2
        and title_of(folded) is None
        and not folded.startswith(("لل", "وال", "بال"))
    )


def _surname_like(folded: str) -> bool:
    """An ordinary word that may be a family name: definite, singular, masculine («الحكيم»)."""
    return (
        folded.startswith("ال")
        and len(folded) > 4
        and not folded.endswith(("ه", "ات", "ين", "ون"))
        and folded not in nationalities()
        and title_of(folded) is None
    )


def _is_person(start: "_Start", last: int) -> bool:
    size = last - start.at
    if size < 1:
        return False
    if start.kind == Named.ORDINARY:
        return size > 1
    if start.before is not None and start.before.strong:
        return _titled(start, size)
    rest = [kind_at(start.prose, at) for at in range(start.at + 1, last) if start.words[at].kind == "word"]
    if start.form in particles("before"):
        return (
            size > 1
            and start.form in ("ابو", "ابي", "بن", "ابن")
            and any(is_name(w.fold) for w in start.words[start.at + 1 : last])
        )
    if start.kind & Named.GIVEN and start.at > start.low and start.words[start.at - 1].fold in cues("named"):
        return True
    if start.kind & Named.GIVEN:
        return size > 1 and _full(start, rest, start.signed)
    if start.kind == Named.NONE and size > 1 and ((rest and 0 < rest[0] < Named.ORDINARY and start.fresh) or _apposed(start, last)):
        return True
    if start.foreign:
        return not start.kind & Named.ORDINARY and (size > 1 or bool(start.kind & _FIRM))
    if start.signed:
        return start.kind == Named.FAMILY or (size > 1 and start.kind == Named.NONE)
    return False


def _apposed(start: "_Start", last: int) -> bool:
    """«هيليل نوير، المدير التنفيذي في …»: an office stands behind the name."""
    at = last + 1 if last < start.end and start.words[last].fold in ("،", ",") else last
    title = title_of(start.words[at].fold) if at < start.end else None
    return title is not None and not title.plural and not title.letters and title.use != "kin"


def _full(start: "_Start", rest: list[int], signed: bool) -> bool:
    """Whether the words behind a given name make it a person's."""
    if start.kind & Named.ORDINARY:
        return any(kind < Named.ORDINARY for kind in rest) or (signed and any(kind & _FIRM for kind in rest))
    return any(kind != Named.ORDINARY for kind in rest) or signed or start.words[start.at + 1].fold in particles("before")


def _titled(start: "_Start", size: int) -> bool:
    """Whether what stands behind a title is a name: a known one, or words that no table knows."""
    assert start.before is not None
    if size > 1:
        return True
    if start.before.title.plural:
        return False
    touching = start.before.first == start.at - 1
    if start.form in office_words("state") or start.form in office_words("rank") or start.kind & Named.ORDINARY:
        return False
    if start.kind == Named.NONE:
        return (
            touching
            and start.before.title.definite
            and start.form[0] not in "يوف"
            and not start.form.endswith(("ه", "ها", "ت", "تا"))
        )
    return touching or not start.form.startswith("ال")


def _mention(prose: Prose, at: int, last: int, letters: int, before: Before | None) -> Mention:
    span = bare_span(prose, at, last, letters)
    role = None
    if before is not None:
        title = bare_span(prose, before.first, at, before.letters)
        role = prose.text[title.start : title.end].rstrip(" ،,")
    return Mention(
        first=at, last=last, span=span, kind="person", name=span.of(prose.text), role=role, titled=before.first if before else None
    )
