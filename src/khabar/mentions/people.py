"""People named in a text: where each name begins and how far it runs."""

from collections.abc import Sequence

from khabar.mentions.clans import clan_end
from khabar.mentions.forms import bare_span
from khabar.mentions.glance import NAME, PERSON, with_sentences, words_with
from khabar.mentions.initials import initialed_end
from khabar.mentions.kinds_here import SPEAKS_FOR, kind_at
from khabar.mentions.mention import Mention
from khabar.mentions.name_runs import name_end
from khabar.mentions.name_starts import SIDI, behind_office, may_begin
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.organization_heads import head_of
from khabar.mentions.place_signs import is_locative
from khabar.mentions.roles import title_before, title_behind
from khabar.mentions.start import Start
from khabar.mentions.titles import office_words, title_of
from khabar.mentions.told_names import told_at
from khabar.mentions.words_around import CLAUSES, cues
from khabar.words.prose import Prose

_NUMBERS = frozenset(["ان", "ين", "ون", "ات"])  # endings of duals and plurals
_FIRM = Named.GIVEN | Named.FAMILY

_MARKS = frozenset('«»"“”')
_IN_NAME_OF = frozenset(["باسم", "باسمه", "باسمها", "باسمهم", "باسمهما"])


def people_in(prose: Prose, seen: bytes, known: Sequence[bool], closed: Sequence[bool]) -> list[Mention]:
    """Every person named in full or behind a title.

    seen: what may begin at each word (`glances`). known: which words stand inside a known place, organization or outlet;
    closed: inside one of several words, where no person begins.
    """
    found: list[Mention] = []
    done = 0
    begin = sorted({*words_with(seen, PERSON), *words_with(seen[1:], NAME)})  # or a name behind it
    for at, first, last in with_sentences(prose, begin):
        asked = at >= done and not closed[at] and prose.words[at].kind == "word" and (seen[at] & PERSON or at + 1 < last)
        mention = _person(Start(prose, at, first, last, known, found)) if asked else None
        if mention is not None:
            found.append(mention)
            done = mention.last
    return found


def _person(start: Start) -> Mention | None:
    lettered = _initialed(start) if start.form in particles("initial") else None
    lettered = lettered or (_of_clan(start) if start.form in particles("clan") else None)
    if lettered is not None:
        return lettered
    if not may_begin(start):
        return None
    if (
        start.form in _IN_NAME_OF
        and start.kind == Named.ORDINARY
        and start.at > start.low
        and start.words[start.at - 1].fold in SPEAKS_FOR
    ):
        return None  # «المتحدثة باسمها فلانة»
    if not start.letters:
        start.before = title_before(start.prose, start.at, start.free, start.known)
    if start.known[start.at] and not (_named_though_known(start) or behind_office(start)):
        return None  # «رئيس الوزراء الإيطالي جورجيا فلانة»: a place's name that is a given name too
    last = _to_mark(start, name_end(start.prose, start.at, start.end, start.form, start.signed, start.known))
    if not _is_person(start, last):
        return None
    return _mention(start, last)


def _to_mark(start: Start, last: int) -> int:
    """«"فهد باقديم"»: a name that a mark opens runs to the one that closes it, if one word is left."""
    words, behind = start.words, last + 1
    if start.at == start.low or words[start.at - 1].fold not in _MARKS or behind >= start.end or words[last].kind != "word":
        return last
    plain = words[behind].fold in _MARKS and words[last].fold not in CLAUSES and words[last].fold not in cues("says")
    return behind if plain and last > start.at else last


def _named_though_known(start: Start) -> bool:
    """«الرئيس الفلسطيني عرفات»: a place's name that is a family's too, behind a title; not «الوزير من عنابة», «والي عنابة»."""
    before = start.before
    if before is None or not start.kind & _FIRM or is_locative(start.words[start.at - 1].fold):
        return False
    return before.first < start.at - 1 or before.title.definite or before.title.use not in ("office", "both")


