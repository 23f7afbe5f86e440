"""People named in a text: where each name begins and how far it runs."""

from collections.abc import Sequence

from khabar.mentions.forms import bare_forms, bare_span
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.roles import Before, title_before
from khabar.mentions.titles import title_of
from khabar.mentions.words_around import PARTICLES, TIMES, cues, nationalities
from khabar.words.prose import Prose
from khabar.words.tokens import Word

_LONGEST = 8  # words of one name
_FIRM = Named.GIVEN | Named.FAMILY


def people_in(prose: Prose, known: Sequence[bool]) -> list[Mention]:
    """Every person named in full or behind a title. Cost: linear in the text.

    known: which words stand inside a known place, organization or outlet.
    """
    found: list[Mention] = []
    for first, last in prose.sentences:
        at = first
        while at < last:
            mention = _person(prose, at, first, last, known) if _may_begin(prose.words[at]) else None
            if mention is not None:
                found.append(mention)
                at = mention.last
            else:
                at += 1
    return found


def _may_begin(word: Word) -> bool:
    return word.kind == "word" and len(word.fold) > 1 and named(word.fold) != Named.ORDINARY and word.fold not in PARTICLES


def _person(prose: Prose, at: int, low: int, end: int, known: Sequence[bool]) -> Mention | None:
    letters, form, kind = _opening(prose, at)
    if kind == Named.ORDINARY or form in nationalities() or form in TIMES:
        return None
    title = title_of(prose.words[at].fold)
    if title is not None and not (kind & Named.GIVEN and not title.definite):
        return None
    before = None if letters else title_before(prose, at, low, known)
    if known[at] and not (before is not None and kind & _FIRM):
        return None
    last = name_end(prose.words, at, end, form)
    if not _is_person(prose, at, last, form, kind, before, letters):
        return None
    return _mention(prose, at, last, letters, before)


def _opening(prose: Prose, at: int) -> tuple[int, str, int]:
    """The first word of a name without clitics: how many letters they take, the word, what it may be."""
    folded = prose.words[at].fold
    kind = named(folded)
    if kind or folded in particles("before"):
        return 0, folded, kind
    for letters, form, _ in bare_forms(folded)[1:]:
        if len(form) > 2 and (named(form) & Named.GIVEN or form in ("ابو", "ابي", "عبد", "بن", "ال")):
            return letters, form, named(form)
    return 0, folded, kind


def name_end(words: Sequence[Word], at: int, end: int, form: str) -> int:
    """Where the name ends whose first word, `form` without clitics, stands at `at`."""
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
            step = 1 if _continues(words, last, end, names) else 0
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
    if following in PARTICLES or following in cues("says"):
        return 0
    if words[at].fold in ("بن", "ابن", "ابو", "ابي", "ابا", "ال", "عبد", "بنت", "ام", "ولد", "بني", "بو", "ايت"):
        return 3 if following in particles("before") and at + 2 < end and words[at + 2].kind == "word" else 2
    return 2 if named(following) != Named.ORDINARY and not title_of(following) else 0


def _continues(words: Sequence[Word], at: int, end: int, names: int) -> bool:
    """Whether a plain word goes on with the name that stands before it."""
    folded = words[at].fold
    if folded in PARTICLES or folded in TIMES or folded in cues("says") or folded in cues("acts"):
        return False
    kind = named(folded)
    if kind & Named.ORDINARY and not kind & _FIRM:
        return names == 1 and _surname_like(folded)
    if folded in nationalities():
        return names == 1 and bool(kind & Named.FAMILY) and not folded.endswith("ه")
    if title_of(folded) is not None and not kind & Named.GIVEN:
        return False
    if kind & Named.ORDINARY:
        return names == 1 or bool(kind & Named.GIVEN) or folded.startswith("ال")
    if kind == Named.NONE:
        return not _clitic_name(folded) and not folded.startswith(("لل", "بال", "وال", "فال", "كال"))
    return True


def _clitic_name(folded: str) -> bool:
    """«وميركل»: a conjunction and a name, where another person begins."""
    return folded[0] in "وفبلك" and (is_name(folded[1:]) or named(folded[1:]) == Named.ORDINARY)


def _surname_like(folded: str) -> bool:
    """An ordinary word that may be a family name: definite, singular, masculine («الحكيم»)."""
    return (
        folded.startswith("ال")
        and len(folded) > 4
        and not folded.endswith(("ه", "ات", "ين", "ون"))
        and folded not in nationalities()
        and title_of(folded) is None
    )


def _is_person(prose: Prose, at: int, last: int, form: str, kind: int, before: Before | None, letters: int) -> bool:
    words, size = prose.words, last - at
    if size < 1:
        return False
    if before is not None and before.strong:
        return bool(kind & _FIRM) or (kind == Named.NONE and _unknown_behind_title(words, at, size, before))
    cued = at > 0 and words[at - 1].fold in cues("says") | cues("named")
    if kind & Named.GIVEN:
        if size == 1:
            return False
        rest = [named(w.fold) for w in words[at + 1 : last]]
        if kind & Named.ORDINARY:
            return any(0 < k < Named.ORDINARY for k in rest) or (before is not None or cued) and any(k & _FIRM for k in rest)
        return (
            any(k & _FIRM for k in rest)
            or Named.NONE in rest
            or before is not None
            or cued
            or words[at + 1].fold in particles("before")
        )
    if form in particles("before"):
        return size > 1 and form in ("ابو", "ابي", "بن", "ابن") and any(is_name(w.fold) for w in words[at + 1 : last])
    if cued:
        return kind == Named.FAMILY or (size > 1 and kind == Named.NONE)
    return False


def _unknown_behind_title(words: Sequence[Word], at: int, size: int, before: Before) -> bool:
    """A word that no table knows begins a name behind a title that touches it, or where more of the name follows."""
    return size > 1 or before.first == at - 1


def _mention(prose: Prose, at: int, last: int, letters: int, before: Before | None) -> Mention:
    span = bare_span(prose, at, last, letters)
    role = None
    if before is not None:
        title = bare_span(prose, before.first, at, before.letters)
        role = prose.text[title.start : title.end].rstrip(" ،,")
    return Mention(first=at, last=last, span=span, kind="person", name=span.of(prose.text), role=role)
