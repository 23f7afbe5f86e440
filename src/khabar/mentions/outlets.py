"""Outlets that a head announces («صحيفة …», «قناة …»), and those whose bare name means something else as well."""

from collections.abc import Sequence
from functools import lru_cache

from khabar.mentions.forms import Form, bare_forms, bare_span
from khabar.mentions.known_names import known_at, known_mention
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, named
from khabar.mentions.words_around import PARTICLES, TIMES, cues, nationalities
from khabar.words.letters import fold
from khabar.words.prose import Prose
from khabar.words.tokens import Word

_HEADS = frozenset(
    map(
        fold,
        "صحيفة جريدة يومية أسبوعية مجلة قناة فضائية تلفزيون تليفزيون محطة إذاعة راديو شبكة موقع وكالة بوابة منصة دورية".split(),
    )
)
_WIDE = frozenset(map(fold, "شبكة موقع وكالة منصة محطة بوابة يومية أسبوعية دورية".split()))
_QUALIFIERS = frozenset(
    map(fold, "الإلكترونية الإلكتروني الإخبارية الإخباري الفضائية الرسمية اليومية الأسبوعية الاخبارية الاخباري".split())
)
_OPENERS = {"«": "»", '"': '"', "“": "”", "(": ")", "‘": "’", "'": "'"}


@lru_cache(maxsize=1 << 13)
def _head(folded: str) -> Form | None:
    for form in bare_forms(folded):
        if form.form in _HEADS:
            return form
    return None


def outlets_in(prose: Prose) -> list[Mention]:
    """Every outlet behind a head, in a credit, or quoted behind «لـ». Cost: linear in the text."""
    found: list[Mention] = []
    for first, last in prose.sentences:
        at = first
        while at < last:
            mention = _headed(prose, at, last) or _quoted_behind_lam(prose, at, last)
            found += [mention] if mention is not None else []
            at = mention.last if mention is not None else at + 1
    return found + _credits(prose)


def _headed(prose: Prose, at: int, end: int) -> Mention | None:
    words = prose.words
    form = _head(words[at].fold) if words[at].kind == "word" and at + 1 < end else None
    if form is None:
        return None
    close = _OPENERS.get(words[at + 1].fold)
    begin = at + 2 if close else at + 1
    if begin >= end:
        return None
    last = _quoted_end(words, begin, end, close) if close else _name_end(words, begin, end, form.form)
    if not last:
        return None
    core = prose.written(begin, last - 1 if close else last)
    hit = known_at(words, begin, end, alone=False)
    known = hit is not None and hit[0].kind == "outlet" and hit[2] >= last - bool(close)
    if form.form in _WIDE and not known and not (close and form.form != fold("شبكة")):
        return None
    last = _qualified(words, last, end)
    span = bare_span(prose, at, last, form.letters)
    return Mention(
        first=at,
        last=last,
        span=span,
        kind="outlet",
        name=span.of(prose.text),
        forms=(core,),
        row=f"outlet:{hit[0].row}" if hit is not None and known else "",
        latin=hit[0].latin if hit is not None and known else "",
    )


def _quoted_end(words: Sequence[Word], begin: int, end: int, close: str) -> int:
    for last in range(begin + 1, min(end, begin + 7)):
        if words[last].fold in (close, '"', "”"):
            return last + 1
    return 0


def _name_end(words: Sequence[Word], begin: int, end: int, head: str) -> int:
    hit = known_at(words, begin, end, alone=False)
    if hit is not None and hit[0].kind == "outlet" and not hit[1].letters:
        return hit[2]
    folded = words[begin].fold
    if words[begin].kind != "word" or folded in PARTICLES or folded in TIMES or folded in cues("says"):
        return 0
    if folded.startswith("ال") and folded not in nationalities() and folded not in _QUALIFIERS and len(folded) > 4:
        return begin + 1
    last = begin
    while last < min(end, begin + 4) and words[last].kind == "word" and named(words[last].fold) in (Named.NONE, Named.FAMILY):
        last += 1
    return last if last > begin else 0


def _qualified(words: Sequence[Word], last: int, end: int) -> int:
    while last < end and (words[last].fold in _QUALIFIERS or words[last].fold in nationalities() and words[last].fold[:2] == "ال"):
        last += 1
    return last


def _quoted_behind_lam(prose: Prose, at: int, end: int) -> Mention | None:
    """«قال لـ"الحياة"»: an ambiguous name between marks behind «لـ» or «لصحيفة»."""
    words = prose.words
    if words[at].fold not in ("ل", "ب") or at + 2 >= end or words[at + 1].fold not in _OPENERS:
        return None
    hit = known_at(words, at + 2, end, alone=False)
    if hit is None or hit[0].kind != "outlet" or hit[1].letters or hit[2] >= end or words[hit[2]].kind != "mark":
        return None
    return known_mention(prose, at + 2, hit[2], hit[0], hit[1])


def _credits(prose: Prose) -> list[Mention]:
    """A paragraph or a dateline that is nothing but an outlet: «سبأ», «القاهرة - وفا»."""
    found = []
    for first, last in prose.paragraphs:
        for at in range(first, min(first + 12, last) if last - first > 3 else last):
            hit = known_at(prose.words, at, last, alone=False) if prose.words[at].kind == "word" else None
            if hit is None or hit[0].kind != "outlet" or hit[0].alone or hit[1].letters:
                continue
            alone = at == first and hit[2] == last
            dateline = (
                last - first > 12
                and hit[2] < last
                and prose.words[hit[2]].fold in ("-", ":", "–", "ـ")
                and _place_line(prose, first, at)
            )
            if alone or dateline:
                found.append(known_mention(prose, at, hit[2], hit[0], hit[1]))
    return found


def _place_line(prose: Prose, first: int, at: int) -> bool:
    """Only a place, a date and marks stand before the agency's name."""
    return at > first and all(
        w.kind != "word" or named(w.fold) in (0, 4) and w.fold not in PARTICLES for w in prose.words[first:at]
    )
