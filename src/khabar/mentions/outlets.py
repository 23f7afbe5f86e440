"""Outlets that a head announces («صحيفة …», «قناة …»), and those whose bare name means something else as well."""

from collections.abc import Sequence

from khabar.mentions.forms import Form, bare_forms, bare_span
from khabar.mentions.glance import KNOWN, OUTLET, spots
from khabar.mentions.known_mentions import known_mention
from khabar.mentions.known_names import known_at, outlet_words
from khabar.mentions.mention import Mention
from khabar.mentions.names import Named, named
from khabar.mentions.nations import is_nationality
from khabar.mentions.words_around import PARTICLES, cues, ends
from khabar.words.letters import fold
from khabar.words.prose import Prose
from khabar.words.remembered import remembered
from khabar.words.tokens import Word

_OPENERS = {"«": "»", '"': '"', "“": "”", "(": ")", "‘": "’", "'": "'"}


def _qualifies(folded: str) -> bool:
    return folded.startswith("ال") and folded[2:] in outlet_words("qualifier")


def _adjective(folded: str) -> bool:
    return _qualifies(folded) or folded[2:] in outlet_words("public")


@remembered(1 << 13)
def _head(folded: str) -> Form | None:
    for form in bare_forms(folded):
        if form.form in outlet_words("head"):
            return form
    return None


def outlets_in(prose: Prose, seen: bytes) -> list[Mention]:
    """Every outlet behind a head, in a credit, or quoted behind «لـ». `seen`: what may begin at each word (`glances`)."""
    found: list[Mention] = []
    done = 0
    for at, first, last in spots(prose, seen, OUTLET):
        if at >= done:
            mention = _headed(prose, at, last) or _announced(prose, at, last) or _told(prose, at, first, last)
            if mention is not None:
                found.append(mention)
                done = mention.last
    return found + _credits(prose, seen)


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
    hit = known_at(words, at, end)
    if hit is None or hit[2] < last:
        hit = known_at(words, begin, end, alone=False)
    known = hit is not None and hit[0].kind == "outlet" and hit[2] >= last - bool(close)
    foreign = known or any(word.fold in outlet_words("foreign") for word in words[begin + 1 : last])  # «موقع بزنس إنسايدر»
    foreign = foreign or not close and _spelled_end(words, begin, end) == last
    if form.form in outlet_words("wide") and not foreign and not (close and form.form != fold("شبكة")):
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
        last = hit[2]
        while last < end and words[last].fold in outlet_words("foreign"):  # «إندبندنت أون صنداي»
            last += 1
        return last
    spelled = _spelled_end(words, begin, end)
    if spelled:
        return spelled
    folded = words[begin].fold
    if words[begin].kind != "word" or folded in PARTICLES or folded in ends() or folded in cues("says"):
        return 0
    if folded.startswith("ال") and not is_nationality(folded) and not _qualifies(folded) and len(folded) > 4:
        return begin + 1
    last = begin + (begin + 1 < end and words[begin + 1].fold in outlet_words("foreign"))  # «موسكو تايمز»
    while last < min(end, begin + 4) and words[last].kind == "word" and _may_go_on(words[last].fold):
        last += 1
    return last if last > begin else 0


def _spelled_end(words: Sequence[Word], begin: int, end: int) -> int:
    """«إذاعة أو آر إف», «محطة كي تي آر كيه»: two letters or more, «إن» only between others; 0 where there are not."""
    letters, last = outlet_words("letter"), begin
    while last < end and words[last].fold in letters:
        if words[last].fold == "ان" and not (last + 1 < end and words[last + 1].fold in letters):
            break
        last += 1
    return last if last > begin + 1 else 0


def _may_go_on(folded: str) -> bool:
    """Whether a word may stand in an outlet's name that no table knows: «غلف نيوز»."""
    return named(folded) in (Named.NONE, Named.FAMILY) or folded in outlet_words("foreign")