def _initialed(start: Start) -> Mention | None:
    """«المتحدث باسم الوزارة، بي جي كراولي،»: letters and a surname, behind a sign, a comma or a nation."""
    last = initialed_end(start.words, start.at, start.end)
    if last == start.at or any(start.known[start.at : last]):
        return None
    start.before = title_before(start.prose, start.at, start.free, start.known)
    apposed = start.at > start.low and start.words[start.at - 1].fold in ("،", ",") and _closed(start, last)
    return _mention(start, last) if start.signed or start.foreign or apposed else None


def _of_clan(start: Start) -> Mention | None:
    """«وقال القاضي بيك داي هيون», «لي جيه ميونغ»: a clan and its syllables."""
    if start.letters or start.at + 1 >= start.end or start.words[start.at + 1].fold not in particles("syllable"):
        return None
    start.before = title_before(start.prose, start.at, start.free, start.known)
    last = clan_end(start.words, start.at, start.end, start.signed or start.foreign)
    return _mention(start, last) if last > start.at and not any(start.known[start.at : last]) else None


def _is_person(start: Start, last: int) -> bool:
    size = last - start.at
    if size < 1 or start.before is not None and (_agrees(start) or _of_other_things(start, start.before.first)):
        return False
    if start.kind == Named.ORDINARY or start.told or start.fathered:
        return size > 1
    if start.before is not None and start.before.strong:
        return _titled(start, last)
    rest = [kind_at(start.prose, at) for at in range(start.at + 1, last) if start.words[at].kind == "word"]
    if start.form in particles("before"):
        return size > 1 and _bound(start, last)
    if start.kind & Named.GIVEN and start.at > start.low and start.words[start.at - 1].fold in cues("named"):
        return not start.kind & Named.ORDINARY or size == 1 or named(start.words[start.at + 1].fold) != Named.ORDINARY
    if start.kind & Named.GIVEN:
        return size > 1 and _full(start, rest, start.signed or _apposed(start, last) or _before_clause(start, last))
    if start.kind in (Named.NONE, Named.FAMILY) and size > 1:
        beside = start.kind == Named.NONE and rest and 0 < rest[0] < Named.ORDINARY and start.fresh
        if beside or _apposed(start, last):
            return True
    if start.foreign:
        return not start.kind & Named.ORDINARY and (size > 1 or bool(start.kind & _FIRM))
    if start.signed:
        return start.kind == Named.FAMILY or (size > 1 and start.kind == Named.NONE)
    return False


def _of_other_things(start: Start, title: int) -> bool:
    """«الناطق باسم القوة الدولية "إيساف"», «العلامة التجارية "Sun"»: what marks name far behind a title, or in Latin letters."""
    marked = start.words[start.at - 1].fold in _MARKS
    return marked and not start.kind & Named.GIVEN and (title < start.at - 3 or start.form[0].isascii())


def _bound(start: Start, last: int) -> bool:
    """Whether a name that begins with a particle is one: «عبد الرحيم», «أبو شقرة», «بن علوان» beside a sign."""
    second = start.words[start.at + 1].fold
    if start.form == "عبد":
        return second.startswith(("ال", "رب"))
    if start.form == "ابن" and second in particles("ibn"):
        return True
    if start.form in ("بن", "ابن") and not start.signed:
        return False
    if start.cued and (start.form in ("ابو", "ابي") and _kunya(start, last) or start.form == "ام" and is_name(second)):
        return True
    if start.form == "بن" and start.cued or start.form in SIDI and start.signed and is_name(second):
        return True
    if start.form in particles("foreign"):
        house = start.words[start.at + 1].fold in particles("foreign") and last - start.at > 2
        return (start.signed or start.foreign) and (house or named(start.words[start.at + 1].fold) in (Named.NONE, Named.FAMILY))
    return start.form in ("ابو", "ابي", "بن", "ابن", "ال") and any(is_name(w.fold) for w in start.words[start.at + 1 : last])


def _kunya(start: Start, last: int) -> bool:
    """«وروى أبو أمامة قال», «وقال أبو زهرة إن»: any noun without article, before what may follow a name."""
    second, behind = start.words[start.at + 1].fold, start.words[last].fold if last < start.end else "."
    told = behind in CLAUSES or behind in cues("says") or not behind.isalpha()
    return told and last - start.at == 2 and len(second) > 2 and not second.startswith(("ال", "لل"))


