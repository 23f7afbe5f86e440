"""People named in a text: where each name begins and how far it runs."""

from collections.abc import Sequence
from functools import lru_cache

from khabar.mentions.forms import bare_forms, bare_span
from khabar.mentions.mention import Mention
from khabar.mentions.name_runs import kind_at, name_end
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_heads import head_of
from khabar.mentions.roles import Before, title_before
from khabar.mentions.titles import office_words, title_of
from khabar.mentions.words_around import PARTICLES, cues, ends
from khabar.words.prose import Prose

_FIRM = Named.GIVEN | Named.FAMILY


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
        self.free = max(low, found[-1].last) if found else low  # where the words begin that no earlier name has taken
        self.cued = at > low and self.words[at - 1].fold in cues("says", "named")
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
        return before.startswith("ال") and is_nationality(before)

    def _joined(self, last: int) -> bool:
        return self.words[self.at].fold.startswith("و") if last == self.at else self.words[last].fold in ("،", ",")


def _person(start: "_Start") -> Mention | None:
    if not _may_begin(start):
        return None
    if not start.letters:
        start.before = title_before(start.prose, start.at, start.free, start.known)
    if start.known[start.at] and not (start.before is not None and start.kind & _FIRM):
        return None
    last = name_end(start.prose, start.at, start.end, start.form, start.signed, start.known)
    if not _is_person(start, last):
        return None
    return _mention(start.prose, start.at, last, start.letters, start.before)


def _may_begin(start: "_Start") -> bool:
    word = start.words[start.at]
    if len(word.fold) < 2 or (word.fold in PARTICLES and word.fold != "علي") or start.form in ends() or is_nationality(start.form):
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
    if (
        start.kind == Named.NONE
        and word.fold[0] in "كفبل"
        and named(word.fold[1:]) & (Named.ORDINARY | Named.GIVEN)
        and start.next != 0
    ):
        return False  # «بكرم الأهالي»: a clitic
    head = head_of(start.words[start.at - 1].fold) if start.at > start.low else None
    if head is not None and not head.definite and start.form.startswith("ال"):
        return False  # «لنادي النصر السعودي»
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
        doubtful = kind & Named.ORDINARY and borne & Named.ORDINARY and _clitic_kept(folded, letters)
        if len(form) > 2 and form[0] != "ل" and borne & Named.GIVEN and not doubtful:
            return letters, form, borne
    return 0, folded, kind


def _clitic_kept(folded: str, letters: int) -> bool:
    """A single «و» is taken off a word that is ordinary with and without it; other clitics are not."""
    return letters > 1 or folded[0] != "و"


def _is_person(start: "_Start", last: int) -> bool:
    size = last - start.at
    if size < 1:
        return False
    if start.kind == Named.ORDINARY:
        return size > 1
    if start.before is not None and start.before.strong:
        return _titled(start, last)
    rest = [kind_at(start.prose, at) for at in range(start.at + 1, last) if start.words[at].kind == "word"]
    if start.form in particles("before"):
        return size > 1 and _bound(start, last)
    if start.kind & Named.GIVEN and start.at > start.low and start.words[start.at - 1].fold in cues("named"):
        return True
    if start.kind & Named.GIVEN:
        return size > 1 and _full(start, rest, start.signed or _apposed(start, last))
    if start.kind == Named.NONE and size > 1 and ((rest and 0 < rest[0] < Named.ORDINARY and start.fresh) or _apposed(start, last)):
        return True
    if start.foreign:
        return not start.kind & Named.ORDINARY and (size > 1 or bool(start.kind & _FIRM))
    if start.signed:
        return start.kind == Named.FAMILY or (size > 1 and start.kind == Named.NONE)
    return False


def _bound(start: "_Start", last: int) -> bool:
    """Whether a name that begins with a particle is one: «عبد الرحيم», «أبو شقرة», «بن علوان» beside a sign."""
    second = start.words[start.at + 1].fold
    if start.form == "عبد":
        return second.startswith(("ال", "رب"))
    if start.form in ("بن", "ابن") and not start.signed:
        return False
    return start.form in ("ابو", "ابي", "بن", "ابن", "ال") and any(is_name(w.fold) for w in start.words[start.at + 1 : last])


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


def _titled(start: "_Start", last: int) -> bool:
    """Whether what stands behind a title is a name: a known one, or words that no table knows."""
    assert start.before is not None
    rest = [kind_at(start.prose, at) for at in range(start.at + 1, last) if start.words[at].kind == "word"]
    if rest and (start.kind or any(kind != Named.ORDINARY for kind in rest)):
        return True
    if start.before.title.plural:
        return False
    touching = start.before.first == start.at - 1
    if start.form in office_words("state") or start.form in office_words("rank"):
        return False
    if start.kind & Named.ORDINARY:
        # «الرئيس الفلسطيني عرفات»: a word that is also a given and a family name, behind an honorific
        return start.kind & _FIRM == _FIRM and start.before.title.definite and start.before.title.use in ("both", "honorific")
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