def _qualified(words: Sequence[Word], last: int, end: int) -> int:
    while last < end and (_qualifies(words[last].fold) or (words[last].fold[:2] == "ال" and is_nationality(words[last].fold))):
        last += 1
    return last


def _told(prose: Prose, at: int, low: int, end: int) -> Mention | None:
    """«قال لـ"الحياة"», «في تصريح للجزيرة»: an ambiguous name behind «لـ», between marks or behind a word of saying."""
    words = prose.words
    if words[at].fold in ("ل", "ب"):
        begin = at + 2
        if begin >= end or words[at + 1].fold not in _OPENERS:
            return None
    elif (
        words[at].fold.startswith("لل")
        and at + 1 < end
        and words[at + 1].fold != fold("العام")
        and any(_saying(words[k].fold) for k in range(max(low, at - 4), at))
    ):
        begin = at
    else:
        return None
    hit = known_at(words, begin, end, alone=False)
    if hit is None or hit[0].kind != "outlet" or hit[2] >= end or (begin > at and words[hit[2]].kind != "mark"):
        return None
    return known_mention(prose, begin, hit[2], hit[0], hit[1]) if begin == at or not hit[1].letters else None


def _saying(folded: str) -> bool:
    return folded in cues("says") or any(form.form in outlet_words("telling") for form in bare_forms(folded))


def _announced(prose: Prose, at: int, end: int) -> Mention | None:
    """«الموقع الإسرائيلي "…"»: a head with its article, adjectives, and a name between marks; «الإذاعة الوطنية»."""
    words = prose.words
    form = next((f for f in bare_forms(words[at].fold) if f.form[:2] == "ال" and f.form[2:] in outlet_words("head")), None)
    if form is None:
        return None
    last = at + 1
    while last < min(end, at + 4) and (is_nationality(words[last].fold) or _adjective(words[last].fold)):
        last += 1
    close = _OPENERS.get(words[last].fold) if last < end else None
    stop = _quoted_end(words, last + 1, end, close) if close else 0
    if stop:
        span = prose.span(last + 1, stop - 1)
        return Mention(first=last + 1, last=stop - 1, span=span, kind="outlet", name=span.of(prose.text))
    if last > at + 1 and form.form[2:] in outlet_words("broadcaster"):
        span = bare_span(prose, at, last, form.letters)
        written = span.of(prose.text)
        return Mention(first=at, last=last, span=span, kind="outlet", name="ا" + written if form.lam else written)
    return None


def _credits(prose: Prose, seen: bytes) -> list[Mention]:
    """A paragraph that is nothing but an outlet's name, or a line of place and agency: «- سبأ», «القاهرة - وفا»."""
    found = []
    for first, last in prose.paragraphs:
        for at in range(first, min(first + 10, last)):
            known = seen[at] & KNOWN and prose.words[at].kind == "word"
            hit = known_at(prose.words, at, last, alone=False) if known else None
            if hit is None or hit[0].kind != "outlet" or hit[0].alone or hit[1].letters:
                continue
            if _is_credit(prose, first, at, hit[2], last):
                found.append(known_mention(prose, at, hit[2], hit[0], hit[1]))
    return found


def _is_credit(prose: Prose, first: int, at: int, stop: int, last: int) -> bool:
    words = prose.words
    bare = all(words[i].kind == "mark" for i in (*range(first, at), *range(stop, last)))
    short = (
        last - first <= 7
        and at > first
        and words[at - 1].kind == "mark"
        and all(words[i].kind == "mark" for i in range(stop, last))
    )
    if bare or short:
        return True
    dashed = stop < last and words[stop].fold in ("-", ":", "–", "ـ") and last - first > 12
    return dashed and (at == first or words[at - 1].fold in ("-", "–", "،", "ـ", "(")) and _place_line(prose, first, at)


def _place_line(prose: Prose, first: int, at: int) -> bool:
    """Only names, dates and marks stand before the agency's name."""
    return all(w.fold not in PARTICLES and w.fold not in cues("says") for w in prose.words[first:at])