def _apposed(start: Start, last: int) -> bool:
    """«نيلز هانسن، المدير التنفيذي في …»: an office stands behind the name."""
    at = last + 1 if last < start.end and start.words[last].fold in ("،", ",") else last
    title = title_of(start.words[at].fold) if at < start.end else None
    return title is not None and not title.plural and not title.letters and title.use != "kin"


def _before_clause(start: Start, last: int) -> bool:
    """«لشركة «النور» زياد الشعار إن»: a clause right behind a given name and a definite noun."""
    clause = last < start.end and start.words[last].fold in CLAUSES
    return clause and start.fresh and not start.letters and start.words[last - 1].fold.startswith("ال")


def _full(start: Start, rest: list[int], signed: bool) -> bool:
    """Whether the words behind a given name make it a person's."""
    if start.kind & Named.ORDINARY:
        # «لإكرام الضيف» is nobody
        sure = any(kind < Named.ORDINARY for kind in rest) and (not start.letters or start.words[start.at].fold[0] == "و")
        return sure or (signed and any(kind & _FIRM for kind in rest))
    return any(kind != Named.ORDINARY for kind in rest) or signed or start.words[start.at + 1].fold in particles("before")


def _titled(start: Start, last: int) -> bool:
    """Whether what stands behind a title is a name: a known one, or words that no table knows."""
    if start.before is None or not start.kind & _FIRM and head_of(start.form) is not None:
        return False  # «رئيس مجلس قروي كذا، فلان»
    if start.form[0].isascii() and not start.before.title.definite:
        return False  # «مدير Orion Trading»
    if start.before.title.plural and start.kind == Named.NONE and start.form.startswith("ال"):
        return False  # «الكاتبان المحليان لنقابتي التعليم»
    rest = [kind_at(start.prose, at) for at in range(start.at + 1, last) if start.words[at].kind == "word"]
    if rest and (start.kind and not start.kind & Named.ORDINARY or any(kind != Named.ORDINARY for kind in rest)):
        return True  # «رئيس الحي الجديد» is nobody
    if start.before.title.plural:
        return False
    touching = start.before.first == start.at - 1 or start.honoured or start.foreign and _closed(start, last)
    if start.form in office_words("state") or start.form in office_words("rank"):
        return False
    if start.kind & Named.ORDINARY:
        # «الرئيس الفلسطيني عرفات»: a word that is also a given and a family name, behind an honorific
        told = start.honoured and not start.article and bool(start.kind & _FIRM) and told_at(start.words, last)  # «الدكتورة وفاء:»
        both = start.kind & _FIRM == _FIRM and start.before.title.definite
        return told or both and start.before.title.use in ("both", "honorific")
    if start.kind == Named.NONE:
        return (
            touching
            and start.before.title.definite
            and start.form[0] not in "يوف"
            and not start.form.endswith(("ه", "ها", "ت", "تا"))
        )
    return touching or not start.form.startswith("ال")


def _agrees(start: Start) -> bool:
    """«مسؤولان عسكريان», «لاعبين بارزين»: an adjective in the number of the plural before it."""
    title = start.words[start.at - 1].fold
    plural = start.before is not None and start.before.title.plural and start.before.first == start.at - 1
    return plural and start.form[-2:] == title[-2:] and title[-2:] in _NUMBERS and not is_name(start.form)


def _closed(start: Start, last: int) -> bool:
    """«الفيلسوف اليوناني هيرقليطس:»: nothing of the sentence goes on right behind the name."""
    return last >= start.end or start.words[last].fold in CLAUSES or start.words[last].fold in ("،", ",", ":", ".")


def _mention(start: Start, last: int) -> Mention:
    prose, before = start.prose, start.before
    span = bare_span(prose, start.at, last, start.letters)
    role, titled = None, None
    if before is not None:
        title = bare_span(prose, before.first, start.at, before.letters)
        hidden = before.letters and before.title.definite and not prose.words[before.first].fold[before.letters :].startswith("ال")
        role, titled = ("ا" if hidden else "") + title.of(prose.text).rstrip(" ،,"), before.first
    else:
        behind = title_behind(prose, last, start.end, start.known)
        role = prose.written(*behind) if behind else None
    return Mention(first=start.at, last=last, span=span, kind="person", name=span.of(prose.text), role=role, titled=titled)
